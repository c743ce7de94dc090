/** Cuts paragraphs into the pieces of which a table that stands as text consists: words, numbers and blank cells. */

import type { BodyParagraph } from "../../document";
import { counters, isPageNumber, type Passage } from "../../report";
import { labelWords, type LabelIndex } from "../labels/labelIndex";
import { shapeOf } from "../segments/fileRows";

/** A piece of a line; a blank cell has no characters. */
export interface Piece {
  readonly kind: "words" | "number" | "blank";
  readonly place: Passage;
  /** Words that say that there is nothing, where they are part of no label: 无. */
  readonly maySayNothing?: true;
}

/** A mark that numbers a label and was parted from it: `2.`, `（3）`. */
const numberingMark = /^\(?\d{1,2}[).、:]$/u;
const startsWithMark = /^[.．、)）]/u;
/** 三 numbers a label, too; 零 is a number. */
const chineseNumeral = /^[一二三四五六七八九十]+$/u;
/** 2024年, 12月: a number with such a unit is part of words. */
const date = /^[\d０-９]{1,4}[年月日]/u;
const onlyLetters = /^\p{L}+$/u;
const counter = new RegExp(`^(?:${counters})$`, "u");
/** No row of a table has so many characters. */
const longestLine = 5_000;

/**
 * The pieces of a paragraph in order. Where it has tabs, each of its cells is a number, blank, or words with numbers in
 * them; without tabs white space parts the pieces. The number of a page is none.
 */
export function piecesOf({ number, text }: BodyParagraph, index: LabelIndex): readonly Piece[] {
  if (text.length > longestLine || isPageNumber(text)) return [];
  const passage = (from: number, to: number): Passage => ({
    paragraph: number,
    from,
    to,
    text: text.slice(from, to),
  });
  if (!text.includes("\t")) return tokensIn(passage(0, text.length), index);
  const cells = [...text.matchAll(/(?<=^|\t)[^\t]*/gu)].map(({ 0: cell, index: at }) => {
    const from = at + cell.length - cell.trimStart().length;
    return passage(from, Math.max(from, at + cell.trimEnd().length));
  });
  // A tab in front of the only cell of a line parts nothing.
  const all = cells.length === 2 && cells[0]!.text === "" ? cells.slice(1) : cells;
  const firstNumber = all.findIndex((cell) => isNumber(cell.text, index));
  const lastWords = all.findLastIndex((cell) => cell.text !== "" && !isNumber(cell.text, index));
  return all.flatMap((cell, at): readonly Piece[] => {
    // In front of a label, and in a line of words, a blank cell is one that a label covers.
    if (cell.text === "")
      return at < lastWords || (lastWords >= 0 && firstNumber < 0) ? [] : [{ kind: "blank", place: cell }];
    return isNumber(cell.text, index) ? [{ kind: "number", place: cell }] : tokensIn(cell, index);
  });
}

/** What white space parts; a counter behind a number is part of it. */
function tokensIn({ paragraph, from, text }: Passage, index: LabelIndex): readonly Piece[] {
  const tokens = [...text.matchAll(/\S+/gu)].map(({ 0: token, index: at }) => ({ token, at }));
  const pieces: Piece[] = [];
  tokens.forEach(({ token, at }, position) => {
    const next = tokens[position + 1]?.token ?? "";
    const last = pieces.at(-1);
    if (last?.kind === "number" && counter.test(token)) {
      const { from: start } = last.place;
      const place = {
        paragraph,
        from: start,
        to: from + at + token.length,
        text: text.slice(start - from, at + token.length),
      };
      pieces[pieces.length - 1] = { kind: "number", place };
      return;
    }
    const place = { paragraph, from: from + at, to: from + at + token.length, text: token };
    if (!isNumber(token, index) || startsWithMark.test(next)) pieces.push({ kind: "words", place });
    else if (onlyLetters.test(token)) pieces.push({ kind: "words", place, maySayNothing: true });
    else pieces.push({ kind: "number", place });
  });
  return pieces;
}

function isNumber(text: string, index: LabelIndex): boolean {
  if (/^\d{1,8}$/u.test(text)) return true;
  if (
    text === "" ||
    date.test(text) ||
    numberingMark.test(text.normalize("NFKC")) ||
    chineseNumeral.test(text)
  )
    return false;
  return !index.has(labelWords(text)) && shapeOf(text) === "value";
}
