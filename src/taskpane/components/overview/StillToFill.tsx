/** What is still to be filled in of a report that is being filled in: a list, and no faults. */
import { stillToFill, toFillWords } from "../../../review";
import { makePaneStyles, useReport } from "../ui";
import { overviewStringsOf } from "../../text/overviewStrings";

const useStyles = makePaneStyles({
  list: { display: "flex", flexDirection: "column", gap: "4px", margin: "8px 0" },
  part: { display: "flex", justifyContent: "space-between", gap: "8px" },
  count: { whiteSpace: "nowrap" },
});

export function StillToFill() {
  const { review, strings } = useReport();
  const words = overviewStringsOf(strings.language);
  const styles = useStyles();
  return (
    <section aria-label={words.stillToFill}>
      <h2 className={styles.heading}>{words.stillToFill}</h2>
      <ul className={`${styles.plain} ${styles.list}`}>
        {stillToFill(review).map((toFill) => {
          const { name, count } = toFillWords(toFill, review, strings.language);
          return (
            <li key={toFill.part} className={styles.part}>
              <span className={styles.text}>{name}</span>
              <span className={`${styles.quiet} ${styles.count}`}>{count}</span>
            </li>
          );
        })}
      </ul>
      <p className={styles.note}>{words.fillInHint}</p>
    </section>
  );
}
