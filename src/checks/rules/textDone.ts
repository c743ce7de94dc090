/** Where the text says that all requests were dealt with, none is carried forward. */

import { statementRule } from "../statementForm";

export const textDone = statementRule(
  "text-done",
  {
    zh: "正文说全部办结的，没有结转下年",
    en: "Where the text says that all was dealt with, nothing is carried forward",
  },
  ["requests-done"],
);
