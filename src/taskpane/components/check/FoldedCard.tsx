/** The card of what one rule found over and over in one table. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { rules } from "../../../checks";
import { Card } from "./Card";
import { CellLinks } from "./CellLinks";
import { FixButton, Fixes } from "./Fixes";
import { CellLink } from "../ui/CellLink";
import { Unfold } from "../ui/Unfold";
import { IgnoreButton } from "../ui/buttons";
import { usePane, useReading } from "../ui/paneContext";
import { useSharedStyles } from "../ui/styles";
import { focusPlace } from "../ui/useKeptFocus";
import { useStrings } from "../../text/strings";
import { cellCount, changesTogether, obstacleOf } from "../../view/fixes";
import { type FindingView, type FoldedFindings, reasonOf } from "../../view/groups";

const useStyles = makeStyles({
  list: { marginTop: "4px" },
  entry: { padding: "4px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  current: { backgroundColor: tokens.colorBrandBackground2 },
  name: { flexGrow: 1, flexBasis: "60%", textAlign: "left", overflowWrap: "anywhere" },
});

/** What one rule found over and over in a table: a clerk who left twenty cells blank wants one button, not twenty cards. */
export function FoldedCard({
  folded: { rule, folded: views },
  current,
}: {
  folded: FoldedFindings;
  current: string | null;
}) {
  const strings = useStrings();
  const styles = useStyles();
  const shared = useSharedStyles();
  const { isReadOnly } = usePane();
  const { review, obstacles } = useReading();
  const findings = views.map(({ finding }) => finding);
  const { repairs, blanks, doubtful } = changesTogether({ ...review, findings }, obstacles);
  const rulesTitle = rules.find(({ id }) => id === rule)?.title;
  const title = strings.sameRule(views.length, rulesTitle ? strings.say(rulesTitle) : rule);
  const reasons = new Set(views.map((view) => reasonOf(view, strings)));
  const [sharedReason] = reasons.size === 1 ? reasons : [];
  return (
    <Card severity={findings[0]?.severity ?? "warning"} title={title}>
      {sharedReason !== undefined && <p className={shared.text}>{sharedReason}</p>}
      {!isReadOnly && <ByHand views={views} />}
      <div className={shared.row}>
        <FixButton
          label={strings.fillBlanks}
          groups={blanks}
          note={doubtful > 0 ? strings.otherBlanks(doubtful) : null}
        />
        <FixButton label={strings.fixAll(cellCount(repairs))} groups={repairs} />
        <IgnoreButton
          findings={views.flatMap((view) => view.findings)}
          where={title}
          label={strings.ignoreAll}
        />
      </div>
      <Unfold title={strings.allCells(views.length)}>
        {() => (
          <ul className={mergeClasses(shared.plain, styles.list)}>
            {views.map((view) => (
              <Entry
                key={view.key}
                view={view}
                reason={sharedReason === undefined ? reasonOf(view, strings) : null}
                isCurrent={view.key === current}
              />
            ))}
          </ul>
        )}
      </Unfold>
    </Card>
  );
}

/** How many of the findings no button can fix, and why, each reason once. */
function ByHand({ views }: { views: readonly FindingView[] }) {
  const strings = useStrings();
  const shared = useSharedStyles();
  const { obstacles } = useReading();
  const counts = new Map<string, number>();
  for (const { finding } of views) {
    const [obstacle] = finding.fixes.flatMap((fix) =>
      fix.kind === "change" ? (obstacleOf(fix.changes, obstacles) ?? []) : [],
    );
    if (obstacle) counts.set(strings.say(obstacle), (counts.get(strings.say(obstacle)) ?? 0) + 1);
  }
  return (
    <>
      {[...counts].map(([reason, count]) => (
        <p key={reason} className={shared.note}>
          {strings.cannotFixSome(count, views.length, reason)}
        </p>
      ))}
    </>
  );
}

/** One of the folded findings on a line: its place, which goes there, what only it says, and its fix. */
function Entry({
  view,
  reason,
  isCurrent,
}: {
  view: FindingView;
  reason: string | null;
  isCurrent: boolean;
}) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const strings = useStrings();
  const { key, where, places } = view;
  return (
    <li
      {...focusPlace}
      className={mergeClasses(shared.row, styles.entry, isCurrent && styles.current)}
      aria-current={isCurrent || undefined}
    >
      <CellLink cell={places[0]} card={key} label={strings.goToPlace(where)} className={styles.name}>
        {where}
      </CellLink>
      {reason !== null && <p className={mergeClasses(shared.note, shared.wide)}>{reason}</p>}
      {places.length > 1 && <CellLinks places={places} card={key} />}
      <Fixes view={view} />
      <IgnoreButton findings={view.findings} where={where} />
    </li>
  );
}
