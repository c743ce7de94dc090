import type { Fact, Sentence } from "../../report";
import { factRule } from "../factRule";
import type { CheckContext } from "../finding";
import { relationsWith } from "../relations";

/** An empty cell, or a sign for nothing, where a number belongs. The sums read it as 0. */
export const blank = factRule(
  { id: "blank", severity: "warning", title: { zh: "没有的数量写 0", en: "Write 0 where there is nothing" } },
  (fact, { name }, _report, context) => {
    const { field, text, reading } = fact;
    if (reading.form !== "blank") return null;
    const written = reading.isEmpty
      ? { zh: "是空白", en: "is blank" }
      : { zh: `写的是“${text}”`, en: `says “${text}”` };
    const doubt = doubtAbout(fact, context);
    const advice = doubt ?? { zh: "没有的请写 0。", en: "Write 0 if there is nothing." };
    return {
      message: { zh: `${name}${written.zh}。${advice.zh}`, en: `${name} ${written.en}. ${advice.en}` },
      fixes: doubt
        ? []
        : [
            {
              kind: "change",
              label: { zh: "填 0", en: "Fill in 0" },
              changes: [{ field, from: text, to: "0" }],
            },
          ],
    };
  },
);

/** Why 0 is not surely what belongs there: written where a number is lacking, it would only hide that. */
function doubtAbout({ field, isShared }: Fact, context: CheckContext): Sentence | null {
  if (isShared)
    return {
      zh: "这一格合并了表中的几格，请拆分后分别填写。",
      en: "The cell is merged over several fields; split it and fill in each.",
    };
  const outcomes = relationsWith(field, context.relations).map(({ outcome }) => outcome);
  if (outcomes.includes("broken"))
    return {
      zh: "与它有关的勾稽关系不成立，请核对这里是否漏填。",
      en: "One of its relations fails: check whether a number is missing here.",
    };
  if (outcomes.includes("unchecked"))
    return {
      zh: "与它有关的勾稽关系没有都核对，请查实没有后写 0。",
      en: "Not all of its relations could be checked. Write 0 once you know that there is nothing.",
    };
  return null;
}
