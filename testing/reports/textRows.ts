/** Rows of a table as lines of text, in the three manners in which tables are found as text. */
import { cellText, type Cell, type Row } from "../docx";
import type { Certainty, Line, Piece } from "./textLines";

/** `tabs`: one row a line. `cells`: one cell a line. `flow`: as the words of a PDF follow each other. */
export type Manner = "tabs" | "cells" | "flow";

/** How a row is written. Places are given in 0…1, so that every writing fits every row. */
export interface RowWriting {
  /** Tabs and cells: whether blank cells, which a merged label covers, are written. */
  readonly covered: boolean;
  /** Tabs and cells: whether blank cells are written behind the last number. */
  readonly trailing: boolean;
  /** Where the row's own label is broken over lines; in a flow the labels round it as well. */
  readonly cuts: readonly number[];
  /** Whether the numbers stand in the middle of a broken label, or behind it. */
  readonly inside: boolean;
  /** Flow: whether the numbers stand beside words, or on a line of their own. */
  readonly beside: boolean;
  /** Flow: column heads of at most six characters have one character a line. */
  readonly narrow: boolean;
  /** Flow: labels that are not broken share a line. */
  readonly together: boolean;
  /** The number that is written twice, if one is. */
  readonly doubled: number | null;
  /** No blank line, one behind the row, one behind each of its lines, or a page's number in it. */
  readonly spacing: "none" | "row" | "lines" | "page";
}

/** A row in one line, or one cell a line, and nothing else. */
export const plainRow: RowWriting = {
  covered: false,
  trailing: false,
  cuts: [],
  inside: false,
  beside: true,
  narrow: false,
  together: false,
  doubled: null,
  spacing: "none",
};

/** The lines of a row. */
export function rowLines(row: Row, manner: Manner, lead: "" | "\t", writing: RowWriting): readonly Line[] {
  const showsBlanks = manner === "tabs" || (manner === "cells" && lead !== "");
  const parts = partsOf(row, writing.doubled, showsBlanks);
  const lines = {
    tabs: () => tabLines(parts, writing),
    cells: () => cellLines(parts, lead, writing),
    flow: () => flowLines(parts, writing),
  }[manner]();
  return spaced(lines, writing.spacing);
}

interface RowParts {
  /** Labels, and blank cells between them; without the row's own label. */
  readonly labels: readonly string[];
  /** The label beside the numbers; empty if there is none. */
  readonly own: string;
  /** Blank cells behind the labels, and behind the numbers. */
  readonly gap: number;
  readonly rest: number;
  readonly numbers: Line;
}

function partsOf(row: Row, doubled: number | null, showsBlanks: boolean): RowParts {
  const cells = row.cells.filter(({ field }) => field !== undefined);
  const isHead = cells.length === 0;
  const first = isHead ? row.cells.length : row.cells.findIndex(({ field }) => field !== undefined);
  const texts = row.cells.slice(0, first).map(cellText);
  const last = texts.findLastIndex((text) => text !== "");
  return {
    labels: texts.slice(0, Math.max(0, isHead ? last + 1 : last)),
    own: isHead ? "" : (texts[last] ?? ""),
    gap: first - 1 - last,
    rest: row.cells.length - first - cells.length,
    numbers: numberPieces(cells, doubled, showsBlanks),
  };
}

