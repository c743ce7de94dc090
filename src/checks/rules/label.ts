import type { Rule } from "../finding";

/** A table label whose words differ from the official format's. */
export const label: Rule = {
  id: "label",
  severity: "warning",
  title: { zh: "表头文字与格式一致", en: "Table labels as the format writes them" },
  check: (report) =>
    report.labels.map(({ cell, text, expected, fields }) => {
      const written = text.replace(/\s+/gu, "");
      return {
        rule: label.id,
        severity: label.severity,
        message: {
          zh: `表头写的是“${written}”，规定格式是“${expected}”。`,
          en: `The label says “${written}”; the official format has “${expected}”.`,
        },
        fields,
        suspects: [],
        cells: [{ field: null, address: cell, text }],
        relation: null,
        fixes: [],
      };
    }),
};
