/** Says why the text of a cell, or words of a paragraph, are not replaced, and what to do instead. */
import type { Outline, OutlinePassage } from "../../document";
import type { Sentence } from "../../report";
import { obstacleSentences } from "../../unreadable";
import { ownTag } from "../locate/controls";
import { searchObstacle } from "../locate/searches";
import { isWords, type Spot } from "../read/spots";

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

/** A blank of a table that stands as text. */
export const BLANK_IN_TEXT: Sentence = {
  zh: "这里没有字可改，请先换成表格。",
  en: "Nothing stands here to change. Put in the table first.",
};

/** What stands in the way of replacing a cell's text, or words, or null. */
export function obstacleTo(outline: Outline, spot: Spot): Sentence | null {
  if (isWords(spot)) return obstacleToWords(spot);
  const cell = spot;
  const [obstacle] = cell.obstacles;
  if (obstacle) return obstacleSentences[obstacle];
  if (cell.hasAnchor) return ANCHOR;
  // A placeholder can be replaced only by way of its control.
  if (cell.isPlaceholder && ownTag(outline, cell) === null) return CLOSED_PLACEHOLDER;
  // `insertText` would make a paragraph of a break, so the old text could not be put back exactly.
  return cell.paragraphs.some((paragraph) => /[\n\r\t\v\f]/.test(paragraph.text)) ? LINE_BREAK : null;
}

/** The same of words of a paragraph. */
const OBSTACLES_OF_WORDS = {
  "several-paragraphs": {
    zh: "这一段和下一段之间的段落标记是隐藏或删除的，请手动修改。",
    en: "The mark between this paragraph and the next is hidden or deleted. Please change the words by hand.",
  },
  "mixed-format": {
    zh: "这里的文字格式不一（例如部分加粗或着色），自动修改会丢失格式，请手动修改。",
    en: "These words are formatted or coloured in more than one way, which a fix would lose. Please change them by hand.",
  },
  field: {
    zh: "这里的文字在域（公式或引用）或链接里，请更新域或手动修改。",
    en: "These words stand in a field or a link. Update the field, or change them by hand.",
  },
  revision: {
    zh: "这一段有未处理的修订，请先在“审阅”中接受或拒绝修订。",
    en: "This paragraph holds tracked changes. Accept or reject them first under Review.",
  },
  "locked-control": {
    zh: "这里的文字在锁定的内容控件里，不能改动，请先解除锁定。",
    en: "These words stand in a locked content control and cannot be changed. Unlock it first.",
  },
  "embedded-object": {
    zh: "这里的文字中间有图片、公式、注释或其他对象，请手动修改。",
    en: "There is a picture, a formula, a note or another object among these words. Please change them by hand.",
  },
} as const satisfies Record<OutlinePassage["obstacles"][number], Sentence>;

const ANCHOR_OF_WORDS: Sentence = {
  zh: "这里的文字上有书签、批注或编辑权限，自动修改会丢掉它，请手动修改。",
  en: "A bookmark, a comment or a permission to edit is on these words, which a fix would lose. Please change them by hand.",
};

const PLACEHOLDER_IN_WORDS: Sentence = {
  zh: "这里的文字中间有还没有填写的内容控件，请手动修改。",
  en: "There is a content control among these words that was not filled in yet. Please change them by hand.",
};

const PARTLY_IN_CONTROL: Sentence = {
  zh: "这里的文字有一部分在内容控件里，请手动修改。",
  en: "A part of these words stands in a content control. Please change them by hand.",
};

const TAB_IN_WORDS: Sentence = {
  zh: "这里的文字里有制表符，请手动修改。",
  en: "These words hold tabs. Please change them by hand.",
};

function obstacleToWords(words: OutlinePassage): Sentence | null {
  const [obstacle] = words.obstacles;
  if (obstacle) return OBSTACLES_OF_WORDS[obstacle];
  if (words.hasAnchor) return ANCHOR_OF_WORDS;
  if (words.isPlaceholder) return PLACEHOLDER_IN_WORDS;
  if (words.crossesControl) return PARTLY_IN_CONTROL;
  // A tab is no text: written again it might be another element.
  return searchObstacle(words) ?? (words.text.includes("\t") ? TAB_IN_WORDS : null);
}

/** Why words or a cell in a locked control are not coloured. */
export function lockedSentence(spot: Spot): Sentence {
  return (isWords(spot) ? OBSTACLES_OF_WORDS : obstacleSentences)["locked-control"];
}
