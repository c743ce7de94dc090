/** Table 2, each row: 总计 = the six applicant columns (〔2021〕30号). */

import { relationRule, totalSentence } from "../relationRule";

export const rowTotal = relationRule(
  {
    id: "row-total",
    severity: "error",
    title: { zh: "行总计等于各类申请人之和", en: "A row's total is the sum of its applicants" },
  },
  totalSentence("the total"),
);
