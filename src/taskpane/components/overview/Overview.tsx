/** The report at a glance: its six parts, or what is to be filled in of them, and its tables number by number. */
import { tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { isFound } from "../../../report";
import { isBeingFilledIn } from "../../../review";
import type { FindingPlace } from "../../../checks";
import { groupAt } from "../../view/groups";
import { picturesOf, type SquareState } from "../../view/picture";
import { makePaneStyles, useReport } from "../ui";
import { Parts } from "./Parts";
import { StillToFill, type WithFixButton } from "./StillToFill";
import { TablePicture, useSquareStyles } from "./TablePicture";
import { overviewStringsOf } from "../../text/overviewStrings";

const useStyles = makePaneStyles({
  overview: { display: "flex", flexDirection: "column", gap: "12px" },
  name: { fontWeight: tokens.fontWeightSemibold, marginRight: "6px" },
  legend: { display: "flex", flexWrap: "wrap", gap: "4px 12px" },
  sample: { display: "inline-flex", alignItems: "center", gap: "4px" },
  box: { width: "16px", height: "16px" },
});

/** What is not as it should be; what agrees needs no explanation. */
const inLegend = ["error", "broken", "warning", "unchecked"] as const satisfies readonly SquareState[];

/** @param Fix the button of what changes the document */
export function Overview({ Fix }: WithFixButton) {
  const { strings, commands, review } = useReport();
  const words = overviewStringsOf(strings.language);
  const styles = useStyles();
  const squares = useSquareStyles();
  const pictures = useMemo(() => picturesOf(review, strings), [review, strings]);
  const drawn = new Set(
    pictures.flatMap(({ blocks }) =>
      blocks.flatMap(({ rows }) => rows.flatMap((row) => row.squares.map(({ state }) => state))),
    ),
  );
  const goTo = (cell: FindingPlace) => void commands.goTo(cell, groupAt(cell.place, review)?.key ?? null);
  return (
    <section aria-label={strings.tables} className={styles.overview}>
      {isBeingFilledIn(review.report) ? <StillToFill Fix={Fix} /> : <Parts />}
      {pictures.map((picture) => (
        <div key={picture.name}>
          <div>
            <span className={styles.name}>{picture.name}</span>
            <span className={styles.quiet}>{picture.verdict}</span>
          </div>
          {isFound(picture.table) && <TablePicture picture={picture} goTo={goTo} />}
        </div>
      ))}
      <ul className={`${styles.plain} ${styles.quiet} ${styles.legend}`} aria-label={words.legend}>
        {inLegend
          .filter((state) => drawn.has(state))
          .map((state) => (
            <li key={state} className={styles.sample}>
              <span aria-hidden="true" className={`${squares[state]} ${styles.box}`} />
              {words.states[state]}
            </li>
          ))}
      </ul>
    </section>
  );
}
