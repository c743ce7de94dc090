/** Finds labels in a text sign by sign, wherever they are broken, and also where some of their signs are wrong. */

import { grouped } from "../../report";

/** What a sign that agrees gains, and what departures from the labels cost. */
const points = {
  same: 4,
  other: -3,
  /** Signs that no label has: each run of them, and each sign. */
  foreignRun: -5,
  foreign: -1,
  /** Labels that lack from their beginning on, one or many; and a label that lacks signs within. */
  lackingLabels: -2,
  lackingSigns: -6,
} as const;

/** How a pair of positions is reached: by a sign of both, of the text alone, or of the labels alone. */
const bySame = 0;
const byForeign = 1;
const byLacking = 2;
/** Nothing stands before it that belongs to a label. */
const isFirst = 3;

export interface AlignedSigns {
  /** For every sign the index of the label that it is part of, -1 where it is part of none. */
  readonly labelOf: readonly number[];
  /** 1 if the text is these labels and nothing else, 0 if it has none of them. */
  readonly fit: number;
}

/** A label that is expected. */
export interface AlignedLabel {
  readonly signs: string;
  /** It is the head of columns, which stands once more on every page. */
  readonly isHead: boolean;
}

/** A stretch of fewer signs is not looked through again, and parts none of a label's signs. */
const fewestSigns = 6;
/** A stretch that fits worse is looked through no further. */
const leastFit = 0.5;
/** So often at most what was left is looked through once more: a table goes on over a few pages. */
const mostTimes = 5;

/**
 * Aligns what is left of a text by itself: heads that are there once more, and labels behind them.
 * @param aligned the text by these labels (`alignSigns`)
 * @returns for every sign the index of its label, -1 where it has none
 */
export function alignRest(
  text: string,
  labels: readonly AlignedLabel[],
  aligned: AlignedSigns,
  times = mostTimes,
): readonly number[] {
  if (aligned.fit === 0 || times === 0) return aligned.labelOf;
  const labelOf = withoutScattered(aligned.labelOf);
  const known = new Set(labelOf);
  const all = [...labelOf];
  for (const { index: from, 0: stretch } of maskOf(labelOf).matchAll(/-+/gu)) {
    if (stretch.length < fewestSigns) continue;
    const left = text.slice(from, from + stretch.length);
    const again = alignSigns(left, labels);
    // Prose has words of labels, too.
    if (again.fit < leastFit) continue;
    let isUnderHead = false;
    alignRest(left, labels, again, times - 1).forEach((label, at) => {
      isUnderHead ||= labels[label]?.isHead === true;
      if (isUnderHead && (labels[label]?.isHead || !known.has(label))) all[from + at] = label;
    });
  }
  return all;
}

/** `-` for a sign that is part of no label. */
function maskOf(labelOf: readonly number[]): string {
  return labelOf.map((label) => (label < 0 ? "-" : "x")).join("");
}

/** Leaves out signs that other words part from most of their label's. */
function withoutScattered(labelOf: readonly number[]): readonly number[] {
  const parts: { readonly label: number; readonly at: number[] }[] = [];
  labelOf.forEach((label, at) => {
    const last = parts.at(-1);
    const isNear = last && at - last.at.at(-1)! <= fewestSigns;
    if (label < 0) return;
    if (last?.label === label && isNear) last.at.push(at);
    else parts.push({ label, at: [at] });
  });
  const kept = new Set(
    [...grouped(parts, ({ label }) => label).values()].flatMap(
      (own) => [...own].sort((a, b) => b.at.length - a.at.length)[0]!.at,
    ),
  );
  return labelOf.map((label, at) => (kept.has(at) ? label : -1));
}

/**
 * Aligns the signs of a text with labels that are expected in this order, at the most points (Smith and Waterman's
 * algorithm, with Gotoh's gaps). What stands before the first label, or behind the last one that is there, costs nothing.
 * @param text signs without white space and punctuation
 */
