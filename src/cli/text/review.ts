/** How a review, and what a folder holds besides, read in a terminal. */

import { grouped, plural, type Language, type Sentence } from "../../report";
import {
  correctedRemark,
  countFindings,
  findingsByCause,
  headline,
  headlineParts,
  isBeingFilledIn,
  checkedCounts,
  stillToFill,
  toFillWords,
  type Review,
  type ReviewResult,
} from "../../review";
import { uncheckedReasons, type Unchecked } from "../files";
import { findingLines, headOf, said } from "./findings";
import { printable } from "./printable";

/** The lines of one file: headline, then what is wrong, each with its place. */
export function reviewText(file: string, result: ReviewResult, language: Language): string {
  const lines =
    result.status === "reviewed" ? reviewLines(result.review, language) : [`  ${result.message[language]}`];
  return [file, ...lines].map(printable).join("\n");
}

function reviewLines(review: Review, language: Language): readonly string[] {
  const [stop, space] = language === "zh" ? ["。", ""] : [".", " "];
  const heads = [
    `  ${subject(review, language)}`,
    `  ${headline(review, language)}${stop}${space}${checkedCounts(review, language)}${stop}`,
  ];
  // Of a table that nobody has filled in, 175 lines would say what one does.
  const unfilled = isBeingFilledIn(review.report) ? [] : unfilledTables(review, language);
  const told = new Set(unfilled.flatMap(({ blanks }) => blanks));
  const findings = review.findings.filter((finding) => !told.has(finding));
  return [
    ...heads,
    ...toFillLines(review, language),
    ...unfilled.flatMap(({ words: { name, count }, blanks: [first] }) => {
      const message = { zh: `${name}还要填写 ${count}。`, en: `${name}: ${count} still to fill in.` };
      return first ? `${headOf(first, "", language)}${said(first, language, message)}` : [];
    }),
    ...findingLines(findingsByCause({ ...review, findings }), review, language),
  ];
}

/** `  还要填写：一、总体情况 5 处文字，表一 10 格。` */
function toFillLines(review: Review, language: Language): readonly string[] {
  if (!isBeingFilledIn(review.report)) return [];
  const told = stillToFill(review).map((toFill) => {
    const { name, count } = toFillWords(toFill, review, language);
    return `${name} ${count}`;
  });
  if (told.length === 0) return [];
  return [language === "zh" ? `  还要填写：${told.join("，")}。` : `  Still to fill in: ${told.join(", ")}.`];
}

/** `云溪县档案馆 2024 年（年度已更正）` */
function subject({ report }: Review, language: Language): string {
  const { unit, year } = report;
  const said =
    language === "zh"
      ? `${unit ?? "（未读到单位）"} ${year === null ? "（未读到年份）" : `${year} 年`}`
      : `${unit ?? "(no unit read)"} ${year ?? "(no year read)"}`;
  return said + correctedRemark(report, language);
}

/** The tables that a finished report has not filled in, with the findings that say so, as far as they are not ignored. */
function unfilledTables(review: Review, language: Language) {
  const { facts } = review.report;
  const blanks = review.findings.filter(({ rule, ignored }) => rule === "blank" && !ignored);
  const empty = blanks.filter(({ fields }) => fields.every((field) => facts.get(field)?.text === ""));
  return stillToFill(review)
    .filter(({ cells }) => cells > 0)
    .map((toFill) => ({
      words: toFillWords({ ...toFill, texts: 0 }, review, language),
      blanks: empty.filter(({ table }) => table === toFill.part),
    }));
}

/** What stood in the folders and was not checked: for each reason what to do, then the names. Empty where nothing was. */
export function uncheckedText(unchecked: readonly Unchecked[], language: Language): string {
  const lines = [...grouped(unchecked, ({ code }) => code)].flatMap(([code, alike]) => {
    const count = language === "zh" ? `未核对 ${alike.length} 个：` : `${alike.length} not checked: `;
    return [`${count}${uncheckedReasons[code][language]}`, ...alike.map(({ name }) => `  ${name}`)];
  });
  return lines.map((line) => `${printable(line)}\n`).join("");
}

