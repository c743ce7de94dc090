/** What the text says of reconsiderations and suits is what table 3 says. */

import { statementRule } from "../statementForm";

export const textCases = statementRule(
  "text-cases",
  {
    zh: "正文的复议、诉讼件数与表三一致",
    en: "The text's numbers of reconsiderations and suits are table 3's",
  },
  ["cases"],
);
