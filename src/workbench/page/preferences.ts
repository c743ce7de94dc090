import type { Switches } from "../host";
import type { Language } from "./sentence";

/** How the page is set. The address can say it (`?sample=…&lang=en&theme=dark`), else the browser remembers it. */
export interface Preferences {
  readonly language: Language;
  readonly theme: "light" | "dark";
  /** In CSS pixels. */
  readonly paneWidth: number;
}

/** The widths that Office gives a task pane, in CSS pixels. */
export const PANE_WIDTH = { least: 320, usual: 360, most: 480 } as const;

const KEY = "nianbao.workbench";

/**
 * @param search the query of the address
 * @param stored what was remembered, any text
 * @param system what the browser prefers
 */
export function readPreferences(
  search: string,
  stored: string | null,
  system: { readonly isDark: boolean },
): Preferences {
  const query = new URLSearchParams(search);
  const known = parse(stored);
  const language = query.get("lang") ?? known["language"];
  const theme = query.get("theme") ?? known["theme"] ?? (system.isDark ? "dark" : "light");
  return {
    language: language === "en" ? "en" : "zh",
    theme: theme === "dark" ? "dark" : "light",
    paneWidth: clampPaneWidth(Number(query.get("pane") ?? known["paneWidth"] ?? PANE_WIDTH.usual)),
  };
}

/** Brings a width into what a pane can have. */
export function clampPaneWidth(width: number): number {
  if (!Number.isFinite(width)) return PANE_WIDTH.usual;
  return Math.round(Math.min(PANE_WIDTH.most, Math.max(PANE_WIDTH.least, width)));
}

/** What the browser remembers; null where it does not let the page ask. */
export function storedPreferences(): string | null {
  try {
    return window.localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export function storePreferences(preferences: Preferences): void {
  try {
    window.localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // A browser that stores nothing for this page starts with the defaults next time.
  }
}

function parse(stored: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(stored ?? "{}");
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** Office looks and speaks as the page does. */
export function officeSwitches({ theme, language }: Preferences): Pick<Switches, "theme" | "language"> {
  return { theme, language: language === "zh" ? "zh-CN" : "en-US" };
}
