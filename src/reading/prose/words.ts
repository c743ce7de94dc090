/** Takes a sentence apart into the words that mean something to its numbers. */

import { amountAt, looseMeasures, type Amount } from "./amounts";
import { phrases, results, type PhraseKind, type ResultPhrase } from "./phrases";

export type WordKind =
  | PhraseKind
  /** What a request may end in. */
  | "result"
  | "amount"
  /** 2024年 */
  | "year"
  /** 3月, 3月15日 */
  | "month"
  | "comma"
  | "semicolon"
  | "colon"
  | "open"
  | "close"
  /** Anything else. */
  | "text";

/** A word of a sentence, from one position of its text up to another. */
export interface Word {
  readonly kind: WordKind;
  readonly from: number;
  readonly to: number;
  readonly amount?: Amount;
  readonly result?: ResultPhrase;
  /** Of a year or a month its number. */
  readonly value?: number;
}

interface Entry {
  readonly text: string;
  readonly kind: WordKind;
  readonly result?: ResultPhrase;
}

const signs: Readonly<Record<string, WordKind>> = {
  "，": "comma",
  "；": "semicolon",
  "：": "colon",
  "（": "open",
  "）": "close",
};

/** Phrases by their first two signs, or their only one, the longest first; of equal ones the table further up. */
const entries = entriesByBeginning();

function entriesByBeginning(): ReadonlyMap<string, readonly Entry[]> {
  const all: Entry[] = [
    ...results.flatMap((result) => result.words.map((text): Entry => ({ text, kind: "result", result }))),
    ...Object.entries(phrases).flatMap(([kind, texts]) =>
      texts.map((text): Entry => ({ text, kind: kind as PhraseKind })),
    ),
  ];
  const byBeginning = new Map<string, Entry[]>();
  for (const entry of all.sort((a, b) => b.text.length - a.text.length)) {
    const beginning = entry.text.slice(0, 2);
    const list = byBeginning.get(beginning) ?? [];
    if (list.some(({ text }) => text === entry.text)) continue;
    list.push(entry);
    byBeginning.set(beginning, list);
  }
  return byBeginning;
}

const yearInDigits = /((?:19|20)\d{2})年度?(?:内|里)?/y;
const yearInNumerals = /([一二][零一二三四五六七八九]{3})年度?/y;
const monthAndDay = /(\d{1,2})月(?:份|底|末|\d{1,2}日?)?/y;
const startsAmount = /[0-9零一二两三四五六七八九十百]/;

/** The words of a sentence, in order, without gaps. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < text.length) {
    const word = wordAt(text, at);
    const last = words.at(-1);
    if (word.kind === "text" && last?.kind === "text") words[words.length - 1] = { ...last, to: word.to };
    else words.push(word);
    at = word.to;
  }
  return words.map((word, index) => withSureMeasure(word, words[index + 1], text));
}

function wordAt(text: string, at: number): Word {
  const sign = text[at]!;
  const separator = signs[sign];
  if (separator !== undefined) return { kind: separator, from: at, to: at + 1 };
  if (startsAmount.test(sign)) {
    const found = dateAt(text, at) ?? numberAt(text, at);
    if (found !== null) return found;
  }
  for (const beginning of [text.slice(at, at + 2), sign])
    for (const { text: phrase, kind, result } of entries.get(beginning) ?? [])
      if (text.startsWith(phrase, at))
        return { kind, from: at, to: at + phrase.length, ...(result && { result }) };
  return { kind: "text", from: at, to: at + 1 };
}

function numberAt(text: string, at: number): Word | null {
  const amount = amountAt(text, at);
  if (amount !== null && amount.kind !== "other") return { kind: "amount", from: at, to: amount.to, amount };
  // A number that is none is one word: its last digits are no number either.
  let to = at;
  while (/[0-9.,]/.test(text[to] ?? "")) to++;
  if (amount !== null && to === at) return null;
  return to > at ? { kind: "text", from: at, to } : null;
}

function dateAt(text: string, at: number): Word | null {
  for (const pattern of [yearInDigits, yearInNumerals]) {
    pattern.lastIndex = at;
    const [written, year = ""] = pattern.exec(text) ?? [];
    if (written === undefined) continue;
    const digits = year.replace(/[零一二三四五六七八九]/g, (sign) =>
      String("零一二三四五六七八九".indexOf(sign)),
    );
    return { kind: "year", from: at, to: at + written.length, value: Number(digits) };
  }
  monthAndDay.lastIndex = at;
  const [written, month] = monthAndDay.exec(text) ?? [];
  return written === undefined
    ? null
    : { kind: "month", from: at, to: at + written.length, value: Number(month) };
}

/** 3个单位, 5项工作 */
const countedOtherwise = /^(?:工作|单位|方面|企业|社会|群众|月)$/;

/** 次 and 个 may begin another word, 次会议, 个工作日: with unknown words behind them they count something else. */
function withSureMeasure(word: Word, next: Word | undefined, text: string): Word {
  const { amount } = word;
  if (amount?.kind !== "count" || next === undefined) return word;
  const isRead =
    next.kind !== "text" && next.kind !== "notIt" && !countedOtherwise.test(text.slice(next.from, next.to));
  if (isRead) return word;
  return looseMeasures.has(text.slice(word.to - 1, word.to))
    ? { kind: "text", from: word.from, to: word.to }
    : word;
}
