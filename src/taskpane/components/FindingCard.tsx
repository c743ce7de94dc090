import { Button, mergeClasses } from "@fluentui/react-components";
import type { Reading } from "../session/state";
import { useStrings } from "../text/strings";
import { reasonsOf, type FindingView } from "../view/groups";
import { placeOfField, type FindingCell } from "../view/places";
import { answerOf, isOfOneCell } from "../view/repairs";
import { Answer } from "./Answer";
import { CellLinks } from "./CellLinks";
import { useCardStyles } from "./cardStyles";
import { Fixes } from "./Fixes";
import { IgnoreButton } from "./IgnoreButton";
import { SeverityIcon } from "./icons";
import { usePane } from "./paneContext";
import { Relations } from "./Relations";
import { useSharedStyles } from "./styles";
import { focusPlace } from "./useKeptFocus";

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
  const { acts, isBusy } = usePane();
  const styles = useCardStyles();
  const shared = useSharedStyles();
  const { findings, broken, cause, severity, key, where, places } = view;
  const { review, form } = reading;
  const [first] = places;
  // Blanks that wait are all there is to go to; of a broken relation the calculation leads to its cells.
  const isWaiting = cause !== null && answerOf(cause).kind === "waiting";
  const hasLinks = places.length > 1 && (isWaiting || broken.length === 0);
  const goTo = (place: FindingCell) => void acts.goTo(place, key);
  const goToField = (field: string) => {
    const place = placeOfField(review, field);
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
  const isSummed = broken.length > 1 && !cause?.unfilled;
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
