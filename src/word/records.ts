import type { Place } from "../report";

/**
 * Looks at what was stored: a record of ours, or anything. By hand, not by a schema library, which would be a tenth of
 * all that the pane loads, for two small records.
 */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isListOf<T>(value: unknown, isOne: (one: unknown) => one is T): value is readonly T[] {
  return Array.isArray(value) && value.every(isOne);
}

export function isAddress(value: unknown): value is Place {
  return isRecord(value) && ["table", "row", "cell"].every((key) => Number.isSafeInteger(value[key]));
}