/** Counts for the last line of `nianbao check`, and keeps no report. */
export class CheckTally {
  private files = 0;
  private readonly outcomes = new Map<Outcome, number>();
  private readonly found = { error: 0, warning: 0, advice: 0, ignored: 0 };

  add(result: ReviewResult): void {
    const outcome = outcomeOf(result);
    this.files += 1;
    this.outcomes.set(outcome, this.count(outcome) + 1);
    if (result.status !== "reviewed") return;
    // Counted as in each report's headline: a cause is one, however many relations it breaks.
    const { error, warning, advice, ignored } = countFindings(findingsByCause(result.review));
    this.found.error += error;
    this.found.warning += warning;
    this.found.advice += advice;
    this.found.ignored += ignored;
  }

  /** The last line. */
  summary(unchecked: readonly Unchecked[], language: Language): string {
    const { error, warning, ignored } = this.found;
    const found = {
      zh: `${error} 处错误，${warning} 处提醒${ignored > 0 ? `，已忽略 ${ignored} 处` : ""}`,
      en: `${plural(error, "error")}, ${plural(warning, "warning")}${ignored > 0 ? `, ${ignored} ignored` : ""}`,
    };
    const foreign = this.count("not-a-report");
    const parts: readonly SummaryPart[] = [
      [this.count("agrees"), "份全部相符", "agree", "always"],
      [this.count("partly"), "份没有发现问题但有未核对的", "without findings, not all checked"],
      [this.count("findings"), `份有问题（${found.zh}）`, `with findings (${found.en})`, "always"],
      [this.count("unfilled"), "份还没有填完", "not all filled in"],
      [foreign, "份不是年报", foreign === 1 ? "is no report" : "are no reports"],
      [this.count("unreadable"), "份无法读取", "unreadable"],
    ];
    return summaryLine(
      this.files,
      parts,
      { zh: "没有找到可以核对的文件", en: "no file to check was found" },
      unchecked,
      language,
    );
  }

  private count(outcome: Outcome): number {
    return this.outcomes.get(outcome) ?? 0;
  }
}

/** How many files something is true of, and what; nothing is said of none, unless it always is. */
export type SummaryPart = readonly [count: number, zh: string, en: string, when?: "always"];

/** `共 3 份：1 份全部相符，2 份无法读取；另有 2 个未核对。` */
export function summaryLine(
  all: number,
  parts: readonly SummaryPart[],
  nothing: Sentence,
  unchecked: readonly Unchecked[],
  language: Language,
): string {
  const isChinese = language === "zh";
  const told = parts.filter(([count, , , when]) => count > 0 || when === "always");
  const texts = told.map(([count, zh, en]) => `${count} ${isChinese ? zh : en}`);
  const said = all > 0 ? texts.join(isChinese ? "，" : ", ") : nothing[language];
  const rest = unchecked.filter(({ code }) => code !== "no-docx").length;
  if (isChinese) return `共 ${all} 份：${said}${rest > 0 ? `；另有 ${rest} 个未核对` : ""}。`;
  return `${plural(all, "file")}: ${said}${rest > 0 ? `; ${rest} more not checked` : ""}.`;
}

type Outcome = "agrees" | "partly" | "findings" | "unfilled" | "not-a-report" | "unreadable";

function outcomeOf(result: ReviewResult): Outcome {
  if (result.status !== "reviewed") return result.status;
  const { review } = result;
  const { error, warning, ignored } = countFindings(findingsByCause(review));
  if (error + warning + ignored > 0) return "findings";
  if (isBeingFilledIn(review.report)) return "unfilled";
  const isChecked = headlineParts(review, "zh").every(({ tone }) => tone === "good" || tone === "advice");
  return isChecked && !review.unsaid ? "agrees" : "partly";
}
