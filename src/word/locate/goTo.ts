/** Selects the text of a cell, so that Word scrolls there. */
import { cellAt, isShownIn, shownText, type OutlineCell } from "../../document";
import type { CellPlace, Sentence } from "../../report";
import { isContinuation, refindCell, referenceTo } from "../read/cells";
import { trySync } from "../read/read";
import type { DocumentState } from "../state";
import {
  locateAsLastRead,
  locateCells,
  readAhead,
  wordTable,
  type LocatedCell,
  type LocatorContext,
} from "./locator";

/**
 * Selects the text of a cell, with two syncs if the latest reading is up to date. A cell that says something else by now
 * is still selected, as long as its row can be told. If the cell cannot be located, its table is selected.
 * @returns null if the cell is selected, else where it is in the selected table, or why nothing could be selected
 */
export function goTo(state: DocumentState, place: CellPlace, text: string): Promise<Sentence | null> {
  return Word.run(async (context) => {
    const known = state.latest && cellAt(state.latest.outline, place);
    const reference = state.latest && referenceTo(state.latest.outline, place);
    const near = known && isShownIn(known, text) ? await locateAsLastRead(context, state, known) : null;
    if (known && near && (await select(context, known, near))) return null;

    const locator = await readAhead(context, state, () => []);
    const { outline } = locator.snapshot;
    const cell = reference === null ? cellAt(outline, place) : refindCell(outline, reference);
    const located =
      cell && !isContinuation(cell) ? (await locateCells(locator, [cell])).get(cell) : undefined;
    if (cell && located && (await select(context, cell, located))) return null;
    const isChanged = cell && !isShownIn(cell, text);
    return selectTable(locator, place, isChanged ? shownText(cell) : text);
  });
}

/** Selects from the cell's first paragraph with text to its last, or its empty paragraph. */
async function select(
  context: Word.RequestContext,
  cell: OutlineCell,
  located: LocatedCell,
): Promise<boolean> {
  const withText = cell.paragraphs.flatMap((paragraph, index) =>
    paragraph.text.trim() === "" ? [] : [index],
  );
  const [first, last] = [withText[0], withText.at(-1)];
  if (first === undefined || last === undefined) located.paragraph(0).select();
  else if (first === last) located.text(first).select();
  else located.text(first).expandTo(located.text(last)).select();
  return (await trySync(context)) === null;
}

async function selectTable(locator: LocatorContext, place: CellPlace, text: string): Promise<Sentence> {
  const table = wordTable(locator, place.table);
  if (!table) return notThere(place);
  table.select();
  const failed = await trySync(locator.context);
  return failed ? SELECTION_FAILED : inThisTable(place, text);
}

function inThisTable({ row, cell }: CellPlace, text: string): Sentence {
  const [zh, en] = text === "" ? ["空白", "blank"] : [`“${text}”`, `“${text}”`];
  return {
    zh: `已选中所在的表格；要找的是其中第 ${row} 行第 ${cell} 格（${zh}）。`,
    en: `The table is selected; look for row ${row}, cell ${cell} in it (${en}).`,
  };
}

function notThere({ table, row, cell }: CellPlace): Sentence {
  return {
    zh: `文档里找不到第 ${table} 个表格第 ${row} 行第 ${cell} 格了，请重新核验。`,
    en: `Row ${row}, cell ${cell} of table ${table} is no longer in the document. Check again.`,
  };
}

const SELECTION_FAILED: Sentence = {
  zh: "Word 没能选中这一格，请重新核验后再试。",
  en: "Word could not select this cell. Check again and retry.",
};
