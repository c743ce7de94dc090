/** What repair answers to a cause, and how repairs read, in the names of the report. */

import type { Change } from "../checks";
import { changedBy } from "../repair";
import { isPassage, quoted, type FieldId, type Language, type Sentence } from "../report";
import type { ReportCause, ReportRepair, Review } from "./review";

/** How the answers of repair to one cause are shown. */
export type Answer =
  /** The one that stands out. */
  | { readonly kind: "proposal"; readonly repair: ReportRepair }
  /**
   * One that does not stand alone or that people must finish, or several, none pressed for the user: one list, of which the
   * likeliest are in sight, as far as they are of two cells at most, and the others unfolded. What nobody would do is left out.
   */
  | {
      readonly kind: "choices";
      readonly best: readonly ReportRepair[];
      readonly others: readonly ReportRepair[];
    }
  /** The report is not filled in yet, and the numbers of these blanks follow from the others. */
  | { readonly kind: "filling"; readonly repair: ReportRepair }
  /** The report is not filled in yet, and nothing says what belongs in the blanks. */
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
  const shown = withoutAbsurd(repairs);
  const short = shown.length === 1 ? shown : shown.filter((repair) => changedBy(repair).length <= 2);
  const likeliest = short.filter(({ rank }) => rank === short[0]?.rank).slice(0, mostInSight);
  return { kind: "choices", best: likeliest, others: shown.filter((repair) => !likeliest.includes(repair)) };
}

/**
 * Leaves out answers that nobody would think of. Where one cell can explain all, an answer that changes more cells is shown
 * only if it has a reason, or if two numbers change places.
 */
function withoutAbsurd(repairs: readonly ReportRepair[]): readonly ReportRepair[] {
  const isOfOne = (repair: ReportRepair) => changedBy(repair).length === 1;
  if (!repairs.some(isOfOne)) return repairs;
  return repairs.filter((repair) => isOfOne(repair) || repair.reasons.length > 0 || isExchange(repair));
}

function isExchange({ changes: [first, second, ...others], open }: ReportRepair): boolean {
  if (!first || !second || others.length + open.length > 0) return false;
  const numberOf = (text: string) => (text === "" ? "0" : text);
  return numberOf(first.from) === second.to && numberOf(second.from) === first.to;
}

const unknown = {
  operations: {
    zh: "错处太多，说不出是哪几格，请逐格核对。",
    en: "Too much is wrong here to say which cells. Check each one.",
  },
  time: {
    zh: "没有及时找出是哪几格，请逐格核对。",
    en: "Which cells are wrong was not found in time. Check each one.",
  },
  answers: {
    zh: "可能的改法太多，说不出是哪几格，请逐格核对。",
    en: "Too many changes are possible to say which cells. Check each one.",
  },
  size: {
    zh: "数太大，说不出是哪几格，请逐格核对。",
    en: "The numbers are too large to say which cells. Check each one.",
  },
} as const;

/** In front of choices, of which the sums alone do not tell the right one: people know it from their sources. */
export function choicesSentence(count: number): Sentence {
  return count > 1
    ? {
        zh: "以下改法都能使各算式对上，请对照原始材料选一种：",
        en: "Each of these makes the sums agree. Choose by your sources:",
      }
    : {
        zh: "按算式推算，可能要这样改，请对照原始材料：",
        en: "By the sums it may be this; compare with your sources:",
      };
}

/** What the button of a change says: `填 2`, `改为 2`, `改正 2 格`. */
export function changeLabel(changes: readonly Pick<Change, "from" | "to">[]): Sentence {
  const [only, ...others] = changes;
  const areBlank = changes.every(({ from }) => from === "");
  if (only && others.length === 0)
    return areBlank
      ? { zh: `填 ${only.to}`, en: `Fill in ${only.to}` }
      : { zh: `改为 ${only.to}`, en: `Change to ${only.to}` };
  const { length } = changes;
  return areBlank
    ? { zh: `填上 ${length} 格`, en: `Fill in ${length} cells` }
    : { zh: `改正 ${length} 格`, en: `Correct ${length} cells` };
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

/** `行政复议 总计 “1” → “2”`; of a label `表头 “社会组织” → “社会公益组织”`, of words of the text `正文 “18” → “15”`. */
export function changeText(change: Change, review: Review, language: Language): string {
  const { field, from, to } = change;
  if (field !== null) return `${cellText(field, from, review, language)} → “${to}”`;
  return `${changedName(change, review, language)} “${quoted(from)}” → “${quoted(to)}”`;
}

/** What a change is of: its field's name, 表头 or 正文. */
export function changedName(change: Change, review: Review, language: Language): string {
  if (change.field !== null) return fieldName(review, change.field);
  if (isPassage(change.place)) return language === "zh" ? "正文" : "text";
  return language === "zh" ? "表头" : "label";
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
