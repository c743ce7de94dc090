/** What a clerk says of unit, level and year, where they were read wrong or cannot be read. */

import type { Report, UnitAndYear } from "./report";

/** In characters. A unit's name with that of its government before it has some forty at most. */
export const longestUnit = 60;

/** Reports are read as of these years; those of the future are none. */
export const yearLimits = { first: 1990, last: 2099 } as const;

/** Whether a text can be the name of a unit: one that is typed, and one that is kept in a document. */
export function isUnitName(name: string): boolean {
  const isOdd = /[\p{C}\ufffd。；]/u.test(name);
  return /\p{L}/u.test(name) && !isOdd && [...name].length <= longestUnit;
}

/** How high a unit stands, from the highest on. */
export const unitTiers = ["state", "province", "city", "county", "township"] as const;
export type UnitTier = (typeof unitTiers)[number];

/**
 * What stands in place of what is read; null where that stands. A correction holds while the document says what it said
 * when it was corrected: next year's report, made from a copy of this one, is not taken for this year's.
 */
export interface Corrections extends UnitAndYear {
  readonly tier: UnitTier | null;
  /** What the document said then. The level goes with the unit. */
  readonly read: UnitAndYear;
}

/** What a report says of these, by what was read and what a clerk says. */
type CorrectedHead = Pick<Report, "unit" | "year" | "asRead" | "tier">;

/** Unit, year and level of a report, from what was read and what a clerk says: every rule takes them from here. */
export function correctedHead(read: UnitAndYear, corrections: Corrections | null): CorrectedHead {
  if (corrections === null) return { unit: read.unit, year: read.year };
  const isUnit = corrections.read.unit === read.unit;
  const unit = (isUnit ? corrections.unit : null) ?? read.unit;
  const year = (corrections.read.year === read.year ? corrections.year : null) ?? read.year;
  const tier = isUnit ? corrections.tier : null;
  const isOther = unit !== read.unit || year !== read.year;
  return {
    unit,
    year,
    ...(isOther && { asRead: { unit: read.unit, year: read.year } }),
    ...(tier && { tier }),
  };
}

/** What of a report a clerk has corrected, in the order in which people are told. */
export function correctedParts(head: CorrectedHead): ("unit" | "tier" | "year")[] {
  const { unit, asRead, tier } = head;
  return [
    ...(asRead && asRead.unit !== unit ? (["unit"] as const) : []),
    ...(tier ? (["tier"] as const) : []),
    ...(isYearCorrected(head) ? (["year"] as const) : []),
  ];
}

/** Whether a clerk has said that the report is of another year than it says. */
export function isYearCorrected({ year, asRead }: Pick<CorrectedHead, "year" | "asRead">): boolean {
  return asRead !== undefined && asRead.year !== year;
}
