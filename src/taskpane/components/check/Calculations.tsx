/** Broken relations, number by number. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Finding } from "../../../checks";
import { CellLink } from "../ui/CellLink";
import { Unfold } from "../ui/Unfold";
import { useReading } from "../ui/paneContext";
import { useSharedStyles } from "../ui/styles";
import { useStrings } from "../../text/strings";
import { calculationOf, type Term } from "../../view/equation";
import { relationName } from "../../view/names";
import { cellOfField } from "../../view/places";

const useStyles = makeStyles({
  relations: { display: "flex", flexDirection: "column", gap: "8px", marginTop: "4px" },
  relation: {
    margin: 0,
    fontSize: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  side: { margin: "4px 0 0", paddingLeft: "4px", borderLeft: `2px solid ${tokens.colorNeutralStroke1}` },
  term: { display: "flex", gap: "8px", padding: "1px 4px", alignItems: "baseline" },
  name: { flexGrow: 1, overflowWrap: "anywhere" },
  value: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  suspect: { fontWeight: tokens.fontWeightSemibold },
  sum: {
    justifyContent: "flex-end",
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  difference: {
    margin: "2px 4px 4px",
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorStatusDangerForeground1,
  },
});

/** The broken relations of a card, to be opened: each as a calculation whose numbers go to their cells. */
export function Calculations({ findings, card }: { findings: readonly Finding[]; card: string }) {
  const strings = useStrings();
  const { review } = useReading();
  const styles = useStyles();
  const shared = useSharedStyles();
  const isOne = findings.length === 1;
  return (
    <Unfold title={isOne ? strings.calculation : strings.affects(findings.length)}>
      {() => (
        <ul className={mergeClasses(shared.plain, styles.relations)}>
          {findings.map((finding) => (
            <li key={finding.relation?.id}>
              {!isOne && (
                <h5 className={styles.relation}>{relationName(review, finding.relation?.id ?? "")}</h5>
              )}
              <Calculation finding={finding} card={card} />
            </li>
          ))}
        </ul>
      )}
    </Unfold>
  );
}

/** Both sides of a relation, number by number, and how far they are apart. */
function Calculation({ finding, card }: { finding: Finding; card: string }) {
  const strings = useStrings();
  const { review } = useReading();
  const styles = useStyles();
  const calculation = calculationOf(finding, review);
  if (!calculation) return null;
  const { left, right, leftSum, rightSum, difference } = calculation;
  return (
    <>
      <Side terms={left} sum={leftSum} card={card} />
      <Side terms={right} sum={right.length > 1 ? rightSum : null} card={card} />
      <p className={styles.difference}>{strings.difference(difference)}</p>
    </>
  );
}

function Side({ terms, sum, card }: { terms: readonly Term[]; sum: number | null; card: string }) {
  const strings = useStrings();
  const { review } = useReading();
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <ul className={mergeClasses(shared.plain, styles.side)}>
      {terms.map(({ field, name, isSuspect, isBlank, text, value }) => (
        <li key={field} className={mergeClasses(styles.term, isSuspect && styles.suspect)}>
          <CellLink cell={cellOfField(review, field)} card={card} className={styles.name}>
            {name}
          </CellLink>
          <span className={styles.value}>{isBlank ? strings.countedAsZero(text) : value}</span>
        </li>
      ))}
      {sum !== null && <li className={mergeClasses(styles.term, styles.sum)}>{strings.sumIs(sum)}</li>}
    </ul>
  );
}
