/** Which column each number of a row is in, where the table stands as text: by its place among the row's numbers. */

import type { FieldId, TableFormat } from "../../report";
import { readCellNumber, type ReadingCell } from "../segments/fileRows";
import type { Header } from "../cells/header";
import type { Placement } from "../cells/placement";

/**
 * Gives the numbers of one row to its fields, in their order. Blank cells between them count; before the first and behind
 * the last number they may be what a label covers. A row with more numbers than columns has one twice: it is placed only if all ways to leave
 * one out give the same numbers, and these agree with the row's own sums; the number that is left over is named.
 * @param fields of the row, from left to right
 * @param isOpen the heads do not tell which column is which
 */
export function placeInText(
  values: readonly ReadingCell[],
  fields: readonly FieldId[],
  header: Header | null,
  format: TableFormat,
  isOpen = false,
): Placement {
  const filled = values.filter((value) => value.shape !== "empty");
  // Words among the numbers are the label of a row that the format does not have.
  const numbers = filled.filter(({ shape }) => shape === "value");
  if (numbers.length < filled.length) return unplaced(numbers, "ambiguous");
  const placed = (cells: readonly (ReadingCell | null)[]): Placement => ({
    cells,
    left: [],
    reason: "ambiguous",
    positions: null,
  });
  // Rows without labels may begin with the year that they are of.
  if (format.isUnlabelled && filled[0] && year.test(filled[0].cell.text))
    return unplaced(filled, "ambiguous");
  // A column that the form does not have stands somewhere among the others.
  if (isOpen || (header && header.others.length > 0)) return unplaced(filled, "ambiguous");
  const between = values.slice(values.indexOf(filled[0]!), values.indexOf(filled.at(-1)!) + 1);
  if (filled.length === fields.length)
    return between.length === filled.length ? placed(filled) : unplaced(filled, "ambiguous");
  // Where only some columns have heads, the others may lack, or their heads.
  const named = header?.slots.filter((slot) => slot !== null) ?? [];
  if (named.length > 0 && named.length < fields.length) return unplaced(filled, "ambiguous");
  if (filled.length > fields.length) return placeSurplus(filled, fields, format);
  // Fewer blank cells than columns are those beside a label that was parted from its numbers.
  if (filled.length === 0)
    return values.length < fields.length ? unplaced([], "ambiguous") : placed(values.slice(0, fields.length));
  return between.length === fields.length ? placed(between) : unplaced(filled, "ambiguous");
}

const year = /^(?:19|20)\d\d(?!\d)/u;

function unplaced(left: readonly ReadingCell[], reason: Placement["reason"]): Placement {
  return { cells: null, left, reason, positions: null };
}

/** A row with too many numbers, where it is plain which number is too many, or where it makes no difference. */
function placeSurplus(
  filled: readonly ReadingCell[],
  fields: readonly FieldId[],
  format: TableFormat,
): Placement {
  const surplus = filled.length - fields.length;
  const sums = format.relations.filter(({ left, right }) =>
    [...left, ...right].every((field) => fields.includes(field)),
  );
  const valueOf = (cell: ReadingCell) => readCellNumber(cell.cell).value;
  const holds = (cells: readonly ReadingCell[]) => {
    const sumOf = (some: readonly FieldId[]) =>
      some.reduce((sum, field) => sum + (valueOf(cells[fields.indexOf(field)]!) ?? Number.NaN), 0);
    return sums.every(({ left, right }) => sumOf(left) === sumOf(right));
  };
  const numbers = filled.map(valueOf);
  // Where the same number stands side by side it makes no difference which of them is left out.
  const [run = [], ...others] = runsOf(numbers).filter(({ length }) => length > 1);
  if (numbers.includes(null) || run.length <= surplus || others.length > 0)
    return unplaced(filled, "too-many-numbers");
  const left = run.slice(-surplus).map((at) => filled[at]!);
  const kept = filled.filter((cell) => !left.includes(cell));
  if (!holds(kept)) return unplaced(filled, "too-many-numbers");
  return { cells: kept, left, reason: "surplus", positions: null };
}

/** The positions of numbers that are the same and stand side by side. */
function runsOf(numbers: readonly (number | null)[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  numbers.forEach((number, at) => {
    if (at > 0 && number === numbers[at - 1]) runs.at(-1)!.push(at);
    else runs.push([at]);
  });
  return runs;
}
