/** Tells in which cell, or at which words, the selection is. */
import { bodyParagraphs, type OutlineCell, type OutlineRow } from "../../document";
import type { CellPlace, Passage, Place } from "../../report";
import { isContinuation, isTextOf } from "../read/cells";
import { mayShowMore } from "../read/passages";
import { ifAnswered, trySync } from "../read/read";
import type { Snapshot } from "../read/tables";
import type { DocumentState } from "../state";
import {
  CELL_COUNTINGS,
  CellLookups,
  controlCells,
  decideCounting,
  ordinalOf,
  tableChain,
  type CellCounting,
} from "./cellLookups";

/**
 * The place of the selection in the latest reading, with one sync. Of a cell and of words Word's text must be that of the
 * reading. Nothing but named properties is loaded: a bare load of a range takes the focus (OfficeDev/office-js#6132), as
 * `getOoxml` may (#5187).
 * @returns null where it is not certain, or the selection is elsewhere. Of a cursor in a paragraph, words of no length.
 */
export async function selectedPlace(state: DocumentState): Promise<Place | null> {
  const { latest } = state;
  if (!latest) return null;
  try {
    return await Word.run(async (context) => {
      const queued = queueSelection(context, context.document.getSelection(), state, latest);
      await trySync(context);
      const table = ifAnswered(() => queued.table);
      if (!table || ifAnswered(() => String(table.isNullObject)) === null) return null;
      return table.isNullObject ? wordsOf(queued, latest) : cellOf(queued, state, latest);
    });
  } catch {
    return null;
  }
}

interface QueuedSelection {
  readonly selection: Word.Range;
  readonly table: Word.Table;
  readonly cell: Word.TableCell;
  /** How each table of the reading lies to the selection. */
  readonly relations: ReadonlyMap<number, OfficeExtension.ClientResult<string>>;
  readonly paragraph: Word.Paragraph;
  /** What stands before the selection in its paragraph. */
  readonly before: Word.Range;
  /** What shows how this host counts the cells of a row, where that is not known yet. */
  readonly proof: { readonly cell: OutlineCell; readonly lookups: CellLookups } | null;
}

/** More tables than this are not asked for: a report has three, and a converted one some pieces of each. */
const MOST_TABLES = 40;

function queueSelection(
  context: Word.RequestContext,
  selection: Word.Range,
  { cellCounting }: DocumentState,
  latest: Snapshot,
): QueuedSelection {
  const table = selection.parentTableOrNullObject;
  table.load("nestingLevel");
  const paragraph = selection.paragraphs.getFirstOrNullObject();
  paragraph.load("text");
  const before = paragraph.getRange("Start").expandTo(selection.getRange("Start"));
  before.load("text");
  selection.load("text");
  const tableAt = tableChain(context);
  const relations = new Map<number, OfficeExtension.ClientResult<string>>();
  for (const [at, index] of latest.tableIndexes.slice(0, MOST_TABLES).entries()) {
    const one = index === null ? undefined : tableAt(index);
    if (one) relations.set(at + 1, one.getRange().compareLocationWith(selection));
  }
  // At last: where a cell is merged, or cells are not counted as was tried first, the batch may end there.
  const cell = selection.parentTableCellOrNullObject;
  cell.load({ rowIndex: true, cellIndex: true, body: { text: true } });
  const telling = cellCounting === null ? tellingCell(latest) : null;
  const lookups = new CellLookups();
  if (telling) lookups.queue(latest, [telling], tableAt, CELL_COUNTINGS);
  return {
    selection,
    table,
    cell,
    relations,
    paragraph,
    before,
    proof: telling && { cell: telling, lookups },
  };
}

/** Relations of a table to what stands in it (Word.LocationRelation). */
const AROUND: readonly string[] = ["Contains", "ContainsStart", "ContainsEnd", "Equal"];

function cellOf(
  { table, cell, relations, proof }: QueuedSelection,
  state: DocumentState,
  latest: Snapshot,
): CellPlace | null {
  // A table in a cell counts rows of its own.
  if (table.nestingLevel > 1 || cell.isNullObject) return null;
  const around = [...relations].filter(([, relation]) =>
    AROUND.includes(ifAnswered(() => relation.value) ?? ""),
  );
  const [[number] = [], ...others] = around;
  const row = latest.outline.tables[(number ?? 0) - 1]?.rows[cell.rowIndex];
  if (!row || others.length > 0) return null;
  const proven = proof?.lookups.found(latest, [proof.cell]).get(proof.cell);
  if (proven?.provesCounting) state.cellCounting = proven.counting;
  const countings = state.cellCounting ? [state.cellCounting] : CELL_COUNTINGS;
  const isIts = (one: OutlineCell): boolean =>
    !isContinuation(one) &&
    countings.some((counting) => ordinalOf(row, one, counting) === cell.cellIndex) &&
    isTextOf(one, one.text + one.nestedText, cell.body.text);
  const [only, ...more] = row.cells.filter(isIts);
  return only && more.length === 0 ? only.place : null;
}

function wordsOf({ selection, paragraph, before }: QueuedSelection, { outline }: Snapshot): Passage | null {
  const [only, ...others] = bodyParagraphs(outline).filter(({ text }) => text === paragraph.text);
  // Word counts what is deleted or hidden where it shows it.
  if (!only || others.length > 0 || mayShowMore(only)) return null;
  // A selection through the end of the paragraph has its mark.
  const text = selection.text.replace(/[\r\n]$/, "");
  const from = before.text.length;
  const to = from + text.length;
  const isThere = only.text.slice(0, from) === before.text && only.text.slice(from, to) === text;
  return isThere ? { paragraph: only.number, from, to, text } : null;
}

const tellingCells = new WeakMap<Snapshot, OutlineCell | null>();

/** A cell that shows by its row's texts how a host counts the cells of a row, or null. */
function tellingCell(snapshot: Snapshot): OutlineCell | null {
  const known = tellingCells.get(snapshot);
  if (known !== undefined) return known;
  const found = snapshot.outline.tables
    .filter(({ number }) => snapshot.tableIndexes[number - 1] !== null)
    .flatMap(({ rows }) => rows.filter(({ isDeleted }) => !isDeleted))
    .flatMap((row) => {
      const last = row.cells.findLast((cell) => !isContinuation(cell));
      return last && tellsCounting(row, last) ? [last] : [];
    })[0];
  tellingCells.set(snapshot, found ?? null);
  return found ?? null;
}

/** Whether a row would tell the way of counting, whichever it is. */
function tellsCounting(row: OutlineRow, cell: OutlineCell): boolean {
  const cells = [...new Set([cell, ...controlCells(row)])];
  const answerBy =
    (counting: CellCounting) =>
    (ordinal: number): string | null => {
      const counted = row.cells.filter((one) => counting === "every-cell" || !isContinuation(one));
      const found = counted[ordinal];
      return found && !isContinuation(found) ? found.text + found.nestedText : null;
    };
  const isMerged = row.cells.some((one) => one.verticalMerge === "continue");
  return (
    isMerged &&
    (["every-cell", "no-continuations"] as const).every(
      (counting) => decideCounting(row, cells, answerBy(counting)) === counting,
    )
  );
}
