/** The top of the pane: whose report it is, whether it is right, and how far a check is. */
import { mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { type ComponentProps, type RefObject, useState } from "react";
import type * as Menu from "./MoreMenu";
import { ActButton, StopButton, Icon, NotLoaded, useChunk, usePane, makePaneStyles, MoreButton } from "../ui";
import { checkSteps, isCheckStep, readingOf, type SessionState, type Work } from "../../session/state";
import type { Strings } from "../../text/strings";
import { summary, type Summary } from "../../view/summary";

const useStyles = makePaneStyles({
  header: {
    padding: "8px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  top: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", gap: "8px" },
  subject: { margin: "6px 0 0" },
  corner: { display: "flex", flexShrink: 0 },
  parts: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "2px 16px",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    margin: "4px 0",
  },
  part: { display: "inline-flex", alignItems: "center", gap: "6px" },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  advice: { color: tokens.colorNeutralForeground3 },
  open: {},
  ignored: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  good: { color: tokens.colorStatusSuccessForeground1 },
  /** Of a low pane the first card has more need. */
  counts: { "@media (max-height: 480px)": { display: "none" } },
  line: { display: "flex", alignItems: "center", gap: "8px", margin: "4px 0 8px" },
  steps: { display: "flex", flexWrap: "wrap", gap: "0 6px", flexGrow: 1 },
  now: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** Whose report it is, whether it is all right, and the menu; while a check runs, how far it is. */
export function Header({ heading }: { heading: RefObject<HTMLHeadingElement> }) {
  const { strings, session, commands } = usePane();
  const styles = useStyles();
  const { work, document } = session;
  const report = document.phase === "read" && !document.reading.notReviewed ? document.reading : null;
  const said = report && summary(report.review, strings, report.completion === "awaited");
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <h1 ref={heading} tabIndex={-1} className={mergeClasses(styles.heading, styles.subject)}>
          {said?.subject ?? strings.product}
        </h1>
        <div className={styles.corner}>
          {report && (
            <ActButton
              appearance="subtle"
              icon={<Icon of="again" />}
              aria-label={strings.checkAgain}
              title={strings.checkAgain}
              onClick={() => void commands.check()}
            />
          )}
          <More review={report?.review ?? null} focusHeading={() => heading.current?.focus()} />
        </div>
      </div>
      {isCheckStep(work?.step) ? (
        <Progress work={work} />
      ) : (
        said && <Headline summary={said} doubt={doubtOf(session, strings)} />
      )}
      <div role="status" className={styles.hidden}>
        {announcement(session, said, strings)}
      </div>
    </header>
  );
}

/** ⋯, whose menu is loaded when it is first pressed. */
function More(props: ComponentProps<typeof Menu.MoreMenu>) {
  const [isOpened, setOpened] = useState(false);
  const load = () => import(/* webpackChunkName: "menu" */ "./MoreMenu");
  const { chunk, hasFailed, retry } = useChunk(load, isOpened);
  if (chunk) return <chunk.MoreMenu {...props} />;
  return (
    <>
      {hasFailed && <NotLoaded />}
      <MoreButton onClick={hasFailed ? retry : () => setOpened(true)} />
    </>
  );
}

/** What a screen reader says: that a check runs, once for all its steps, and how it ended. Writes speak at the foot. */
function announcement(session: SessionState, said: Summary | null, strings: Strings): string {
  const { work, document } = session;
  if (isCheckStep(work?.step)) return strings.work.checking;
  if (document.phase === "failed") return `${strings.failed}${strings.say(document.failure)}`;
  const notReviewed = readingOf(session)?.notReviewed;
  const other = notReviewed ? strings.say(notReviewed.message) : "";
  return doubtOf(session, strings) ?? said?.headline ?? other;
}

/** Why what is shown may not be what the document says; null where nothing speaks for that. */
function doubtOf({ document }: SessionState, strings: Strings): string | null {
  if (document.phase === "unread") return document.isStopped ? strings.stopped : null;
  if (document.phase === "failed" || document.freshness === "fresh") return null;
  return document.freshness === "stopped" ? strings.outdated : strings.unsure;
}

/**
 * 2 处错误, 1 处提醒, or 全部相符; and how many relations that rests on.
 * @param doubt why that may not be so any more, which is then said in place of the relations
 */
function Headline({ summary, doubt }: { summary: Summary; doubt: string | null }) {
  const isDoubtful = doubt !== null;
  const hasFaults = summary.parts.some(({ tone }) => tone === "error" || tone === "warning");
  const styles = useStyles();
  return (
    <div>
      <p className={styles.parts}>
        {summary.parts.map((part) => (
          <span
            key={part.text}
            className={mergeClasses(styles.part, isDoubtful ? styles.quiet : styles[part.tone])}
          >
            <Icon of={isDoubtful ? "info" : part.tone} size={18} />
            {part.text}
          </span>
        ))}
      </p>
      <p className={mergeClasses(styles.note, hasFaults && !isDoubtful && styles.counts)}>
        {doubt ?? summary.checked}
      </p>
    </div>
  );
}

/** Stands in the headline's place while a check runs: 读取文档 → 识别表格 → 核对. */
function Progress({ work: { step, isStopping } }: { work: Work }) {
  const { strings } = usePane();
  const styles = useStyles();
  const at = checkSteps.findIndex((name) => name === step);
  return (
    <div>
      <div className={styles.line}>
        <ol className={mergeClasses(styles.plain, styles.steps)}>
          {checkSteps.map((name, index) => (
            <li
              key={name}
              className={index === at ? styles.now : styles.quiet}
              {...(index === at ? { "aria-current": "step" as const } : {})}
            >
              {strings.steps[name]}
              {index < checkSteps.length - 1 && <span aria-hidden="true"> →</span>}
            </li>
          ))}
        </ol>
        <StopButton isStopping={isStopping} />
      </div>
      <ProgressBar aria-label={strings.progress} value={(at + 1) / (checkSteps.length + 1)} />
    </div>
  );
}
