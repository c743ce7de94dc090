import { Button, mergeClasses } from "@fluentui/react-components";
import type { Reading } from "../session/state";
import { useStrings } from "../text/strings";
import { calculationOf, equation } from "../view/equation";
import { reasonOf, type FindingView } from "../view/groups";
import { placeOfField, type Place } from "../view/places";
import { Answer } from "./Answer";
import { CellLinks } from "./CellLinks";
import { useCardStyles } from "./cardStyles";
import { Fixes } from "./Fixes";
import { IgnoreButton } from "./IgnoreButton";
import { SeverityIcon } from "./icons";
import { usePane } from "./paneContext";
import { Relations } from "./Relations";
import { useSharedStyles } from "./styles";

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
  const { finding, findings, cause, severity, key, where, places } = view;
  const { review, form } = reading;
  const calculation = calculationOf(finding, review, form);
  const [first] = places;
  const hasLinks = !calculation && places.length > 1;
  const goTo = (place: Place) => void acts.goTo(place, key);
  const goToField = (field: string) => {
    const place = placeOfField(review, field);
    if (place) goTo(place);
  };
  return (
    <li
      className={mergeClasses(styles.card, styles[severity], isCurrent && styles.current)}
      {...(isCurrent ? { "aria-current": "true" as const } : {})}
    >
      <div className={styles.head}>
        <span className={styles.icon}>
          <SeverityIcon severity={severity} />
        </span>
        <h4 className={styles.where}>
          <span className={styles.severity}>{strings.severities[severity]}</span> {where}
        </h4>
      </div>
      <p className={shared.text}>
        {findings.length > 1
          ? strings.breaks(findings.length)
          : calculation
            ? equation(calculation, strings)
            : reasonOf(view)}
      </p>
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
        <IgnoreButton view={view} />
      </div>
      {calculation && <Relations findings={findings} reading={reading} goTo={goToField} />}
    </li>
  );
}
