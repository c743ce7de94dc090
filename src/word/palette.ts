import type { MarkTarget } from "./types";

/**
 * The colours of our marks. Word's desktop palette has fifteen, dark ones among them hide black text, and
 * Word for the web has lost Turquoise and Pink on reopening; Yellow and Lime are what remains everywhere. Yellow
 * is what people use to say "look here", so it is for errors.
 */

/** A colour as w:highlight writes it. */
export type MarkColor = "yellow" | "green";

const COLOR_OF_SEVERITY: Readonly<Record<MarkTarget["severity"], MarkColor>> = {
  error: "yellow",
  warning: "green",
};

/** What `font.highlightColor` takes and gives for it; w:highlight's "green" is Word's Lime. */
const API_NAMES: Readonly<Record<MarkColor, readonly [hex: string, name: string]>> = {
  yellow: ["#FFFF00", "yellow"],
  green: ["#00FF00", "lime"],
};

export function colorOf(severity: MarkTarget["severity"]): MarkColor {
  return COLOR_OF_SEVERITY[severity];
}

export function severityOf(color: MarkColor): MarkTarget["severity"] {
  return color === COLOR_OF_SEVERITY.error ? "error" : "warning";
}

export function isMarkColor(highlight: string): highlight is MarkColor {
  return Object.hasOwn(API_NAMES, highlight);
}

/** The value to set. */
export function apiColor(color: MarkColor): string {
  return API_NAMES[color][0];
}

/** Whether a value read from `font.highlightColor` is this colour. */
export function isApiColor(value: string | null, color: MarkColor): boolean {
  return value !== null && API_NAMES[color].some((name) => name.toLowerCase() === value.toLowerCase());
}
