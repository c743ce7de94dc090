/** Cuts the words of a sentence into segments: each a number with the words that say what it counts, or words without one. */

import type { Amount } from "./amounts";
import type { Word, WordKind } from "./words";

export interface Segment {
  /** What says what it counts: before the number, or behind it where nothing does before. */
  readonly words: readonly Word[];
  readonly kinds: ReadonlySet<WordKind>;
  /** Null for words without a number. */
  readonly amount: Amount | null;
  /** Whether the words stand behind the number: 3件结转下年. */
  readonly isNumberFirst: boolean;
  /** Words that are not read follow the number at once: what it counts may be said there. */
  readonly isFollowedByText: boolean;
  /** Of a number the words behind it, up to the next one. */
  readonly behind: readonly Word[];
  /** In how many brackets it stands. */
  readonly depth: number;
  /** The first one of its clause. */
  readonly opensClause: boolean;
  readonly from: number;
  readonly to: number;
}

/** Words that say nothing of what is counted. */
const empty: ReadonlySet<WordKind> = new Set<WordKind>([
  ...(["filler", "and", "total", "already", "all", "each", "colon", "among", "except", "besides"] as const),
  ...(["rest", "includes", "thisYear", "year", "month", "cumulative", "area", "bound"] as const),
]);
export const saysNothing = ({ kind }: Word): boolean => empty.has(kind);

const nouns: ReadonlySet<WordKind> = new Set<WordKind>([
  ...(["request", "onRequest", "bareRequest", "review", "suit", "directSuit", "laterSuit"] as const),
  ...(["normativeDocument", "regulation", "licence", "penalty", "coercion", "foreign"] as const),
  ...(["information", "aboutDisclosure"] as const),
]);
const separators: ReadonlySet<WordKind> = new Set<WordKind>(["comma", "semicolon", "open", "close"]);

export function kindsOf(words: readonly Word[]): ReadonlySet<WordKind> {
  const kinds = new Set<WordKind>();
  for (const { kind } of words) kinds.add(kind);
  return kinds;
}

/** The segments of a sentence, in order. */
export function segmentsOf(words: readonly Word[]): readonly Segment[] {
  const segments: Segment[] = [];
  let depth = 0;
  let clause: Word[] = [];
  const close = () => {
    if (clause.length > 0) segments.push(...segmentsOfClause(clause, depth));
    clause = [];
  };
  for (const word of words) {
    if (!separators.has(word.kind)) {
      clause.push(word);
      continue;
    }
    close();
    if (word.kind === "open") depth++;
    if (word.kind === "close") depth = Math.max(0, depth - 1);
  }
  close();
  return segments;
}

function segmentsOfClause(clause: readonly Word[], depth: number): readonly Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  const add = (words: readonly Word[], amount: Amount | null, rest: Partial<Segment> = {}) => {
    // 、 and 和 before and behind belong to none.
    const first = words.find(({ kind }) => kind !== "and") ?? words[0];
    const last = words.findLast(({ kind }) => kind !== "and") ?? words.at(-1);
    const from = Math.min(first?.from ?? Infinity, amount?.from ?? Infinity);
    const to = Math.max(last?.to ?? 0, amount?.to ?? 0);
    const opensClause = segments.length === 0;
    segments.push({
      words,
      kinds: kindsOf(words),
      amount,
      isNumberFirst: rest.isNumberFirst ?? false,
      isFollowedByText: rest.isFollowedByText ?? false,
      behind: rest.behind ?? [],
      depth,
      opensClause,
      from,
      to,
    });
  };
  for (let index = 0; index < clause.length; index++) {
    const amount = clause[index]!.amount;
    if (amount === undefined) continue;
    const before = clause.slice(start, index);
    const end = nextAmount(clause, index + 1);
    const behind = clause.slice(index + 1, end);
    const noun = Math.max(nounBehind(behind), resultBehind(before, behind, end === clause.length));
    if (before.every(saysNothing)) {
      const taken = noun > 0 && end < clause.length ? behind.slice(0, noun) : behind;
      add([...before, ...taken], amount, { isNumberFirst: true, behind });
      start = index + 1 + taken.length;
    } else {
      const isSaid = before.some(({ kind }) => nouns.has(kind));
      const taken = isSaid ? [] : behind.slice(0, noun);
      add([...before, ...taken], amount, {
        behind,
        isNumberFirst: taken.length > 0,
        isFollowedByText: taken.length === 0 && behind.find(({ kind }) => kind !== "filler")?.kind === "text",
      });
      start = index + 1 + taken.length;
    }
    index = Math.max(index, start - 1);
  }
  if (start < clause.length) add(clause.slice(start), null);
  return segments;
}

function nextAmount(clause: readonly Word[], from: number): number {
  for (let index = from; index < clause.length; index++) if (clause[index]!.amount) return index;
  return clause.length;
}

/** How many of these words lead up to and hold a noun that the number before them counts; 0 if none does. */
function nounBehind(words: readonly Word[]): number {
  const at = words.findIndex(({ kind }) => kind !== "filler");
  return at >= 0 && at <= 1 && nouns.has(words[at]!.kind) ? at + 1 : 0;
}

/** Of 答复1件不予公开、2件予以公开 how many words behind a number name the result that it counts; 0 where it is not sure. */
function resultBehind(before: readonly Word[], behind: readonly Word[], isLast: boolean): number {
  if (before.findLast(({ kind }) => kind !== "filler")?.kind !== "answer") return 0;
  const at = behind.findIndex(({ kind }) => kind !== "filler");
  const isResult = at >= 0 && behind[at]!.kind === "result";
  // 答复3件予以公开2件: the words go with the number behind them.
  const isItsOwn = at + 1 === behind.length ? isLast : behind[at + 1]!.kind === "and";
  return isResult && isItsOwn ? at + 1 : 0;
}
