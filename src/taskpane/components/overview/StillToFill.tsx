/** What is still to be filled in of a report that is being filled in: a list, and no faults. */
import { stillToFill, toFillWords, type ToFill } from "../../../review";
import { makePaneStyles, useReport } from "../ui";
import type { FixButton } from "../check/Fixes";
import { changesTogether } from "../../view/fixes";
import { overviewStringsOf } from "../../text/overviewStrings";

const useStyles = makePaneStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    margin: "8px 0",
    "& button": { minWidth: 0 },
  },
  name: { flexGrow: 1 },
});

/** What changes the document, which is loaded before: handed down, it stays there. */
export interface WithFixButton {
  readonly Fix: typeof FixButton;
}

export function StillToFill({ Fix }: WithFixButton) {
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
            <li key={toFill.part} className={styles.row}>
              <span className={`${styles.text} ${styles.name}`}>{name}</span>
              <span className={styles.quiet}>{count}</span>
              <ZerosButton toFill={toFill} name={name} Fix={Fix} />
            </li>
          );
        })}
      </ul>
      <p className={styles.note}>{words.fillInHint}</p>
    </section>
  );
}

/** 没有的填 0 of one table, with its preview: that nothing happened is said of each table by itself. */
function ZerosButton({ toFill: { part }, name, Fix }: { toFill: ToFill; name: string } & WithFixButton) {
  const { review, strings, obstacles } = useReport();
  const words = overviewStringsOf(strings.language);
  const findings = review.findings.filter(({ table }) => table === part);
  const { blanks, doubtful } = changesTogether({ ...review, findings }, obstacles);
  return (
    <Fix
      appearance="subtle"
      label={words.fillZeros}
      name={words.fillZerosOf(name, blanks.length)}
      groups={blanks}
      note={`${words.zeroMeans}${doubtful > 0 ? strings.otherBlanks(doubtful) : ""}`}
    />
  );
}
