/** Says why the text of a cell is not replaced, and what to do instead. */
import type { Outline, OutlineCell } from "../../document";
import type { Sentence } from "../../report";
import { obstacleSentences } from "../../unreadable";
import { ownTag } from "../locate/controls";

const LINE_BREAK: Sentence = {
  zh: "这一格的文字里有换行或制表符，请手动修改。",
  en: "The text of this cell holds line breaks or tabs. Please change it by hand.",
};

/** A placeholder that cannot be written into: none or several controls have its tag, or Word does not list it. */
export const CLOSED_PLACEHOLDER: Sentence = {
  zh: "这一格是还没有填写的内容控件，请点进去直接填写。",
  en: "This cell is a content control that was not filled in yet. Click into it and type.",
};

/** The command keeps what Word would take away. */
const ANCHOR: Sentence = {
  zh: "这一格的文字上有书签或编辑权限，自动修改会丢掉它，请手动修改。",
  en: "A bookmark or a permission to edit is on the text of this cell, which a fix would lose. Please change it by hand.",
};

/** What stands in the way of replacing the text of a cell, or null. */
export function obstacleTo(outline: Outline, cell: OutlineCell): Sentence | null {
  const [obstacle] = cell.obstacles;
  if (obstacle) return obstacleSentences[obstacle];
  if (cell.hasAnchor) return ANCHOR;
  // A placeholder can be replaced only by way of its control.
  if (cell.isPlaceholder && ownTag(outline, cell) === null) return CLOSED_PLACEHOLDER;
  // `insertText` would make a paragraph of a break, so the old text could not be put back exactly.
  return cell.paragraphs.some((paragraph) => /[\n\r\t\v\f]/.test(paragraph.text)) ? LINE_BREAK : null;
}
