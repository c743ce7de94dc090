/** How a review, and what a folder holds besides, read in a terminal. */

import { grouped, isFound, plural, type Language, type Sentence } from "../../report";
import {
  correctedRemark,
  countFindings,
  findingsByCause,
  headline,
  isBlankForm,
  checkedCounts,
  relationTotals,
  statementTotals,
  stillToFill,
  withoutToFill,
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
  // Of a form that nobody has filled in, 200 lines would say what one does.
  const isBlank = isBlankForm(review);
  const unfilled = isBlank ? [] : unfilledTables(review);
  const told = new Set(unfilled.flatMap(({ blanks }) => blanks));
  const findings = withoutToFill(review).filter((finding) => !told.has(finding));
  return [
    ...heads,
    ...(isBlank ? toFillLines(review, language) : []),
    ...unfilled.map(({ name, blanks: [first], blanks: { length } }) => {
      const message = {
        zh: `${name}还没有填写，${length} 处空白。`,
        en: `${name} is not filled in yet: ${plural(length, "blank")}.`,
      };
      return first ? `${headOf(first, "", language)}${said(first, language, message)}` : "";
    }),
    ...findingLines(findingsByCause({ ...review, findings }), review, language),
  ];
}

/** `  还要填写：一、总体情况 5 处文字，表一 10 格。` */
function toFillLines(review: Review, language: Language): readonly string[] {
  const isChinese = language === "zh";
  const told = stillToFill(review).map(({ name, cells, texts }) => {
    const counts = isChinese
      ? [cells > 0 ? `${cells} 格` : "", texts > 0 ? `${texts} 处文字` : ""]
      : [cells > 0 ? plural(cells, "cell") : "", texts > 0 ? plural(texts, "text") : ""];
    const said = counts.filter((one) => one !== "").join(isChinese ? "、" : " and ");
    return `${name ?? (isChinese ? "开头" : "the beginning")} ${said}`;
  });
  if (told.length === 0) return [];
  return [isChinese ? `  还要填写：${told.join("，")}。` : `  Still to fill in: ${told.join(", ")}.`];
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

/** The tables all of whose cells are blank, with the findings that say so, as far as they are not ignored. */
function unfilledTables(review: Review) {
  return review.report.tables.filter(isFound).flatMap(({ id, format }) => {
    const fields = format.fields.map(({ field }) => field);
    const blanks = review.findings.filter(
      ({ rule, ignored, table }) => rule === "blank" && !ignored && table === id,
    );
    return isBlankForm(review, fields) && blanks.length > 0 ? [{ name: format.name, blanks }] : [];
  });
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
    if (result.status !== "reviewed" || outcome === "blank") return;
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
      [this.count("partly"), "份没有发现问题但有数无法核对", "without findings, not all checked"],
      [this.count("findings"), `份有问题（${found.zh}）`, `with findings (${found.en})`, "always"],
      [this.count("blank"), "份还没有填写", "not filled in"],
      [foreign, "份不是年报", foreign === 1 ? "is no report" : "are no reports"],
      [this.count("unreadable"), "份无法读取", "unreadable"],
    ];
    return summaryLine(
      this.files,
      parts,
      { zh: "没有找到可以核对的 .docx 文件", en: "no .docx to check was found" },
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

type Outcome = "agrees" | "partly" | "findings" | "blank" | "not-a-report" | "unreadable";

function outcomeOf(result: ReviewResult): Outcome {
  if (result.status !== "reviewed") return result.status;
  const { review } = result;
  if (isBlankForm(review)) return "blank";
  if (review.findings.some(({ severity }) => severity !== "advice")) return "findings";
  const { all, checked } = relationTotals(review);
  return checked === all && statementTotals(review).unchecked === 0 ? "agrees" : "partly";
}
