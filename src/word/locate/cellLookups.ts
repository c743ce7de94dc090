/** Looks cells up by table, row and ordinal, and finds out how the host counts the cells of a row. */
import type { OutlineCell, OutlineRow } from "../../document";
import { isContinuation, isTextOf, rowAt } from "../read/cells";
import type { Snapshot } from "../read/tables";

/**
 * Ways in which a host may count the cells of a row in `getCellOrNullObject(row, cell)`. Microsoft does not document
 * whether cells covered by a merge are counted, so every way is tried, and the answers decide.
 */
export const CELL_COUNTINGS = ["every-cell", "no-continuations", "no-horizontal-continuations"] as const;
export type CellCounting = (typeof CELL_COUNTINGS)[number];

/**
 * What the host said for one ordinal of a row: the cell's text, or null if there is no such cell. Undefined if the batch
 * ended before this cell, or the host would not say.
 */
type LookupAnswer = string | null | undefined;

function isCounted(cell: OutlineCell, counting: CellCounting): boolean {
  if (counting === "no-continuations") return !isContinuation(cell);
  return counting === "every-cell" || !cell.isHorizontalContinuation;
}

/** The zero-based ordinal of a cell that no merge covers. */
export function ordinalOf(row: OutlineRow, cell: OutlineCell, counting: CellCounting): number {
  return row.cells.filter((one) => one.place.cell < cell.place.cell && isCounted(one, counting)).length;
}

/**
 * The cells whose texts show whether a row was addressed rightly: the first one with text tells the row from other rows (one
 * whose text Word gives whole before others), and the last one shows whether continuation cells are counted.
 */
export function controlCells(row: OutlineRow): OutlineCell[] {
  const visible = row.cells.filter((cell) => !isContinuation(cell));
  const withText = visible.filter(({ text }) => text !== "");
  const chosen = [withText.find(isGivenWhole) ?? withText[0], visible.at(-1)];
  return [...new Set(chosen)].filter((cell) => cell !== undefined);
}

function isGivenWhole({ obstacles }: OutlineCell): boolean {
  return !obstacles.includes("embedded-object") && !obstacles.includes("field");
}

/**
 * Decides how the host counts the cells of a row.
 * @param cells the targets and the control cells of the row
 * @returns the one way that agrees with all answers; null if none does, or if two do and lead to different cells
 */
export function decideCounting(
  row: OutlineRow,
  cells: readonly OutlineCell[],
  answer: (ordinal: number) => LookupAnswer,
): CellCounting | null {
  const ordinals = CELL_COUNTINGS.flatMap((counting) => cells.map((cell) => ordinalOf(row, cell, counting)));
  const [first, ...others] = CELL_COUNTINGS.filter((counting) => {
    const length = row.cells.filter((cell) => isCounted(cell, counting)).length;
    if (ordinals.some((ordinal) => ordinal >= length && typeof answer(ordinal) === "string")) return false;
    return cells.every((cell) => {
      const given = answer(ordinalOf(row, cell, counting));
      return typeof given === "string" && isTextOf(cell, cell.text + cell.nestedText, given);
    });
  });
  if (!first) return null;
  return others.some((other) => leadsElsewhere(row, cells, first, other)) ? null : first;
}

/** Whether two ways of counting lead to different cells for one of these. */
function leadsElsewhere(
  row: OutlineRow,
  cells: readonly OutlineCell[],
  one: CellCounting,
  other: CellCounting,
): boolean {
  return cells.some((cell) => ordinalOf(row, cell, one) !== ordinalOf(row, cell, other));
}

/** Gives Word's table at an index among those that are not nested. */
export type TableAt = (index: number) => Word.Table | undefined;

/** A cell that was found, and how. */
export interface FoundCell {
  readonly proxy: Word.TableCell;
  readonly counting: CellCounting;
  /** Whether another way of counting would have led elsewhere in this row. */
  readonly provesCounting: boolean;
}

/** The target cells of one row. */
interface RowTargets {
  readonly tableIndex: number;
  readonly row: OutlineRow;
  readonly targets: readonly OutlineCell[];
}

/**
 * Cells asked for by table, row and ordinal, each once in a `Word.run`. What was asked ahead, by the latest reading,
 * need not be asked again where the fresh reading leads to the same places.
 */
