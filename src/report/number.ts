/**
 * Numbers as people write them into the tables (report-format: blank, remark, digits, count). Nothing is converted
 * and nothing completed: what is not surely one number is none.
 */
export type NumberReading =
  /** Plain ASCII digits, with a decimal point or a minus sign where written. */
  | { readonly form: "plain"; readonly value: number }
  /**
   * A number in full-width digits, with thousands separators or inner spaces, or a nought that is no digit
   * (`零`, `〇`, `○`, the letter `O`); `plain` is its plain writing.
   */
  | { readonly form: "digits"; readonly value: number; readonly plain: string }
  /** A number with words or signs beside it: `22（其中修订16件）`, `251000元`, `+2`, `约10`. */
  | { readonly form: "remark"; readonly value: number; readonly plain: string }
  /** Nothing, white space, placeholder text, or a sign or word for nothing (`/`, `-`, `—`, 无, 不涉及). */
  | { readonly form: "blank"; readonly value: null; readonly isEmpty: boolean }
  /** No number: words, Chinese numerals, a ratio, a multiple (`1.5万`, `10%`), two numbers run together. */
  | { readonly form: "none"; readonly value: null };

const signsForNothing = /^[/／\\＼*＊_＿\p{Pd}−─━ー]+$/u;
const wordsForNothing = new Set([
  ...["无", "空", "暂无", "没有", "无此项", "不涉及", "未涉及", "不适用", "未发生", "未开展"],
  ...["未收费", "不收费", "未收取", "没有收费", "N/A", "n/a", "NA"],
]);
/** A lone nought that is no digit. A lone 一 may be a dash, and other numerals may number a label: they are none. */
const nought = /^[零〇○◯OoＯｏ]$/u;

const ascii = (text: string) =>
  text.replace(/[\uff01-\uff5e]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
const spaces = /[\s\p{Cf}\u3000]+/gu;
const outerSpaces = /^[\s\p{Cf}\u3000]+|[\s\p{Cf}\u3000]+$/gu;
const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;
const simple = /^[+-]?\d+(?:\.\d+)?$/u;

const none: NumberReading = { form: "none", value: null };

/**
 * Reads the text of a number cell.
 * @param text as read from the document, untrimmed or trimmed
 * @returns how it is written and its value; a value is given whenever exactly one number can be made out
 */
export function readNumber(text: string): NumberReading {
  const trimmed = text.replace(outerSpaces, "");
  if (trimmed === "") return { form: "blank", value: null, isEmpty: true };
  if (/^-?\d+(?:\.\d+)?$/u.test(trimmed) && isSafe(trimmed))
    return { form: "plain", value: Number(trimmed) + 0 };
  const solid = trimmed.replace(spaces, "");
  if (signsForNothing.test(solid) || wordsForNothing.has(ascii(solid)))
    return { form: "blank", value: null, isEmpty: false };
  if (nought.test(solid)) return { form: "digits", value: 0, plain: "0" };
  return readUnusual(trimmed, solid);
}

function readUnusual(trimmed: string, solid: string): NumberReading {
  const plainText = ascii(solid).replace(/[−－﹣‐‑–]/gu, "-");
  if (!grouped.test(plainText) && !simple.test(plainText)) return readRemark(trimmed);
  const plain = normal(plainText.replace(/,/gu, ""));
  // White space between two digits is a thousands gap only where it groups by three; else two cells run together.
  if (/\d\s+\d/u.test(ascii(trimmed).replace(spaces, " ")) && !gapsGroupByThree(trimmed)) return none;
  if (!isSafe(plain)) return none;
  const value = Number(plain);
  return plainText.startsWith("+") ? { form: "remark", value, plain } : { form: "digits", value, plain };
}

function gapsGroupByThree(trimmed: string): boolean {
  // Two lines are two numbers, whatever their lengths.
  if (/[\n\v\f\r\u2028\u2029]/.test(trimmed)) return false;
  return /^[+-]?\d{1,3}(?: \d{3})+(?:\.\d+)?$/u.test(ascii(trimmed).replace(spaces, " "));
}

const numberFirst =
  /^(?:大?约|近|逾|共计?|合计|计)?\s?([+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[+-]?\d+(?:\.\d+)?)(?!\d)(.*)$/su;
/** Behind the digits: what makes another number of them, or leaves it open which one is meant. */
const changesTheNumber = [
  // A second number, a range, a ratio, a cut-off decimal, a numbering mark.
  /\p{Nd}/u,
  /^[./,、。;)\-~:]/u,
  // A digit typed as a letter or in Chinese, a fraction: 1O, 1〇, 3十, 1½.
  /^[OoIl|零〇○◯一二两三四五六七八九十百千\u00bc-\u00be\u2150-\u215f\u2189]/u,
  // A multiple; 万元 and 亿元 are units.
  /^(?:万(?!元)|亿(?!元)|[%‰])/u,
];

/** A number at the start, with words behind it or in brackets; a unit may stand before a bracket. */
function readRemark(trimmed: string): NumberReading {
  const text = ascii(trimmed)
    .replace(/[−－﹣]/gu, "-")
    .replace(spaces, " ");
  const [, number = "", rest = ""] = numberFirst.exec(text) ?? [];
  if (number === "") return none;
  const words = rest.replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/gu, "").trim();
  if (changesTheNumber.some((pattern) => pattern.test(words))) return none;
  const plain = normal(number.replace(/,/gu, ""));
  return isSafe(plain) ? { form: "remark", value: Number(plain), plain } : none;
}

function normal(text: string): string {
  const unsigned = text.replace(/^\+/u, "");
  return unsigned.replace(/^(-?)0+(?=\d)/u, "$1").replace(/^-(?=0+(?:\.0+)?$)/u, "");
}

function isSafe(text: string): boolean {
  return text.replace(/\D/gu, "").length <= 15;
}

/** A number as people write it into a cell: no thousands separators, no exponent, no binary remainder, no minus before 0. */
export function plainNumber(value: number): string {
  if (Number.isInteger(value)) return String(value + 0);
  return String(Number(value.toFixed(6)) + 0);
}
