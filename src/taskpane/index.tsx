/** The entry of the pane's page: opens Word, loads the words of its language, and shows the pane. */
import { createRoot } from "react-dom/client";
import type { Language } from "../report";
import { checkOutline, locate } from "../review";
import { Pane, Themed } from "./Pane";
import { Message } from "./components/ui";
import type { Core } from "./session/reading";
import { loadStrings, stringsOf } from "./text/strings";
import { openWord, WordFailure } from "../word";

const core: Core = {
  check: checkOutline,
  loadComplete: async () =>
    (await import(/* webpackChunkName: "complete" */ "../review/complete")).completeReview,
  loadFindInText: async () =>
    (await import(/* webpackChunkName: "text" */ "../reading/text/findTextTables")).findTextTables,
  locate,
};

const browserLanguage = (): Language => (/^zh/iu.test(navigator.language) ? "zh" : "en");

/** Outside of Word nobody has told the language and the theme yet: the browser's are taken. */
function NotInWord({ failure }: { failure: unknown }) {
  const language = browserLanguage();
  const strings = stringsOf(language);
  const isKnown = failure instanceof WordFailure;
  return (
    <Themed isDark={matchMedia("(prefers-color-scheme: dark)").matches} language={language}>
      <Message
        icon="warning"
        said={isKnown ? strings.say(failure.sentence) : strings.crashed}
        {...(isKnown ? {} : { whatToDo: strings.reopen })}
      />
    </Themed>
  );
}

const place = document.getElementById("root");
if (place) {
  const root = createRoot(place);
  openWord().then(
    async (word) => {
      await loadStrings(word.host().language);
      root.render(<Pane word={word} core={core} />);
    },
    async (failure: unknown) => {
      await loadStrings(browserLanguage());
      root.render(<NotInWord failure={failure} />);
    },
  );
}
