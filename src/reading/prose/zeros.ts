/** What words without a number state: that nothing came in or happened, 未收到申请, or that all was done, 全部办结. */

import type { FieldId, StatementTopic } from "../../report";
import type { Talk } from "./talk";
import {
  carriedForward,
  carriedOver,
  caseFields,
  caseRows,
  decisionRows,
  documentColumns,
  documentRows,
  handledInAll,
  received,
  type Readings,
} from "./fields";
import { isOfOneKind } from "./requests";
import type { Segment } from "./segments";
import type { Word, WordKind } from "./words";

/** What each is zero. */
export interface Zero {
  readonly topic: StatementTopic;
  /** Of each thing that is denied the sums that it may mean. */
  readonly denied: readonly Readings[];
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
  "area",
  "naturalPerson",
  "legalPerson",
  "total",
  "because",
  "each",
  "aboutDisclosure",
]);
/** Most signs between 未收到 and what was not received. */
const longestBetween = 40;

/** What a segment denies. @param before what the last segment of the sentence denied, which words may go on with */
export function zerosIn(segment: Segment, talk: Talk, before: readonly Zero[]): readonly Zero[] {
  const { words, kinds } = segment;
  if (!kinds.has("negation")) return goesOn(segment, before);
  if (isOfOthers(talk)) return [];
  const at = words.findIndex(({ kind }) => kind === "negation");
  const denied = words.slice(at + 1);
  const place = { from: words[at]!.from, to: segment.to };
  const isAbout = words.some(({ kind }) => kind === "aboutDisclosure" || requestNouns.has(kind));
  const zeros: Zero[] = [];
  if (isRequestDenied(words[at]!, requestPart(denied), talk))
    zeros.push({ topic: "requests-zero", denied: [[received]], isDoubtful: false, ...place });
  const isSure = isAbout || talk.isAboutDisclosure || talk.of === "requests";
  return [
    ...zeros,
    ...carriedDenied(segment, denied, talk, place),
    ...casesDenied(denied, isSure, place),
    ...documentsDenied(denied, place),
  ];
}

/** 除上述3件外，未收到申请 */
const isOfOthers = ({ inSentence }: Talk): boolean => inSentence.has("except") || inSentence.has("besides");

/** Of 未收到申请、行政复议 the first words; none where the request only says of which cases. */
function requestPart(denied: readonly Word[]): readonly Word[] {
  const firstCase = denied.findIndex(({ kind }) => kind in caseRows);
  if (firstCase < 0) return denied;
  const isApart = denied[firstCase - 1]?.kind === "and" && !denied.some(({ kind }) => kind === "because");
  return isApart ? denied.slice(0, firstCase - 1) : [];
}

const verbs = new Set<WordKind>(["receive", "receiveNew", "occur", "handle"]);

function isRequestDenied(negation: Word, denied: readonly Word[], talk: Talk): boolean {
  const nounAt = denied.findLastIndex(({ kind }) => requestNouns.has(kind));
  const noun = denied[nounAt];
  if (noun === undefined || noun.from - negation.to > longestBetween) return false;
  const before = denied.slice(0, nounAt);
  const said = before.findLastIndex(({ kind }) => kind !== "filler");
  const isNamed =
    noun.kind !== "bareRequest" || talk.isUnderRequests || before[said]?.kind === "aboutDisclosure";
  return (
    isNamed &&
    !isOfOneKind(before) &&
    isObject(before, negation) &&
    endsWithRequests(denied.slice(nounAt + 1))
  );
}

/** 未 needs 收到 or the like; only words that may stand before a request stand between. */
function isObject(before: readonly Word[], negation: Word): boolean {
  const first = before.findIndex(({ kind }) => kind !== "filler");
  const hasVerb = first >= 0 && verbs.has(before[first]!.kind);
  // 未按时答复…申请: a word that is not read may be any verb.
  const isOne = negation.to - negation.from === 1;
  if (!hasVerb && isOne && before[0] !== undefined && before[0].kind === "text") return false;
  const between = hasVerb ? before.slice(first + 1) : before;
  return between.every(({ kind }) => betweenRequests.has(kind) || requestNouns.has(kind));
}

/** 无依申请公开的投诉 is of complaints, unless a word parts the two. */
function endsWithRequests(tail: readonly Word[]): boolean {
  if (!tail.every(({ kind }) => closing.has(kind))) return false;
  const [first] = tail.filter(({ kind }) => kind !== "filler");
  return (
    first === undefined ||
    first.kind === "and" ||
    tail.every(({ kind }) => kind === "filler" || kind === "occur")
  );
}

const carrying = new Set<WordKind>(["carriedOver", "carriedForward", "carried"]);
const besideCarried = new Set<WordKind>([...requestNouns, "filler", "and", "handle", "occur"]);

/** 无上年结转, 没有结转下年的申请, 上年无结转; 无结转 alone may be of either. */
function carriedDenied(
  { words, kinds }: Segment,
  denied: readonly Word[],
  talk: Talk,
  place: { readonly from: number; readonly to: number },
): readonly Zero[] {
  const isOfRequests =
    talk.of === "requests" ||
    (talk.of === null && talk.isUnderRequests) ||
    words.some(({ kind }) => requestNouns.has(kind));
  const carried = denied.filter(({ kind }) => carrying.has(kind));
  if (!isOfRequests || carried.length === 0) return [];
  if (!denied.every(({ kind }) => carrying.has(kind) || besideCarried.has(kind))) return [];
  const readings = carried.map(({ kind }) => {
    if (kind === "carried") return kinds.has("lastYear") ? carriedOver : [...carriedForward, ...carriedOver];
    return kind === "carriedOver" ? carriedOver : carriedForward;
  });
  return [{ topic: "requests", denied: readings, isDoubtful: false, ...place }];
}

