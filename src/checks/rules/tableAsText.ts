/** Tables that stand as text: their numbers were read, but a report has tables. */

import { isLines, placeOfSegment, type Sentence } from "../../report";
import type { Rule } from "../finding";

interface TablesAsText {
  /** 表一, 表二 … */
  readonly names: readonly string[];
}

export const tableAsText: Rule<TablesAsText> = {
  id: "table-as-text",
  severity: "warning",
  title: { zh: "表格是表格，不是文字", en: "Tables are tables, not text" },
  check: (report) => {
    const tables = report.tables.filter(({ segments }) => segments.some(isLines));
    if (tables.length === 0) return [];
    const names = tables.map(({ format }) => format.name);
    const label = {
      zh: `换成${names.length > 1 ? ` ${names.length} 张` : ""}表格`,
      en: `Put in ${names.length > 1 ? `${names.length} tables` : "the table"}`,
    };
    return [
      {
        values: { names },
        table: tables[0]!.id,
        cells: tables.flatMap(({ segments }) =>
          segments.slice(0, 1).map((segment) => {
            const place = placeOfSegment(segment);
            return { field: null, place, text: "text" in place ? place.text : "" };
          }),
        ),
        fixes: [{ kind: "convert", label, tables: tables.map(({ id }) => id) }],
      },
    ];
  },
  message: ({ names }): Sentence => ({
    zh: `${names.join("、")}是文字，不是表格。数字已按行名和先后读出并核对；请换成规定的表格。`,
    en: `${names.join(", ")} ${names.length > 1 ? "are text, not tables" : "is text, not a table"}. The numbers were read by their rows and order, and checked. Put in the official ${names.length > 1 ? "tables" : "table"}.`,
  }),
};
