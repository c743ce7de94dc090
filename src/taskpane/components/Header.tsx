import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type RefObject } from "react";
import { countFindings, findingsByCause } from "../../review";
import { isCheck, type Reading, type Session } from "../session/state";
import { useStrings, type Strings } from "../text/strings";
import { resultText } from "../view/resultText";
import { summary, type Summary } from "../view/summary";
import { About } from "./About";
import { Headline } from "./Headline";
import { IgnoredList } from "./IgnoredList";
import { MoreMenu, type MenuEntry } from "./MoreMenu";
import { usePane } from "./paneContext";
import { Progress } from "./Progress";
import { Settings } from "./Settings";
import { useSharedStyles } from "./styles";

const useStyles = makeStyles({
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
export function Header({ session, heading }: { session: Session; heading: RefObject<HTMLHeadingElement> }) {
  const strings = useStrings();
  const { acts } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const [opened, setOpened] = useState<"ignored" | "settings" | "about" | null>(null);
  const report = reportOf(session);
  const said = report && summary(report.review, strings, report.causes === "awaited");
  const ignored = report ? countFindings(findingsByCause(report.review)).ignored : 0;
  // The last one was brought back: the next one to be ignored does not open the list again.
  if (opened === "ignored" && ignored === 0) setOpened(null);
  const entries: MenuEntry[] = [
    { label: strings.settings, run: () => setOpened("settings") },
    { label: strings.about, run: () => setOpened("about") },
  ];
  if (ignored > 0) entries.unshift({ label: strings.ignoredEntry(ignored), run: () => setOpened("ignored") });
  if (report) {
    const copy = () => void acts.copy(resultText(report.review, report.form, strings));
    entries.unshift({ label: strings.copyResult, run: copy });
  }
  const close = () => {
    setOpened(null);
    heading.current?.focus();
  };
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <h1 ref={heading} tabIndex={-1} className={styles.subject}>
          {said?.subject ?? strings.product}
        </h1>
        <MoreMenu entries={entries} />
      </div>
      {opened === "about" && <About close={close} />}
      {opened === "settings" && <Settings offRules={session.offRules} close={close} />}
      {opened === "ignored" && report && <IgnoredList reading={report} close={close} />}
      {isCheck(session.work) ? (
        <Progress step={session.work} isStopping={session.isStopping} />
      ) : (
        said && <Headline summary={said} doubt={doubtOf(session, strings)} />
      )}
      <div role="status" className={shared.hidden}>
        {announcement(session, said, strings)}
      </div>
    </header>
  );
}

/** What a screen reader says: that a check runs, once for all its steps, and how it ended. Writes speak at the foot. */
function announcement(session: Session, said: Summary | null, strings: Strings): string {
  const { work, failure, reading } = session;
  if (isCheck(work)) return strings.work.checking;
  if (failure) return `${strings.failed}${strings.say(failure)}`;
  const doubt = doubtOf(session, strings);
  if (doubt !== null) return doubt;
  return said?.headline ?? reading?.review.reason?.message ?? "";
}

/** Why what is shown may not be what the document says; null where nothing speaks for that. */
function doubtOf({ reading, isOutdated, isUnsure }: Session, strings: Strings): string | null {
  if (isOutdated) return reading ? strings.outdated : strings.stopped;
  return isUnsure ? strings.unsure : null;
}

/** The reading, if it is of a report. */
function reportOf({ reading, failure }: Session): Reading | null {
  if (!reading || failure) return null;
  const { status } = reading.review;
  return status === "passed" || status === "findings" ? reading : null;
}
