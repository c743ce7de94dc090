/** The year of the report: its title, its statistics period and its preamble name the same one. */

import { within, type Report } from "../../report";
import type { Rule, RuleFinding } from "../finding";
import { wordsFix } from "../ruleForms";
import { partOf } from "../textForms";
import { yearSaid, type SaidYear, type YearSaid } from "../yearsSaid";

interface OddYear {
  /** `figures`: the text gives its numbers of requests only for the year before. */
  readonly where: SaidYear["where"] | "figures";
  readonly written: number;
  readonly meant: number;
  /** How it is known; null where it is one against one. */
  readonly by: YearSaid["by"] | null;
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
    const figures = figuresOfYearBefore(report);
    const { said, right, odd, by } = yearSaid(report);
    if (right !== null && (odd.length > 0 || by === "clerk"))
      return [
        ...odd.map(({ where, year: written, passages }) => {
          const label = { zh: `改为 ${right}`, en: `Change to ${right}` };
          const fixes = wordsFix(label, [{ passages, to: String(right) }]);
          return { values: { where, written, meant: right, by }, passages, fixes };
        }),
        ...figures,
      ];
    // Of two that differ it is not known which one is wrong. The period is the rule `period`'s.
    const preamble = said.find(({ where }) => where === "preamble");
    const other = said.find(({ where }) => where !== "preamble");
    if (!preamble || !other || said.length > 2 || preamble.year === other.year) return figures;
    const { where, year: written, passages } = preamble;
    const values = { where, written, meant: other.year, by: null };
    return [{ severity: "warning", values, passages: [...passages, ...other.passages] }, ...figures];
  },
  message: ({ where, written, meant, by }) => {
    if (where === "figures")
      return {
        zh: `正文只写了 ${written} 年收到申请的件数，没有写 ${meant} 年的。请核对年份。`,
        en: `The text gives the number of requests only for ${written}, and none for ${meant}. Check the year.`,
      };
    const place = places[where];
    switch (by) {
      case "others":
        return {
          zh: `${place.zh}写的是 ${written} 年，其他地方都是 ${meant} 年。请改正。`,
          en: `${place.en} says ${written}, everything else ${meant}.`,
        };
      case "clerk":
        return {
          zh: `${place.zh}写的是 ${written} 年，而报告是 ${meant} 年的。请改正。`,
          en: `${place.en} says ${written}, but the report is for ${meant}.`,
        };
      case null:
        return {
          zh: `${place.zh}写的是 ${written} 年，而报告是 ${meant} 年的。请核对，改成一致。`,
          en: `${place.en} says ${written}, but the report is for ${meant}. Check which one is right.`,
        };
    }
  },
};

/** A sentence that sets the numbers of two years against each other, or names the report's. */
const compares = /比|上年|去年|同期|今年|本年|全年|增|减|降|升|持平|整改|以来/u;

/** Requests of the year before, where the report says nothing of those of its own: the year was not changed. */
function figuresOfYearBefore(report: Report): RuleFinding<OddYear>[] {
  const {
    prose: { statements },
    year,
  } = report;
  const problems = partOf(report, "problems")?.heading.paragraph ?? Infinity;
  const ofRequests = statements.filter(({ topic }) => topic.startsWith("requests"));
  if (year === null || ofRequests.some(({ scope }) => scope !== "other-year")) return [];
  const written = year - 1;
  return ofRequests.slice(0, 1).flatMap(({ sentence, readings }) => {
    const at = sentence.text.indexOf(`${written}年`);
    const isReceived = readings.some((sum) => sum.includes("requests.received.total"));
    if (
      at < 0 ||
      !isReceived ||
      sentence.paragraph >= problems ||
      compares.test(sentence.text) ||
      sentence.text.includes(String(year))
    )
      return [];
    const values = { where: "figures", written, meant: year, by: null } as const;
    return [{ severity: "warning", values, passages: [within(sentence, at, at + 4)] }];
  });
}
