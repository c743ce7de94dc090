/** What several rules about the text ask of a report: whether it is written at all, what a part says, its headings. */

import {
  formatInForce,
  partIds,
  plainTextOf,
  type Format,
  type PartId,
  type PlainText,
  type Report,
  type ReportPart,
} from "../report";

/** Of a blank form: what its writer is told to put there. */
const hints = [
  /该部分以表格形式报告/u,
  /（文字描述[^（）\n]{0,40}）/u,
  /（(?:请在此处?|此处|在此处?)(?:填写|写明|报告|说明)[^（）\n]{0,20}）/u,
  /［(?=[^［］\n]*\p{Script=Han})(?!\d)[^［］\n]{4,80}］/u,
  /[[【]请?(?:在此处?)?(?:填写|写明|填报|说明)[^[\]【】\n]{0,40}[\]】]/u,
] as const;

export const hintPattern = hints.map(({ source }) => source).join("|");
const hint = new RegExp(hintPattern, "u");

/** Whether a text still holds a hint of a blank form. */
export function holdsHint({ text }: Pick<PlainText, "text">): boolean {
  return hint.test(text);
}

/** A part of the report; undefined where its heading was not found. */
export function partOf({ prose }: Report, id: PartId): ReportPart | undefined {
  return prose.parts.find((part) => part.id === id);
}

/** What a part says under its heading. */
export function textOf(part: ReportPart): PlainText {
  return plainTextOf(part.body);
}

/** The whole text of the report's body. */
export function wholeText({ prose }: Report): PlainText {
  return plainTextOf(prose.paragraphs);
}

/**
 * Whether somebody wrote the text: a sentence stands under one of the three parts that are text. Of a form, of tables
 * alone and of a piece of a report nothing can be said that is about what its text lacks.
 */
export function isWritten(report: Report): boolean {
  return (["overview", "problems", "other"] as const).some((id) => {
    const part = partOf(report, id);
    return part?.body.some(({ text }) => text.includes("。") && !hint.test(text)) === true;
  });
}

/** The first year whose reports have the six parts. */
const firstYear = 2019;

/** Whether the report is of a year in which its parts and their headings were prescribed; one without a year is. */
export function hasPrescribedParts({ year }: Report): boolean {
  return year === null || year >= firstYear;
}

/** The heading of a part with its number, as the format in force has it: 一、总体情况. */
export function headingOf(id: PartId, { year }: Report, formats: readonly Format[]): string | null {
  const format = (year === null ? null : formatInForce(year, formats)) ?? formats[0];
  return format?.parts[partIds.indexOf(id)]?.heading ?? null;
}

/**
 * Whether what stands for a part's heading is the first sub-heading of one that is gone: （一）存在的主要问题, or 1., where no other
 * part is numbered so.
 */
export function isSubHeading(part: ReportPart, { prose }: Report): boolean {
  if (part.number?.ordinal !== 1 || part.id === partIds[0]) return false;
  return prose.parts.every((other) => other === part || numbering(other) !== numbering(part));
}

/** How a heading is numbered: in brackets, with digits, or else. */
function numbering({ heading, number }: ReportPart): "brackets" | "digits" | null {
  if (number === null) return null;
  const { from, text } = number.numeral;
  if (/[（(]$/u.test(heading.text.slice(0, from - heading.from)) || /[㈠-㈩]/u.test(text)) return "brackets";
  return /\d/u.test(text) ? "digits" : null;
}

/** `“一”、“二”`, or with another sign between. */
export function quotedList(words: readonly string[], sign = "、"): string {
  return words.map((word) => `“${word}”`).join(sign);
}
