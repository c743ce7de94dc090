/** A table label whose words differ from the official format's. */

import { isOnlyMisspelt, unitOf, type Sentence } from "../../report";
import type { Rule } from "../finding";

interface WrongLabel {
  readonly written: string;
  /** As the official format writes it. */
  readonly expected: string;
}

export const label: Rule<WrongLabel> = {
  id: "label",
  severity: "warning",
  title: { zh: "表头文字与格式一致", en: "Table labels as the format writes them" },
  check: (report) =>
    report.labels.map(({ place, text, expected, fields }) => {
      const values = { written: text.replace(/\s+/gu, ""), expected };
      const label = { zh: `改为“${expected}”`, en: `Change to “${expected}”` };
      const changes = [{ field: null, place, from: text, to: expected }];
      return {
        values,
        fields,
        cells: [{ field: null, place, text }],
        fixes: isOnlyMisspelt(values.written, expected)
          ? [{ kind: "change", label, changes, basis: [] }]
          : [],
      };
    }),
  message: sentence,
};

/** Units of money that a label may name, with their size in yuan. */
const yuan: Readonly<Record<string, number>> = {
  元: 1,
  百元: 100,
  千元: 1000,
  万元: 10_000,
  亿元: 100_000_000,
};

/** A wrong unit makes every amount below it wrong, however right its digits: it is said before all else. */
function sentence({ written, expected }: WrongLabel): Sentence {
  const unit = unitOf(written);
  const official = unitOf(expected);
  if (unit !== null && official !== null && unit !== official) {
    const from = yuan[unit] ?? 1;
    const to = yuan[official] ?? 1;
    const times = Math.max(from, to) / Math.min(from, to);
    return {
      zh: `单位写的是“${unit}”，规定格式是“${official}”，相差 ${times} 倍。请把表头改为“${expected}”，金额按“${official}”重新填写。`,
      en: `The unit is “${unit}”; the official format has “${official}”, a factor of ${times}. Correct the label to “${expected}” and convert the amount.`,
    };
  }
  return {
    zh: `表头写的是“${written}”，应为“${expected}”。`,
    en: `The label says “${written}”; it should be “${expected}”.`,
  };
}
