/** Where our marks are in a fresh reading. */
import {
  bodyParagraphs,
  highlightsIn,
  passageIn,
  type HighlightedText,
  type Outline,
  type OutlineCell,
  type OutlinePassage,
} from "../../document";
import { grouped, isPassage, overlap } from "../../report";
import { allCells, isUnseen, refindCell, rowsAlike, type CellReference } from "../read/cells";
import { refindStretch, type PassageReference, type Stretch } from "../read/passages";
import { isWords, referenceToSpot, type Reference, type Spot } from "../read/spots";
import type { MarkColor } from "../stored";
import { isMarkColor } from "./paint";
import type { Mark, MarkOfCell, MarkOfWords } from "./record";

/** Recorded marks in a fresh reading. */
export interface RefoundMarks {
  /**
   * Still in our colour, wherever the cell or the words are now and whatever they say now. A row that was copied has its
   * mark twice.
   */
  readonly found: readonly { readonly mark: Mark; readonly spot: Spot }[];
  /** Their cells or words are there, and not in our colour any more. */
  readonly gone: readonly Mark[];
  /** It cannot be told where they are, or whether they are still there. */
  readonly lost: readonly Mark[];
  /** What is in our colours and not recorded: the user's own, or ours that nobody remembers. Never touched unasked. */
  readonly unclaimed: readonly Spot[];
}

/**
 * Finds our marks again: each where its cell is by its row's words, or its words are in their paragraph, and nowhere else.
 * What is only like it may be the user's.
 */
export function refindMarks(record: readonly Mark[], outline: Outline): RefoundMarks {
  const found = new Map<Spot, Mark>();
  const gone: Mark[] = [];
  const lost: Mark[] = [];
  refindWords(record.filter(isMarkOfWords), outline, { found, gone, lost });
  const ofCells = record.filter((mark) => !isMarkOfWords(mark)) as readonly MarkOfCell[];
  for (const [table, marks] of grouped(ofCells, ({ place }) => place.table)) {
    const now = tableOf(marks, table, outline);
    for (const mark of marks) {
      const cells = cellsOf(mark, now, outline);
      const coloured = cells.filter((cell) => hasColor(cell, mark));
      for (const cell of coloured) found.set(cell, mark);
      if (cells.length === 0) lost.push(mark);
      else if (coloured.length === 0) gone.push(mark);
    }
  }
  return {
    found: [...found].map(([spot, mark]) => ({ mark, spot })),
    gone,
    lost,
    unclaimed: [
      ...colouredCells(outline).filter((cell) => !found.has(cell)),
      ...colouredWords(outline, [...found.keys()].filter(isWords)),
    ],
  };
}

function isMarkOfWords(mark: Mark): mark is MarkOfWords {
  return isPassage(mark.place);
}

/** What has one of our colours in the final text, whoever gave it to it. */
export function colouredSpots(outline: Outline): Spot[] {
  return [...colouredCells(outline), ...colouredWords(outline, [])];
}

function colouredCells(outline: Outline): OutlineCell[] {
  return allCells(outline).filter((cell) => cell.highlights.some(isMarkColor) && !isUnseen(outline, cell));
}

