/** The number is clear, its writing is not plain: full-width, separated, spaced, a nought that is no digit, a count as 5.0. */

import { plainNumber, type Fact, type FieldKind } from "../../report";
import { factRule } from "../ruleForms";

interface Writing {
  readonly name: string;
  readonly text: string;
  readonly plain: string;
  /** Whether its only fault is a decimal point. */
  readonly isDecimal: boolean;
}

export const digits = factRule<Writing>(
  {
    id: "digits",
    severity: "warning",
    title: { zh: "数字用半角、不加分隔", en: "Numbers in plain digits" },
    message: ({ name, text, plain, isDecimal }) => {
      const advice = isDecimal
        ? { zh: "件数不带小数点", en: "Write a count without a decimal point" }
        : { zh: "请用半角数字，不加逗号和空格", en: "Use plain digits without separators" };
      return {
        zh: `${name}写的是“${text}”，${advice.zh}：${plain}。`,
        en: `${name} says “${text}”. ${advice.en}: ${plain}.`,
      };
    },
  },
  (fact, { name, kind }) => {
    const plain = plainWriting(fact, kind);
    if (plain === null) return null;
    const { field, text, reading } = fact;
    const label = { zh: `改为 ${plain}`, en: `Change to ${plain}` };
    return {
      values: { name, text, plain, isDecimal: reading.form === "plain" },
      fix: { kind: "change", label, changes: [{ field, from: text, to: plain }], basis: [] },
    };
  },
);

/** How the number is to be written; null where it is, or where there is more to the cell than its writing. */
function plainWriting({ text, reading }: Fact, kind: FieldKind): string | null {
  if (reading.form !== "digits" && reading.form !== "plain") return null;
  const isWhole = kind !== "amount" && Number.isInteger(reading.value);
  if (reading.form === "digits") return isWhole ? plainNumber(reading.value) : reading.plain;
  return isWhole && text.includes(".") ? plainNumber(reading.value) : null;
}
