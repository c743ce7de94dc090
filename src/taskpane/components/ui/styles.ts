/** Styles that several components share. */
import { makeStyles, tokens } from "@fluentui/react-components";

/** What several components share. */
export const useSharedStyles = makeStyles({
  /** Read by screen readers, seen by nobody. */
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "6px" },
  /** A line of its own among the buttons of a row. */
  wide: { flexBasis: "100%" },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  plain: { margin: 0, padding: 0, listStyleType: "none" },
  /** Long labels and sums break anywhere rather than widen the pane. */
  text: { margin: 0, overflowWrap: "anywhere" },
});

/** A finding as a card; its left edge has the colour of its severity. */
export const useCardStyles = makeStyles({
  card: {
    padding: "8px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    display: "flex",
    flexDirection: "column",
    gap: "6px",
  },
  error: { borderLeftColor: tokens.colorStatusDangerForeground1 },
  warning: { borderLeftColor: tokens.colorStatusWarningForeground1 },
  advice: {},
  current: {
    backgroundColor: tokens.colorBrandBackground2,
    borderTopColor: tokens.colorBrandStroke1,
    borderRightColor: tokens.colorBrandStroke1,
    borderBottomColor: tokens.colorBrandStroke1,
  },
  head: { display: "flex", alignItems: "flex-start", gap: "6px" },
  icon: { paddingTop: "2px", display: "inline-flex" },
  where: { fontWeight: tokens.fontWeightSemibold, margin: 0, fontSize: "inherit", overflowWrap: "anywhere" },
  severity: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});
