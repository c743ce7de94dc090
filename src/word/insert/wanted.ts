/** Finds the blocks that a document should have by now among those that it has, with the empty paragraphs that Word left. */
import { isEmpty, isTable } from "./blocks";
import { indexes } from "./layout";

/** A block that should be there. */
export interface WantedBlock {
  readonly wording: string;
  /** Whether it was just put there, so that empty paragraphs may have come with it. */
  readonly isPlaced: boolean;
}

/** Wanted blocks in a document. */
export interface WantedLayout {
  /** The index of each. */
  readonly indexes: readonly number[];
  /** Indexes of empty paragraphs beside placed blocks that nobody wants. */
  readonly surplus: readonly number[];
}

/**
 * Finds the wanted blocks in their order. Nothing else may be there but empty paragraphs beside placed blocks: these are
 * nearer to the block than those of the document. One of them stays where Word needs it behind a table.
 * @returns null if the document is not like that
 */
export function findWanted(wanted: readonly WantedBlock[], all: readonly string[]): WantedLayout | null {
  const wordings = wanted.map(({ wording }) => wording);
  const found: number[] = [];
  const surplus: number[] = [];
  let at = 0;
  for (let next = 0; ; next += 1, at += 1) {
    const left = wanted[next - 1];
    const blanks = countEmpty(wordings, next);
    const there = countEmpty(all, at);
    const extra = there - blanks;
    const right = wanted[next + blanks];
    const isBeside = left?.isPlaced === true || right?.isPlaced === true;
    if (extra < 0 || (extra > 0 && !isBeside)) return null;
    const isNeeded = isBeside && blanks === 0 && needsBetween(left, right);
    if (isNeeded && extra === 0) return null;
    const extraFrom = left?.isPlaced ? at : at + blanks;
    // The last one is kept: it may be the document's own last paragraph, which cannot go.
    surplus.push(...indexes(extraFrom, extraFrom + extra - (isNeeded ? 1 : 0)));
    const blanksFrom = left?.isPlaced ? at + extra : at;
    found.push(...indexes(blanksFrom, blanksFrom + blanks));
    at += there;
    next += blanks;
    if (right === undefined) return at === all.length ? { indexes: found, surplus } : null;
    if (all[at] !== right.wording) return null;
    found.push(at);
  }
}

/** How many empty paragraphs stand side by side from an index on. */
function countEmpty(wordings: readonly string[], from: number): number {
  let count = 0;
  while (from + count < wordings.length && isEmpty(wordings[from + count] ?? "")) count += 1;
  return count;
}

/** Word joins two tables that nothing is between, and a document ends in a paragraph. */
function needsBetween(left: WantedBlock | undefined, right: WantedBlock | undefined): boolean {
  return left !== undefined && isTable(left.wording) && (right === undefined || isTable(right.wording));
}
