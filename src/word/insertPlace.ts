import type { Outline } from "../document";
import type { Sentence } from "../report";
import { BlockFinder, isEmpty, isTable, queueCheck, wordingOf } from "./blocks";
import type { QueuedCursor } from "./cursor";
import { trySync } from "./fetch";
import { isInTitle, placesOfHeading } from "./headings";
import type { Reading } from "./session";
import { comparable, isSubsequence } from "./texts";
import type { InsertConsent, InsertPlace, InsertWish } from "./types";

/** A place that was found, and the paragraph behind which it is. */
export interface FoundPlace {
  readonly place: InsertPlace;
  readonly paragraph: Word.Paragraph;
}

interface Search {
  readonly context: Word.RequestContext;
  readonly reading: Reading;
  readonly tables: readonly Word.Table[];
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
 * Finds where content goes in a document that holds something: behind the heading that is wished for, else behind the
 * cursor's paragraph. Needs a sync where there is a heading to verify, another where several paragraphs say what the
 * cursor's one says.
 * @returns a sentence where there is no place, which says what to do
 */
export async function findPlace(
  search: Search,
  { heading, title }: InsertWish,
): Promise<FoundPlace | Sentence> {
  const byHeading = heading === null ? null : await behindHeading(search, heading);
  if (byHeading) return byHeading;
  const { cursor, reading } = search;
  const obstacle = cursor.obstacle();
  if (obstacle) return obstacle;
  // Where a document opens, the cursor stands at its start: nobody has placed it there.
  if (cursor.isAtStart()) return AT_START;
  const index = await blockOfCursor(search);
  if (index !== null && title !== null && isInTitle(reading.outline, index, title)) return IN_TITLE;
  return { place: placeAtCursor(reading.outline, index, cursor), paragraph: cursor.paragraph };
}

/** Whether the user has agreed to a place. */
export function isAgreed(consent: InsertConsent, { by, paragraph, before }: InsertPlace): boolean {
  if (consent === "if-empty") return false;
  if (consent === "anywhere") return true;
  return consent.by === by && consent.paragraph === paragraph && consent.before === before;
}

/** Null where the document does not have the heading once, or Word does not show it where it stands. */
async function behindHeading(search: Search, heading: string): Promise<FoundPlace | null> {
  const { context, reading, tables } = search;
  const [index, ...others] = placesOfHeading(reading.outline, heading);
  if (index === undefined || others.length > 0) return null;
  const found = new BlockFinder(context, reading, tables).find(index);
  if (found?.kind !== "paragraph") return null;
  const { paragraph } = found;
  const check = queueCheck(found, wordingAt(reading.outline, index));
  // What goes behind it would stand in its control, too.
  const control = paragraph.parentContentControlOrNullObject;
  control.load("id");
  if ((await trySync(context)) !== null || !check() || !control.isNullObject) return null;
  return { place: { by: "heading", paragraph: textAt(reading.outline, index), before: null }, paragraph };
}

/** Index of the cursor's block; null where Word's text and the outline's agree on none. */
async function blockOfCursor({ context, reading, tables, cursor }: Search): Promise<number | null> {
  const { outline } = reading;
  const text = comparable(cursor.paragraph.text);
  const paragraphs = outline.blocks.flatMap(({ kind }, index) => (kind === "paragraph" ? [index] : []));
  const same = paragraphs.filter((index) => wordingAt(outline, index) === text);
  // Word's text may hold more than a reader sees.
  const candidates =
    same.length > 0 ? same : paragraphs.filter((index) => isSubsequence(wordingAt(outline, index), text));
  if (candidates.length <= 1) return candidates[0] ?? null;
  const finder = new BlockFinder(context, reading, tables);
  const relations = candidates.map((index) => {
    const found = finder.find(index);
    return found?.kind === "paragraph" ? cursor.relationTo(found.paragraph) : null;
  });
  if ((await trySync(context)) !== null) return null;
  return candidates.find((_, at) => WITHIN.has(relations[at]?.value ?? "")) ?? null;
}

/** How a cursor lies to the paragraph that it stands in (Word.LocationRelation). */
const WITHIN: ReadonlySet<string> = new Set(["Inside", "InsideStart", "InsideEnd", "Equal"]);

function placeAtCursor(outline: Outline, index: number | null, { paragraph }: QueuedCursor): InsertPlace {
  if (index === null) return { by: "cursor", paragraph: paragraph.text.trim(), before: null };
  const text = textAt(outline, index);
  return { by: "cursor", paragraph: text, before: text === "" ? textBefore(outline, index) : null };
}

function textBefore(outline: Outline, index: number): string | null {
  for (let at = index - 1; at >= 0; at -= 1) {
    const wording = wordingAt(outline, at);
    if (!isEmpty(wording)) return isTable(wording) ? null : textAt(outline, at);
  }
  return null;
}

function wordingAt(outline: Outline, index: number): string {
  const block = outline.blocks[index];
  return block ? wordingOf(block) : "";
}

function textAt(outline: Outline, index: number): string {
  const block = outline.blocks[index];
  return block?.kind === "paragraph" ? block.paragraph.text.trim() : "";
}
