/** Says why the text of a cell is not replaced, and what to do instead. */
import type { EditObstacle, Outline, OutlineCell } from "../../document";
import type { Sentence } from "../../report";
import { ownTag } from "../locate/controls";
import { LOCKED_CONTROL } from "../marks/paint";

const REASONS: Readonly<Record<EditObstacle, Sentence>> = {
  "several-paragraphs": {
    zh: "这一格有几段文字，请手动修改。",
    en: "This cell holds several paragraphs of text. Please change it by hand.",
  },
  "mixed-format": {
    zh: "这一格里的文字格式不一（例如部分加粗），自动修改会丢失格式，请手动修改。",
    en: "The text of this cell is formatted in more than one way, which a fix would lose. Please change it by hand.",
  },
  field: {
    zh: "这一格的数字由域（公式或引用）算出，请更新域或手动修改。",
    en: "The number in this cell is computed by a field. Update the field, or change it by hand.",
  },
  revision: {
    zh: "这一格有未处理的修订，请先在“审阅”中接受或拒绝修订。",
    en: "This cell holds tracked changes. Accept or reject them first under Review.",
  },
  "locked-control": LOCKED_CONTROL,
  "embedded-object": {
    zh: "这一格里有图片或其他对象，请手动修改。",
    en: "This cell holds a picture or another object. Please change it by hand.",
  },
  "nested-table": {
    zh: "这一格里还有一个表格，请手动修改。",
    en: "This cell holds another table. Please change it by hand.",
  },
};

const LINE_BREAK: Sentence = {
  zh: "这一格的文字里有换行或制表符，请手动修改。",
  en: "The text of this cell holds line breaks or tabs. Please change it by hand.",
};

/** A placeholder that cannot be written into: none or several controls have its tag, or Word does not list it. */
export const CLOSED_PLACEHOLDER: Sentence = {
  zh: "这一格是还没有填写的内容控件，请点进去直接填写。",
  en: "This cell is a content control that was not filled in yet. Click into it and type.",
};

/** What stands in the way of replacing the text of a cell, or null. */
export function obstacleTo(outline: Outline, cell: OutlineCell): Sentence | null {
  const [obstacle] = cell.obstacles;
  if (obstacle) return REASONS[obstacle];
  // A placeholder can be replaced only by way of its control.
  if (cell.isPlaceholder && ownTag(outline, cell) === null) return CLOSED_PLACEHOLDER;
  // `insertText` would make a paragraph of a break, so the old text could not be put back exactly.
  return cell.paragraphs.some((paragraph) => /[\n\r\t\v\f]/.test(paragraph.text)) ? LINE_BREAK : null;
}
