/**
 * The unit and the year of a report: from its title, the lines around it, the preamble and the signature. Years are
 * read as titles and prose write them: 2024, ２０２４, 二〇二四, 二○二四, 二零二四.
 */

import { withPlainDigits } from "../../report";

/** What a document says before and around its part one; all texts without white space. */
export interface HeadText {
  /** Lines before part one that could be, or hold pieces of, the title; those of a frame that is a table, too. */
  readonly lines: readonly string[];
  /** Single texts that could be the title where no line is: ends of breadcrumbs, cells of a portal's particulars. */
  readonly asides: readonly string[];
  /** The document's beginning in one piece, lines and part one. */
  readonly opening: string;
  /** The last lines of the document. */
  readonly closing: readonly string[];
}

const noughts = "〇○零ＯO0";
const digits = `[${noughts}一二三四五六七八九]`;
/** A year without 年 behind it; one group. Matches text in which full-width digits were made plain. */
export const yearPattern = `((?:19|20)\\d{2}|二[${noughts}]${digits}{2})`;
const year = new RegExp(yearPattern, "u");

/** The first year in a text, or null. */
export function yearIn(text: string): number | null {
  const written = year.exec(withPlainDigits(text))?.[1];
  if (written === undefined) return null;
  const value = Number(
    written.replace(/[〇○零ＯO一二三四五六七八九]/gu, (sign) =>
      String(Math.max(0, "〇一二三四五六七八九".indexOf(sign))),
    ),
  );
  return value >= 1990 && value <= 2099 ? value : null;
}

const lone = new RegExp(`^[（(]?${yearPattern}年度?[)）]?$`, "u");
const number = (...values: readonly string[]) => `(?:${values.join("|")})`;
const firstOfJanuary = `年${number("1", "01", "一")}月${number("1", "01", "一")}日`;
const endOfDecember = `${number("12", "十二")}月${number("31", "三十一")}日`;
const period = new RegExp(`${yearPattern}${firstOfJanuary}[^。；]{0,14}?${endOfDecember}`, "u");
const speaksOfThePeriod = /统计|期限|所列|时限|截至|起止/u;
const speaksOfAnother = /上年|去年|上一年|往年|同期|相比|同比/u;
const announced = new RegExp(
  `(?:现将|现予|编制|编制了|形成)[^。；《》]{0,16}?${yearPattern}年度?(?:政府信息公开|信息公开|政务公开)`,
  "u",
);

/**
 * The year of a report whose title has none, in this order: a line of the head that is nothing but a year; the
 * statistics period (自…年1月1日起至…年12月31日), a sentence that calls it so before others, never one that compares with
 * another year; what the preamble announces (`现将2024年度政府信息公开…`, `编制2024年政府信息公开…`). Nothing else is
 * evidence: not the number of a document (〔2021〕30号), not the day of issue, not a year that the prose speaks of.
 * @param head lines before part one
 * @param opening the document's beginning, part one's included, without white space
 */
export function yearFromEvidence(head: readonly string[], opening: string): number | null {
  const ownLine = head.map(withPlainDigits).find((line) => lone.test(line));
  if (ownLine !== undefined) return yearIn(ownLine);
  const sentences = withPlainDigits(opening)
    .split(/[。；]/u)
    .filter((sentence) => !speaksOfAnother.test(sentence));
  const said = sentences.filter((sentence) => period.test(sentence));
  const written =
    period.exec(said.find((sentence) => speaksOfThePeriod.test(sentence)) ?? said[0] ?? "")?.[1] ??
    announced.exec(sentences.join("。"))?.[1];
  return written === undefined ? null : yearIn(written);
}

const endOfUnit = /[局府会厅委办院部处队所站社校园馆库司行场心区县市州盟旗乡镇村道省室]$/u;
const noUnit = /(?:网站|门户|专区|专栏|栏目|公开|目录)$|^(?:我|本|各|该|此)/u;
const author = /本(?:年度)?报告(?:系|是)?由([^，。；（）()]{2,40}?)(?:按照|根据|依据|依照|编制)/u;
const opener = /^([^，。；《》]{2,40}?)(?:按照|根据|依据|依照)/u;
const labelled = /^(?:发布|编制|填报|报告|公开|制发|报送)(?:单位|机关|机构|部门)[:：](.{2,40})$/u;
const date = new RegExp(
  `^[（(]?${yearPattern}年[\\d一二三四五六七八九十]{1,3}月[\\d一二三四五六七八九十]{1,3}日[)）]?$`,
  "u",
);
const topics = "(?:法治政府建设|法治建设|依法行政|(?:政府)?信息公开|政务公开|政务服务)(?:工作)?";
const tails = [
  new RegExp(`${topics}$`, "u"),
  /关于(?:发布|公布|提交|公开|编制)?$|(?:关于)?(?:报送|印发|上报|呈报)$/u,
  /(?:关于|的|年度?|及|和|与|暨|以及|、)$/u,
];

/** A line that is the name of a unit, brackets round it and 文件 behind it left out; else null. */
export function unitLine(line: string): string | null {
  const name = line.replace(/^[（(](.*)[)）]$/u, "$1").replace(/文件$/u, "");
  const isName =
    /^[\p{Script=Han}（）()、·]{2,40}$/u.test(name) && endOfUnit.test(name) && !noUnit.test(name);
  return isName && !isPlaceholder(name) ? name : null;
}

/**
 * The unit in a title: what stands before the year; where the year stands in front, or there is none, what stands
 * before the subject (政府信息公开…), other subjects of the same report left out.
 * @param subject the end of the title, from the subject on
 */
export function unitInTitle(title: string, subject: RegExp): string | null {
  const plain = withPlainDigits(title)
    .replace(/[《》〈〉“”"]/gu, "")
    .replace(new RegExp(`[（(]${yearPattern}年?度?[)）]`, "u"), "");
  const year = new RegExp(`${yearPattern}年?度?`, "u");
  const at = plain.search(year);
  const before = at > 0 ? tidy(plain.slice(0, at)) : "";
  const name = before.length >= 2 ? before : tidy(plain.replace(year, "").replace(subject, ""));
  if (name.length < 2 || isPlaceholder(name) || noUnit.test(name)) return null;
  // 人民政府 and 政府信息公开 may share their 政府.
  return name.endsWith("人民") && plain.includes(`${name}政府`) ? `${name}政府` : name;
}

function tidy(text: string): string {
  let name = text.replace(/^(?:关于|[（(]?年[)）]?度?)+/u, "");
  for (let last = ""; name !== last;) {
    last = name;
    for (const tail of tails) name = name.replace(tail, "");
  }
  return name;
}

/** What a blank form has in place of the unit. */
function isPlaceholder(unit: string): boolean {
  return /^[×xX＊*_〇○…·.\-—某]+|单位名称|机关名称/u.test(unit);
}

/**
 * The unit where the title names none.
 * @param behind the lines of the head behind the title
 */
export function unitElsewhere(
  behind: readonly string[],
  { lines, opening, closing }: HeadText,
): string | null {
  const below = unitLine(behind[0] ?? "");
  if (below) return below;
  const candidates = [
    ...lines.map((line) => labelled.exec(line)?.[1]),
    author.exec(opening)?.[1],
    ...lines.map((line) => opener.exec(line)?.[1]),
    ...closing.map((line, index) =>
      date.test(withPlainDigits(closing[index + 1] ?? "")) ? line : undefined,
    ),
  ];
  for (const candidate of candidates) {
    const unit = candidate === undefined ? null : unitLine(candidate);
    if (unit !== null) return unit;
  }
  return null;
}
