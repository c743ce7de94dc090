/** Selects the text of a cell, or words of a paragraph, so that Word scrolls there. */
import { isPassage, type CellPlace, type Place, type Sentence } from "../../report";
import { isContinuation } from "../read/cells";
import { trySync } from "../read/read";
import { isShownAt, isWords, referenceToSpot, refindSpot, shownAt, spotAt, type Spot } from "../read/spots";
import type { DocumentState } from "../state";
import type { LocatedSpot } from "./located";
import {
  locateAsLastRead,
  locateSpots,
  readAhead,
  wordParagraph,
  wordTable,
  type LocatorContext,
} from "./locator";

/**
 * Selects the text at a place, with two syncs if the latest reading is up to date. A cell that says something else by now
 * is still selected, as long as its row can be told, and words as long as their paragraph can. If the place cannot be
 * located, its table or its paragraph is selected.
 * @returns null if the text is selected, else where it is in what is selected, or why nothing could be selected
 */
export function goTo(state: DocumentState, place: Place, text: string): Promise<Sentence | null> {
  return Word.run(async (context) => {
    const known = state.latest && spotAt(state.latest.outline, place);
    const reference = state.latest && referenceToSpot(state.latest.outline, place);
    const near = known && isShownAt(known, text) ? await locateAsLastRead(context, state, known) : null;
    if (known && near && (await select(context, known, near))) return null;

    const locator = await readAhead(context, state, () => []);
    const { outline } = locator.snapshot;
    const spot = reference === null ? spotAt(outline, place) : refindSpot(outline, reference);
    const located = spot && isVisible(spot) ? (await locateSpots(locator, [spot])).get(spot) : undefined;
    if (spot && located && (await select(context, spot, located))) return null;
    const shown = spot && !isShownAt(spot, text) ? shownAt(spot) : text;
    return isPassage(place) ? selectParagraph(locator, spot, shown) : selectTable(locator, place, shown);
  });
}

function isVisible(spot: Spot): boolean {
  return isWords(spot) || !isContinuation(spot);
}

/** Selects from the first paragraph with text to the last, or an empty cell's paragraph; or words. */
async function select(context: Word.RequestContext, spot: Spot, located: LocatedSpot): Promise<boolean> {
  const withText = spot.paragraphs.flatMap((paragraph, index) =>
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

/** Selects the paragraph of words that Word does not find in it. */
async function selectParagraph(
  locator: LocatorContext,
  spot: Spot | undefined | null,
  text: string,
): Promise<Sentence> {
  const paragraph = spot && isWords(spot) ? wordParagraph(locator, spot) : null;
  const words = text.length > MOST_SAID ? `${text.slice(0, MOST_SAID)}…` : text;
  if (!paragraph) {
    return {
      zh: `文档里找不到“${words}”了，请重新核验。`,
      en: `“${words}” is no longer in the document. Check again.`,
    };
  }
  paragraph.select();
  if (await trySync(locator.context)) return SELECTION_FAILED;
  return {
    zh: `已选中所在的段落；要找的是其中的“${words}”。`,
    en: `The paragraph is selected; look for “${words}” in it.`,
  };
}

/** So many characters of the words are said. */
const MOST_SAID = 40;

const SELECTION_FAILED: Sentence = {
  zh: "Word 没能选中这里，请重新核验后再试。",
  en: "Word could not select this. Check again and retry.",
};
