/** What repair says of a cause: its one answer, or the choices. */
import { mergeClasses } from "@fluentui/react-components";
import { cellOf } from "../../../checks";
import { quoted } from "../../../report";
import {
  answerOf,
  changeLabel,
  choicesSentence,
  fieldName,
  rangeText,
  repairText,
  type ReportCause,
  type ReportRepair,
} from "../../../review";
import { FixButton } from "./Fixes";
import { CellLink, Unfold, useReport, makePaneStyles, Paragraphs } from "../ui";
import { obstacleOf } from "../../view/fixes";

const useStyles = makePaneStyles({
  choices: { margin: 0, paddingLeft: "20px", display: "flex", flexDirection: "column", gap: "6px" },
  cells: { fontVariantNumeric: "tabular-nums" },
  button: { marginTop: "4px" },
});

/** So many blanks stand in sight, each with its number. */
const mostFillings = 4;

/** What repair says of a cause: the one answer and why, or choices of which none is pressed for the user. */
export function Answer({ cause }: { cause: ReportCause }) {
  const { strings } = useReport();
  const styles = useStyles();
  const answer = answerOf(cause);
  switch (answer.kind) {
    case "unknown":
      return <p className={styles.note}>{strings.say(answer.why)}</p>;
    case "waiting":
      return null;
    case "filling": {
      const { repair } = answer;
      const list = () => <Cells repair={repair} />;
      const isLong = repair.changes.length > mostFillings;
      return (
        <div>
          {isLong ? <Unfold title={strings.fillings(repair.changes.length)}>{list}</Unfold> : list()}
          {repair.byHand && <p className={styles.note}>{strings.byHand}</p>}
        </div>
      );
    }
    case "proposal":
      return (
        <div>
          <Repair repair={answer.repair} />
        </div>
      );
    case "choices": {
      const { best, others } = answer;
      return (
        <>
          <p className={styles.text}>{strings.say(choicesSentence(best.length + others.length))}</p>
          <Choices repairs={best} first={1} />
          {others.length > 0 && (
            <Unfold title={strings.otherChoices(others.length, best.length)}>
              {() => <Choices repairs={others} first={best.length + 1} />}
            </Unfold>
          )}
        </>
      );
    }
  }
}

/** @param first the number of the first one: those in sight and those unfolded are numbered as one list */
function Choices({ repairs, first }: { repairs: readonly ReportRepair[]; first: number }) {
  const { review, strings } = useReport();
  const styles = useStyles();
  return (
    <ol start={first} className={styles.choices}>
      {repairs.map((repair) => (
        <li key={repairText(repair, review, strings.language)}>
          <Repair repair={repair} />
          <div className={mergeClasses(styles.row, styles.button)}>
            <ChoiceButton repair={repair} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** 改为 2, with its preview; nothing where a number is open, and why not where the cell is people's to rewrite. */
function ChoiceButton({ repair }: { repair: ReportRepair }) {
  const { strings, isReadOnly, review, obstacles } = useReport();
  const styles = useStyles();
  const { changes, open, byHand } = repair;
  if (isReadOnly || open.length > 0 || changes.length === 0) return null;
  const obstacle = obstacleOf(changes, obstacles);
  if (obstacle || byHand)
    return <p className={styles.note}>{obstacle ? strings.say(obstacle) : strings.byHand}</p>;
  const label = strings.say(changeLabel(changes));
  const name = `${label} ${repairText(repair, review, strings.language)}`;
  return <FixButton label={label} name={name} groups={[repair]} />;
}

/** The cells of a repair, and why. */
function Repair({ repair }: { repair: ReportRepair }) {
  const { strings } = useReport();
  const styles = useStyles();
  return (
    <>
      <Cells repair={repair} />
      <Paragraphs lines={repair.reasons.map(strings.say)} className={styles.note} />
    </>
  );
}

/** Each cell of a repair, which goes there, with its number and what it would be. */
function Cells({ repair: { changes, open } }: { repair: ReportRepair }) {
  const { strings, review } = useReport();
  const styles = useStyles();
  const cells = [
    ...changes,
    ...open.map(({ field, from, least, most }) => ({
      field,
      from,
      to: rangeText(least, most, strings.language),
    })),
  ];
  return (
    <>
      {cells.map(({ field, from, to }) => (
        <p key={field} className={mergeClasses(styles.text, styles.cells)}>
          <CellLink cell={cellOf(field, review.report)}>{fieldName(review, field)}</CellLink>{" "}
          {strings.arrow(quoted(from), "")}
          <span className={styles.strong}>{to}</span>
        </p>
      ))}
    </>
  );
}
