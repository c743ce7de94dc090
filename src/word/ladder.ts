import type { Outline, OutlineCell } from "../document";
import { rowAt } from "./cells";
import { Controls, ownTag } from "./controls";
import { queueDocument, takeDocument, trySync } from "./fetch";
import { NUMBERINGS, type Numbering } from "./numbering";
import { alignParagraphs, paragraphKey } from "./paragraphs";
import { Probes, tableChain, type TableAt } from "./probes";
import { uniqueText } from "./search";
import type { Reading, Rung, Session } from "./session";

/** A cell that was reached and verified; indexes count the cell's own paragraphs as the outline does. */
export interface LocatedCell {
  paragraph(index: number): Word.Paragraph;
  /** The text of a paragraph, without its mark. */
  text(index: number): Word.Range;
  /** The content control that holds the cell's text, where it was reached by that. */
  readonly control?: Word.ContentControl;
}

/** What the rungs need of the act in hand. */
export interface Climb {
  readonly context: Word.RequestContext;
  readonly session: Session;
  readonly reading: Reading;
  readonly probes: Probes;
  readonly controls: Controls;
  readonly tableAt: TableAt;
}

/**
 * Reads the document and, in the same sync, asks for the cells that `choose` finds in the latest reading: where
 * nothing has changed since, they need not be asked for again.
 */
export async function readAhead(
  context: Word.RequestContext,
  session: Session,
  choose: (outline: Outline) => readonly OutlineCell[],
): Promise<Climb> {
  const probes = new Probes();
  const controls = new Controls();
  const queued = queueDocument(context, session);
  if (session.last) {
    const { outline } = session.last;
    const cells = choose(outline);
    controls.ask(context, outline, cells);
    const others = cells.filter((cell) => ownTag(outline, cell) === null);
    probes.ask(session.last, others, tableChain(context, session.last), numberingsToAsk(session));
  }
  const failed = await trySync(context);
  const reading = await takeDocument(context, queued, session, failed);
  probes.settle();
  controls.settle();
  return { context, session, reading, probes, controls, tableAt: (index) => queued.tables.items[index] };
}

/**
 * The short way to a cell: asks for it where the latest reading saw it, without reading the document again.
 * @returns null when Word has something else there by now
 */
export async function reachAsLastRead(
  context: Word.RequestContext,
  session: Session,
  cell: OutlineCell,
): Promise<LocatedCell | null> {
  if (!session.last || cell.obstacles.includes("nested-table")) return null;
  const probes = new Probes();
  probes.ask(session.last, [cell], tableChain(context, session.last), numberingsToAsk(session));
  await trySync(context);
  const proxy = probes.reached(session.last, [cell]).get(cell)?.proxy;
  return proxy ? locatedBy((index) => nthParagraph(proxy.body, index)) : null;
}

type LocatedCells = Map<OutlineCell, LocatedCell>;

/**
 * The ladder to the cells (word-api.md, design consequence (b)): by the tag of a control, by row and ordinal, by the
 * list of paragraphs, by search. A rung is climbed only for the cells that the one before did not reach, with one sync for all of
 * them, and whatever it gives is verified by the texts that it loaded. A host that throws only leads to the next rung.
 * @returns the cells that were reached; the others cannot be
 */
export async function reach(climb: Climb, cells: readonly OutlineCell[]): Promise<LocatedCells> {
  const locations: LocatedCells = new Map();
  const missing = (): OutlineCell[] => cells.filter((cell) => !locations.has(cell));
  await byControl(climb, cells, locations);
  if (missing().length > 0) await byOrdinal(climb, missing(), locations);
  if (missing().length > 0) await byParagraphs(climb, missing(), locations);
  if (missing().length > 0) await bySearch(climb, missing(), locations);
  return locations;
}

/** By the tag of the control that holds the cell's text. */
async function byControl(
  climb: Climb,
  cells: readonly OutlineCell[],
  locations: LocatedCells,
): Promise<void> {
  const { context, session, reading, controls } = climb;
  if (controls.ask(context, reading.outline, cells)) await trySync(context);
  for (const cell of cells) {
    const control = controls.find(reading.outline, cell);
    if (!control) continue;
    count(session, "control");
    locations.set(cell, {
      paragraph: () => control.paragraphs.getFirst(),
      text: () => control.getRange("Content"),
      control,
    });
  }
}

