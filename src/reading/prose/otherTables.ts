/** What numbers of cases (table 3), of documents and of decisions (table 1) mean. */

import { caseColumns, caseFields, caseRows, decisionRows, documentColumns, documentRows } from "./fields";
import { saysNothing, type Segment } from "./segments";
import { isQualified, requestNouns, speaksOfOther, type Meaning, type Talk, type Understood } from "./talk";
import type { Word, WordKind } from "./words";

export function cases(segment: Segment, key: Word, talk: Talk): Understood {
  const { words } = segment;
  const named = words.filter(({ kind }) => kind in caseRows).map(({ kind }) => kind);
  const column = words.find(({ kind }) => kind in caseColumns);
  const about = words.some(({ kind }) => kind === "aboutDisclosure" || requestNouns.has(kind));
  // 全县行政诉讼30件: all of the area's, also in a part about those of disclosure.
  const isOfArea = !about && words.some(({ kind }) => kind === "area");
  const isAboutDisclosure = about || (talk.isAboutDisclosure && !isOfArea);
  const kinds = named.length > 0 ? named : talk.of === "cases" ? talk.kinds : [];
  const next: Talk = { ...talk, of: "cases", kinds, isAboutDisclosure };
  if (kinds.length === 0 || words.some(({ kind }) => kind === "lost")) return { meaning: null, talk };
  const isCarried = words.some(({ kind }) => kind === "carriedOver" || kind === "carried");
  if (isCarried || (!about && isOfAnother(words))) return { meaning: null, talk: speaksOfOther(talk) };
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

/** 行政处罚类行政复议2件, 因征地补偿引起的行政复议2件: whether the words before them say that they are about something else. */
function isOfAnother(words: readonly Word[]): boolean {
  const at = words.findIndex(({ kind }) => kind in caseRows);
  const said = words.slice(0, Math.max(at, 0)).filter(({ kind }) => kind !== "filler");
  const last = said.at(-1)?.kind;
  const isOther = (kind: WordKind | undefined) =>
    kind === "text" || kind === "foreign" || (kind !== undefined && kind in decisionRows);
  if (last !== "occur") return isOther(last);
  const because = said.findLastIndex(({ kind }) => kind === "because");
  return because >= 0 && said.slice(because).some(({ kind }) => isOther(kind));
}

export function documents(segment: Segment, key: Word, kinds: ReadonlySet<WordKind>, talk: Talk): Understood {
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
  // 公开7件，其中现行有效6件; 审查7件，废止1件: parts of those that were published or looked through.
  const done = inherited.filter((kind) => kind === "publish" || kind === "foreign");
  const isPart = done.length > 0 && (ownNouns.length === 0 || kinds.has("among") || segment.depth > 0);
  const doneHere = (["publish", "foreign"] as const).filter((kind) => kinds.has(kind));
  const next: Talk = {
    ...talk,
    of: "documents",
    kinds: [...nouns, ...verbs, ...doneHere, ...(isPart ? done : [])],
    whole: null,
  };
  if (isPart) return { meaning: null, talk: next };
  if (isPublished || (talk.of === "other" && own.length === 0)) {
    if (talk.of === "other" || nouns.includes("regulation") || kinds.has("among") || kinds.has("foreign"))
      return { meaning: null, talk: speaksOfOther(talk) };
    if (isOfSome(words) || talk.inSentence.has("inForce") || talk.inSentence.has("repeal"))
      return { meaning: null, talk: next };
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

/** 公开上级规范性文件, 公开各级规范性文件, 公开涉企规范性文件: words between the two say whose or which. */
function isOfSome(words: readonly Word[]): boolean {
  const published = words.findIndex(({ kind }) => kind === "publish");
  const noun = words.findIndex(({ kind }) => kind in documentRows);
  return (
    published >= 0 &&
    words.slice(published + 1, noun).some((word) => !saysNothing(word) || word.kind === "area")
  );
}

export function decisions(segment: Segment, kinds: ReadonlySet<WordKind>, talk: Talk): Understood {
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
