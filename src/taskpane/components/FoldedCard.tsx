import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { rules } from "../../checks";
import type { Reading } from "../session/state";
import { useStrings } from "../text/strings";
import { fixLabel, type PlannedChange } from "../view/fixes";
import type { FoldedFindings } from "../view/fold";
import { useCardStyles } from "./cardStyles";
import { FindingCard } from "./FindingCard";
import { FixButton } from "./FixButton";
import { SeverityIcon } from "./icons";
import { useSharedStyles } from "./styles";
import { Unfold } from "./Unfold";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalS,
  },
});

/** What one rule found over and over in a table: a clerk who left twenty cells blank wants one button, not twenty cards. */
export function FoldedCard({
  folded,
  fixes,
  reading,
  current,
}: {
  folded: FoldedFindings;
  fixes: readonly PlannedChange[];
  reading: Reading;
  current: string | null;
}) {
  const strings = useStrings();
  const styles = useStyles();
  const card = useCardStyles();
  const shared = useSharedStyles();
  const { rule, findings } = folded;
  const severity = findings[0]?.finding.severity ?? "warning";
  const title = rules.find(({ id }) => id === rule)?.title;
  const keys = new Set(findings.map((view) => view.key));
  const changes = fixes.filter((change) => keys.has(change.finding));
  return (
    <li className={mergeClasses(card.card, card[severity])}>
      <div className={card.head}>
        <span className={card.icon}>
          <SeverityIcon severity={severity} />
        </span>
        <h4 className={card.where}>
          <span className={card.severity}>{strings.severities[severity]}</span>{" "}
          {strings.sameRule(findings.length, title ? strings.say(title) : rule)}
        </h4>
      </div>
      {changes.length > 0 && (
        <div className={shared.row}>
          <FixButton label={fixLabel(changes, strings)} changes={changes} form={reading.form} />
        </div>
      )}
      <Unfold title={strings.allCells(findings.length)}>
        {() => (
          <ul className={mergeClasses(shared.plain, styles.list)}>
            {findings.map((view) => (
              <FindingCard key={view.key} view={view} reading={reading} isCurrent={view.key === current} />
            ))}
          </ul>
        )}
      </Unfold>
    </li>
  );
}
