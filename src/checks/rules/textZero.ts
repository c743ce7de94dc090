/** Where the text says that no request came in, table 2 has none. */

import { statementRule } from "../statementForm";

export const textZero = statementRule(
  "text-zero",
  {
    zh: "正文说没有收到申请的，表二也是 0",
    en: "Where the text says that no request came in, table 2 has none",
  },
  ["requests-zero"],
);
