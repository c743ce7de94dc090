/** What the numbers of one sentence say of each other: they narrow what one may mean, or show that it is of some only. */

import { grouped, type Statement } from "../../report";
import { handledInAll, received, receivedAndCarriedOver } from "./fields";
import type { Meaning } from "./talk";
import type { Segment } from "./segments";
import type { WordKind } from "./words";

export interface Found {
  readonly meaning: Meaning;
  readonly statement: Statement;
  readonly segment: Segment;
}

/**
 * The statements of a sentence, each with what the others leave it to mean.
 * @param isUnread whether it counts requests that are told apart in words which are not read
 */
export function together(
  found: readonly Found[],
  kinds: ReadonlySet<WordKind>,
  isUnread: boolean,
): readonly Statement[] {
  if (found.length === 0) return [];
  // A number alone is contradicted by none.
  const contradicted = found.length === 1 ? [] : [...grouped(found, keyOf).values()].flatMap(contradictedIn);
  const isSplit = found.filter(({ meaning }) => meaning.role === "answered").length > 1 || kinds.has("rest");
  const wholes = found.filter(({ meaning }) => isWhole(meaning)).map(({ statement }) => statement.value);
  return found.flatMap((each): readonly Statement[] => {
    const { meaning, statement } = each;
    // 收到12件，办结11件，1件撤回: the table may count the last one among those that were dealt with.
    const isSome =
      isSplit ||
      (isUnread && !wholes.some((whole) => whole <= statement.value)) ||
      carriedWereDone.test(statement.sentence.text) ||
      isByManner(each.segment) ||
      (isPart(each.segment) && found.some((other) => other.meaning.role === "new"));
    if (contradicted.includes(each) || (meaning.role === "answered" && isSome)) return [];
    if (isOfBoth(each)) return [];
    const isReceived = meaning.role === "received" && statement.topic === "requests";
    return [isReceived ? { ...statement, readings: receivedReadings(statement, found, kinds) } : statement];
  });
}

const isWhole = ({ role }: Meaning): boolean => role === "new" || role === "received" || role === "handled";
const isPart = ({ words }: Segment): boolean =>
  words.some(({ kind }) => kind === "among" || kind === "includes");
/** 收到3件，含上年结转共4件: the last one is of both. */
const isOfBoth = ({ meaning: { role }, segment }: Found): boolean =>
  role === "over" && isPart(segment) && segment.kinds.has("total");

/** 延期答复1件: words before the verb that are not read may tell some apart. */
function isByManner({ words }: Segment): boolean {
  const verb = words.findIndex(({ kind }) => kind === "answer");
  return verb > 0 && words[verb - 1]!.kind === "text";
}

/** 上年结转的1件已办结，新收3件，办结2件: the others that were done are some, too. */
const carriedWereDone =
  /(?:上年|去年)[^，；。]*结转[^；。]{0,12}(?:已|均|也|全部)[^；。]{0,8}(?:办结|答复|回复|办毕)/;

/** 收到3件（含上年结转1件，共4件）: the number of both is given behind, so that the first one may be of either. */
const givesBoth = /含[^。；]*结转[^。；]*[件宗条份]\s*[，,、]?\s*(?:共计?|合计|总计)/;

/** What 收到 means beside what was carried over or forward. */
function receivedReadings(
  { readings, sentence }: Statement,
  found: readonly Found[],
  kinds: ReadonlySet<WordKind>,
): Statement["readings"] {
  const overAt = found.findIndex((each) => each.meaning.role === "over" && !isOfBoth(each));
  const over = found[overAt];
  // 收到3件（不含上年结转1件）
  if (over !== undefined && /不(?:含|包括)/.test(sentence.text)) return [received];
  // 收到4件，其中新收3件，上年结转1件
  if (found.some(({ meaning, segment }) => meaning.role === "new" && isPart(segment)))
    return over === undefined ? readings : [receivedAndCarriedOver];
  if (over !== undefined && !isPart(over.segment)) return [received];
  if (over !== undefined && givesBoth.test(sentence.text)) return [received, receivedAndCarriedOver];
  // 收到30件，答复32件（含上年结转2件）: those that were answered include them.
  if (over !== undefined && found[overAt - 1]?.meaning.role === "received") return [receivedAndCarriedOver];
  // 91件（另有2件结转下年度）: those that were dealt with may be meant.
  return kinds.has("besides") && kinds.has("carriedForward") ? [...readings, handledInAll] : readings;
}

/**
 * Of numbers of which the sentence says the same, 以政府名义制发3件，以办公室名义制发4件, all that are each of some. Of
 * 收到100件，其中县政府收到20件 the first is of all.
 */
function contradictedIn(same: readonly [Found, ...Found[]]): readonly Found[] {
  const [first] = same;
  if (same.every((each) => each.statement.value === first.statement.value)) return [];
  const isFirstOfAll = same.some((each) => isPart(each.segment));
  return same.filter(({ segment }) => segment !== first.segment || !isFirstOfAll);
}

/** What a number is said of. */
const keyOf = ({ statement: { readings, scope } }: Found): string =>
  [scope, ...readings.map((sum) => sum.join("+"))].join();
