import type { TableFormat } from "../report";
import type { ResolvedRow } from "./resolveRows";
import type { ReadingCell } from "./rows";

/** Fewest rows that show that their first numbers count the rows. */
const fewestRows = 3;

/**
 * The cells of a column of serial numbers between the labels and the numbers, which need not have a head: in every row
 * with more cells than the section has columns the first one holds the number of the row before, plus one. They are
 * none of the report's numbers, and where cells beside them are blank they must not fill their places.
 */
export function serialNumbers(rows: readonly ResolvedRow[], format: TableFormat): ReadonlySet<ReadingCell> {
  const serials: ReadingCell[] = [];
  for (const { place, parts } of rows) {
    const [only] = parts;
    const { columns } = format.declaration.sections[place.section]!;
    if (parts.length !== 1 || !only || only.values.length <= columns.length) continue;
    serials.push(only.values[0]!);
  }
  const counts = serials.every(
    ({ cell }, index) =>
      /^\d{1,3}$/u.test(cell.text) &&
      (index === 0 || Number(cell.text) === Number(serials[index - 1]!.cell.text) + 1),
  );
  return new Set(counts && serials.length >= fewestRows ? serials : []);
}