/** A row's own label, as it is broken before and behind the row's numbers. */
interface Halves {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

function halvesOf(own: string, { cuts, inside }: RowWriting): Halves {
  const parts = own === "" ? [] : brokenLabel(own, cuts);
  const count = inside ? Math.ceil(parts.length / 2) : parts.length;
  return { before: parts.slice(0, count), after: parts.slice(count) };
}

function tabLines(parts: RowParts, writing: RowWriting): readonly Line[] {
  const { own, numbers } = parts;
  const { labels, gap, rest } = writtenCells(parts, writing);
  if (own === "") return [tabbed([...labels, ...gap, ...numbers, ...rest])];
  const { before, after } = halvesOf(own, writing);
  return [...before, ...after].map((part, index) =>
    tabbed([
      ...(index === 0 ? labels : labels.map(() => words(""))),
      words(part),
      ...gap,
      ...(index === before.length - 1 ? numbers : numbers.map(() => words(""))),
      ...rest,
    ]),
  );
}

function tabbed(cells: Line): Line {
  return cells.flatMap((cell, index) => (index === 0 ? [cell] : [words("\t"), cell]));
}

function cellLines(parts: RowParts, lead: string, writing: RowWriting): readonly Line[] {
  const { labels, gap, rest } = writtenCells(parts, writing);
  const { before, after } = halvesOf(parts.own, writing);
  const cells = [...labels, ...before.map(words), ...gap, ...parts.numbers, ...after.map(words), ...rest];
  return cells.map((cell) => (lead === "" ? [cell] : [words(lead), cell]));
}

/** Labels and blanks as far as the row's blank cells are written; behind a head they are trailing ones. */
function writtenCells(
  { labels, gap, rest, numbers }: RowParts,
  { covered, trailing }: RowWriting,
): Readonly<Record<"labels" | "gap" | "rest", Line>> {
  const blanks = (count: number, written: boolean) =>
    Array.from({ length: written ? count : 0 }, () => words(""));
  return {
    labels: labels.filter((text) => covered || text !== "").map(words),
    gap: blanks(gap, numbers.length > 0 ? covered : trailing),
    rest: blanks(rest, trailing),
  };
}

function flowLines({ labels, own, numbers }: RowParts, writing: RowWriting): readonly Line[] {
  const isHead = numbers.length === 0;
  const isNarrow = (text: string) => isHead && writing.narrow && text.length <= 6;
  const outer = labels
    .filter((text) => text !== "")
    .map((text) => (isNarrow(text) ? [...text.replace(/\s/gu, "")] : brokenLabel(text, writing.cuts)));
  const { before, after } = halvesOf(own, writing);
  const lines = sharedLines([...outer, before], writing.together);
  if (isHead) return lines.map((line) => [words(line)]);
  const spacedNumbers = numbers.flatMap((each, index) => (index === 0 ? [each] : [words(" "), each]));
  const last = writing.beside ? lines.at(-1) : undefined;
  return [
    ...(last === undefined ? lines : lines.slice(0, -1)).map((line) => [words(line)]),
    last === undefined ? spacedNumbers : [words(`${last} `), ...spacedNumbers],
    ...after.map((part) => [words(part)]),
  ];
}

/** The lines of several labels; neighbours that are not broken share one if they may. */
function sharedLines(labels: readonly (readonly string[])[], together: boolean): readonly string[] {
  const lines: string[] = [];
  labels.forEach((parts, index) => {
    const [whole] = parts;
    const isShared = together && parts.length === 1 && labels[index - 1]?.length === 1;
    if (isShared) lines.push(`${lines.pop() ?? ""} ${whole ?? ""}`);
    else lines.push(...parts);
  });
  return lines;
}

function words(text: string): Piece {
  return { text };
}

/**
 * The numbers of a row. They are certain if all are written; or all but some between the first and the last, where
 * blanks can be seen. Those of a row with a number too many are certain if all are the same.
 */
function numberPieces(
  cells: readonly Cell[],
  doubled: number | null,
  showsBlanks: boolean,
): readonly Piece[] {
  const fields = cells.map(({ field = "" }) => field);
  const texts = cells.map(cellText);
  const isWritten = (text: string | undefined) => text !== "";
  // With a blank beside it nobody can tell that a number is there twice.
  if (doubled === null || cells.length === 0 || !texts.every(isWritten)) {
    const isPlain = texts.every(isWritten) || (showsBlanks && isWritten(texts[0]) && isWritten(texts.at(-1)));
    const certainty: Certainty = isPlain ? "certain" : "open";
    return texts.map((text, index) => ({ text, fields: fields.slice(index, index + 1), certainty }));
  }
  const twice = Math.floor(doubled * texts.length);
  const more = [...texts.slice(0, twice + 1), ...texts.slice(twice)];
  const certainty: Certainty = new Set(texts).size === 1 ? "certain" : "open";
  return more.map((text, index) => ({
    text,
    fields: fields.slice(Math.max(0, index - 1), index + 1),
    certainty,
  }));
}

/** A numbering mark at the start of a label. A line may end behind one in brackets. */
const mark = /^(?:[（(][一二三四五六七][）)]\s*|(?:[一二三四]、|[\d１-８][.．、])\s*.)/u;
/** What no line begins with, and what none ends with. */
const closing = /[，。、；：？！）》”」.．,)"\s]/u;
const opening = /[（《“「("]/u;

/** A label broken over lines where a typesetter may break it. */
export function brokenLabel(label: string, cuts: readonly number[]): readonly string[] {
  const start = Math.max(1, mark.exec(label)?.[0].length ?? 0);
  const places = Array.from(
    { length: Math.max(0, label.length - start) },
    (_, index) => start + index,
  ).filter((place) => !closing.test(label.charAt(place)) && !opening.test(label.charAt(place - 1)));
  const chosen = new Set(cuts.flatMap((cut) => places[Math.floor(cut * places.length)] ?? []));
  const ends = [...chosen, label.length].sort((a, b) => a - b);
  return ends.map((end, index) => label.slice(ends[index - 1] ?? 0, end).trim());
}

/** Rows, or their lines, set apart by blank lines; or the end of a page in the row. */
function spaced(lines: readonly Line[], spacing: RowWriting["spacing"]): readonly Line[] {
  const blank: Line = [];
  switch (spacing) {
    case "none":
      return lines;
    case "row":
      return [...lines, blank];
    case "lines":
      return lines.flatMap((line) => [line, blank]);
    case "page":
      return [...lines.slice(0, 1), [words("- 3 -")], ...lines.slice(1)];
  }
}
