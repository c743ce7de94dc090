/** A count is a whole number from 0 up; a change may be negative; an amount may have decimals. */

import type { FieldKind } from "../../report";
import { factRule } from "../ruleForms";

interface WrongNumber {
  readonly name: string;
  /** As it is written, on one line. */
  readonly text: string;
  readonly fault: "none" | "several" | "automatic" | "look-alike" | "negative" | "fraction";
  /** What letters that look like digits were meant to be; empty with another fault. */
  readonly meant: string;
}

export const count = factRule<WrongNumber>(
  {
    id: "count",
    severity: "error",
    title: { zh: "数量为非负整数", en: "A count is a whole number from 0 up" },
    message: ({ name, text, fault, meant }) => {
      switch (fault) {
        case "none":
          return {
            zh: `${name}写的是“${text}”，不是一个数。请改为一个数字。`,
            en: `${name} says “${text}”, which is not one number. Write one number.`,
          };
        case "several":
          return {
            zh: `${name}写了不止一个数：“${text}”。一格只写一个数，文本框里的数也写到格里。`,
            en: `${name} has more than one number: “${text}”. Write one number in the cell, also what stands in a text box.`,
          };
        case "automatic":
          return {
            zh: `${name}里的数是自动编号，读不出来。请去掉编号，直接写上数字。`,
            en: `${name} has the number of a list, which cannot be read. Remove the numbering and type the number.`,
          };
        case "look-alike":
          return {
            zh: `${name}写的是“${text}”，里面有字母或符号，没有读成数。如果是 ${meant}，请改正。`,
            en: `${name} says “${text}”: with a letter or sign in it, it is no number. If it is ${meant}, correct it.`,
          };
        case "negative":
          return {
            zh: `${name}写的是 ${text}，这里不能是负数。`,
            en: `${name} says ${text}; it cannot be negative.`,
          };
        case "fraction":
          return {
            zh: `${name}写的是 ${text}，这里应为整数。`,
            en: `${name} says ${text}; it must be a whole number.`,
          };
      }
    },
  },
  ({ field, text, value, reading }, { name, kind }) => {
    const fault = value === null ? null : valueFault(kind, value);
    if (reading.form !== "none" && fault === null) return null;
    const values = { name, text: text.replace(/\s+/gu, " "), meant: "" };
    if (reading.form === "none") {
      const { meant } = reading;
      if (meant === undefined) return { values: { ...values, fault: unreadFault(values.text) } };
      const label = { zh: `改为 ${meant}`, en: `Change to ${meant}` };
      const changes = [{ field, from: text, to: meant }];
      const fix = { kind: "change", label, changes, basis: [], isGuess: true } as const;
      return { values: { ...values, fault: "look-alike", meant }, fix };
    }
    return fault && { values: { ...values, fault } };
  },
);

/**
 * Why a cell has no number.
 * @param text what it says, on one line
 */
function unreadFault(text: string): WrongNumber["fault"] {
  if (text === "") return "automatic";
  return /^\d+(?: \d+)+$/u.test(text) ? "several" : "none";
}

/** What is wrong with a number in a field of that kind: counts are whole and not negative, only amounts have decimals. */
export function valueFault(kind: FieldKind, value: number): "negative" | "fraction" | null {
  if (kind !== "change" && value < 0) return "negative";
  if (kind !== "amount" && !Number.isInteger(value)) return "fraction";
  return null;
}
