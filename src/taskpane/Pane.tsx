/** The pane as a whole: theme, tabs, and the session that they show. */
import { FluentProvider, makeStyles, webLightTheme } from "@fluentui/react-components";
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Language } from "../report";
import { CheckTab } from "./components/check/CheckTab";
import { NewPanel } from "./components/shell/NewPanel";
import { ErrorBoundary } from "./components/shell/ErrorBoundary";
import { Footer } from "./components/shell/Footer";
import { Header } from "./components/shell/Header";
import { panelId, type Tab, tabId, Tabs } from "./components/shell/Tabs";
import { darkTheme } from "./components/shell/darkTheme";
import { Message } from "./components/ui/Message";
import { PaneContext } from "./components/ui/paneContext";
import { useKeptFocus } from "./components/ui/useKeptFocus";
import { type Core, openSession } from "./session/session";
import { readingOf } from "./session/state";
import { StringsContext, stringsOf, useStrings } from "./text/strings";
import type { Word as WordDocument } from "../word";

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
  const [{ subscribe, getState, commands, start }] = useState(() => openSession(word, core));
  const session = useSyncExternalStore(subscribe, getState);
  useLayoutEffect(start, [start]);
  const isBusy = session.work !== null;
  const isSearching = readingOf(session)?.causes === "awaited";
  const isReadOnly = session.readOnly !== null;
  const pane = useMemo(
    () => ({ commands, isBusy, isSearching, isReadOnly }),
    [commands, isBusy, isSearching, isReadOnly],
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
