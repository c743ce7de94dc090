/** What the text says of documents and decisions is what table 1 says. */

import { levelOf } from "../../report";
import { statementRule } from "../statementForm";

/**
 * A department or a township means itself. A government may mean the whole area in its text, and documents that it published
 * may be others' too.
 */
export const textDisclosure = statementRule(
  "text-disclosure",
  { zh: "正文的文件、决定件数与表一一致", en: "The text's numbers of documents and decisions are table 1's" },
  ["disclosure", "published-documents"],
  ({ topic }, report) => {
    const level = levelOf(report);
    const isItself = level?.kind === "department" || level?.tier === "township";
    return topic === "disclosure" && isItself ? "error" : "warning";
  },
);
