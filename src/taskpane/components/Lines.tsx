import { makeStyles, tokens, mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Session } from "../session/state";
import { useStrings } from "../text/strings";
import { InfoIcon } from "./icons";
import { useSharedStyles } from "./styles";

const useStyles = makeStyles({
  lines: { display: "flex", flexDirection: "column", gap: "6px", margin: "8px 0 0" },
  line: {
    display: "flex",
    gap: "6px",
    padding: "4px 8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", alignSelf: "center" },
});

/** The quiet lines about the document itself: why it cannot be written, marks in the file, revisions, how it was read. */
export function Lines({ session }: { session: Session }) {
  const strings = useStrings();
  const styles = useStyles();
  const shared = useSharedStyles();
  const { readOnly, marks, hasOldMarks, reading, offRules } = session;
  const lines: ReactNode[] = [];
  if (readOnly) {
    lines.push(<Line key="read-only">{strings.say(readOnly)}</Line>);
  }
  if (marks > 0) {
    lines.push(
      <Line key="marks">{hasOldMarks ? strings.oldMarks(marks) : strings.marksBelongToFile(marks)}</Line>,
    );
  }
  if (reading?.hasRevisions) lines.push(<Line key="revisions">{strings.hasRevisions}</Line>);
  if (reading?.source === "file") lines.push(<Line key="source">{strings.readFromFile}</Line>);
  if (offRules.size > 0) lines.push(<Line key="rules">{strings.rulesOff(offRules.size)}</Line>);
  return lines.length === 0 ? null : <ul className={mergeClasses(shared.plain, styles.lines)}>{lines}</ul>;
}

function Line({ children }: { children: ReactNode }) {
  const styles = useStyles();
  return (
    <li className={styles.line}>
      <InfoIcon />
      <span className={styles.text}>{children}</span>
    </li>
  );
}
