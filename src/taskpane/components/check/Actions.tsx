/** The row of acts at the foot of the pane: they are in reach wherever the list is scrolled to. */
import { mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { isBeingFilledIn } from "../../../review";
import { WriteButton, makePaneStyles, usePane, useReport } from "../ui";
import { cellCount, changesTogether } from "../../view/fixes";
import { placesToMark } from "../../view/places";
import { BlanksButton, FixButton } from "./Fixes";

const useStyles = makePaneStyles({
  actions: {
    padding: "6px 8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    "& button": { minWidth: 0 },
  },
  /** Four buttons stand in one row of the narrowest pane. */
  acts: { gap: "4px" },
});

/** Buttons that would do nothing are not there, but 撤销, whose place stays. */
export function Actions() {
  const { strings, commands, session, review, obstacles } = useReport();
  const styles = useStyles();
  const { marks } = session;
  const together = useMemo(() => changesTogether(review, obstacles), [review, obstacles]);
  const { repairs, totals } = together;
  // A form has its zeros in its list, table by table: one button for all would fill in a report that nobody has written.
  const hasZeros = repairs.length + totals.length === 0 && !isBeingFilledIn(review.report);
  // Blank cells cannot be painted: where there is nothing else, the button would do nothing.
  const hasPlacesToMark = useMemo(() => placesToMark(review).some(({ text }) => text !== ""), [review]);
  return (
    <div role="group" aria-label={strings.actions} className={styles.actions}>
      <div className={mergeClasses(styles.row, styles.acts)}>
        <FixButton label={strings.fixAll(cellCount(repairs))} groups={repairs} appearance="primary" />
        <FixButton label={strings.computeTotals(cellCount(totals))} groups={totals} />
        {/* Once there is nothing else to write; never the thing to do: only its writer knows that 0 is right. */}
        {hasZeros && <BlanksButton together={together} />}
        {hasPlacesToMark && (
          <WriteButton onClick={() => void commands.mark()}>
            {marks > 0 ? strings.markAgain : strings.mark}
          </WriteButton>
        )}
        {marks > 0 && <WriteButton onClick={() => void commands.unmark()}>{strings.unmark}</WriteButton>}
        <UndoButton />
      </div>
    </div>
  );
}

/** 撤销 alone, where another tab is shown; nothing where there is nothing to undo. */
export function UndoBar() {
  const { strings, session } = usePane();
  const styles = useStyles();
  if (!session.undo) return null;
  return (
    <div role="group" aria-label={strings.actions} className={styles.actions}>
      <UndoButton />
    </div>
  );
}

function UndoButton() {
  const { strings, commands, session } = usePane();
  const { undo } = session;
  return (
    <WriteButton
      title={undo ? strings.undoHint(undo.act, undo.cells) : strings.nothingToUndo}
      {...(undo ? {} : { disabledFocusable: true })}
      onClick={() => void commands.undo()}
    >
      {strings.undo}
    </WriteButton>
  );
}
