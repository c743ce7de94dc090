/** The statistics period: from 1 January to 31 December of the report's year. */

import {
  paragraphAt,
  passagesAt,
  sentenceAround,
  type Passage,
  type PlainText,
  type Report,
} from "../../report";
import type { Rule, RuleFinding } from "../finding";
import { wordsFix } from "../ruleForms";
import { partOf, wholeText } from "../textForms";
import { yearSaid, type SaidYear, type YearSaid } from "../yearsSaid";

interface WrongPeriod {
  /** What should stand in place of each passage, in their order; none where only the end day is given. */
  readonly faults: readonly { readonly written: string; readonly meant: string }[];
  readonly year: number | null;
  /** Only the title is against it, and names the year before: either may be what was not changed. */
  readonly isTitleOlder?: true;
}

/** Sentences of the preamble that speak of the period, and sentences that do so wherever they stand. */
const speaksOfIt =
  /统计的?(?:期限|时限|时间|期间|期|周期|区间|起止|截至|截止)|所列的?数据|数据的?(?:统计[期时截起周区]|起止|截至|截止|期限|时限)|起止(?:日期|时间)/u;
const surelySpeaksOfIt = /统计(?:期限|时限|周期|期为)|所列的?数据/u;
/** They may name another year's, or that of a unit that did not exist before. */
const speaksOfAnother = /上年|去年|上一年|往年|同期|相比|同比|成立|挂牌|组建|设立|更名|合并/u;
const day = "(?:(\\d{4})年度?)?(\\d{1,2})月(\\d{1,2})";
const range = new RegExp(`${day}日?(?:起|开始)?，?(?:截?[至到]|[—－–~～-]+|止)+${day}日?`, "gu");
const endAlone = new RegExp(`截[至止](?:到|日期|时间|期限|为|是|于|：)*${day}日?`, "gu");

