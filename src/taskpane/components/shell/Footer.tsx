/** The foot of the pane: what is being written, what was done last, and what can be done. */
import { mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { changeKey, type Change, type ChangeGroup } from "../../../checks";
import type { FixTarget, WriteReport } from "../../../word";
import { type ReactNode, useEffect, useState } from "react";
import { StopButton, WriteButton, Icon, usePane, makePaneStyles, Paragraphs } from "../ui";
import type { Commands } from "../../session/session";
import { isCheckStep, type Notice, readingOf, type Work, type WriteOutcome } from "../../session/state";
import type { Strings } from "../../text/strings";
import { noticeText, type NoticeText } from "../../view/noticeText";

const useStyles = makePaneStyles({
  foot: { position: "sticky", bottom: 0 },
  bar: {
    display: "flex",
    gap: "8px",
    padding: "8px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    "&:empty": { display: "none" },
  },
  again: { padding: "0 12px 8px", backgroundColor: tokens.colorNeutralBackground2 },
  work: { display: "flex", alignItems: "center", gap: "8px", flexGrow: 1 },
  step: { flexGrow: 1 },
  lines: { minWidth: 0, flexGrow: 1, maxHeight: "40vh", overflowY: "auto" },
});

/**
 * The foot of the pane: what is being written, then what was done, then the acts. The live region is always there, so that its words are
 * read out, once.
 */
export function Footer({ children }: { children: ReactNode }) {
  const { strings, commands, session } = usePane();
  const styles = useStyles();
  const { work, notice } = session;
  const next = notice && work === null ? nextAct(notice, commands, strings) : null;
  return (
    <div data-foot="" className={styles.foot}>
      {work !== null && !isCheckStep(work.step) && (
        <div className={styles.bar}>
          <WorkBar key={work.step} work={work} />
        </div>
      )}
      <div role="status" className={mergeClasses(notice !== null && styles.bar)}>
        {notice && <Said notice={noticeText(notice, readingOf(session)?.review ?? null, strings)} />}
      </div>
      {next && (
        <div className={styles.again}>
          <WriteButton onClick={next.act}>{next.label}</WriteButton>
        </div>
      )}
      {children}
    </div>
  );
}

/** The button of a notice: 恢复 of what was ignored; 再试一次 of what broke off in its middle. */
function nextAct(notice: Notice, commands: Commands, strings: Strings) {
  if (notice.kind === "said" && notice.ignored) {
    const { ignored } = notice;
    return { label: strings.bringBack, act: () => void commands.ignore(ignored, false) };
  }
  // Where nothing was left another undo, say, would be of another act.
  if (notice.kind !== "written" || notice.outcome.report.unfinished.length === 0) return null;
  return { label: strings.retry, act: () => retry(notice.outcome, commands) };
}

/** Does an act again: of a fix what was left, of the other acts all, as they pass by what is done. */
function retry(outcome: WriteOutcome, commands: Commands): void {
  if (outcome.act === "unmark") void commands.unmark(outcome.isAll);
  else if (outcome.act !== "fix") void commands[outcome.act]();
  else void commands.fix(unfinishedOf(outcome.groups, outcome.report));
}

/** What a fix left undone. Of a group that was made in part the rest belongs there whatever stands around it. */
function unfinishedOf(
  groups: readonly ChangeGroup[],
  { unfinished }: WriteReport<FixTarget>,
): readonly ChangeGroup[] {
  const isLeft = (change: Change) =>
    unfinished.some(({ key, to }) => key === changeKey(change) && to === change.to);
  return groups.flatMap((group) => {
    const changes = group.changes.filter(isLeft);
    if (changes.length === 0) return [];
    return changes.length === group.changes.length ? group : { changes, basis: [] };
  });
}

function Said({ notice: { tone, lines } }: { notice: NoticeText }) {
  const styles = useStyles();
  return (
    <>
      <Icon of={tone === "done" ? "good" : "warning"} />
      <div className={styles.lines} tabIndex={lines.length > 4 ? 0 : undefined}>
        <Paragraphs lines={lines} className={styles.text} />
      </div>
    </>
  );
}

/** An act that is done within this many milliseconds needs no progress: it would only flicker. */
const unnoticed = 300;

/** At the foot of the pane while something is marked, changed or gone to: what goes on, and the way to stop it. */
function WorkBar({ work: { step, isStopping } }: { work: Work }) {
  const { strings } = usePane();
  const styles = useStyles();
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSeen(true), unnoticed);
    return () => clearTimeout(timer);
  }, []);
  if (!isSeen) return null;
  return (
    <div className={styles.work}>
      <div className={styles.step}>
        {strings.work[step]}
        <ProgressBar aria-label={strings.work[step]} />
      </div>
      <StopButton isStopping={isStopping} />
    </div>
  );
}
