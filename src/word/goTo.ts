import { cellAt, type OutlineCell } from "../document";
import type { Address, Sentence } from "../report";
import { isContinuation, refindCell, whereabouts } from "./cells";
import { trySync } from "./fetch";
import { reach, reachAsLastRead, readAhead, type Climb, type Place } from "./ladder";
import type { Session } from "./session";
import type { GoToResult } from "./types";

/**
 * Selects the text of a cell, so that Word scrolls there: two syncs where the cell is what the latest reading saw.
 * A cell that says something else by now is still gone to, as long as its row can be told.
 */
export function goTo(session: Session, address: Address, text: string): Promise<GoToResult> {
  return Word.run(async (context): Promise<GoToResult> => {
    const known = session.last && cellAt(session.last.outline, address);
    const was = session.last && whereabouts(session.last.outline, address);
    const near = known?.text === text ? await reachAsLastRead(context, session, known) : null;
    if (known && near && (await select(context, known, near))) return { outcome: "selected" };

    const climb = await readAhead(context, session, () => []);
    const { outline } = climb.reading;
    const cell = was === null ? cellAt(outline, address) : refindCell(outline, was);
    const place = cell && !isContinuation(cell) ? (await reach(climb, [cell])).get(cell) : undefined;
    if (cell && place && (await select(context, cell, place))) return { outcome: "selected" };
    return selectTable(climb, address, cell?.text ?? text);
  });
}

/** Selects the text of the cell from its first paragraph with text to its last, or its empty paragraph. */
async function select(context: Word.RequestContext, cell: OutlineCell, place: Place): Promise<boolean> {
  const withText = cell.paragraphs.flatMap((paragraph, index) =>
    paragraph.text.trim() === "" ? [] : [index],
  );
  const [first, last] = [withText[0], withText.at(-1)];
  if (first === undefined || last === undefined) place.paragraph(0).select();
  else if (first === last) place.text(first).select();
  else place.text(first).expandTo(place.text(last)).select();
  return (await trySync(context)) === null;
}

async function selectTable(climb: Climb, address: Address, text: string): Promise<GoToResult> {
  const index = climb.reading.pairing[address.table - 1];
  const table = typeof index === "number" ? climb.tableAt(index) : undefined;
  if (!table) return { outcome: "failed", message: notThere(address) };
  table.select();
  const failed = await trySync(climb.context);
  if (failed) return { outcome: "failed", message: SELECTION_FAILED };
  return { outcome: "table-selected", message: inThisTable(address, text) };
}

function inThisTable({ row, cell }: Address, text: string): Sentence {
  const [zh, en] = text === "" ? ["空白", "blank"] : [`“${text}”`, `“${text}”`];
  return {
    zh: `已选中所在的表格；要找的是其中第 ${row} 行第 ${cell} 格（${zh}）。`,
    en: `The table is selected; look for row ${row}, cell ${cell} in it (${en}).`,
  };
}

function notThere({ table, row, cell }: Address): Sentence {
  return {
    zh: `文档里找不到第 ${table} 个表格第 ${row} 行第 ${cell} 格了，请重新核验。`,
    en: `Row ${row}, cell ${cell} of table ${table} is no longer in the document. Check again.`,
  };
}

const SELECTION_FAILED: Sentence = {
  zh: "Word 没能选中这一格，请重新核验后再试。",
  en: "Word could not select this cell. Check again and retry.",
};
