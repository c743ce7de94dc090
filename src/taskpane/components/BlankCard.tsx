import { makeStyles, tokens } from "@fluentui/react-components";
import type { Reading } from "../session/state";
import { useStrings } from "../text/strings";
import { blankChanges, standAloneChanges } from "../view/fixes";
import type { FindingView } from "../view/groups";
import { FindingCard } from "./FindingCard";
import { FixButton } from "./FixButton";
import { SeverityIcon } from "./icons";
import { useSharedStyles } from "./styles";
import { Unfold } from "./Unfold";

const useStyles = makeStyles({
  card: {
    padding: "8px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `3px solid ${tokens.colorStatusWarningForeground1}`,
    display: "flex",
    flexDirection: "column",
    gap: "6px",
  },
  head: { display: "flex", alignItems: "center", gap: "6px" },
  where: { fontWeight: tokens.fontWeightSemibold, margin: 0, fontSize: "inherit" },
  severity: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  list: { display: "flex", flexDirection: "column", gap: "6px", marginTop: "6px" },
});

/** The blank cells of one table in one card: a clerk who left twenty blank wants one button, not twenty cards. */
export function BlankCard({
  views,
  reading,
  current,
}: {
  views: readonly FindingView[];
  reading: Reading;
  current: string | null;
}) {
  const strings = useStrings();
  const styles = useStyles();
  const shared = useSharedStyles();
  const keys = new Set(views.map((view) => view.key));
  const changes = blankChanges(standAloneChanges(reading.review, reading.form)).filter((change) =>
    keys.has(change.finding),
  );
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <SeverityIcon severity="warning" />
        <h4 className={styles.where}>
          <span className={styles.severity}>{strings.severities.warning}</span> {strings.blanks(views.length)}
        </h4>
      </div>
      <p className={shared.text}>{strings.blanksWhy}</p>
      {changes.length > 0 && (
        <div className={shared.row}>
          <FixButton label={strings.fillBlanks(changes.length)} changes={changes} form={reading.form} />
        </div>
      )}
      <Unfold title={strings.allCells(views.length)}>
        {() => (
          <ul className={`${shared.plain} ${styles.list}`}>
            {views.map((view) => (
              <FindingCard key={view.key} view={view} reading={reading} isCurrent={view.key === current} />
            ))}
          </ul>
        )}
      </Unfold>
    </li>
  );
}
