/** What the text says of requests in numbers is what table 2 says. */

import { statementRule } from "../statementForm";

export const textRequests = statementRule(
  "text-requests",
  { zh: "正文的申请件数与表二一致", en: "The text's numbers of requests are table 2's" },
  ["requests"],
);
