/** A number as people write it into a cell: no exponent, no binary noise, no minus before 0. */
export function plainNumber(value: number): string {
  if (Number.isInteger(value)) return String(value + 0);
  return value.toFixed(6).replace(/0+$/u, "");
}