export function alignSigns(text: string, expectedLabels: readonly AlignedLabel[]): AlignedSigns {
  const labels = expectedLabels.map(({ signs }) => signs);
  const expected = labels.join("");
  const columns = expected.length + 1;
  const opening = openingPoints(labels);
  // By what the pair before was reached, for each of the three ways to reach a pair: two bits each.
  const trace = new Uint8Array((text.length + 1) * columns);
  let [same, foreign, lacking] = [noPoints(columns), noPoints(columns), noPoints(columns)];
  let best = { points: 0, row: 0, column: 0 };
  for (let row = 1; row <= text.length; row++) {
    const [sameAbove, foreignAbove, lackingAbove] = [same, foreign, lacking];
    [same, foreign, lacking] = [noPoints(columns), noPoints(columns), noPoints(columns)];
    const sign = text.charCodeAt(row - 1);
    for (let column = 1; column < columns; column++) {
      const left = column - 1;
      let before = most(sameAbove[left]!, foreignAbove[left]!, lackingAbove[left]!);
      const isStart = pointsOf(before, sameAbove[left]!, foreignAbove[left]!, lackingAbove[left]!) <= 0;
      const total = isStart
        ? 0
        : pointsOf(before, sameAbove[left]!, foreignAbove[left]!, lackingAbove[left]!);
      if (isStart) before = isFirst;
      same[column] = total + (sign === expected.charCodeAt(left) ? points.same : points.other);
      const open = points.foreignRun;
      const [a, b, c] = [sameAbove[column]! + open, foreignAbove[column]!, lackingAbove[column]! + open];
      const above = most(a, b, c);
      foreign[column] = pointsOf(above, a, b, c) + points.foreign;
      const [d, e, f] = [same[left]! + opening[left]!, foreign[left]! + opening[left]!, lacking[left]!];
      const beside = most(d, e, f);
      lacking[column] = pointsOf(beside, d, e, f);
      trace[row * columns + column] = before | (above << 2) | (beside << 4);
      if (same[column]! > best.points) best = { points: same[column]!, row, column };
    }
  }
  return {
    labelOf: walkBack(best, trace, text.length, labels),
    fit: best.points / (text.length * points.same),
  };
}

function noPoints(columns: number): Int32Array {
  return new Int32Array(columns).fill(-1_000_000_000);
}

/** For each sign of the labels what it costs if labels lack from it on. */
function openingPoints(labels: readonly string[]): Int32Array {
  return Int32Array.from(
    labels.flatMap((label) =>
      Array.from({ length: label.length }, (_, at) =>
        at === 0 ? points.lackingLabels : points.lackingSigns,
      ),
    ),
  );
}

/** Which of three ways has the most points. */
function most(same: number, foreign: number, lacking: number): number {
  if (same >= foreign && same >= lacking) return bySame;
  return lacking >= foreign ? byLacking : byForeign;
}

function pointsOf(way: number, same: number, foreign: number, lacking: number): number {
  return way === bySame ? same : way === byForeign ? foreign : lacking;
}

/** The labels of all signs on the way that ends at a pair of positions. */
function walkBack(
  { row, column }: { readonly row: number; readonly column: number },
  trace: Uint8Array,
  length: number,
  labels: readonly string[],
): readonly number[] {
  const labelAt = labels.flatMap((label, index) => Array.from({ length: label.length }, () => index));
  const labelOf = new Array<number>(length).fill(-1);
  for (let way = bySame; row > 0 && column > 0 && way !== isFirst;) {
    const from = trace[row * (labelAt.length + 1) + column]!;
    if (way === bySame) {
      labelOf[row - 1] = labelAt[column - 1]!;
      way = from & 3;
      row--;
      column--;
    } else if (way === byForeign) {
      way = (from >> 2) & 3;
      row--;
    } else {
      way = (from >> 4) & 3;
      column--;
    }
  }
  return labelOf;
}