/** Each stretch of a paragraph in one of our colours, as long as the colour goes, but for some words. */
function colouredWords(outline: Outline, but: readonly OutlinePassage[]): OutlinePassage[] {
  return bodyParagraphs(outline).flatMap((paragraph) => {
    if (paragraph.spans === undefined) return [];
    const taken = but.filter((one) => one.paragraph === paragraph).map(({ place }) => place);
    return highlightsIn(paragraph)
      .filter(({ colour }) => isMarkColor(colour))
      .flatMap((stretch) => taken.reduce(cutOut, [stretch]))
      .map(({ from, to }) => passageIn(paragraph, from, to));
  });
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** What is left of stretches without a range. */
function cutOut(stretches: readonly Range[], { from, to }: Range): Range[] {
  return stretches
    .flatMap((one) => [
      { from: one.from, to: Math.min(one.to, from) },
      { from: Math.max(one.from, to), to: one.to },
    ])
    .filter((one) => one.from < one.to);
}

/** Finds marks of words: what has their colour where they are now. */
function refindWords(
  record: readonly MarkOfWords[],
  outline: Outline,
  { found, gone, lost }: { found: Map<Spot, Mark>; gone: Mark[]; lost: Mark[] },
): void {
  const edited: EditedMark[] = [];
  for (const mark of record) {
    const stretch = refindStretch(outline, mark);
    if (stretch?.isEdited) edited.push({ mark, stretch });
    else if (!stretch) lost.push(mark);
    else {
      const ours = inColour(stretch, mark.color);
      for (const one of ours) found.set(passageIn(stretch.paragraph, one.from, one.to), mark);
      if (ours.length === 0) gone.push(mark);
    }
  }
  for (const some of grouped(
    edited,
    ({ mark, stretch }) => `${stretch.paragraph.number} ${mark.color}`,
  ).values())
    refindEdited(some, { found, gone, lost });
}

interface EditedMark {
  readonly mark: MarkOfWords;
  readonly stretch: Stretch;
}

/**
 * Finds the marks of one colour in text of a paragraph that was changed: all stretches in their colour are ours, if there
 * were no others and there are no more now. If there were others, and none of them all has gone, those are ours that say
 * what was marked, if none of the others says it.
 */
function refindEdited(
  edited: readonly [EditedMark, ...EditedMark[]],
  { found, gone, lost }: { found: Map<Spot, Mark>; gone: Mark[]; lost: Mark[] },
): void {
  const [{ stretch, mark: first }] = edited;
  const { paragraph } = stretch;
  const from = Math.min(...edited.map((one) => one.stretch.from));
  const to = Math.max(...edited.map((one) => one.stretch.to));
  const stretches = inColour({ paragraph, from, to }, first.color);
  const all = inColour({ paragraph, from: 0, to: paragraph.text.length }, first.color);
  const others = Math.max(...edited.map(({ mark }) => mark.others));
  const areOurs = others === 0 && stretches.length <= edited.length;
  const areTold = all.length >= others + edited.length;
  const textOf = (one: HighlightedText): string => paragraph.text.slice(one.from, one.to);
  const left = new Set(edited);
  for (const one of stretches) {
    const says = (mark: MarkOfWords): boolean => mark.text === textOf(one);
    const isMistakable = stretches.filter((other) => textOf(other) === textOf(one)).length > 1;
    const its = edited.filter(({ mark }) => areOurs || (areTold && !isMistakable && says(mark)));
    const free = its.filter((each) => left.has(each));
    const mark = free.find((each) => isIn(one, each)) ?? its.find((each) => isIn(one, each));
    if (!mark) continue;
    left.delete(mark);
    found.set(passageIn(paragraph, one.from, one.to), mark.mark);
  }
  for (const each of left) {
    if (!areOurs) lost.push(each.mark);
    // Marks side by side may have become one stretch, which is found already.
    else if (!stretches.some((one) => isIn(one, each))) gone.push(each.mark);
  }
}

function isIn({ from, to }: HighlightedText, { stretch }: EditedMark): boolean {
  return stretch.from < to && from < stretch.to;
}

function inColour(
  { paragraph, from, to }: Omit<Stretch, "isEdited">,
  colour: MarkColor,
): readonly HighlightedText[] {
  return highlightsIn(paragraph, from, to).filter((one) => one.colour === colour);
}

/** The number that a table has by now. Where tables have come or gone before it, it is the one with all the marks. */
function tableOf(marks: readonly MarkOfCell[], was: number, outline: Outline): number {
  if (marks.some((mark) => rowsAlike(outline, inTable(mark, was)).length > 0)) return was;
  const others = outline.tables.filter(({ number }) =>
    marks.every((mark) => cellsOf(mark, number, outline).some((cell) => hasColor(cell, mark))),
  );
  return others.length === 1 ? (others[0]?.number ?? was) : was;
}

/** The cells in a table that a mark is for: its cell; or that and its copies, all in colour; or none, if it cannot be told. */
function cellsOf(mark: MarkOfCell, table: number, outline: Outline): readonly OutlineCell[] {
  const reference = inTable(mark, table);
  const cell = refindCell(outline, reference);
  if (cell) return [cell];
  const copies =
    mark.alike === 1 ? rowsAlike(outline, reference).map(({ cells }) => cells[mark.place.cell - 1]) : [];
  return copies.every((copy) => copy !== undefined && hasColor(copy, mark))
    ? copies.filter((copy) => copy !== undefined)
    : [];
}

function inTable(mark: MarkOfCell, table: number): MarkOfCell {
  return { ...mark, place: { ...mark.place, table } };
}

function hasColor({ highlights }: OutlineCell, { color }: Mark): boolean {
  return highlights.includes(color);
}

/**
 * What is recorded of a spot in a reading that has one of our marks, or just got one.
 * @param ours what has marks of ours in that reading
 * @param reference where it is and what it says once an act is done, where that is not what was read
 */
export function markOn(
  outline: Outline,
  spot: Spot,
  color: MarkColor,
  ours: readonly Spot[] = [],
  reference: Reference & { readonly text: string } = {
    ...referenceToSpot(outline, spot.place),
    text: spot.text,
  },
): Mark {
  if (!isWords(spot)) return { ...(reference as CellReference), text: reference.text, color };
  const { paragraph, place } = spot;
  const marked = ours.filter(isWords).map((one) => one.place);
  const others = inColour({ paragraph, from: 0, to: paragraph.text.length }, color).filter(
    ({ from, to }) => !marked.some((one) => overlap(one, { ...place, from, to })),
  );
  return {
    ...(reference as PassageReference),
    text: reference.text,
    color,
    others: others.length,
  };
}
