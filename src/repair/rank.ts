import type { Sentence } from "../report";
import { criteria, type Candidate, type Criterion, type RankContext } from "./criteria";

export interface Ranked<T> {
  readonly answer: T;
  readonly reasons: readonly Sentence[];
  readonly rank: number;
  readonly standsAlone: boolean;
}

const onlyAnswer: Sentence = {
  zh: "改动最少又能使各式相符的改法，只有这一种。",
  en: "No other change as small makes all sums agree.",
};

/** Nobody reads more; the strongest come first. */
const mostReasons = 2;

/**
 * Orders the answers of one cause by how likely they are, and says why.
 * @param candidates each answer and how the criteria see it
 * @param chosen the criteria, the strongest first
 */
export function rank<T>(
  candidates: readonly (readonly [T, Candidate])[],
  context: RankContext,
  chosen: readonly Criterion[] = criteria,
): readonly Ranked<T>[] {
  const scored = candidates.map(([answer, candidate]) => ({
    answer,
    candidate,
    scores: chosen.map((criterion) => criterion.score(candidate, context)),
  }));
  const sorted = [...scored].sort((a, b) => {
    const at = firstDifference(a.scores, b.scores);
    return at === -1 ? 0 : (a.scores[at] ?? 0) - (b.scores[at] ?? 0);
  });
  let place = 0;
  return sorted.map(({ answer, candidate, scores }, index): Ranked<T> => {
    const before = sorted[index - 1];
    if (!before || firstDifference(before.scores, scores) !== -1) place++;
    const others = sorted.filter((_, other) => other !== index);
    const standsOut = others.every((other) => {
      const at = firstDifference(scores, other.scores);
      return at !== -1 && chosen[at]?.standsOut === true;
    });
    const decided = chosen.filter(
      (_, at) => others.length === 0 || others.some((other) => (scores[at] ?? 0) < (other.scores[at] ?? 0)),
    );
    return {
      answer,
      rank: place,
      standsAlone: index === 0 && candidate.openCells === 0 && standsOut,
      reasons: [
        ...(others.length === 0 && candidate.openCells === 0 ? [onlyAnswer] : []),
        ...decided.flatMap((criterion) => criterion.reason(candidate, context) ?? []),
      ].slice(0, mostReasons),
    };
  });
}

/** Where two rows of scores differ first; -1 if they do not. */
function firstDifference(a: readonly number[], b: readonly number[]): number {
  return a.findIndex((score, index) => score !== b[index]);
}
