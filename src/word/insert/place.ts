/** Finds the paragraph that content is inserted behind: a heading, or the one with the user's cursor. */
import type { Outline } from "../../document";
import { withoutSpace, type Sentence } from "../../report";
import { comparable, isSubsequence } from "../read/cells";
import { trySync } from "../read/read";
import type { InsertPermission, InsertPlace, InsertRequest } from "../types";
import { BlockFinder, isEmpty, isTable, queueCheck, wordingOf, type BlocksRead } from "./blocks";

/** The user's cursor, asked for in one batch and read after the sync. */
export interface QueuedCursor {
  /** The cursor's paragraph. Usable only if there is no obstacle. */
  readonly paragraph: Word.Paragraph;
  readonly obstacle: () => Sentence | null;
  /** Whether nothing at all is before the cursor in the document. */
  readonly isAtStart: () => boolean;
  /** Asks where the cursor is relative to a paragraph (Word.LocationRelation). */
  readonly relationTo: (paragraph: Word.Paragraph) => OfficeExtension.ClientResult<string>;
}

/** Bodies that are the document's own text (Word.BodyType). */
const TEXT_BODIES: ReadonlySet<string> = new Set(["MainDoc", "Section"]);

const IN_TABLE: Sentence = {
  zh: "光标在表格里，没有插入。请把光标放到表格外的段落中再插入。",
  en: "The cursor is in a table; nothing was inserted. Put it in a paragraph outside of tables first.",
};

const IN_CONTROL: Sentence = {
  zh: "光标在内容控件里，没有插入。请把光标放到控件外的段落中再插入。",
  en: "The cursor is in a content control; nothing was inserted. Put it in a paragraph outside of it first.",
};

const NOT_IN_TEXT: Sentence = {
  zh: "光标不在正文里（可能在页眉、页脚、脚注或文本框中），没有插入。请在正文的段落里点一下再插入。",
  en: "The cursor is not in the body of the document (but in a header, footer, note or text box); nothing was inserted. Click into a paragraph of the body first.",
};

/** Asks for the end of the selection. What is selected is never replaced. */
export function queueCursor(context: Word.RequestContext): QueuedCursor {
  const end = context.document.getSelection().getRange("End");
  const { parentTableOrNullObject: table, parentContentControlOrNullObject: control, parentBody } = end;
  const paragraph = end.paragraphs.getLastOrNullObject();
  table.load("nestingLevel");
  control.load("id");
  parentBody.load("type");
  paragraph.load("text");
  const toStart = end.compareLocationWith(context.document.body.getRange("Start"));
  return {
    paragraph,
    obstacle: () => {
      if (!table.isNullObject) return IN_TABLE;
      // eslint-disable-next-line office-addins/call-sync-before-read -- called after the sync
      if (!TEXT_BODIES.has(parentBody.type) || paragraph.isNullObject) return NOT_IN_TEXT;
      return control.isNullObject ? null : IN_CONTROL;
    },
    isAtStart: () => String(toStart.value) === "Equal",
    relationTo: (other) => end.compareLocationWith(other.getRange("Content")),
  };
}

/** A place that was found, and its paragraph. */
export interface FoundPlace {
  readonly place: InsertPlace;
  readonly paragraph: Word.Paragraph;
}

interface PlaceSearch {
  readonly context: Word.RequestContext;
  readonly read: BlocksRead;
  readonly cursor: QueuedCursor;
}

const AT_START: Sentence = {
  zh: "光标还在文档开头，没有插入。请先在正文中点一下要插入的地方，再按插入。",
  en: "The cursor is still at the start of the document; nothing was inserted. First click into the text where the content is to go, then insert.",
};

const IN_TITLE: Sentence = {
  zh: "光标在标题里，没有插入。请先在正文中点一下要插入的地方，再按插入。",
  en: "The cursor is in the title; nothing was inserted. First click into the text where the content is to go, then insert.",
};

/**
 * Finds where content goes in a document that is not empty: behind the requested heading, else behind the cursor's
 * paragraph. Needs a sync to verify a heading, and one if several paragraphs say what the cursor's paragraph says.
 * @returns a sentence if there is no place, which says what to do
 */
export async function findPlace(
  search: PlaceSearch,
  { heading, title }: InsertRequest,
): Promise<FoundPlace | Sentence> {
  const byHeading = heading === null ? null : await behindHeading(search, heading);
  if (byHeading) return byHeading;
  const { cursor } = search;
  const { outline } = search.read.snapshot;
  const obstacle = cursor.obstacle();
  if (obstacle) return obstacle;
  // A document opens with the cursor at its start: the user has not placed it there.
  if (cursor.isAtStart()) return AT_START;
  const indexes = await blocksOfCursor(search);
  if (title !== null && indexes.some((index) => isInTitle(outline, index, title))) return IN_TITLE;
  return { place: placeAtCursor(outline, indexes, cursor), paragraph: cursor.paragraph };
}

/** Whether the user has agreed to a place. */
export function isPermitted(permission: InsertPermission, { by, paragraph, before }: InsertPlace): boolean {
  if (permission === "if-empty") return false;
  if (permission === "anywhere") return true;
  return permission.by === by && permission.paragraph === paragraph && permission.before === before;
}

