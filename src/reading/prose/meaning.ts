/** What the number of a segment counts, by the words of the segment and what was spoken of before. */

import type { FieldId, StatementTopic } from "../../report";
import {
  answered,
  applicantReadings,
  carriedForward,
  carriedOver,
  caseColumns,
  caseFields,
  caseRows,
  decisionRows,
  documentColumns,
  documentRows,
  handled,
  received,
  receivedAndCarriedOver,
  type Readings,
} from "./fields";
import { applicants } from "./phrases";
import { saysNothing, type Segment } from "./segments";
import type { Word, WordKind } from "./words";

/** What a paragraph speaks of. */
export interface Talk {
  /**
   * `requests`: of all of them; `channel`: of those that came some way; `cases`, `documents`, `decisions`: of tables 3
   * and 1; `other`: of letters, published information or what is not known; null: not said yet.
   */
  readonly of: "requests" | "channel" | "cases" | "documents" | "decisions" | "other" | null;
  /** The nouns and verbs of cases, documents and decisions that the next words leave out. */
  readonly kinds: readonly WordKind[];
  /** How requests that the sentence counted came in: null where it counted none. */
  readonly whole: "new" | "received" | "handled" | "answered" | null;
  /** A case has been said to be about 信息公开 in this sentence. */
  readonly isAboutDisclosure: boolean;
  /** The paragraph or its heading speaks of requests. */
  readonly isUnderRequests: boolean;
  /** What the whole sentence has words of, those further on too. */
  readonly inSentence: ReadonlySet<WordKind>;
}

/** What a number states. */
export interface Meaning {
  readonly topic: StatementTopic;
  readonly readings: Readings;
  readonly role: "new" | "received" | "handled" | "answered" | "over" | "forward" | "result" | "other";
  readonly isDoubtful?: true;
  /** Of each of these the number is said: 各1件. */
  readonly each?: readonly (readonly FieldId[])[];
  /** Cases of the whole area may be meant, of which those of the table are some. */
  readonly isAtMost?: true;
}

export interface Understood {
  readonly meaning: Meaning | null;
  readonly talk: Talk;
}

const requestNouns = new Set<WordKind>(["request", "onRequest", "bareRequest"]);
const requestVerbs = new Set<WordKind>(["receiveNew", "receive", "handle", "answer"]);
/** Where the number stands first, what its words mean goes by the first of these that is among them. */
const keysBehind: readonly WordKind[] = [
  ...([
    "foreign",
    "carriedForward",
    "carriedOver",
    "pending",
    "review",
    "suit",
    "directSuit",
    "laterSuit",
  ] as const),
  ...(["normativeDocument", "regulation", "licence", "penalty", "coercion", "result"] as const),
  ...(["undecided", "otherResult", "corrected", "upheld", "naturalPerson", "legalPerson"] as const),
  ...(["request", "onRequest", "answer", "receiveNew", "bareRequest", "information"] as const),
];

/** The word that says what the number counts: the last one before it that says anything. */
function keyOf({ words, isNumberFirst }: Segment): Word | undefined {
  if (!isNumberFirst) return words.findLast((word) => !saysNothing(word));
  const kind = keysBehind.find((key) => words.some((word) => word.kind === key));
  return words.find((word) => word.kind === kind);
}

/** What a segment's number means. */
export function understand(segment: Segment, talk: Talk): Understood {
  const kinds = new Set(segment.words.map(({ kind }) => kind));
  const key = keyOf(segment);
  const nothing = { meaning: null, talk };
  if (kinds.has("comparison") || kinds.has("change") || kinds.has("share") || kinds.has("respectively"))
    return nothing;
  if (key === undefined) return bare(segment, kinds, talk);
  if (key.kind in caseRows || key.kind in caseColumns) return cases(segment, key, talk);
  const isOver = kinds.has("carriedOver");
  if (isOver || kinds.has("carriedForward")) {
    if (!isOfRequests(kinds, talk) || !saysCarried(key)) return nothing;
    const readings = isOver ? carriedOver : carriedForward;
    return { meaning: { topic: "requests", readings, role: isOver ? "over" : "forward" }, talk };
  }
  if (key.kind === "pending" && talk.of === "requests")
    return {
      meaning: { topic: "requests", readings: carriedForward, role: "forward", isDoubtful: true },
      talk,
    };
  // 本机关不掌握相关政府信息答复4件
  const isResult = key.kind === "result" || (key.kind === "answer" && kinds.has("result"));
  if (isResult) return { meaning: resultOf(segment, talk), talk };
  if (key.kind in documentRows || key.kind in documentColumns) return documents(segment, key, kinds, talk);
  if (key.kind in decisionRows || key.kind === "decide") return decisions(segment, kinds, talk);
  if (isOfApplicants(segment, key)) return { meaning: applicantOf(segment, talk), talk };
  if (requestNouns.has(key.kind) || requestVerbs.has(key.kind) || key.kind === "aboutDisclosure")
    return requests(segment, key, kinds, talk);
  if (key.kind === "publish" || key.kind === "information") return published(segment, key, kinds, talk);
  if (key.kind === "channel" && talk.of !== "requests")
    return { meaning: null, talk: { ...talk, of: "channel" } };
  if (key.kind === "foreign" || (key.kind === "text" && [...requestVerbs].some((verb) => kinds.has(verb))))
    return { meaning: null, talk: speaksOfOther(talk) };
  return nothing;
}