/** A range of days in the text: its dates with their places. */
interface Day {
  readonly year: string | undefined;
  readonly month: number;
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

export const period: Rule<WrongPeriod> = {
  id: "period",
  severity: "error",
  title: { zh: "统计期限是报告年度的全年", en: "The statistics period is the report's whole year" },
  check: (report) => {
    const text = wholeText(report);
    const said = rangesOfIt(text, report);
    // A title that period and preamble are against is itself wrong: the rule `year` says so.
    const years = yearSaid(report);
    const { right } = years;
    const found =
      said.length > 0
        ? said.flatMap((one) => wrongRange(one, text, right))
        : withoutBeginning(text, right, report);
    const older = olderTitle(years);
    return older ? found.map((one) => besideOlderTitle(one, older)) : found;
  },
  message: ({ faults, year, isTitleOlder }) => {
    if (isTitleOlder)
      return {
        zh: `标题写的是 ${String(year)} 年，统计期限写的是 ${faults[0]?.written} 年。请核对哪一处没有改，改成一致。`,
        en: `The title says ${String(year)}, the statistics period ${faults[0]?.written}. Check which one was not changed.`,
      };
    if (faults.length === 0)
      return {
        zh: `统计期限只写了截止日期。建议写明起止：自${year === null ? "" : `${year}年`}1月1日起至12月31日止。`,
        en: `The statistics period has only its last day. Better name both: from 1 January to 31 December${year === null ? "" : ` ${year}`}.`,
      };
    // A wrong year stands in both days, and is said once.
    const once = (say: (fault: (typeof faults)[number]) => string) => [...new Set(faults.map(say))];
    const changes = once(({ written, meant }) => `“${written}”应为“${meant}”`).join("，");
    const inEnglish = once(({ written, meant }) => `“${written}” should be “${meant}”`).join(", ");
    const ofYear = faults.some(({ written }) => /^\d{4}$/u.test(written));
    return ofYear
      ? {
          zh: `报告是 ${String(year)} 年的，统计期限里的${changes}。请改正。`,
          en: `The report is for ${String(year)}: in the statistics period ${inEnglish}.`,
        }
      : { zh: `统计期限里的${changes}。请改正。`, en: `In the statistics period ${inEnglish}.` };
  },
};

/** The title, where nothing but the period speaks of the year beside it, and that names the next one. */
function olderTitle({ said, by }: YearSaid): SaidYear | null {
  const title = said.find(({ where }) => where === "title");
  const period = said.find(({ where }) => where === "period");
  const isOlder = by === "others" && said.length === 2 && title && period?.year === title.year + 1;
  return isOlder ? title : null;
}

/** The same finding without a choice between the two, where it is about the year alone. */
function besideOlderTitle(found: RuleFinding<WrongPeriod>, { passages }: SaidYear): RuleFinding<WrongPeriod> {
  const { faults } = found.values;
  if (faults.length === 0 || faults.some(({ written }) => !/^\d{4}$/u.test(written))) return found;
  const values = { ...found.values, isTitleOlder: true } as const;
  return { ...found, values, passages: [...passages, ...(found.passages ?? [])], fixes: [] };
}

/** What has a range of days of its own: the report's making and showing, other years, some of the figures. */
const speaksOfOther =
  /历史|对比|往期|发布|公示|公开期|编制|编写|填报|报送|报告时间|下载|查阅|访问|网站|部分|其中|财务/u;

/** Of each sentence about the period the range of days that is the period: the first one that its own words call so. */
function rangesOfIt(text: PlainText, report: Report): readonly RegExpExecArray[] {
  const ranges = [...text.text.matchAll(range)];
  const leads = ranges.map(({ index }, at) => {
    const before = ranges[at - 1];
    const since = text.text
      .slice(before === undefined ? 0 : before.index + before[0].length, index)
      .split(/[。；\n]/u);
    return { isFirst: before === undefined || since.length > 1, words: since.at(-1)! };
  });
  let isFound = false;
  return ranges.filter(({ index }, at) => {
    const { isFirst, words } = leads[at]!;
    const isOnly = isFirst && leads[at + 1]?.isFirst !== false;
    if (isFirst) isFound = false;
    if (isFound || !isAboutIt(text, index, report)) return false;
    const called = speaksOfIt.exec(words);
    const clause = Math.max(...["，", "（"].map((sign) => words.lastIndexOf(sign, called?.index ?? 0)));
    isFound = (isOnly || called !== null) && !speaksOfOther.test(words.slice(clause + 1));
    return isFound;
  });
}

function isAboutIt(text: PlainText, at: number, report: Report): boolean {
  const sentence = sentenceAround(text, at);
  const first = partOf(report, "overview")?.heading.paragraph ?? Infinity;
  const isInPreamble = paragraphAt(text, at) < first;
  const speaks = isInPreamble ? speaksOfIt : surelySpeaksOfIt;
  return speaks.test(sentence) && !speaksOfAnother.test(sentence);
}

function daysIn(found: RegExpExecArray): readonly Day[] {
  const [whole, ...groups] = found;
  const days: Day[] = [];
  let at = found.index;
  for (let index = 0; index + 2 < groups.length; index += 3) {
    const [year, month = "", date = ""] = groups.slice(index, index + 3);
    const written = new RegExp(`${year === undefined ? "" : `${year}年度?`}${month}月${date}(?!\\d)日?`, "u");
    const within = written.exec(whole.slice(at - found.index));
    const from = at + (within?.index ?? 0);
    at = from + (within?.[0].length ?? 0);
    days.push({ year, month: Number(month), day: Number(date), from, to: at });
  }
  return days;
}

function wrongRange(
  found: RegExpExecArray,
  text: PlainText,
  right: number | null,
): RuleFinding<WrongPeriod>[] {
  const [first, last] = daysIn(found);
  if (!first || !last) return [];
  return finding(
    [...wrongDay(first, 1, 1, text), ...wrongDay(last, 12, 31, text)],
    [first, last],
    text,
    right,
  );
}

interface Fault {
  readonly passages: readonly Passage[];
  readonly at: number;
  readonly written: string;
  readonly meant: string;
}

function wrongDay(
  { year, month, day: date, from, to }: Day,
  rightMonth: number,
  rightDay: number,
  text: PlainText,
): Fault[] {
  if (month === rightMonth && date === rightDay) return [];
  const start = year === undefined ? from : text.text.indexOf("年", from) + 1;
  const meant = `${rightMonth}月${rightDay}日`;
  return [{ passages: passagesAt(text, start, to), at: start, written: `${month}月${date}日`, meant }];
}

function wrongYears(days: readonly Day[], text: PlainText, right: number | null): Fault[] {
  return days.flatMap(({ year: written, from }) =>
    right === null || written === undefined || Number(written) === right
      ? []
      : [{ passages: passagesAt(text, from, from + 4), at: from, written, meant: String(right) }],
  );
}

function finding(
  wrongDays: readonly Fault[],
  days: readonly Day[],
  text: PlainText,
  right: number | null,
): RuleFinding<WrongPeriod>[] {
  const faults = [...wrongDays, ...wrongYears(days, text, right)].sort((a, b) => a.at - b.at);
  if (faults.length === 0) return [];
  return [
    {
      values: { faults: faults.map(({ written, meant }) => ({ written, meant })), year: right },
      passages: faults.flatMap(({ passages }) => passages),
      fixes: wordsFix(
        { zh: "改正统计期限", en: "Correct the period" },
        faults.map(({ passages, meant }) => ({ passages, to: meant })),
      ),
    },
  ];
}

/** A period of which only the last day is named: a wrong year or day is an error, a right one may stand. */
function withoutBeginning(text: PlainText, right: number | null, report: Report): RuleFinding<WrongPeriod>[] {
  return [...text.text.matchAll(endAlone)]
    .filter(({ index }) => isAboutIt(text, index, report))
    .slice(0, 1)
    .flatMap((found) => {
      const [last] = daysIn(found);
      if (!last) return [];
      const wrong = finding(wrongDay(last, 12, 31, text), [last], text, right);
      if (wrong.length > 0) return wrong;
      return [
        {
          severity: "advice",
          values: { faults: [], year: right },
          passages: passagesAt(text, found.index, last.to),
        },
      ];
    });
}
