/** Words that say that all the requests just counted were granted: 收到申请3件，均予以公开. */

import type { Readings } from "./fields";
import { granted } from "./requests";
import type { Segment } from "./segments";
import type { Meaning } from "./talk";
import type { Found } from "./together";
import type { WordKind } from "./words";

/** At least so many were granted: those that were carried over may be besides, and 部分公开 may be called so, too. */
export const allGranted: Readings = [
  ["requests.granted.total"],
  ["requests.granted.total", "requests.partlyGranted.total"],
];

const allowed = new Set<WordKind>(["all", "already", "filler"]);
const wholes = new Set<Meaning["role"]>(["new", "received", "handled", "answered"]);

/**
 * The number of requests that a segment says were all granted; null where it does not say so of all that were counted.
 * @param found what the numbers before it in its sentence state
 * @param before the segment before it
 * @param text of its sentence
 */
export function countGranted(
  { words, kinds }: Segment,
  found: readonly Found[],
  before: Segment | undefined,
  text: string,
): Found | null {
  const word = words.find(({ kind }) => kind === "result");
  const isGranted = words.every(({ kind, result }) => allowed.has(kind) || result === granted);
  if (word === undefined || !isGranted) return null;
  const isOfAll = kinds.has("all") || text.startsWith("全部", word.from);
  const last = found.at(-1);
  if (!isOfAll || last === undefined || last.segment !== before || !wholes.has(last.meaning.role))
    return null;
  return last.statement.bound === "exact" ? last : null;
}
