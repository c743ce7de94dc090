import { formatInForce, tableIds } from "../../report";
import { tableTitle } from "../fields";
import type { Rule } from "../finding";

/** A table in a format that is no longer in force in the report's year. */
export const outdatedTable: Rule = {
  id: "outdated-table",
  severity: "error",
  title: { zh: "使用现行格式的表格", en: "Tables of the format in force" },
  check: (report, { formats }) => {
    const inForce = report.year === null ? null : formatInForce(report.year, formats);
    if (!inForce) return [];
    return tableIds.flatMap((table) => {
      const used = formats.find(({ id }) => id === report.formats[table]);
      if (!used || used === inForce || used.years[0] > inForce.years[0]) return [];
      const part = report.parts.find((other) => other.table === table);
      const facts = [...report.facts.values()].filter(({ field }) =>
        used.tables[table].fields.some((f) => f.field === field),
      );
      const address = part ? { table: part.fileTable, row: part.firstRow, cell: 1 } : null;
      const title = tableTitle(table, formats);
      return [
        {
          rule: outdatedTable.id,
          severity: outdatedTable.severity,
          message: {
            zh: `${title}用的是 ${used.source}的旧格式，${report.year} 年的报告应使用 ${inForce.source}的格式。请换成新表。`,
            en: `${title} is in the old format of ${used.source}; a report for ${report.year} uses ${inForce.source}. Replace the table.`,
          },
          fields: facts.map(({ field }) => field),
          suspects: [],
          cells: address ? [{ field: null, address, text: "" }] : [],
          relation: null,
          fixes: [],
        },
      ];
    });
  },
};
