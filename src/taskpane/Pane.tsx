/** The pane as a whole: theme, tabs, and the session that they show. */
import { Button, FluentProvider, makeStyles, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import {
  Component,
  type ComponentProps,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
} from "react";
import type { Language } from "../report";
import { Actions, UndoBar } from "./components/check/Actions";
import { CheckTab } from "./components/check/CheckTab";
import { Footer } from "./components/shell/Footer";
import { Header } from "./components/shell/Header";
import { NewPanel, Panel, type Tab, tabId, Tabs } from "./components/shell/Tabs";
import { Message, PaneContext, type PaneState, useKeptFocus } from "./components/ui";
import { type Core, openSession } from "./session/session";
import { readingOf } from "./session/state";
import { stringsOf } from "./text/strings";
import type { Word as WordDocument } from "../word";

const useStyles = makeStyles({
  pane: { minHeight: "100vh", display: "flex", flexDirection: "column" },
  main: { flexGrow: 1 },
});

/** The pane: shows the review of the document that `word` has open, as `core` makes it. */
export function Pane(props: ComponentProps<typeof LivePane>) {
  const host = props.word.host();
  const strings = stringsOf(host.language);
  return (
    <ErrorBoundary
      fallback={(retry) => (
        <Themed {...host}>
          <Message icon="warning" said={strings.crashed}>
            <Button appearance="primary" onClick={retry}>
              {strings.retry}
            </Button>
          </Message>
        </Themed>
      )}
    >
      <LivePane {...props} />
    </ErrorBoundary>
  );
}

/** Catches what a component throws, so that the pane says something instead of turning white. */
class ErrorBoundary extends Component<
  { fallback: (retry: () => void) => ReactNode; children: ReactNode },
  { hasFailed: boolean }
> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed
      ? this.props.fallback(() => this.setState({ hasFailed: false }))
      : this.props.children;
  }
}

/** Fluent's red on its dark background has a contrast of 4.2:1; text needs 4.5:1. */
const darkTheme = {
  ...webDarkTheme,
  colorStatusDangerForeground1: webDarkTheme.colorPaletteRedForeground3,
};

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
  return <FluentProvider theme={theme}>{children}</FluentProvider>;
}

function LivePane({ word, core }: { word: WordDocument; core: Core }) {
  const [{ subscribe, getState, commands, start }] = useState(() => openSession(word, core));
  const session = useSyncExternalStore(subscribe, getState);
  useLayoutEffect(start, [start]);
  const [opened, setOpened] = useState<PaneState["opened"]>(null);
  const pane: PaneState = {
    session,
    commands,
    strings: stringsOf(session.host.language),
    isBusy: session.work !== null,
    isSearching: readingOf(session)?.completion === "awaited",
    isReadOnly: session.host.readOnly !== null,
    opened,
    setOpened,
  };
  const hasReport = session.document.phase === "read" && !session.document.reading.notReviewed;
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
          <Header heading={heading} />
          {session.host.isSupported && <Tabs current={tab} open={open} />}
          <main className={styles.main} aria-busy={pane.isBusy || pane.isSearching}>
            <Panel tab="check" current={tab}>
              <CheckTab openNew={openNew} />
            </Panel>
            <Panel tab="new" current={tab}>
              {isNewOpened && <NewPanel />}
            </Panel>
          </main>
          <Footer>{tab === "check" && hasReport ? <Actions /> : <UndoBar />}</Footer>
        </div>
      </PaneContext.Provider>
    </Themed>
  );
}
