import type { Sentence } from "../../../report";
import type { InsertPlace } from "../../../word";
import type { Said } from "../../session/state";
import { placeWords } from "./place";

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

/** Of an insertion that is there as wanted, where it is, and what to know about it; `place` as `InsertResult` has it. */
export function inserted(place: InsertPlace | null, note: Sentence | null): Said {
  const where = place && placeWords(place);
  const sentence: Sentence = where
    ? { zh: `已插入到${where.zh}，其他内容没有改动。`, en: `Inserted ${where.en}; nothing else was changed.` }
    : { zh: "已放进这份空白文档。", en: "Put into this empty document." };
  return note === null
    ? { tone: "done", sentence }
    : { tone: "attention", sentence: { zh: sentence.zh + note.zh, en: `${sentence.en} ${note.en}` } };
}

/** Of an insertion that was refused, or did not come out as wanted: why, and what to do. */
export function nothingInserted(message: Sentence): Said {
  return { tone: "attention", sentence: message };
}
