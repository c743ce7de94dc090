/** Turns what Office.js throws into sentences for people. */
import { UnreadableDocument } from "../../document";
import type { Sentence } from "../../report";
import { embeddedContent } from "../../unreadable";
import { WordFailure } from "../types";

/** What is said of each failure that has a name of ours. */
const FAILURES = {
  /** The user stopped the act. */
  stopped: { zh: "已停止，文档没有改动。", en: "Stopped; the document was not changed." },
  /** A file of the add-in that is loaded on demand cannot be had. */
  "not-loaded": {
    zh: "没有加载成功，文档没有改动。请检查网络后再试一次。",
    en: "This could not be loaded; the document was not changed. Check the network and try again.",
  },
  /** The page is not opened in Word. */
  "not-in-word": {
    zh: "这个页面要在 Word 里打开：在 Word 功能区点“年报核验”。",
    en: "This page is meant to be opened in Word: press the add-in's button on the ribbon.",
  },
  /** Word lacks WordApi 1.3. */
  unsupported: {
    zh: "这个版本的 Word 太旧，请使用 Word 2021 或更新的版本、Microsoft 365 或网页版 Word。",
    en: "This version of Word is too old. Please use Word 2021 or later, Microsoft 365 or Word on the web.",
  },
  /** A later version of the add-in wrote the record of marks: what it knows would be lost. */
  "newer-marks": {
    zh: "这份文档里的标记是用更新版本的年报核验做的，为免丢失没有改动。请关闭窗格后重新打开，或更新年报核验。",
    en: "The marks in this document were made by a newer version of this add-in, and were left as they are. Close the pane and open it again, or update the add-in.",
  },
  /** The document did not take a setting. */
  "settings-not-saved": {
    zh: "没能存进文档，所以没有变：文档可能是只读的。请另存一份可以编辑的副本再操作。",
    en: "This could not be stored in the document, so nothing has changed: it may be read-only. Save an editable copy and try again.",
  },
} as const satisfies Readonly<Record<string, Sentence>>;

const UNREADABLE: Sentence = {
  zh: "Word 交出的文档内容无法读取。请保存并重新打开文档后再试。",
  en: "What Word gave of the document cannot be read. Save and reopen the document, then try again.",
};

const NOT_COMPLETED: Sentence = {
  zh: "Word 没有完成这一步。请稍候重试；仍然如此时，请保存并重新打开文档。",
  en: "Word did not complete this step. Try again; if it happens again, save and reopen the document.",
};

/** Makes the failure of a name. */
export function failure(code: keyof typeof FAILURES): WordFailure {
  return new WordFailure(FAILURES[code], code);
}

/** The failure where a file of the add-in that is loaded on demand cannot be had. */
export function notLoaded(): WordFailure {
  return failure("not-loaded");
}

/**
 * The code of an error of Office.js, or "unknown". Its errors come from the host's page and may not be instances of
 * this page's `Error`, so only the code tells them apart.
 */
export function errorCode(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return typeof code === "string" || typeof code === "number" ? String(code) : "unknown";
}

/** Turns whatever was thrown into the one error of this room. Its sentence is for people and has no code in it. */
export function toWordFailure(error: unknown): WordFailure {
  if (error instanceof WordFailure) return error;
  // What webpack's import() rejects with where a file cannot be had.
  if (error instanceof Error && error.name === "ChunkLoadError") return notLoaded();
  if (error instanceof UnreadableDocument) {
    // Saved by Word, the document has that content as its own.
    const isEmbedded = error.code === "embedded-content";
    const sentence = isEmbedded ? embeddedContent : UNREADABLE;
    return new WordFailure(sentence, `unreadable:${error.code}`);
  }
  return new WordFailure(NOT_COMPLETED, errorCode(error));
}
