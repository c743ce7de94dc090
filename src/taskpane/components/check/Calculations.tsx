/** Broken relations, number by number. */
import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Finding } from "../../../checks";
import { Unfold } from "../ui/Unfold";
import { usePane } from "../ui/paneContext";
import { useSharedStyles } from "../ui/styles";
import type { Reading } from "../../session/state";
import { useStrings } from "../../text/strings";
import { type Calculation as CalculationData, calculationOf, type Term } from "../../view/equation";

const useRelationsStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "8px", marginTop: "4px" },
  name: { margin: 0, fontSize: "inherit", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
});

/** The broken relations of a card, to be opened: each as a calculation whose numbers go to their cells. */
export function Relations({
  findings,
  reading: { review, form },
  goTo,
}: {
  findings: readonly Finding[];
  reading: Reading;
  goTo: (field: string) => void;
}) {
  const strings = useStrings();
  const styles = useRelationsStyles();
  const shared = useSharedStyles();
  const isOne = findings.length === 1;
  return (
    <Unfold title={isOne ? strings.calculation : strings.affects(findings.length)}>
      {() => (
        <ul className={mergeClasses(shared.plain, styles.list)}>
          {findings.map((finding) => {
            const calculation = calculationOf(finding, review, form);
            const name = finding.relation && form.relations.get(finding.relation.id)?.name;
            return calculation ? (
              <li key={finding.relation?.id}>
                {!isOne && <h5 className={styles.name}>{name}</h5>}
                <Calculation calculation={calculation} goTo={({ field }) => goTo(field)} />
              </li>
            ) : null;
          })}
        </ul>
      )}
    </Unfold>
  );
}

const useCalculationStyles = makeStyles({
  list: { margin: "4px 0 0", paddingLeft: "4px", borderLeft: `2px solid ${tokens.colorNeutralStroke1}` },
  term: { display: "flex", gap: "8px", padding: "1px 4px", alignItems: "baseline" },
  name: { flexGrow: 1, overflowWrap: "anywhere" },
  value: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  suspect: { fontWeight: tokens.fontWeightSemibold },
  difference: {
    margin: "2px 4px 4px",
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorStatusDangerForeground1,
  },
  sum: { borderTop: `1px solid ${tokens.colorNeutralStroke1}`, fontWeight: tokens.fontWeightSemibold },
});

/** Both sides of a relation, number by number, and how far they are apart; each number goes to its cell. */
export function Calculation({
  calculation,
  goTo,
}: {
  calculation: CalculationData;
  goTo: (term: Term) => void;
}) {
  const { left, right, leftSum, rightSum, difference } = calculation;
  const strings = useStrings();
  const styles = useCalculationStyles();
  return (
    <>
      <Side terms={left} sum={leftSum} goTo={goTo} />
      <Side terms={right} sum={right.length > 1 ? rightSum : null} goTo={goTo} />
      <p className={styles.difference}>{strings.difference(difference)}</p>
    </>
  );
}

function Side({
  terms,
  sum,
  goTo,
}: {
  terms: readonly Term[];
  sum: number | null;
  goTo: (term: Term) => void;
}) {
  const strings = useStrings();
  const { isBusy } = usePane();
  const styles = useCalculationStyles();
  const shared = useSharedStyles();
  return (
    <ul className={mergeClasses(shared.plain, styles.list)}>
      {terms.map((term) => (
        <li key={term.field} className={mergeClasses(styles.term, term.isSuspect && styles.suspect)}>
          <Link className={styles.name} disabledFocusable={isBusy} onClick={() => goTo(term)}>
            {term.name}
          </Link>
          <span className={styles.value}>{term.isBlank ? strings.countedAsZero(term.text) : term.value}</span>
        </li>
      ))}
      {sum !== null && (
        <li className={mergeClasses(styles.term, styles.sum)}>
          <span className={styles.name} />
          <span className={styles.value}>{strings.sumIs(sum)}</span>
        </li>
      )}
    </ul>
  );
}
