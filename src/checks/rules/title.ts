/** A title that cannot be read, since its letters are out of order, or one of them is lost or doubled. */

import type { Rule } from "../finding";

interface GarbledTitle {
  readonly title: string;
}

export const title: Rule<GarbledTitle> = {
  id: "title",
  severity: "warning",
  title: { zh: "标题读得通", en: "A title that can be read" },
  check: ({ prose: { garbledTitle } }) =>
    garbledTitle === undefined ? [] : [{ values: { title: garbledTitle } }],
  message: (found) => ({
    zh: `标题“${found.title}”里有字错位、缺少或重复。请改正，应为“…政府信息公开工作年度报告”。`,
    en: `In the title “${found.title}” letters are out of order, missing or doubled. It should end in “政府信息公开工作年度报告”.`,
  }),
};
