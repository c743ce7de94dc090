/** Styles that several components share. */
import { makeStyles, tokens, type GriffelStyle } from "@fluentui/react-components";

/** In such a pane the tables stand beside the findings. */
export const widePane = "(min-width: 640px)";

const shared = {
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
  /** A paragraph of what is said by the way. */
  note: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  plain: { margin: 0, padding: 0, listStyleType: "none" },
  /** Long labels and sums break anywhere rather than widen the pane. */
  text: { margin: 0, overflowWrap: "anywhere" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
} satisfies Record<string, GriffelStyle>;

/** Makes the hook for a component's own styles, with the shared ones among them. */
export function makePaneStyles<Slots extends string>(own: Record<Slots, GriffelStyle>) {
  return makeStyles<Slots | keyof typeof shared>({ ...shared, ...own });
}
