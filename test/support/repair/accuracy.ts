import type { FieldId, Format } from "../../../src/report";
import { defaultBounds, findCauses, type Cause, type Problem } from "../../../src/repair";
import {
  randomFrom,
  slipKinds,
  slippedReport,
  type Sheet,
  type SlipKind,
  type SlippedReport,
} from "../slips";
import { smallestRepairs } from "./oracle";
import { byField, oracleProblem, problemOfSheet } from "./problems";

/** What became of one report with slips of which the truth is known. */
export interface Outcome {
  readonly slipped: SlippedReport;
  /** Whether the numbers alone leave one smallest repair, by the oracle. */
  readonly isDecided: boolean;
  /** Whether the truth is one of the smallest repairs, by the oracle. */
  readonly isSmallest: boolean;
  /** Whether the best answers of all causes, put together, are the truth. */
  readonly isNamedFirst: boolean;
  /** Whether every cause shows an answer that is true. */
  readonly isShown: boolean;
  /** Whether some cause was beyond the bounds of the search. */
  readonly isBeyond: boolean;
  /** Answers that stand alone, those of them that are true, and those that break a relation. */
  readonly proposed: number;
  readonly proposedRight: number;
  readonly proposedBreaking: number;
}

/**
 * Draws reports with slips of kinds at random and lets repair find them. The oracle decides, knowing nothing of
 * repair, what the numbers alone can tell.
 * @param slips how many in each report
 * @param milliseconds bound of the search; far more than it takes, so that a busy machine changes no result
 */
export function outcomes(
  format: Format,
  slips: number,
  cases: number,
  seed: number,
  milliseconds = 20_000,
): readonly Outcome[] {
  const random = randomFrom(seed);
  return Array.from({ length: cases }, () => {
    const kinds = Array.from({ length: slips }, (): SlipKind => random.pick(slipKinds));
    return outcomeOf(slippedReport(format, kinds, random), milliseconds);
  });
}

function outcomeOf(slipped: SlippedReport, milliseconds: number): Outcome {
  const { sheet, truth, format } = slipped;
  const problem = problemOfSheet(sheet, format);
  const causes = findCauses(problem, () => performance.now(), { ...defaultBounds, milliseconds });
  const smallest = smallestRepairs(oracleProblem(problem)).map((repair) => byField(repair, problem));
  const isTrue = (changes: Iterable<readonly [FieldId, number]>) =>
    [...changes].every(([field, value]) => (truth.get(field) ?? 0) === value);
  const makesTruth = (changes: ReadonlyMap<FieldId, number>) =>
    isTrue([...truth.keys()].map((field) => [field, changes.get(field) ?? sheet.get(field) ?? 0]));
  const first = new Map(causes.flatMap(({ repairs: [best] }) => (best ? pairs(best) : [])));
  const proposals = causes.flatMap(({ repairs }) => repairs.filter(({ standsAlone }) => standsAlone));
  return {
    slipped,
    isDecided: smallest.length === 1,
    isSmallest: smallest.some(makesTruth),
    isNamedFirst: makesTruth(first),
    isShown: causes.every(({ repairs }) =>
      repairs.some((repair) => repair.open.length === 0 && isTrue(pairs(repair))),
    ),
    isBeyond: causes.some(({ beyond }) => beyond !== null),
    proposed: proposals.length,
    proposedRight: proposals.filter((repair) => isTrue(pairs(repair))).length,
    proposedBreaking: causes.flatMap((cause) =>
      cause.repairs.filter(
        (repair) => repair.standsAlone && breaks(problem, cause, new Map(pairs(repair)), sheet),
      ),
    ).length,
  };
}

function pairs({ changes }: Cause["repairs"][number]): readonly (readonly [FieldId, number])[] {
  return changes.map(({ field, to }) => [field, to] as const);
}

/** Whether with these changes a relation of the cause does not hold, or one breaks that held. */
export function breaks(
  problem: Problem,
  cause: Pick<Cause, "relations">,
  changes: ReadonlyMap<FieldId, number>,
  sheet: Sheet,
): boolean {
  return problem.relations.some(({ id, terms }) => {
    const sum = (values: ReadonlyMap<FieldId, number>) =>
      terms.reduce(
        (total, { field, coefficient }) => total + coefficient * (values.get(field) ?? sheet.get(field) ?? 0),
        0,
      );
    const mustHold = cause.relations.includes(id) || sum(new Map()) === 0;
    return mustHold && sum(changes) !== 0;
  });
}

/** The share of the outcomes for which something is so; 1 where there is none. */
export function share(all: readonly Outcome[], isSo: (outcome: Outcome) => boolean): number {
  return all.length === 0 ? 1 : all.filter(isSo).length / all.length;
}
