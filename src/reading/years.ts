/** Years as titles and prose write them: 2024, ２０２４, 二〇二四, 二○二四, 二零二四. */

const noughts = "〇○零ＯO0";
const digits = `[${noughts}一二三四五六七八九]`;
/** A year without 年 behind it; one group. Matches text in which full-width digits were made plain. */
export const yearPattern = `((?:19|20)\\d{2}|二[${noughts}]${digits}{2})`;
const year = new RegExp(yearPattern, "u");

/** Full-width digits as plain ones. */
export function withPlainDigits(text: string): string {
  return text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

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
