/** What repair says of a cause: its one answer, or the choices. */
import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReportCause, ReportRepair } from "../../../review";
import { FixButton } from "./Fixes";
import { Unfold } from "../ui/Unfold";
import { usePane } from "../ui/paneContext";
import { useSharedStyles } from "../ui/styles";
import type { Reading } from "../../session/state";
import { useStrings } from "../../text/strings";
import { answerOf, obstacleOf, repairText } from "../../view/fixes";
import { fieldName } from "../../view/form";

const useStyles = makeStyles({
  choices: { margin: 0, paddingLeft: "20px", display: "flex", flexDirection: "column", gap: "6px" },
  cells: { fontVariantNumeric: "tabular-nums" },
  button: { marginTop: "4px" },
  to: { fontWeight: tokens.fontWeightSemibold },
});

/** So many blanks stand in sight, each with its number. */
const mostFillings = 4;

/** What repair says of a cause: the one answer and why, or choices of which none is pressed for the user. */
export function Answer({
  cause,
  reading,
  goTo,
}: {
  cause: ReportCause;
  reading: Reading;
  goTo: (field: string) => void;
}) {
  const strings = useStrings();
  const shared = useSharedStyles();
  const answer = answerOf(cause);
  switch (answer.kind) {
    case "unknown":
      return <p className={mergeClasses(shared.text, shared.quiet)}>{strings.noAnswer}</p>;
    case "waiting":
      return null;
    case "filling": {
      const { repair } = answer;
      const list = () => <Cells repair={repair} reading={reading} goTo={goTo} />;
      const isLong = repair.changes.length > mostFillings;
      return (
        <div>
          {isLong ? <Unfold title={strings.fillings(repair.changes.length)}>{list}</Unfold> : list()}
          {repair.byHand && <p className={mergeClasses(shared.text, shared.quiet)}>{strings.byHand}</p>}
        </div>
      );
    }
    case "proposal":
      return (
        <div>
          <Cells repair={answer.repair} reading={reading} goTo={goTo} />
          <Reasons repair={answer.repair} />
        </div>
      );
    case "choices": {
      const { best, others } = answer;
      const list = (repairs: readonly ReportRepair[]) => (
        <Choices repairs={repairs} reading={reading} goTo={goTo} />
      );
      return (
        <>
          <p className={shared.text}>{strings.choices(best.length + others.length)}</p>
          {list(best)}
          {others.length > 0 && (
            <Unfold title={strings.otherChoices(others.length)}>{() => list(others)}</Unfold>
          )}
        </>
      );
    }
  }
}

function Choices({
  repairs,
  reading,
  goTo,
}: {
  repairs: readonly ReportRepair[];
  reading: Reading;
  goTo: (field: string) => void;
}) {
  const strings = useStrings();
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <ol className={styles.choices}>
      {repairs.map((repair) => (
        <li key={repairText(repair, reading.form, strings)}>
          <Cells repair={repair} reading={reading} goTo={goTo} />
          <Reasons repair={repair} />
          <div className={mergeClasses(shared.row, styles.button)}>
            <ChoiceButton repair={repair} reading={reading} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** 改为 2, with its preview; nothing where a number is open, and why not where the cell is people's to rewrite. */
function ChoiceButton({ repair, reading }: { repair: ReportRepair; reading: Reading }) {
  const strings = useStrings();
  const shared = useSharedStyles();
  const { isReadOnly } = usePane();
  const { changes, open, byHand } = repair;
  const [first] = changes;
  if (isReadOnly || open.length > 0 || !first) return null;
  const obstacle = obstacleOf(changes, reading.obstacles);
  if (obstacle || byHand) {
    const why = obstacle ? strings.say(obstacle) : strings.byHand;
    return <p className={mergeClasses(shared.text, shared.quiet)}>{why}</p>;
  }
  const label = changes.length === 1 ? strings.changeTo(first.to) : strings.correctCells(changes.length);
  const name = strings.named(label, repairText(repair, reading.form, strings));
  return <FixButton label={label} name={name} groups={[repair]} form={reading.form} />;
}

/** Each cell of a repair, which goes there, with its number and what it would be. */
function Cells({
  repair: { changes, open },
  reading,
  goTo,
}: {
  repair: ReportRepair;
  reading: Reading;
  goTo: (field: string) => void;
}) {
  const strings = useStrings();
  const styles = useStyles();
  const shared = useSharedStyles();
  const { isBusy } = usePane();
  const cells = [
    ...changes,
    ...open.map(({ field, from, least, most }) => ({ field, from, to: strings.range(least, most) })),
  ];
  return (
    <>
      {cells.map(({ field, from, to }) => (
        <p key={field} className={mergeClasses(shared.text, styles.cells)}>
          <Link disabledFocusable={isBusy} onClick={() => goTo(field)}>
            {fieldName(reading.form, field)}
          </Link>{" "}
          {strings.arrow(from, "")}
          <span className={styles.to}>{to}</span>
        </p>
      ))}
    </>
  );
}

function Reasons({ repair: { reasons } }: { repair: ReportRepair }) {
  const strings = useStrings();
  const shared = useSharedStyles();
  return (
    <>
      {reasons.map((reason) => (
        <p key={reason.zh} className={mergeClasses(shared.text, shared.quiet)}>
          {strings.say(reason)}
        </p>
      ))}
    </>
  );
}
