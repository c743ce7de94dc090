/** The six parts of the report: each has its heading, and they stand in their order and are numbered so. */

import { chineseNumber, partIds, type Report, type ReportPart } from "../../report";
import type { Rule, RuleFinding } from "../finding";
import { hasPrescribedParts, headingOf, isSubHeading, quotedList } from "../textForms";

type Fault =
  | { readonly kind: "missing"; readonly heading: string }
  /** Of its own headings a part has a sub-heading alone. */
  | { readonly kind: "sub-heading"; readonly written: string; readonly heading: string }
  | { readonly kind: "order"; readonly headings: readonly string[] }
  | { readonly kind: "numbers"; readonly headings: readonly string[]; readonly meant: readonly string[] };

/** That a part is missing is only said where so many others were found. */
const leastFound = 2;

export const parts: Rule<Fault> = {
  id: "parts",
  severity: "error",
  title: { zh: "六个部分齐全、按顺序", en: "All six parts, in their order" },
  check: (report, { formats }) => {
    const found = report.prose.parts;
    const hasText = report.prose.paragraphs.some(({ text }) => text.includes("。"));
    if (found.length < leastFound || !hasText || !hasPrescribedParts(report)) return [];
    const missing = partIds
      .filter((id) => !found.some((part) => part.id === id) && !report.prose.headedElsewhere?.includes(id))
      .flatMap((id): RuleFinding<Fault>[] => {
        const heading = headingOf(id, report, formats);
        return heading === null ? [] : [{ values: { kind: "missing", heading } }];
      });
    const headless = found
      .filter((part) => isSubHeading(part, report))
      .map(({ id, heading }): RuleFinding<Fault> => ({
        severity: "warning",
        values: {
          kind: "sub-heading",
          written: heading.text,
          heading: headingOf(id, report, formats) ?? "",
        },
        passages: [heading],
      }));
    const misplaced = outOfOrder(found);
    if (misplaced.length > 0) return [...missing, ...headless, order(misplaced)];
    return [...missing, ...headless, ...(found.length < partIds.length ? [] : wrongNumbers(report))];
  },
  message: (fault) => {
    switch (fault.kind) {
      case "missing":
        return {
          zh: `没有找到“${fault.heading}”这一部分。请补上标题和内容。`,
          en: `There is no part “${fault.heading}”. Add its heading and what belongs under it.`,
        };
      case "sub-heading":
        return {
          zh: `“${fault.written}”是小标题，前面没有“${fault.heading}”。请补上这个标题。`,
          en: `“${fault.written}” is a sub-heading, and there is no “${fault.heading}” before it. Add that heading.`,
        };
      case "order":
        return {
          zh: `${quotedList(fault.headings)}的位置不对。请按格式规定的顺序排列六个部分。`,
          en: `${quotedList(fault.headings, ", ")}: out of place. Put the six parts into the order of the format.`,
        };
      case "numbers":
        return {
          zh: `${quotedList(fault.headings)}的编号不对，应为${quotedList(fault.meant)}。`,
          en: `${quotedList(fault.headings, ", ")}: wrong number, should be ${quotedList(fault.meant, ", ")}.`,
        };
    }
  },
};

const rank = ({ id }: ReportPart) => partIds.indexOf(id);

function isInOrder(found: readonly ReportPart[]): boolean {
  return found.every((part, index) => index === 0 || rank(found[index - 1]!) < rank(part));
}

/** The parts that stand in the wrong place: those without which the others are in order; where no one is, all. */
function outOfOrder(found: readonly ReportPart[]): readonly ReportPart[] {
  if (isInOrder(found)) return [];
  const single = found.filter((part) => isInOrder(found.filter((other) => other !== part)));
  return single.length > 0 ? single : found;
}

function order(misplaced: readonly ReportPart[]): RuleFinding<Fault> {
  return {
    severity: "warning",
    values: { kind: "order", headings: misplaced.map(({ heading }) => heading.text) },
    passages: misplaced.map(({ heading }) => heading),
  };
}

/** Of headings that are all there and in order: those whose number is another one. */
function wrongNumbers(report: Report): RuleFinding<Fault>[] {
  const wrong = report.prose.parts.flatMap((part, index) => {
    const { heading, number } = part;
    if (!number || number.ordinal === index + 1 || isSubHeading(part, report)) return [];
    const meant = /\d/u.test(number.numeral.text) ? String(index + 1) : chineseNumber(index + 1);
    return [{ heading: heading.text, meant, passages: [number.numeral] }];
  });
  if (wrong.length === 0) return [];
  return [
    {
      severity: "warning",
      values: {
        kind: "numbers",
        headings: wrong.map(({ heading }) => heading),
        meant: wrong.map(({ meant }) => meant),
      },
      passages: wrong.flatMap(({ passages }) => passages),
    },
  ];
}
