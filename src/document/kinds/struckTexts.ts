/** Leaves out text that a line is drawn through, as programs print what was deleted in a tracked change. */
import { stretchesOf, type PlacedText } from "./printedLines";
import { joinedRulings, type Ruling } from "./ruledTables";

/** How far above the line that a text stands on it is struck through, in parts of the font's size. */
const [LOWEST, HIGHEST] = [0.12, 0.5];
/** Pieces of one line are no further beside each other: an underline is near a strike. */
const BESIDE = 0.3;
/** So far a line reaches beyond the text that it strikes; the border of a cell reaches further. */
const BEYOND = 1 / 3;

/** The texts of a page as they are after its tracked changes. */
export function withoutStruck(
  texts: readonly PlacedText[],
  rulings: readonly Ruling[],
): readonly PlacedText[] {
  const strikes = new Map<PlacedText, Ruling[]>();
  for (const ruling of joinedRulings(rulings, BESIDE)) {
    if (ruling.isUpright) continue;
    const through = texts.filter((text) => runsThrough(ruling, text));
    if (!isNoWider(ruling, through)) continue;
    for (const text of through) strikes.set(text, [...(strikes.get(text) ?? []), ruling]);
  }
  return texts.flatMap((text) => leftOf(text, strikes.get(text) ?? []));
}

function runsThrough({ at, from, to }: Ruling, { x, y, width, size }: PlacedText): boolean {
  const above = (y - at) / size;
  return above > LOWEST && above < HIGHEST && from < x + width && to > x;
}

function isNoWider({ from, to }: Ruling, texts: readonly PlacedText[]): boolean {
  return (
    texts.some(({ x, size }) => x - BEYOND * size <= from) &&
    texts.some(({ x, width, size }) => x + width + BEYOND * size >= to)
  );
}

/** What is left of a text: the characters whose middle no line runs through. */
function leftOf(text: PlacedText, strikes: readonly Ruling[]): readonly PlacedText[] {
  if (strikes.length === 0) return [text];
  return stretchesOf(text, (_character, middle) =>
    strikes.every(({ from, to }) => middle < from || middle > to),
  );
}
