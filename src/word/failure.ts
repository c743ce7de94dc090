import type { Sentence } from "../report";
import { UnreadableDocument } from "../document";
import { WordFailure } from "./types";

/** Codes with which Word refuses a write as such: the document, not the call, is the reason. */
const DENIALS: ReadonlySet<string> = new Set(["AccessDenied", "NotAllowed"]);

/**
 * The code of an error of Office.js. Its errors come from the host's page and need not be instances of this
 * realm's Error: only the code tells them apart.
 */
export function errorCode(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return typeof code === "string" || typeof code === "number" ? String(code) : "unknown";
}

export function isDenial(error: unknown): boolean {
  return DENIALS.has(errorCode(error));
}

/** Said, and remembered, when Word refuses to write. */
export const writeDenied: Sentence = {
  zh: "Word 不允许修改这份文档（只读、受保护或被他人锁定）。请另存一份可以编辑的副本再操作。",
  en: "Word does not let this document be changed (read-only, protected or locked by someone). Save an editable copy and try again.",
};

/** What ended a write before its end. */
export function interruption(error: unknown): Sentence {
  return isDenial(error) ? writeDenied : BROKEN_OFF;
}

const BROKEN_OFF: Sentence = {
  zh: "Word 中途出错，没有全部完成，可以再试一次。",
  en: "Word failed half-way, so not everything was done. You can try again.",
};

/** What an act that the user stopped rejects with. */
export function stopped(): WordFailure {
  return new WordFailure(
    { zh: "已停止，文档没有改动。", en: "Stopped; the document was not changed." },
    "stopped",
  );
}

/** Turns whatever was thrown into the one error of this layer. Its sentence is for people: no code is in it. */
export function toWordFailure(error: unknown): WordFailure {
  if (error instanceof WordFailure) return error;
  if (error instanceof UnreadableDocument) {
    return new WordFailure(
      {
        zh: "Word 交出的文档内容无法读取。请保存并重新打开文档后再试。",
        en: "What Word gave of the document cannot be read. Save and reopen the document, then try again.",
      },
      `unreadable:${error.code}`,
    );
  }
  return new WordFailure(
    {
      zh: "Word 没有完成这一步。请稍候重试；仍然如此时，请保存并重新打开文档。",
      en: "Word did not complete this step. Try again; if it happens again, save and reopen the document.",
    },
    errorCode(error),
  );
}
