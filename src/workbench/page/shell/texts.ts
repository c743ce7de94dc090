/** The words of the page, and its elements. */

import type { Language, Sentence } from "../../../report";

/** An error whose text is for people; every other error is a fault of ours and gets a general sentence. */
export class PageError extends Error {
  constructor(readonly sentence: Sentence) {
    super(sentence.en);
    this.name = "PageError";
  }
}

/** The words of the page. Elements of index.html name theirs by `data-text` (content) and `data-label` (name). */
export const TEXTS = {
  title: { zh: "年报核验 · 内置 Word", en: "Nianbao · embedded Word" },
  product: { zh: "年报核验", en: "Nianbao" },
  place: { zh: "内置 Word，不装 Word 也能用", en: "Embedded Word: works without Word" },
  sample: { zh: "示例", en: "Sample" },
  ownFile: { zh: "（自己的文档）", en: "(your own document)" },
  open: { zh: "打开", en: "Open" },
  openTitle: {
    zh: "打开电脑里的 .docx、网页（.html）或文本（.txt），也可以把文件拖进来。文件不会离开本机",
    en: "Open a .docx, a web page (.html) or a text (.txt) from this computer, or drop one here. It never leaves this machine",
  },
  save: { zh: "保存", en: "Save" },
  saveTitle: {
    zh: "存成一份新的 .docx，原来的文件不变",
    en: "Save as a new .docx; the file that you opened stays as it was",
  },
  unsaved: { zh: "有未保存的修改", en: "Unsaved changes" },
  switches: { zh: "开发选项", en: "Developer options" },
  switchesIntro: {
    zh: "不同版本、不同系统的 Word 有些地方不一样，这里可以选。改一项，窗格就重新打开。供开发和测试用，平时不必改。",
    en: "Where versions and platforms of Word differ. Each change opens the pane again. For development and tests: leave them alone otherwise.",
  },
  switchesReset: { zh: "全部恢复默认", en: "Reset all" },
  help: { zh: "使用说明", en: "How to use it" },
  reload: { zh: "重新打开窗格", en: "Reopen the pane" },
  theme: { zh: "深色", en: "Dark" },
  themeTitle: { zh: "深色或浅色", en: "Dark or light" },
  language: { zh: "English", en: "中文" },
  languageTitle: { zh: "Switch to English", en: "切换到中文" },
  close: { zh: "关闭", en: "Close" },
  document: { zh: "文档", en: "Document" },
  documentHint: {
    zh: "按 F6 在文档和任务窗格之间切换",
    en: "Press F6 to move between document and task pane",
  },
  pane: { zh: "任务窗格：年报核验", en: "Task pane: Nianbao" },
  resizer: { zh: "窗格宽度", en: "Width of the pane" },
  toPane: { zh: "跳到任务窗格", en: "Skip to the task pane" },
  drop: { zh: "松开鼠标，打开这个文档", en: "Drop to open this document" },
  opening: { zh: "正在打开文档……", en: "Opening the document…" },
  documents: { zh: "打开的文档", en: "Open documents" },
  newDocument: { zh: "新文档", en: "New document" },
  readOnly: { zh: "只读", en: "Read-only" },
  discardSave: { zh: "先保存", en: "Save first" },
  discardGo: { zh: "不保存，继续", en: "Continue without saving" },
  discardStay: { zh: "取消", en: "Cancel" },
} as const satisfies Readonly<Record<string, Sentence>>;

/** The question before changes to a document are lost. */
export function discardQuestion(name: string): Sentence {
  const shown = shownName(name);
  return {
    zh: `“${shown}”有未保存的修改，继续会丢掉这些修改。`,
    en: `“${shown}” has unsaved changes. They are lost if you continue.`,
  };
}

/** A file's name in a sentence: what cannot be seen in it does not turn the sentence round. */
export function shownName(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}]/gu, "\ufffd");
}

/** What goes wrong on the page itself. */
export const FAILURES = {
  unreadable: {
    zh: "这个文档打不开，内容不完整，或者写法不合 .docx 的规定。请用 Word 或 WPS 打开它，另存为新的 .docx，再试一次。",
    en: "This document cannot be opened: it is incomplete, or not written as a .docx should be. Open it in Word or WPS, save it as a new .docx, and try that one.",
  },
  notRead: {
    zh: "读不到这个文件，它可能是文件夹，或已移动、删除。请重新选择。",
    en: "It could not be read: it may be a folder, or was moved or deleted. Choose it again.",
  },
  notLoaded: {
    zh: "打开网页和文本要用的程序没有取到。请检查网络，再打开一次。",
    en: "What opens web pages and texts could not be loaded. Check the network and open the file again.",
  },
  noSamples: {
    zh: "示例打不开。请刷新页面，或者直接打开自己的 .docx。",
    en: "The samples could not be read. Reload the page, or open a .docx of your own.",
  },
  noPane: {
    zh: "任务窗格没有打开。请点右上角的“重新打开窗格”，或者刷新页面。",
    en: "The task pane did not open. Press “Reopen the pane” at the top right, or reload the page.",
  },
  notDrawn: {
    zh: "页面上显示的不是最新内容。修改没有丢，请先保存，再打开保存的文件。",
    en: "The page does not show the latest changes. They are not lost: save the document, then open the saved file.",
  },
  oneFile: {
    zh: "一次只能打开一个文档，请只拖入一个文件。",
    en: "One document at a time: drop a single file.",
  },
} as const satisfies Readonly<Record<string, Sentence>>;

/** Writes the words of a language into all elements that name theirs. */
export function applyLanguage(root: Document, language: Language): void {
  root.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  root.title = TEXTS.title[language];
  for (const element of root.querySelectorAll<HTMLElement>("[data-text], [data-label], [data-hint]")) {
    const { text, label, hint } = element.dataset;
    if (isTextName(text)) element.textContent = TEXTS[text][language];
    if (isTextName(label)) element.setAttribute("aria-label", TEXTS[label][language]);
    if (isTextName(hint)) element.title = TEXTS[hint][language];
  }
}

function isTextName(name: string | undefined): name is keyof typeof TEXTS {
  return name !== undefined && Object.hasOwn(TEXTS, name);
}

/** An element of index.html. */
export function byId(id: string): HTMLElement;
export function byId<T extends HTMLElement>(id: string, type: new () => T): T;
export function byId(id: string, type: new () => HTMLElement = HTMLElement): HTMLElement {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`index.html has no ${type.name} #${id}`);
  return element;
}

/** A new element with properties and content. */
export function create<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}
