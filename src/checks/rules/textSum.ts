/** A whole in the text is the sum of the parts that the text names. */

import { sumText } from "./sums";
import type { Rule } from "../finding";

interface FalseSum {
  readonly words: string;
  readonly whole: number;
  readonly parts: readonly number[];
  readonly sum: number;
}

export const textSum: Rule<FalseSum> = {
  id: "text-sum",
  severity: "warning",
  title: { zh: "正文“共…，其中…”加得起来", en: "A whole in the text is the sum of its parts" },
  check: ({ prose: { sums } }) =>
    sums
      .filter(({ holds }) => !holds)
      .map(({ whole, parts, passage }) => ({
        values: { words: passage.text, whole, parts, sum: parts.reduce((sum, part) => sum + part, 0) },
        passages: [passage],
      })),
  message: ({ words, whole, parts, sum }) => {
    const { zh, en } = sumText(parts, sum);
    return {
      zh: `正文“${words}”里各项加不起来：${zh}，写的是 ${whole}。请核对。`,
      en: `In “${words}” the parts do not make the whole: ${en}, and the text says ${whole}. Check them.`,
    };
  },
};
