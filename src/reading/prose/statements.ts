/** Reads what the sentences of a report state in numbers of its tables. */

import type { PartId, ReportPart, Statement, StatementTopic } from "../../report";
import { allGranted, countGranted } from "./allGranted";
import { carriedForward, received, upheldOf, type Readings } from "./fields";
import { understand } from "./meaning";
import { requestNouns, type Meaning, type Talk } from "./talk";
import type { ReadParagraph, ReadSentence } from "./paragraphs";
import { scopeOf, type Setting } from "./scope";
import { kindsOf, type Segment } from "./segments";
import { withOwnShare } from "./ownShare";
import { together, type Found } from "./together";
import type { Word, WordKind } from "./words";
import { areUnrelated, deniesUnrelated } from "./unrelated";
import { allDone, zerosIn, type Zero } from "./zeros";

/** Where a paragraph stands. */
interface Surroundings {
  readonly part: PartId | null;
  readonly aspect: string | null;
}

/** What the paragraphs state, in file order. */
export function statementsIn(
  paragraphs: readonly ReadParagraph[],
  parts: readonly ReportPart[],
): readonly Statement[] {
  const surroundings = surroundingsIn(parts);
  return paragraphs.flatMap(({ number, sentences }) =>
    statementsOf(sentences, surroundings.get(number) ?? { part: null, aspect: null }),
  );
}

/** By the number of the paragraph. */
function surroundingsIn(parts: readonly ReportPart[]): ReadonlyMap<number, Surroundings> {
  const found = new Map<number, Surroundings>();
  for (const { id, body, aspects } of parts) {
    for (const { paragraph } of body) found.set(paragraph, { part: id, aspect: null });
    for (const aspect of aspects)
      for (const { paragraph } of aspect.body) found.set(paragraph, { part: id, aspect: aspect.title });
  }
  return found;
}

function firstTalk({ part, aspect }: Surroundings): Talk {
  const isUnderRequests = part === "requests" || aspect === "依申请公开";
  const isAboutDisclosure = part === "cases";
  return { of: null, kinds: [], whole: null, isAboutDisclosure, isUnderRequests, inSentence: new Set() };
}

function statementsOf(sentences: readonly ReadSentence[], surroundings: Surroundings): readonly Statement[] {
  let talk = firstTalk(surroundings);
  return sentences.flatMap((read, index) => {
    const isLeft = leavesSome(read) || leavesSome(sentences[index + 1]);
    const next = sentences[index + 1]?.sentence.text ?? "";
    const found = statementsOfSentence(read, { surroundings, talk, isLeft, next });
    // The next sentence may go on with what was counted, 其中… and 均已答复, but names its cases anew.
    talk = { ...found.talk, isAboutDisclosure: surroundings.part === "cases" };
    return withOwnShare(found.statements, sentences, index);
  });
}

const left: readonly WordKind[] = ["carriedForward", "pending", "rest", "except", "besides"];

/** Whether a sentence has words that leave some requests unanswered. */
function leavesSome(read: ReadSentence | undefined): boolean {
  return left.some((kind) => read?.kinds.has(kind));
}

interface Context {
  readonly surroundings: Surroundings;
  readonly talk: Talk;
  /** The sentence behind it. */
  readonly next: string;
  /** This sentence or the next one speaks of requests that were not answered. */
  readonly isLeft: boolean;
}

/** A statement without its place. */
type Said = Omit<Statement, "scope" | "passage" | "sentence" | "aspect">;

/** Numbers beside these tell of the same requests, or of others. */
const explained = new Set<WordKind>([
  "channel",
  "comparison",
  "change",
  "share",
  "naturalPerson",
  "legalPerson",
]);

