/**
 * Numbers as people write them into the tables (report-format: blank, remark, digits, count).
 */
export type NumberReading =
  /** Plain ASCII digits, with a decimal point or a minus sign where written. */
  | { readonly form: "plain"; readonly value: number }
  /** A number in full-width digits, with thousands separators or inner spaces; `plain` is its plain writing. */
  | { readonly form: "digits"; readonly value: number; readonly plain: string }
  /** A number with words or signs beside it: `22（其中修订16件）`, `251000元`, `+2`. */
  | { readonly form: "remark"; readonly value: number; readonly plain: string }
  /** Nothing, white space, placeholder text, or a sign for nothing (`/`, `-`, `—`, 无). */
  | { readonly form: "blank"; readonly value: null; readonly isEmpty: boolean }
  /** No number: words, or two numbers run together. */
  | { readonly form: "none"; readonly value: null };

const nothing = /^(?:[/／\\＼\-－‐-―−—–─*＊]+|无|空|暂无|没有)$/u;
const ascii = (text: string) =>
  text.replace(/[\uff01-\uff5e]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
const spaces = /[\s\u00a0\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]+/gu;
const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;
const simple = /^[+-]?\d+(?:\.\d+)?$/u;

/**
 * Reads the text of a number cell.
 * @param text as read from the document, untrimmed or trimmed
 * @returns how it is written and its value; a value is given whenever exactly one number can be made out
 */
export function readNumber(text: string): NumberReading {
  const trimmed = text.replace(/^[\s\u200b\u3000\ufeff]+|[\s\u200b\u3000\ufeff]+$/gu, "");
  if (trimmed === "") return { form: "blank", value: null, isEmpty: true };
  if (/^-?\d+(?:\.\d+)?$/u.test(trimmed) && isSafe(trimmed))
    return { form: "plain", value: Number(trimmed) + 0 };
  const solid = trimmed.replace(spaces, "");
  if (nothing.test(solid)) return { form: "blank", value: null, isEmpty: false };
  return readUnusual(trimmed, solid);
}

function readUnusual(trimmed: string, solid: string): NumberReading {
  const plainText = ascii(solid)
    .replace(/[−－﹣‐‑–]/gu, "-")
    .replace(/，/gu, ",");
  if (grouped.test(plainText) || simple.test(plainText)) {
    const plain = normal(plainText.replace(/,/gu, ""));
    // White space between two digits is a thousands gap only where it groups by three; else two cells run together.
    if (/\d\s+\d/u.test(ascii(trimmed).replace(spaces, " ")) && !gapsGroupByThree(trimmed)) return none;
    if (!isSafe(plain)) return none;
    const value = Number(plain);
    return plainText.startsWith("+") ? { form: "remark", value, plain } : { form: "digits", value, plain };
  }
  return readRemark(trimmed);
}

const none: NumberReading = { form: "none", value: null };

function gapsGroupByThree(trimmed: string): boolean {
  // Two lines are two numbers, whatever their lengths.
  if (/[\n\r\u2028\u2029]/u.test(trimmed)) return false;
  return /^[+-]?\d{1,3}(?: \d{3})+(?:\.\d+)?$/u.test(ascii(trimmed).replace(spaces, " "));
}

/** A number at the start, with words behind it or in brackets; a unit may stand before a bracket. */
function readRemark(trimmed: string): NumberReading {
  const text = ascii(trimmed)
    .replace(/[−－﹣]/gu, "-")
    .replace(spaces, " ");
  const match = /^(?:约|共|计|合计)?\s?([+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[+-]?\d+(?:\.\d+)?)(?=(.*)$)/u.exec(
    text,
  );
  if (!match) return none;
  const [, number = "", rest = ""] = match;
  // What follows must be words, not a second number.
  const words = rest.replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/gu, "").trim();
  if (/\d/u.test(words)) return none;
  if (/^[./,、)\-~:]/u.test(words)) return none;
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
