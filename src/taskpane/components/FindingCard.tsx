import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Reading } from "../session/state";
import { useStrings } from "../text/strings";
import { calculationOf, equation } from "../view/equation";
import { changesOf } from "../view/fixes";
import { placeName, type FindingView } from "../view/groups";
import { placeOfField, type Place } from "../view/places";
import { Calculation } from "./Calculation";
import { FixButton } from "./FixButton";
import { SeverityIcon } from "./icons";
import { usePane } from "./paneContext";
import { useSharedStyles } from "./styles";
import { Unfold } from "./Unfold";

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
  where: { fontWeight: tokens.fontWeightSemibold, margin: 0, fontSize: "inherit", overflowWrap: "anywhere" },
  severity: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});

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
  const { acts, isBusy } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const { finding, key, where, places } = view;
  const { review, form } = reading;
  const calculation = calculationOf(finding, review, form);
  const [first] = places;
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
      <p className={shared.text}>{calculation ? equation(calculation, strings) : finding.message}</p>
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
      {!calculation && places.length > 1 && (
        <Unfold title={strings.allCells(places.length)}>
          {() => (
            <ul className={shared.plain}>
              {places.map((place) => (
                <li key={`${place.address.table}.${place.address.row}.${place.address.cell}`}>
                  <Link disabledFocusable={isBusy} onClick={() => goTo(place)}>
                    {placeName(place, form, strings)}
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </Unfold>
      )}
      {(first !== undefined || finding.fixes.length > 0) && (
        <div className={shared.row}>
          {first && (
            <Button
              size="small"
              disabledFocusable={isBusy}
              aria-label={strings.goToPlace(where)}
              onClick={() => goTo(first)}
            >
              {strings.goTo}
            </Button>
          )}
          {finding.fixes.map((fix) => (
            <FixButton
              key={fix.label}
              label={fix.label}
              changes={changesOf(finding, fix.changes)}
              form={form}
            />
          ))}
        </div>
      )}
    </li>
  );
}
