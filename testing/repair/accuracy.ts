/** How often repair names the truth, on reports into which slips were put. */
import type { FieldId, Format } from "../../src/report";
import { defaultBounds, findCauses, type Cause, type KnownValue, type Problem } from "../../src/repair";
import {
  randomFrom,
  slipKinds,
  slippedReport,
  type Filling,
  type Sheet,
  type SlipKind,
  type SlippedReport,
} from "../slips";
import { smallestRepairs } from "./oracle";
import { byField, differenceIn, oracleProblem, problemOfSheet } from "./problems";

/** What became of one report with slips of which the truth is known. */
export interface Outcome {
  readonly slipped: SlippedReport;
  /** Whether the numbers alone leave one smallest repair, by the oracle. */
  readonly isDecided: boolean;
  /** Whether the truth is one of the smallest repairs, by the oracle. */
  readonly isSmallest: boolean;
  /** Whether the best answers of all causes, put together, are the truth. */
  readonly isNamedFirst: boolean;
  /** The same where the text of the report states its totals, as most reports do. */
  readonly isNamedFirstWithText: boolean;
  /** Whether every cause shows an answer that is true. */
  readonly isShown: boolean;
  /** Whether some cause was beyond the bounds of the search. */
  readonly isBeyond: boolean;
  /** Answers that stand alone. */
  readonly proposals: readonly Proposal[];
  /** Relations that held, or that some proposal is to mend, and that fail once all proposals are written together. */
  readonly brokenByProposals: readonly string[];
}

/** An answer that stands alone. */
export interface Proposal {
  readonly isTrue: boolean;
  /** It may be written without asking: something confirms each of its cells. */
  readonly isUnasked: boolean;
  /** It changes a number that people wrote; otherwise it only fills blanks. */
  readonly rewrites: boolean;
  /** It writes 0 over another number, and wrongly. */
  readonly wipesOut: boolean;
}

/**
 * Draws reports with slips of kinds at random and lets repair find them. The oracle decides, knowing nothing of
 * repair, what the numbers alone can tell.
 * @param slips how many in each report
 * @param filling which cells people leave blank
 */
export function outcomes(
  format: Format,
  slips: number,
  cases: number,
  seed: number,
  filling: Filling = "full",
): readonly Outcome[] {
  const random = randomFrom(seed);
  return Array.from({ length: cases }, () => {
    const kinds = Array.from({ length: slips }, (): SlipKind => random.pick(slipKinds));
    return outcomeOf(slippedReport(format, kinds, random, filling));
  });
}

/** More slips are more than the oracle can try. */
const mostForOracle = 3;

function outcomeOf(slipped: SlippedReport): Outcome {
  const { sheet, truth, format, kinds, filling } = slipped;
  const problem = problemOfSheet(sheet, format);
  // A clock that stands still: a busy machine changes no result.
  const bounds = { ...defaultBounds, milliseconds: Infinity };
  const causes = findCauses(problem, bounds);
  const toldCauses = findCauses({ ...problem, knownValues: statedIn(truth) }, bounds);
  const isAsked = filling === "full" && kinds.length <= mostForOracle;
  const smallest = isAsked
    ? smallestRepairs(oracleProblem(problem)).map((repair) => byField(repair, problem))
    : [];
  const isTrue = (changes: Iterable<readonly [FieldId, number]>) =>
    [...changes].every(([field, value]) => (truth.get(field) ?? 0) === value);
  const makesTruth = (changes: ReadonlyMap<FieldId, number>) =>
    isTrue([...truth.keys()].map((field) => [field, changes.get(field) ?? sheet.get(field) ?? 0]));
  const firstOf = (all: readonly Cause[]) =>
    new Map(all.flatMap(({ repairs: [best] }) => (best ? pairs(best) : [])));
  const proposals = causes.flatMap(({ repairs }) => repairs.filter(({ standsAlone }) => standsAlone));
  return {
    slipped,
    isDecided: smallest.length === 1,
    isSmallest: smallest.some(makesTruth),
    isNamedFirst: makesTruth(firstOf(causes)),
    isNamedFirstWithText: makesTruth(firstOf(toldCauses)),
    isShown: causes.every(({ repairs }) =>
      repairs.some((repair) => repair.open.length === 0 && isTrue(pairs(repair))),
    ),
    isBeyond: causes.some(({ beyond }) => beyond !== null),
    proposals: proposals.map((repair) => ({
      isTrue: isTrue(pairs(repair)),
      isUnasked: repair.isConfirmed,
      rewrites: repair.changes.some(({ from }) => from !== null),
      wipesOut: repair.changes.some(
        ({ field, from, to }) => (from ?? 0) !== 0 && to === 0 && (truth.get(field) ?? 0) !== 0,
      ),
    })),
    brokenByProposals: brokenBy(problem, causes, sheet),
  };
}

/** Totals that the text of a report states. */
const stated: readonly FieldId[] = [
  "requests.received.total",
  "requests.carriedOver.total",
  "requests.total.total",
  "requests.carriedForward.total",
  "cases.reconsideration.total",
];

function statedIn(truth: Sheet): readonly KnownValue[] {
  const source = { zh: "正文", en: "the text" };
  return stated.flatMap((field) => {
    const value = truth.get(field) ?? null;
    return value === null ? [] : [{ readings: [[field]], value, source }];
  });
}

function pairs({ changes }: Cause["repairs"][number]): readonly (readonly [FieldId, number])[] {
  return changes.map(({ field, to }) => [field, to] as const);
}

/** What fails once all that stands alone is written, of what held or was to be mended. */
function brokenBy(problem: Problem, causes: readonly Cause[], sheet: Sheet): readonly string[] {
  const alone = causes.filter(({ repairs }) => repairs.some(({ standsAlone }) => standsAlone));
  const changes = new Map(
    alone.flatMap(({ repairs }) => repairs.filter(({ standsAlone }) => standsAlone).flatMap(pairs)),
  );
  const mended = new Set(alone.flatMap(({ relations }) => relations));
  return problem.relations.flatMap((relation) => {
    const before = differenceIn(relation, (field) => sheet.get(field) ?? 0);
    const after = differenceIn(relation, (field) => changes.get(field) ?? sheet.get(field) ?? 0);
    return (mended.has(relation.id) || before === 0) && after !== 0 ? [relation.id] : [];
  });
}

/** All that is written without asking in these reports, and changes what people wrote. */
export function rewritten(all: readonly Outcome[]): readonly Proposal[] {
  return all.flatMap(({ proposals }) => proposals.filter(({ isUnasked, rewrites }) => isUnasked && rewrites));
}

/** The share for which something is so; 1 where there is none. */
export function share<T>(all: readonly T[], isSo: (each: T) => boolean): number {
  return all.length === 0 ? 1 : all.filter(isSo).length / all.length;
}
