/** A share in the text is what the tables give, as far as its digits go. */

import type { FieldId, ProseShare, Report } from "../../report";
import type { Rule, RuleFinding } from "../finding";
import { cellsOf } from "../ruleForms";

interface FalseShare {
  readonly words: string;
  readonly percent: number;
  /** What the share is by each way to read it, with as many decimals. */
  readonly shares: readonly string[];
}

export const textPercent: Rule<FalseShare> = {
  id: "text-percent",
  severity: "warning",
  title: { zh: "正文的百分比与表中数一致", en: "The text's percentages are those of the tables" },
  check: (report) => report.prose.shares.flatMap((share) => falseShare(share, report) ?? []),
  message: ({ words, percent, shares }) => ({
    zh: `正文写“${words}”，按表中的数应是 ${shares.map((share) => `${share}%`).join(" 或 ")}，不是 ${percent}%。请核对。`,
    en: `The text says “${words}”; by the tables it is ${shares.map((share) => `${share}%`).join(" or ")}, not ${percent}%. Check it.`,
  }),
};

function falseShare(share: ProseShare, report: Report): RuleFinding<FalseShare> | null {
  const { percent, decimals, readings, scope, passage } = share;
  if (scope !== "this-year" || readings.length === 0) return null;
  const shares: number[] = [];
  for (const { of, base } of readings) {
    const [part, whole] = [sumOf(of, report), sumOf(base, report)];
    if (part === null || whole === null || whole === 0) return null;
    shares.push((part / whole) * 100);
  }
  // Half a unit of the last digit, and what binary fractions add to it.
  const tolerance = 0.5 * 10 ** -decimals + 1e-9;
  if (shares.some((value) => Math.abs(value - percent) <= tolerance)) return null;
  const [first] = readings;
  return {
    values: {
      words: passage.text,
      percent,
      shares: [...new Set(shares.map((value) => value.toFixed(Math.max(decimals, 1))))],
    },
    fields: [...new Set(readings.flatMap(({ of, base }) => [...of, ...base]))],
    cells: first ? cellsOf(first.of, report) : [],
    passages: [passage],
  };
}

function sumOf(fields: readonly FieldId[], { facts }: Report): number | null {
  const values = fields.map((field) => facts.get(field)?.value ?? null);
  return values.includes(null) ? null : values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}
