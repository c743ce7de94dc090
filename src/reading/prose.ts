import type { Outline } from "../document";

export interface ReportHead {
  /** Without white space. */
  readonly title: string | null;
  readonly unit: string | null;
  readonly year: number | null;
}

const titleEnd =
  /(?:政府信息公开|信息公开|政务公开)(?:工作)?(?:[0-9０-９]{4}年度?)?(?:年度|年)?(?:工作)?(?:年度)?(?:情况)?(?:的)?(?:报告|年报)(?:[（(][^（）()]{1,8}[)）])?$/u;
const loneYear = /^[（(]?((?:19|20)\d{2})年度?[)）]?$/u;
const documentNumber = /^\S*?〔\d{4}〕\d+号/u;
const partOne = /^(?:[一1][、.．]|（一）)?总体情况/u;
const yearText = /((?:19|20)\d{2}|二[〇○零Ｏ0O]{1}[一二三四五六七八九〇○零]{2})年?度?/u;
const period =
  /(?:自|从|为|期限[^，。]{0,8}?)?((?:19|20)\d{2}|二[〇○零]{1}[一二三四五六七八九〇○零]{2})年(?:1|01|一)月(?:1|01|一)日[^。]{0,12}?(?:12|十二)月(?:31|三十一)日/u;
const author = /本(?:年度)?报告(?:系|是)?由([^，。；（）()]{2,40}?)(?:按照|根据|依据|依照|编制)/u;

/** Most paragraphs that a title is spread over. */
const longestTitle = 4;
const searchedParagraphs = 60;

/** Reads title, unit and year from the paragraphs before part one; the year also from the statistics period. */
export function readHead(outline: Outline): ReportHead {
  const paragraphs: string[] = [];
  let hasTable = false;
  for (const block of outline.blocks) {
    if (block.kind === "table") {
      hasTable = paragraphs.length > 0;
      if (hasTable && paragraphs.some((text) => partOne.test(text))) break;
      continue;
    }
    const text = withoutSpace(block.paragraph.text);
    if (text !== "") paragraphs.push(text);
    if (paragraphs.length >= searchedParagraphs) break;
  }
  const partOneAt = paragraphs.findIndex((text) => partOne.test(text));
  const head = partOneAt < 0 ? paragraphs : paragraphs.slice(0, partOneAt);
  const title = findTitle(head);
  const all = withPlainDigits(paragraphs.join("\n"));
  const lone = head
    .map((text) => loneYear.exec(withPlainDigits(text))?.[1])
    .find((year) => year !== undefined);
  const titleYear =
    (title ? yearIn(withPlainDigits(title).replace(documentNumber, "")) : null) ?? yearIn(`${lone ?? ""}年`);
  const unit = (title && unitIn(title)) || author.exec(all)?.[1] || null;
  return {
    title,
    unit: unit && isPlaceholder(unit) ? null : unit,
    year: titleYear ?? yearIn(period.exec(all)?.[1] ?? ""),
  };
}

function withoutSpace(text: string): string {
  return text.replace(/[\s\p{Cf}\u3000]+/gu, "");
}

/** The title may be broken over several paragraphs: the shortest run of them that ends as a title ends. */
function findTitle(paragraphs: readonly string[]): string | null {
  for (let end = 0; end < Math.min(paragraphs.length, 20); end++) {
    for (let start = end; start >= Math.max(0, end - longestTitle + 1); start--) {
      const joined = paragraphs.slice(start, end + 1).join("");
      if (!titleEnd.test(joined) || joined.length > 80 || /[。；]/u.test(joined)) continue;
      return joined.slice(0, 0) + withUnitBefore(paragraphs, start, joined);
    }
  }
  return null;
}

/** Takes the line before along when the title itself names no unit. */
function withUnitBefore(paragraphs: readonly string[], start: number, title: string): string {
  if (unitIn(title) !== null) return title;
  const before = paragraphs[start - 1];
  const isUnit =
    before !== undefined && before.length <= 40 && /[局府会厅委办院部处队站中心街道镇乡]$/u.test(before);
  return isUnit ? before + title : title;
}

function withPlainDigits(text: string): string {
  return text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

function unitIn(title: string): string | null {
  const rest = withPlainDigits(title)
    .replace(documentNumber, "")
    .replace(titleEnd, "")
    .replace(/[《》〈〉“”"]/gu, "")
    .replace(new RegExp(yearText, "gu"), "")
    .replace(/^[(（]?年[)）]?|年度?$/gu, "")
    .replace(/^关于|(?:关于(?:印发|报送)?|的)$/gu, "");
  return rest.length >= 2 ? rest : null;
}

function isPlaceholder(unit: string): boolean {
  return /^[×xX＊*_〇○…·.\-—]+|单位名称|（?机关名称|^[Xx×]+/u.test(unit);
}

function yearIn(text: string): number | null {
  const match = yearText.exec(withPlainDigits(text));
  if (!match) return null;
  const digits = match[1]!.replace(/[〇○零ＯO一二三四五六七八九]/gu, (sign) =>
    String(Math.max(0, "〇一二三四五六七八九".indexOf(sign))),
  );
  const year = Number(digits);
  return year >= 1990 && year <= 2099 ? year : null;
}
