/**
 * Labels compared by their words: width, spaces, line breaks, brackets, quotes, punctuation and numbering
 * marks do not count (report-format.md, rule "label").
 */

const plainWords = /^[\u4e00-\u9fff]+$/u;
const numbering =
  /^(?:\(?[一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}(?=[、.,:：])|\(?\d{1,2}\)?(?=[^\d件%])|[①-⑳])[、.,:：)]?/u;
const marks = /[\s\p{Cf}\p{P}\p{S}\u3000]+/gu;
/** Note marks behind a label, and the unit that its numbers are counted in; a unit of money is part of the label. */
const appendix =
  /(?<=.)(?:[①-⑳*＊†‡]|[[［〔](?:\d{1,2}|注\d{0,2})[\]］〕]|[（(](?:\d{1,2}|注\d{0,2})[)）]|注\d{1,2}|[（(](?:(?:计量)?单位[:：]?)?[件条个宗份项例起次]\/?[)）]){1,3}$/u;

/** The words of a label, for comparison only. */
export function labelWords(text: string): string {
  if (text === "") return "";
  if (plainWords.test(text)) return text;
  // Before the normal form, which makes a digit of ①.
  const compact = text
    .replace(/[\s\p{Cf}]+/gu, "")
    .replace(appendix, "")
    .normalize("NFKC");
  return compact.replace(numbering, "").replace(marks, "");
}

/**
 * How alike two labels are.
 * @returns 1 for equal words, 0 for nothing in common: one minus the edit distance over the longer length
 */
export function likeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - editDistance(a, b) / longer;
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(previous[j]! + 1, current[j - 1]! + 1, substitution));
    }
    previous = current;
  }
  return previous[b.length]!;
}

/** Whether `part` is the beginning or the end of `whole`, as a label broken over two cells leaves it. */
export function isFragment(part: string, whole: string): boolean {
  return part !== "" && part !== whole && (whole.endsWith(part) || whole.startsWith(part));
}
