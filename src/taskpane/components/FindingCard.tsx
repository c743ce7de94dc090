import { Button, mergeClasses } from "@fluentui/react-components";
import type { Reading } from "../session/state";
import { useStrings } from "../text/strings";
import { calculationOf, equation } from "../view/equation";
import { reasonOf, type FindingView } from "../view/groups";
import { placeOfField, type Place } from "../view/places";
import { Calculation } from "./Calculation";
import { CellLinks } from "./CellLinks";
import { useCardStyles } from "./cardStyles";
import { Fixes } from "./Fixes";
import { SeverityIcon } from "./icons";
import { usePane } from "./paneContext";
import { useSharedStyles } from "./styles";
import { Unfold } from "./Unfold";

/** One finding: how bad, where, why, and what to press. */
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
  const { acts, isBusy, isReadOnly } = usePane();
  const styles = useCardStyles();
  const shared = useSharedStyles();
  const { finding, key, where, places } = view;
  const { review, form } = reading;
  const calculation = calculationOf(finding, review, form);
  const [first] = places;
  const hasLinks = !calculation && places.length > 1;
  const goTo = (place: Place) => void acts.goTo(place, key);
  return (
    <li
      className={mergeClasses(styles.card, styles[finding.severity], isCurrent && styles.current)}
      {...(isCurrent ? { "aria-current": "true" as const } : {})}
    >
      <div className={styles.head}>
        <span className={styles.icon}>
          <SeverityIcon severity={finding.severity} />
        </span>
        <h4 className={styles.where}>
          <span className={styles.severity}>{strings.severities[finding.severity]}</span> {where}
        </h4>
      </div>
      <p className={shared.text}>{calculation ? equation(calculation, strings) : reasonOf(view)}</p>
      {calculation && (
        <Unfold title={strings.calculation}>
          {() => (
            <Calculation
              calculation={calculation}
              goTo={({ field }) => {
                const place = placeOfField(review, field);
                if (place) goTo(place);
              }}
            />
          )}
        </Unfold>
      )}
      {hasLinks && <CellLinks places={places} form={form} goTo={goTo} />}
      {((first && !hasLinks) || (finding.fixes.length > 0 && !isReadOnly)) && (
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
        </div>
      )}
    </li>
  );
}
