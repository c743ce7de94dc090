/** Office's colours as numbers; the library makes CSS colours of every value, so nothing else may be in it. */
const THEMES = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x000000,
    controlBackgroundColor: 0xf3f2f1,
    controlForegroundColor: 0x201f1e,
  },
  dark: {
    bodyBackgroundColor: 0x292929,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x1f1f1f,
    controlForegroundColor: 0xf3f2f1,
  },
} as const;

/** The answer of `GetOfficeThemeInfo`. */
export function themeInfo(theme: "light" | "dark"): string {
  return JSON.stringify(THEMES[theme]);
}