function casesDenied(
  denied: readonly Word[],
  isSure: boolean,
  place: { readonly from: number; readonly to: number },
): readonly Zero[] {
  const last = denied.findLastIndex(({ kind }) => kind in caseRows);
  if (last < 0) return [];
  const isLoss = (kind: WordKind) => kind === "lost" || kind === "corrected";
  if (!denied.slice(last + 1).every(({ kind }) => closing.has(kind) || isLoss(kind))) return [];
  const kinds = denied.map(({ kind }) => kind).filter((kind) => kind in caseRows);
  // 未发生败诉 says nothing of those that were won, 因答复不当引起的 little of the others.
  const isLost = denied.some(({ kind }) => isLoss(kind));
  const isFault = denied.some(({ kind }) => kind === "fault");
  const fields = [...new Set(kinds)].map((kind) => [caseFields([kind], isLost ? "corrected" : "total")]);
  return [{ topic: "cases", denied: fields, isDoubtful: isFault || isLost || !isSure, ...place }];
}

/** 未发生行政复议，提起行政诉讼情况: words without a verb of their own go on. */
function goesOn({ words, amount, from, to }: Segment, before: readonly Zero[]): readonly Zero[] {
  if (before.length === 0) return [];
  const [zero] = before.filter(({ topic }) => topic === "cases");
  if (zero === undefined || amount !== null || !words.some(({ kind }) => kind in caseRows)) return [];
  const allowed = (kind: WordKind) =>
    closing.has(kind) || kind in caseRows || kind === "because" || kind === "aboutDisclosure";
  if (!words.every(({ kind }) => allowed(kind))) return [];
  const kinds = words.map(({ kind }) => kind).filter((kind) => kind in caseRows);
  return [{ ...zero, denied: [...new Set(kinds)].map((kind) => [caseFields([kind], "total")]), from, to }];
}

/** What 新收申请、上年结转、行政复议均为0 says of each: its fields; nothing where other words are among them, or no request is. */
export function eachIsZero({ words, kinds, amount }: Segment, talk: Talk): Readings {
  if (amount?.value !== 0 || !kinds.has("each") || (talk.of !== null && talk.of !== "requests")) return [];
  if (!talk.isUnderRequests && !kinds.has("request") && talk.of === null) return [];
  const items: (readonly Word[])[] = [];
  for (let from = 0; from < words.length;) {
    const end = words.findIndex(({ kind }, at) => at > from && kind === "and");
    items.push(words.slice(from, end < 0 ? words.length : end));
    from = end < 0 ? words.length : end + 1;
  }
  const fields = items.map(fieldOfItem);
  const isOfRequests = fields.some((sum) => sum?.[0]?.startsWith("requests.") === true);
  return isOfRequests && fields.length > 1 && fields.every((sum) => sum !== null) ? fields : [];
}

const inItem = new Set<WordKind>([
  ...requestNouns,
  ...(["filler", "total", "each", "thisYear", "year", "aboutDisclosure", "answer"] as const),
  ...(["receive", "receiveNew", "carriedOver", "carriedForward"] as const),
]);

function fieldOfItem(words: readonly Word[]): readonly FieldId[] | null {
  const has = (kind: WordKind) => words.some((word) => word.kind === kind);
  const rows = words.map(({ kind }) => kind).filter((kind) => kind in caseRows);
  if (!words.every(({ kind }) => inItem.has(kind) || kind in caseRows)) return null;
  if (rows.length > 0) return caseFields(rows, "total");
  if (has("carriedOver")) return carriedOver[0]!;
  if (has("carriedForward")) return carriedForward[0]!;
  if (has("answer")) return handledInAll;
  return has("receiveNew") || [...requestNouns].some(has) ? received : null;
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
  const fields = nouns.flatMap((noun) =>
    noun in decisionRows
      ? [`disclosure.${decisionRows[noun]}.handled`]
      : verbs.map((verb) => `disclosure.${documentRows[noun]}.${documentColumns[verb]}`),
  );
  const isDoubtful = denied.some(({ kind }) => kind === "publish" || kind === "occur");
  return fields.length === 0
    ? []
    : [{ topic: "disclosure", denied: fields.map((field) => [[field]]), isDoubtful, ...place }];
}

/**
 * Whether a segment says that all requests were answered.
 * @returns `surely` with a word for all; `likely` with 已 alone; null otherwise
 */
export function allDone({ kinds, amount }: Segment, talk: Talk): "surely" | "likely" | null {
  if (amount !== null || talk.of !== "requests" || talk.whole === null || talk.whole === "answered")
    return null;
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
  // 上年结转的1件均已办结: what is carried is another whole.
  const isCarried = talk.inSentence.has("carriedOver") || talk.inSentence.has("carriedForward");
  if (!isAnswered || isCarried || others.some((kind) => kinds.has(kind))) return null;
  return kinds.has("all") ? "surely" : kinds.has("already") ? "likely" : null;
}
