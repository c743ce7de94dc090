/** Locates cells and words of the outline in Word, by one strategy after another, each verified by what Word says is there. */
import type { Outline, OutlineCell, OutlinePassage } from "../../document";
import { isTextOf } from "../read/cells";
import { ifAnswered, queueDocument, takeDocument, topLevelTables, trySync } from "../read/read";
import { isCell, isWords, type Spot } from "../read/spots";
import type { Snapshot } from "../read/tables";
import type { DocumentState } from "../state";
import { CELL_COUNTINGS, CellLookups, tableChain, type CellCounting, type TableAt } from "./cellLookups";
import { ControlLookup, ownTag } from "./controls";
import { alignParagraphs, paragraphKey, uniqueText } from "./paragraphs";
import { recheckOf, type LocatedSpot, type WithText } from "./located";
import { locateWords, locateWordsAsLastRead } from "./locateWords";
import { PassageLookups } from "./passageLookups";

/** What the strategies need of the act under way. */
export interface LocatorContext {
  readonly context: Word.RequestContext;
  readonly state: DocumentState;
  readonly snapshot: Snapshot;
  readonly lookups: CellLookups;
  readonly passages: PassageLookups;
  /** Null where cells are located in other ways than by their controls. */
  readonly controls: ControlLookup | null;
  readonly tableAt: TableAt;
}

/**
 * Reads the document and, in the same sync, looks up what `choose` finds in the latest reading. If nothing has changed
 * since, that needs no further sync.
 * @param controls null to locate cells in other ways than by their controls
 */
export async function readAhead(
  context: Word.RequestContext,
  state: DocumentState,
  choose: (outline: Outline) => readonly Spot[],
  controls: ControlLookup | null = new ControlLookup(),
): Promise<LocatorContext> {
  const lookups = new CellLookups();
  const passages = new PassageLookups(context);
  const queued = queueDocument(context, state);
  if (state.latest) {
    const { outline } = state.latest;
    const { cells, words } = byKind(choose(outline));
    controls?.queue(context, outline, cells);
    const others = cells.filter((cell) => !controls || ownTag(outline, cell) === null);
    const tables = tableChain(context);
    passages.queue(state.latest, words, tables);
    // At last: where cells are not counted as was tried first, the batch may end here.
    lookups.queue(state.latest, others, tables, countingsToTry(state));
  }
  const failed = await trySync(context);
  const snapshot = await takeDocument(context, queued, state, failed);
  lookups.forgetUnanswered();
  passages.forgetUnanswered();
  controls?.forgetUnanswered();
  const tables = topLevelTables(queued);
  return { context, state, snapshot, lookups, passages, controls, tableAt: (index) => tables[index] };
}

function byKind(spots: readonly Spot[]): {
  readonly cells: readonly OutlineCell[];
  readonly words: readonly OutlinePassage[];
} {
  return { cells: spots.filter(isCell), words: spots.filter(isWords) };
}

/**
 * Locates a cell, or words, where the latest reading saw them, without reading the document again.
 * @returns null if Word has something else there by now
 */
export async function locateAsLastRead(
  context: Word.RequestContext,
  state: DocumentState,
  spot: Spot,
): Promise<LocatedSpot | null> {
  const { latest } = state;
  if (!latest) return null;
  if (isWords(spot)) return locateWordsAsLastRead(context, state, spot);
  const cell = spot;
  if (cell.obstacles.includes("nested-table")) return null;
  const lookups = new CellLookups();
  lookups.queue(latest, [cell], tableChain(context), countingsToTry(state));
  await trySync(context);
  const found = lookups.found(latest, [cell]).get(cell);
  return found ? inBody(found.proxy.body) : null;
}

/** A cell that a strategy has located. */
type Located = readonly [cell: OutlineCell, located: LocatedSpot];

/**
 * Locates cells: by the tag of a control, by row and ordinal, by the list of paragraphs, by search. And words: by the way
 * to their paragraph, by the list of all paragraphs. A strategy is used only for what the ones before did not locate, with
 * one sync for all of that; the list of all paragraphs takes two. If a host throws, the next strategy follows.
 * @returns what was located
 */
export async function locateSpots(
  locator: LocatorContext,
  spots: readonly Spot[],
): Promise<ReadonlyMap<Spot, LocatedSpot>> {
  const all = new Map<Spot, LocatedSpot>();
  const { cells, words } = byKind(spots);
  for (const locate of [locateByControl, locateByOrdinal, locateByParagraphs, locateBySearch]) {
    const missing = cells.filter((cell) => !all.has(cell));
    if (missing.length === 0) break;
    for (const [cell, located] of await locate(locator, missing)) all.set(cell, located);
  }
  if (words.length > 0) for (const [one, found] of await locateWords(locator, words)) all.set(one, found);
  return all;
}

/** By the tag of the control that holds the cell's text. */
async function locateByControl(
  { context, snapshot: { outline }, controls }: LocatorContext,
  cells: readonly OutlineCell[],
): Promise<Located[]> {
  if (!controls) return [];
  if (controls.queue(context, outline, cells)) await trySync(context);
  return cells.flatMap((cell): Located[] => {
    const control = controls.find(outline, cell);
    if (!control) return [];
    const paragraph = (): Word.Paragraph => control.paragraphs.getFirst();
    const text = (): Word.Range => control.getRange("Content");
    return [[cell, { paragraph, text, recheck: recheckOf([control]), control }]];
  });
}

