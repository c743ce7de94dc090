import { samePlace } from "../report";
import type { Whereabouts } from "./cells";
import type { MarkColor } from "./palette";

/** One cell of an act of ours: where it was after the act, and how to find it again. */
interface ActedCell extends Whereabouts {
  /** The write broke off, and the document could not be read: the next reading tells whether it was done. */
  readonly isUncertain: boolean;
}

export interface PaintedCell extends ActedCell {
  readonly text: string;
  /** The mark before and after; null is no mark. */
  readonly from: MarkColor | null;
  readonly to: MarkColor | null;
}

export interface FixedCell extends ActedCell {
  /** Index of the paragraph among the cell's own, its whole text before (outer space included) and after. */
  readonly paragraph: number;
  readonly from: string;
  readonly to: string;
  /** The cell's text after the fix. */
  readonly text: string;
}

/** Acts on cells. */
export type CellAct =
  | { readonly act: "mark" | "unmark"; readonly cells: readonly PaintedCell[] }
  | { readonly act: "fix"; readonly cells: readonly FixedCell[] };

/** An insertion of blocks into the body. */
export interface InsertAct {
  readonly act: "insert";
  /** Index of the first block, and how many blocks stood behind the last, afterwards. */
  readonly at: number;
  readonly behind: number;
  /** What they say (`wordingOf`). */
  readonly blocks: readonly string[];
  /** The document before, as flat OPC, and its paragraphs, where it was empty; else null. */
  readonly emptied: { readonly source: string; readonly paragraphs: number } | null;
}

export type Act = CellAct | InsertAct;

/** How many cells, or blocks, an act was about. */
export function sizeOf(act: Act): number {
  return act.act === "insert" ? act.blocks.length : act.cells.length;
}

/** Where a journal is kept for a page that comes after this one. Neither throws. */
export interface JournalKeeper {
  readonly load: () => readonly Act[];
  readonly store: (acts: readonly Act[]) => void;
}

/** Our own acts of this session, in their order; Word's own undo is never called. */
export class Journal {
  private acts: Act[] = [];
  private isRestored = false;

  constructor(private readonly keeper: JournalKeeper | null = null) {}

  record(act: Act): void {
    if (sizeOf(act) > 0) this.acts.push(act);
    this.keeper?.store(this.acts);
  }

  /** Adds a second try of the last act to it, where it came to other cells; else it is an act of its own. */
  extendLast(act: CellAct): void {
    const last = this.acts.at(-1);
    const joined = last && joinedAct(last, act);
    if (joined) this.replaceLast(joined);
    else this.record(act);
  }

  /** Looks at every act again; one that comes to nothing goes. */
  revise(revised: (act: Act) => Act): void {
    const acts = this.acts.map(revised);
    if (acts.every((act, index) => act === this.acts[index])) return;
    this.acts = acts.filter((act) => sizeOf(act) > 0);
    this.keeper?.store(this.acts);
  }

  /** Takes up what was kept, the first time that it is called, if the last of its acts still stands. */
  restore(isStanding: (last: Act) => boolean): void {
    if (this.isRestored || !this.keeper) return;
    this.isRestored = true;
    const kept = this.acts.length === 0 ? this.keeper.load() : [];
    const last = kept.at(-1);
    if (last && isStanding(last)) this.acts = [...kept];
    else this.keeper.store(this.acts);
  }

  last(): Act | null {
    return this.acts.at(-1) ?? null;
  }

  /** Takes the last act out, and puts what is left of it back. */
  replaceLast(rest: Act | null): void {
    this.acts.pop();
    if (rest) this.record(rest);
    else this.keeper?.store(this.acts);
  }
}

/** Two acts of one kind as one, where no cell is in both; else null. */
function joinedAct(first: Act, second: CellAct): CellAct | null {
  if (first.act === "insert") return null;
  const isTwice = first.cells.some((one) => second.cells.some((two) => samePlace(one.place, two.place)));
  if (isTwice) return null;
  if (first.act === "fix" && second.act === "fix")
    return { ...first, cells: [...first.cells, ...second.cells] };
  if (first.act === "fix" || second.act === "fix" || first.act !== second.act) return null;
  return { ...first, cells: [...first.cells, ...second.cells] };
}
