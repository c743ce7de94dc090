/** Table 3, each block: 总计 = 结果维持 + 结果纠正 + 其他结果 + 尚未审结 (〔2021〕30号). */

import { relationRule, totalSentence } from "../relationRule";

export const caseTotal = relationRule(
  {
    id: "case-total",
    severity: "error",
    title: { zh: "复议诉讼总计等于四类结果之和", en: "A case total is the sum of its four outcomes" },
  },
  totalSentence("the total"),
);
