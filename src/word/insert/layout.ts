/**
 * Finds inserted content by comparing the document's blocks before and after. On WordApi 1.3 nothing else is both sure
 * and without a trace: bookmarks need 1.4, a content control round the content would stay as long as undo is offered, and
 * the range that `insertOoxml` gives ends with its `Word.run`.
 */
import { isEmpty, isTable } from "./blocks";

/** Inserted content among the blocks of a document. */
export interface Inserted {
  /** Index of the first block of the content. */
  readonly at: number;
  /** Indexes of empty paragraphs that came with it and that nobody wants. */
  readonly surplus: readonly number[];
  /** How many blocks from `at` on are to stay: the content, and a paragraph without which it could not stand. */
  readonly length: number;
}

/**
 * Finds content that was put between blocks of a document. The other blocks must be as they were, and nothing else may
 * have come but empty paragraphs beside the content.
 * @param before wordings of the blocks before the insertion; none if the document was empty, so that its old, empty
 *   paragraphs are surplus, too
 * @returns null if the document is not like that
 */
export function findInserted(
  before: readonly string[],
  content: readonly string[],
  after: readonly string[],
): Inserted | null {
  const extra = after.length - before.length - content.length;
  if (extra < 0 || content.length === 0) return null;
  // Our insertion ends in an empty paragraph, so an extra one is more likely behind the content than before it.
  for (let ahead = 0; ahead <= extra; ahead += 1) {
    for (let index = 0; index <= before.length; index += 1) {
      const at = index + ahead;
      const behind = at + content.length;
      const rest = behind + extra - ahead;
      const isHere =
        startsWith(after, 0, before.slice(0, index)) &&
        after.slice(index, at).every(isEmpty) &&
        startsWith(after, at, content) &&
        after.slice(behind, rest).every(isEmpty) &&
        startsWith(after, rest, before.slice(index));
      if (!isHere) continue;
      const needed = needsParagraph(content, after[rest]) && rest > behind ? 1 : 0;
      const surplus = [...indexes(index, at), ...indexes(behind + needed, rest)];
      return { at, surplus, length: content.length + needed };
    }
  }
  return null;
}

/** Behind a table Word needs a paragraph: it would join the table with another one, and a document ends in one. */
function needsParagraph(content: readonly string[], next: string | undefined): boolean {
  return isTable(content.at(-1) ?? "") && (next === undefined || isTable(next));
}

/**
 * Finds blocks again in a later reading: where they were, counted from the start or from the end, else in the only place
 * that has them.
 * @param was index of the first block, and how many blocks were behind the last
 */
export function findAgain(
  blocks: readonly string[],
  all: readonly string[],
  was: { readonly at: number; readonly behind: number },
): number | null {
  const isAt = (index: number): boolean => index >= 0 && startsWith(all, index, blocks);
  const likely = [was.at, all.length - was.behind - blocks.length].find(isAt);
  if (likely !== undefined) return likely;
  const places = indexes(0, all.length).filter(isAt);
  return places.length === 1 ? (places[0] ?? null) : null;
}

function startsWith(all: readonly string[], from: number, part: readonly string[]): boolean {
  return part.every((wording, i) => all[from + i] === wording);
}

export function indexes(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}
