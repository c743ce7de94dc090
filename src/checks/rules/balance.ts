/** Table 2, each column: 一 + 二 = 三（七） + 四, as its corner cell says (〔2021〕30号). */

import { relationRule, sumText } from "../relationRule";

export const balance = relationRule(
  {
    id: "balance",
    severity: "error",
    title: {
      zh: "新收加结转等于办结加结转下年",
      en: "Received and carried over equal handled and carried forward",
    },
  },
  (sum) => {
    const left = sumText(sum.left, sum.leftSum);
    const right = sumText(sum.right, sum.rightSum);
    return {
      zh: `${sum.name}：本年新收加上年结转是 ${left.zh}，办理结果总计加结转下年度是 ${right.zh}，两边不相等。`,
      en: `${sum.name}: received and carried over make ${left.en}, handled and carried forward make ${right.en}.`,
    };
  },
);
