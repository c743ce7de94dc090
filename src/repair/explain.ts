import type { FieldId } from "../report";
import type { Answer, Fault } from "./faults";
import type { System } from "./system";
import { fewestFilled, unfilledBesideSlips, unfilledOf, type Unfilled } from "./unfilled";
import { withoutUnfilled } from "./withoutUnfilled";

/** Why the relations of a system are broken. */
export interface Explanation {
  readonly faults: readonly Fault[];
  readonly unfilled: readonly Unfilled[];
  /** Cells about which the numbers do not tell enough before the blanks are filled: no repair of them stands alone. */
  readonly unsure: ReadonlySet<FieldId>;
  /** Ids of broken relations that numbers in blanks alone would mend: no change of a written number stands alone there. */
  readonly fillable: ReadonlySet<string>;
}

/** How the causes of broken relations are searched for. */
export interface Searches {
  /** Blanks are left to the search where so few of them would do. */
  readonly few: number;
  /** The smallest repairs of a whole system if they take so few operations altogether; null otherwise. */
  readonly searchFew: (system: System) => readonly Fault[] | null;
  readonly search: (system: System) => readonly Fault[];
  /** The same, once more blanks are set apart. */
  readonly searchAgain: (system: System) => readonly Fault[];
}

/**
 * Tells what is wrong from what is not filled in yet. A blank counts as 0, and the search weighs it against the written
 * numbers; but where only many blanks would do, or nothing would help but to write 0 over what people have written,
 * the report is not filled in yet, and that is what is said.
 */
export function explain(
  system: System,
  { few: mostFew, searchFew, search, searchAgain }: Searches,
): Explanation {
  const candidates = unfilledOf(system);
  const idsOf = (some: readonly Unfilled[]) =>
    some.flatMap(({ relations }) => relations.flatMap((index) => system.relations[index]?.id ?? []));
  const fillable = new Set(idsOf(candidates));
  const many = candidates.filter((each) => fewestFilled(each, system) > mostFew);
  const whole = many.length > 0 ? searchFew(system) : null;
  if (whole && !whole.some(isVain))
    return { faults: whole, unfilled: [], unsure: unsureIn(system, [], candidates), fillable };
  const rest = withoutUnfilled(system, many);
  const faults = search(rest);
  const vain = new Set(
    faults
      .filter(isVain)
      .flatMap(({ system: { relations }, relations: own }) => own.map((index) => relations[index]?.id)),
  );
  const few = candidates.filter(
    (each) => !many.includes(each) && each.relations.some((index) => vain.has(system.relations[index]?.id)),
  );
  const told = [...many, ...few];
  const less = withoutUnfilled(system, told);
  const explained: Explanation = {
    faults: few.length === 0 ? faults : searchAgain(less),
    unfilled: told,
    unsure: unsureIn(system, told, candidates),
    fillable,
  };
  return besideSlips(explained, system, candidates, searchAgain);
}

/** Where nothing was found at all, blanks may be waiting beside a number that is wrong: they are told from it. */
function besideSlips(
  explained: Explanation,
  system: System,
  candidates: readonly Unfilled[],
  searchAgain: Searches["searchAgain"],
): Explanation {
  const lost = new Set(
    explained.faults
      .filter(({ answers }) => answers.length === 0)
      .flatMap(({ system: { relations }, relations: own }) => own.map((index) => relations[index]?.id)),
  );
  if (lost.size === 0) return explained;
  const beside = unfilledBesideSlips(system).filter(({ relations }) =>
    relations.some((index) => lost.has(system.relations[index]?.id)),
  );
  if (beside.length === 0) return explained;
  const unfilled = [...explained.unfilled, ...beside];
  const rest = withoutUnfilled(system, unfilled);
  return {
    ...explained,
    faults: searchAgain(rest),
    unfilled,
    unsure: unsureIn(system, unfilled, [...candidates, ...beside]),
  };
}

/** Nothing was found, or only repairs that wipe out what was written. */
function isVain({ answers, system }: Fault): boolean {
  return answers.every((answer) => wipesOut(answer, system));
}

function wipesOut({ cells, moves }: Answer, system: System): boolean {
  const written = cells.filter(({ cell }) => system.cells[cell]?.source.value !== null);
  return (
    moves.length === 0 && written.length > 0 && written.every(({ least, most }) => least === 0 && most === 0)
  );
}

/** Cells that stand with blanks which are told apart, and blanks whose numbers do not follow or follow several at once. */
function unsureIn(
  system: System,
  told: readonly Unfilled[],
  candidates: readonly Unfilled[],
): ReadonlySet<FieldId> {
  const apart = new Set(told.flatMap(({ cells }) => cells.map(({ cell }) => cell)));
  const beside = system.relations
    .filter(({ cells }) => cells.some(({ cell }) => apart.has(cell)))
    .flatMap(({ cells }) => cells.map(({ cell }) => cell));
  const blanks = candidates.flatMap(({ open, cells }) => [
    ...open,
    // Several blanks together may be what is lacking, where one of them and another change would do as well.
    ...(cells.length > 1 ? cells.map(({ cell }) => cell) : []),
  ]);
  return new Set([...beside, ...blanks].flatMap((cell) => system.cells[cell]?.source.field ?? []));
}
