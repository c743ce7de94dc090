/** The tab 核验: the review of a report, or what stands in its way. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactNode, useMemo, useState } from "react";
import { samePlace } from "../../../report";
import { Findings } from "./Findings";
import { FixButton } from "./Fixes";
import { Pictures } from "./Pictures";
import { Message } from "../ui/Message";
import { WriteButton } from "../ui/buttons";
import { InfoIcon } from "../ui/icons";
import { type Opened, OpenedContext, usePane } from "../ui/paneContext";
import { useSharedStyles } from "../ui/styles";
import { type Reading, readingOf, type SessionState } from "../../session/state";
import { useStrings } from "../../text/strings";
import { cellCount, changesTogether, type ChangesTogether } from "../../view/fixes";
import type { Form } from "../../view/form";
import { groupByTable } from "../../view/groups";
import { picturesOf } from "../../view/picture";
import { cellsToMark } from "../../view/places";
import type { FindingCell } from "../../../checks";
import type { UndoEntry } from "../../../word";

/** 核验: the review, or what stands in its way and what to do. */
export function CheckTab({ session, openNew }: { session: SessionState; openNew: () => void }) {
  const strings = useStrings();
  const { commands, isBusy } = usePane();
  const { document } = session;
  const check = { run: () => void commands.check(), isBusy };
  if (!session.host.isSupported)
    return <Message tone="bad" said={strings.tooOld} whatToDo={strings.tooOldWhatToDo} />;
  if (document.phase === "failed") {
    return (
      <Message
        tone="bad"
        said={strings.failed}
        whatToDo={strings.say(document.failure)}
        action={{ ...check, label: strings.retry }}
      />
    );
  }
  const checkAgain = { ...check, label: strings.checkAgain };
  if (document.phase === "unread") {
    return document.isStopped ? (
      <Message tone="quiet" said={strings.stopped} whatToDo={null} action={checkAgain} />
    ) : null;
  }
  const { reading } = document;
  if (!reading.notReviewed) return <ReportView session={session} reading={reading} />;
  return (
    <Message
      tone="quiet"
      said={strings.say(reading.notReviewed.message)}
      whatToDo={null}
      action={checkAgain}
      alternative={{ label: strings.startReport, run: openNew }}
    />
  );
}

const useReportViewStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", gap: "12px", padding: "8px 12px 16px" },
});

/** A review of a report: what can be done, the tables at a glance, and the findings. */
export function ReportView({ session, reading }: { session: SessionState; reading: Reading }) {
  const strings = useStrings();
  const { commands } = usePane();
  const styles = useReportViewStyles();
  const opened = useState<Opened | null>(null);
  const { review, form, obstacles } = reading;
  const view = useMemo(
    () => ({
      fixes: changesTogether(review, obstacles),
      pictures: picturesOf(review, form, strings),
      groups: groupByTable(review, form, strings),
      // Blank cells cannot be painted: where there is nothing else, the button would do nothing.
      hasCellsToMark: cellsToMark(review).some(({ text }) => text !== ""),
    }),
    [review, form, obstacles, strings],
  );
  const goToSquare = (cell: FindingCell) => {
    const views = view.groups.flatMap(({ findings }) => findings);
    const found = views.find(({ places }) => places.some(({ place }) => samePlace(place, cell.place)));
    void commands.goTo(cell, found?.key ?? null);
  };
  return (
    <OpenedContext.Provider value={opened}>
      <div className={styles.body}>
        <div>
          <Actions
            marks={session.marks}
            hasCellsToMark={view.hasCellsToMark}
            fixes={view.fixes}
            undo={session.undo}
            form={form}
          />
          <Lines session={session} />
        </div>
        <Pictures pictures={view.pictures} goTo={goToSquare} />
        <Findings groups={view.groups} reading={reading} current={session.current} />
      </div>
    </OpenedContext.Provider>
  );
}

/** The one row of actions. Buttons that would do nothing are not there, but 撤销, whose place stays. */
export function Actions({
  marks,
  hasCellsToMark,
  fixes: { repairs, blanks, doubtful },
  undo,
  form,
}: {
  marks: number;
  hasCellsToMark: boolean;
  fixes: ChangesTogether;
  undo: UndoEntry | null;
  form: Form;
}) {
  const strings = useStrings();
  const { commands, isBusy } = usePane();
  const shared = useSharedStyles();
  return (
    <div role="group" aria-label={strings.actions} className={shared.row}>
      <Button size="small" disabledFocusable={isBusy} onClick={() => void commands.check()}>
        {strings.checkAgain}
      </Button>
      {marks > 0 ? (
        <WriteButton onClick={() => void commands.unmark()}>{strings.unmark}</WriteButton>
      ) : (
        hasCellsToMark && <WriteButton onClick={() => void commands.mark()}>{strings.mark}</WriteButton>
      )}
      <FixButton
        label={strings.fixAll(cellCount(repairs))}
        groups={repairs}
        form={form}
        appearance="primary"
      />
      {/* The other act, once there is nothing to repair; never the thing to do: only its writer knows that 0 is right. */}
      <FixButton
        label={strings.fillBlanks}
        groups={repairs.length > 0 ? [] : blanks}
        {...(doubtful > 0 ? { note: strings.otherBlanks(doubtful) } : {})}
        form={form}
      />
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

const useLinesStyles = makeStyles({
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
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", alignSelf: "center" },
});

/** The quiet lines about the document itself: why it cannot be written, marks in the file, revisions, how it was read. */
export function Lines({ session }: { session: SessionState }) {
  const strings = useStrings();
  const styles = useLinesStyles();
  const shared = useSharedStyles();
  const { readOnly, marks, hasOldMarks, offRules } = session;
  const reading = readingOf(session);
  const lines: ReactNode[] = [];
  if (readOnly) {
    lines.push(<Line key="read-only">{strings.say(readOnly)}</Line>);
  }
  if (marks > 0) {
    lines.push(
      <Line key="marks">{hasOldMarks ? strings.oldMarks(marks) : strings.marksBelongToFile(marks)}</Line>,
    );
  }
  if (reading?.hasRevisions) lines.push(<Line key="revisions">{strings.hasRevisions}</Line>);
  if (reading?.source === "file") lines.push(<Line key="source">{strings.readFromFile}</Line>);
  if (offRules.size > 0) lines.push(<Line key="rules">{strings.rulesOff(offRules.size)}</Line>);
  return lines.length === 0 ? null : <ul className={mergeClasses(shared.plain, styles.lines)}>{lines}</ul>;
}

function Line({ children }: { children: ReactNode }) {
  const styles = useLinesStyles();
  return (
    <li className={styles.line}>
      <InfoIcon />
      <span className={styles.text}>{children}</span>
    </li>
  );
}
