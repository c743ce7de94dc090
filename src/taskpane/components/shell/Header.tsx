/** The top of the pane: whose report it is, whether it is right, and how far a check is. */
import { makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { type ComponentProps, type RefObject, useState } from "react";
import type { HeadlinePart } from "../../../review";
import { MoreButton } from "./MoreButton";
import type * as Menu from "./MoreMenu";
import { StopButton } from "../ui/buttons";
import { GoodIcon, InfoIcon, SeverityIcon } from "../ui/icons";
import { useSharedStyles } from "../ui/styles";
import { isCheckStep, type Reading, readingOf, type SessionState } from "../../session/state";
import { type Strings, useStrings } from "../../text/strings";
import { summary, type Summary } from "../../view/summary";
import { notLoaded } from "../../../word";

const useHeaderStyles = makeStyles({
  header: {
    padding: "8px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  top: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", gap: "8px" },
  subject: {
    margin: "6px 0 0",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
});

/** Whose report it is, whether it is all right, and the menu; while a check runs, how far it is. */
export function Header({
  session,
  heading,
}: {
  session: SessionState;
  heading: RefObject<HTMLHeadingElement>;
}) {
  const strings = useStrings();

  const styles = useHeaderStyles();
  const shared = useSharedStyles();
  const { work } = session;
  const report = reportOf(session);
  const said = report && summary(report.review, strings, report.causes === "awaited");
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <h1 ref={heading} tabIndex={-1} className={styles.subject}>
          {said?.subject ?? strings.product}
        </h1>
        <More session={session} report={report} focusHeading={() => heading.current?.focus()} />
      </div>
      {isCheckStep(work?.step) ? (
        <Progress step={work.step} isStopping={work.isStopping} />
      ) : (
        said && <Headline summary={said} doubt={doubtOf(session, strings)} />
      )}
      <div role="status" className={shared.hidden}>
        {announcement(session, said, strings)}
      </div>
    </header>
  );
}

/** ⋯, whose menu is loaded when it is first pressed. */
function More(props: ComponentProps<typeof Menu.MoreMenu>) {
  const strings = useStrings();
  const [menu, setMenu] = useState<typeof Menu | "failed" | null>(null);
  const load = () => {
    import(/* webpackChunkName: "menu" */ "./MoreMenu").then(setMenu, () => setMenu("failed"));
  };
  if (menu !== null && menu !== "failed") return <menu.MoreMenu {...props} />;
  return (
    <>
      {menu === "failed" && <p role="alert">{strings.say(notLoaded().sentence)}</p>}
      <MoreButton onClick={load} />
    </>
  );
}

/** What a screen reader says: that a check runs, once for all its steps, and how it ended. Writes speak at the foot. */
function announcement(session: SessionState, said: Summary | null, strings: Strings): string {
  const { work, document } = session;
  if (isCheckStep(work?.step)) return strings.work.checking;
  if (document.phase === "failed") return `${strings.failed}${strings.say(document.failure)}`;
  const doubt = doubtOf(session, strings);
  if (doubt !== null) return doubt;
  return said?.headline ?? notReviewed(session, strings);
}

/** Why what is shown may not be what the document says; null where nothing speaks for that. */
function doubtOf({ document }: SessionState, strings: Strings): string | null {
  if (document.phase === "unread") return document.isStopped ? strings.stopped : null;
  if (document.phase === "failed" || document.freshness === "fresh") return null;
  return document.freshness === "stopped" ? strings.outdated : strings.unsure;
}

/** Why there is no headline: the document is no report. */
function notReviewed(session: SessionState, strings: Strings): string {
  const message = readingOf(session)?.notReviewed?.message;
  return message ? strings.say(message) : "";
}

/** The reading, if it is of a report. */
function reportOf({ document }: SessionState): Reading | null {
  return document.phase === "read" && !document.reading.notReviewed ? document.reading : null;
}

const useHeadlineStyles = makeStyles({
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
  advice: {},
  open: {},
  ignored: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  good: { color: tokens.colorStatusSuccessForeground1 },
});

/**
 * 2 处错误, 1 处提醒, or 全部相符; and how many relations that rests on.
 * @param doubt why that may not be so any more, which is then said in place of the relations
 */
export function Headline({ summary, doubt }: { summary: Summary; doubt: string | null }) {
  const isDoubtful = doubt !== null;
  const styles = useHeadlineStyles();
  const shared = useSharedStyles();
  return (
    <div>
      <p className={styles.parts}>
        {summary.parts.map((part) => (
          <span
            key={part.tone}
            className={mergeClasses(styles.part, isDoubtful ? shared.quiet : styles[part.tone])}
          >
            <PartIcon part={part} isDoubtful={isDoubtful} />
            {part.text}
          </span>
        ))}
      </p>
      <p className={mergeClasses(shared.text, shared.quiet)}>{doubt ?? summary.relations}</p>
    </div>
  );
}

function PartIcon({ part: { tone }, isDoubtful }: { part: HeadlinePart; isDoubtful: boolean }) {
  if (tone === "open" || tone === "ignored" || isDoubtful) return <InfoIcon size={18} />;
  return tone === "good" ? <GoodIcon size={18} /> : <SeverityIcon severity={tone} size={18} />;
}

const steps = ["reading", "parsing", "checking"] as const;

const useProgressStyles = makeStyles({
  line: { display: "flex", alignItems: "center", gap: "8px", margin: "4px 0 8px" },
  steps: { display: "flex", flexWrap: "wrap", gap: "0 6px", flexGrow: 1 },
  now: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** Stands in the headline's place while a check runs: 读取文档 → 识别表格 → 核对. */
export function Progress({ step, isStopping }: { step: (typeof steps)[number]; isStopping: boolean }) {
  const strings = useStrings();
  const styles = useProgressStyles();
  const shared = useSharedStyles();
  const at = steps.indexOf(step);
  return (
    <div>
      <div className={styles.line}>
        <ol className={mergeClasses(shared.plain, styles.steps)}>
          {steps.map((name, index) => (
            <li
              key={name}
              className={index === at ? styles.now : shared.quiet}
              {...(index === at ? { "aria-current": "step" as const } : {})}
            >
              {strings.steps[name]}
              {index < steps.length - 1 && <span aria-hidden="true"> →</span>}
            </li>
          ))}
        </ol>
        <StopButton isStopping={isStopping} />
      </div>
      <ProgressBar aria-label={strings.progress} value={(at + 1) / (steps.length + 1)} />
    </div>
  );
}
