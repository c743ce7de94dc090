/** When a text is a label written wrongly, and when it is another label. */

import type { Label } from "../../report";
import { spellingsOf } from "./labelIndex";

/**
 * Whether a text is a label written wrongly rather than another label. This is the one place of the rule:
 *
 * - What tells a label from its neighbours (废止 in 本年废止件数, beside 本年制发件数) must be there: half of these
 *   characters at least, and none of them replaced, unless they are five or more and one alone is wrong. So
 *   本年修订件数 and 行政征收 are other things, 本年止件数 and 信访举报投拆类申请 are misspellings.
 * - Characters may be lost anywhere, doubled, or one at a time added or replaced; two new ones side by side are a word.
 * - Numbers, negations and words of time (四类, 不予, 上年) are never added, replaced, or lost by themselves.
 * - A unit behind the label is no part of it; a wrong one is a misspelling (its own sentence is in the rule `label`).
 *
 * @param neighbours the labels among which it is looked for, the label itself as well or not
 */
export function isMisspelling(written: string, label: Label, neighbours: readonly Label[]): boolean {
  const text = withoutUnit(written);
  if (text.length < 2) return false;
  const others = neighbours
    .filter((other) => other !== label)
    .flatMap(spellingsOf)
    .map(withoutUnit);
  return spellingsOf(label).some((spelling) => isSlip(text, withoutUnit(spelling), others));
}

const unit = /(?:单位)?(?:[万亿千百]?元)$/u;
const telling = /[一二三四五六七八九十百千万亿两上下前后去今明不非未无没否]/u;

/** Distinguishing parts of this length bear one wrong character. */
const longPart = 5;
/** Dropping this many characters is abbreviation, not a typo that turns the sense around. */
const leftOut = 3;

function withoutUnit(words: string): string {
  return words.replace(unit, "");
}

type Edit =
  | { readonly kind: "keep" | "lose"; readonly at: number }
  | { readonly kind: "add"; readonly sign: string; readonly isDoubled: boolean }
  | { readonly kind: "replace"; readonly at: number; readonly sign: string };

function isSlip(text: string, label: string, others: readonly string[]): boolean {
  const edits = editsBetween(label, text);
  const part = distinguishing(label, others);
  const kept = edits.filter((edit) => edit.kind === "keep" && part.has(edit.at)).length;
  if (kept * 2 < part.size) return false;
  const fresh = edits.filter((edit) => edit.kind === "replace" || (edit.kind === "add" && !edit.isDoubled));
  if (fresh.length > Math.max(1, Math.floor(label.length / longPart))) return false;
  const replaced = edits.filter((edit) => edit.kind === "replace" && part.has(edit.at)).length;
  if (replaced > (part.size >= longPart ? 1 : 0)) return false;
  return runsOf(edits).every((run) => isHarmless(run, label));
}

/** Differences that stand together: at most one new character, and nothing telling. */
function isHarmless(run: readonly Edit[], label: string): boolean {
  const fresh = run.flatMap((edit) =>
    edit.kind === "replace" || (edit.kind === "add" && !edit.isDoubled) ? [edit.sign] : [],
  );
  const gone = run.flatMap((edit) =>
    edit.kind === "replace" || edit.kind === "lose" ? [label[edit.at]!] : [],
  );
  if (fresh.length > 1 || fresh.some((sign) => telling.test(sign))) return false;
  return (gone.length >= leftOut && fresh.length === 0) || !gone.some((sign) => telling.test(sign));
}

function runsOf(edits: readonly Edit[]): Edit[][] {
  const runs: Edit[][] = [];
  edits.forEach((edit, index) => {
    if (edit.kind === "keep") return;
    const before = edits[index - 1];
    if (before && before.kind !== "keep") runs.at(-1)!.push(edit);
    else runs.push([edit]);
  });
  return runs;
}

/** The places of a label that are in no word of two characters which another label has as well; all if none are. */
function distinguishing(label: string, others: readonly string[]): ReadonlySet<number> {
  const places = Array.from(label, (_, at) => at);
  const isShared = (at: number) => {
    const pair = label.slice(at, at + 2);
    return pair.length === 2 && others.some((other) => other.includes(pair));
  };
  const own = places.filter((at) => !isShared(at) && !(at > 0 && isShared(at - 1)));
  return new Set(own.length > 0 ? own : places);
}

/** The fewest edits that make one text of the other, in order. */
function editsBetween(from: string, to: string): Edit[] {
  const cost = Array.from({ length: from.length + 1 }, (_, i) =>
    Array.from({ length: to.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => cost[i]![j]!;
  for (let i = 1; i <= from.length; i++) {
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1] ? 0 : 1;
      cost[i]![j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
    }
  }
  const edits: Edit[] = [];
  let i = from.length;
  let j = to.length;
  while (i > 0 || j > 0) {
    if (from[i - 1] === to[j - 1]) {
      j--;
      edits.push({ kind: "keep", at: --i });
    } else if (i > 0 && at(i, j) === at(i - 1, j) + 1) edits.push({ kind: "lose", at: --i });
    else if (at(i, j) === at(i, j - 1) + 1) {
      // Of two equal characters the second one is kept.
      const sign = to[--j]!;
      edits.push({ kind: "add", sign, isDoubled: to[j + 1] === sign });
    } else edits.push({ kind: "replace", at: --i, sign: to[--j]! });
  }
  return edits.reverse();
}

/**
 * How alike two texts are.
 * @returns 1 for equal ones, 0 where they have nothing in common: one minus the number of edits over the longer length
 */
export function likeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - editsBetween(a, b).filter(({ kind }) => kind !== "keep").length / longer;
}