/** 上年结转5件, 上年结转政府信息公开申请5件, 办理上年结转5件. */
function saysCarried({ kind }: Word): boolean {
  return (
    kind === "carriedOver" || kind === "carriedForward" || requestNouns.has(kind) || requestVerbs.has(kind)
  );
}

const speaksOfOther = (talk: Talk): Talk => ({ ...talk, of: "other", kinds: [], whole: null });

/** 合计122件: all that came, if before it stood what came each way. */
function bare(_segment: Segment, kinds: ReadonlySet<WordKind>, talk: Talk): Understood {
  if (talk.of !== "channel" || !kinds.has("total")) return { meaning: null, talk };
  return {
    meaning: { topic: "requests", readings: [received, receivedAndCarriedOver], role: "received" },
    talk: { ...talk, of: "requests", whole: "received" },
  };
}

function isOfRequests(kinds: ReadonlySet<WordKind>, talk: Talk): boolean {
  if (talk.of === "requests") return !kinds.has("foreign");
  if ([...requestNouns].some((noun) => kinds.has(noun))) return !kinds.has("foreign");
  return (
    talk.of === null &&
    (talk.isUnderRequests || talk.inSentence.has("request") || talk.inSentence.has("onRequest"))
  );
}

/** Everything that says of a segment's number what it is not. */
function isQualified({ words }: Segment): boolean {
  return words.some(({ kind }) => kind === "text" || kind === "foreign" || kind === "channel");
}

