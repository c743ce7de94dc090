/**
 * The colours of our marks. Word's desktop palette has fifteen: dark ones hide black text, and Word for the web loses
 * Turquoise and Pink on reopening. Yellow and Lime remain. People use yellow to say "look here", so it is for errors.
 */
import * as z from "zod/mini";
import type { MarkTarget } from "../types";

/** A colour as `w:highlight` writes it. */
export const markColorSchema = z.enum(["yellow", "green"]);
export type MarkColor = z.infer<typeof markColorSchema>;

const COLOR_OF_SEVERITY: Readonly<Record<MarkTarget["severity"], MarkColor>> = {
  error: "yellow",
  warning: "green",
};

/** What `font.highlightColor` takes and gives for a colour. The "green" of `w:highlight` is Word's Lime. */
const API_NAMES: Readonly<Record<MarkColor, readonly [hex: string, name: string]>> = {
  yellow: ["#FFFF00", "yellow"],
  green: ["#00FF00", "lime"],
};

export function colorOf(severity: MarkTarget["severity"]): MarkColor {
  return COLOR_OF_SEVERITY[severity];
}

export function isMarkColor(highlight: string): highlight is MarkColor {
  return Object.hasOwn(API_NAMES, highlight);
}

/** The value to set. */
export function apiColor(color: MarkColor): string {
  return API_NAMES[color][0];
}

/** Whether a value that was read from `font.highlightColor` is this colour. */
export function isApiColor(value: string | null, color: MarkColor): boolean {
  return value !== null && API_NAMES[color].some((name) => name.toLowerCase() === value.toLowerCase());
}
