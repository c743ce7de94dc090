/** How findings and their causes read in a terminal. */

import { changedBy } from "../../repair";
import { grouped, type Language } from "../../report";
import { cellsOf, messageAbout, type Finding, type FindingPlace } from "../../checks";
import {
  answerOf,
  answerText,
  changeText,
  choiceLines,
  choicesHead,
  fieldName,
  reasonOf,
  relationName,
  severityWords,
  type Answer,
  type CauseGroup,
  type ReportCause,
  type ReportRepair,
  type Review,
} from "../../review";
import { lineOf, placesText, tableName } from "./cells";

/** So many relations that wait for blanks are written out; the JSON has them all. */
const mostWaiting = 3;

/** In front of the lines under a finding. */
const indent = "         ";

/** The lines of all findings: a cause with its relations under it; blank cells of which the same is to be said together. */
export function findingLines(groups: readonly CauseGroup[], review: Review, language: Language): string[] {
  const told = new Set<ReportCause>();
  return blanksTogether(groups).flatMap(({ cause, findings }) => {
    if (!cause) return findingText(findings, review, language);
    const isTold = told.has(cause);
    told.add(cause);
    return causeLines(cause, findings, isTold, review, language);
  });
}

/**
 * Blank cells of one table of which the same is to be said are one group, where the first of them stands: 200 lines would
 * say what one does.
 */
function blanksTogether(groups: readonly CauseGroup[]): readonly CauseGroup[] {
  const together = grouped(groups, ({ cause, findings: [first] }, index) =>
    cause || first.rule !== "blank"
      ? String(index)
      : `blank ${first.table} ${first.ignored} ${messageAbout(first, "").zh}`,
  );
  return [...together.values()].map(([first, ...others]) => ({
    ...first,
    findings: [...first.findings, ...others.flatMap(({ findings }) => findings)],
  }));
}

/** A finding that has no cause, or blank cells of which the same is to be said. */
function findingText(findings: CauseGroup["findings"], review: Review, language: Language): string[] {
  const [first, ...others] = findings;
  if (others.length > 0) return [blanksText(first, findings, review, language)];
  return [
    `${head(first, first.cells.slice(0, 1), review, language)}${said(first, language)}`,
    ...fixLines(first, review, language),
  ];
}

function blanksText(first: Finding, blanks: readonly Finding[], review: Review, language: Language): string {
  const cells = blanks.flatMap((blank) => blank.cells.slice(0, 1));
  const isOneRow = cells.every(({ place }) => lineOf(place) === lineOf(cells[0]!.place));
  const name = fieldName(review, first.fields[0] ?? "");
  const count = blanks.length;
  const which = isOneRow
    ? { zh: `${name} 等 ${count} 格`, en: `${name} and ${count - 1} more: each` }
    : { zh: `共 ${count} 格`, en: `${count} cells: each` };
  return `${head(first, cells, review, language)}${said(first, language, messageAbout(first, which[language]))}`;
}

function fixLines({ rule, fixes }: Finding, review: Review, language: Language): string[] {
  // A blank's sentence asks for the 0 already.
  if (rule === "blank") return [];
  return fixes.map((fix) => {
    const { zh, en } = fix.label;
    if (fix.kind !== "change")
      return indent + { zh: `可在窗格里${zh}`, en: `Fix in the pane: ${en}` }[language];
    const changes = fix.changes.map((change) => changeText(change, review, language)).join("; ");
    return indent + { zh: `可${zh}：${changes}`, en: `Fix: ${changes}` }[language];
  });
}

