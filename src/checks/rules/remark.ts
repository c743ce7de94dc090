/** Words or signs beside the number; it is read all the same, and never converted. */

import { plainNumber, type FieldKind } from "../../report";
import { factRule } from "../ruleForms";
import { valueFault } from "./count";

interface Remark {
  readonly name: string;
  /** As it is written, on one line. */
  readonly text: string;
  /** The number that was read. */
  readonly plain: string;
  /** Whether what is raised behind the number was left out. */
  readonly isNoteMark: boolean;
  /** A unit of money other than the form's, and the amount in the form's unit. */
  readonly otherUnit: { readonly unit: string; readonly inForm: string } | null;
}

export const remark = factRule<Remark>(
  {
    id: "remark",
    severity: "warning",
    title: { zh: "数字格里只写数字", en: "A number cell holds the number alone" },
    message: ({ name, text, plain, isNoteMark, otherUnit }) => {
      if (isNoteMark)
        return {
          zh: `${name}写的是“${text}”，数字后面的小字当作注号，按 ${plain} 读取。请把注移到表下。`,
          en: `${name} says “${text}”; the raised text is taken for a note mark, and ${plain} is read. Move the note below the table.`,
        };
      if (otherUnit)
        return {
          zh: `${name}写的是“${text}”，这里的单位是万元，不是${otherUnit.unit}：暂按 ${plain} 读取，没有换算。相当于 ${otherUnit.inForm} 万元，请核实后只写数字。`,
          en: `${name} says “${text}”, but the unit here is 万元, not ${otherUnit.unit}: read as ${plain}, not converted. It would be ${otherUnit.inForm} in 万元; make sure, then write the number alone.`,
        };
      return {
        zh: `${name}写的是“${text}”，按 ${plain} 读取。这里只写数字，说明请移到正文或表下的注。`,
        en: `${name} says “${text}”, read as ${plain}. Keep the number alone; move the words into the text or a note.`,
      };
    },
  },
  ({ field, text, reading, isShared }, { name, kind }) => {
    if (reading.form !== "remark") return null;
    // A change is reported with its sign (〔2019〕60号, 本年增/减).
    if (kind === "change" && /^[+＋]\s*[\d０-９]+$/u.test(text)) return null;
    const { plain, value, hasNoteMark: isNoteMark = false } = reading;
    const unit = kind === "amount" && !isNoteMark ? unitBeside(text) : null;
    const otherUnit = unit && { unit: unit.name, inForm: plainNumber(value * unit.tenThousands) };
    const values = { name, text: text.replace(/\s+/gu, " "), plain, isNoteMark, otherUnit };
    if (isShared || isNoteMark || !bareUnit[kind].test(text) || valueFault(kind, value)) return { values };
    const to = otherUnit?.inForm ?? plainNumber(value);
    const label = { zh: `改为 ${to}`, en: `Change to ${to}` };
    // Words are taken away: at a click, and not unasked.
    const fix = {
      kind: "change",
      label,
      changes: [{ field, from: text, to }],
      basis: [],
      isGuess: true,
    } as const;
    return { values, fix };
  },
);

const countWithUnit = /^\s*[\d０-９,，\s]+[件宗项条次个份]\s*$/u;

/** A number with nothing beside it but the unit that the column's heading names, or another unit of money. */
const bareUnit: Readonly<Record<FieldKind, RegExp>> = {
  count: countWithUnit,
  change: countWithUnit,
  amount: /^\s*[\d０-９,，.．\s]+(?:元|万元|亿元)\s*$/u,
};

/** A unit of money other than 万元, in which both formats report amounts. */
function unitBeside(text: string): { readonly name: string; readonly tenThousands: number } | null {
  const unit = /[\d０-９]\s*(亿元|元)/u.exec(text)?.[1];
  if (unit === undefined) return null;
  return { name: unit, tenThousands: unit === "元" ? 1 / 10_000 : 10_000 };
}
