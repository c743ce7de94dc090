/** Typing slips: numbers that are one slip of the finger away from each other. */
import { plainNumber, type Sentence } from "../../report";
import { leastSignificant, type CandidateChange } from "./candidate";

/**
 * How a number was mistyped: it has a digit more or fewer than it should, another digit, two in wrong order, its decimal
 * point elsewhere, or the other sign.
 */
export type TypingSlip = "more" | "fewer" | "other" | "transposed" | "point" | "sign";

/**
 * Whether the slip can hardly be chance. One digit for another can: whatever a sum is off by, some number in it is one
 * digit away from the right one more often than not. And so can any slip in or to a number of one digit.
 */
export function isCertainSlip(change: CandidateChange): boolean {
  const slip = slipOf(change);
  const least = Math.min(Math.abs(change.cell.value ?? 0), Math.abs(change.to));
  return slip !== null && slip !== "other" && least >= leastSignificant;
}

/** The typing slip that a change puts right; null for a blank, or where there is none. */
export function slipOf({ cell, to }: CandidateChange): TypingSlip | null {
  return cell.value === null ? null : typingSlipOf(cell.value, to);
}

/** The slip that makes `written` of `meant`, if there is one. */
export function typingSlipOf(written: number, meant: number): TypingSlip | null {
  const [is, should] = [plainNumber(written), plainNumber(meant)];
  if (written === -meant) return "sign";
  if (isPointElsewhere(is, should)) return "point";
  if (is.length === should.length + 1) return isWithoutOne(is, should) ? "more" : null;
  if (should.length === is.length + 1) return isWithoutOne(should, is) ? "fewer" : null;
  if (is.length !== should.length) return null;
  const apart = [...is].flatMap((sign, index) => (sign === should[index] ? [] : [index]));
  const [first = 0, second] = apart;
  if (apart.length === 1) {
    // Any digit is one slip away from any other: of a number of one digit that says nothing.
    const areDigits = /\d/u.test(`${is[first]}`) && /\d/u.test(`${should[first]}`);
    return areDigits && is.length > 1 ? "other" : null;
  }
  const isTransposed =
    apart.length === 2 &&
    second === first + 1 &&
    is[first] === should[second] &&
    is[second] === should[first];
  return isTransposed ? "transposed" : null;
}

/** Whether two numbers have the same digits, and one of them decimals: 35 for 3.5. */
function isPointElsewhere(one: string, other: string): boolean {
  const digits = (text: string) =>
    text
      .replace(/[.]/u, "")
      .replace(/^(-?)0+/u, "$1")
      .replace(/0+$/u, "");
  return one !== other && `${one}${other}`.includes(".") && digits(one) === digits(other);
}

/** Whether a text without one of its digits is the other text. */
function isWithoutOne(longer: string, shorter: string): boolean {
  return [...longer].some(
    (sign, index) => /\d/u.test(sign) && longer.slice(0, index) + longer.slice(index + 1) === shorter,
  );
}

/** Which slip a change undoes, as a sentence; null if it undoes none. */
export function slipSentence(change: CandidateChange): Sentence | null {
  const slip = slipOf(change);
  if (slip === null) return null;
  const written = plainNumber(change.cell.value ?? 0);
  const meant = plainNumber(change.to);
  const how = {
    more: { zh: `比 ${meant} 多一个数字，可能多打了`, en: `${meant} with a digit too many` },
    fewer: { zh: `比 ${meant} 少一个数字，可能漏打了`, en: `${meant} with a digit too few` },
    other: { zh: `和 ${meant} 只差一个数字，可能打错`, en: `${meant} with one digit wrong` },
    transposed: { zh: `和 ${meant} 只是两个数字颠倒，可能打反了`, en: `${meant} with two digits exchanged` },
    point: { zh: `和 ${meant} 只差小数点，可能点错`, en: `${meant} with its point elsewhere` },
    sign: { zh: `和 ${meant} 只差正负号，可能写错`, en: `${meant} with the other sign` },
  }[slip];
  return {
    zh: `“${change.cell.name}”写的是 ${written}，${how.zh}。`,
    en: `“${change.cell.name}” says ${written}, perhaps ${how.en}.`,
  };
}
