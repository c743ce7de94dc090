import type { SectionDeclaration, TableDeclaration } from "../report";

/** The grid of a printed table: first the columns of row labels, then those of numbers. */
export interface TableGrid {
  /** Grid columns of row labels: as many as the longest path of labels is deep. */
  readonly labels: number;
  /** Widths of all grid columns in twentieths of a point. */
  readonly widths: readonly number[];
  /** For a section, how many grid columns each of its columns of numbers spans. */
  readonly spans: (section: SectionDeclaration) => readonly number[];
}

/** The width that is there for a table: the type area of GB/T 9704, 156 mm. */
export const typeAreaWidth = 8844;

/** Share of the table's width that an outer column of row labels takes: three characters a line. */
const outerLabelShare = 0.085;
/** Of what the outer columns of labels leave, the share of the innermost where the rows have several labels. */
const innerLabelShare = 0.4;

/**
 * The grid of a table. Every section divides the width for numbers evenly among its columns, so the grid has a line
 * wherever a column of some section ends.
 */
export function tableGrid(declaration: TableDeclaration): TableGrid {
  const { sections } = declaration;
  const labels = Math.max(0, ...sections.flatMap(({ rows }) => rows.map(({ path }) => path.length)));
  const counts = [...new Set(sections.map(({ columns }) => columns.length))];
  const lines = gridLines(counts);
  const labelShares = declaration.labelWidths ?? derivedShares(labels, Math.max(...counts));
  const labelsEnd = labelShares.slice(0, labels).reduce((sum, share) => sum + share, 0);
  const ends = [
    ...labelShares.slice(0, labels).map((_, index) => sumOf(labelShares.slice(0, index + 1))),
    ...lines.map((line) => labelsEnd + (1 - labelsEnd) * line),
  ].map((end) => Math.round(end * typeAreaWidth));
  return {
    labels,
    widths: ends.map((end, index) => end - (ends[index - 1] ?? 0)),
    spans: ({ columns }) =>
      columns.map((_, index) => {
        const from = index / columns.length;
        const to = (index + 1) / columns.length;
        return lines.filter((line) => line > from + tolerance && line < to + tolerance).length;
      }),
  };
}

const tolerance = 1e-9;

/** Where columns of numbers end, in 0…1 of the width for numbers, in order and each once. */
function gridLines(counts: readonly number[]): readonly number[] {
  const all = counts.flatMap((count) => Array.from({ length: count }, (_, index) => (index + 1) / count));
  return all
    .sort((a, b) => a - b)
    .filter((line, index, sorted) => index === 0 || line - sorted[index - 1]! > tolerance);
}

/** One column of labels is as wide as one of numbers; of several, the innermost is wide and the others narrow. */
function derivedShares(labels: number, numbers: number): readonly number[] {
  if (labels <= 1) return labels === 0 ? [] : [1 / (numbers + 1)];
  const outer = Array.from({ length: labels - 1 }, () => outerLabelShare);
  return [...outer, (1 - sumOf(outer)) * innerLabelShare];
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
