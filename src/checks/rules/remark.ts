import { plainNumber, readNumber } from "../../report";
import { factRule } from "../factRule";

/** Words or signs beside the number; it is read all the same, and never converted. */
export const remark = factRule(
  {
    id: "remark",
    severity: "warning",
    title: { zh: "数字格里只写数字", en: "A number cell holds the number alone" },
  },
  ({ text, reading }, { name, kind }) => {
    if (reading.form !== "remark") return null;
    // A change is reported with its sign (〔2019〕60号, 本年增/减).
    if (kind === "change" && /^[+＋]\s*[\d０-９]+$/u.test(text)) return null;
    const line = text.replace(/\s+/gu, " ");
    const otherUnit = kind === "amount" ? unitBeside(text) : null;
    // Text that would itself be another number: what makes the difference is raised.
    if (readNumber(text).value !== reading.value) {
      return {
        message: {
          zh: `${name}写的是“${line}”，数字后面的上标看作注号，按 ${reading.plain} 读取。请把注移到表下。`,
          en: `${name} says “${line}”; what is raised behind the number is taken for a note mark, and ${reading.plain} is read. Move the note below the table.`,
        },
      };
    }
    if (otherUnit) {
      const inForm = plainNumber(reading.value * otherUnit.tenThousands);
      return {
        message: {
          zh: `${name}写的是“${line}”，这里的单位是万元，不是${otherUnit.zh}：暂按 ${reading.plain} 读取，没有换算。相当于 ${inForm} 万元，请核实后只写数字。`,
          en: `${name} says “${line}”, but the unit here is 万元, not ${otherUnit.zh}: read as ${reading.plain}, not converted. It would be ${inForm} in 万元; make sure, then write the number alone.`,
        },
      };
    }
    return {
      message: {
        zh: `${name}写的是“${line}”，按 ${reading.plain} 读取。这里只写数字，说明请移到正文或表下的注。`,
        en: `${name} says “${line}”, read as ${reading.plain}. Keep the number alone; move the words into the text or a note.`,
      },
    };
  },
);

/** A unit of money other than 万元, in which both formats report amounts. */
function unitBeside(text: string): { readonly zh: string; readonly tenThousands: number } | null {
  const unit = /[\d０-９]\s*(亿元|元)/u.exec(text)?.[1];
  if (unit === undefined) return null;
  return unit === "元" ? { zh: "元", tenThousands: 1 / 10_000 } : { zh: "亿元", tenThousands: 10_000 };
}
