import type { Sentence } from "../../../report";
import type { Said } from "../../session/state";

/** What the foot of the pane says of a new document; `name` is that of the download, if it is one. */
export function created(name: string | null): Said {
  const sentence: Sentence =
    name === null
      ? {
          zh: "已在新窗口打开空白年报，还没有保存。",
          en: "The blank report is open in a new window; it is not saved yet.",
        }
      : {
          zh: `这个 Word 不能从窗格打开新文档，已改为下载“${name}”，请从下载文件夹打开。`,
          en: `This Word opens no new documents from the pane: “${name}” was downloaded instead. Open it from your downloads.`,
        };
  return { tone: "done", sentence };
}

const PLACES: Readonly<Record<"empty-document" | "cursor", Sentence>> = {
  "empty-document": {
    zh: "已放进这份空白文档。",
    en: "Put into this empty document.",
  },
  cursor: {
    zh: "已插入到光标所在的段落之后，其他内容没有改动。",
    en: "Inserted behind the paragraph with the cursor; nothing else was changed.",
  },
};

/** Of an insertion that is there as wanted, where it is, and what to know about it. */
export function inserted(into: "empty-document" | "cursor", note: Sentence | null): Said {
  const place = PLACES[into];
  return note === null
    ? { tone: "done", sentence: place }
    : { tone: "attention", sentence: { zh: place.zh + note.zh, en: `${place.en} ${note.en}` } };
}

/** Of an insertion that was refused, or did not come out as wanted: why, and what to do. */
export function nothingInserted(message: Sentence): Said {
  return { tone: "attention", sentence: message };
}
