import { factRule } from "../factRule";

/** A count is a whole number from 0 up; a change may be negative; an amount may have decimals. */
export const count = factRule(
  {
    id: "count",
    severity: "error",
    title: { zh: "数量为非负整数", en: "A count is a whole number from 0 up" },
  },
  ({ text, value, reading }, { name, kind }) => {
    if (reading.form === "none") {
      return {
        message: {
          zh: `${name}写的是“${oneLine(text)}”，不是一个数。请改为一个数字。`,
          en: `${name} says “${oneLine(text)}”, which is not one number. Write one number.`,
        },
      };
    }
    if (value === null) return null;
    if (kind !== "change" && value < 0) {
      return {
        message: {
          zh: `${name}写的是 ${text}，这里不能是负数。`,
          en: `${name} says ${text}; it cannot be negative.`,
        },
      };
    }
    if (kind !== "amount" && !Number.isInteger(value)) {
      return {
        message: {
          zh: `${name}写的是 ${text}，这里应为整数。`,
          en: `${name} says ${text}; it must be a whole number.`,
        },
      };
    }
    return null;
  },
);

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ");
}
