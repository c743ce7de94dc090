/** The number is clear, its writing is not plain: full-width, separated, spaced, a nought that is no digit, a count as 5.0, 减4. */

import { plainNumber, withoutInvisible, type Fact, type FieldKind, type Sentence } from "../../report";
import { factRule } from "../ruleForms";

interface Writing {
  readonly name: string;
  readonly text: string;
  readonly plain: string;
  readonly fault: Fault;
}

type Fault = "writing" | "decimal" | "invisible" | "change";

const advice: Readonly<Record<Fault, Sentence>> = {
  writing: { zh: "请用半角数字，不加逗号和空格", en: "Use plain digits without separators" },
  decimal: { zh: "件数不带小数点", en: "Write a count without a decimal point" },
  invisible: {
    zh: "数字里夹着看不见的字符，请重新输入",
    en: "Characters in it cannot be seen. Type it anew",
  },
  change: {
    zh: "增加写正数，减少写负数",
    en: "Write an increase as a positive number, a decrease as a negative one",
  },
};

export const digits = factRule<Writing>(
  {
    id: "digits",
    severity: "warning",
    title: { zh: "数字用半角、不加分隔", en: "Numbers in plain digits" },
    message: ({ name, text, plain, fault }) => ({
      zh: `${name}写的是“${text}”，${advice[fault].zh}：${plain}。`,
      en: `${name} says “${text}”. ${advice[fault].en}: ${plain}.`,
    }),
  },
  (fact, { name, kind }) => {
    const plain = plainWriting(fact, kind);
    if (plain === null) return null;
    const { field, text } = fact;
    const label = { zh: `改为 ${plain}`, en: `Change to ${plain}` };
    return {
      values: { name, text, plain, fault: faultOf(fact, plain) },
      fix: { kind: "change", label, changes: [{ field, from: text, to: plain }], basis: [] },
    };
  },
);

function faultOf({ text, reading }: Fact, plain: string): Fault {
  if (reading.form === "plain") return "decimal";
  if (/[增减]/u.test(text)) return "change";
  return withoutInvisible(text).trim() === plain ? "invisible" : "writing";
}

/** How the number is to be written; null where it is, or where there is more to the cell than its writing. */
function plainWriting({ text, reading }: Fact, kind: FieldKind): string | null {
  if (reading.form !== "digits" && reading.form !== "plain") return null;
  const isWhole = kind !== "amount" && Number.isInteger(reading.value);
  if (reading.form === "digits") return isWhole ? plainNumber(reading.value) : reading.plain;
  return isWhole && text.includes(".") ? plainNumber(reading.value) : null;
}
