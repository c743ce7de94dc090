/** Finds a title that cannot be read because its letters are out of order, or one is lost or doubled. */

import { withPlainDigits } from "../../report";
import { unitLine, yearPattern } from "./unitAndYear";

const phrase = "政府信息公开工作年度报告";
const words = phrase.match(/../gu) ?? [];

/** A year, with its 年 unless that belongs to 年度. */
const year = new RegExp(`${yearPattern}(?:年(?!度))?`, "u");

/** Most lines that a title is spread over. */
const longestTitle = 4;

/**
 * The first run of lines that is a unit's name, or nothing, before the letters of 政府信息公开工作年度报告 in such a state
 * that a word of it is broken.
 * @param lines those among which no title was found, without white space
 */
export function garbledTitleIn(lines: readonly string[]): string | null {
  for (let end = 1; end <= lines.length; end++) {
    for (let start = end - 1; start >= Math.max(0, end - longestTitle); start--) {
      const text = lines.slice(start, end).join("");
      if (text.length > 80) break;
      if (isGarbled(text)) return text;
    }
  }
  return null;
}

function isGarbled(line: string): boolean {
  const text = withPlainDigits(line)
    .replace(/[（(][^（）()]{1,8}[)）]$/u, "")
    .replace(year, "");
  const length = [phrase.length, phrase.length + 1, phrase.length - 1].find((count) =>
    isAlmostThePhrase(text.slice(-count), count),
  );
  if (length === undefined) return false;
  const before = text.slice(0, -length).replace(/年度?$/u, "");
  const letters = text.slice(-length);
  const isBroken = length !== phrase.length || words.some((word) => !letters.includes(word));
  return isBroken && (before === "" || unitLine(before) !== null);
}

/** Whether a text of so many letters has all those of the phrase and no others; a shorter one lacks one of them. */
function isAlmostThePhrase(text: string, length: number): boolean {
  const letters = new Set(text);
  const missing = [...phrase].filter((letter) => !letters.has(letter)).length;
  const isOwn = [...letters].every((letter) => phrase.includes(letter));
  return isOwn && text.length === length && missing === Math.max(0, phrase.length - length);
}
