/** The card of what one rule found over and over in one table. */
import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { rules } from "../../../checks";
import { CellLinks } from "./CellLinks";
import { FixButton, Fixes } from "./Fixes";
import { Unfold } from "../ui/Unfold";
import { IgnoreButton } from "../ui/buttons";
import { SeverityIcon } from "../ui/icons";
import { usePane } from "../ui/paneContext";
import { useCardStyles, useSharedStyles } from "../ui/styles";
import { focusPlace } from "../ui/useKeptFocus";
import type { Reading } from "../../session/state";
import { useStrings } from "../../text/strings";
import { cellCount, changesTogether, obstacleOfFix } from "../../view/fixes";
import { type FindingView, type FoldedFindings, reasonOf } from "../../view/groups";

const useStyles = makeStyles({
  list: { marginTop: "4px" },
  entry: { padding: "4px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  current: { backgroundColor: tokens.colorBrandBackground2 },
  name: { flexGrow: 1, flexBasis: "60%", textAlign: "left", overflowWrap: "anywhere" },
});

/** What one rule found over and over in a table: a clerk who left twenty cells blank wants one button, not twenty cards. */
export function FoldedCard({
  folded,
  reading,
  current,
}: {
  folded: FoldedFindings;
  reading: Reading;
  current: string | null;
}) {
  const strings = useStrings();
  const styles = useStyles();
  const card = useCardStyles();
  const shared = useSharedStyles();
  const { isReadOnly } = usePane();
  const { rule, folded: findings } = folded;
  const severity = findings[0]?.finding.severity ?? "warning";
  const title = rules.find(({ id }) => id === rule)?.title;
  const { repairs, blanks, doubtful } = changesTogether(
    { ...reading.review, findings: findings.map(({ finding }) => finding) },
    reading.obstacles,
  );
  const name = strings.sameRule(findings.length, title ? strings.say(title) : rule);
  const otherBlanks = doubtful > 0 ? { note: strings.otherBlanks(doubtful) } : {};
  const reasons = new Set(findings.map((view) => reasonOf(view, strings)));
  const [sharedReason] = reasons.size === 1 ? reasons : [];
  return (
    <li {...focusPlace} className={mergeClasses(card.card, card[severity])}>
      <div className={card.head}>
        <span className={card.icon}>
          <SeverityIcon severity={severity} />
        </span>
        <h4 tabIndex={-1} className={card.where}>
          <span className={card.severity}>{strings.severities[severity]}</span> {name}
        </h4>
      </div>
      {sharedReason !== undefined && <p className={shared.text}>{sharedReason}</p>}
      {!isReadOnly && <ByHand folded={folded} reading={reading} />}
      <div className={shared.row}>
        <FixButton label={strings.fillBlanks} groups={blanks} {...otherBlanks} form={reading.form} />
        <FixButton label={strings.fixAll(cellCount(repairs))} groups={repairs} form={reading.form} />
        <IgnoreButton
          findings={findings.flatMap((view) => view.findings)}
          where={name}
          label={strings.ignoreAll}
        />
      </div>
      <Unfold title={strings.allCells(findings.length)}>
        {() => (
          <ul className={mergeClasses(shared.plain, styles.list)}>
            {findings.map((view) => (
              <Entry
                key={view.key}
                view={view}
                reading={reading}
                reason={sharedReason === undefined ? reasonOf(view, strings) : null}
                isCurrent={view.key === current}
              />
            ))}
          </ul>
        )}
      </Unfold>
    </li>
  );
}

/** How many of the findings no button can fix, and why, each reason once. */
function ByHand({ folded, reading }: { folded: FoldedFindings; reading: Reading }) {
  const strings = useStrings();
  const shared = useSharedStyles();
  const counts = new Map<string, number>();
  for (const { finding } of folded.folded) {
    const [obstacle] = finding.fixes.flatMap((fix) => obstacleOfFix(fix, reading.obstacles) ?? []);
    if (obstacle) counts.set(strings.say(obstacle), (counts.get(strings.say(obstacle)) ?? 0) + 1);
  }
  return (
    <>
      {[...counts].map(([reason, count]) => (
        <p key={reason} className={mergeClasses(shared.text, shared.quiet)}>
          {strings.cannotFixSome(count, folded.folded.length, reason)}
        </p>
      ))}
    </>
  );
}

/** One of the folded findings on a line: its place, which goes there, what only it says, and its fix. */
function Entry({
  view,
  reading,
  reason,
  isCurrent,
}: {
  view: FindingView;
  reading: Reading;
  reason: string | null;
  isCurrent: boolean;
}) {
  const { commands, isBusy } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const strings = useStrings();
  const { key, where, places } = view;
  const [first] = places;
  return (
    <li
      {...focusPlace}
      className={mergeClasses(shared.row, styles.entry, isCurrent && styles.current)}
      {...(isCurrent ? { "aria-current": "true" as const } : {})}
    >
      {first ? (
        <Link
          className={styles.name}
          disabledFocusable={isBusy}
          aria-label={strings.goToPlace(where)}
          onClick={() => void commands.goTo(first, key)}
        >
          {where}
        </Link>
      ) : (
        <span className={styles.name}>{where}</span>
      )}
      {reason !== null && <p className={mergeClasses(shared.text, shared.quiet, shared.wide)}>{reason}</p>}
      {places.length > 1 && (
        <CellLinks places={places} form={reading.form} goTo={(place) => void commands.goTo(place, key)} />
      )}
      <Fixes view={view} reading={reading} />
      <IgnoreButton findings={view.findings} where={where} />
    </li>
  );
}
