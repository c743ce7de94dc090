/** What the text says of documents and decisions is what table 1 says. */

import { statementRule } from "../statementForm";

/** A government may mean the whole area in its text, a department or a township means itself. */
export const textDisclosure = statementRule(
  "text-disclosure",
  { zh: "正文的文件、决定件数与表一一致", en: "The text's numbers of documents and decisions are table 1's" },
  ["disclosure", "published-documents"],
  ({ topic }) => (topic === "published-documents" ? "warning" : "error"),
);
