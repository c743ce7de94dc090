/** Turns what Office.js throws into sentences for people. */
import { UnreadableDocument } from "../../document";
import type { Sentence } from "../../report";
import { WordFailure } from "../types";

/** Codes with which Word refuses to write at all: the document is the reason, not the call. */
const WRITING_REFUSED_CODES: ReadonlySet<string> = new Set(["AccessDenied", "NotAllowed"]);

/**
 * The code of an error of Office.js, or "unknown". Its errors come from the host's page and may not be instances of
 * this page's `Error`, so only the code tells them apart.
 */
export function errorCode(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return typeof code === "string" || typeof code === "number" ? String(code) : "unknown";
}

/** Whether Word refused to write into this document. */
export function isWritingRefused(error: unknown): boolean {
  return WRITING_REFUSED_CODES.has(errorCode(error));
}

/** Said, and remembered, when Word refuses to write. */
export const WRITING_REFUSED: Sentence = {
  zh: "Word 不允许修改这份文档（只读、受保护或被他人锁定）。请另存一份可以编辑的副本再操作。",
  en: "Word does not let this document be changed (read-only, protected or locked by someone). Save an editable copy and try again.",
};

const BROKEN_OFF: Sentence = {
  zh: "Word 中途出错，没有全部完成，可以再试一次。",
  en: "Word failed half-way, so not everything was done. You can try again.",
};

/** What is said of an error that ended a write early. */
export function interruption(error: unknown): Sentence {
  return isWritingRefused(error) ? WRITING_REFUSED : BROKEN_OFF;
}

/** The error of an act that the user stopped. */
export function stopped(): WordFailure {
  return new WordFailure(
    { zh: "已停止，文档没有改动。", en: "Stopped; the document was not changed." },
    "stopped",
  );
}

/** The error where a file of the add-in that is loaded on demand cannot be had. */
export function notLoaded(): WordFailure {
  return new WordFailure(
    {
      zh: "没有加载成功，文档没有改动。请检查网络后再试一次。",
      en: "This could not be loaded; the document was not changed. Check the network and try again.",
    },
    "not-loaded",
  );
}

/** The error where the page is not opened in Word. */
export function notInWord(): WordFailure {
  return new WordFailure(
    {
      zh: "这个页面要在 Word 里打开：在 Word 功能区点“年报核验”。",
      en: "This page is meant to be opened in Word: press the add-in's button on the ribbon.",
    },
    "not-in-word",
  );
}

/** The error where Word lacks WordApi 1.3. */
export function unsupported(): WordFailure {
  return new WordFailure(
    {
      zh: "这个版本的 Word 太旧，请使用 Word 2021 或更新的版本、Microsoft 365 或网页版 Word。",
      en: "This version of Word is too old. Please use Word 2021 or later, Microsoft 365 or Word on the web.",
    },
    "unsupported",
  );
}

/** Turns whatever was thrown into the one error of this room. Its sentence is for people and has no code in it. */
export function toWordFailure(error: unknown): WordFailure {
  if (error instanceof WordFailure) return error;
  // What webpack's import() rejects with where a file cannot be had.
  if (error instanceof Error && error.name === "ChunkLoadError") return notLoaded();
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
