/** Reads sums within the prose: 共N条，其中A条、B条. */

import type { ProseSum } from "../../report";
import type { Amount } from "./amounts";
import type { ReadParagraph, ReadSentence } from "./paragraphs";
import { agrees, type Part } from "./partition";
import { applicants } from "./phrases";
import { scopeOf } from "./scope";
import type { Word, WordKind } from "./words";

/** The wholes with parts that the paragraphs name, in file order. */
export function sumsIn(paragraphs: readonly ReadParagraph[]): readonly ProseSum[] {
  return paragraphs.flatMap(({ sentences }) =>
    sentences.flatMap((read, index) => sumsOfSentence(read, sentences[index - 1] ?? null)),
  );
}

/** A number of a sentence with the words before it, and where it stands among the others. */
interface Entry {
  readonly amount: Amount;
  readonly unit: string;
  /** The words since the number before. */
  readonly words: readonly Word[];
  readonly depth: number;
  /** Behind which number a bracket was opened that it stands in; -1 outside of brackets. */
  readonly bracketOf: number;
  /** Of which segments between 。 or ； it is one. */
  readonly group: number;
  readonly sort: Sort;
}

/** What a part counts: parts of one list count the same. */
type Sort = "results" | "progress" | "applicants" | "cases" | "decisions" | "else";

const sortsOfKinds: Readonly<Partial<Record<WordKind, Sort>>> = {
  result: "results",
  answer: "progress",
  carriedForward: "progress",
  pending: "progress",
  carriedOver: "cases",
  review: "cases",
  suit: "cases",
  directSuit: "cases",
  laterSuit: "cases",
  licence: "decisions",
  penalty: "decisions",
  coercion: "decisions",
  ...Object.fromEntries(Object.keys(applicants).map((kind) => [kind, "applicants" as const])),
};

/** 反馈 and 终止 are ends of requests only where requests are spoken of. */
function sortOf(words: readonly Word[], isOfRequests: boolean): Sort {
  if (!isOfRequests) return "else";
  for (const { kind } of words) {
    const sort = sortsOfKinds[kind];
    if (sort !== undefined) return sort;
  }
  return "else";
}

/** Words that end a list: another thing is told, or how much it has grown. */
const endsList = new Set<WordKind>([
  "receive",
  "receiveNew",
  "handle",
  "comparison",
  "change",
  "thisYear",
  "share",
]);

function entriesOf({ words, sentence, kinds }: ReadSentence): readonly Entry[] {
  const isOfRequests = kinds.has("request") || kinds.has("onRequest") || kinds.has("bareRequest");
  const entries: Entry[] = [];
  const brackets: number[] = [];
  let since: Word[] = [];
  let group = 0;
  for (const word of words) {
    if (word.kind === "semicolon") group++;
    if (word.kind === "open") brackets.push(entries.length - 1);
    if (word.kind === "close") brackets.pop();
    since.push(word);
    const { amount } = word;
    // 占40%: these words are of the share.
    if (amount?.kind === "percent") since = since.filter(isMarker);
    if (amount === undefined || amount.kind !== "count" || amount.decimals > 0) continue;
    const unit = sentence.text.slice(amount.digitsTo, amount.to).replace(/^[余多]/, "");
    entries.push({
      amount,
      unit,
      words: since,
      depth: brackets.length,
      bracketOf: brackets.at(-1) ?? -1,
      group,
      sort: sortOf(since, isOfRequests),
    });
    since = [];
  }
  return entries;
}

function sumsOfSentence(read: ReadSentence, before: ReadSentence | null): readonly ProseSum[] {
  if (!read.kinds.has("amount")) return [];
  const entries = entriesOf(read);
  if (entries.length < 2 && !(entries.length === 1 && before)) return [];
  const sums: ProseSum[] = [];
  const add = (found: Candidate | null) => {
    if (found !== null) sums.push(...sumOf(found, read));
  };
  for (const [index, entry] of entries.entries()) {
    // What stands in a bracket behind a number are its parts.
    if (entry.bracketOf >= 0 && entries[index - 1]?.bracketOf !== entry.bracketOf)
      add(inBracket(entries, index, entry.bracketOf));
    if (entry.bracketOf < 0 && opensList(entry, index, entries))
      add(behindMarker(entries, index, read, before));
    if (entry.words.some(({ kind }) => kind === "total") && index >= 2 && isTotalOfBefore(read, entry)) {
      const parts = entries.slice(firstOfGroup(entries, index), index);
      if (parts.length >= 2) add({ whole: entry, parts, isClosed: true, isSure: false });
    }
  }
  if (sums.length === 0) add(withoutMarker(entries, read));
  return sums;
}

