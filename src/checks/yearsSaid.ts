/** Which years a report says of itself: in its title, its statistics period, and its preamble. */

import {
  isYearCorrected,
  passagesAt,
  sentenceAround,
  withPlainDigits,
  type Passage,
  type PlainText,
  type Report,
} from "../report";
import { partOf, wholeText } from "./textForms";

/** A year that the report says of itself, and where: without a place where its title stands in a table or a box. */
export interface SaidYear {
  readonly where: "title" | "period" | "preamble";
  readonly year: number;
  readonly passages: readonly Passage[];
}

const year = "((?:19|20)\\d{2})";
const period = new RegExp(
  `${year}年度?1月1日?(?:起|开始)?(?:截?[至到]|[—－–~～-]+)(?:${year}年)?12月31`,
  "u",
);
const announced = new RegExp(
  `(?:现将|现予|编制(?:了|形成)?|形成了?|公布)[^。；《》\\n]{0,24}?${year}年度?的?(?:政府信息公开|政务公开|信息公开)`,
  "gu",
);
const speaksOfAnother = /上年|去年|上一年|往年|同期|相比|同比/u;
/** Lines of a report without part one in which its preamble may stand. */
const longestPreamble = 8;

/** All that are said; at most one of each kind. */
function yearsSaid(report: Report): readonly SaidYear[] {
  return [...titleYear(report), ...periodYear(report), ...preambleYear(report)];
}

function titleYear(report: Report): SaidYear[] {
  const { title, asRead, year: known } = report;
  const { year: read } = asRead ?? { year: known };
  const plain = withPlainDigits(title ?? "");
  if (read === null || !plain.includes(String(read))) return [];
  const text = wholeText(report);
  const at = text.text.replaceAll("\n", " ").indexOf(plain);
  const from = at + plain.indexOf(String(read));
  return [{ where: "title", year: read, passages: at < 0 ? [] : passagesAt(text, from, from + 4) }];
}

function periodYear(report: Report): SaidYear[] {
  const text = wholeText(report);
  const found = text.text.includes("12月31") ? period.exec(text.text) : null;
  if (!found || (found[2] !== undefined && found[2] !== found[1])) return [];
  if (speaksOfAnother.test(sentenceAround(text, found.index))) return [];
  return [
    { where: "period", year: Number(found[1]), passages: passagesAt(text, found.index, found.index + 4) },
  ];
}

function preambleYear(report: Report): SaidYear[] {
  const text = textBefore(report);
  const found = [...text.text.matchAll(announced)].find(({ index }) => !isInName(text.text, index));
  if (!found || speaksOfAnother.test(sentenceAround(text, found.index))) return [];
  const from = found.index + found[0].lastIndexOf(found[1]!);
  return [{ where: "preamble", year: Number(found[1]), passages: passagesAt(text, from, from + 4) }];
}

/** The lines before part one. */
function textBefore(report: Report): PlainText {
  const { text, lines } = wholeText(report);
  const first = partOf(report, "overview")?.heading.paragraph ?? firstBehindPreamble(report);
  const next = lines.findIndex(({ passage }) => passage.paragraph >= first);
  const before = next < 0 ? lines : lines.slice(0, next);
  return { text: text.slice(0, before.at(-1)?.end ?? 0), lines: before };
}

/** In a report without part one the number of the first paragraph that its preamble does not reach. */
function firstBehindPreamble({ prose }: Report): number {
  return prose.paragraphs[longestPreamble]?.paragraph ?? Infinity;
}

/** The name of a document is no longer. */
const longestName = 100;

/** Whether a place stands in 《》: in the name of another document. */
function isInName(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - longestName), at);
  return before.lastIndexOf("《") > before.lastIndexOf("》");
}

/** What is known of the year of a report. */
export interface YearSaid {
  readonly said: readonly SaidYear[];
  /** The report's year; null where it is not known. */
  readonly right: number | null;
  /** What says another one, and is surely wrong. The period is left out: the rule `period` speaks of that. */
  readonly odd: readonly SaidYear[];
  /** How it is known to be wrong: a clerk gave the year, or two others are against it. */
  readonly by: "clerk" | "others";
}

/** The year of a report, and where it says another one. */
export function yearSaid(report: Report): YearSaid {
  const said = yearsSaid(report);
  if (isYearCorrected(report)) {
    const odd = said.filter(({ where, year: one }) => where !== "period" && one !== report.year);
    return { said, right: report.year, odd, by: "clerk" };
  }
  const odd = oddYear(said);
  const right = odd?.where === "title" ? odd.others : report.year;
  return { said, right, odd: odd ? [odd] : [], by: "others" };
}

/** Of the years that a report says the one that two others are against, unless it is the period's; null without one. */
function oddYear(said: readonly SaidYear[]): (SaidYear & { readonly others: number }) | null {
  for (const one of said) {
    const others = said.filter((other) => other !== one);
    const [first, second] = others;
    if (!first || !second || first.year !== second.year || one.year === first.year) continue;
    return one.where === "period" ? null : { ...one, others: first.year };
  }
  return null;
}
