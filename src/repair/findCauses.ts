/** What breaks the relations of a problem, and which repairs would mend it. */
import { grouped } from "../report";
import { explain, type Search } from "./blanks/explain";
import {
  changedBy,
  defaultBounds,
  type Bounds,
  type Cause,
  type NumberChange,
  type Repair,
} from "./model/cause";
import type { Problem } from "./model/problem";
import { changesOf, idsOf, systemsOf, type System } from "./model/system";
import { candidateOf } from "./ranking/candidate";
import type { RankContext } from "./ranking/criteria";
import { rank } from "./ranking/rank";
import { brokenComponents, fewOperations, type BrokenComponent } from "./search/brokenComponents";
import { Budget } from "./search/budget";
import type { OperationSet } from "./search/operations";

/**
 * Which cells are wrong: the broken relations grouped by what may be their cause, each with all the smallest repairs,
 * best first.
 * @returns causes in the order of their first relation; empty if every relation holds
 */
export function findCauses(problem: Problem, bounds: Bounds = defaultBounds): readonly Cause[] {
  const budget = new Budget(bounds);
  // What the first search has used up does not run short for the second one.
  const secondBudget = new Budget(bounds);
  const context = contextOf(problem);
  const search: Search = (system, effort) => {
    const most = Math.min(effort === "few" ? fewOperations : Infinity, bounds.operations);
    const components = brokenComponents(system, effort === "again" ? secondBudget : budget, most);
    return components.map((component) => causeOf(component, system, context));
  };
  const causes = systemsOf(problem).flatMap((system) => explain(system, search));
  const places = new Map(problem.relations.map(({ id }, index) => [id, index]));
  const placeOf = ({ relations }: Cause) => places.get(relations[0] ?? "") ?? 0;
  return withoutClashes(
    causes.sort((a, b) => placeOf(a) - placeOf(b)),
    context.totals,
  );
}

function contextOf({ cells, relations, knownValues }: Problem): RankContext {
  const written = new Map(cells.map(({ field, value }) => [field, value ?? 0]));
  return { written, totals: grouped(relations, ({ total }) => total), knownValues };
}

function causeOf(component: BrokenComponent, system: System, context: RankContext): Cause {
  const { repairs: sets, beyond } = component;
  const ranked = rank(
    distinct(sets).map((set) => ({ ...candidateOf(set, system), set })),
    context,
  );
  const repairs = ranked.map(({ candidate: { set }, ...judged }): Repair => ({
    ...changesOf(set.cells, system),
    operations: set.size,
    ...judged,
  }));
  const changed = new Set(repairs.flatMap(changedBy));
  return {
    cells: system.cells.map(({ source }) => source.field).filter((field) => changed.has(field)),
    relations: idsOf(system, component.relations),
    repairs,
    isUnfilled: false,
    beyond,
  };
}

/** Two ways to come to the same numbers are one repair. The one that says more of how people err is kept. */
function distinct(sets: readonly OperationSet[]): readonly OperationSet[] {
  const byNumbers = new Map<string, OperationSet>();
  for (const set of sets) {
    const key = set.cells.map(({ cell, least, most }) => `${cell}=${least}..${most}`).join();
    const known = byNumbers.get(key);
    if (!known || known.moves.length < set.moves.length) byNumbers.set(key, set);
  }
  return [...byNumbers.values()];
}

/**
 * Repairs that stand alone can all be made at once: none wants a cell that another one wants. And several parts that
 * are off by the same amount were hardly mistyped: somebody has put them right together, and left their totals as they
 * were.
 */
function withoutClashes(causes: readonly Cause[], totals: RankContext["totals"]): readonly Cause[] {
  const alone = causes.flatMap(({ repairs }) => repairs.filter(({ standsAlone }) => standsAlone));
  const isRewrittenPart = ({ field, from }: NumberChange) => from !== null && !totals.has(field);
  const difference = ({ from, to }: NumberChange) => to - (from ?? 0);
  const clashes = (one: NumberChange, other: NumberChange) =>
    other.field === one.field ||
    (isRewrittenPart(one) && isRewrittenPart(other) && difference(other) === difference(one));
  const clashesWithAnother = (repair: Repair) =>
    alone.some(
      (other) =>
        other !== repair &&
        other.changes.some((theirs) => repair.changes.some((own) => clashes(own, theirs))),
    );
  return causes.map((cause) => ({
    ...cause,
    repairs: cause.repairs.map((repair) => ({
      ...repair,
      standsAlone: repair.standsAlone && !clashesWithAnother(repair),
    })),
  }));
}
