/** How far the writes of a conversion have come: the blocks that a document has at each of their states. */
import type { BlocksRead } from "./blocks";
import { indexes } from "./layout";
import { endOf, type LocatedLines } from "./textLines";
import { findWanted, type WantedBlock, type WantedLayout } from "./wanted";

/** A state of the writes: tables come first, one after the other, then lines go. */
export interface Progress {
  readonly tables: number;
  readonly lines: number;
}

/** What the writes are made from. */
export interface Planned {
  /** What the document's blocks said before. */
  readonly before: readonly string[];
  readonly found: readonly LocatedLines[];
  readonly keepsLines: boolean;
}

/** The state in which all tables are there, and all lines gone that are to go. */
export function wholeOf({ found, keepsLines }: Planned): Progress {
  return {
    tables: found.length,
    lines: keepsLines ? 0 : found.reduce((sum, { lines }) => sum + lines.length, 0),
  };
}

/** The furthest state of the writes that a reading shows; after an error any, else only the last one. */
export function reachedIn(
  planned: Planned,
  read: BlocksRead,
  hasFailed: boolean,
): { readonly progress: Progress; readonly layout: WantedLayout } | null {
  const whole = wholeOf(planned);
  const states = [
    ...indexes(0, whole.lines + 1).map((left) => ({ ...whole, lines: whole.lines - left })),
    ...indexes(1, whole.tables + 1).map((left) => ({ tables: whole.tables - left, lines: 0 })),
  ];
  for (const progress of hasFailed ? states : states.slice(0, 1)) {
    const layout = layoutAt(planned, read, progress, hasFailed);
    if (layout) return { progress, layout };
  }
  return null;
}

/** Where the blocks of a state of the writes are in a reading; null if it does not show that state. */
export function layoutAt(
  planned: Planned,
  read: BlocksRead,
  progress: Progress,
  hasFailed: boolean,
): WantedLayout | null {
  const steps = stepsTo(planned, progress, hasFailed);
  return findWanted(steps, read.wordings);
}

interface Step extends WantedBlock {
  /** The table that it is, if it was put in. */
  readonly table: LocatedLines | null;
}

/** The blocks that the document has at a state of the writes. */
function stepsTo(
  { before, found }: Planned,
  { tables, lines }: Progress,
  hasFailed: boolean,
): readonly Step[] {
  const steps: Step[] = [];
  let left = lines;
  for (const [index, wording] of before.entries()) {
    const number = found.findIndex((one) => one.at <= index && index < endOf(one));
    const of = found[number];
    const isFirst = of?.at === index;
    if (of && isFirst && number < tables) steps.push({ wording: of.wording, isPlaced: true, table: of });
    if (of && left > 0) left -= 1;
    // Before a line that its table did not come to, Word may have put a paragraph of ours.
    else steps.push({ wording, isPlaced: hasFailed && isFirst && number >= tables, table: null });
  }
  return steps;
}

/** A table that was put in, in a reading. */
export interface Placed {
  readonly of: LocatedLines;
  /** Index of the first block that is ours, and of the table. */
  readonly at: number;
  readonly table: number;
  /** Index behind the last block that is ours: of the first line that stayed. */
  readonly lines: number;
  /** How many of its lines went; the rest stands behind the table. */
  readonly gone: number;
}

export function placedIn(
  planned: Planned,
  { wordings }: BlocksRead,
  layout: WantedLayout,
  progress: Progress,
): readonly Placed[] {
  const wanted = new Set(layout.indexes);
  const steps = stepsTo(planned, progress, false);
  const placed: Placed[] = [];
  let gone = progress.lines;
  for (const of of planned.found.slice(0, progress.tables)) {
    const table = layout.indexes[steps.findIndex((step) => step.table === of)] ?? 0;
    const from = placed.at(-1)?.lines ?? 0;
    let at = table;
    while (at > from && !wanted.has(at - 1)) at -= 1;
    let lines = table + 1;
    while (lines < wordings.length && !wanted.has(lines)) lines += 1;
    placed.push({ of, at, table, lines, gone: Math.min(gone, of.lines.length) });
    gone -= Math.min(gone, of.lines.length);
  }
  return placed;
}
