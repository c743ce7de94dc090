import { unzipSync } from "fflate";
import { format2019, format2021, type Format } from "../../src/report";
import { madeUpFormat } from "../reading/madeUpFormat";

/** The formats that templates are made of in the tests, each with a year in which it is in force. */
export const formatsWithYears: readonly (readonly [string, Format, number])[] = [
  ["2021", format2021, 2026],
  ["2019", format2019, 2020],
  ["made up", madeUpFormat, 2030],
];

/** The text of a part of a .docx. */
export function partOf(docx: Uint8Array, name: string): string {
  const part = unzipSync(docx)[name];
  if (!part) throw new Error(`There is no part ${name}.`);
  return new TextDecoder().decode(part);
}

/** All that a pattern's first group matches. */
export function every(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, found = ""]) => found);
}
