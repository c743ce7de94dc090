import type { Language, Sentence } from "../report";

/** Facts about the Word that we run in. Newer hosts leave some of them out: nothing here may throw. */

export function isSupported(): boolean {
  return (
    typeof Word !== "undefined" && Office.context.requirements?.isSetSupported?.("WordApi", "1.3") === true
  );
}

/** The pane's language follows Office's own: Chinese of any kind, else English. */
export function language(): Language {
  return /^zh/i.test(Office.context.displayLanguage ?? "zh-CN") ? "zh" : "en";
}

/** Whether Office shows dark panes. `isDarkTheme` is not known to every host, the background is. */
export function isDark(): boolean {
  return isDarkColor(Office.context.officeTheme?.bodyBackgroundColor);
}

/** Whether a colour (`#rrggbb`) is nearer to black than to white, by its relative luminance (Rec. 709). */
export function isDarkColor(color: string | undefined): boolean {
  const digits = /^#?([0-9a-f]{6})$/i.exec(color ?? "")?.[1];
  if (!digits) return false;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}

/** Why the way the document was opened forbids writing, or null. */
export function readOnlyByMode(): Sentence | null {
  // The enumeration's value, not its name: old hosts lack Office.DocumentMode.
  if (String(Office.context.document?.mode) !== "readOnly") return null;
  return {
    zh: "文档以只读方式打开，只能查看，不能标出或修改。需要修改时请另存为一份副本。",
    en: "The document is open read-only: it can be checked, not marked or changed. Save a copy to change it.",
  };
}
