/** What a clerk says of unit, level and year, as the document's settings keep it. */

import {
  correctedParts,
  isUnitName,
  unitTiers,
  yearLimits,
  type Corrections,
  type Language,
  type Report,
} from "../report";

/** What the setting holds. */
export interface CorrectionsRecord extends Corrections {
  readonly version: 1;
}

/**
 * The corrections that a setting's value holds; null where there is no such value, or one that we cannot read. A schema
 * would be more code before the pane's first headline.
 */
export function readCorrections(value: unknown): Corrections | null {
  const record = (value ?? {}) as Partial<Record<keyof CorrectionsRecord, unknown>>;
  const { version, read, unit, tier, year } = record;
  const isValid =
    version === 1 &&
    // What it says is compared with what is read, and nothing else.
    typeof read === "object" &&
    read !== null &&
    (unit === null || (typeof unit === "string" && isUnitName(unit))) &&
    (tier === null || unitTiers.some((known) => known === tier)) &&
    (year === null || isYear(year));
  return isValid ? (value as CorrectionsRecord) : null;
}

function isYear(year: unknown): boolean {
  return Number.isInteger(year) && yearLimits.first <= Number(year) && Number(year) <= yearLimits.last;
}

const names = {
  unit: { zh: "单位", en: "unit" },
  tier: { zh: "层级", en: "level" },
  year: { zh: "年度", en: "year" },
} as const;

/** `（单位、年度已更正）`: which of these a clerk has corrected, behind unit and year; empty where none is. */
export function correctedRemark(report: Report, language: Language): string {
  const parts = correctedParts(report).map((part) => names[part][language]);
  if (parts.length === 0) return "";
  return language === "zh" ? `（${parts.join("、")}已更正）` : ` (${parts.join(", ")} corrected)`;
}