/** By `getCellOrNullObject`. What was asked ahead of the reading is used; only what was not costs a sync. */
async function byOrdinal(
  climb: Climb,
  cells: readonly OutlineCell[],
  locations: LocatedCells,
): Promise<void> {
  const { context, session, reading, probes, tableAt } = climb;
  // A cell with a table in it lists the paragraphs of that table among its own: only the table's list tells them apart.
  const plain = cells.filter((cell) => !cell.obstacles.includes("nested-table"));
  let reached = probes.reached(reading, plain);
  const unreached = (): OutlineCell[] => plain.filter((cell) => !reached.has(cell));
  const asking = numberingsToAsk(session);
  if (unreached().length > 0 && probes.ask(reading, unreached(), tableAt, asking)) {
    await trySync(context);
    reached = probes.reached(reading, plain);
  }
  // The host counted otherwise elsewhere in this document: ask by every way of counting.
  if (unreached().length > 0 && asking.length < NUMBERINGS.length) {
    if (probes.ask(reading, unreached(), tableAt, NUMBERINGS)) await trySync(context);
    reached = probes.reached(reading, plain);
  }
  for (const [cell, { proxy, numbering, isTelling }] of reached) {
    if (isTelling) session.numbering = numbering;
    locate(climb, locations, cell, numbering, (index) => nthParagraph(proxy.body, index));
  }
}

/** Every way of counting, until a row with continuation cells has told which one this host uses. */
function numberingsToAsk(session: Session): readonly Numbering[] {
  return session.numbering ? [session.numbering] : NUMBERINGS;
}

function nthParagraph(body: Word.Body, index: number): Word.Paragraph {
  let paragraph = body.paragraphs.getFirst();
  for (let step = 0; step < index; step += 1) paragraph = paragraph.getNext();
  return paragraph;
}

/** By the list of the table's paragraphs; independent of how cells are counted, and of whether they can be asked for. */
async function byParagraphs(
  climb: Climb,
  cells: readonly OutlineCell[],
  locations: LocatedCells,
): Promise<void> {
  const { context, reading, tableAt } = climb;
  const numbers = [...new Set(cells.map((cell) => cell.place.table))];
  const lists = numbers.flatMap((number) => {
    const word = wordTable(climb, number);
    const table = reading.outline.tables[number - 1];
    if (!word || !table) return [];
    const { paragraphs } = word.getRange();
    // eslint-disable-next-line office-addins/no-navigational-load -- two scalars; the rule knows Excel's names only
    paragraphs.load({ text: true, tableNestingLevel: true });
    return [{ table, paragraphs }];
  });
  if (lists.length === 0 || !tableAt) return;
  await trySync(context);
  for (const { table, paragraphs } of lists) {
    const items = itemsOf(paragraphs).filter((one) => one.tableNestingLevel <= 1);
    const positions = alignParagraphs(
      table,
      items.map((one) => one.text),
    );
    for (const cell of cells.filter((one) => one.place.table === table.number)) {
      const own = cell.paragraphs.map((_one, index) => items[positions.get(paragraphKey(cell, index)) ?? -1]);
      const [first] = own;
      if (!first || own.includes(undefined)) continue;
      locate(climb, locations, cell, "paragraphs", (index) => own[index] ?? first);
    }
  }
}

/** By searching the table for a text that occurs in it once. */
async function bySearch(climb: Climb, cells: readonly OutlineCell[], locations: LocatedCells): Promise<void> {
  const searches = cells.flatMap((cell) => {
    const table = climb.reading.outline.tables[cell.place.table - 1];
    const word = wordTable(climb, cell.place.table);
    const text = table && uniqueText(table, cell);
    if (!word || !text || !rowAt(climb.reading.outline, cell.place)) return [];
    const found = word.search(text, { matchCase: true });
    found.load("text");
    return [{ cell, found }];
  });
  if (searches.length === 0) return;
  await trySync(climb.context);
  for (const { cell, found } of searches) {
    const [only, ...others] = itemsOf(found);
    if (!only || others.length > 0) continue;
    count(climb.session, "search");
    locations.set(cell, { paragraph: () => only.paragraphs.getFirst(), text: () => only });
  }
}

function locate(
  climb: Climb,
  locations: LocatedCells,
  cell: OutlineCell,
  rung: Rung,
  paragraph: LocatedCell["paragraph"],
): void {
  count(climb.session, rung);
  locations.set(cell, locatedBy(paragraph));
}

function locatedBy(paragraph: LocatedCell["paragraph"]): LocatedCell {
  return { paragraph, text: (index) => paragraph(index).getRange("Content") };
}

function count(session: Session, rung: Rung): void {
  session.reached.set(rung, (session.reached.get(rung) ?? 0) + 1);
}

function wordTable({ reading, tableAt }: Climb, number: number): Word.Table | undefined {
  const index = reading.pairing[number - 1];
  return typeof index === "number" ? tableAt(index) : undefined;
}

/** The items of a list, or none when the batch ended before it was given. */
function itemsOf<T>(list: { readonly items: T[] }): T[] {
  try {
    return list.items;
  } catch {
    return [];
  }
}
