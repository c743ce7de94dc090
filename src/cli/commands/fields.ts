/** `nianbao fields`: every field of every format, as JSON or one line each. */

import { officialFormats, type Field } from "../../report";
import { UsageError, type Command } from "../args";

/** One record for each field and format, labels as the official format writes them. */
type FieldRecord = Pick<Field, "field" | "format" | "table" | "row" | "column" | "name" | "kind">;

export const fields: Command = {
  options: ["format"],
  run: ({ names: [surplus], format, out }) => {
    if (surplus !== undefined) {
      throw new UsageError({
        zh: `fields 后面不写文件：“${surplus}”。`,
        en: `fields takes no file: “${surplus}”.`,
      });
    }
    const records = fieldRecords();
    const lines = records.map(({ format: id, field, kind, name }) => `${id}\t${field}\t${kind}\t${name}\n`);
    out(format === "json" ? `${JSON.stringify(records, null, 2)}\n` : lines.join(""));
    return Promise.resolve(0);
  },
};

/** Every field of every format, the newest format first, in the order of the tables. */
export function fieldRecords(): FieldRecord[] {
  return officialFormats.flatMap((each) =>
    [...each.fields.values()].map(({ field, format, table, row, column, name, kind }): FieldRecord => ({
      field,
      format,
      table,
      row,
      column,
      name,
      kind,
    })),
  );
}
