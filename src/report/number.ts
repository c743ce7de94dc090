/**
 * Numbers as people write them into the tables; the rules `blank`, `remark`, `digits` and `count` (docs/rules) look at the
 * writing. Nothing is converted and nothing completed: what is not surely one number is none.
 */

import { numberBesideWords, withoutLookAlikes } from "./besideNumber";
import { withoutInvisible, withoutSpace, withPlainDigits } from "./characters";
import type { FieldKind } from "./format";

/** How a number is written, and its value. */
export type NumberReading =
  /** Plain ASCII digits, with a decimal point or a minus sign where written. */
  | { readonly form: "plain"; readonly value: number }
  /**
   * A number in digits of another width or font, with thousands separators, inner spaces or invisible characters, a nought
   * that is no digit (`零`, `〇`, `○`, the letter `O`), or a change in words (`减4`); `plain` is its plain writing.
   */
  | { readonly form: "digits"; readonly value: number; readonly plain: string }
  /**
   * A number with words or signs beside it: `22（其中修订16件）`, `251000元`, `+2`, `约10`; `hasNoteMark`: with something raised
   * behind it that was left out.
   */
  | {
      readonly form: "remark";
      readonly value: number;
      readonly plain: string;
      readonly hasNoteMark?: true;
    }
  /** Nothing, white space, placeholder text, or a sign or word for nothing (`/`, `-`, `—`, 无, 不涉及). */
  | { readonly form: "blank"; readonly value: null; readonly isEmpty: boolean }
  /**
   * No number: words, Chinese numerals, a ratio, a multiple (`1.5万`, `10%`, `5K`), two numbers run together, letters among
   * digits; `meant` is the number that they look like, where that is plain (`1O`).
   */
  | { readonly form: "none"; readonly value: null; readonly meant?: string };

const signsForNothing = /^[/\\*_\p{Pd}−─━ー]+$/u;
const wordsForNothing = new Set([
  ...["无", "空", "暂无", "没有", "无此项", "不涉及", "未涉及", "不适用", "未发生", "未开展"],
  ...["未收费", "不收费", "未收取", "没有收费", "N/A", "n/a", "NA"],
]);
/** A lone nought that is no digit. A lone 一 may be a dash, and other numerals may number a label: they are none. */
const nought = /^[零〇○◯OoОоΟο]$/u;

const simple = /^[+-]?\d+(?:\.\d+)?$/u;
const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;
const gapsByThree = /^[+-]?\d{1,3}(?: \d{3})+(?:\.\d+)?$/u;
const changeInWords = /^(?:增加?|新增|减少?)\p{Zs}?(?=[\p{L}〇○◯]?\d)/u;
/** Shows the digits behind it from right to left. */
const reversing = "\u202e";

const none = { form: "none", value: null } as const;

/**
 * Reads the text of a number cell.
 * @param text as read from the document, untrimmed or trimmed
 * @param kind what the number means: a change may be told by a word, 减4
 * @returns how it is written and its value; a value is given whenever exactly one number can be made out
 */
export function readNumber(text: string, kind: FieldKind = "count"): NumberReading {
  if (isPlain(text)) return { form: "plain", value: Number(text) + 0 };
  const solid = withoutSpace(text);
  if (solid === "") return { form: "blank", value: null, isEmpty: true };
  if (text.includes(reversing)) return none;
  // What is around a number is trimmed; within it is a writing of its own.
  if (isPlain(solid) && text.includes(solid)) return { form: "plain", value: Number(solid) + 0 };
  const compact = ascii(solid);
  if (signsForNothing.test(compact) || wordsForNothing.has(compact))
    return { form: "blank", value: null, isEmpty: false };
  if (nought.test(compact)) return { form: "digits", value: 0, plain: "0" };
  const visible = ascii(withoutInvisible(text)).trim();
  return kind === "change" ? readChange(visible, compact) : readUnusual(visible, compact);
}

/** @param compact the same without white space */
function readUnusual(visible: string, compact: string): NumberReading {
  const written = compact.replace(/[−﹣‐‑–]/gu, "-");
  if (!grouped.test(written) && !simple.test(written)) return readRemark(visible, compact);
  const plain = normal(written.replace(/,/gu, ""));
  // Tabs and line breaks part two cells; spaces between two digits are thousands gaps only where they group by three.
  if (/[^\S\p{Zs}]/u.test(visible)) return none;
  if (/\d\s+\d/u.test(visible) && !gapsByThree.test(visible.replace(/\s+/gu, " "))) return none;
  if (!isSafe(plain)) return none;
  const value = Number(plain);
  return written.startsWith("+") ? { form: "remark", value, plain } : { form: "digits", value, plain };
}

/** A change with its direction in words: 增4, 减少4件. */
function readChange(visible: string, compact: string): NumberReading {
  const [word = ""] = changeInWords.exec(visible) ?? [];
  if (word === "") return readUnusual(visible, compact);
  const number = readNumber(visible.slice(word.length));
  const signed = (size: string) => normal(word.startsWith("减") ? `-${size}` : size);
  if (number.form === "none" && number.meant !== undefined) return { ...none, meant: signed(number.meant) };
  if (number.value === null) return number;
  const plain = signed(number.form === "plain" ? visible.slice(word.length) : number.plain);
  return { form: number.form === "remark" ? "remark" : "digits", value: Number(plain), plain };
}

/** A number at the start, with words behind it or in brackets; a unit may stand before a bracket. */
function readRemark(visible: string, compact: string): NumberReading {
  const number = numberBesideWords(visible.replace(/[−﹣]/gu, "-").replace(/\s+/gu, " "));
  if (number === null) return withMeaning(compact);
  const plain = normal(number.replace(/,/gu, ""));
  return isSafe(plain) ? { form: "remark", value: Number(plain), plain } : none;
}

/** No number, and what it plainly means if letters in it are taken for digits. */
function withMeaning(compact: string): NumberReading {
  const written = withoutLookAlikes(compact);
  const reading = written === null ? none : readNumber(written);
  if (written === null || reading.value === null || /^0\d/u.test(written)) return none;
  return { ...none, meant: normal(written.replace(/,/gu, "")) };
}

function ascii(text: string): string {
  return withPlainDigits(text).replace(/[\uff01-\uff5e]/gu, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
}

function isPlain(text: string): boolean {
  return /^-?\d+(?:\.\d+)?$/u.test(text) && isSafe(text);
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
