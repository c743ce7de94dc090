/** Suits without a reconsideration before: since that must come first, there are hardly any. */

import type { Rule } from "../finding";
import { cellsOf } from "../ruleForms";

interface DirectSuits {
  readonly count: number;
}

/** The law that puts the reconsideration first is in force since 2024; suits of the year before end in it. */
const since = 2025;
const total = "cases.directSuit.total";

export const directSuit: Rule<DirectSuits> = {
  id: "direct-suit",
  severity: "advice",
  title: { zh: "未经复议直接起诉的案件请再核对", en: "Direct suits are looked at again" },
  check: (report) => {
    const count = report.facts.get(total)?.value ?? 0;
    if (report.year === null || report.year < since || count <= 0) return [];
    return [{ values: { count }, fields: [total], suspects: [total], cells: cellsOf([total], report) }];
  },
  message: ({ count }) => ({
    zh: `未经复议直接起诉有 ${count} 件。2024 年起，对不予公开等决定不服应先申请行政复议，请核对是否填错了栏。`,
    en: `Direct suits: ${count}. Since 2024 a refusal goes to reconsideration first: check whether the column is right.`,
  }),
};
