import { FluentProvider, makeStyles, tokens, webLightTheme } from "@fluentui/react-components";
import { useEffect, useMemo, useState, type ReactNode, type RefObject } from "react";
import { darkTheme } from "./components/darkTheme";
import type { Language } from "../report";
import type { Word as WordDocument } from "../word";
import { About } from "./components/About";
import { ErrorBoundary } from "./components/ErrorBoundary";
import { Headline } from "./components/Headline";
import { readOnlyLineId } from "./components/Lines";
import { Message } from "./components/Message";
import { MoreMenu } from "./components/MoreMenu";
import { NoticeBar } from "./components/NoticeBar";
import { PaneContext } from "./components/paneContext";
import { Progress } from "./components/Progress";
import { ReportView } from "./components/ReportView";
import { useSharedStyles } from "./components/styles";
import { useKeptFocus } from "./components/useKeptFocus";
import { isCheck, type Session } from "./session/state";
import { useSession, type Acts, type Core } from "./session/useSession";
import { stringsOf, StringsContext, useStrings } from "./text/strings";
import { noticeText } from "./view/noticeText";
import { resultText } from "./view/resultText";
import { summary } from "./view/summary";

const useStyles = makeStyles({
  pane: { minHeight: "100vh", display: "flex", flexDirection: "column" },
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
  main: { flexGrow: 1 },
});

/** The pane: shows the review of the document that `word` has open, as `core` makes it. */
export function Pane({ word, core }: { word: WordDocument; core: Core }) {
  return (
    <ErrorBoundary
      fallback={(retry) => (
        <Themed {...word.host()}>
          <Crashed retry={retry} />
        </Themed>
      )}
    >
      <LivePane word={word} core={core} />
    </ErrorBoundary>
  );
}

/** Theme, language and background of the page. */
export function Themed({
  isDark,
  language,
  children,
}: {
  isDark: boolean;
  language: Language;
  children: ReactNode;
}) {
  const theme = isDark ? darkTheme : webLightTheme;
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.documentElement.style.colorScheme = isDark ? "dark" : "light";
    document.body.style.backgroundColor = theme.colorNeutralBackground1;
  }, [isDark, language, theme]);
  return (
    <FluentProvider theme={theme}>
      <StringsContext.Provider value={stringsOf(language)}>{children}</StringsContext.Provider>
    </FluentProvider>
  );
}

function LivePane({ word, core }: { word: WordDocument; core: Core }) {
  const [session, acts] = useSession(word, core);
  const isBusy = session.work !== null;
  const readOnlyReason = session.readOnly === null ? null : readOnlyLineId;
  const pane = useMemo(() => ({ acts, isBusy, readOnlyReason }), [acts, isBusy, readOnlyReason]);
  const styles = useStyles();
  const heading = useKeptFocus(isBusy);
  const strings = stringsOf(session.host.language);
  const form = session.reading?.form ?? null;
  return (
    <Themed {...session.host}>
      <PaneContext.Provider value={pane}>
        <div className={styles.pane}>
          <Header session={session} acts={acts} heading={heading} />
          <main className={styles.main} aria-busy={isBusy}>
            <Body session={session} acts={acts} />
          </main>
          <NoticeBar notice={session.notice && noticeText(session.notice, form, strings)} />
        </div>
      </PaneContext.Provider>
    </Themed>
  );
}

function Header({
  session,
  acts,
  heading,
}: {
  session: Session;
  acts: Acts;
  heading: RefObject<HTMLHeadingElement>;
}) {
  const strings = useStrings();
  const styles = useStyles();
  const shared = useSharedStyles();
  const [isAboutOpen, setAboutOpen] = useState(false);
  const report = reportOf(session);
  const said = report && summary(report.review, strings);
  const announced = session.work === null ? (said?.headline ?? "") : strings.work[session.work];
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <h1 ref={heading} tabIndex={-1} className={styles.subject}>
          {said?.subject ?? strings.product}
        </h1>
        <MoreMenu
          entries={[
            ...(report && said
              ? [
                  {
                    label: strings.copyResult,
                    run: () => void acts.copy(resultText(report.review, report.form, strings)),
                  },
                ]
              : []),
            { label: strings.about, run: () => setAboutOpen(true) },
          ]}
        />
      </div>
      {isAboutOpen && (
        <About
          close={() => {
            setAboutOpen(false);
            heading.current?.focus();
          }}
        />
      )}
      {isCheck(session.work) ? <Progress step={session.work} /> : said && <Headline summary={said} />}
      <div role="status" className={shared.hidden}>
        {announced}
      </div>
    </header>
  );
}

function Body({ session, acts }: { session: Session; acts: Acts }) {
  const strings = useStrings();
  const retry = { run: () => void acts.check(), isBusy: session.work !== null };
  if (!session.host.isSupported)
    return <Message tone="bad" said={strings.tooOld} whatToDo={strings.tooOldWhatToDo} />;
  if (session.failure) {
    return (
      <Message
        tone="bad"
        said={strings.failed}
        whatToDo={strings.say(session.failure)}
        action={{ ...retry, label: strings.retry }}
      />
    );
  }
  if (!session.reading) return null;
  const { status, reason } = session.reading.review;
  const checkAgain = { ...retry, label: strings.checkAgain };
  switch (status) {
    case "unreadable":
      return (
        <Message
          tone="bad"
          said={strings.unreadable}
          whatToDo={reason?.message ?? null}
          action={checkAgain}
        />
      );
    case "not-a-report":
      return (
        <Message
          tone="quiet"
          said={reason?.message ?? strings.notAReport}
          whatToDo={null}
          action={checkAgain}
        />
      );
    case "passed":
    case "findings":
      return <ReportView session={session} reading={session.reading} />;
  }
}

function Crashed({ retry }: { retry: () => void }) {
  const strings = useStrings();
  return (
    <Message
      tone="bad"
      said={strings.crashed}
      whatToDo={null}
      action={{ label: strings.retry, run: retry, isBusy: false }}
    />
  );
}

/** The reading, if it is of a report. */
function reportOf({ reading, failure }: Session) {
  if (!reading || failure) return null;
  const { status } = reading.review;
  return status === "passed" || status === "findings" ? reading : null;
}
