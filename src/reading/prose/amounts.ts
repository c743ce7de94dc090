/** Numbers as sentences write them: digits or numerals, words that make a bound of them, and what is counted. */

import type { Bound } from "../../report";

export interface Amount {
  /** Positions in the sentence: of the number with its measure word … */
  readonly from: number;
  readonly to: number;
  /** … and of the digits or numerals alone. */
  readonly digitsFrom: number;
  readonly digitsTo: number;
  readonly value: number;
  readonly decimals: number;
  readonly bound: Bound;
  /** Of a bound from below the first value that is too much. */
  readonly below?: number;
  /** `count`: with a measure word; `bare`: without; `percent`; `other`: of something that is not counted in pieces. */
  readonly kind: "count" | "bare" | "percent" | "other";
}

/** What requests, cases and documents are counted by. */
const measureWords = [
  "件次",
  "件",
  "条次",
  "条",
  "宗",
  "封",
  "例",
  "份",
  "起",
  "次",
  "项",
  "个",
  "部",
  "篇",
  "期",
  "则",
  "人件",
];
/** Of these a word may begin, 个工作日, 次会议, 项目: they only count before a sign, the end, or a word that is read. */
export const looseMeasures = new Set(["次", "项", "个", "起", "部", "期", "条"]);
const measure = new RegExp(`(?:${measureWords.join("|")})`, "y");
const partOfName = /[第\w×.+零一二两三四五六七八九十百千-]/;
const goesOnAsName = /[\w×.\-+/]/;
const number = /(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/y;
const numeral = /[零一二两三四五六七八九十百千]+/y;
const behind = /以上|以内|以下|左右|上下/y;
/** 一起, 一次 … are rarely numbers. */
const noNumeral = /^一[起次个项条份部期批]|^[一二三四五六七八九十]+[条项起部期]/;

/** What these words end in. */
const endsBound = /[约概近过超逾破于少多]/;
const before: readonly (readonly [words: RegExp, bound: Bound])[] = [
  [/(?:大约|约|大概|将近|接近|近)$/, "about"],
  [/(?:超过|超|逾|突破|不少于|不低于|至少)$/, "at-least"],
  [/(?:不超过|不多于|至多)$/, "at-most"],
];

/** The number that begins at a position of a sentence; null where none does. */
export function amountAt(text: string, at: number): Amount | null {
  const isNumeral = !isDigit(text, at);
  const digitsTo = endOf(isNumeral ? numeral : number, text, at);
  if (digitsTo < 0) return null;
  const written = text.slice(at, digitsTo);
  // 第3件, V2.0, 7×24, 2-1 are names or spans; a date's parts and a year are read before.
  if (partOfName.test(text[at - 1] ?? "") || goesOnAsName.test(text[digitsTo] ?? "")) return null;
  const value = isNumeral ? numeralValue(written) : Number(written.replace(/,/g, ""));
  if (value === null || !Number.isSafeInteger(Math.round(value))) return null;
  const decimals = written.includes(".") ? written.length - written.indexOf(".") - 1 : 0;
  return withUnit(text, { at, digitsTo, value, decimals, isNumeral, written });
}

interface Digits {
  readonly at: number;
  readonly digitsTo: number;
  readonly value: number;
  readonly decimals: number;
  readonly isNumeral: boolean;
  readonly written: string;
}

function withUnit(
  text: string,
  { at: from, digitsTo, value, decimals, isNumeral, written }: Digits,
): Amount | null {
  const digitsFrom = from;
  if (text[digitsTo] === "%" && !isNumeral) {
    const bound = boundBefore(text, from);
    return { from, to: digitsTo + 1, digitsFrom, digitsTo, value, decimals, bound, kind: "percent" };
  }
  let to = digitsTo;
  let isMore = false;
  let scaled = 1;
  for (let pass = 0; pass < 2; pass++) {
    if (text[to] === "余" || text[to] === "多") {
      isMore = true;
      to++;
    }
    if (text[to] === "万" || text[to] === "亿") scaled *= text[to++] === "万" ? 1e4 : 1e8;
  }
  const measureEnd = endOf(measure, text, to);
  const word = measureEnd > 0 ? text.slice(to, measureEnd) : "";
  if (isNumeral && (word === "" || noNumeral.test(written + word) || text.startsWith("件事", to))) {
    return written === "零" && !isUnitOfOther(text, to)
      ? { from, to, digitsFrom, digitsTo, value: 0, decimals: 0, bound: "exact", kind: "bare" }
      : null;
  }
  if (measureEnd > 0) to = measureEnd;
  if (text.startsWith("（次）", to)) to += 3;
  const isBare = word === "" && !isUnitOfOther(text, to) && !isEnumerator(text, from);
  const kind = word !== "" ? "count" : isBare ? "bare" : "other";
  const end = Math.max(to, endOf(behind, text, to));
  const whole = value * scaled;
  const bound = isMore ? "at-least" : (boundBehind(text.slice(to, end)) ?? boundBefore(text, from));
  // 1.2万条 and 3万条 are rounded.
  const isRounded = bound === "exact" && scaled > 1;
  const amount: Amount = {
    from,
    to: end,
    digitsFrom,
    digitsTo,
    value: whole,
    decimals,
    bound: isRounded ? "about" : bound,
    kind,
  };
  return isMore ? { ...amount, below: whole + lastPlace(whole) } : amount;
}

/** A number without a measure word ends its clause; anything else behind it may be what it counts. */
function isUnitOfOther(text: string, to: number): boolean {
  return to < text.length && !/[，、；：（）。]/.test(text[to]!);
}

/** 1、 at the beginning of a clause and （2） number what follows; without a measure word a count stands behind a word. */
function isEnumerator(text: string, at: number): boolean {
  return at === 0 || /[，、；（）。 ]/.test(text[at - 1]!);
}

function boundBehind(word: string): Bound | null {
  switch (word) {
    case "以上":
      return "at-least";
    case "以内":
    case "以下":
      return "at-most";
    case "左右":
    case "上下":
      return "about";
    default:
      return null;
  }
}

function boundBefore(text: string, at: number): Bound {
  if (!endsBound.test(text[at - 1] ?? "")) return "exact";
  const words = text.slice(Math.max(0, at - 4), at);
  // 不超过 ends as 超过 does.
  if (before[2]![0].test(words)) return "at-most";
  return before.find(([pattern]) => pattern.test(words))?.[1] ?? "exact";
}

/** What its last digit that is not nought counts: 10 of 30, 100 of 300. */
function lastPlace(value: number): number {
  let place = 1;
  while (value > 0 && value % (place * 10) === 0) place *= 10;
  return place;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** Where a sticky pattern that matches at a position ends; -1 where it does not match. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

const numerals = "零一二三四五六七八九";
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The value of a Chinese numeral below ten thousand; null for signs in another order. */
function numeralValue(written: string): number | null {
  let sum = 0;
  let current: number | null = null;
  let lastPower = 10_000;
  for (const sign of written.replace(/两/g, "二")) {
    const power = powers[sign];
    if (power === undefined) {
      if (current !== null && current !== 0) return null;
      current = numerals.indexOf(sign);
      continue;
    }
    if (power >= lastPower) return null;
    lastPower = power;
    sum += (current ?? (sum === 0 && power === 10 ? 1 : 0)) * power;
    current = null;
  }
  return sum + (current ?? 0);
}
