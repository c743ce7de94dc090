import { checkReport, type Finding } from "../../src/checks";
import {
  format2021,
  readNumber,
  type Fact,
  type FieldId,
  type Format,
  type NumberReading,
  type Report,
  type Sentence,
  type TableId,
  noProse,
} from "../../src/report";
import { tableIn } from "../../testing/reports";

/** Facts of these texts, each in a row of its own. */
export function factsOf(
  texts: Readonly<Record<FieldId, string>>,
  format: Format = format2021,
): ReadonlyMap<FieldId, Fact> {
  return new Map(
    Object.entries(texts).map(([field, text], index): [FieldId, Fact] => {
      const reading: NumberReading = readNumber(text, format.fields.get(field)?.kind);
      return [
        field,
        { field, text, value: reading.value, reading, place: { table: 1, row: index + 1, cell: 1 } },
      ];
    }),
  );
}

/** A report that has these texts in a format's tables, and nothing else that a rule could look at. */
export function reportOf(
  texts: Readonly<Record<FieldId, string>>,
  format: Format = format2021,
  year: number | null = format.since,
): Report {
  return {
    title: null,
    unit: null,
    year,
    ...tablesOf(format),
    facts: factsOf(texts, format),
    labels: [],
    unplaced: [],
    absent: [],
    duplicates: [],
    tags: [],
    prose: noProse,
  };
}

/** The tables of a format, each in a table of its own in the file; those named in another format than the others. */
export function tablesOf(
  format: Format,
  inOther: Readonly<Record<TableId, Format>> = {},
): Pick<Report, "tables" | "fields"> {
  const tables = format.tables.map(({ id }, index) => ({
    id,
    format: tableIn(inOther[id] ?? format, id),
    segments: [{ fileTable: index + 1, firstRow: 1, lastRow: 50 }],
  }));
  return {
    tables,
    fields: new Map(tables.flatMap((table) => table.format.fields.map((field) => [field.field, field]))),
  };
}

/** What the findings of one rule say. */
export function messagesOf(rule: string, report: Report): readonly Sentence[] {
  return findingsOf(rule, report).map(({ message }) => message);
}

/** The findings of one rule. */
export function findingsOf(rule: string, report: Report): readonly Finding[] {
  return checkReport(report).findings.filter((finding) => finding.rule === rule);
}
