/** The words of the six headings: those of the format. One finding for the report, with the list. */

import {
  plainLine,
  plainTextOf,
  type Format,
  type Passage,
  type Report,
  type ReportPart,
} from "../../report";
import type { Rule } from "../finding";
import { wordsFix } from "../ruleForms";
import { hasPrescribedParts, headingOf, isSubHeading } from "../textForms";

interface Misworded {
  readonly headings: readonly { readonly written: string; readonly official: string }[];
}

interface Difference {
  readonly written: string;
  readonly official: string;
  /** Nothing but 的, 和 or 、, or the words of the regulation, which reports of 2019 have. */
  readonly isSlight: boolean;
  readonly passages: readonly Passage[];
}

export const headingWording: Rule<Misworded> = {
  id: "heading-wording",
  severity: "warning",
  title: { zh: "六个标题与格式一致", en: "The six headings in the format's words" },
  check: (report, { formats }) => {
    if (!hasPrescribedParts(report) || report.prose.parts.length < 2) return [];
    const differences = report.prose.parts.flatMap((part) => differenceOf(part, report, formats) ?? []);
    if (differences.length === 0) return [];
    return [
      {
        severity: differences.every(({ isSlight }) => isSlight) ? "advice" : "warning",
        values: { headings: differences.map(({ written, official }) => ({ written, official })) },
        passages: differences.flatMap(({ passages }) => passages),
        fixes: wordsFix(
          { zh: "改为规定的标题", en: "Use the official headings" },
          differences.map(({ passages, official }) => ({ passages, to: official })),
        ),
      },
    ];
  },
  message: ({ headings }) => ({
    zh: `标题与格式不一致：${headings.map(({ written, official }) => `“${written}”应为“${official}”`).join("，")}。`,
    en: `Headings in other words than the format's: ${headings.map(({ written, official }) => `“${written}” should be “${official}”`).join(", ")}.`,
  }),
};

const and = /以及|[和与及、，的或]/gu;

/** The letters without those that say nothing: 的, 和, 、; and the regulation's words as the format's. */
function bare(words: string): string {
  return words
    .replace(and, "")
    .replace(/^行政机关/u, "")
    .replace(/^因政府信息公开工作被申请行政复议提起行政诉讼/u, "政府信息公开行政复议行政诉讼")
    .replace(/^政府信息公开工作(?=存在)/u, "");
}

function differenceOf(part: ReportPart, report: Report, formats: readonly Format[]): Difference | null {
  const official = headingOf(part.id, report, formats)?.replace(/^[一二三四五六七八九十]+、/u, "");
  if (official === undefined || isSubHeading(part, report)) return null;
  const { text: written } = plainLine(part.words);
  if (written === official) return null;
  // A heading that is broken in two goes on in the next line.
  const next = plainTextOf(part.body.slice(0, 1)).text;
  const isBroken = (whole: string, beginning: string) =>
    whole.startsWith(beginning) &&
    next.startsWith(whole.slice(beginning.length)) &&
    beginning.length < whole.length;
  if (isBroken(official, written)) return null;
  return {
    written,
    official,
    isSlight: bare(written) === bare(official),
    passages: [part.words],
  };
}
