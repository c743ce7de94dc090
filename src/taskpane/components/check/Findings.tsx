/** The list of findings, a card each. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Answer } from "./Answer";
import { Calculations } from "./Calculations";
import { Card } from "./Card";
import { CellLinks } from "./CellLinks";
import { Fixes } from "./Fixes";
import { FoldedCard } from "./FoldedCard";
import { IgnoreButton } from "../ui/buttons";
import { usePane, useReading } from "../ui/paneContext";
import { useSharedStyles } from "../ui/styles";
import { useStrings } from "../../text/strings";
import { answerOf, isOfOneCell } from "../../view/fixes";
import { type FindingGroup, type FindingView, foldFindings, reasonsOf } from "../../view/groups";

const useStyles = makeStyles({
  title: {
    margin: "12px 0 6px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  list: { display: "flex", flexDirection: "column", gap: "8px" },
});

/** The findings, grouped by table. */
export function Findings({ groups, current }: { groups: readonly FindingGroup[]; current: string | null }) {
  const strings = useStrings();
  const styles = useStyles();
  const shared = useSharedStyles();
  if (groups.length === 0) return null;
  return (
    <section aria-label={strings.findings}>
      <h2 className={shared.hidden}>{strings.findings}</h2>
      {groups.map((group) => (
        <div key={group.table ?? "document"}>
          <h3 className={styles.title}>{group.title}</h3>
          <ul className={mergeClasses(shared.plain, styles.list)}>
            {foldFindings(group.findings).map((entry) =>
              "folded" in entry ? (
                <FoldedCard key={entry.rule} folded={entry} current={current} />
              ) : (
                <FindingCard key={entry.key} view={entry} isCurrent={entry.key === current} />
              ),
            )}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** One finding, or all findings of one cause: how bad, where, why, and what to press. */
function FindingCard({ view, isCurrent }: { view: FindingView; isCurrent: boolean }) {
  const strings = useStrings();
  const { commands, isBusy } = usePane();
  const shared = useSharedStyles();
  const { findings, broken, cause, severity, key, where, places } = view;
  const [first] = places;
  // Blanks that wait are all there is to go to; of a broken relation the calculation leads to its cells.
  const isWaiting = cause !== null && answerOf(cause).kind === "waiting";
  const hasLinks = places.length > 1 && (isWaiting || broken.length === 0);
  return (
    <Card severity={severity} title={where} isCurrent={isCurrent}>
      <Reasons view={view} />
      {cause && <Answer cause={cause} card={key} />}
      {hasLinks && <CellLinks places={places} card={key} />}
      <div className={shared.row}>
        {first && !hasLinks && (
          <Button
            size="small"
            disabledFocusable={isBusy}
            aria-label={strings.goToPlace(where)}
            onClick={() => void commands.goTo(first, key)}
          >
            {strings.goTo}
          </Button>
        )}
        <Fixes view={view} />
        <IgnoreButton findings={findings} where={where} />
      </div>
      {broken.length > 0 && <Calculations findings={broken} card={key} />}
    </Card>
  );
}

/** Why: of several relations with one cause how many they are; their equations are unfolded. */
function Reasons({ view }: { view: FindingView }) {
  const strings = useStrings();
  const { review } = useReading();
  const shared = useSharedStyles();
  const { broken, cause } = view;
  const isSummed = broken.length > 1 && !cause?.isUnfilled;
  const reasons = isSummed
    ? [strings.breaks(broken.length, isOfOneCell(cause))]
    : reasonsOf(view, review, strings);
  return (
    <>
      {reasons.map((reason) => (
        <p key={reason} className={shared.text}>
          {reason}
        </p>
      ))}
    </>
  );
}
