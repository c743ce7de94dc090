/** Finds the tables that are drawn as lines on a printed page, and which text stands in which of their cells. */
import { range } from "../../report";
import { stretchesOf, type PlacedText } from "./printedLines";

/** A straight line that is drawn on a page, from one point to another. Lengths are in points, from the top left corner. */
export interface Ruling {
  readonly isUpright: boolean;
  /** Its distance from the top of the page; of an upright one from the left edge. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A table on one page. */
export interface RuledTable {
  /** Where its columns begin, and where the last one ends. */
  readonly columns: readonly number[];
  /** The same of its rows. */
  readonly rows: readonly number[];
  /** By rows. */
  readonly cells: readonly RuledCell[];
  /** Its texts as they are drawn: one may stand in several cells. */
  readonly texts: readonly PlacedText[];
}

/** A cell with the indexes of the lines round it. */
export interface RuledCell {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly texts: PlacedText[];
}

/** Lines that are so near each other are one, as double ones are; so far may a line end from another that it meets. */
export const NEAR = 2.5;
/** A page with more lines is a drawing. */
const MOST_JOINED = 2_000;
const MOST_CELLS = 10_000;

/**
 * The tables of a page; null where they are not certain: lines leave open where a cell ends, or a line runs through a word. One column is no
 * table, and neither is what another table stands in.
 */
export function ruledTables(
  rulings: readonly Ruling[],
  texts: readonly PlacedText[],
): readonly RuledTable[] | null {
  const groups = groupsOf(joinedRulings(rulings, NEAR)).flatMap((group) => gridOf(group) ?? []);
  const isOuter = (grid: Grid) => groups.some((other) => other !== grid && isAround(grid, other));
  const tables: RuledTable[] = [];
  for (const grid of groups.filter((one) => !isOuter(one))) {
    const own = texts.filter((text) => isIn(grid, text));
    if (own.length === 0) continue;
    const cells = cellsOf(grid);
    const table = cells && { ...grid, cells, texts: own };
    if (!table || !own.every((text) => fill(table, text) || fillWords(table, text))) return null;
    tables.push(table);
  }
  return tables;
}

/** Places in their order, those that are near each other once. */
export function edgesOf(places: readonly number[]): readonly number[] {
  const edges: number[] = [];
  for (const place of [...places].sort((a, b) => a - b))
    if (place - (edges.at(-1) ?? -Infinity) > NEAR) edges.push(place);
  return edges;
}

/**
 * Lines whose pieces are put together: many programs draw the border of each cell by itself.
 * @param near so far may pieces be beside each other
 */
export function joinedRulings(rulings: readonly Ruling[], near: number): readonly Ruling[] {
  const all = [true, false].flatMap((isUpright) => {
    const lanes: [Ruling, ...Ruling[]][] = [];
    for (const ruling of rulings.filter((one) => one.isUpright === isUpright).sort((a, b) => a.at - b.at)) {
      const lane = lanes.at(-1);
      if (lane && ruling.at - lane[0].at <= near) lane.push(ruling);
      else lanes.push([ruling]);
    }
    return lanes.flatMap((pieces) => joinedPieces(pieces, pieces[0].at));
  });
  return all.length > MOST_JOINED ? [] : all;
}

function joinedPieces(pieces: readonly Ruling[], at: number): readonly Ruling[] {
  const lines: Ruling[] = [];
  for (const piece of [...pieces].sort((a, b) => a.from - b.from)) {
    const last = lines.at(-1);
    if (!last || piece.from > last.to + NEAR) lines.push({ ...piece, at });
    else lines[lines.length - 1] = { ...last, to: Math.max(last.to, piece.to) };
  }
  return lines;
}

/** The index of the edge that a place is at, or behind. */
function indexOf(edges: readonly number[], place: number): number {
  return edges.findLastIndex((edge) => edge <= place);
}

/** Lines that meet, each with all those that it can be reached from. */
function groupsOf(rulings: readonly Ruling[]): readonly (readonly Ruling[])[] {
  const left = new Set(rulings);
  return rulings.flatMap((first) => {
    if (!left.delete(first)) return [];
    const group = [first];
    for (const one of group)
      for (const other of left)
        if (meet(one, other)) {
          left.delete(other);
          group.push(other);
        }
    return [group];
  });
}

function meet(one: Ruling, other: Ruling): boolean {
  return one.isUpright !== other.isUpright && reaches(one, other.at) && reaches(other, one.at);
}

function reaches({ from, to }: Ruling, place: number): boolean {
  return place >= from - NEAR && place <= to + NEAR;
}

/** Lines that meet, and the grid that they are parts of. */
interface Grid extends Pick<RuledTable, "columns" | "rows"> {
  readonly group: readonly Ruling[];
}

/** The grid of lines; null if it has one column, or is a drawing. */
function gridOf(group: readonly Ruling[]): Grid | null {
  const [columns, rows] = [edgesAlong(group, true), edgesAlong(group, false)];
  const isGrid = columns.length > 2 && rows.length > 1 && columns.length * rows.length <= MOST_CELLS;
  return isGrid ? { group, columns, rows } : null;
}

/** Where lines are, or end: some tables have none at their sides. */
function edgesAlong(group: readonly Ruling[], isUpright: boolean): readonly number[] {
  const own = group.filter((ruling) => ruling.isUpright === isUpright).map(({ at }) => at);
  const across = group.filter((ruling) => ruling.isUpright !== isUpright);
  const ends = [Math.min(...across.map(({ from }) => from)), Math.max(...across.map(({ to }) => to))];
  return edgesOf([...own, ...ends.filter(Number.isFinite)]);
}

/** Tells whether there is a line between two neighbours on a grid. */
type IsDivided = (edge: number, lane: number) => boolean;

/** @param edges where the lines are @param lanes the columns or rows that they run through */
function dividers(rulings: readonly Ruling[], edges: readonly number[], lanes: readonly number[]): IsDivided {
  const byEdge = edges.map((): Ruling[] => []);
  for (const ruling of rulings) byEdge[indexOf(edges, ruling.at)]!.push(ruling);
  return (edge, lane) => {
    const middle = (lanes[lane]! + lanes[lane + 1]!) / 2;
    return byEdge[edge]!.some(({ from, to }) => from <= middle && middle <= to);
  };
}

/** The cells of a grid; null where lines end in the middle of one. */
function cellsOf({ group, columns, rows }: Grid): readonly RuledCell[] | null {
  const [width, height] = [columns.length - 1, rows.length - 1];
  const of = (isUpright: boolean) => group.filter((ruling) => ruling.isUpright === isUpright);
  const isUprightAt = dividers(of(true), columns, rows);
  const isLevelAt = dividers(of(false), rows, columns);
  const taken = Array.from({ length: height }, () => new Array<boolean>(width).fill(false));
  const endsRight = (row: number, column: number) => column + 1 === width || isUprightAt(column + 1, row);
  const endsBelow = (row: number, column: number) => row + 1 === height || isLevelAt(row + 1, column);
  const isWhole = ({ left, right, top, bottom }: RuledCell) =>
    range(top, bottom).every((row) =>
      range(left, right).every(
        (column) =>
          !taken[row]![column] &&
          endsRight(row, column) === (column + 1 === right) &&
          endsBelow(row, column) === (row + 1 === bottom),
      ),
    );
  const cells: RuledCell[] = [];
  for (const top of range(0, height))
    for (const left of range(0, width)) {
      if (taken[top]![left]) continue;
      let [right, bottom] = [left + 1, top + 1];
      while (!endsRight(top, right - 1)) right++;
      while (!endsBelow(bottom - 1, left)) bottom++;
      const cell: RuledCell = { left, right, top, bottom, texts: [] };
      if (!isWhole(cell)) return null;
      for (const row of range(top, bottom)) taken[row]!.fill(true, left, right);
      cells.push(cell);
    }
  return cells;
}

/** Where the middle of a text is. */
function middleOf({ x, y, width, size }: PlacedText): { readonly x: number; readonly y: number } {
  return { x: x + width / 2, y: y - size / 3 };
}

function isIn({ columns, rows }: Grid, text: PlacedText): boolean {
  const { x, y } = middleOf(text);
  return (
    text.text.trim() !== "" && x > columns[0]! && x < columns.at(-1)! && y > rows[0]! && y < rows.at(-1)!
  );
}

/** Puts a text into its cell. @returns whether it has room there */
function fill({ columns, rows, cells }: RuledTable, text: PlacedText): boolean {
  const { x, y } = middleOf(text);
  const own = cells.find(
    ({ left, right, top, bottom }) =>
      x > columns[left]! && x < columns[right]! && y > rows[top]! && y < rows[bottom]!,
  );
  const hasRoom =
    own !== undefined &&
    text.x >= columns[own.left]! - NEAR &&
    text.x + text.width <= columns[own.right]! + NEAR;
  if (hasRoom) own.texts.push(text);
  return hasRoom;
}

/** The same with each word of a text: numbers of neighbouring cells that stand close are one text. */
function fillWords(table: RuledTable, text: PlacedText): boolean {
  const words = stretchesOf(text, (character) => character.trim() !== "");
  return words.length > 1 && words.every((word) => fill(table, word));
}

function isAround(table: Grid, other: Grid): boolean {
  const isAlong = (own: readonly number[], others: readonly number[]) =>
    own[0]! <= others[0]! && own.at(-1)! >= others.at(-1)!;
  return isAlong(table.columns, other.columns) && isAlong(table.rows, other.rows);
}
