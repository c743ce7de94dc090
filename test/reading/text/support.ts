import { findTextTables, readReport } from "../../../src/reading";
import { labelIndexOf } from "../../../src/reading/labels/labelIndex";
import { piecesOf, type Piece } from "../../../src/reading/text/pieces";
import { officialFormats, placeKey, type Format, type Report } from "../../../src/report";
import { outlineOf, paragraph, type Block } from "../../../testing/docx";

export const index = labelIndexOf(officialFormats);

/** The pieces of lines that are paragraphs one after the other. */
export function linesOf(...texts: readonly string[]): readonly (readonly Piece[])[] {
  return texts.map((text, at) => piecesOf({ number: at + 1, text }, index));
}

/** Reads a report of lines, or of lines and tables. */
export function readText(
  lines: readonly (string | Block)[],
  formats: readonly Format[] = officialFormats,
): Report {
  const body = lines.map((line) => (typeof line === "string" ? paragraph(line) : line));
  return readReport(outlineOf({ body }), formats, null, findTextTables);
}

/** What a report read of a row: the text of each field, `-` where it has none. */
export function rowOf(report: Report, row: string): string {
  const fields = [...report.fields.keys()].filter((field) => field.startsWith(`${row}.`));
  return fields.map((field) => report.facts.get(field)?.text ?? "-").join(" ");
}

/** Where the numbers of a report without a place stand, and why they have none. */
export function unplacedIn({ unplaced }: Report): readonly string[] {
  return unplaced.map(({ text, reason, place }) => `${text} ${reason} ${placeKey(place)}`);
}
