import { takenApart, type ReadParagraph } from "../../../src/reading/prose/paragraphs";
import { statementsIn } from "../../../src/reading/prose/statements";
import type { Passage, ReportPart, Statement } from "../../../src/report";

export const head = { unit: "云溪县水利局", year: 2024 };

export function paragraph(text: string, number = 1): Passage {
  return { paragraph: number, from: 0, to: text.length, text };
}

/** A paragraph of its own, taken apart. */
export function apart(text: string, unit: string | null = head.unit): readonly ReadParagraph[] {
  return takenApart([paragraph(text)], { ...head, unit });
}

export function read(
  text: string,
  { parts = [], unit = head.unit }: { parts?: readonly ReportPart[]; unit?: string | null } = {},
): readonly Statement[] {
  return statementsIn(apart(text, unit), parts);
}

/** A statement in short: `17 = received | received+carriedOver`, with what it is beside. */
export function inShort({ value, bound, readings, scope, isDoubtful }: Statement): string {
  const sums = readings.map((sum) => sum.map(shortField).join("+")).join(" | ");
  const marks = [
    bound === "exact" ? "" : bound,
    scope === "this-year" ? "" : scope,
    isDoubtful ? "doubtful" : "",
  ];
  return [`${value} = ${sums}`, ...marks.filter((mark) => mark !== "")].join(", ");
}

function shortField(field: string): string {
  return field.replace(/^(?:requests|disclosure|cases)\./u, "").replace(/(?<=^\w+)\.total$/u, "");
}

export function shortly(text: string, context?: Parameters<typeof read>[1]): readonly string[] {
  return read(text, context).map(inShort);
}