export class CellLookups {
  private readonly cells = new Map<string, Word.TableCell>();

  /**
   * Queues the lookups of these cells, and of the control cells of their rows.
   * @param countings the ways of counting to try, likeliest first: a host that throws for a continuation cell ends the
   *   batch there, and the answers before it still arrive
   * @returns whether anything new was asked
   */
  queue(
    snapshot: Snapshot,
    cells: readonly OutlineCell[],
    tableAt: TableAt,
    countings: readonly CellCounting[],
  ): boolean {
    const before = this.cells.size;
    for (const counting of countings) {
      for (const { tableIndex, row, targets } of rowsOf(snapshot, cells)) {
        const table = tableAt(tableIndex);
        if (!table) continue;
        for (const cell of [...targets, ...controlCells(row)]) {
          this.queueCell(table, tableIndex, row, ordinalOf(row, cell, counting));
        }
      }
    }
    return this.cells.size > before;
  }

  private queueCell(table: Word.Table, tableIndex: number, row: OutlineRow, ordinal: number): void {
    const key = lookupKey(tableIndex, row, ordinal);
    if (this.cells.has(key)) return;
    const cell = table.getCellOrNullObject(row.number - 1, ordinal);
    // By a path from the cell: calling `body.load` would be a call on a null object where there is no cell.
    // eslint-disable-next-line office-addins/no-navigational-load -- one text by a path; the rule knows Excel's names only
    cell.load({ body: { text: true } });
    this.cells.set(key, cell);
  }

  /** Forgets what a batch left unanswered, so that it can be asked again. */
  forgetUnanswered(): void {
    for (const [key, cell] of this.cells) if (answerOf(cell) === undefined) this.cells.delete(key);
  }

  /** Reads the answers, and returns the cells that were found and verified. */
  found(snapshot: Snapshot, cells: readonly OutlineCell[]): Map<OutlineCell, FoundCell> {
    const found = new Map<OutlineCell, FoundCell>();
    for (const { tableIndex, row, targets } of rowsOf(snapshot, cells)) {
      const proxyAt = (ordinal: number): Word.TableCell | undefined =>
        this.cells.get(lookupKey(tableIndex, row, ordinal));
      const asked = [...targets, ...controlCells(row)];
      const counting = decideCounting(row, asked, (ordinal) => answerOf(proxyAt(ordinal)));
      if (!counting) continue;
      const provesCounting = CELL_COUNTINGS.some((other) => leadsElsewhere(row, asked, "every-cell", other));
      for (const target of targets) {
        const proxy = proxyAt(ordinalOf(row, target, counting));
        if (proxy) found.set(target, { proxy, counting, provesCounting });
      }
    }
    return found;
  }
}

function lookupKey(tableIndex: number, row: OutlineRow, ordinal: number): string {
  return `${tableIndex}:${row.number}:${ordinal}`;
}

function rowsOf({ outline, tableIndexes }: Snapshot, cells: readonly OutlineCell[]): RowTargets[] {
  const rows = new Map<OutlineRow, OutlineCell[]>();
  for (const cell of cells) {
    const row = rowAt(outline, cell.place);
    if (row) rows.set(row, [...(rows.get(row) ?? []), cell]);
  }
  return [...rows].flatMap(([row, targets]) => {
    const tableIndex = tableIndexes[(targets[0]?.place.table ?? 0) - 1];
    return typeof tableIndex === "number" ? [{ tableIndex, row, targets }] : [];
  });
}

function answerOf(cell: Word.TableCell | undefined): LookupAnswer {
  try {
    return cell?.isNullObject ? null : cell?.body.text;
  } catch {
    // Not loaded: the batch ended before this cell.
    return undefined;
  }
}

/**
 * The tables of the body that are not nested, by their index, as a chain of "next" that needs no sync: for lookups ahead
 * of a reading. "Next" is taken to be the next one that is not nested, also where Word's list has nested ones.
 */
export function tableChain(context: Word.RequestContext): TableAt {
  const chain: Word.Table[] = [];
  return (index) => {
    while (chain.length <= index) {
      chain.push(chain.at(-1)?.getNextOrNullObject() ?? context.document.body.tables.getFirstOrNullObject());
    }
    return chain[index];
  };
}
