import { withPlainDigits, yearIn, yearPattern } from "./years";

/** A line over a table that names the year of its numbers: 附：2023年度…, 上年…, （2024年）. */
export interface Caption {
  /** As it stands, without white space. */
  readonly text: string;
  readonly years: readonly number[];
  readonly saysLastYear: boolean;
}

/** Longer lines are prose. */
const longestCaption = 40;
const isProse = /[。；！？]/u;
const isPartHeading = /^[一二三四五六][、.．]/u;
const isNote = /^(?:注|备注|说明|备考)/u;
/** A year, or one of two that are compared; not the day of issue, and not the number of a document, 〔2021〕30号. */
const namedYear = new RegExp(
  `${yearPattern}(?=年(?![\\d一二三四五六七八九十]{1,3}月)|[-—–~～至和与、/]{1,2}(?:19|20)\\d{2}年|[)）])`,
  "gu",
);
/** The row 上年结转 is this year's. */
const lastYear = /上一?年(?!度?结转)|去年|往年/u;

/**
 * The caption in force below a line: it holds for the tables that follow until another line names a year, or the next
 * part or prose begins.
 */
export function captionBelow(text: string, before: Caption | null): Caption | null {
  const line = withoutSpace(text);
  if (line === "" || isNote.test(line)) return before;
  if (line.length > longestCaption || isProse.test(line)) return null;
  return captionIn(line) ?? (isPartHeading.test(line) ? null : before);
}

/** The caption that a short line is; null where it names no year. */
export function captionIn(text: string): Caption | null {
  const line = withoutSpace(text);
  if (line.length > longestCaption || isProse.test(line) || isNote.test(line)) return null;
  const years = [...withPlainDigits(line).matchAll(namedYear)].flatMap(([written]) => yearIn(written) ?? []);
  const saysLastYear = lastYear.test(line);
  return years.length > 0 || saysLastYear ? { text: line, years, saysLastYear } : null;
}

/**
 * Whether a caption says that the numbers below are not, or not only, those of the report's year.
 * @param year the report's, null where it is not known
 */
export function namesAnotherYear(caption: Caption | null, year: number | null): boolean {
  if (!caption) return false;
  return caption.saysLastYear || (year !== null && caption.years.some((named) => named !== year));
}

function withoutSpace(text: string): string {
  return text.replace(/[\s\p{Cf}]+/gu, "");
}
