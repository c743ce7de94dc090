import type { FieldId, Sentence } from "../report";
import {
  criteria,
  isConfirmed,
  lateCorrection,
  type Candidate,
  type Criterion,
  type RankContext,
  type Reason,
} from "./criteria";

export interface Ranked<T> {
  readonly answer: T;
  readonly reasons: readonly Sentence[];
  readonly rank: number;
  readonly standsAlone: boolean;
}

export const onlyAnswer: Sentence = {
  zh: "改动最少又能使各式相符的改法，只有这一种。",
  en: "No other change as small makes all sums agree.",
};

/**
 * Orders the answers of one cause by how likely they are, and says why: between two answers the first criterion by
 * which they differ decides, and it alone says why.
 *
 * An answer stands alone if it is so much likelier than each of its rivals that it may be written without asking; one
 * that has no rival, if the sums confirm it. Where several slips would have to meet, there are too many ways.
 * @param candidates each answer and how the criteria see it
 * @param chosen the criteria, the strongest first
 */
export function rank<T>(
  candidates: readonly (readonly [T, Candidate])[],
  context: RankContext,
  chosen: readonly Criterion[] = criteria,
): readonly Ranked<T>[] {
  const scored = candidates.map(([answer, candidate]): Scored<T> => ({
    answer,
    candidate,
    scores: chosen.map((criterion) => criterion.score(candidate, context)),
  }));
  const sorted = [...scored].sort((a, b) => {
    const at = firstDifference(a, b);
    return (a.scores[at] ?? 0) - (b.scores[at] ?? 0);
  });
  let place = 0;
  return sorted.map((each, index): Ranked<T> => {
    const { answer, candidate, scores } = each;
    const before = sorted[index - 1];
    if (!before || firstDifference(before, each) !== -1) place++;
    const rivals = sorted.filter((other) => other !== each);
    const decided = rivals.map((rival) => firstDifference(each, rival));
    const isKnown = candidate.openCells === 0;
    const isSure =
      isKnown &&
      !candidate.separate.some(({ isDoubtful }) => isDoubtful) &&
      !candidate.changes.some(({ mayWaitForBlanks }) => mayWaitForBlanks);
    const operations = candidate.separate.length + candidate.moves.length;
    // A move is one operation, however many numbers it touches: with others there are ways that change fewer cells.
    const isPlain = candidate.moves.length === 0 || operations === 1;
    if (rivals.length === 0)
      return {
        answer,
        rank: place,
        standsAlone: isSure && operations === 1 && isConfirmed(candidate, context),
        reasons: [
          ...(isKnown && isPlain ? [onlyAnswer] : []),
          // Nothing had to decide; how the numbers may have come about is told all the same.
          ...onceForEachCell([
            ...chosen.flatMap((criterion) => criterion.reasons(candidate, context)),
            ...lateCorrection(candidate, context),
          ]),
        ],
      };
    const isSpeaking = (at: number) =>
      rivals.some((rival, other) => decided[other] === at && (scores[at] ?? 0) < (rival.scores[at] ?? 0));
    return {
      answer,
      rank: place,
      standsAlone:
        index === 0 &&
        isSure &&
        operations === 1 &&
        rivals.every((rival, other) =>
          chosen[decided[other] ?? -1]?.standsOut(candidate, rival.candidate, context),
        ),
      reasons: onceForEachCell(
        chosen
          .filter((_, at) => isSpeaking(at))
          .flatMap((criterion) => criterion.reasons(candidate, context)),
      ),
    };
  });
}

interface Scored<T> {
  readonly answer: T;
  readonly candidate: Candidate;
  readonly scores: readonly number[];
}

/** The number of the first criterion by which two answers differ; -1 if there is none. */
function firstDifference<T>({ scores }: Scored<T>, other: Scored<T>): number {
  return scores.findIndex((score, index) => score !== other.scores[index]);
}

/** The strongest reason for each cell: the first one that speaks of it. */
function onceForEachCell(reasons: readonly Reason[]): readonly Sentence[] {
  const explained = new Set<FieldId>();
  return reasons
    .filter(({ fields }) => {
      const isNew = fields.every((field) => !explained.has(field));
      for (const field of fields) explained.add(field);
      return isNew;
    })
    .map(({ sentence }) => sentence);
}
