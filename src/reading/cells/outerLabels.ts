/** Labels that name no single row or column (parents, headings, corners), where their words differ. */

import type { Label, TableFormat } from "../../report";
import { isFragment, isRightSpelling, labelWords, spellingsOf } from "../labels/labelIndex";
import { likeness } from "../labels/misspelling";
import type { ReadingCell, ReadingRow } from "../segments/fileRows";
import type { Difference } from "./header";
import type { DeclaredRow } from "./resolveRows";
import { usesIn, type DataRow, type TableRows } from "./tableRows";

const leastAlike = 0.6;

/** The labels before a row's own label, against the row's parents. */
export function parentDifferences(row: DataRow, { path }: DeclaredRow, format: TableFormat): Difference[] {
  const parents = path.slice(0, -1);
  if (parents.length === 0) return [];
  return row.source.cells
    .slice(0, Math.max(0, row.labelAt))
    .flatMap((cell) => differenceFrom(cell, parents, format));
}

/** Parents of columns, the corner and section headings. */
export function headingDifferences(
  sorted: TableRows,
  unresolved: readonly DataRow[],
  format: TableFormat,
): Difference[] {
  const { sections } = format.declaration;
  const outer = sections.flatMap((section) => [
    ...(section.heading ? [section.heading] : []),
    ...(section.corner ? [section.corner] : []),
    ...section.columns.flatMap((column) => column.path.slice(0, -1)),
  ]);
  const rows: ReadingRow[] = [
    ...sorted.headings,
    ...sorted.headers.flatMap((group) => group.rows),
    ...unresolved
      .filter((row) => !row.values.some((value) => value.shape === "value"))
      .map((row) => row.source),
  ];
  return rows.flatMap((row) => row.cells.flatMap((cell) => differenceFrom(cell, outer, format)));
}

function differenceFrom(cell: ReadingCell, labels: readonly Label[], format: TableFormat): Difference[] {
  if (cell.shape === "label") {
    const known = usesIn(cell, format);
    const isRight = !cell.hasRemark && known.some((use) => isRightSpelling(cell.words, use.label));
    if (known.length > 0 && !isRight) {
      const own = labels.find((label) => spellingsOf(label).includes(cell.words));
      return own ? [{ cell, expected: own.text }] : [];
    }
    return [];
  }
  if (cell.shape !== "words") return [];
  // A section's number tells the headings apart, so one sign more or less is not a misspelling of another heading.
  const scored = labels
    .map((label) => ({ label, score: likeness(cell.words, labelWords(label.text)) }))
    .sort((a, b) => b.score - a.score);
  const best = scored[0];
  if (!best || best.score < leastAlike || isFragment(cell.words, labelWords(best.label.text))) return [];
  return [{ cell, expected: best.label.text }];
}
