/** Compares what repair finds with what an oracle does. */
import type { FieldId } from "../../src/report";
import type { Cause, Problem, Repair } from "../../src/repair";
import { smallestRepairs } from "./oracle";
import { byField, differenceIn, oracleProblem } from "./problems";

/** A repair of everything: one answer of each cause, put together. */
type Whole = readonly Pick<Repair, "changes" | "open">[];

/** How repair and the oracle differ on a problem of whole numbers; empty if they do not. */
export function differences(
  problem: Problem,
  causes: readonly Cause[],
  limit = 0,
  most = 3,
): readonly string[] {
  const expected = smallestRepairs(oracleProblem(problem, limit), most).map((repair) =>
    byField(repair, problem),
  );
  const found = causes.reduce<readonly Whole[]>(
    (wholes, { repairs }) => wholes.flatMap((whole) => repairs.map((repair) => [...whole, repair])),
    [[]],
  );
  const fewest = Math.min(...expected.map((repair) => repair.size));
  const isFartherThanGuessed = found.some(
    (whole) => !isWithin(whole, limit) && isSound(problem, whole) && changesOf(whole).length < fewest,
  );
  if (expected.length === 0 || isFartherThanGuessed) {
    // The oracle gave up, or does not try the numbers that would do: what is found must be sound.
    return causes.every(({ beyond }) => beyond === null)
      ? found.filter((whole) => !isSound(problem, whole)).map(say)
      : [];
  }
  return [
    ...expected
      .filter((repair) => !found.some((whole) => covers(whole, repair)))
      .map((repair) => `not found: ${JSON.stringify([...repair])}`),
    ...found
      // A number that guessing does not reach is only held to be sound.
      .filter(
        (whole) => !isSound(problem, whole) || (isWithin(whole, limit) && !isExact(whole, expected, limit)),
      )
      .map((whole) => `not among the smallest: ${say(whole)}`),
  ];
}

const say = (whole: Whole) => JSON.stringify(whole.map(({ changes, open }) => ({ changes, open })));
const changesOf = (whole: Whole) => whole.flatMap(({ changes }) => changes);
const openOf = (whole: Whole) => whole.flatMap(({ open }) => open);

/** Whether a repair changes the same cells, to the same numbers or to some in the range. */
function covers(whole: Whole, repair: ReadonlyMap<FieldId, number>): boolean {
  return (
    changesOf(whole).length + openOf(whole).length === repair.size &&
    changesOf(whole).every(({ field, to }) => repair.get(field) === to) &&
    openOf(whole).every(({ field, least, most }) => {
      const value = repair.get(field);
      return value !== undefined && value >= (least ?? -Infinity) && value <= (most ?? Infinity);
    })
  );
}

/** Whether it is what the oracle found; both ends of a range are values that some repair takes. */
function isExact(whole: Whole, expected: readonly ReadonlyMap<FieldId, number>[], limit: number): boolean {
  const same = expected.filter((repair) => covers(whole, repair));
  const isReached = (field: FieldId, end: number | null, from: number | null) =>
    end === null ||
    Math.abs(end) > limit ||
    // The end at which the cell keeps its number would be a smaller repair.
    end === (from ?? 0) ||
    same.some((repair) => Math.abs((repair.get(field) ?? Number.NaN) - end) <= 1);
  return (
    same.length > 0 &&
    openOf(whole).every(
      ({ field, from, least, most }) => isReached(field, least, from) && isReached(field, most, from),
    )
  );
}

/** Whether the oracle tries all its numbers: those that it can work out one by one have no limit. */
function isWithin(whole: Whole, limit: number): boolean {
  return limit === 0 || changesOf(whole).every(({ to }) => Math.abs(to) <= limit);
}

function isSound({ relations, cells }: Problem, whole: Whole): boolean {
  if (openOf(whole).length > 0) return true;
  const values = new Map(cells.map(({ field, value }) => [field, value ?? 0]));
  for (const { field, to } of changesOf(whole)) values.set(field, to);
  return relations.every((relation) => differenceIn(relation, (field) => values.get(field) ?? 0) === 0);
}