/** By `getCellOrNullObject`. Only what was not asked ahead of the reading costs a sync. */
async function locateByOrdinal(
  { context, state, snapshot, lookups, tableAt }: LocatorContext,
  cells: readonly OutlineCell[],
): Promise<Located[]> {
  // A cell with a table in it lists that table's paragraphs among its own. Only the table's list tells them apart.
  const plain = cells.filter((cell) => !cell.obstacles.includes("nested-table"));
  let found = lookups.found(snapshot, plain);
  // If the host counts otherwise elsewhere in this document, every way of counting is tried.
  for (const countings of new Set([countingsToTry(state), CELL_COUNTINGS])) {
    const missing = plain.filter((cell) => !found.has(cell));
    if (missing.length === 0 || !lookups.queue(snapshot, missing, tableAt, countings)) continue;
    await trySync(context);
    found = lookups.found(snapshot, plain);
  }
  return [...found].map(([cell, { proxy, counting, provesCounting }]): Located => {
    if (provesCounting) state.cellCounting = counting;
    return [cell, inBody(proxy.body)];
  });
}

/** Every way of counting, until a row with merged cells has shown which one this host uses. */
function countingsToTry({ cellCounting }: DocumentState): readonly CellCounting[] {
  return cellCounting ? [cellCounting] : CELL_COUNTINGS;
}

function nthParagraph(body: Word.Body, index: number): Word.Paragraph {
  let paragraph = body.paragraphs.getFirst();
  for (let step = 0; step < index; step += 1) paragraph = paragraph.getNext();
  return paragraph;
}

/** By the list of the table's paragraphs, which does not depend on how cells are counted. */
async function locateByParagraphs(
  locator: LocatorContext,
  cells: readonly OutlineCell[],
): Promise<Located[]> {
  const lists = locator.snapshot.outline.tables.flatMap((table) => {
    const inTable = cells.filter((cell) => cell.place.table === table.number);
    const word = inTable.length > 0 ? wordTable(locator, table.number) : undefined;
    if (!word) return [];
    const { paragraphs } = word.getRange();
    // eslint-disable-next-line office-addins/no-navigational-load -- two scalars; the rule knows Excel's names only
    paragraphs.load({ text: true, tableNestingLevel: true });
    return [{ table, inTable, paragraphs }];
  });
  if (lists.length === 0) return [];
  await trySync(locator.context);
  return lists.flatMap(({ table, inTable, paragraphs }) => {
    const items = (ifAnswered(() => paragraphs.items) ?? []).filter((one) => one.tableNestingLevel <= 1);
    const positions = alignParagraphs(
      table,
      items.map((one) => one.text),
    );
    return inTable.flatMap((cell): Located[] => {
      const own = cell.paragraphs.map((_one, index) => items[positions.get(paragraphKey(cell, index)) ?? -1]);
      const listed = own.filter((one) => one !== undefined);
      const [first] = listed;
      if (!first || listed.length < own.length) return [];
      return [[cell, byParagraph((index) => listed[index] ?? first, listed)]];
    });
  });
}

/** By searching the table for a text that occurs in it once. */
async function locateBySearch(locator: LocatorContext, cells: readonly OutlineCell[]): Promise<Located[]> {
  const searches = cells.flatMap((cell) => {
    const table = locator.snapshot.outline.tables[cell.place.table - 1];
    const word = wordTable(locator, cell.place.table);
    const text = table && uniqueText(table, cell);
    if (!word || !text) return [];
    const hits = word.search(text, { matchCase: true });
    hits.load("text");
    return [{ cell, hits }];
  });
  if (searches.length === 0) return [];
  await trySync(locator.context);
  return searches.flatMap(({ cell, hits }): Located[] => {
    const [only, ...others] = ifAnswered(() => hits.items) ?? [];
    if (!only || others.length > 0) return [];
    const paragraph = (): Word.Paragraph => only.paragraphs.getFirst();
    return [[cell, { paragraph, text: () => only, recheck: recheckOfHit(cell, only) }]];
  });
}

function inBody(body: Word.Body): LocatedSpot {
  return byParagraph((index) => nthParagraph(body, index), [body]);
}

/** @param verified what the cell was verified by */
function byParagraph(paragraph: LocatedSpot["paragraph"], verified: readonly WithText[]): LocatedSpot {
  return {
    paragraph,
    text: (index) => paragraph(index).getRange("Content"),
    recheck: recheckOf(verified),
  };
}

/** A hit is only as long as the text that was searched for: what stands beside it now is seen in its paragraph. */
function recheckOfHit(cell: OutlineCell, hit: Word.Range): LocatedSpot["recheck"] {
  return () => {
    const paragraph = hit.paragraphs.getFirst();
    paragraph.load("text");
    // eslint-disable-next-line office-addins/call-sync-before-read, office-addins/call-sync-after-load -- called after the sync
    return () => isTextOf(cell, hit.text, ifAnswered(() => paragraph.text) ?? hit.text);
  };
}

/** The table of Word's that is this table of the outline. */
export function wordTable({ snapshot, tableAt }: LocatorContext, number: number): Word.Table | undefined {
  const index = snapshot.tableIndexes[number - 1];
  return typeof index === "number" ? tableAt(index) : undefined;
}

/** The paragraph of words, after they were looked for. */
export function wordParagraph(
  { snapshot, passages }: LocatorContext,
  words: OutlinePassage,
): Word.Paragraph | null {
  return passages.paragraphOf(snapshot, words);
}
