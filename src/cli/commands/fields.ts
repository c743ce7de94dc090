/** `nianbao fields`: every field of every format, as JSON or one line each. */

import { officialFormats, type Field } from "../../report";
import { UsageError, type Command } from "../args";

/** What the JSON says of a field, labels as the official format writes them. */
const keys: (keyof Field)[] = ["field", "format", "table", "row", "column", "name", "kind"];

export const fields: Command = {
  options: ["format"],
  run: async ({ names: [surplus], format, out }) => {
    if (surplus !== undefined) {
      throw new UsageError({
        zh: `fields 后面不写文件：“${surplus}”。`,
        en: `fields takes no file: “${surplus}”.`,
      });
    }
    const all = officialFormats.flatMap((each) => [...each.fields.values()]);
    const lines = all.map(({ format: id, field, kind, name }) => `${id}\t${field}\t${kind}\t${name}\n`);
    return (await out(format === "json" ? `${JSON.stringify(all, keys, 2)}\n` : lines.join(""))) ? 0 : 2;
  },
};