function statementsOfSentence(
  { sentence, segments, settings, kinds }: ReadSentence,
  { surroundings, isLeft, next, talk: from }: Context,
): { statements: readonly Statement[]; talk: Talk } {
  let talk: Talk = { ...from, inSentence: kinds };
  const found: Found[] = [];
  const others: Statement[] = [];
  let zeros: readonly Zero[] = [];
  let wordsBefore: readonly Word[] = [];
  let isUnread = false;
  const placed = (
    said: Said,
    { from, to }: { readonly from: number; readonly to: number },
    setting: Setting,
  ): Statement => ({
    ...said,
    scope: scopeOf(setting),
    passage: sentence.passage(from, to),
    sentence: sentence.passage(0, sentence.text.length),
    aspect: surroundings.aspect,
  });
  for (const [index, segment] of segments.entries()) {
    const { amount } = segment;
    const setting = settings[index]!;
    if (amount?.kind === "percent") continue;
    if (amount === null) {
      zeros = zerosIn(segment, talk, zeros);
      others.push(...zeros.flatMap((zero) => saidByZero(zero).map((said) => placed(said, zero, setting))));
      const said = [...(isLeft ? [] : saidByDone(segment, talk)), ...saidByAllUpheld(segment, found)];
      others.push(...said.map((each) => placed(each, segment, setting)));
      const counted = countGranted(segment, found, segments[index - 1], sentence.text);
      if (counted !== null)
        others.push(
          placed(
            saidByAllGranted(counted.statement),
            { from: counted.segment.from, to: segment.to },
            setting,
          ),
        );
      talk = talkAfterWords(segment, talk, zeros);
      wordsBefore = segment.words;
      continue;
    }
    const understood = meant(segment, wordsBefore, talk);
    const { meaning } = understood;
    talk = understood.talk;
    [wordsBefore, zeros] = [[], []];
    if (meaning !== null) {
      const number = sentence.passage(amount.digitsFrom, amount.digitsTo);
      for (const said of saidByNumber(segment, meaning))
        found.push({ meaning, segment, statement: placed({ ...said, number }, segment, setting) });
    } else if (talk.of === "requests" && amount.kind === "count")
      isUnread ||= !segment.words.some(({ kind }) => explained.has(kind));
  }
  const all = [...together(found, kinds, isUnread), ...others];
  // 收到内容不明确的申请1件，其余月份未收到申请: a zero beside them is of the others.
  const isBesides = segments.some((segment, index) => countsRequests(segment, settings[index]!));
  const isMeant = ({ topic, number, passage }: Statement): boolean => {
    switch (topic) {
      case "cases":
        return !(number === null ? deniesUnrelated(passage.text) : areUnrelated(sentence.text, next));
      case "requests-zero":
        return !isBesides;
      case "published-documents":
        // 公开规范性文件7件。其中现行有效6件。
        return !next.startsWith("其中");
      default:
        return true;
    }
  };
  const statements = all.filter(isMeant);
  return { statements: statements.sort((a, b) => a.passage.from - b.passage.from), talk };
}

/** Whether it counts requests that came in in the year, all or some of them. */
function countsRequests({ amount, kinds, behind }: Segment, setting: Setting): boolean {
  const isOfRequests = [...requestNouns].some(
    (noun) => kinds.has(noun) || behind.some(({ kind }) => kind === noun),
  );
  const isReceived = kinds.has("receive") || kinds.has("receiveNew");
  const isOther = kinds.has("foreign") || kinds.has("carriedOver");
  return (
    amount !== null &&
    amount.value > 0 &&
    isOfRequests &&
    isReceived &&
    !isOther &&
    setting.year === "this-year"
  );
}

/** What a number means: where its own words say nothing, 共17件, by those before them. */
function meant(segment: Segment, wordsBefore: readonly Word[], talk: Talk): ReturnType<typeof understand> {
  const understood = understand(segment, talk);
  if (understood.meaning !== null || wordsBefore.length === 0 || !isBare(segment)) return understood;
  const words = [...wordsBefore, ...segment.words];
  return understand({ ...segment, words, kinds: kindsOf(words), isNumberFirst: false }, talk);
}

function isBare({ words }: Segment): boolean {
  return words.every(({ kind }) => ["filler", "total", "colon", "thisYear"].includes(kind));
}

