import type { HeadText } from "./headLines";
import { withPlainDigits, yearPattern } from "./years";

/** The unit that a report is of: from its title, from the lines round it, from the preamble, from the signature. */

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
  const below = behind.slice(0, 1).map(unitLine)[0];
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
