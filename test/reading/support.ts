import { isDeepStrictEqual } from "node:util";
import type { OutlineTable } from "../../src/document";
import { readReport } from "../../src/reading";
import { labelIndexOf } from "../../src/reading/labels/labelIndex";
import { readRow, type ReadingRow } from "../../src/reading/segments/fileRows";
import { fileSegmentsOf, type FileSegment } from "../../src/reading/segments/fileSegments";
import { officialFormats, type Format, type Report } from "../../src/report";
import {
  outlineOf,
  truthOf,
  type Block,
  type DocxModel,
  type ExpectedFact,
  type Table,
} from "../../testing/docx";
import { cellPlace } from "../../testing/places";

/** Reads a model as the add-in would read its document. */
export function read(model: DocxModel, formats?: readonly Format[]): Report {
  return readReport(outlineOf(model), formats);
}

type Facts = Readonly<Record<string, ExpectedFact>>;

/** The facts of a report as plain data that can be compared: field → value, text, place. */
export function factsOf(report: Report): Facts {
  return sorted(
    [...report.facts].map(([field, { value, text, place }]) => [
      field,
      { value, text, cell: cellPlace(place) },
    ]),
  );
}

/** The facts that a model holds. */
export function expectedFacts(model: DocxModel): Facts {
  return sorted([...truthOf(model)]);
}

function sorted(entries: readonly (readonly [string, ExpectedFact])[]): Facts {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Everything that a reader may complain about, in short; empty for a report that is read whole. */
export function complaints(report: Report): readonly string[] {
  return [
    ...report.labels.map(({ text, expected }) => `label: ${text} for ${expected}`),
    ...report.unplaced.map(
      ({ text, reason, place: cell }) => `unplaced: ${text} (${reason}) ${JSON.stringify(cell)}`,
    ),
    ...report.absent.map(
      ({ table, rows, columns }) => `absent from ${table}: ${[...rows, ...columns].join(", ")}`,
    ),
    ...report.duplicates.map(({ table }) => `duplicate: ${table}`),
  ];
}

/** As `toEqual`, and many times as fast on large values that are equal. */
export function expectSame(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}

/** The rows of a table as this room sees them, each cell with its shape and the uses of its words. */
export function readingRows(
  made: Table,
  formats: readonly Format[] = officialFormats,
): readonly ReadingRow[] {
  const [table] = outlineOf({ body: [made] }).tables as readonly [OutlineTable];
  return table.rows.map((row) => readRow(table, row, labelIndexOf(formats)));
}

/** Some blocks of a document cut into segments. */
export function segmentsIn(
  body: readonly Block[],
  formats: readonly Format[] = officialFormats,
  year: number | null = null,
): readonly FileSegment[] {
  return fileSegmentsOf(outlineOf({ body }), labelIndexOf(formats), formats, year);
}
