import type { Language } from "../report";
import {
  countFindings,
  findingsByCause,
  headline,
  isBlankForm,
  relationCounts,
  relationTotals,
  type Review,
  type ReviewResult,
} from "../review";
import { findingLines } from "./causeText";
import { uncheckedReasons, type Unchecked } from "./otherFiles";
import { printable } from "./printable";
import { unfilledLine, unfilledTables } from "./unfilledText";

/** How a review reads in a terminal: headline, then what is wrong, each with its place. */
export function reviewText(file: string, result: ReviewResult, language: Language): string {
  const lines = [file];
  if (result.status !== "reviewed") lines.push(`  ${result.message[language]}`);
  else {
    const { review } = result;
    lines.push(
      `  ${subject(review, language)}`,
      `  ${headline(review, language)}${language === "zh" ? "。" : ". "}${relationCounts(review, language)}${stop(language)}`,
    );
    const unfilled = unfilledTables(review);
    const told = new Set(unfilled.flatMap(({ blanks }) => blanks));
    const findings = review.findings.filter((finding) =>
      // Of a form that nobody has filled in, 200 lines would say what the headline says.
      isBlankForm(review) ? finding.rule !== "blank" : !told.has(finding),
    );
    if (!isBlankForm(review)) lines.push(...unfilled.map((table) => unfilledLine(table, language)));
    lines.push(...findingLines(findingsByCause({ ...review, findings }), language));
  }
  return lines.map(printable).join("\n");
}

function subject({ report: { unit, year } }: Review, language: Language): string {
  return language === "zh"
    ? `${unit ?? "（未读到单位）"} ${year === null ? "（未读到年份）" : `${year} 年`}`
    : `${unit ?? "(no unit read)"} ${year ?? "(no year read)"}`;
}

function stop(language: Language): string {
  return language === "zh" ? "。" : ".";
}

/** What stood in the folders and was not checked: for each reason what to do, then the names. Empty where nothing was. */
export function uncheckedText(unchecked: readonly Unchecked[], language: Language): string {
  const codes = [...new Set(unchecked.map(({ code }) => code))];
  return codes
    .map((code) => {
      const names = unchecked.filter((one) => one.code === code).map(({ name }) => name);
      const count = language === "zh" ? `未核对 ${names.length} 个：` : `${names.length} not checked: `;
      const lines = [`${count}${uncheckedReasons[code][language]}`, ...names.map((name) => `  ${name}`)];
      return `${lines.map(printable).join("\n")}\n`;
    })
    .join("");
}

/** The last line of the text output. */
export function summaryText(
  results: readonly ReviewResult[],
  unchecked: readonly Unchecked[],
  language: Language,
): string {
  const counts = verdictCounts(results);
  const reviews = results.flatMap((result) => (result.status === "reviewed" ? [result.review] : []));
  // Counted as in each report's headline: a cause is one, however many relations it breaks.
  const found = reviews
    .filter((review) => !isBlankForm(review))
    .map(findingsByCause)
    .map(countFindings);
  const errors = found.reduce((sum, { error }) => sum + error, 0);
  const others = found.reduce((sum, { warning, advice }) => sum + warning + advice, 0);
  const ignored = found.reduce((sum, one) => sum + one.ignored, 0);
  const rest = unchecked.filter(({ code }) => code !== "no-docx").length;
  const some = (count: number, text: string) => (count > 0 ? [`${count} ${text}`] : []);
  if (language === "zh") {
    const parts = [
      `${counts.agrees} 份全部相符`,
      ...some(counts.partly, "份没有发现问题但有关系无法核对"),
      `${counts.findings} 份有问题（${errors} 处错误，${others} 处提醒${ignored > 0 ? `，已忽略 ${ignored} 处` : ""}）`,
      ...some(counts.blank, "份还没有填写"),
      ...some(counts["not-a-report"], "份不是年报"),
      ...some(counts.unreadable, "份无法读取"),
    ];
    const said = results.length > 0 ? parts.join("，") : "没有找到可以核对的 .docx 文件";
    return `共 ${results.length} 份：${said}${rest > 0 ? `；另有 ${rest} 个未核对` : ""}。`;
  }
  const parts = [
    `${counts.agrees} agree`,
    ...some(counts.partly, "without findings, not all checked"),
    `${counts.findings} with findings (${errors} ${errors === 1 ? "error" : "errors"}, ${others} ${others === 1 ? "warning" : "warnings"}${ignored > 0 ? `, ${ignored} ignored` : ""})`,
    ...some(counts.blank, "not filled in"),
    ...some(counts["not-a-report"], counts["not-a-report"] === 1 ? "is no report" : "are no reports"),
    ...some(counts.unreadable, "unreadable"),
  ];
  const said = results.length > 0 ? parts.join(", ") : "no .docx to check was found";
  return `${results.length} ${results.length === 1 ? "file" : "files"}: ${said}${rest > 0 ? `; ${rest} more not checked` : ""}.`;
}

type Outcome = "agrees" | "partly" | "findings" | "blank" | "not-a-report" | "unreadable";

function verdictCounts(results: readonly ReviewResult[]): Record<Outcome, number> {
  const counts: Record<Outcome, number> = {
    agrees: 0,
    partly: 0,
    findings: 0,
    blank: 0,
    "not-a-report": 0,
    unreadable: 0,
  };
  for (const result of results) counts[outcomeOf(result)] += 1;
  return counts;
}

function outcomeOf(result: ReviewResult): Outcome {
  if (result.status !== "reviewed") return result.status;
  const { review } = result;
  if (isBlankForm(review)) return "blank";
  if (review.findings.length > 0) return "findings";
  const { all, checked } = relationTotals(review);
  return checked === all ? "agrees" : "partly";
}
