/** Regulations (规章): only some units can make them, and which these are is told by the unit's level. */

import { levelOf, type Report } from "../../report";
import type { Rule, Severity } from "../finding";
import { cellsOf } from "../ruleForms";

interface ForeignRegulation {
  readonly unit: string | null;
  readonly isSure: boolean;
}

const fields = ["made", "abolished", "inForce"].map((key) => `disclosure.regulation.${key}`);

export const regulationByLevel: Rule<ForeignRegulation> = {
  id: "regulation-by-level",
  severity: "error",
  title: { zh: "规章只由有权的机关制定", en: "Regulations only of units that can make them" },
  check: (report) => {
    const { unit } = report;
    const severity = severityFor(report);
    const wrong = fields.filter((field) => (report.facts.get(field)?.value ?? 0) > 0);
    if (severity === null || wrong.length === 0) return [];
    return [
      {
        severity,
        values: { unit, isSure: severity === "error" },
        fields: wrong,
        suspects: wrong,
        cells: cellsOf(wrong, report),
      },
    ];
  },
  message: ({ unit, isSure }) =>
    isSure
      ? {
          zh: `${unit === null ? "本单位" : `“${unit}”`}无权制定规章，“规章”一行应为 0。行政规范性文件请填在下一行。`,
          en: `${unit === null ? "This unit" : `“${unit}”`} can make no regulations: the row 规章 should be 0. Normative documents belong in the next row.`,
        }
      : {
          zh: `市级部门一般不制定规章，“规章”一行请核对。行政规范性文件请填在下一行。`,
          en: `A city's department makes no regulations as a rule: check the row 规章. Normative documents belong in the next row.`,
        },
};

/** A county's and a township's units, development zones and companies can make none; of a city and above it is not told. */
function severityFor(report: Report): Severity | null {
  const level = levelOf(report);
  if (level === null) return null;
  if (level.tier === "county" || level.tier === "township") return "error";
  return level.tier === "city" && level.kind === "department" ? "warning" : null;
}
