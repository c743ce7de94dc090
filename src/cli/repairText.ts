import { officialFormats, type Language } from "../report";
import type { Change } from "../checks";
import type { ReportRepair } from "../review";

/** How changes of cells read in a terminal. */

/** `一、本年新收 · 总计 “3” → “2”；二、上年结转 · 总计 “2” → “3”`; a cell that the others leave open with its range. */
export function repairText({ changes, open, byHand }: ReportRepair, language: Language): string {
  const isChinese = language === "zh";
  const parts = [
    ...changes.map((change) => changeText(change, language)),
    ...open.map(
      ({ field, from, least, most }) =>
        `${cellText(field, from, language)} → ${rangeText(least, most, language)}`,
    ),
  ];
  const hand = byHand ? (isChinese ? "（请手动修改）" : " (by hand)") : "";
  return `${parts.join(isChinese ? "；" : "; ")}${hand}`;
}

/** `行政复议 总计 “1” → “2”` */
export function changeText({ field, from, to }: Change, language: Language): string {
  return `${cellText(field, from, language)} → “${to}”`;
}

/** A cell's name in the words of the report. */
export function nameOf(field: string): string {
  for (const format of officialFormats) {
    const known = format.fields.get(field);
    if (known) return known.name;
  }
  return field;
}

/** A relation's name: that of the row or the column that it is about. */
export function relationName(id: string): string {
  const relations = officialFormats.flatMap((format) => format.relations);
  return relations.find((relation) => relation.id === id)?.name ?? id;
}

function cellText(field: string, text: string, language: Language): string {
  return `${nameOf(field)} ${quoted(text, language)}`;
}

function quoted(text: string, language: Language): string {
  if (text !== "") return `“${text}”`;
  return language === "zh" ? "空白" : "blank";
}

function rangeText(least: number | null, most: number | null, language: Language): string {
  const isChinese = language === "zh";
  if (least !== null && most !== null)
    return isChinese ? `${least} 至 ${most} 之间的数` : `a number from ${least} to ${most}`;
  if (least !== null) return isChinese ? `${least} 或更大的数` : `${least} or more`;
  if (most !== null) return isChinese ? `${most} 或更小的数` : `${most} or less`;
  return isChinese ? "别的数" : "another number";
}
