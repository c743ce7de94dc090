import { cellAt, type OutlineCell } from "../document";
import type { Place, Sentence } from "../report";
import { isContinuation, refindCell, whereabouts } from "./cells";
import { trySync } from "./fetch";
import { reach, reachAsLastRead, readAhead, type Climb, type LocatedCell } from "./ladder";
import type { Session } from "./session";
import type { GoToResult } from "./types";

/**
 * Selects the text of a cell, so that Word scrolls there: two syncs where the cell is what the latest reading saw.
 * A cell that says something else by now is still gone to, as long as its row can be told.
 */
export function goTo(session: Session, place: Place, text: string): Promise<GoToResult> {
  return Word.run(async (context): Promise<GoToResult> => {
    const known = session.last && cellAt(session.last.outline, place);
    const was = session.last && whereabouts(session.last.outline, place);
    const near = known?.text === text ? await reachAsLastRead(context, session, known) : null;
    if (known && near && (await select(context, known, near))) return { outcome: "selected" };

    const climb = await readAhead(context, session, () => []);
    const { outline } = climb.reading;
    const cell = was === null ? cellAt(outline, place) : refindCell(outline, was);
    const located = cell && !isContinuation(cell) ? (await reach(climb, [cell])).get(cell) : undefined;
    if (cell && located && (await select(context, cell, located))) return { outcome: "selected" };
    return selectTable(climb, place, cell?.text ?? text);
  });
}

/** Selects the text of the cell from its first paragraph with text to its last, or its empty paragraph. */
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

async function selectTable(climb: Climb, place: Place, text: string): Promise<GoToResult> {
  const index = climb.reading.pairing[place.table - 1];
  const table = typeof index === "number" ? climb.tableAt(index) : undefined;
  if (!table) return { outcome: "failed", message: notThere(place) };
  table.select();
  const failed = await trySync(climb.context);
  if (failed) return { outcome: "failed", message: SELECTION_FAILED };
  return { outcome: "table-selected", message: inThisTable(place, text) };
}

function inThisTable({ row, cell }: Place, text: string): Sentence {
  const [zh, en] = text === "" ? ["空白", "blank"] : [`“${text}”`, `“${text}”`];
  return {
    zh: `已选中所在的表格；要找的是其中第 ${row} 行第 ${cell} 格（${zh}）。`,
    en: `The table is selected; look for row ${row}, cell ${cell} in it (${en}).`,
  };
}

function notThere({ table, row, cell }: Place): Sentence {
  return {
    zh: `文档里找不到第 ${table} 个表格第 ${row} 行第 ${cell} 格了，请重新核验。`,
    en: `Row ${row}, cell ${cell} of table ${table} is no longer in the document. Check again.`,
  };
}

const SELECTION_FAILED: Sentence = {
  zh: "Word 没能选中这一格，请重新核验后再试。",
  en: "Word could not select this cell. Check again and retry.",
};
