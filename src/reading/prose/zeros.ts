/** What words without a number state: that nothing came in or happened, 未收到申请, or that all was done, 全部办结. */

import type { FieldId, StatementTopic } from "../../report";
import type { Talk } from "./meaning";
import { caseFields, caseRows, decisionRows, documentColumns, documentRows, received } from "./fields";
import type { Segment } from "./segments";
import type { Word, WordKind } from "./words";

/** Fields that each are zero. */
export interface Zero {
  readonly topic: StatementTopic;
  readonly sums: readonly (readonly FieldId[])[];
  readonly isDoubtful: boolean;
  /** The words that state it, from one position of the sentence up to another. */
  readonly from: number;
  readonly to: number;
}

const requestNouns = new Set<WordKind>(["request", "onRequest", "bareRequest"]);
/** What may follow the last thing that did not come or happen. */
const closing = new Set<WordKind>(["filler", "and", "occur", "suit", "review", "request", "foreign"]);
const betweenRequests = new Set<WordKind>([
  "filler",
  "and",
  "text",
  "area",
  "naturalPerson",
  "legalPerson",
  "total",
  "because",
  "each",
]);
/** Most signs between 未收到 and what was not received. */
const longestBetween = 40;

/** What a segment denies. @param before what the last segment of the sentence denied, which words may go on with */
export function zerosIn(segment: Segment, talk: Talk, before: readonly Zero[]): readonly Zero[] {
  const { words } = segment;
  const at = words.findIndex(({ kind }) => kind === "negation");
  if (at < 0) return goesOn(segment, before);
  const denied = words.slice(at + 1);
  const from = words[at]!.from;
  const place = { from, to: segment.to };
  const zeros: Zero[] = [];
  const firstCase = denied.findIndex(({ kind }) => kind in caseRows);
  if (
    isRequestDenied(words[at]!, firstCase < 0 ? denied : requestPart(denied, firstCase), talk, firstCase >= 0)
  )
    zeros.push({ topic: "requests-zero", sums: [received], isDoubtful: false, ...place });
  zeros.push(...casesDenied(denied, talk, place), ...documentsDenied(denied, place));
  return zeros;
}

/** Of 未收到申请、行政复议 the first words; none where the request only says of which cases. */
function requestPart(denied: readonly Word[], firstCase: number): readonly Word[] {
  const isApart = denied[firstCase - 1]?.kind === "and" && !denied.some(({ kind }) => kind === "because");
  return isApart ? denied.slice(0, firstCase - 1) : [];
}

function isRequestDenied(
  negation: Word,
  denied: readonly Word[],
  talk: Talk,
  isBesideCases: boolean,
): boolean {
  const nounAt = denied.findLastIndex(
    ({ kind }) => kind === "request" || kind === "onRequest" || kind === "bareRequest",
  );
  const noun = denied[nounAt];
  if (noun === undefined) return false;
  if (noun.kind === "bareRequest" && !talk.isUnderRequests) return false;
  const tail = denied.slice(nounAt + 1);
  if (!tail.every(({ kind }) => closing.has(kind))) return false;
  // 无依申请公开的复议 is of cases, 未收到依申请公开投诉 of complaints, unless a word parts the two.
  const firstOther = tail.find(({ kind }) => kind !== "filler");
  const isCounted =
    firstOther === undefined ||
    firstOther.kind === "and" ||
    tail.every(({ kind }) => kind === "filler" || kind === "occur");
  if (!isCounted) return false;
  let start = 0;
  while (denied[start]?.kind === "filler") start++;
  const verb = denied[start]?.kind;
  const hasVerb = verb === "receive" || verb === "receiveNew" || verb === "occur" || verb === "handle";
  if (!hasVerb && negation.to - negation.from === 1 && isBareNot(negation, denied)) return false;
  const between = denied.slice(hasVerb ? start + 1 : start, nounAt);
  if (noun.from - negation.to > longestBetween) return false;
  return (
    between.every(({ kind }) => betweenRequests.has(kind) || requestNouns.has(kind)) &&
    !(isBesideCases && !hasVerb && nounAt < 0)
  );
}

