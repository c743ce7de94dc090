/** What numbers of requests mean: how many came, what became of them, and who asked. */

import {
  answered,
  applicantReadings,
  handled,
  received,
  receivedAndCarriedOver,
  type Readings,
} from "./fields";
import { applicants, results, type ResultPhrase } from "./phrases";
import { saysNothing, type Segment } from "./segments";
import {
  isQualified,
  requestNouns,
  requestVerbs,
  speaksOfOther,
  type Meaning,
  type Talk,
  type Understood,
} from "./talk";
import type { Word, WordKind } from "./words";

export function isOfRequests(kinds: ReadonlySet<WordKind>, talk: Talk): boolean {
  if (talk.of === "requests") return !kinds.has("foreign");
  if ([...requestNouns].some((noun) => kinds.has(noun))) return !kinds.has("foreign");
  return (
    talk.of === null &&
    (talk.isUnderRequests || talk.inSentence.has("request") || talk.inSentence.has("onRequest"))
  );
}

/** 上年结转5件, 上年结转政府信息公开申请5件, 办理上年结转5件. */
export function saysCarried({ kind }: Word): boolean {
  return (
    kind === "carriedOver" || kind === "carriedForward" || requestNouns.has(kind) || requestVerbs.has(kind)
  );
}

/** Requests that were granted. */
export const [granted] = results as readonly [ResultPhrase, ...ResultPhrase[]];

/** What became of requests; null where the words part a row or join it with others that are not read. */
export function resultOf(segment: Segment, talk: Talk): Meaning | null {
  if (talk.of !== "requests") return null;
  const { words } = segment;
  const found = words.flatMap(({ kind, result }, at) => {
    // 公开或部分公开
    const isGranted = kind === "publish" && words[at + 1]?.kind === "and" && words[at + 2]?.kind === "result";
    return isGranted ? granted : (result ?? []);
  });
  const leaves = found.filter(({ isGroup }) => !isGroup);
  const isMixed =
    leaves.length > 0 && leaves.length < found.length && words.some(({ kind }) => kind === "and");
  const isUnclear = words.some(({ kind }) => kind === "publish") && !found.includes(granted);
  if (isMixed || isUnclear) return null;
  const meant = leaves.length > 0 ? leaves : found;
  // Of a group that other words part, the number is some.
  if (leaves.length === 0 && isQualified(segment)) return null;
  const [first, ...more] = [...new Set(meant)].map(({ readings }) => readings);
  const readings = more.reduce(
    (sums, next) => sums.flatMap((sum) => next.map((each) => [...sum, ...each])),
    first ?? [],
  );
  return { topic: "requests", readings, role: "result" };
}

/** 自然人41件, 自然人申请41件; 收到公民、法人的申请41件 are all of them. */
export function isOfApplicants({ words }: Segment, key: Word): boolean {
  if (key.kind in applicants) return true;
  const isNoun = key.kind === "bareRequest" || key.kind === "request";
  return (
    isNoun &&
    words.some(({ kind }) => kind in applicants) &&
    !words.some(({ kind }) => requestVerbs.has(kind))
  );
}

export function applicantOf(segment: Segment, talk: Talk): Meaning | null {
  if (talk.of !== "requests" || (talk.whole !== "new" && talk.whole !== "received")) return null;
  if (isQualified(segment)) return null;
  const columns = segment.words.flatMap(({ kind }) => applicants[kind as keyof typeof applicants] ?? []);
  const readings = applicantReadings([...new Set(columns)], talk.whole === "received");
  return { topic: "requests", readings, role: "result" };
}

export function requests(segment: Segment, key: Word, kinds: ReadonlySet<WordKind>, talk: Talk): Understood {
  const { words, isFollowedByText } = segment;
  const nounAt = words.findLastIndex(({ kind }) => requestNouns.has(kind));
  const verbAt = words.findLastIndex(({ kind }) => requestVerbs.has(kind));
  const noun = words[nounAt]?.kind;
  const isNamed = noun === "request" || (noun === "onRequest" && verbAt >= 0);
  const other = { meaning: null, talk: speaksOfOther(talk) };
  const nothing = { meaning: null, talk };
  if (key.kind === "aboutDisclosure" && !isNamed) return nothing;
  const foreignAt = words.findLastIndex(({ kind }) => kind === "foreign");
  if (isNamed) {
    // 政务服务局收到…申请: before the verb it is only a name.
    const isName = noun === "request" && foreignAt < verbAt && verbAt < nounAt;
    if (foreignAt >= 0 && !isName) return other;
  } else {
    if (kinds.has("foreign")) return other;
    // 公租房申请30件: what stands at once before 申请 says which.
    const isOther = noun === "bareRequest" && words.slice(0, nounAt).at(-1)?.kind === "text";
    if (isOther && verbAt < 0) return nothing;
    if (isOther || (isFollowedByText && !segment.isNumberFirst)) return other;
    if (noun !== "bareRequest" && talk.of !== "requests" && !(talk.of === null && talk.isUnderRequests))
      return nothing;
    if (noun === "bareRequest" && talk.of === "other") return nothing;
  }
  // Without a verb only where nothing else is said of them: 撤回政府信息公开申请2件.
  const isAlone =
    (noun === "request" || (noun !== undefined && saysNone(segment, words[nounAt]!, talk))) &&
    words.slice(0, nounAt).every((word) => saysNothing(word) || word.kind === "occur") &&
    !words.some(({ kind }) => kind === "rest");
  if (verbAt < 0 && !isAlone) return nothing;
  if (isOfSome(words, verbAt, nounAt) || isTakenApart(segment, noun)) return nothing;
  if (kinds.has("channel") || kinds.has("through"))
    return talk.whole === null
      ? { meaning: null, talk: { ...talk, of: "channel", isUnderRequests: true } }
      : nothing;
  const isUnder =
    talk.isUnderRequests || kinds.has("onRequest") || kinds.has("request") || kinds.has("aboutDisclosure");
  if (noun === "bareRequest" && !isUnder && talk.of !== "requests") return unsureRequests(words, talk);
  const role = roleOf(words, noun);
  return {
    meaning: { topic: "requests", readings: readingsOf(role), role, ...(verbAt < 0 && { isDoubtful: true }) },
    talk: { ...talk, of: "requests", whole: role, isUnderRequests: true },
  };
}

