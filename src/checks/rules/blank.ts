/** An empty cell, or a sign for nothing, where a number belongs. The sums read it as 0. */

import type { Fact, Report, Sentence } from "../../report";
import { factRule } from "../ruleForms";
import type { CheckContext } from "../finding";

/** Why 0 is not surely what belongs there: written where a number is lacking, it would only hide that. */
type Doubt = "shared" | "made" | "broken" | "unchecked";

interface BlankCell {
  readonly name: string;
  /** What is written; empty where nothing is. */
  readonly text: string;
  readonly doubt: Doubt | null;
}

export const blank = factRule<BlankCell>(
  {
    id: "blank",
    severity: "warning",
    title: { zh: "没有的数量写 0", en: "Write 0 where there is nothing" },
    message: ({ name, text, doubt }) => {
      const written =
        text === "" ? { zh: "是空白", en: "is blank" } : { zh: `写的是“${text}”`, en: `says “${text}”` };
      const advice = doubt ? doubts[doubt] : { zh: "没有的请写 0。", en: "Write 0 if there is nothing." };
      return { zh: `${name}${written.zh}。${advice.zh}`, en: `${name} ${written.en}. ${advice.en}` };
    },
  },
  (fact, { name }, context, report) => {
    const { field, text, reading } = fact;
    if (reading.form !== "blank") return null;
    const doubt = doubtAbout(fact, context, report);
    const values = { name, text: reading.isEmpty ? "" : text, doubt };
    if (doubt) return { values };
    const changes = [{ field, from: text, to: "0" }];
    return { values, fix: { kind: "change", label: { zh: "填 0", en: "Fill in 0" }, changes, basis: [] } };
  },
);

function doubtAbout({ field, isShared }: Fact, context: CheckContext, { facts }: Report): Doubt | null {
  if (isShared) return "shared";
  // What was made is in force, as the rule `in-force` says.
  const made = facts.get(field.replace(/\.inForce$/u, ".made"))?.value ?? 0;
  if (made > 0) return "made";
  const outcomes = context.relations
    .filter(({ relation: { left, right } }) => left.includes(field) || right.includes(field))
    .map(({ outcome }) => outcome);
  if (outcomes.includes("broken")) return "broken";
  return outcomes.includes("unchecked") ? "unchecked" : null;
}

const doubts: Readonly<Record<Doubt, Sentence>> = {
  shared: {
    zh: "这里把几格合并成了一格，请拆开后分别填写。",
    en: "Several cells are merged here: split them and fill in each.",
  },
  made: {
    zh: "本年有制发的，请查实现行有效的件数后填写。",
    en: "Some were made this year: find out how many are in force.",
  },
  broken: {
    zh: "它所在的算式对不上，请看这里是否漏填。",
    en: "A sum of it is off: see whether a number is missing here.",
  },
  unchecked: {
    zh: "它所在的算式还没有全部核对，查实没有的再写 0。",
    en: "Not all of its sums could be checked. Write 0 once you know that there is nothing.",
  },
};