interface Candidate {
  readonly whole: Entry;
  readonly parts: readonly Entry[];
  readonly isClosed: boolean;
  /** A word says that they are parts; otherwise they are only if they agree. */
  readonly isSure: boolean;
}

function inBracket(entries: readonly Entry[], from: number, bracketOf: number): Candidate | null {
  const whole = entries[bracketOf]!;
  const parts = listFrom(entries, from, (entry) => entry.bracketOf === bracketOf);
  const all = entries.filter((entry) => entry.bracketOf === bracketOf);
  // 含: some of them. What else stands in the bracket may be parts that were not taken for such.
  const isClosed =
    parts.length === all.length && !entries[from]!.words.some(({ kind }) => kind === "includes");
  const isSure = entries[from]!.words.some(isMarker) || arePartition(whole, parts);
  return parts.length < 2 ? null : { whole, parts, isClosed, isSure };
}

const ofRequests = new Set<WordKind>(["request", "onRequest", "bareRequest"]);

/** 收到政府信息公开申请5件（自然人3件、法人2件）, （网络3件、信函2件）: each request is of one applicant and came one way. */
function arePartition({ words, amount }: Entry, parts: readonly Entry[]): boolean {
  if (!words.some(({ kind }) => ofRequests.has(kind))) return false;
  if (parts.every(({ sort }) => sort === "applicants")) return true;
  // 线上3件、平台2件: the one may be a part of the other.
  const sum = parts.reduce((all, part) => all + part.amount.value, 0);
  return sum <= amount.value && parts.every((part) => part.words.some(({ kind }) => kind === "channel"));
}

const isMarker = ({ kind }: Word): boolean => kind === "among" || kind === "includes";

/** The first 其中 of its part of the sentence. */
function opensList(entry: Entry, index: number, entries: readonly Entry[]): boolean {
  if (!entry.words.some(isMarker)) return false;
  const start = firstOfGroup(entries, index);
  return !entries.slice(start, index).some(({ words, bracketOf }) => bracketOf < 0 && words.some(isMarker));
}

function firstOfGroup(entries: readonly Entry[], index: number): number {
  return entries.findIndex(({ group }) => group === entries[index]!.group);
}

/** 较去年增加12条 */
function isGrowth({ words }: Entry): boolean {
  return words.some(({ kind }) => kind === "comparison" || kind === "change");
}

/** The list behind 其中; null where it is not sure whose parts they are. */
function behindMarker(
  entries: readonly Entry[],
  index: number,
  { sentence }: ReadSentence,
  before: ReadSentence | null,
): Candidate | null {
  const start = firstOfGroup(entries, index);
  const own = entries.slice(start, index).filter((entry) => entry.bracketOf < 0 && !isGrowth(entry));
  // 其中 at the beginning goes on with the sentence before.
  const isFirst = index === 0 && entries[0]!.words.findIndex(isMarker) <= 4;
  const wholes =
    own.length > 0
      ? own
      : isFirst && before
        ? entriesOf(before).filter(({ bracketOf }) => bracketOf < 0)
        : [];
  const [whole] = wholes;
  if (whole === undefined || wholes.some(({ amount }) => amount.value !== whole.amount.value)) return null;
  const { group, bracketOf } = entries[index]!;
  const parts = listFrom(entries, index, (entry) => entry.group === group && entry.bracketOf === bracketOf);
  const last = parts.at(-1);
  if (last === undefined || parts.length < 1) return null;
  const isClosed = parts.length > 1 && saysOthers(last, sentence.text);
  return { whole, parts, isClosed, isSure: true };
}

