/** The answers of repair as lines of text: the command prints them, and the result that people send on holds them. */

import type { Language } from "../report";
import { choicesSentence, repairText, type Answer } from "./answers";
import type { ReportRepair, Review } from "./review";

/** So many choices are written out; the JSON has them all. */
const mostChoices = 6;

/** A repair, and why: `行政复议 总计 “1” → “2”。…`. */
export function answerText(repair: ReportRepair, review: Review, language: Language): string {
  const stop = language === "zh" ? "。" : ". ";
  return `${repairText(repair, review, language)}${stop}${reasonOf(repair, language)}`.trimEnd();
}

/** What stands in front of choices; a lone one behind it. */
export function choicesHead(
  { best, others }: Answer & { kind: "choices" },
  review: Review,
  language: Language,
): string {
  const [only, ...more] = [...best, ...others];
  const hedge = choicesSentence(1 + more.length)[language];
  if (!only || more.length > 0) return hedge;
  return `${hedge}${language === "zh" ? "" : " "}${answerText(only, review, language)}`;
}

/** Choices as one list, numbered; none where there is one, which stands in its head. */
export function choiceLines(
  { best, others }: Answer & { kind: "choices" },
  review: Review,
  language: Language,
): readonly string[] {
  const repairs = [...best, ...others];
  if (repairs.length === 1) return [];
  const shown = repairs.slice(0, mostChoices).map((repair, index) => {
    const why = reasonOf(repair, language);
    const colon = why === "" ? "" : language === "zh" ? "：" : ": ";
    return `${index + 1}. ${repairText(repair, review, language)}${colon}${why}`;
  });
  const more = repairs.length - shown.length;
  if (more === 0) return shown;
  return [...shown, language === "zh" ? `另有 ${more} 种。` : `${more} more.`];
}

/** Why a repair is likely; empty where nothing decided. */
export function reasonOf({ reasons }: ReportRepair, language: Language): string {
  return reasons.map((reason) => reason[language]).join(language === "zh" ? "" : " ");
}
