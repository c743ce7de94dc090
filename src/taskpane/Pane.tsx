import { FluentProvider, makeStyles, webLightTheme } from "@fluentui/react-components";
import { useEffect, useMemo, type ReactNode } from "react";
import type { Language } from "../report";
import type { Word as WordDocument } from "../word";
import { CheckTab } from "./components/CheckTab";
import { darkTheme } from "./components/darkTheme";
import { ErrorBoundary } from "./components/ErrorBoundary";
import { Footer } from "./components/Footer";
import { Header } from "./components/Header";
import { Message } from "./components/Message";
import { PaneContext } from "./components/paneContext";
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
  const isReadOnly = session.readOnly !== null;
  const pane = useMemo(() => ({ acts, isBusy, isReadOnly }), [acts, isBusy, isReadOnly]);
  const styles = useStyles();
  const [heading, focusWatch] = useKeptFocus();
  return (
    <Themed {...session.host}>
      <PaneContext.Provider value={pane}>
        <div className={styles.pane} {...focusWatch}>
          <Header session={session} heading={heading} />
          <main className={styles.main} aria-busy={isBusy}>
            <CheckTab session={session} />
          </main>
          <Footer session={session} />
        </div>
      </PaneContext.Provider>
    </Themed>
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
