/** What the number of a segment counts, by the words of the segment and what was spoken of before. */

import {
  carriedForward,
  carriedOver,
  caseColumns,
  caseRows,
  decisionRows,
  documentColumns,
  documentRows,
  received,
  receivedAndCarriedOver,
} from "./fields";
import { cases, decisions, documents } from "./otherTables";
import { applicantOf, isOfApplicants, isOfRequests, requests, resultOf, saysCarried } from "./requests";
import { saysNothing, type Segment } from "./segments";
import { isQualified, requestNouns, requestVerbs, speaksOfOther, type Talk, type Understood } from "./talk";
import type { Word, WordKind } from "./words";
import { eachIsZero } from "./zeros";

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
  const { kinds } = segment;
  const key = keyOf(segment);
  const nothing = { meaning: null, talk };
  if (kinds.has("comparison") || kinds.has("change") || kinds.has("share") || kinds.has("respectively"))
    return nothing;
  const each = eachIsZero(segment, talk);
  if (each.length > 0) return { meaning: { topic: "requests", readings: each, role: "other", each }, talk };
  if (key === undefined) return bare(segment, kinds, talk);
  if (key.kind in caseRows || key.kind in caseColumns) return cases(segment, key, talk);
  const isOver = kinds.has("carriedOver");
  if (isOver || kinds.has("carriedForward")) {
    if (!isOfRequests(kinds, talk) || !saysCarried(key) || isOfOthers(segment, isOver)) return nothing;
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

/** Whether a number is not of what was carried alone: 2件无需结转下年. */
function isOfOthers({ words }: Segment, isOver: boolean): boolean {
  const at = words.findIndex(({ kind }) => kind === (isOver ? "carriedOver" : "carriedForward"));
  const before = words.slice(0, at).findLast(({ kind }) => kind !== "filler")?.kind;
  // 上年结转加本年新收共4件
  const isOfBoth = isOver && words.some(({ kind }) => kind === "receiveNew");
  return isOfBoth || before === "negation" || before === "notIt";
}

/** 合计122件: all that came, if before it stood what came each way. */
function bare(_segment: Segment, kinds: ReadonlySet<WordKind>, talk: Talk): Understood {
  // 公开信息：网站200条，公众号150条，合计350条
  const isOfRequests = talk.isUnderRequests && !talk.inSentence.has("information");
  if (talk.of !== "channel" || !kinds.has("total") || !isOfRequests) return { meaning: null, talk };
  return {
    meaning: { topic: "requests", readings: [received, receivedAndCarriedOver], role: "received" },
    talk: { ...talk, of: "requests", whole: "received" },
  };
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
