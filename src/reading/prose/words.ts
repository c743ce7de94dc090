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

const separators: readonly (readonly [sign: string, kind: WordKind])[] = [
  ["，", "comma"],
  ["；", "semicolon"],
  ["：", "colon"],
  ["（", "open"],
  ["）", "close"],
];

/** What may begin with a sign: by the next sign phrases, the longest first; what the sign is alone; a number. */
interface Beginning {
  readonly byNext: Map<number, Entry[]>;
  alone?: Entry;
  startsAmount?: true;
}

/** By the sign's UTF-16 unit. Of equal phrases the one in the table further up is read. */
const beginnings = allBeginnings();

function allBeginnings(): ReadonlyMap<number, Beginning> {
  const all: Entry[] = [
    ...results.flatMap((result) => result.words.map((text): Entry => ({ text, kind: "result", result }))),
    ...Object.entries(phrases).flatMap(([kind, texts]) =>
      texts.map((text): Entry => ({ text, kind: kind as PhraseKind })),
    ),
    ...separators.map(([text, kind]): Entry => ({ text, kind })),
  ];
  const found = new Map<number, Beginning>();
  const beginningOf = (sign: string) => {
    const beginning: Beginning = found.get(sign.charCodeAt(0)) ?? { byNext: new Map() };
    found.set(sign.charCodeAt(0), beginning);
    return beginning;
  };
  for (const entry of all.sort((a, b) => b.text.length - a.text.length)) {
    const beginning = beginningOf(entry.text);
    if (entry.text.length === 1) {
      beginning.alone ??= entry;
      continue;
    }
    const next = entry.text.charCodeAt(1);
    const list = beginning.byNext.get(next) ?? [];
    if (!list.some(({ text }) => text === entry.text)) list.push(entry);
    beginning.byNext.set(next, list);
  }
  for (const sign of "0123456789零一二两三四五六七八九十百千") beginningOf(sign).startsAmount = true;
  return found;
}

/** The longest phrase that stands at a position. */
function phraseAt({ byNext, alone }: Beginning, text: string, at: number): Entry | undefined {
  const longer = at + 1 < text.length ? byNext.get(text.charCodeAt(at + 1)) : undefined;
  if (longer !== undefined)
    for (const entry of longer) if (entry.text.length === 2 || text.startsWith(entry.text, at)) return entry;
  return alone;
}

const yearInDigits = /((?:19|20)\d{2})年度?(?:内|里)?/y;
const yearInNumerals = /([一二][零一二三四五六七八九]{3})年度?/y;
const yearPatterns = [yearInDigits, yearInNumerals];
const monthAndDay = /(\d{1,2})月(?:份|底|末|\d{1,2}日?)?/y;

/**
 * The words of a sentence, in order, without gaps.
 * @param unit the report's: its name is the subject and says nothing of what is counted
 */
export function wordsOf(text: string, unit: string | null = null): readonly Word[] {
  const words: Word[] = [];
  let at = 0;
  // Where a run of signs that are no word began.
  let start = 0;
  const closeRun = () => {
    if (start < at) words.push({ kind: "text", from: start, to: at });
  };
  while (at < text.length) {
    const word: Word | null = isUnitAt(text, at, unit)
      ? { kind: "filler", from: at, to: at + (unit?.length ?? 0) }
      : wordAt(text, at);
    if (word === null || word.kind === "text") {
      at = word?.to ?? at + 1;
      continue;
    }
    closeRun();
    words.push(word);
    at = start = word.to;
  }
  closeRun();
  return words.map((word, index) => (word.amount ? withSureMeasure(word, words[index + 1], text) : word));
}

/** Whether the unit is named there, and not others with it or of it: …及所属部门. */
function isUnitAt(text: string, at: number, unit: string | null): boolean {
  return (
    unit !== null &&
    unit !== "" &&
    text.charCodeAt(at) === unit.charCodeAt(0) &&
    text.startsWith(unit, at) &&
    !/^[及和与、各所下直]/.test(text.slice(at + unit.length))
  );
}

/** Null for a sign that begins no word. */
function wordAt(text: string, at: number): Word | null {
  const beginning = beginnings.get(text.charCodeAt(at));
  if (beginning === undefined) return null;
  if (beginning.startsAmount) {
    const found = dateAt(text, at) ?? numberAt(text, at);
    if (found !== null) return found;
  }
  const phrase = phraseAt(beginning, text, at);
  if (phrase === undefined) return null;
  const { kind, result } = phrase;
  const to = at + phrase.text.length;
  return result === undefined ? { kind, from: at, to } : { kind, from: at, to, result };
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
  for (const pattern of yearPatterns) {
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
