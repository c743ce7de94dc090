import type { FieldKind } from "../report";

/** What is wrong with a number in a field of that kind: counts are whole and not negative, only amounts have decimals. */
export function valueFault(kind: FieldKind, value: number): "negative" | "fraction" | null {
  if (kind !== "change" && value < 0) return "negative";
  if (kind !== "amount" && !Number.isInteger(value)) return "fraction";
  return null;
}
