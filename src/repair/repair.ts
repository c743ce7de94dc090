import type { FieldId } from "../report";
import { defaultBounds, type Bounds, type Cause, type Clock, type NumberChange, type Repair } from "./cause";
import { candidateOf } from "./candidate";
import type { RankContext } from "./criteria";
import { Effort } from "./effort";
import { faultsOf, fewFaultsOf, type Answer, type Fault } from "./faults";
import type { LinearRelation, Problem } from "./problem";
import { onlyAnswer, rank } from "./rank";
import { changesOf } from "./changes";
import { systemsOf } from "./system";
import { explain, type Explanation } from "./explain";
import { causeOfUnfilled } from "./unfilledCause";

/**
 * Which cells are wrong: the broken relations grouped by what may be their cause, each with all the smallest repairs,
 * best first.
 * @param clock milliseconds; given by the caller, as this room has no clock of its own
 * @returns causes in the order of their first relation; empty if every relation holds
 */
export function findCauses(problem: Problem, clock: Clock, bounds: Bounds = defaultBounds): readonly Cause[] {
  const effort = new Effort(bounds, clock);
  // What the first search has used up is not lacking where the second one has far less to look at.
  const secondEffort = new Effort({ ...bounds, steps: bounds.steps / 2 }, clock);
  const places = new Map(problem.relations.map(({ id }, index) => [id, index]));
  const placeOf = ({ relations }: Cause) => places.get(relations[0] ?? "") ?? 0;
  const context = contextOf(problem);
  const causes = systemsOf(problem).flatMap((system) => {
    const { faults, unfilled, ...doubts } = explain(system, {
      few: bounds.operations,
      searchFew: (whole) => fewFaultsOf(whole, problem.blocks, bounds, effort),
      search: (rest) => faultsOf(rest, problem.blocks, bounds, effort),
      searchAgain: (rest) => faultsOf(rest, problem.blocks, bounds, secondEffort),
    });
    return [
      ...unfilled.map((each) => causeOfUnfilled(each, system)),
      ...faults.map((fault) => withoutUnsure(causeOf(fault, context), doubts)),
    ];
  });
  return withoutClashes(
    causes.sort((a, b) => placeOf(a) - placeOf(b)),
    context.totals,
  );
}

function contextOf({ cells, relations, evidence }: Problem): RankContext {
  const totals = new Map<FieldId, LinearRelation[]>();
  for (const relation of relations) {
    if (relation.total === null) continue;
    totals.set(relation.total, [...(totals.get(relation.total) ?? []), relation]);
  }
  return { written: new Map(cells.map(({ field, value }) => [field, value ?? 0])), totals, evidence };
}

function causeOf({ system, relations, answers, isExact, beyond }: Fault, context: RankContext): Cause {
  const ranked = rank(
    distinct(answers).map((answer) => [answer, candidateOf(answer, system)] as const),
    context,
  );
  const repairs = ranked.map(({ answer, reasons, standsAlone, ...judged }): Repair => ({
    ...changesOf(answer.cells, system),
    operations: answer.operations,
    ...judged,
    // What may be larger than it need be is not pressed, and nobody says that there is no other.
    reasons: isExact ? reasons : reasons.filter((reason) => reason !== onlyAnswer),
    standsAlone: standsAlone && isExact,
  }));
  const best = new Set(
    repairs
      .filter((repair) => repair.rank === 1)
      .flatMap(({ changes, open }) => [...changes, ...open].map(({ field }) => field)),
  );
  return {
    cells: system.cells.map(({ source }) => source.field).filter((field) => best.has(field)),
    relations: relations.flatMap((index) => system.relations[index]?.id ?? []),
    repairs,
    isUnfilled: false,
    beyond,
  };
}

/** Two ways to come to the same numbers are one answer; the one that says more of how people err is kept. */
function distinct(answers: readonly Answer[]): readonly Answer[] {
  const byNumbers = new Map<string, Answer>();
  for (const answer of answers) {
    const key = answer.cells.map(({ cell, least, most }) => `${cell}=${least}..${most}`).join();
    const known = byNumbers.get(key);
    if (!known || known.moves.length < answer.moves.length) byNumbers.set(key, answer);
  }
  return [...byNumbers.values()];
}

/** A repair does not stand alone where blanks that are still to be filled may tell otherwise. */
function withoutUnsure(cause: Cause, { unsure, fillable }: Pick<Explanation, "unsure" | "fillable">): Cause {
  const isFillable = cause.relations.some((id) => fillable.has(id));
  const isSure = ({ field, from }: NumberChange) => !unsure.has(field) && !(isFillable && from !== null);
  const repairs = cause.repairs.map((repair) => ({
    ...repair,
    standsAlone: repair.standsAlone && repair.changes.every(isSure),
  }));
  return { ...cause, repairs };
}

/**
 * Repairs that stand alone can all be applied at once: none that wants a cell which another one wants. And several parts
 * that are off by the same were hardly mistyped: somebody has put them right together, and left their totals as they were.
 */
function withoutClashes(causes: readonly Cause[], totals: RankContext["totals"]): readonly Cause[] {
  const alone = causes.flatMap(({ repairs }) => repairs.filter(({ standsAlone }) => standsAlone));
  const changes = alone.flatMap((repair) => repair.changes);
  const wanted = countBy(changes, ({ field }) => field);
  const parts = changes.filter(({ field, from }) => from !== null && !totals.has(field));
  const off = countBy(parts, byHowMuch);
  const isFree = (change: NumberChange) =>
    wanted.get(change.field) === 1 && !(parts.includes(change) && (off.get(byHowMuch(change)) ?? 0) > 1);
  return causes.map((cause) => ({
    ...cause,
    repairs: cause.repairs.map((repair) => ({
      ...repair,
      standsAlone: repair.standsAlone && repair.changes.every(isFree),
    })),
  }));
}

const byHowMuch = ({ from, to }: NumberChange) => to - (from ?? 0);

function countBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, number> {
  const counts = new Map<K, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
