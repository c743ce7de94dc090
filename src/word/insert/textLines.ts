/** Finds the lines of text that tables are to take the place of, and says what stands in the way. */
import { obstacleToLines, readOutline, type BodyParagraph, type LineObstacle } from "../../document";
import { quoted, type Sentence } from "../../report";
import { comparable } from "../read/cells";
import { trySync } from "../read/read";
import type { TextTable } from "../types";
import { BlockFinder, isEmpty, isTable, queueCheck, wordingsOf, type BlocksRead } from "./blocks";
import { findAgain, indexes } from "./layout";

/** A table with its lines in a reading. */
export interface FoundLines {
  readonly table: TextTable;
  /** What the table says. */
  readonly wording: string;
  /** Index of the first line's block. */
  readonly at: number;
  readonly paragraphs: readonly BodyParagraph[];
}

const CHANGED: Sentence = {
  zh: "这些文字后来改过，没有换成表格。请重新核验后再试。",
  en: "The text has been edited since; nothing was put in. Check again, then try once more.",
};

/**
 * Finds the lines of every table: where they were, or in the only place that has them.
 * @returns the tables in the order of their lines; a sentence if the lines are not there any more
 */
export function findLines(
  { snapshot: { outline }, wordings }: BlocksRead,
  tables: readonly TextTable[],
): readonly FoundLines[] | Sentence {
  const found: FoundLines[] = [];
  for (const table of tables) {
    const { lines, firstParagraph } = table;
    const was = outline.blocks.findIndex(
      (block) => block.kind === "paragraph" && block.paragraph.number === firstParagraph,
    );
    const own = lines.map(({ text }) => comparable(text));
    const behind = wordings.length - was - lines.length;
    const at = findAgain(own, wordings, { at: was, behind }) ?? -1;
    const paragraphs = outline.blocks
      .slice(Math.max(0, at), at + lines.length)
      .flatMap((block) => (block.kind === "paragraph" ? [block.paragraph] : []));
    const isSame = at >= 0 && lines.every(({ text }, index) => paragraphs[index]?.text === text);
    if (!isSame) return CHANGED;
    found.push({ table, wording: wordingOfTable(table.flatOpc), at, paragraphs });
  }
  found.sort((one, other) => one.at - other.at);
  const shared = found.find(({ at }, index) => at < endOf(found[index - 1]));
  return shared ? sharedLine(shared.table.name) : found;
}

/** The index behind the last line. */
export function endOf(found: FoundLines | undefined): number {
  return found ? found.at + found.paragraphs.length : 0;
}

function wordingOfTable(flatOpc: string): string {
  const [table, end, ...others] = wordingsOf(readOutline(flatOpc));
  if (!isTable(table ?? "") || !isEmpty(end ?? "none") || others.length > 0)
    throw new Error("what is put in must be one table and an empty paragraph");
  return table!;
}

const sharedLine = (name: string): Sentence => ({
  zh: `${name}和上一张表有文字在同一行里，没有换成表格。请先把它们分成两行。`,
  en: `A line has text of ${name} and of the table before; nothing was put in. Break that line in two first.`,
});

const NOT_GIVEN: Sentence = {
  zh: "Word 没有给出完整内容，删掉的文字撤销时还原不了，没有改动。请改为保留原来的文字。",
  en: "Word did not give the whole content, so lines that are deleted could not be brought back. Nothing was changed; keep the old lines instead.",
};

const KEEP_LINES: Sentence = {
  zh: "没有改动。请先处理好，或改为保留原来的文字。",
  en: "Nothing was changed. See to it first, or keep the old lines.",
};

const OBSTACLES: Readonly<Record<LineObstacle, Sentence>> = {
  section: { zh: "有分节符，删掉会改变页面", en: "holds a section break, whose loss would change the pages" },
  revision: { zh: "有未处理的修订", en: "holds tracked changes" },
  control: { zh: "在内容控件里", en: "is in a content control" },
  anchor: {
    zh: "有书签、批注或编辑权限，删掉会丢失",
    en: "has a bookmark, a comment or a permission to edit",
  },
  numbered: {
    zh: "有自动编号，删掉后还原不了",
    en: "has an automatic number, which could not be brought back",
  },
  object: {
    zh: "有图片、域、注释或隐藏文字等，删掉会丢失",
    en: "holds a picture, a field, a note or the like",
  },
};

/**
 * What would be lost if the lines went, or null.
 * @param source the flat OPC that they were read from; null where Word gave none
 */
export function objectionToLosing(found: readonly FoundLines[], source: string | null): Sentence | null {
  if (source === null) return NOT_GIVEN;
  for (const { table, paragraphs } of found) {
    const more = table.lines.find(({ hasMore }) => hasMore);
    const obstacle = obstacleToLines(source, paragraphs);
    const why: Sentence | null = more
      ? {
          zh: `有不属于表格的文字“${quoted(more.text)}”`,
          en: `holds words that are none of the table's: “${quoted(more.text)}”`,
        }
      : obstacle && OBSTACLES[obstacle];
    if (!why) continue;
    return {
      zh: `${table.name}原来的文字里${why.zh}，${KEEP_LINES.zh}`,
      en: `The old text of ${table.name} ${why.en}. ${KEEP_LINES.en}`,
    };
  }
  return null;
}

/** The paragraphs of a table's lines in Word. */
export interface LocatedLines extends FoundLines {
  readonly lines: readonly Word.Paragraph[];
  /** What Word showed of each. */
  readonly seen: readonly string[];
}

const NOT_FOUND: Sentence = {
  zh: "在 Word 里没有找到这些文字，没有改动。请重新核验后再试；仍然不行时，请手动换成表格。",
  en: "The text was not found in Word; nothing was changed. Check again, then try once more; if it keeps failing, put the tables in by hand.",
};

const IN_CONTROL: Sentence = {
  zh: "这些文字在内容控件里，没有换成表格。请先删除内容控件（保留内容）。",
  en: "The text is in a content control; nothing was put in. Remove the control first, keeping its content.",
};

/** Finds the lines in Word, with one sync; a sentence if Word does not show them. */
export async function locateLines(
  context: Word.RequestContext,
  read: BlocksRead,
  found: readonly FoundLines[],
): Promise<readonly LocatedLines[] | Sentence> {
  const finder = new BlockFinder(context, read);
  const asked = found.map((one) => {
    const checked = indexes(one.at, endOf(one)).map((index) => {
      const block = finder.find(index);
      return { block, check: queueCheck(block, read.wordings[index] ?? "") };
    });
    const [first] = checked;
    const control =
      first?.block?.kind === "paragraph" ? first.block.paragraph.parentContentControlOrNullObject : null;
    control?.load("id");
    return { one, checked, control };
  });
  if ((await trySync(context)) !== null) return NOT_FOUND;
  if (asked.some(({ control }) => control && !control.isNullObject)) return IN_CONTROL;
  const located = asked.map(({ one, checked }) => {
    const lines = checked.flatMap(({ block, check }) =>
      block?.kind === "paragraph" && check() ? [block.paragraph] : [],
    );
    return { ...one, lines, seen: lines.map(({ text }) => text) };
  });
  const isWhole = located.every(({ lines, paragraphs }) => lines.length === paragraphs.length);
  return isWhole ? located : NOT_FOUND;
}
