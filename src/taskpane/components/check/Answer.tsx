/** What repair says of a cause: its one answer, or the choices. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReportCause, ReportRepair } from "../../../review";
import { FixButton } from "./Fixes";
import { CellLink } from "../ui/CellLink";
import { Unfold } from "../ui/Unfold";
import { usePane, useReading } from "../ui/paneContext";
import { useSharedStyles } from "../ui/styles";
import { useStrings } from "../../text/strings";
import { answerOf, obstacleOf, repairText } from "../../view/fixes";
import { fieldName } from "../../view/names";
import { cellOfField } from "../../view/places";

const useStyles = makeStyles({
  choices: { margin: 0, paddingLeft: "20px", display: "flex", flexDirection: "column", gap: "6px" },
  cells: { fontVariantNumeric: "tabular-nums" },
  button: { marginTop: "4px" },
  to: { fontWeight: tokens.fontWeightSemibold },
});

/** So many blanks stand in sight, each with its number. */
const mostFillings = 4;

/** What repair says of a cause: the one answer and why, or choices of which none is pressed for the user. */
export function Answer({ cause, card }: { cause: ReportCause; card: string }) {
  const strings = useStrings();
  const shared = useSharedStyles();
  const answer = answerOf(cause);
  switch (answer.kind) {
    case "unknown":
      return <p className={shared.note}>{strings.noAnswer}</p>;
    case "waiting":
      return null;
    case "filling": {
      const { repair } = answer;
      const list = () => <Cells repair={repair} card={card} />;
      const isLong = repair.changes.length > mostFillings;
      return (
        <div>
          {isLong ? <Unfold title={strings.fillings(repair.changes.length)}>{list}</Unfold> : list()}
          {repair.byHand && <p className={shared.note}>{strings.byHand}</p>}
        </div>
      );
    }
    case "proposal":
      return (
        <div>
          <Repair repair={answer.repair} card={card} />
        </div>
      );
    case "choices": {
      const { best, others } = answer;
      return (
        <>
          <p className={shared.text}>{strings.choices(best.length + others.length)}</p>
          <Choices repairs={best} card={card} />
          {others.length > 0 && (
            <Unfold title={strings.otherChoices(others.length)}>
              {() => <Choices repairs={others} card={card} />}
            </Unfold>
          )}
        </>
      );
    }
  }
}

function Choices({ repairs, card }: { repairs: readonly ReportRepair[]; card: string }) {
  const strings = useStrings();
  const { review } = useReading();
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <ol className={styles.choices}>
      {repairs.map((repair) => (
        <li key={repairText(repair, review, strings)}>
          <Repair repair={repair} card={card} />
          <div className={mergeClasses(shared.row, styles.button)}>
            <ChoiceButton repair={repair} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** 改为 2, with its preview; nothing where a number is open, and why not where the cell is people's to rewrite. */
function ChoiceButton({ repair }: { repair: ReportRepair }) {
  const strings = useStrings();
  const shared = useSharedStyles();
  const { isReadOnly } = usePane();
  const { review, obstacles } = useReading();
  const { changes, open, byHand } = repair;
  const [first] = changes;
  if (isReadOnly || open.length > 0 || !first) return null;
  const obstacle = obstacleOf(changes, obstacles);
  if (obstacle || byHand)
    return <p className={shared.note}>{obstacle ? strings.say(obstacle) : strings.byHand}</p>;
  const label = changes.length === 1 ? strings.changeTo(first.to) : strings.correctCells(changes.length);
  const name = strings.named(label, repairText(repair, review, strings));
  return <FixButton label={label} name={name} groups={[repair]} />;
}

/** The cells of a repair, and why. */
function Repair({ repair, card }: { repair: ReportRepair; card: string }) {
  const strings = useStrings();
  const shared = useSharedStyles();
  return (
    <>
      <Cells repair={repair} card={card} />
      {repair.reasons.map((reason) => (
        <p key={reason.zh} className={shared.note}>
          {strings.say(reason)}
        </p>
      ))}
    </>
  );
}

/** Each cell of a repair, which goes there, with its number and what it would be. */
function Cells({ repair: { changes, open }, card }: { repair: ReportRepair; card: string }) {
  const strings = useStrings();
  const styles = useStyles();
  const shared = useSharedStyles();
  const { review } = useReading();
  const cells = [
    ...changes,
    ...open.map(({ field, from, least, most }) => ({ field, from, to: strings.range(least, most) })),
  ];
  return (
    <>
      {cells.map(({ field, from, to }) => (
        <p key={field} className={mergeClasses(shared.text, styles.cells)}>
          <CellLink cell={cellOfField(review, field)} card={card}>
            {fieldName(review, field)}
          </CellLink>{" "}
          {strings.arrow(from, "")}
          <span className={styles.to}>{to}</span>
        </p>
      ))}
    </>
  );
}