function resultOf(segment: Segment, talk: Talk): Meaning | null {
  if (talk.of !== "requests") return null;
  const found = segment.words.flatMap(({ result }) => result ?? []);
  const leaves = found.filter(({ isGroup }) => !isGroup);
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
function isOfApplicants({ words }: Segment, key: Word): boolean {
  if (key.kind in applicants) return true;
  const isNoun = key.kind === "bareRequest" || key.kind === "request";
  return (
    isNoun &&
    words.some(({ kind }) => kind in applicants) &&
    !words.some(({ kind }) => requestVerbs.has(kind))
  );
}

function applicantOf(segment: Segment, talk: Talk): Meaning | null {
  if (talk.of !== "requests" || (talk.whole !== "new" && talk.whole !== "received")) return null;
  if (isQualified(segment)) return null;
  const columns = segment.words.flatMap(({ kind }) => applicants[kind as keyof typeof applicants] ?? []);
  const readings = applicantReadings([...new Set(columns)], talk.whole === "received");
  return { topic: "requests", readings, role: "result" };
}

function requests(segment: Segment, key: Word, kinds: ReadonlySet<WordKind>, talk: Talk): Understood {
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
    noun === "request" && words.slice(0, nounAt).every((word) => saysNothing(word) || word.kind === "occur");
  if (verbAt < 0 && !isAlone) return nothing;
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

function cases(segment: Segment, key: Word, talk: Talk): Understood {
  const { words } = segment;
  const named = words.filter(({ kind }) => kind in caseRows).map(({ kind }) => kind);
  const column = words.find(({ kind }) => kind in caseColumns);
  const about = words.some(({ kind }) => kind === "aboutDisclosure" || requestNouns.has(kind));
  const isAboutDisclosure = talk.isAboutDisclosure || about;
  const kinds = named.length > 0 ? named : talk.of === "cases" ? talk.kinds : [];
  const next: Talk = { ...talk, of: "cases", kinds, isAboutDisclosure };
  if (kinds.length === 0 || words.some(({ kind }) => kind === "lost")) return { meaning: null, talk };
  if (column !== undefined && (new Set(kinds).size > 1 || isQualified(segment)))
    return { meaning: null, talk: next };
  // Cases that the unit decides itself: 作为复议机关.
  const fields = caseFields(kinds, caseColumns[column?.kind as WordKind] ?? "total");
  const isEach = words.some(({ kind }) => kind === "each") && new Set(kinds).size > 1;
  const isSure = isAboutDisclosure || talk.isUnderRequests || talk.of === "requests";
  const meaning: Meaning = {
    topic: "cases",
    readings: [fields],
    role: "other",
    ...(isEach && { each: kinds.map((kind) => caseFields([kind], "total")) }),
    ...(!isAboutDisclosure && { isDoubtful: true }),
    ...(!isSure && { isAtMost: true }),
  };
  return { meaning: key.kind === "text" ? null : meaning, talk: next };
}

function documents(segment: Segment, key: Word, kinds: ReadonlySet<WordKind>, talk: Talk): Understood {
  const { words } = segment;
  const own = words.filter(({ kind }) => kind in documentColumns).map(({ kind }) => kind);
  const ownNouns = words.filter(({ kind }) => kind in documentRows).map(({ kind }) => kind);
  const inherited = talk.of === "documents" ? talk.kinds : [];
  const nouns = ownNouns.length > 0 ? ownNouns : inherited.filter((kind) => kind in documentRows);
  const isPublished = kinds.has("publish") && own.length === 0;
  const verbs =
    own.length > 0 || isPublished || talk.of !== "documents"
      ? own
      : inherited.filter((kind) => kind in documentColumns);
  if (nouns.length === 0) return { meaning: null, talk: own.length > 0 ? speaksOfOther(talk) : talk };
  const next: Talk = { ...talk, of: "documents", kinds: [...nouns, ...verbs], whole: null };
  if (isPublished || (talk.of === "other" && own.length === 0)) {
    if (talk.of === "other" || nouns.includes("regulation") || kinds.has("among") || kinds.has("foreign"))
      return { meaning: null, talk: speaksOfOther(talk) };
    const readings = ["made", "inForce"].map((column) => [`disclosure.normativeDocument.${column}`]);
    return {
      meaning: { topic: "published-documents", readings, role: "other", isDoubtful: true },
      talk: next,
    };
  }
  // Of one subject or drawn up for others: 牵头起草, 教育领域.
  const first = words.findIndex(({ kind }) => kind in documentColumns || kind in documentRows);
  const isOther =
    words.some(
      ({ kind }, at) =>
        kind === "foreign" ||
        (kind === "text" && (own.length === 0 || (at > first && !segment.isNumberFirst))),
    ) ||
    (segment.isNumberFirst && segment.behind.some(({ kind }) => kind === "foreign"));
  if (verbs.length === 0 || isOther || key.kind === "text") return { meaning: null, talk: next };
  const fields = verbs.flatMap((verb) =>
    nouns.map((noun) => `disclosure.${documentRows[noun]}.${documentColumns[verb]}`),
  );
  // 公开现行有效规范性文件15件: those in force may be more.
  const isSome = kinds.has("publish") && verbs.includes("inForce");
  const readings = [[...new Set(fields)]];
  return {
    meaning: { topic: "disclosure", readings, role: "other", ...(isSome && { isDoubtful: true }) },
    talk: next,
  };
}

function decisions(segment: Segment, kinds: ReadonlySet<WordKind>, talk: Talk): Understood {
  const { words } = segment;
  const nouns = words.filter(({ kind }) => kind in decisionRows).map(({ kind }) => kind);
  const isPublished = kinds.has("publish") || kinds.has("information");
  if (
    nouns.length === 0 ||
    isPublished ||
    kinds.has("foreign") ||
    kinds.has("receive") ||
    kinds.has("receiveNew")
  )
    return { meaning: null, talk: nouns.length > 0 || kinds.has("foreign") ? speaksOfOther(talk) : talk };
  const isGoingOn = talk.of === "decisions";
  const isDone = kinds.has("handle") || kinds.has("decide") || (isGoingOn && talk.kinds.includes("decide"));
  // 行政许可89件、行政处罚18件: a list of them needs no verb.
  const isListed = isListOfDecisions(talk.inSentence);
  const isSaid = isDone || isListed || isGoingOn;
  const first = words.findIndex(({ kind }) => kind in decisionRows);
  const isOther = words.some(({ kind }, at) => kind === "text" && at > first && !segment.isNumberFirst);
  if (!isSaid || isOther || segment.isFollowedByText) return { meaning: null, talk };
  const fields = [...new Set(nouns)].map((noun) => `disclosure.${decisionRows[noun]}.handled`);
  const next: Talk = { ...talk, of: "decisions", kinds: isDone ? [...nouns, "decide"] : nouns, whole: null };
  const meaning: Meaning = {
    topic: "disclosure",
    readings: [fields],
    role: "other",
    ...(!isDone && { isDoubtful: true }),
  };
  return { meaning, talk: next };
}

function isListOfDecisions(inSentence: ReadonlySet<WordKind>): boolean {
  const named = Object.keys(decisionRows).filter((kind) => inSentence.has(kind as WordKind));
  const others: readonly WordKind[] = ["publish", "information", "foreign"];
  return named.length > 1 && !others.some((kind) => inSentence.has(kind));
}

/** 公开3件 of requests is what was granted; else it is published information, no figure of a table. */
function published(segment: Segment, key: Word, kinds: ReadonlySet<WordKind>, talk: Talk): Understood {
  const isResult =
    talk.of === "requests" && talk.whole !== null && key.kind === "publish" && !kinds.has("information");
  if (isResult && !isQualified(segment) && !segment.isFollowedByText)
    return {
      meaning: {
        topic: "requests",
        readings: [["requests.granted.total"]],
        role: "result",
        isDoubtful: true,
      },
      talk,
    };
  return { meaning: null, talk: speaksOfOther(talk) };
}