const doubt = (isDoubtful: boolean): { isDoubtful?: true } => (isDoubtful ? { isDoubtful } : {});

function saidByZero({ topic, denied, isDoubtful }: Zero): readonly Said[] {
  return denied.map((readings) => ({
    ...{ topic, readings, value: 0, bound: "exact", number: null },
    ...doubt(isDoubtful),
  }));
}

function saidByDone(segment: Segment, talk: Talk): readonly Said[] {
  const done = allDone(segment, talk);
  if (done === null) return [];
  return [
    {
      ...{ topic: "requests-done", readings: carriedForward, value: 0, bound: "exact", number: null },
      ...doubt(done === "likely"),
    },
  ];
}

/** 行政复议1件、行政诉讼2件，均维持. */
function saidByAllUpheld({ kinds }: Segment, found: readonly Found[]): readonly Said[] {
  if (!kinds.has("all") || !kinds.has("upheld") || kinds.has("negation")) return [];
  return found.flatMap(
    ({ statement: { topic, readings, value, bound, isDoubtful = false } }): readonly Said[] => {
      const upheld = readings.map(upheldOf);
      if (topic !== "cases" || bound !== "exact" || upheld.some((sum) => sum === null)) return [];
      return [
        {
          topic,
          readings: upheld.flatMap((sum) => (sum === null ? [] : [sum])),
          value,
          bound,
          number: null,
          ...doubt(isDoubtful),
        },
      ];
    },
  );
}

function saidByAllGranted({ value }: Statement): Said {
  return {
    topic: "requests",
    readings: allGranted,
    value,
    bound: "at-least",
    number: null,
    isDoubtful: true,
  };
}

function saidByNumber({ amount }: Segment, meaning: Meaning): readonly Omit<Said, "number">[] {
  const { value, bound, below } = amount!;
  // 政府信息公开申请0件 needs no verb to say that there was none.
  const isCounted = meaning.role === "handled" && meaning.isDoubtful === true;
  const isZero = value === 0 && (meaning.role === "received" || meaning.role === "new" || isCounted);
  const isAtMost = meaning.isAtMost === true && bound === "exact" && value > 0;
  const sums = meaning.each?.map((sum) => [sum]) ?? [isZero ? [received] : meaning.readings];
  return sums.map((readings) => ({
    topic: isZero ? "requests-zero" : topicOf(readings, meaning),
    readings,
    value,
    bound: isAtMost ? "at-most" : bound,
    ...(below !== undefined && { below }),
    ...doubt(meaning.isDoubtful === true && !isZero),
  }));
}

/** Of several things that are said to be zero each has its own topic. */
function topicOf(readings: Readings, { topic, each, role }: Meaning): StatementTopic {
  const field = readings[0]?.[0];
  if (each === undefined || role !== "other" || topic !== "requests") return topic;
  if (field === received[0]) return "requests-zero";
  return field?.startsWith("cases.") === true ? "cases" : "requests";
}

/** What words without a number make the paragraph speak of. */
function talkAfterWords({ kinds }: Segment, before: Talk, zeros: readonly Zero[]): Talk {
  const speaksOfRequests = kinds.has("request") || kinds.has("onRequest");
  const isOfCases = kinds.has("because") || zeros.some(({ topic }) => topic === "cases");
  const isAbout = isOfCases && (speaksOfRequests || kinds.has("aboutDisclosure"));
  const isOfOther =
    (kinds.has("receive") || kinds.has("handle")) && kinds.has("foreign") && !speaksOfRequests;
  if (zeros.length === 0 && !speaksOfRequests && !isAbout && !isOfOther) return before;
  const talk = {
    ...before,
    isUnderRequests: before.isUnderRequests || speaksOfRequests,
    isAboutDisclosure: before.isAboutDisclosure || isAbout,
  };
  if (zeros.length === 0 && !isOfOther) return talk;
  return { ...talk, of: zeros.length > 0 ? null : "other", kinds: [], whole: null };
}
