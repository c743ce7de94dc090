import { officialFormats, type Field } from "../report";

/** One record for each field and format, labels as the official format writes them. */
export type FieldRecord = Pick<Field, "field" | "format" | "table" | "row" | "column" | "name" | "kind">;

/** Every field of every format, the newest format first, in the order of the tables. */
export function fieldRecords(): FieldRecord[] {
  return officialFormats.flatMap((format) =>
    [...format.fields.values()].map(({ field, format: id, table, row, column, name, kind }) => ({
      field,
      format: id,
      table,
      row,
      column,
      name,
      kind,
    })),
  );
}

/** `nianbao fields`: the records as JSON, or one line each. */
export function fieldsText(format: "text" | "json"): string {
  const records = fieldRecords();
  if (format === "json") return `${JSON.stringify(records, null, 2)}\n`;
  return records
    .map((record) => `${record.format}\t${record.field}\t${record.kind}\t${record.name}\n`)
    .join("");
}
