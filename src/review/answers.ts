/** What repair answers to a cause, and how repairs read, in the names of the report. */

import type { Change } from "../checks";
import { quoted, type FieldId, type Language, type Sentence } from "../report";
import type { ReportCause, ReportRepair, Review } from "./review";

/** How the answers of repair to one cause are shown. */
export type Answer =
  /** The one that stands out. */
  | { readonly kind: "proposal"; readonly repair: ReportRepair }
  /**
   * One that does not stand alone, or several, none pressed for the user: the best ranked in sight, the others
   * unfolded; or one that people must finish.
   */
  | {
      readonly kind: "choices";
      readonly best: readonly ReportRepair[];
      readonly others: readonly ReportRepair[];
    }
  /** The report is not filled in yet, and the numbers of these blanks follow from the others. */
  | { readonly kind: "filling"; readonly repair: ReportRepair }
  /** The report is not filled in yet, and nothing says what belongs into the blanks. */
  | { readonly kind: "waiting"; readonly repair: ReportRepair }
  /** The search was given up: the relations are shown as they are. */
  | { readonly kind: "unknown"; readonly why: Sentence };

/** So many choices stand in sight. */
const mostInSight = 4;

/** What to show of a cause. */
export function answerOf({ repairs, isUnfilled, beyond }: ReportCause): Answer {
  const [best] = repairs;
  if (!best) return { kind: "unknown", why: unknown[beyond ?? "operations"] };
  if (isUnfilled) return { kind: best.open.length > 0 ? "waiting" : "filling", repair: best };
  const proposed = repairs.find(({ standsAlone }) => standsAlone);
  if (proposed) return { kind: "proposal", repair: proposed };
  const first = repairs.filter(({ rank }) => rank === 1).slice(0, mostInSight);
  return { kind: "choices", best: first, others: repairs.filter((repair) => !first.includes(repair)) };
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

/** In front of choices, of which the sums alone do not tell the right one: people know it from their sources. */
export function choicesSentence(count: number): Sentence {
  return count > 1
    ? {
        zh: "以下改法都能使各式相符，请对照原始材料选择：",
        en: "Each of these makes the sums agree. Choose by your sources:",
      }
    : {
        zh: "按各式推算，可能要这样改，请对照原始材料：",
        en: "By the sums it may be this; compare with your sources:",
      };
}

/** A field's name; its id where the report has no such field. */
export function fieldName({ report }: Review, field: FieldId): string {
  return report.fields.get(field)?.name ?? field;
}

/** The name of a relation; empty where the report has none of that id. */
export function relationName({ relations }: Review, id: string): string {
  return relations.find(({ relation }) => relation.id === id)?.relation.name ?? "";
}

/** `一、本年新收 · 总计 “3” → “2”；二、上年结转 · 总计 “2” → “3”`; a cell that the others leave open with its range. */
export function repairText(
  { changes, open, byHand }: ReportRepair,
  review: Review,
  language: Language,
): string {
  const isChinese = language === "zh";
  const parts = [
    ...changes.map((change) => changeText(change, review, language)),
    ...open.map(
      ({ field, from, least, most }) =>
        `${cellText(field, from, review, language)} → ${rangeText(least, most, language)}`,
    ),
  ];
  const hand = byHand ? (isChinese ? "（请手动修改）" : " (by hand)") : "";
  return `${parts.join(isChinese ? "；" : "; ")}${hand}`;
}

/** `行政复议 总计 “1” → “2”`; of words of the text `正文 “18” → “15”`. */
export function changeText({ field, from, to }: Change, review: Review, language: Language): string {
  if (field === null) return `${language === "zh" ? "正文" : "text"} “${quoted(from)}” → “${quoted(to)}”`;
  return `${cellText(field, from, review, language)} → “${to}”`;
}

function cellText(field: FieldId, text: string, review: Review, language: Language): string {
  const blank = language === "zh" ? "空白" : "blank";
  return `${fieldName(review, field)} ${text === "" ? blank : `“${quoted(text)}”`}`;
}

/** Which numbers an open cell may have; null is no bound. */
export function rangeText(least: number | null, most: number | null, language: Language): string {
  const isChinese = language === "zh";
  if (least !== null && most !== null)
    return isChinese ? `${least} 至 ${most} 之间的数` : `a number from ${least} to ${most}`;
  if (least !== null) return isChinese ? `${least} 或更大的数` : `${least} or more`;
  if (most !== null) return isChinese ? `${most} 或更小的数` : `${most} or less`;
  return isChinese ? "别的数" : "another number";
}
