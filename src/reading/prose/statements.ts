/** Reads what the sentences of a report state in numbers of its tables. */

import type { PartId, ReportPart, Statement } from "../../report";
import { received, receivedAndCarriedOver, carriedForward, handledInAll } from "./fields";
import { understand, type Meaning, type Talk } from "./meaning";
import type { ReadParagraph, ReadSentence } from "./paragraphs";
import { firstSetting, nextSentence, scopeOf, settingAfter, type Head, type Setting } from "./scope";
import type { Segment } from "./segments";
import type { Word, WordKind } from "./words";
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
  head: Head,
): readonly Statement[] {
  const surroundings = surroundingsIn(parts);
  return paragraphs.flatMap(({ number, sentences }) =>
    statementsOf(sentences, surroundings.get(number) ?? { part: null, aspect: null }, head),
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
  return {
    of: null,
    kinds: [],
    whole: null,
    isAboutDisclosure: part === "cases",
    isUnderRequests,
    isNamedHere: false,
  };
}

function statementsOf(
  sentences: readonly ReadSentence[],
  surroundings: Surroundings,
  head: Head,
): readonly Statement[] {
  let setting = firstSetting;
  let talk = firstTalk(surroundings);
  return sentences.flatMap((read, index) => {
    const found = statementsOfSentence(read, sentences[index + 1], surroundings, { setting, talk }, head);
    setting = nextSentence(found.setting);
    // The next sentence may go on with what was counted, 其中… and 均已答复, but names its cases anew.
    talk = { ...found.talk, isAboutDisclosure: surroundings.part === "cases" };
    return found.statements;
  });
}

interface Found {
  readonly meaning: Meaning;
  readonly statement: Statement;
  readonly segment: Segment;
}

/** Numbers beside these tell of the same requests, or of others. */
const explained = new Set<WordKind>([
  "channel",
  "comparison",
  "change",
  "share",
  "naturalPerson",
  "legalPerson",
]);

/** Words that leave some requests unanswered. */
const leavesSome: readonly WordKind[] = ["carriedForward", "pending", "rest", "except", "besides"];

function statementsOfSentence(
  { sentence, segments, kinds }: ReadSentence,
  next: ReadSentence | undefined,
  surroundings: Surroundings,
  from: { readonly setting: Setting; readonly talk: Talk },
  head: Head,
): { statements: readonly Statement[]; setting: Setting; talk: Talk } {
  const isNamedHere = kinds.has("request") || kinds.has("onRequest");
  let setting = from.setting;
  let talk: Talk = { ...from.talk, isNamedHere };
  const found: Found[] = [];
  const others: Statement[] = [];
  let zeros: readonly Zero[] = [];
  let waiting: readonly Word[] = [];
  let isUnread = false;
  const whole = sentence.passage(0, sentence.text.length);
  const state = (
    { from, to }: { readonly from: number; readonly to: number },
    rest: Pick<Statement, "topic" | "readings" | "value" | "bound" | "number"> & {
      below?: number;
      isDoubtful?: true;
    },
  ): Statement => ({
    ...rest,
    scope: scopeOf(setting),
    passage: sentence.passage(from, to),
    sentence: whole,
    ...surroundings,
  });
  for (const segment of segments) {
    setting = settingAfter(setting, segment, sentence.text, head);
    if (segment.amount === null) {
      zeros = zerosIn(segment, talk, zeros);
      others.push(
        ...zeros.flatMap(({ topic, sums, isDoubtful, from, to }) =>
          sums.map((sum) =>
            state(
              { from, to },
              {
                topic,
                readings: [sum],
                value: 0,
                bound: "exact",
                number: null,
                ...(isDoubtful && { isDoubtful }),
              },
            ),
          ),
        ),
      );
      const done = allDone(segment, talk);
      const isLeft = [kinds, next?.kinds].some((each) => leavesSome.some((kind) => each?.has(kind)));
      if (done !== null && !isLeft) {
        const isDoubtful = done === "likely" ? { isDoubtful: true as const } : {};
        others.push(
          state(segment, {
            topic: "requests-done",
            readings: carriedForward,
            value: 0,
            bound: "exact",
            number: null,
            ...isDoubtful,
          }),
        );
      }
      talk = talkAfterWords(segment, talk, zeros);
      waiting = segment.words;
      continue;
    }
    if (segment.amount.kind === "percent") continue;
    let understood = understand(segment, talk);
    if (understood.meaning === null && waiting.length > 0 && isBare(segment))
      understood = understand(
        { ...segment, words: [...waiting, ...segment.words], isNumberFirst: false },
        talk,
      );
    talk = understood.talk;
    waiting = [];
    zeros = [];
    const { meaning } = understood;
    if (meaning === null) {
      const isOfRequests = talk.of === "requests" && !segment.words.some(({ kind }) => explained.has(kind));
      if (isOfRequests && segment.amount.kind === "count") isUnread = true;
      continue;
    }
    const { amount } = segment;
    const isCounted = meaning.role === "handled" && meaning.isDoubtful === true;
    const isZero = amount.value === 0 && (meaning.role === "received" || meaning.role === "new" || isCounted);
    const readings = isZero ? [received] : meaning.readings;
    for (const each of meaning.each?.map((sum) => [sum]) ?? [readings]) {
      const statement = state(segment, {
        topic: isZero ? "requests-zero" : meaning.topic,
        readings: each,
        value: amount.value,
        bound: meaning.isAtMost && amount.bound === "exact" && amount.value > 0 ? "at-most" : amount.bound,
        ...(amount.below !== undefined && { below: amount.below }),
        number: sentence.passage(amount.digitsFrom, amount.digitsTo),
        ...((meaning.isDoubtful ?? false) && !isZero && { isDoubtful: true as const }),
      });
      found.push({ meaning, statement, segment });
    }
  }
  const statements = [...together(found, kinds, isUnread), ...others].sort(
    (a, b) => a.passage.from - b.passage.from,
  );
  return { statements, setting, talk };
}

/** 共17件 after 收到申请，: says nothing by itself. */
function isBare({ words }: Segment): boolean {
  return words.every(
    ({ kind }) => kind === "filler" || kind === "total" || kind === "colon" || kind === "thisYear",
  );
}

/** What words without a number make the paragraph speak of. */
function talkAfterWords({ words }: Segment, talk: Talk, zeros: readonly Zero[]): Talk {
  const kinds = new Set(words.map(({ kind }) => kind));
  if (zeros.length > 0) return { ...talk, of: null, kinds: [], whole: null };
  const speaksOfRequests = kinds.has("request") || kinds.has("onRequest");
  const isUnderRequests = talk.isUnderRequests || speaksOfRequests;
  const isAboutDisclosure =
    talk.isAboutDisclosure || (kinds.has("because") && (speaksOfRequests || kinds.has("aboutDisclosure")));
  if ((kinds.has("receive") || kinds.has("handle")) && kinds.has("foreign") && !speaksOfRequests)
    return { ...talk, of: "other", kinds: [], whole: null };
  return { ...talk, isUnderRequests, isAboutDisclosure };
}

/** What the numbers of a sentence say of each other. */
function together(
  found: readonly Found[],
  kinds: ReadonlySet<WordKind>,
  isUnread: boolean,
): readonly Statement[] {
  const overAt = found.findIndex(({ meaning }) => meaning.role === "over");
  const over = found[overAt];
  const isIncluded = over?.segment.words.some(({ kind }) => kind === "includes" || kind === "among") ?? false;
  // 收到30件，答复32件（含上年结转2件）: the words say nothing of those that were received.
  const isApart = over !== undefined && (!isIncluded || found[overAt - 1]?.meaning.role === "received");
  const isSplit = found.filter(({ meaning }) => meaning.role === "answered").length > 1 || kinds.has("rest");
  const most = Math.max(
    0,
    ...found.filter(({ meaning }) => isWhole(meaning)).map(({ statement }) => statement.value),
  );
  return found.flatMap((each): readonly Statement[] => {
    const { meaning, statement } = each;
    // 收到12件，办结11件，1件撤回: those that the words tell apart may be among those that the table counts.
    const isSome = isSplit || (isUnread && statement.value < most);
    if (isContradicted(each, found) || (meaning.role === "answered" && isSome)) return [];
    if (meaning.role !== "received" || statement.topic !== "requests") return [statement];
    if (isApart) return [{ ...statement, readings: isIncluded ? [receivedAndCarriedOver] : [received] }];
    // 91件（另有2件结转下年度）: those that were handled may be meant.
    if (kinds.has("besides") && kinds.has("carriedForward"))
      return [{ ...statement, readings: [...statement.readings, handledInAll] }];
    return [statement];
  });
}

const isWhole = ({ role }: Meaning): boolean => role === "new" || role === "received" || role === "handled";

/** The sentence says the same of another number: each is of some, 以政府名义制发3件，以办公室名义制发4件. The first is if 其中 stands before the other. */
function isContradicted({ statement, segment }: Found, found: readonly Found[]): boolean {
  const { value, scope } = statement;
  const key = JSON.stringify(statement.readings);
  const same = found.filter(
    (other) =>
      other.statement.value !== value &&
      other.statement.scope === scope &&
      JSON.stringify(other.statement.readings) === key,
  );
  const isPart = ({ words }: Segment) => words.some(({ kind }) => kind === "among" || kind === "includes");
  const first = found.find((each) => JSON.stringify(each.statement.readings) === key);
  // 收到100件，其中县政府收到20件: the whole stands.
  if (first?.segment === segment)
    return same.some((other) => !isPart(other.segment)) && !same.some((other) => isPart(other.segment));
  return same.length > 0;
}
