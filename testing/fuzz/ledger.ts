/** Whose the colours of a document's cells are, and what our acts have changed in it that undo could take back. */
import type { Element } from "@xmldom/xmldom";
import type { UndoEntry, WriteReport, WriteTarget } from "../../src/word";
import { wordElements, type CellElement, type Edit, type Edited, type Sheet, type Shown } from "./sheet";
import type { Act } from "./steps";

export const OUR_COLOURS: readonly string[] = ["red", "yellow"];
export const NO_COLOUR = "";

/** What an act of ours has changed: each cell before and after. */
export interface Entry {
  readonly kind: Act["act"];
  readonly cells: Map<CellElement, { readonly before: Shown; readonly after: Shown }>;
  /** Where each cell stood then, by all that its table said (`whereIs`). */
  readonly stood: Map<CellElement, string>;
  /** Whose the colour of each cell was before. */
  readonly owners: Map<CellElement, Set<CellElement> | null>;
  /** The paragraphs and tables that it has inserted. */
  readonly blocks: readonly Element[];
}

/** The act that undo would take back. */
export type LastAct = UndoEntry | null;

export type Report = WriteReport<WriteTarget>;

/** An act, what came of it, and what was so before. */
export interface Observed extends Act {
  /** Null where it gives none, or failed. */
  readonly report: Report | null;
  /** What a colleague typed meanwhile. */
  readonly typed: ReadonlyMap<CellElement, Shown>;
  readonly places: ReadonlyMap<string, CellElement>;
  /** What undo would have taken back before it. */
  readonly lastBefore: LastAct;
  /** Whether it said that it inserted something. */
  readonly isInserted: boolean;
}

export class Ledger {
  /** Cells that have a mark of ours. */
  readonly ours = new Set<CellElement>();
  /** Cells that had one before a user changed the colour or copied it: nobody can tell whose a colour of them is. */
  readonly unclear = new Set<CellElement>();
  /** Cells that the user has highlighted. */
  readonly users = new Set<CellElement>();
  /** Paragraphs and tables that a user has changed. */
  readonly edited = new Set<Element>();
  /** Of each cell of a copied row the one that it was copied from. */
  private readonly sources = new Map<CellElement, CellElement>();
  /** Rows that a user has deleted or typed into. */
  private readonly changedRows = new Set<CellElement["parentNode"]>();
  /** What our acts have changed and no undo has taken back, the last one last. */
  entries: Entry[] = [];
  /** The act before left something that its retry would finish: the two are then taken back by one undo. */
  private isUnfinished = false;

  /** Keeps account of what a user has done. */
  noteEdit({ edit }: Edit, { cells, copies, block }: Edited, sheet: Sheet): void {
    if (block) this.edited.add(block);
    for (const [copy, source] of copies) this.sources.set(copy, source);
    if (edit === "type" || edit === "deleteRow")
      for (const { parentNode } of cells) this.changedRows.add(parentNode);
    for (const cell of cells) {
      const colour = sheet.get(cell)?.colour ?? NO_COLOUR;
      const source = copies.get(cell);
      const wasOurs = this.isMaybeOurs(source ?? cell);
      const isUsers = source ? this.users.has(source) : edit === "highlight" || this.users.has(cell);
      if (edit === "type" && colour !== NO_COLOUR) continue;
      this.ours.delete(cell);
      this.users.delete(cell);
      if (wasOurs) this.unclear.add(cell);
      const isTold = !wasOurs || !OUR_COLOURS.includes(colour);
      if (colour !== NO_COLOUR && isUsers && isTold) this.users.add(cell);
    }
  }

  /**
   * Keeps account of what an act has done.
   * @param last what undo would take back now
   */
  noteAct(
    { act, report, lastBefore }: Observed,
    changes: Entry["cells"],
    blocks: Entry["blocks"],
    last: LastAct,
  ): void {
    const entry = this.entries.at(-1);
    const kind = act === "clearColours" ? "unmark" : act;
    const undone = act === "undo" ? this.lastOf(lastBefore) : undefined;
    const stood = new Map([...changes.keys()].map((cell) => [cell, whereIs(cell)]));
    const owners = new Map([...changes.keys()].map((cell) => [cell, this.ownerOf(cell)]));
    for (const [cell, { before, after }] of changes) {
      if (before.colour === after.colour) continue;
      for (const owner of [this.ours, this.unclear, this.users]) owner.delete(cell);
      if (after.colour !== NO_COLOUR)
        (undone?.owners.get(this.actedCell(undone, cell)) ?? this.ours).add(cell);
    }
    if (act === "undo") {
      for (const cell of changes.keys()) undone?.cells.delete(this.actedCell(undone, cell));
      if (undone?.cells.size === 0) this.entries = this.entries.filter((one) => one !== undone);
    } else if (act === "insert") {
      if (blocks.length > 0) this.entries.push({ kind, cells: new Map(), stood, owners, blocks });
    } else if (changes.size > 0) {
      const isJoined =
        this.isUnfinished &&
        lastBefore?.act === kind &&
        last?.act === kind &&
        entry?.kind === kind &&
        // What was done to a cell twice is undone in two steps.
        ![...changes.keys()].some((cell) => entry.cells.has(cell)) &&
        last.cells === lastBefore.cells + changes.size;
      if (isJoined) {
        for (const [cell, change] of changes) entry.cells.set(cell, change);
        for (const [cell, owner] of owners) entry.owners.set(cell, owner);
        for (const [cell, where] of stood) entry.stood.set(cell, where);
      } else this.entries.push({ kind, cells: new Map(changes), stood, owners, blocks: [] });
    }
    if (last === null) this.entries = [];
    this.isUnfinished = report === null || report.unfinished.length > 0;
  }

  /** The last entry of the kind of act that undo would take back. */
  lastOf(last: LastAct): Entry | undefined {
    return this.entries.findLast(({ kind }) => kind === last?.act);
  }

  /**
   * The cell of an act that a cell stands for: itself; or the one that it was copied from, if the user has deleted that one's
   * row or typed into it since; or the one that was in its place, if the table says what it said then. In both cases the
   * document says what it would say if it was that cell, and nobody can tell.
   */
  actedCell(entry: Entry, cell: CellElement): CellElement {
    const source = this.sources.get(cell);
    const isMoved = source !== undefined && this.changedRows.has(source.parentNode);
    if (entry.cells.has(cell)) return cell;
    if (isMoved) return this.actedCell(entry, source);
    return [...entry.stood].find(([, where]) => where === whereIs(cell))?.[0] ?? cell;
  }

  /** The set that a cell's colour counts to; null if it has none that anybody gave it. */
  private ownerOf(cell: CellElement): Set<CellElement> | null {
    return [this.ours, this.unclear, this.users].find((owner) => owner.has(cell)) ?? null;
  }

  isMaybeOurs(cell: CellElement): boolean {
    return this.ours.has(cell) || this.unclear.has(cell);
  }

  /** Whether an act of ours has inserted a block. */
  hasInserted(block: Element): boolean {
    return this.entries.some(({ blocks }) => blocks.includes(block));
  }
}

/** The place of a cell in its table, and what the rows of that say. */
function whereIs(cell: CellElement): string {
  const row = cell.parentNode as Element;
  const rows = row.parentNode ? wordElements(row.parentNode as Element, "tr") : [];
  const cells = wordElements(row, "tc");
  return [rows.indexOf(row), cells.indexOf(cell), ...rows.map(({ textContent }) => textContent)].join("\n");
}
