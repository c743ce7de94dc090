import { FluentProvider, makeStyles, webLightTheme } from "@fluentui/react-components";
import { useEffect, useMemo, useState, type ReactNode } from "react";
import type { Language } from "../report";
import type { Word as WordDocument } from "../word";
import { CheckTab } from "./components/CheckTab";
import { darkTheme } from "./components/darkTheme";
import { ErrorBoundary } from "./components/ErrorBoundary";
import { Footer } from "./components/Footer";
import { Header } from "./components/Header";
import { Message } from "./components/Message";
import { NewPanel } from "./components/NewPanel";
import { PaneContext } from "./components/paneContext";
import { panelId, tabId, Tabs, type Tab } from "./components/Tabs";
import { useKeptFocus } from "./components/useKeptFocus";
import { useSession, type Core } from "./session/useSession";
import { stringsOf, StringsContext, useStrings } from "./text/strings";

const useStyles = makeStyles({
  pane: { minHeight: "100vh", display: "flex", flexDirection: "column" },
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
  const isSearching = session.reading?.causes === "awaited";
  const isReadOnly = session.readOnly !== null;
  const pane = useMemo(
    () => ({ acts, isBusy, isSearching, isReadOnly }),
    [acts, isBusy, isSearching, isReadOnly],
  );
  const styles = useStyles();
  const [heading, focusWatch] = useKeptFocus();
  const [tab, setTab] = useState<Tab>("check");
  // Once opened it stays: what was typed there, and what is unfolded here, is kept.
  const [isNewOpened, setNewOpened] = useState(false);
  const open = (opened: Tab) => {
    setTab(opened);
    if (opened === "new") setNewOpened(true);
  };
  const openNew = () => {
    open("new");
    document.getElementById(tabId("new"))?.focus();
  };
  return (
    <Themed {...session.host}>
      <PaneContext.Provider value={pane}>
        <div className={styles.pane} {...focusWatch}>
          <Header session={session} heading={heading} />
          {session.host.isSupported && <Tabs current={tab} open={open} />}
          <main className={styles.main} aria-busy={isBusy || isSearching}>
            <Panel tab="check" current={tab}>
              <CheckTab session={session} openNew={openNew} />
            </Panel>
            <Panel tab="new" current={tab}>
              {isNewOpened && <NewPanel session={session} />}
            </Panel>
          </main>
          <Footer session={session} />
        </div>
      </PaneContext.Provider>
    </Themed>
  );
}

function Panel({ tab, current, children }: { tab: Tab; current: Tab; children: ReactNode }) {
  return (
    <div role="tabpanel" id={panelId(tab)} aria-labelledby={tabId(tab)} hidden={tab !== current}>
      {children}
    </div>
  );
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
