/** Table 2, each column: （七）总计 = all results of （一） to （六） (〔2021〕30号). */

import { relationRule, totalSentence } from "../relationRule";

export const resultTotal = relationRule(
  {
    id: "result-total",
    severity: "error",
    title: { zh: "（七）总计等于各项办理结果之和", en: "（七）总计 is the sum of the results" },
  },
  totalSentence("（七）总计"),
);
