/** Finds the lines of the text in which tables may stand: what lies between prose, headings and tables. */

import type { Outline } from "../../document";
import { memoized, withoutSpace, type Format } from "../../report";
import type { LabelIndex } from "../labels/labelIndex";
import { partHeadedBy } from "../prose/parts";
import { captionBelow, isProse, type Caption } from "../segments/fileSegments";
import { expectedLabels, signsOf } from "./expectedLabels";
import { piecesOf, type Piece } from "./pieces";

/** Lines that follow each other, with nothing between them that parts tables; each by its pieces, none where it is empty. */
export type Region = readonly (readonly Piece[])[];

/** A longer line is prose, unless its words are those of labels. */
const longestOther = 14;

/**
 * The regions of a document that hold numbers, and words of labels; none of those under a line that names another year.
 * @param year the report's, null where it is not known
 */
export function regionsOf(
  outline: Outline,
  index: LabelIndex,
  formats: readonly Format[],
  year: number | null,
): readonly Region[] {
  const known = pairsInLabels(formats);
  const regions: Region[] = [];
  let current: (readonly Piece[])[] = [];
  let caption: Caption | null = null;
  const end = () => {
    if (hasNumbersAndLabels(current, known)) regions.push(current);
    current = [];
  };
  for (const block of outline.blocks) {
    const paragraph = block.kind === "paragraph" ? block.paragraph : null;
    if (!paragraph || isBetween(paragraph.text, known)) end();
    if (!paragraph) continue;
    const pieces = piecesOf(paragraph, index);
    if (mayBeCaption(paragraph.text, pieces, known))
      caption = captionBelow(withoutSpace(paragraph.text), caption, year);
    if (caption?.isOtherYear || isBetween(paragraph.text, known)) continue;
    current.push(pieces);
  }
  end();
  return regions;
}

/** Every two signs that stand side by side in a label. */
const pairsInLabels = memoized((formats: readonly Format[]): ReadonlySet<string> => {
  const labels = expectedLabels(
    formats.flatMap((format) => format.tables),
    "groups",
  );
  return new Set(labels.flatMap(({ signs }) => pairsOf(signs)));
});

/** What white space parts, each by its letters. */
function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).map((word) => signsOf(word).replace(/\d+/gu, ""));
}

function pairsOf(signs: string): string[] {
  return Array.from({ length: Math.max(0, signs.length - 1) }, (_, at) => signs.slice(at, at + 2));
}

/** At least this share of the words in a region are of labels: a menu with numbers is none. */
const leastKnown = 0.2;

function hasNumbersAndLabels(region: Region, pairs: ReadonlySet<string>): boolean {
  const pieces = region.flat();
  const own = pieces.flatMap(({ kind, place }) =>
    kind === "words" ? wordsOf(place.text).flatMap(pairsOf) : [],
  );
  const known = own.filter((pair) => pairs.has(pair)).length;
  return pieces.some(({ kind }) => kind === "number") && known >= own.length * leastKnown;
}

const namesYear = /[\d０-９]{4}\s*年/u;

/** A line with numbers is a row; 上一年项目数量 is the label of a column. */
function mayBeCaption(text: string, pieces: readonly Piece[], pairs: ReadonlySet<string>): boolean {
  if (pieces.some(({ kind }) => kind === "number")) return false;
  return namesYear.test(text) || !isOfLabels(text, pairs);
}

/** Whether all words of a line are those of labels. */
function isOfLabels(text: string, pairs: ReadonlySet<string>): boolean {
  const words = wordsOf(text);
  return words.some((word) => word !== "") && words.flatMap(pairsOf).every((pair) => pairs.has(pair));
}

/** Whether a line stands between tables: the heading of a part, or prose. */
function isBetween(text: string, pairs: ReadonlySet<string>): boolean {
  if (isOfLabels(text, pairs)) return false;
  if (isProse.test(text) || partHeadedBy(text) !== null) return true;
  const words = wordsOf(text);
  if (words.join("").length <= longestOther) return false;
  const own = words.flatMap(pairsOf);
  return own.filter((pair) => pairs.has(pair)).length * 2 < own.length;
}
