/** What may stand beside the digits of a number without changing it; with anything else there it is not surely one number. */

import { withoutSpace } from "./characters";

const numberFirst =
  /^(?:大?约|近|逾|共计?|合计|计)?\s?([+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[+-]?\d+(?:\.\d+)?)(?!\d)(.*)$/su;

const bracketed = /\(([^()]*)\)|\[([^[\]]*)\]|【([^【】]*)】/gu;
const noteMarks = "*†‡※¹²³⁰⁴-⁹①-⒇";
/** Note marks and words: no letters, digits or signs of a scale (%, +, ^ …), which could belong to the number. */
const harmless = new RegExp(
  `^(?:[${noteMarks}\\p{UIdeo}\\p{Ps}\\p{Pi}][${noteMarks}\\p{UIdeo}\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}\\p{Pd}，、；。：,;:.…·/]*)?$`,
  "u",
);

/**
 * Words that make another number of the digits: numerals (3十, 10余万), a multiple or a share (5仟, 3倍, 2成, 3个半), a
 * further number (12件三十件). 万元 and 亿元 are units.
 */
const numerals =
  "零一二两三四五六七八九十廿卅百千万亿兆壹贰叁肆伍陆柒捌玖拾佰仟貳參叄陸兩萬億几幾数數倍成折分厘半点點又比丨丶丿亅";
const changesTheNumber = new RegExp(
  `^[余多来餘來]{0,2}(?:(?![万亿萬億]元)[${numerals}]|[个個][亿億半])|百分|分之|[至到或][一${numerals}]` +
    "|[二两三四五六七八九十百千][余多]?[件项个条宗份例起次人]",
  "u",
);
/** A multiple in brackets, 12（万）, multiplies as well. */
const multipleAlone =
  /^(?:单位:?)?(?![万亿萬億]元$)[十百千万亿兆拾佰仟萬億]+[件项个条宗份例起次人元]?$|^(?:[倍成折半%‰]|[kmwb])$|百分|分之/iu;

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
  if (inBrackets.some((inner) => multipleAlone.test(withoutSpace(inner)))) return null;
  const words = withoutSpace(behind.replace(bracketed, ""));
  if (!harmless.test(words) || changesTheNumber.test(words.replace(/\P{UIdeo}/gu, ""))) return null;
  return number;
}

const noughts = /[OoОоΟο〇○◯]/gu;
const ones = /[lIІі]/gu;

/** Digits with letters among them that look like digits, in digits: 10 for 1O. Null for other texts. */
export function withoutLookAlikes(solid: string): string | null {
  const digits = solid.replace(noughts, "0").replace(ones, "1");
  return digits !== solid && /\d/u.test(solid) && /^[\d.,]+$/u.test(digits) ? digits : null;
}