/** Under the heading 依申请公开: 申请为0, 依申请公开0件; not 依申请公开信息0条, nor beside 主动公开3件, which are of documents. */
function saysNone(
  { amount, opensClause, kinds }: Segment,
  { from, to }: Word,
  { isUnderRequests, inSentence }: Talk,
): boolean {
  const isOfDocuments =
    to - from > "依申请公开".length ||
    (["publish", "information", "foreign"] as const).some((kind) => inSentence.has(kind));
  return amount?.value === 0 && opensClause && isUnderRequests && !isOfDocuments && !kinds.has("among");
}

/** What tells some requests apart before their verb, too: 超期答复的, 超过时限办结的, 未按期办理的, 被责令重新答复的. */
const ofSome = new Set<WordKind>(["fault", "lost", "negation", "bound"]);

/** 收到法人的申请 says nothing of others; 单位和个人 are all. */
export function isOfOneKind(words: readonly Word[]): boolean {
  return words.some(({ kind }) => kind in applicants) && !words.some(({ kind }) => kind === "and");
}

/** Whether words that are not read say which requests: 收到同一申请人提出的申请2件, 收到无效申请1件. */
function isOfSome(words: readonly Word[], verbAt: number, nounAt: number): boolean {
  if (verbAt < 0) return false;
  const isTold = ({ kind, from, to }: Word) =>
    ofSome.has(kind) || kind === "notIt" || (kind === "text" && to - from > 1);
  const isBefore = words.slice(0, verbAt).some(({ kind }) => ofSome.has(kind));
  const between = words.slice(verbAt + 1, nounAt);
  return isBefore || between.some(isTold) || isOfOneKind(between);
}

/** 答复1件信息不存在, 答复2件予以公开1件: whether words behind the number may say of which requests it is. */
function isTakenApart({ behind }: Segment, noun: WordKind | undefined): boolean {
  const first = behind.find(({ kind }) => kind !== "filler" && kind !== "already" && kind !== "all");
  return noun === undefined && first !== undefined && saysWhich.has(first.kind);
}
const saysWhich = new Set<WordKind>(["result", "publish", "information", "negation", "notIt"]);

/** 收到申请42件, where nothing has said of what. */
function unsureRequests(words: readonly Word[], talk: Talk): Understood {
  const role = roleOf(words, "bareRequest");
  return {
    meaning: { topic: "requests", readings: readingsOf(role), role, isDoubtful: true },
    talk: { ...talk, of: "requests", whole: role },
  };
}

type WholeRole = "new" | "received" | "handled" | "answered";

/** By the verbs that belong to the noun, or to the last verb: 收到并答复. */
function roleOf(words: readonly Word[], noun: WordKind | undefined): WholeRole {
  const last = words.findLastIndex(({ kind }) => requestVerbs.has(kind));
  const verbs = new Set<WordKind>();
  for (let at = last; at >= 0; at--) {
    const { kind } = words[at]!;
    if (requestVerbs.has(kind)) verbs.add(kind);
    else if (kind !== "and" && kind !== "filler" && !requestNouns.has(kind)) break;
  }
  if (verbs.has("answer")) return verbs.has("receive") || verbs.has("receiveNew") ? "handled" : "answered";
  if (verbs.has("handle") || (verbs.size === 0 && noun === "request")) return "handled";
  return verbs.has("receiveNew") ? "new" : "received";
}

function readingsOf(role: WholeRole): Readings {
  if (role === "new") return [received];
  if (role === "received") return [received, receivedAndCarriedOver];
  return role === "handled" ? handled : answered;
}
