/** What was made in a year is in force at its end, unless it was abolished at once. */

import type { Rule, RuleFinding } from "../finding";
import { cellsOf } from "../ruleForms";

interface MoreMade {
  readonly name: string;
  readonly made: number;
  readonly inForce: number;
}

const rows = [
  ["regulation", "规章"],
  ["normativeDocument", "行政规范性文件"],
] as const;

export const inForce: Rule<MoreMade> = {
  id: "in-force",
  severity: "warning",
  title: { zh: "现行有效件数不少于本年制发件数", en: "In force are at least those that were made" },
  check: ({ facts, ...report }) =>
    rows.flatMap(([row, name]): RuleFinding<MoreMade>[] => {
      const fields = ["made", "inForce"].map((key) => `disclosure.${row}.${key}`);
      const [made, valid] = fields.map((field) => facts.get(field)?.value ?? null);
      if (made == null || valid == null || made <= valid) return [];
      return [
        {
          values: { name, made, inForce: valid },
          fields,
          suspects: fields,
          cells: cellsOf(fields, { ...report, facts }),
        },
      ];
    }),
  message: ({ name, made, inForce: valid }) => ({
    zh: `${name}本年制发 ${made} 件，现行有效只有 ${valid} 件。请核对。`,
    en: `${name}: ${made} were made this year, but only ${valid} are in force. Check them.`,
  }),
};
