import type { Language } from "../report";
import type { Review } from "./schema";

/** What a review comes to: the pane's headline, the command's lines, and the result that people send on say the same. */

/** Cells that are empty; not those with a sign for nothing, which somebody has put there. */
export function emptyCells({ facts }: Pick<Review, "facts">): number {
  return Object.values(facts).filter(({ text }) => text === "").length;
}

/** Whether it is a form that nobody has filled in yet: its sums hold, and that says nothing. */
export function isBlankForm(review: Pick<Review, "facts">): boolean {
  const all = Object.keys(review.facts).length;
  return all > 0 && emptyCells(review) === all;
}

/** `2 处错误，1 处提醒`; else whether all relations hold, or those that could be checked, or nothing is filled in. */
export function headline(review: Review, language: Language): string {
  const of = (severity: string) => review.findings.filter((one) => one.severity === severity).length;
  const [errors, warnings, advice] = [of("error"), of("warning"), of("advice")];
  const { all, checked } = review.relations;
  const isChinese = language === "zh";
  if (isBlankForm(review)) {
    const count = emptyCells(review);
    return isChinese ? `还没有填写：${count} 处空白` : `Not filled in yet: ${count} blank cells`;
  }
  const counts = isChinese
    ? [part(errors, "处错误"), part(warnings, "处提醒"), part(advice, "条建议")]
    : [part(errors, "error", "errors"), part(warnings, "warning", "warnings"), part(advice, "advice")];
  const said = counts.filter((count) => count !== "").join(isChinese ? "，" : ", ");
  if (said !== "") return said;
  if (all === checked) return isChinese ? "全部相符" : "Everything agrees";
  return isChinese
    ? `已核对的 ${checked} 条相符，${all - checked} 条无法核对`
    : `The ${checked} relations checked hold; ${all - checked} could not be checked`;
}

/** `共 42 条勾稽关系：40 条相符，1 条不符，1 条无法核对`; of a blank form only how many there are. */
export function relationCounts(review: Review, language: Language): string {
  const { all, checked, hold } = review.relations;
  if (isBlankForm(review)) {
    return language === "zh"
      ? `共 ${all} 条勾稽关系，填写后核对`
      : `${all} relations, to be checked when filled in`;
  }
  return language === "zh"
    ? `共 ${all} 条勾稽关系：${[
        `${hold} 条相符`,
        part(checked - hold, "条不符"),
        part(all - checked, "条无法核对"),
      ]
        .filter((text) => text !== "")
        .join("，")}`
    : `${all} relations: ${[
        `${hold} hold`,
        part(checked - hold, "broken"),
        part(all - checked, "not checked"),
      ]
        .filter((text) => text !== "")
        .join(", ")}`;
}

/** `2 处错误`, and nothing for none. */
function part(count: number, one: string, many = one): string {
  return count === 0 ? "" : `${count} ${count === 1 ? one : many}`;
}
