/** Fluent's dark theme with a red that can be read. */
import { type Theme, webDarkTheme } from "@fluentui/react-components";

/** Fluent's red on Fluent's dark background has 4.2:1; text needs 4.5:1. */
export const darkTheme: Theme = {
  ...webDarkTheme,
  colorStatusDangerForeground1: webDarkTheme.colorPaletteRedForeground3,
};