/** Null if the document does not have the heading exactly once, or Word does not show it there. */
async function behindHeading({ context, read }: PlaceSearch, heading: string): Promise<FoundPlace | null> {
  const { outline } = read.snapshot;
  const [index, ...others] = indexesOfHeading(outline, heading);
  if (index === undefined || others.length > 0) return null;
  const found = new BlockFinder(context, read).find(index);
  if (found?.kind !== "paragraph") return null;
  const { paragraph } = found;
  const check = queueCheck(found, read.wordings[index] ?? "");
  // What goes behind a heading in a control would be in that control, too.
  const control = paragraph.parentContentControlOrNullObject;
  control.load("id");
  if ((await trySync(context)) !== null || !check() || !control.isNullObject) return null;
  return { place: { by: "heading", paragraph: textAt(outline, index), before: null }, paragraph };
}

/**
 * Indexes of the blocks that may be the cursor's: one, or several that say the same where Word does not tell which. None if
 * Word's text is that of no block.
 */
async function blocksOfCursor({ context, read, cursor }: PlaceSearch): Promise<readonly number[]> {
  const text = comparable(cursor.paragraph.text);
  const indexesOf = (isLike: (wording: string) => boolean): number[] =>
    read.wordings.flatMap((wording, index) => (!isTable(wording) && isLike(wording) ? [index] : []));
  const same = indexesOf((wording) => wording === text);
  // Word's text may have more than a reader sees.
  const candidates = same.length > 0 ? same : indexesOf((wording) => isSubsequence(wording, text));
  if (candidates.length <= 1) return candidates;
  const finder = new BlockFinder(context, read);
  const relations = candidates.map((index) => {
    const found = finder.find(index);
    return found?.kind === "paragraph" ? cursor.relationTo(found.paragraph) : null;
  });
  if ((await trySync(context)) !== null) return candidates;
  const index = candidates.find((_, at) => WITHIN.has(relations[at]?.value ?? ""));
  return index === undefined ? candidates : [index];
}

/**
 * Relations of a cursor to the paragraph that it is in, or at whose edge it is (Word.LocationRelation). Of a cursor at the
 * start of the next paragraph Word on the desktop says InsideEnd, too (OfficeDev/office-js#495); where both say the same,
 * they are both in the title, or neither is.
 */
const WITHIN: ReadonlySet<string> = new Set([
  "Inside",
  "InsideStart",
  "InsideEnd",
  "Equal",
  "AdjacentBefore",
  "AdjacentAfter",
]);

function placeAtCursor(
  outline: Outline,
  [index, ...others]: readonly number[],
  { paragraph }: QueuedCursor,
): InsertPlace {
  if (index === undefined || others.length > 0) {
    return { by: "cursor", paragraph: paragraph.text.trim(), before: null };
  }
  const text = textAt(outline, index);
  return { by: "cursor", paragraph: text, before: text === "" ? textBefore(outline, index) : null };
}

function textBefore(outline: Outline, index: number): string | null {
  for (let at = index - 1; at >= 0; at -= 1) {
    const wording = wordingOf(outline.blocks[at]);
    if (!isEmpty(wording)) return isTable(wording) ? null : textAt(outline, at);
  }
  return null;
}

function textAt({ blocks }: Outline, index: number): string {
  const block = blocks[index];
  return block?.kind === "paragraph" ? block.paragraph.text.trim() : "";
}

/** The number of a heading as people write it: 三、 （三） 3. 第三部分 */
const HEADING_NUMBER =
  /^(?:第[一二三四五六七八九十]{1,3}部分|[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]?)[、.．:：]?/u;
const HEADING_END = /[:：。]$/u;

/** Indexes of the paragraphs that are this heading, with any number before it. */
export function indexesOfHeading({ blocks }: Outline, heading: string): number[] {
  const wanted = headingWords(heading);
  return blocks.flatMap((block, index) =>
    block.kind === "paragraph" && headingWords(block.paragraph.text) === wanted ? [index] : [],
  );
}

function headingWords(text: string): string {
  return withoutSpace(comparable(text)).replace(HEADING_NUMBER, "").replace(HEADING_END, "");
}

/** In how many paragraphs with text, a cover's included, a title is looked for. */
const TITLE_LINES = 20;
const SENTENCE_END = /[。；]/u;
/** A single character of a title occurs in many lines. */
const SHORTEST_TITLE_LINE = 2;

/**
 * Whether a block is in the title or above its last line. A title may take several lines, and be on a cover, too.
 * @param title as a report has it; begins with the unit's name if that is a line of its own
 */
export function isInTitle({ blocks }: Outline, index: number, title: string): boolean {
  const whole = comparable(title);
  let lines = 0;
  let last = -1;
  for (const [at, block] of blocks.entries()) {
    const words = block.kind === "paragraph" ? withoutSpace(wordingOf(block)) : "";
    if (words === "") continue;
    lines += 1;
    // Behind the first sentence, a line that says the same is something else: the unit's signature.
    if (lines > TITLE_LINES || SENTENCE_END.test(words)) break;
    if (words.length >= SHORTEST_TITLE_LINE && whole.includes(words)) last = at;
  }
  return index <= last;
}
