/** How far people have come with a report, or how they write it: which cells they leave blank. */
import type { FieldId, Format } from "../../src/report";
import type { Sheet } from "./sheet";

/** Whether a cell is left blank; what is told is its number in the finished report. */
type Blanks = (field: FieldId, number: number, totals: ReadonlySet<FieldId>) => boolean;

const isResult = (field: FieldId) => /^requests\.(?!received|carriedOver|total|carriedForward)/u.test(field);
const isSummedRow = (field: FieldId) => field.startsWith("requests.total.");

export const fillings = {
  full: () => false,
  /** Nothing is written where there is nothing to report. */
  zeros: (_, number) => number === 0,
  /** The numbers are in, nobody has summed them yet: not at all, not along rows, not along columns. */
  totals: (field, _, totals) => totals.has(field),
  totalColumn: (field) => field.startsWith("requests.") && field.endsWith(".total"),
  totalRow: isSummedRow,
  caseTotals: (field) => field.startsWith("cases.") && field.endsWith(".total"),
  /** The totals are known, the parts are not in yet: of the whole table, of the results, of one row. */
  parts: (field, _, totals) => field.startsWith("requests.") && !totals.has(field),
  results: (field, _, totals) => isResult(field) && !totals.has(field),
  oneRow: (field) => field.startsWith("requests.received.") && !field.endsWith(".total"),
} satisfies Readonly<Record<string, Blanks>>;

export type Filling = keyof typeof fillings;
export const allFillings = Object.keys(fillings) as readonly Filling[];

/** A sheet with the cells blank that a filling leaves blank; a number that a slip put where none belongs stays. */
export function filledAs(filling: Filling, sheet: Sheet, truth: Sheet, format: Format): Sheet {
  const totals = new Set(format.relations.flatMap(({ total }) => total ?? []));
  const isBlank: Blanks = fillings[filling];
  return new Map(
    [...sheet].map(([field, value]) => {
      const number = truth.get(field) ?? 0;
      const isLeft = isBlank(field, number, totals) && (filling !== "zeros" || (value ?? 0) === 0);
      return [field, isLeft ? null : value];
    }),
  );
}
