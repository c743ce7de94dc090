import { tableTitle } from "../fields";
import type { Rule } from "../finding";

/** A table that is there twice: the first copy is read, the other is only pointed at. */
export const duplicateTable: Rule = {
  id: "duplicate-table",
  severity: "warning",
  title: { zh: "每张表只有一份", en: "Each table once" },
  check: (report, { formats }) =>
    report.duplicates.map(({ table, cell }) => {
      const title = tableTitle(table, formats);
      return {
        rule: duplicateTable.id,
        severity: duplicateTable.severity,
        message: {
          zh: `${title}出现了不止一次，只核对了第一份。如果这一份是上年的或多余的，请删去。`,
          en: `${title} is there more than once; only the first copy was checked. Remove the one that does not belong here.`,
        },
        fields: formats[0]?.tables[table].fields.map(({ field }) => field) ?? [],
        suspects: [],
        cells: [{ field: null, address: cell, text: "" }],
        relation: null,
        fixes: [],
      };
    }),
};
