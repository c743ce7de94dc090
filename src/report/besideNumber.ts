/** What may stand beside the digits of a number without changing it; with anything else there it is not surely one number. */

import { withoutSpace } from "./characters";

const numberFirst =
  /^(?:大?约|近|逾|共计?|合计|计)?\s?([+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[+-]?\d+(?:\.\d+)?)(?!\d)(.*)$/su;

/** What counts are counted by, as a part of a pattern: 件, 人次. */
export const counters = "(?:[件人]次|[件项个条宗份例起次人封])";

const bracketed = /\(([^()]*)\)|\[([^[\]]*)\]|【([^【】]*)】/gu;
const noteMarks = "*†‡※¹²³⁰⁴-⁹①-⒇";
/** Note marks and words: no letters, digits or signs of a scale (%, +, ^ …), which could belong to the number. */
const harmless = new RegExp(
  `^(?:[${noteMarks}\\p{UIdeo}\\p{Ps}\\p{Pi}][${noteMarks}\\p{UIdeo}\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}\\p{Pd}，、；。：,;:.…·/]*)?$`,
  "u",
);

const numerals = "零一二两三四五六七八九十廿卅百千万亿兆壹贰叁肆伍陆柒捌玖拾佰仟貳參叄陸兩萬億几幾半";
/** Words that make another number of the digits before them: 3十, 10余万, 3倍, 2成. */
const changesTheNumber = new RegExp(`^[余多来餘來]{0,2}[${numerals}数數倍成折分厘点點又比丨丶丿亅]`, "u");
const aNumeral = new RegExp(`[${numerals}]`, "u");
/** The units 万元 and 亿元 behind the digits. */
const moneyUnit = /^([余多来餘來]{0,2})[万亿萬億]元/u;
/** Words with a numeral in them that say no number: 万人以上单位, 一类, 下半年. */
const idioms =
  /第[一二三四五六七八九十]+|[一二三四五六七八九十][类级]|[十百千万]人以上|[上下]半年|一[般并律致体些定]|[统唯同单]一|进一步/gu;

/** Words in brackets that only say how a multiple counts: 单位：件, 以…计. */
const unitWords = new RegExp(
  `单位|计量|[万亿萬億]元|${counters}|[以按为计元年余多数几上近约]|[^\\p{L}\\p{N}×*^%‰]`,
  "gu",
);
/** A multiple, 万, k, ×10, and nothing else; or a share. */
const multiple =
  /^(?=.*(?:[十百千万亿兆拾佰仟萬億倍kmwb]|[×x*]\d|10[\^⁰¹²³⁴-⁹]))[\d一二两三四五六七八九十百千万亿兆拾佰仟萬億倍kmwb×x*^⁰¹²³⁴-⁹]+$|^[成折半%‰]$/iu;

function isMultiple(inBrackets: string): boolean {
  const words = withoutSpace(inBrackets);
  return /百分|分之/u.test(words) || multiple.test(words.replace(unitWords, ""));
}

/**
 * The digits of a number that has nothing but harmless words beside it: an estimate before it, units, words, remarks in
 * brackets and note marks behind it.
 * @param text plain digits, brackets and signs, one space for white space
 * @returns null where what stands there may change the number
 */
export function numberBesideWords(text: string): string | null {
  const [, number, behind = ""] = numberFirst.exec(text) ?? [];
  if (number === undefined) return null;
  const inBrackets = [...behind.matchAll(bracketed)].map(([, ...inner]) => inner.join(""));
  if (inBrackets.some(isMultiple)) return null;
  const words = withoutSpace(behind.replace(bracketed, ""));
  if (!harmless.test(words)) return null;
  const ideographs = words.replace(/\P{UIdeo}/gu, "").replace(moneyUnit, "$1元");
  if (changesTheNumber.test(ideographs) || aNumeral.test(ideographs.replace(idioms, " "))) return null;
  return number;
}

const noughts = /[OoОоΟο〇○◯]/gu;
const ones = /[lIІі]/gu;

/** Digits with letters among them that look like digits, in digits: 10 for 1O. Null for other texts. */
export function withoutLookAlikes(solid: string): string | null {
  const digits = solid.replace(noughts, "0").replace(ones, "1");
  return digits !== solid && /\d/u.test(solid) && /^[\d.,]+$/u.test(digits) ? digits : null;
}
