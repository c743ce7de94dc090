/** Whose numbers a sentence gives, and of which time: only the unit's own of the report's year are compared. */

import type { Scope, UnitAndYear } from "../../report";
import { saysNothing, type Segment } from "./segments";
import type { Word, WordKind } from "./words";

/** What is known of time and unit at a place of a paragraph. */
export interface Setting {
  /** By a year or 去年: holds until another one is named, beyond the sentence. */
  readonly year: Scope;
  /** By a month, 累计, 下一步, another unit: holds to the end of the sentence. */
  readonly sentence: Scope;
  /** The paragraph has named the report's year. */
  readonly isDated: boolean;
  /** Months that the sentence has named. */
  readonly months: readonly number[];
}

export const firstSetting: Setting = { year: "this-year", sentence: "this-year", isDated: false, months: [] };

/** The setting at the beginning of the next sentence. */
export function nextSentence(setting: Setting): Setting {
  return { ...firstSetting, year: setting.year, isDated: setting.isDated };
}

export function scopeOf({ year, sentence }: Setting): Scope {
  return sentence === "this-year" ? year : sentence;
}

/** 2023年度部门预算 is a document of that year. */
const documentOfYear =
  /^(?:的?(?:部门|财政|预算|决算|年报|年度报告|报告|计划|要点|政府信息公开工作年度|政府工作|法治|第|版|修订|月|级))/;

/** The setting behind a segment. */
export function settingAfter(setting: Setting, segment: Segment, text: string, head: UnitAndYear): Setting {
  let { year, sentence, isDated, months } = setting;
  // 比2022年, 与2022年相比
  // So 上年无结转 of this one.
  let isAside = segment.words.some(({ kind }) => kind === "comparison" || kind === "carried");
  for (const word of segment.words) {
    switch (word.kind) {
      case "because":
        if (/^(?:因|由于)/.test(text.slice(word.from, word.to))) isAside = true;
        break;
      case "year":
        // 比2022年 and 因2022年的申请 tell of that year by the way; a year in brackets is a remark.
        if (isAside || segment.depth > 0 || documentOfYear.test(text.slice(word.to))) break;
        year = word.value === head.year ? "this-year" : "other-year";
        isDated ||= year === "this-year";
        break;
      case "lastYear":
        if (!isAside) year = "other-year";
        break;
      case "thisYear":
        isDated = true;
        if (text.slice(word.from, word.to) !== "年度" && !isAside)
          year =
            year === "other-year" && !/今年|本年/.test(text.slice(word.from, word.to)) ? year : "this-year";
        break;
      case "month":
        months = [...months, word.value!];
        sentence = isWholeYear(months, word, text) ? unless(sentence, "part-of-year") : "part-of-year";
        break;
      case "partOfYear":
        sentence = "part-of-year";
        break;
      case "plan":
        sentence = "plan";
        break;
      case "cumulative":
        if (!isDated || /达|历年|以来/.test(text.slice(word.from, word.to))) sentence = "cumulative";
        break;
      default:
        break;
    }
  }
  const isOthers =
    isOfOthers(segment.words, text, head.unit) || inOthersName.test(text.slice(segment.from, segment.to));
  if (sentence === "this-year" && isOthers) sentence = "other-unit";
  if (sentence === "this-year" && partOfYear.test(text.slice(segment.from, segment.to)))
    sentence = "part-of-year";
  return { year, sentence, isDated, months };
}

function unless(scope: Scope, other: Scope): Scope {
  return scope === other ? "this-year" : scope;
}

const theYear = "(?:20\\d\\d年度?|今年|本年度?|当年)?";
const asOf = new RegExp(`截[至止]${theYear}$`);
const upTo = new RegExp(`[至到止]${theYear}$`);

/** 1月1日至12月31日, 1-12月, 截至12月底; not 12月30日收到, 7月1日至12月31日. */
function isWholeYear(months: readonly number[], { from, to }: Word, text: string): boolean {
  if (months.at(-1) !== 12) return false;
  const before = text.slice(0, from);
  const isEnd = /[日底末]$/.test(text.slice(from, to));
  if (asOf.test(before)) return isEnd;
  const first = months.at(-2);
  if (first !== undefined) return first === 1 || (first === 12 && isEnd && upTo.test(before));
  return /(?<!\d)1[-至到]$/.test(before) || (isEnd && upTo.test(before));
}

