/** Sentences: one that stands where there is nothing to review, and several below each other. */
import { mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { notLoaded } from "../../../word";
import { Icon } from "./icons";
import { usePane } from "./pane";
import { makePaneStyles } from "./styles";

const useStyles = makePaneStyles({
  message: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "8px",
    padding: "24px 12px",
  },
  said: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Stands where there is nothing to review: what happened, what to do, and the buttons that do it. */
export function Message({
  icon = "info",
  said,
  whatToDo,
  children,
}: {
  icon?: "info" | "warning";
  said: string;
  whatToDo?: string;
  children?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={styles.message}>
      <Icon of={icon} size={24} />
      <p className={mergeClasses(styles.text, styles.said)}>{said}</p>
      {whatToDo !== undefined && <p className={styles.text}>{whatToDo}</p>}
      <div className={styles.row}>{children}</div>
    </div>
  );
}

/** Stands in place of code that could not be loaded. */
export function NotLoaded() {
  const { strings } = usePane();
  return <p role="alert">{strings.say(notLoaded().sentence)}</p>;
}

/** A paragraph a line. */
export function Paragraphs({ lines, className }: { lines: readonly string[]; className: string }) {
  return lines.map((line, index) => (
    <p key={index} className={className}>
      {line}
    </p>
  ));
}
