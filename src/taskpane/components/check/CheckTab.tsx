/** The tab 核验: the review of a report, or what stands in its way. */
import { Button, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { samePlace } from "../../../report";
import { Findings } from "./Findings";
import { BlanksButton, FixButton } from "./Fixes";
import { Parts } from "./Parts";
import { Pictures } from "./Pictures";
import { Message, WriteButton, Icon, usePane, useReport, makePaneStyles } from "../ui";
import { cellCount, changesTogether } from "../../view/fixes";
import { groupByPart, placesOf } from "../../view/groups";
import { picturesOf } from "../../view/picture";
import { placesToMark } from "../../view/places";
import type { FindingCell } from "../../../checks";

/** 核验: the review, or what stands in its way and what to do. */
export function CheckTab({ openNew }: { openNew: () => void }) {
  const { strings, commands, isBusy, session } = usePane();
  const { document, host } = session;
  if (!host.isSupported)
    return <Message icon="warning" said={strings.tooOld} whatToDo={strings.tooOldWhatToDo} />;
  const check = (label: string) => (
    <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void commands.check()}>
      {label}
    </Button>
  );
  if (document.phase === "failed") {
    return (
      <Message icon="warning" said={strings.failed} whatToDo={strings.say(document.failure)}>
        {check(strings.retry)}
      </Message>
    );
  }
  if (document.phase === "unread")
    return document.isStopped ? <Message said={strings.stopped}>{check(strings.checkAgain)}</Message> : null;
  const { notReviewed } = document.reading;
  if (!notReviewed) return <ReportView />;
  return (
    <Message said={strings.say(notReviewed.message)}>
      {check(strings.checkAgain)}
      <Button onClick={openNew}>{strings.startReport}</Button>
    </Message>
  );
}

const useStyles = makePaneStyles({
  body: { display: "flex", flexDirection: "column", gap: "12px", padding: "8px 12px 16px" },
  lines: { display: "flex", flexDirection: "column", gap: "6px", margin: "8px 0 0" },
  line: {
    display: "flex",
    gap: "6px",
    padding: "4px 8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", alignSelf: "center" },
});

/** A review of a report: what can be done, the tables at a glance, and the findings. */
function ReportView() {
  const { strings, commands, review } = useReport();
  const styles = useStyles();
  const pictures = useMemo(() => picturesOf(review, strings), [review, strings]);
  const parts = useMemo(() => groupByPart(review, strings), [review, strings]);
  const goToSquare = (cell: FindingCell) => {
    const groups = parts.flatMap((part) => part.groups);
    const found = groups.find((group) =>
      placesOf(group, review).some(({ place }) => samePlace(place, cell.place)),
    );
    void commands.goTo(cell, found?.key ?? null);
  };
  return (
    <div className={styles.body}>
      <div>
        <Actions />
        <Lines />
      </div>
      <Parts />
      <Pictures pictures={pictures} goTo={goToSquare} />
      <Findings parts={parts} />
    </div>
  );
}

/** The one row of actions. Buttons that would do nothing are not there, but 撤销, whose place stays. */
function Actions() {
  const { strings, commands, isBusy, session, review, obstacles } = useReport();
  const styles = useStyles();
  const { marks, undo } = session;
  const together = useMemo(() => changesTogether(review, obstacles), [review, obstacles]);
  const { repairs } = together;
  // Blank cells cannot be painted: where there is nothing else, the button would do nothing.
  const hasPlacesToMark = useMemo(() => placesToMark(review).some(({ text }) => text !== ""), [review]);
  return (
    <div role="group" aria-label={strings.actions} className={styles.row}>
      <Button size="small" disabledFocusable={isBusy} onClick={() => void commands.check()}>
        {strings.checkAgain}
      </Button>
      {marks > 0 ? (
        <WriteButton onClick={() => void commands.unmark()}>{strings.unmark}</WriteButton>
      ) : (
        hasPlacesToMark && <WriteButton onClick={() => void commands.mark()}>{strings.mark}</WriteButton>
      )}
      <FixButton label={strings.fixAll(cellCount(repairs))} groups={repairs} appearance="primary" />
      {/* The other act, once there is nothing to repair; never the thing to do: only its writer knows that 0 is right. */}
      <BlanksButton together={repairs.length > 0 ? { ...together, blanks: [] } : together} />
      <WriteButton
        title={undo ? strings.undoHint(undo.act, undo.cells) : strings.nothingToUndo}
        {...(undo ? {} : { disabledFocusable: true })}
        onClick={() => void commands.undo()}
      >
        {strings.undo}
      </WriteButton>
    </div>
  );
}

/** The quiet lines about the document itself: why it cannot be written, marks in the file, revisions, how it was read. */
function Lines() {
  const { strings, session, hasRevisions, source } = useReport();
  const styles = useStyles();
  const { host, marks, unclaimed, hasOldMarks, offRules } = session;
  const lines = [
    host.readOnly && strings.say(host.readOnly),
    marks > 0 && (hasOldMarks ? strings.oldMarks(marks) : strings.marksBelongToFile(marks)),
    unclaimed > 0 && strings.unclaimed(unclaimed),
    hasRevisions && strings.hasRevisions,
    source === "file" && strings.readFromFile,
    offRules.size > 0 && strings.rulesOff(offRules.size),
  ].filter((line) => line !== null && line !== false);
  if (lines.length === 0) return null;
  return (
    <ul className={mergeClasses(styles.plain, styles.lines)}>
      {lines.map((line) => (
        <li key={line} className={styles.line}>
          <Icon of="info" />
          <span className={styles.words}>{line}</span>
        </li>
      ))}
    </ul>
  );
}