const government = /(?:政府|[省市县区州盟旗镇乡]|街道|街道办事处|管委会|管理委员会)$/;
const verbs = new Set<WordKind>([
  ...(["receiveNew", "receive", "handle", "answer", "request", "onRequest"] as const),
  ...(["make", "repeal", "decide"] as const),
]);
/** What a whole area has, without a verb. */
const ofArea = new Set<WordKind>([
  "review",
  "suit",
  "directSuit",
  "laterSuit",
  "normativeDocument",
  "inForce",
]);
const passedOver = new Set([
  "filler",
  "total",
  "already",
  "all",
  "cumulative",
  "thisYear",
  "year",
  "month",
  "negation",
]);
const organ =
  /(?:局|委员会|委|办公室|办|镇|乡|街道|街道办事处|中心|公司|集团|队|政府|学校|医院|厅|院|站|所|馆|园|库|等部门|等单位)$/;
const dependent = /^(?:下属|所属|下设|直属|局属|县属|市属)/;
const own = /^(?:我|本|全)/;
/** 以县政府名义印发, 作为复议机关, 协助县政府应诉: what is done for others is theirs, and so is what dependent bodies do. */
const inOthersName =
  /以(?!我|本)[^，。；、]{2,14}名义|作为(?:复议|协办|应诉)|协助|代理|代[省市县区]|受[^，。；]{2,10}委托|指导[^，。；]{2,}|(?:联合|参与|配合|会同)[^，。；]{0,6}(?:制定|制发|印发|出台|起草)|上级|转发|转载|(?:下属|所属|下设|[局馆委]属|直属)[^，。；]{0,10}(?:单位|学校|机构|中心|馆|局)/;
/** 年底前收到, 年末我局共收到, 年末，共收到; not 截至年底，共收到. */
const atYearEnd =
  "(?<!(?:截[至止]|[至到]).{0,10})(?:年[底末初尾]|岁末|月[底末初])(?:之?前|以前)?(?:$|(?:[我本][^，。；]{1,5}?)?[新共又]{0,2}(?:收|接到|受理))";
const partOfYear = new RegExp(
  `春节|元旦|国庆|假期|最后[一二两三]个?[天周月]|十[一二]月|\\d日(?:以|之)?后|近[期日]|${atYearEnd}`,
);

/** Whether the subject of a segment's verb is another than the unit: the whole area beside an office, 县公安局 beside the county. */
function isOfOthers(words: readonly Word[], text: string, unit: string | null): boolean {
  if (unit === null) return false;
  const verb = words.findIndex(({ kind }) => verbs.has(kind));
  // 全县现行有效规范性文件132件, 全县发生行政复议28件: beside an office or a department they are the whole area's.
  const isAreas = !government.test(unit) || /办公室$|办$/.test(unit);
  if (isAreas && words.some(({ kind }) => kind === "area") && words.some(({ kind }) => ofArea.has(kind)))
    return true;
  if (verb <= 0) return false;
  let end = verb;
  while (end > 0 && passedOver.has(words[end - 1]!.kind)) end--;
  let start = end;
  while (start > 0 && !/^(?:year|month|thisYear|colon)$/.test(words[start - 1]!.kind)) start--;
  while (start < end && saysNothing(words[start]!) && words[start]!.kind !== "area") start++;
  const subject = words.slice(start, end);
  if (subject.length === 0) return false;
  if (subject.some(({ kind }) => kind === "area")) return !government.test(unit) || /办公室$|办$/.test(unit);
  const name = text.slice(subject[0]!.from, subject.at(-1)!.to);
  // 县人民政府及县直部门
  const [first = ""] = name.split(/[及和]/);
  if (first !== name && isShortFor(first, unit)) return false;
  if (subject[0]!.kind === "subordinate" || subject.at(-1)!.kind === "subordinate" || dependent.test(name))
    return true;
  if (name.length > 30 || own.test(name) || !organ.test(name)) return false;
  return !isShortFor(name, unit) && !name.includes(unit);
}

/** 县住建局 for 云溪县住房和城乡建设局: its signs in the same order. */
function isShortFor(name: string, unit: string): boolean {
  let at = 0;
  for (const sign of unit) if (sign === name[at]) at++;
  return at === name.length;
}