/** The parts from one on, up to words that tell of something else. */
function listFrom(
  entries: readonly Entry[],
  from: number,
  belongs: (entry: Entry) => boolean,
): readonly Entry[] {
  const parts: Entry[] = [];
  const { sort } = entries[from]!;
  for (const entry of entries.slice(from)) {
    if (entry.bracketOf >= 0 && !belongs(entry)) {
      if (entry.depth > entries[from]!.depth) continue;
      break;
    }
    const isOther =
      parts.length > 0 && (entry.words.some(({ kind }) => endsList.has(kind)) || entry.sort !== sort);
    if (!belongs(entry) || isOther) break;
    parts.push(entry);
  }
  return parts;
}

/** 其他平台发布20条 is what came by other ways, not what is left. */
const elsewhere = /发布|转发|推送|报送|平台|媒体|网站|渠道/;
const betweenParts = new Set<WordKind>(["close", "comma", "and"]);

/** 其他信息5条 as the last one: all others are named before. */
function saysOthers({ words, amount }: Entry, text: string): boolean {
  const from = words.find(({ kind }) => !betweenParts.has(kind))?.from ?? amount.from;
  const counted = text.slice(from, amount.from);
  return /^(?:其他|其它|其余|剩余)|等其他/.test(counted) && !elsewhere.test(counted);
}

/** 网上105件，快递17件，合计122件. */
function isTotalOfBefore({ sentence }: ReadSentence, { words, amount }: Entry): boolean {
  const word = words.find(({ kind }) => kind === "total");
  return (
    word !== undefined &&
    /^(?:，|：)?(?:合计|总计|共计|小计)(?:为|：)?$/.test(sentence.text.slice(words[0]!.from, amount.from))
  );
}

/** 共70条，工作动态66条，其他信息4条. */
function withoutMarker(entries: readonly Entry[], { sentence }: ReadSentence): Candidate | null {
  const [whole, ...rest] = entries.filter(
    ({ bracketOf, group }) => bracketOf < 0 && group === entries[0]!.group,
  );
  if (whole === undefined || rest.length < 2) return null;
  if (!rest.every(({ words }) => !words.some(({ kind }) => endsList.has(kind)))) return null;
  const isClosed = saysOthers(rest.at(-1)!, sentence.text);
  return isClosed ? { whole, parts: rest, isClosed, isSure: false } : null;
}

/** 等 behind the last part: others are not named. */
const isOpenEnded = (text: string): boolean => /^(?:以上)?等/.test(text);

function sumOf({ whole, parts, isClosed, isSure }: Candidate, read: ReadSentence): readonly ProseSum[] {
  const { sentence } = read;
  const isExact = [whole, ...parts].every(({ amount }) => amount.bound === "exact");
  const last = parts.at(-1)!;
  const closed =
    (isClosed || percentsMakeAll(read, parts)) && !isOpenEnded(sentence.text.slice(last.amount.to));
  const values = parts.map((entry, index): Part => {
    const next = parts[index + 1];
    const mayHaveParts = next?.words.some(isMarker) ?? false;
    return { value: entry.amount.value, unit: entry.unit, mayHaveParts };
  });
  const holds = agrees(whole.amount.value, whole.unit, values, closed);
  // 3件，含上年结转共4件: the one behind 含 is another whole.
  const isOther = parts.length === 1 && /含/.test(sentence.text.slice(whole.amount.to, last.amount.from));
  if (!isExact || isOther || (!isSure && !holds)) return [];
  const from = Math.min(whole.amount.from, parts[0]!.amount.from);
  const isHere = read.words.some(({ amount }) => amount === whole.amount);
  return [
    {
      whole: whole.amount.value,
      parts: values.map(({ value }) => value),
      closed,
      scope: scopeOf(read.setting),
      passage: isHere
        ? sentence.passage(from, Math.max(whole.amount.to, last.amount.to))
        : sentence.passage(0, last.amount.to),
      holds,
    },
  ];
}

/** Shares beside the parts that make 100 % together. */
function percentsMakeAll({ words }: ReadSentence, parts: readonly Entry[]): boolean {
  const [first, last] = [parts[0]!, parts.at(-1)!];
  const shares = words.flatMap(({ amount }) =>
    amount?.kind === "percent" && amount.from > first.amount.from && amount.from < last.amount.to + 12
      ? amount.value
      : [],
  );
  const sum = shares.reduce((all, each) => all + each, 0);
  return shares.length === parts.length && parts.length > 1 && Math.abs(sum - 100) <= 0.5;
}
