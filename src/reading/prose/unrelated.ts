/** Cases that a sentence counts and that have nothing to do with the disclosure of information, or only some of them. */

import { withoutSpace } from "../../report";

const disclosure = "(?:(?:政府|政务)?信息公开|政务公开|依申请公开)(?:工作|申请|事项|案件|方面|类|的)*";
/** 与信息公开无关, 政府信息公开以外, 非信息公开类. */
const unrelated = new RegExp(
  `${disclosure}(?:均|都|并|毫)?(?:无直接关|无关|没有关|无涉|不相关)|${disclosure}(?:[之以]外|外(?![网部围]))|非(?:因|由|属于?|涉及?)?${disclosure}`,
);
/** 均不涉及信息公开: of cases that are counted. */
const denied = new RegExp(`(?:不|未|没有)(?:是|属于?|涉及?)(?:到|及|任何)*${disclosure}`);
const number = "[0-9一二两三四五六七八九十]";
/** 5件，其中涉及信息公开2件; 5件，2件涉及信息公开; 5件，涉及信息公开的2件. */
const someOfThem = new RegExp(
  [
    `其中[^，。；0-9]{0,8}${disclosure}[^，。；]{0,10}${number}`,
    `${number}[件起例宗](?:案件)?(?:是|系|属于?|涉及?|与|为)+${disclosure}`,
    `，(?:涉及?|属于?|与)+${disclosure}(?:有关|相关)?的?(?:有|为|共)?${number}`,
  ].join("|"),
);
/** 5件，均为工伤认定类. */
const ofAnother =
  /[均都皆](?:为|是|系|属于?|因|由)(?![^，。；]*(?:公开|复议|起诉|维持|审结))[^，。；]{2,16}(?:类|引起|引发|案件|纠纷)/;
/** A sentence that speaks of the one before it. */
const goesOn = /^(?:均|都|皆|全部|上述|以上|但|其中)/;

/** Whether cases that a sentence counts are surely no cases of table 3, or more than those. @param next the sentence behind it */
export function areUnrelated(sentence: string, next: string): boolean {
  const plain = withoutSpace(sentence);
  const behind = withoutSpace(next);
  return [plain, ...(goesOn.test(behind) ? [plain + "，" + behind] : [])].some((text) =>
    [unrelated, denied, someOfThem, ofAnother].some((pattern) => pattern.test(text)),
  );
}

/** Whether words say that there were none of other cases: 没有政府信息公开以外的行政复议. */
export function deniesUnrelated(words: string): boolean {
  return unrelated.test(withoutSpace(words));
}
