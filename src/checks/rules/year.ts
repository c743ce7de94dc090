/** The year of the report: its title, its statistics period and its preamble name the same one. */

import type { Rule } from "../finding";
import { wordsFix } from "../ruleForms";
import { oddYear, yearsSaid, type SaidYear } from "../yearsSaid";

interface OddYear {
  readonly where: SaidYear["where"];
  readonly written: number;
  readonly meant: number;
  /** Whether two others say so; else it is one against one. */
  readonly isSure: boolean;
}

const places = {
  title: { zh: "标题", en: "The title" },
  period: { zh: "统计期限", en: "The statistics period" },
  preamble: { zh: "开头的说明", en: "The preamble" },
} as const;

export const year: Rule<OddYear> = {
  id: "year",
  severity: "error",
  title: { zh: "年份前后一致", en: "One year throughout" },
  check: (report) => {
    const said = yearsSaid(report);
    const odd = oddYear(said);
    if (odd) {
      const { where, year: written, others: meant, passages } = odd;
      const label = { zh: `改为 ${meant}`, en: `Change to ${meant}` };
      const fixes = wordsFix(label, [{ passages, to: String(meant) }]);
      return [{ values: { where, written, meant, isSure: true }, passages, fixes }];
    }
    // Of two that differ it is not known which one is wrong. The period is the rule `period`'s.
    const preamble = said.find(({ where }) => where === "preamble");
    const other = said.find(({ where }) => where !== "preamble");
    if (!preamble || !other || said.length > 2 || preamble.year === other.year) return [];
    const { where, year: written, passages } = preamble;
    const values = { where, written, meant: other.year, isSure: false };
    return [{ severity: "warning", values, passages: [...passages, ...other.passages] }];
  },
  message: ({ where, written, meant, isSure }) =>
    isSure
      ? {
          zh: `${places[where].zh}写的是 ${written} 年，其他地方都是 ${meant} 年。请改正。`,
          en: `${places[where].en} says ${written}, everything else ${meant}.`,
        }
      : {
          zh: `${places[where].zh}写的是 ${written} 年，而报告是 ${meant} 年的。请核对，改成一致。`,
          en: `${places[where].en} says ${written}, but the report is for ${meant}. Check which one is right.`,
        },
};
