/** What a clerk types of unit, level and year, as the document's record of corrections. */
import { unitLevelOf, type Sentence, type UnitAndYear, type UnitTier } from "../../report";
import type { CorrectionsRecord } from "../../review";
import { plainUnit, templateRequest } from "../../template";
import { refuseNewer, thisVersion } from "./keptRecord";

/** The fields of the dialog as they are typed. */
export interface TypedUnit {
  readonly unit: string;
  /** Null where the name tells it. */
  readonly tier: UnitTier | null;
  readonly year: string;
}

/** What is typed where nothing is corrected. */
export function asRead({ unit, year }: UnitAndYear): TypedUnit {
  return { unit: unit ?? "", tier: null, year: year === null ? "" : String(year) };
}

/** A name as it is typed; no name that was read has white space in it. */
export function unitTyped(text: string): string {
  return plainUnit(text).replaceAll(" ", "");
}

/** The record, or why there is none. */
type TypedCorrections =
  | { readonly kind: "ready"; readonly change: (record: unknown) => CorrectionsRecord | null }
  | { readonly kind: "refused"; readonly field: "unit" | "year"; readonly sentence: Sentence };

/**
 * What was typed as a change of the document's record: what says the same as was read is no correction, and without any
 * the record is to go. The change throws where a newer version of this add-in wrote the record.
 * @param read unit and year as the document says them
 */
export function typedCorrections(typed: TypedUnit, read: UnitAndYear): TypedCorrections {
  const plain = asRead(read);
  const unit = unitTyped(typed.unit);
  const isUnit = unit !== plain.unit;
  const isYear = typed.year.trim() !== plain.year;
  // What was read need not be what a new report may be asked for.
  const request = templateRequest({
    unit: isUnit ? unit : "本单位",
    year: isYear ? typed.year : "2024",
  });
  if (request.kind === "refused") return request;
  const record: CorrectionsRecord = {
    version: thisVersion,
    read: { unit: read.unit, year: read.year },
    unit: isUnit ? request.unit : null,
    tier: typed.tier === unitLevelOf(unit)?.tier ? null : typed.tier,
    year: isYear && request.year !== read.year ? request.year : null,
  };
  const isAny = record.unit !== null || record.tier !== null || record.year !== null;
  return {
    kind: "ready",
    change: (before) => {
      refuseNewer(before);
      return isAny ? record : null;
    },
  };
}
