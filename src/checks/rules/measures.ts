/** Part five: the problems, and what is done about them. */

import { holdsTable } from "../../report";
import type { Rule } from "../finding";
import { hasPrescribedParts, holdsHint, isSubHeading, isWritten, partOf, textOf } from "../textForms";

interface Lacking {
  readonly lacks: "both" | "problems" | "measures";
}

/** 存在的主要问题：无。改进情况：无. */
const sayNothing =
  /^(?:存在|主要|突出|问题|困难|不足|改进|整改|情况|措施|[及和与的]|本年度?|\d{4}年度?|[我本][局办委镇乡院馆]|本[机单][关位]|[一二三]|[暂并]?无|没有|不)*$/u;
/** A text shorter than this, in characters, says nothing. */
const shortest = 10;
const problems =
  /问题|不足|短板|薄弱|欠缺|不够|有待|差距|不高|不强|不全|不多|不及时|不到位|滞后|单一|缺乏|缺少|困难|需要?进一步|仍需|还需|尚未/u;
/** 有待加强, 不够丰富 and 落实不到位 are problems, no measures. */
const stillToDo =
  /(?:有待|尚待|亟待|仍?需要?|还需要?|亟需|须)(?:进一步|不断|继续)?[^，。；]{0,8}|[^，。；]{0,4}不(?:到位|足|力)|不(?!断|定期)[^，。；]{0,6}/gu;
const measuresTaken =
  /改进|措施|举措|下一?步|今后|下阶段|整改|打算|加强|加大|提升|提高|强化|完善|健全|优化|推进|规范|拓宽|拓展|落实|解决|深化|对策|思路|方向|计划|做好|抓好|严格|丰富|创新|加快|将/u;

export const measures: Rule<Lacking> = {
  id: "measures",
  severity: "warning",
  title: { zh: "第五部分写明问题和改进情况", en: "Part five names problems and measures" },
  check: (report) => {
    const part = partOf(report, "problems");
    if (!part || !isWritten(report) || !hasPrescribedParts(report)) return [];
    const text = textOf(part);
    if (holdsHint(text) || holdsTable(part, report.prose)) return [];
    const words = text.text.replace(/[\s\p{P}]/gu, "");
    if (words.length < shortest || sayNothing.test(words))
      return [{ values: { lacks: "both" }, passages: [part.heading] }];
    const hasProblems = isSubHeading(part, report) || problems.test(text.text);
    const hasMeasures = measuresTaken.test(text.text.replace(stillToDo, ""));
    if (hasProblems === hasMeasures) return [];
    const lacks = hasProblems ? "measures" : "problems";
    return [{ severity: "advice", values: { lacks }, passages: [part.heading] }];
  },
  message: ({ lacks }) => {
    switch (lacks) {
      case "both":
        return {
          zh: "“存在的主要问题及改进情况”没有写内容。请写明本机关存在的问题和改进的措施。",
          en: "Part five says nothing. Name the unit's problems and what is done about them.",
        };
      case "problems":
        return {
          zh: "“存在的主要问题及改进情况”里看不出存在哪些问题。建议先写问题，再写改进情况。",
          en: "Part five names measures, but no problem. Better name the problems first.",
        };
      case "measures":
        return {
          zh: "“存在的主要问题及改进情况”里看不出怎样改进。建议逐条写明改进的措施。",
          en: "Part five names problems, but no measure. Better say what is done about each.",
        };
    }
  },
};
