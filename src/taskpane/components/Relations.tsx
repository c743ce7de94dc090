import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReviewFinding } from "../../review";
import type { Reading } from "../session/state";
import { useStrings } from "../text/strings";
import { calculationOf } from "../view/equation";
import { Calculation } from "./Calculation";
import { useSharedStyles } from "./styles";
import { Unfold } from "./Unfold";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "8px", marginTop: "4px" },
  name: { margin: 0, fontSize: "inherit", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
});

/** The broken relations of a card, to be opened: each as a calculation whose numbers go to their cells. */
export function Relations({
  findings,
  reading: { review, form },
  goTo,
}: {
  findings: readonly ReviewFinding[];
  reading: Reading;
  goTo: (field: string) => void;
}) {
  const strings = useStrings();
  const styles = useStyles();
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
