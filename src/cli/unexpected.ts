/** Errors that nobody expected: they end the file at hand, and not the others. */

import type { NotReviewed } from "../review";
import type { Call } from "./args";
import { printable } from "./text/printable";

/** What is said of a file in whose course the program failed. */
export const internalError: NotReviewed = {
  status: "unreadable",
  code: "internal-error",
  message: {
    zh: "程序出了错，这个文件没有处理完；其他文件照常。请告诉我们文件名和错误内容。",
    en: "The program failed at this file; the others are not affected. Please report the file's name and the error.",
  },
};

/**
 * Tells whoever mends it what happened: on the error stream, with the file's name.
 * @returns what is said of the file
 */
export function sayUnexpected(name: string, failure: unknown, { error }: Pick<Call, "error">): NotReviewed {
  error(`${printable(name)}\n${failureText(failure)}`);
  return internalError;
}

/** The error in the words of the program, for a report, behind a line that asks for one. */
export function failureText(failure: unknown): string {
  const reason = failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
  const lines = reason.split("\n").map(printable).join("\n");
  return `程序出了错，请把下面的内容告诉我们。\nThe command failed; please report this:\n${lines}\n`;
}
