/** The list of findings, a card each. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Answer } from "./Answer";
import { Relations } from "./Calculations";
import { CellLinks } from "./CellLinks";
import { Fixes } from "./Fixes";
import { FoldedCard } from "./FoldedCard";
import { IgnoreButton } from "../ui/buttons";
import { SeverityIcon } from "../ui/icons";
import { usePane } from "../ui/paneContext";
import { useCardStyles, useSharedStyles } from "../ui/styles";
import { focusPlace } from "../ui/useKeptFocus";
import type { Reading } from "../../session/state";
import { useStrings } from "../../text/strings";
import { type FindingGroup, type FindingView, foldFindings, reasonsOf } from "../../view/groups";
import { cellOfField } from "../../view/places";
import type { FindingCell } from "../../../checks";
import { answerOf, isOfOneCell } from "../../view/fixes";

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
export function Findings({
  groups,
  reading,
  current,
}: {
  groups: readonly FindingGroup[];
  reading: Reading;
  current: string | null;
}) {
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
                <FoldedCard key={entry.rule} folded={entry} reading={reading} current={current} />
              ) : (
                <FindingCard
                  key={entry.key}
                  view={entry}
                  reading={reading}
                  isCurrent={entry.key === current}
                />
              ),
            )}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** One finding, or all findings of one cause: how bad, where, why, and what to press. */
export function FindingCard({
  view,
  reading,
  isCurrent,
}: {
  view: FindingView;
  reading: Reading;
  isCurrent: boolean;
}) {
  const strings = useStrings();
  const { commands, isBusy } = usePane();
  const styles = useCardStyles();
  const shared = useSharedStyles();
  const { findings, broken, cause, severity, key, where, places } = view;
  const { review, form } = reading;
  const [first] = places;
  // Blanks that wait are all there is to go to; of a broken relation the calculation leads to its cells.
  const isWaiting = cause !== null && answerOf(cause).kind === "waiting";
  const hasLinks = places.length > 1 && (isWaiting || broken.length === 0);
  const goTo = (place: FindingCell) => void commands.goTo(place, key);
  const goToField = (field: string) => {
    const place = cellOfField(review, field);
    if (place) goTo(place);
  };
  return (
    <li
      {...focusPlace}
      className={mergeClasses(styles.card, styles[severity], isCurrent && styles.current)}
      {...(isCurrent ? { "aria-current": "true" as const } : {})}
    >
      <div className={styles.head}>
        <span className={styles.icon}>
          <SeverityIcon severity={severity} />
        </span>
        <h4 tabIndex={-1} className={styles.where}>
          <span className={styles.severity}>{strings.severities[severity]}</span> {where}
        </h4>
      </div>
      <Reasons view={view} reading={reading} />
      {cause && <Answer cause={cause} reading={reading} goTo={goToField} />}
      {hasLinks && <CellLinks places={places} form={form} goTo={goTo} />}
      <div className={shared.row}>
        {first && !hasLinks && (
          <Button
            size="small"
            disabledFocusable={isBusy}
            aria-label={strings.goToPlace(where)}
            onClick={() => goTo(first)}
          >
            {strings.goTo}
          </Button>
        )}
        <Fixes view={view} reading={reading} />
        <IgnoreButton findings={findings} where={where} />
      </div>
      {broken.length > 0 && <Relations findings={broken} reading={reading} goTo={goToField} />}
    </li>
  );
}

/** Why: of several relations with one cause how many they are; their equations are unfolded. */
function Reasons({ view, reading: { review, form } }: { view: FindingView; reading: Reading }) {
  const strings = useStrings();
  const shared = useSharedStyles();
  const { broken, cause } = view;
  const isSummed = broken.length > 1 && !cause?.isUnfilled;
  const reasons = isSummed
    ? [strings.breaks(broken.length, isOfOneCell(cause))]
    : reasonsOf(view, review, form, strings);
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
