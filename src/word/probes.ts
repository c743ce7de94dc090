import type { OutlineCell, OutlineRow } from "../document";
import { rowAt } from "./cells";
import {
  decideNumbering,
  NUMBERINGS,
  ordinalsToAsk,
  witnesses,
  type Answer,
  type Numbering,
} from "./numbering";
import type { Reading } from "./session";

/** Gives the table at an index of Word's list. */
export type TableAt = (index: number) => Word.Table | undefined;

/** The cells of one row that are asked for: the targets, and the witnesses of the row. */
interface RowGroup {
  readonly tableIndex: number;
  readonly row: OutlineRow;
  readonly targets: readonly OutlineCell[];
}

/**
 * Cells of Word asked for by table, row and ordinal, each once in a `Word.run`. What was asked ahead, from the
 * latest reading, need not be asked again where the fresh one leads to the same places.
 */
export class Probes {
  private readonly cells = new Map<string, Word.TableCell>();

  /**
   * Queues the questions for these cells.
   * @param numberings the ways of counting to ask by, likeliest first: a host that throws for a continuation
   * cell ends the batch there, with the answers so far
   * @returns whether there was anything new to ask
   */
  ask(
    reading: Reading,
    cells: readonly OutlineCell[],
    tableAt: TableAt,
    numberings: readonly Numbering[],
  ): boolean {
    const before = this.cells.size;
    for (const numbering of numberings) {
      for (const { tableIndex, row, targets } of rowGroups(reading, cells)) {
        const table = tableAt(tableIndex);
        if (!table) continue;
        for (const ordinal of ordinalsToAsk(row, [...targets, ...witnesses(row)], numbering)) {
          this.askCell(table, tableIndex, row, ordinal);
        }
      }
    }
    return this.cells.size > before;
  }

  private askCell(table: Word.Table, tableIndex: number, row: OutlineRow, ordinal: number): void {
    const key = probeKey(tableIndex, row, ordinal);
    if (this.cells.has(key)) return;
    const cell = table.getCellOrNullObject(row.number - 1, ordinal);
    // The text by a path from the cell: asking its body would be a call on a null object where there is no cell.
    // eslint-disable-next-line office-addins/no-navigational-load -- one text by a path; the rule knows Excel's names only
    cell.load({ body: { text: true } });
    this.cells.set(key, cell);
  }

  /** Forgets what a batch left unanswered, so that it may be asked again. */
  settle(): void {
    for (const [key, cell] of this.cells) if (answerOf(cell).kind === "unanswered") this.cells.delete(key);
  }

  /**
   * Reads the answers.
   * @returns the cells that were reached, each with its proxy and the way of counting that leads to it
   */
  reached(reading: Reading, cells: readonly OutlineCell[]): Map<OutlineCell, ReachedCell> {
    const reached = new Map<OutlineCell, ReachedCell>();
    for (const { tableIndex, row, targets } of rowGroups(reading, cells)) {
      const proxyAt = (ordinal: number): Word.TableCell | undefined =>
        this.cells.get(probeKey(tableIndex, row, ordinal));
      const asked = [...targets, ...witnesses(row)];
      const numbering = decideNumbering(row, asked, (ordinal) => answerOf(proxyAt(ordinal)));
      if (!numbering) continue;
      const isTelling = tellsNumbering(row, asked);
      for (const target of targets) {
        const [ordinal = -1] = ordinalsToAsk(row, [target], numbering);
        const proxy = proxyAt(ordinal);
        if (proxy) reached.set(target, { proxy, numbering, isTelling });
      }
    }
    return reached;
  }
}

export interface ReachedCell {
  readonly proxy: Word.TableCell;
  readonly numbering: Numbering;
  /** Whether another way of counting would have led elsewhere in this row. */
  readonly isTelling: boolean;
}

function probeKey(tableIndex: number, row: OutlineRow, ordinal: number): string {
  return `${tableIndex}:${row.number}:${ordinal}`;
}

function rowGroups(reading: Reading, cells: readonly OutlineCell[]): RowGroup[] {
  const groups = new Map<OutlineRow, OutlineCell[]>();
  for (const cell of cells) {
    const row = rowAt(reading.outline, cell.place);
    if (row) groups.set(row, [...(groups.get(row) ?? []), cell]);
  }
  return [...groups].flatMap(([row, targets]) => {
    const tableIndex = reading.pairing[(targets[0]?.place.table ?? 0) - 1];
    return typeof tableIndex === "number" ? [{ tableIndex, row, targets }] : [];
  });
}

function tellsNumbering(row: OutlineRow, cells: readonly OutlineCell[]): boolean {
  return NUMBERINGS.some((numbering) =>
    cells.some(
      (cell) => ordinalsToAsk(row, [cell], numbering)[0] !== ordinalsToAsk(row, [cell], "every-cell")[0],
    ),
  );
}

function answerOf(cell: Word.TableCell | undefined): Answer {
  if (!cell) return { kind: "unanswered" };
  try {
    return cell.isNullObject ? { kind: "absent" } : { kind: "text", text: cell.body.text };
  } catch {
    // Not loaded: the batch ended before this cell's turn.
    return { kind: "unanswered" };
  }
}

/**
 * The tables of the body by their index in Word's list, as a chain of "next" that needs no sync: for questions
 * asked ahead. Next is taken to be the next table of the body itself, also where the list holds nested ones.
 */
export function tableChain(context: Word.RequestContext, { pairing }: Reading): TableAt {
  const listed = pairing.filter((index) => index !== null).sort((a, b) => a - b);
  const chain: Word.Table[] = [];
  return (index) => {
    const position = listed.indexOf(index);
    while (chain.length <= position) {
      chain.push(chain.at(-1)?.getNextOrNullObject() ?? context.document.body.tables.getFirstOrNullObject());
    }
    return chain[position];
  };
}
