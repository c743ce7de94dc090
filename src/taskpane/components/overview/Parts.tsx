/** The report as an outline: its six parts, each with its state. */
import { tokens } from "@fluentui/react-components";
import { CellLink, Icon, makePaneStyles, useReport } from "../ui";
import { partStates } from "../../view/partStates";
import { overviewStringsOf } from "../../text/overviewStrings";

const useStyles = makePaneStyles({
  list: { display: "flex", flexDirection: "column", margin: "8px 0" },
  part: { display: "flex", alignItems: "center", gap: "6px", minHeight: "24px" },
  state: { whiteSpace: "nowrap" },
  name: { flexGrow: 1, textAlign: "left", overflowWrap: "anywhere", color: tokens.colorNeutralForeground1 },
});

/** A part's name goes to its heading in the document. */
export function Parts() {
  const { review, strings } = useReport();
  const words = overviewStringsOf(strings.language);
  const styles = useStyles();
  const parts = partStates(review, strings);
  if (parts.length === 0) return null;
  return (
    <section aria-label={words.parts}>
      <h2 className={styles.hidden}>{words.parts}</h2>
      <ul className={`${styles.plain} ${styles.list}`}>
        {parts.map(({ id, name, heading, state, count }) => (
          <li key={id} className={styles.part}>
            <Icon of={state} />
            <CellLink cell={heading} className={styles.name}>
              {name}
            </CellLink>
            <span className={`${styles.quiet} ${styles.state}`}>{words.partState(state, count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
