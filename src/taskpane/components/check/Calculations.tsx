/** Broken relations, number by number. */
import { mergeClasses, tokens } from "@fluentui/react-components";
import { cellOf, type Finding } from "../../../checks";
import { quoted } from "../../../report";
import { CellLink, useReport, makePaneStyles } from "../ui";
import { overviewStringsOf } from "../../text/overviewStrings";
import { calculationOf, type Term } from "../../view/equation";

const useStyles = makePaneStyles({
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

/** The broken relations of a card, each as a calculation whose numbers go to their cells. Loaded once one is unfolded. */
export function Calculations({ findings }: { findings: readonly Finding[] }) {
  const { review, strings } = useReport();
  const words = overviewStringsOf(strings.language);
  const styles = useStyles();
  const isOne = findings.length === 1;
  return (
    <ul className={mergeClasses(styles.plain, styles.relations)}>
      {findings.map((finding) => {
        const calculation = calculationOf(finding, review);
        if (!calculation) return null;
        const { id, name, left, right, leftSum, rightSum, difference } = calculation;
        return (
          <li key={id}>
            {!isOne && <h4 className={styles.relation}>{name}</h4>}
            <Side terms={left} sum={leftSum} />
            <Side terms={right} sum={right.length > 1 ? rightSum : null} />
            <p className={styles.difference}>{words.difference(difference)}</p>
          </li>
        );
      })}
    </ul>
  );
}

function Side({ terms, sum }: { terms: readonly Term[]; sum: number | null }) {
  const { review, strings } = useReport();
  const words = overviewStringsOf(strings.language);
  const styles = useStyles();
  return (
    <ul className={mergeClasses(styles.plain, styles.side)}>
      {terms.map(({ field, name, isSuspect, isBlank, text, value }) => (
        <li key={field} className={mergeClasses(styles.term, isSuspect && styles.strong)}>
          <CellLink cell={cellOf(field, review.report)} className={styles.name}>
            {name}
          </CellLink>
          <span className={styles.value}>{isBlank ? words.countedAsZero(quoted(text)) : value}</span>
        </li>
      ))}
      {sum !== null && <li className={mergeClasses(styles.term, styles.sum)}>{words.sumIs(sum)}</li>}
    </ul>
  );
}