/** @param isTold why there is no answer was said of another of its relations */
function causeLines(
  cause: ReportCause,
  findings: CauseGroup["findings"],
  isTold: boolean,
  review: Review,
  language: Language,
): string[] {
  const [first] = findings;
  const answer = answerOf(cause);
  // Blank cells of the cause are in its sentence.
  const relations = findings.filter(({ relation }) => relation !== null);
  const relationsPlace = relationsHead(first, relations, review, language);
  if (answer.kind === "unknown") {
    const why = isTold ? [] : [`${indent}${answer.why[language]}`];
    return [`${relationsPlace}${said(first, language)}`, ...why];
  }
  const placeOf = (repair: ReportRepair) =>
    head(first, cellsOf(changedBy(repair), review.report).slice(0, 1), review, language);
  const sums = relations.map((finding) => `${indent}${said(finding, language)}`);
  switch (answer.kind) {
    case "waiting":
    case "filling":
      return unfilledLines(answer, first, sums, review, language);
    case "proposal":
      return [`${placeOf(answer.repair)}${answerText(answer.repair, review, language)}`, ...sums];
    case "choices": {
      const [only, ...others] = [...answer.best, ...answer.others];
      const isNamed = others.length === 0 && cause.cells.length > 0;
      const place = only && isNamed ? placeOf(only) : relationsPlace;
      const choices = choiceLines(answer, review, language).map((line) => indent + line);
      return [`${place}${choicesHead(answer, review, language)}`, ...sums, ...choices];
    }
  }
}

/** What is not filled in: the cells, with their numbers where all of these follow, and the relations that wait for them. */
function unfilledLines(
  { kind, repair }: Answer & { kind: "waiting" | "filling" },
  first: Finding,
  sums: readonly string[],
  review: Review,
  language: Language,
): string[] {
  const waiting = {
    zh: `有 ${sums.length} 个算式在等这些数。`,
    en: `${sums.length} sums wait for these numbers.`,
  };
  const changes = kind === "waiting" ? [] : repair.changes;
  return [
    `${head(first, first.cells, review, language)}${ignoredMark(first, language)}${reasonOf(repair, language)}`,
    ...changes.map((change) => `${indent}${changeText(change, review, language)}`),
    ...(sums.length > mostWaiting ? [indent + waiting[language]] : sums),
  ];
}

/** `  [错误] 表二 第 4 行 总计：`, of the cells given; without any, where the words stand: `正文第 5 段`. */
function head(finding: Finding, cells: readonly FindingPlace[], review: Review, language: Language): string {
  const [words] = finding.passages;
  if (cells.length > 0 || !words)
    return headOf(finding, placesText(cells, review.report, language), language);
  const { paragraph } = words;
  return headOf(finding, language === "zh" ? `正文第 ${paragraph} 段` : `paragraph ${paragraph}`, language);
}

/** `  [错误] 表二“一、本年新收”等 2 个算式：`, which accuses no cell. */
function relationsHead(
  first: Finding,
  relations: readonly Finding[],
  review: Review,
  language: Language,
): string {
  const name = relationName(review, relations[0]?.relation?.id ?? "");
  const count = relations.length;
  const which = {
    zh: `“${name}”${count > 1 ? `等 ${count} 个` : "的"}算式`,
    en: `the sum of “${name}”${count > 1 ? ` and ${count - 1} more` : ""}`,
  };
  const [cell] = first.cells;
  const table = cell ? `${tableName(cell.place, review.report, language)}${beside[language]}` : "";
  return headOf(first, `${table}${which[language]}`, language);
}

const beside = { zh: "", en: ", " } as const;

/** `  [错误] 表二：`; without a place no colon. */
export function headOf({ severity }: Finding, where: string, language: Language): string {
  const colon = where === "" ? "" : language === "zh" ? "：" : ": ";
  return `  [${severityWords[severity][language]}] ${where}${colon}`;
}

/** What a finding says; in English with its rule, whose ids are English. */
export function said(finding: Finding, language: Language, message = finding.message): string {
  const rule = language === "zh" ? "" : ` (${finding.rule})`;
  return `${ignoredMark(finding, language)}${message[language]}${rule}`;
}

/** In front of what a finding says that its writer has set aside. */
function ignoredMark({ ignored }: Finding, language: Language): string {
  return ignored ? (language === "zh" ? "〔已忽略〕" : "[ignored] ") : "";
}
