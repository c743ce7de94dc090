/** The words for where an insertion goes. */
import type { Sentence } from "../../../report";
import type { InsertPlace } from "../../../word";

/** Characters of a paragraph by which people know it again. */
const quotedLength = 12;

/** Where an insertion goes, in words: after which paragraph. */
export function placeWords({ by, paragraph, before }: InsertPlace): Sentence {
  const cursor = by === "cursor" ? { zh: "光标所在的", en: " with the cursor," } : { zh: "", en: "" };
  if (paragraph !== "") {
    const quote = quoted(paragraph);
    return { zh: `${cursor.zh}“${quote}”这一段之后`, en: `after the paragraph${cursor.en} “${quote}”` };
  }
  if (before !== null) {
    const quote = quoted(before);
    return {
      zh: `“${quote}”下面、${cursor.zh}空段落之后`,
      en: `after the empty paragraph${cursor.en} below “${quote}”`,
    };
  }
  return { zh: `${cursor.zh}空段落之后`, en: `after the empty paragraph${cursor.en.replace(",", "")}` };
}

/**
 * Asks whether a table may go there.
 * @param filled how many numbers it takes over from an older one
 */
export function tableQuestion(place: InsertPlace, filled = 0): Sentence {
  if (filled === 0) return question({ zh: "空白表", en: "The blank table" }, place);
  const { zh, en } = question(
    { zh: `填好 ${filled} 格的新表`, en: `The new table, with ${filled} cells filled in,` },
    place,
  );
  return {
    zh: `${zh}旧表还在，核对以后请删去。`,
    en: `${en} The old table stays; delete it once you have compared them.`,
  };
}

/** Asks whether a whole blank report may go there, into a document that holds something. */
export function reportQuestion(place: InsertPlace): Sentence {
  const { zh, en } = question({ zh: "空白年报", en: "The blank report" }, place);
  return { zh: `文档里已有内容。${zh}`, en: `The document is not empty. ${en}` };
}

function question(what: Sentence, place: InsertPlace): Sentence {
  const where = placeWords(place);
  const elsewhere: Sentence =
    place.by === "cursor"
      ? {
          zh: "要放在别处，请先取消，在正文中点一下那里，再插入。",
          en: "To have it elsewhere, cancel, click into the text there, and insert again.",
        }
      : {
          zh: "要放在别处，请先取消，改用“新建”里的“插入一张表”。",
          en: "To have it elsewhere, cancel, and use “Insert one table” under New.",
        };
  return {
    zh: `${what.zh}会放在${where.zh}，已有的内容不改动。${elsewhere.zh}`,
    en: `${what.en} goes ${where.en}; nothing else changes. ${elsewhere.en}`,
  };
}

function quoted(text: string): string {
  const characters = [...text.replace(/\s+/gu, " ")];
  return characters.length <= quotedLength
    ? characters.join("")
    : `${characters.slice(0, quotedLength).join("")}……`;
}
