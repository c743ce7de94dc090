import { factRule } from "../factRule";

/** An empty cell, or a sign for nothing, where a number belongs. The sums read it as 0. */
export const blank = factRule(
  { id: "blank", severity: "warning", title: { zh: "没有的数量写 0", en: "Write 0 where there is nothing" } },
  ({ field, text, reading }, { name }, _report, context) => {
    if (reading.form !== "blank") return null;
    // Where a sum fails with 0, the cell may lack a number: filling in 0 would only hide it.
    const isSure = context.relations.every(
      ({ relation, outcome }) =>
        outcome !== "broken" || !(relation.left.includes(field) || relation.right.includes(field)),
    );
    const written = reading.isEmpty
      ? { zh: "是空白", en: "is blank" }
      : { zh: `写的是“${text}”`, en: `says “${text}”` };
    const advice = isSure
      ? { zh: "没有的请写 0。", en: "Write 0 if there is nothing." }
      : {
          zh: "按 0 计算时有关系不成立，请核对这里是否漏填。",
          en: "Counted as 0 a relation fails: a number may be missing here.",
        };
    return {
      message: { zh: `${name}${written.zh}。${advice.zh}`, en: `${name} ${written.en}. ${advice.en}` },
      fixes: isSure
        ? [
            {
              kind: "change",
              label: { zh: "填 0", en: "Fill in 0" },
              changes: [{ field, from: text, to: "0" }],
            },
          ]
        : [],
    };
  },
);
