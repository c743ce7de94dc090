import type { Language } from "../report";
import type { Finding } from "../checks";
import type { CauseGroup, ReportCause, ReportRepair } from "../review";
import { findingText, head, ignoredMark, indent, isSaidWith, relationsHead, said } from "./findingText";
import { changeText, repairText } from "./repairText";

/** How findings and their causes read in a terminal. */

/** What is written out of one cause; the JSON has it all. */
const most = { choices: 6, waitingRelations: 3 };

/** The lines of all findings: a cause with its relations under it; blank cells of which the same is to be said together. */
export function findingLines(groups: readonly CauseGroup[], language: Language): string[] {
  const told = new Set<ReportCause>();
  return blanksTogether(groups).flatMap(({ cause, findings }) => {
    if (!cause) return findingText(findings, language);
    const isTold = told.has(cause);
    told.add(cause);
    return causeLines(cause, findings, isTold, language);
  });
}

/** Blank cells stand where the first of those stands of which the same is to be said. */
function blanksTogether(groups: readonly CauseGroup[]): readonly CauseGroup[] {
  const together: { cause: ReportCause | null; findings: Finding[] }[] = [];
  for (const { cause, findings } of groups) {
    const [finding] = findings;
    const known = together.find(
      (other) =>
        !cause && !other.cause && finding && other.findings[0] && isSaidWith(finding, other.findings[0]),
    );
    if (known) known.findings.push(...findings);
    else together.push({ cause, findings: [...findings] });
  }
  return together;
}

/** @param isTold why there is no answer was said of another of its relations */
function causeLines(
  cause: ReportCause,
  findings: readonly Finding[],
  isTold: boolean,
  language: Language,
): string[] {
  const [first] = findings;
  const [best, ...others] = cause.repairs;
  if (!first) return [];
  const place = head(first, first.cells.slice(0, 1), language);
  if (!best) {
    const why = isTold ? [] : [`${indent}${unknown[cause.beyond ?? "operations"][language]}`];
    return [`${place}${said(first, language)}`, ...why];
  }
  // Blank cells of the cause are in its sentence.
  const relations = findings.filter(({ relation }) => relation !== null);
  if (cause.isUnfilled) return unfilledLines(best, first, relations, language);
  const sums = relations.map((finding) => `${indent}${said(finding, language)}`);
  if (!best.standsAlone && others.length > 0) {
    const choice =
      language === "zh"
        ? "以下改法都能使各式相符，而且改动最少。"
        : "Each of these makes the sums agree with the fewest changes.";
    return [
      `${relationsHead(first, relations, language)}${choice}`,
      ...sums,
      ...choiceLines(cause.repairs, language),
    ];
  }
  const stop = language === "zh" ? "。" : ". ";
  return [`${place}${repairText(best, language)}${stop}${reasonOf(best, language)}`.trimEnd(), ...sums];
}

/** What is not filled in: the cells, with their numbers where all of these follow, and the relations that wait for them. */
function unfilledLines(
  repair: ReportRepair,
  first: Finding,
  relations: readonly Finding[],
  language: Language,
): string[] {
  const isMany = relations.length > most.waitingRelations;
  const waiting =
    language === "zh"
      ? `有 ${relations.length} 条勾稽关系在等这些数。`
      : `${relations.length} relations wait for these numbers.`;
  return [
    `${head(first, first.cells, language)}${ignoredMark(first, language)}${reasonOf(repair, language)}`,
    ...(repair.open.length > 0 ? [] : repair.changes).map(
      (change) => `${indent}${changeText(change, language)}`,
    ),
    ...(isMany ? [`${indent}${waiting}`] : relations.map((finding) => `${indent}${said(finding, language)}`)),
  ];
}

function choiceLines(repairs: readonly ReportRepair[], language: Language): string[] {
  const shown = repairs.slice(0, most.choices).map((repair, index) => {
    const why = reasonOf(repair, language);
    const colon = why === "" ? "" : language === "zh" ? "：" : ": ";
    return `${indent}${index + 1}. ${repairText(repair, language)}${colon}${why}`;
  });
  const more = repairs.length - shown.length;
  if (more === 0) return shown;
  return [...shown, `${indent}${language === "zh" ? `另有 ${more} 种。` : `${more} more.`}`];
}

/** Why a repair is likely; empty where nothing decided. */
export function reasonOf({ reasons }: ReportRepair, language: Language): string {
  return reasons.map((reason) => reason[language]).join(language === "zh" ? "" : " ");
}

const unknown = {
  operations: { zh: "错处太多，说不出是哪几格。", en: "Too much is wrong here to say which cells." },
  time: { zh: "没有及时找出是哪几格。", en: "Which cells are wrong was not found in time." },
  answers: {
    zh: "可能的改法太多，说不出是哪几格。",
    en: "Too many changes are possible to say which cells.",
  },
  size: { zh: "数太大，没有找是哪几格。", en: "The numbers are too large to look for the cells." },
} as const;