/** 未 alone, without 收到. A word behind it that is not read may be any verb. */
function isBareNot(_negation: Word, denied: readonly Word[]): boolean {
  return denied[0]?.kind === "text" || denied[0]?.kind === "answer";
}

function casesDenied(
  denied: readonly Word[],
  talk: Talk,
  place: { from: number; to: number },
): readonly Zero[] {
  const last = denied.findLastIndex(({ kind }) => kind in caseRows);
  if (last < 0 || denied.some(({ kind }) => kind === "amount")) return [];
  const tail = denied.slice(last + 1);
  const isLost = denied.some(({ kind }) => kind === "lost" || kind === "corrected");
  if (!tail.every(({ kind }) => closing.has(kind) || ((kind === "lost" || kind === "corrected") && isLost)))
    return [];
  const kinds = denied.map(({ kind }) => kind).filter((kind) => kind in caseRows);
  const isFault = denied.some(({ kind }) => kind === "fault");
  const about = denied.some(({ kind }) => kind === "aboutDisclosure" || requestNouns.has(kind));
  const isDoubtful = isFault || isLost || !(about || talk.isAboutDisclosure || talk.of === "requests");
  const column = isLost ? "corrected" : "total";
  const sums = [...new Set(kinds)].map((kind) => caseFields([kind], column));
  return [{ topic: "cases", sums, isDoubtful, ...place }];
}

/** 未发生行政复议，提起行政诉讼情况: words without a verb of their own go on. */
function goesOn({ words, amount, from, to }: Segment, before: readonly Zero[]): readonly Zero[] {
  const [zero] = before.filter(({ topic }) => topic === "cases");
  if (zero === undefined || amount !== null || !words.some(({ kind }) => kind in caseRows)) return [];
  const allowed = (kind: WordKind) =>
    closing.has(kind) || kind in caseRows || kind === "because" || kind === "aboutDisclosure";
  if (!words.every(({ kind }) => allowed(kind))) return [];
  const kinds = words.map(({ kind }) => kind).filter((kind) => kind in caseRows);
  return [{ ...zero, sums: [...new Set(kinds)].map((kind) => caseFields([kind], "total")), from, to }];
}

function documentsDenied(denied: readonly Word[], place: { from: number; to: number }): readonly Zero[] {
  const nouns = denied.map(({ kind }) => kind).filter((kind) => kind in documentRows || kind in decisionRows);
  if (nouns.length === 0) return [];
  const verbs = denied.map(({ kind }) => kind).filter((kind) => kind in documentColumns);
  const allowed = (kind: WordKind) =>
    ["filler", "and", "occur", "handle", "decide", "total", "publish", "colon"].includes(kind) ||
    kind in documentColumns ||
    kind in documentRows ||
    kind in decisionRows;
  if (!denied.every(({ kind }) => allowed(kind))) return [];
  const sums = nouns.flatMap((noun) =>
    noun in decisionRows
      ? [[`disclosure.${decisionRows[noun]}.handled`]]
      : verbs.map((verb) => [`disclosure.${documentRows[noun]}.${documentColumns[verb]}`]),
  );
  const isDoubtful = denied.some(({ kind }) => kind === "publish" || kind === "occur");
  return sums.length === 0 ? [] : [{ topic: "disclosure", sums, isDoubtful, ...place }];
}

/**
 * Whether a segment says that all requests were answered.
 * @returns `surely` with a word for all; `likely` with 已 alone; null otherwise
 */
export function allDone({ words, amount }: Segment, talk: Talk): "surely" | "likely" | null {
  if (amount !== null || talk.of !== "requests" || talk.whole === null || talk.whole === "answered")
    return null;
  const kinds = new Set(words.map(({ kind }) => kind));
  const isAnswered = kinds.has("answer");
  const others: readonly WordKind[] = [
    "negation",
    "foreign",
    "rest",
    "except",
    "share",
    "among",
    "comparison",
    "review",
    "suit",
  ];
  if (!isAnswered || others.some((kind) => kinds.has(kind))) return null;
  return kinds.has("all") ? "surely" : kinds.has("already") ? "likely" : null;
}
