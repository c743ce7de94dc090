import { factRule } from "../factRule";
import { valueFault } from "../values";

/** A count is a whole number from 0 up; a change may be negative; an amount may have decimals. */
export const count = factRule(
  {
    id: "count",
    severity: "error",
    title: { zh: "数量为非负整数", en: "A count is a whole number from 0 up" },
  },
  ({ text, value, reading }, { name, kind }) => {
    const line = text.replace(/\s+/gu, " ");
    if (reading.form === "none") {
      return {
        message: {
          zh: `${name}写的是“${line}”，不是一个数。请改为一个数字。`,
          en: `${name} says “${line}”, which is not one number. Write one number.`,
        },
      };
    }
    const fault = value === null ? null : valueFault(kind, value);
    if (fault === null) return null;
    return {
      message:
        fault === "negative"
          ? {
              zh: `${name}写的是 ${line}，这里不能是负数。`,
              en: `${name} says ${line}; it cannot be negative.`,
            }
          : {
              zh: `${name}写的是 ${line}，这里应为整数。`,
              en: `${name} says ${line}; it must be a whole number.`,
            },
    };
  },
);
