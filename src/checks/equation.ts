import type { Fact, FieldId } from "../report";

/** Longest sum that is written out with its zeros. */
const longestWithZeros = 8;

/** Numbers as an equation writes them: no thousands separators, no binary remainders. */
export function plainNumber(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}

/** `2 + 0 + 1`; a long sum leaves its zeros out. Blanks and absent fields count as 0. */
export function sumText(fields: readonly FieldId[], facts: ReadonlyMap<FieldId, Fact>): string {
  const values = fields.map((field) => facts.get(field)?.value ?? 0);
  const shown = values.length > longestWithZeros ? values.filter((value) => value !== 0) : values;
  if (shown.length === 0) return "0";
  return shown
    .map((value, index) => (index > 0 && value < 0 ? `(${plainNumber(value)})` : plainNumber(value)))
    .join(" + ");
}
