/** Consistent numbers of a report, at random. */
import { tableIn } from "../reports";
import { fieldId, type FieldId, type Format, type Relation } from "../../src/report";
import type { Random } from "./random";

/** The numbers of a report: null where a cell is blank. */
export type Sheet = ReadonlyMap<FieldId, number | null>;

export const sizes = ["small", "medium", "large"] as const;
export type Size = (typeof sizes)[number];

/** Requests handled in a year: a county department, a city department, a province. */
const handled: Readonly<Record<Size, readonly [number, number]>> = {
  small: [0, 12],
  medium: [15, 250],
  large: [400, 5_000],
};
const casesInOneBlock: Readonly<Record<Size, number>> = { small: 2, medium: 12, large: 300 };

/** How often each result is given: most requests are granted, or ask for what the unit does not hold. */
const resultWeights: Readonly<Record<string, number>> = {
  granted: 40,
  partlyGranted: 9,
  notHeld: 22,
  needsCreation: 3,
  stillUnclear: 3,
  petition: 4,
  repeated: 3,
  otherHandling: 4,
  administrativeInquiry: 2,
};
const applicantWeights: Readonly<Record<string, number>> = { naturalPerson: 85, business: 10, other: 2 };

/** A report in which every relation holds, of a size and a spread as published reports have them. */
export function consistentSheet(format: Format, size: Size, random: Random): Sheet {
  const values = new Map<FieldId, number>([...format.fields.keys()].map((field) => [field, 0]));
  fillDisclosure(format, random, values);
  fillRequests(format, size, random, values);
  for (const field of tableIn(format, "cases").fields)
    if (random.chance(0.3)) values.set(field.field, random.whole(0, casesInOneBlock[size]));
  // Totals of rows are summed along columns, too, and the other way round: two rounds settle both.
  for (const { left, total } of [...format.relations, ...format.relations])
    if (total !== null) values.set(total, sumOf(left, values));
  const blanks = random.chance(0.1);
  return new Map([...values].map(([field, value]) => [field, blanks && value === 0 ? null : value]));
}

function fillDisclosure(format: Format, random: Random, values: Map<FieldId, number>): void {
  for (const { field } of tableIn(format, "disclosure").fields)
    if (random.chance(0.4)) values.set(field, random.whole(0, 900));
}

/** Each request has one applicant and one result; some come from last year, some are left for the next. */
function fillRequests(format: Format, size: Size, random: Random, values: Map<FieldId, number>): void {
  const [section] = tableIn(format, "requests").declaration.sections;
  const results = (section?.rows ?? [])
    .map(({ key }) => key)
    .filter((key) => !["received", "carriedOver", "total", "carriedForward"].includes(key));
  const applicants = (section?.columns ?? []).map(({ key }) => key).filter((key) => key !== "total");
  const add = (row: string, applicant: string, amount: number) => {
    const id = fieldId("requests", row, applicant);
    values.set(id, (values.get(id) ?? 0) + amount);
  };
  for (let left = random.whole(...handled[size]); left > 0;) {
    // Where there are thousands, those that are alike come in lots.
    const lot = random.whole(1, Math.ceil(left / 40));
    const applicant = weighted(applicants, applicantWeights, random);
    add(weighted(results, resultWeights, random), applicant, lot);
    add(random.chance(0.1) ? "carriedOver" : "received", applicant, lot);
    if (random.chance(0.08)) {
      add("carriedForward", applicant, lot);
      add("received", applicant, lot);
    }
    left -= lot;
  }
  for (const applicant of applicants)
    add(
      "total",
      applicant,
      results.reduce((sum, row) => sum + (values.get(fieldId("requests", row, applicant)) ?? 0), 0),
    );
}

function weighted(among: readonly string[], weights: Readonly<Record<string, number>>, random: Random) {
  const weightOf = (key: string) => weights[key] ?? 0.5;
  let left = random.unit() * among.reduce((sum, key) => sum + weightOf(key), 0);
  for (const key of among) {
    left -= weightOf(key);
    if (left < 0) return key;
  }
  return random.pick(among);
}

function sumOf(fields: readonly FieldId[], values: ReadonlyMap<FieldId, number | null>): number {
  return fields.reduce((sum, field) => sum + (values.get(field) ?? 0), 0);
}

/** The relations of a format that do not hold in a sheet; a blank counts as 0. */
export function brokenIn(sheet: Sheet, format: Format): readonly Relation[] {
  return format.relations.filter(({ left, right }) => sumOf(left, sheet) !== sumOf(right, sheet));
}
