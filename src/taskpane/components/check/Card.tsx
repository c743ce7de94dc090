/** The frame of a card of the list. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Severity } from "../../../checks";
import { useStrings } from "../../text/strings";
import { SeverityIcon } from "../ui/icons";
import { focusPlace } from "../ui/useKeptFocus";

const useStyles = makeStyles({
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
  title: { fontWeight: tokens.fontWeightSemibold, margin: 0, fontSize: "inherit", overflowWrap: "anywhere" },
  severity: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});

/** How bad and where, above what else a card says; its left edge has the colour of its severity. */
export function Card({
  severity,
  title,
  isCurrent = false,
  children,
}: {
  severity: Severity;
  title: string;
  /** It is the finding that was gone to last. */
  isCurrent?: boolean;
  children: ReactNode;
}) {
  const strings = useStrings();
  const styles = useStyles();
  return (
    <li
      {...focusPlace}
      className={mergeClasses(styles.card, styles[severity], isCurrent && styles.current)}
      aria-current={isCurrent || undefined}
    >
      <div className={styles.head}>
        <span className={styles.icon}>
          <SeverityIcon severity={severity} />
        </span>
        <h4 tabIndex={-1} className={styles.title}>
          <span className={styles.severity}>{strings.severities[severity]}</span> {title}
        </h4>
      </div>
      {children}
    </li>
  );
}
