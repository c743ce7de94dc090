/** Tells what is wrong from what is not filled in yet. */
import type { FieldId, Sentence } from "../../report";
import type { Cause, NumberChange, Repair } from "../model/cause";
import { changesOf, fromUnits, idsOf, systemOf, type System } from "../model/system";
import { fewOperations } from "../search/brokenComponents";
import { fewestFilled, isFilled, unfilledBesideSlips, unfilledOf, type Unfilled } from "./unfilled";

/**
 * Searches for the causes of broken relations. Blanks count as 0 there.
 * @param effort `few`: by few operations only; `again`: once more blanks are set apart
 * @returns causes without a repair for what is not explained
 */
export type Search = (system: System, effort: "few" | "first" | "again") => readonly Cause[];

/**
 * The causes in a system. A blank counts as 0, and the search weighs it against the written numbers. But if only many
 * blanks would mend the relations, or nothing would but to write 0 over what people have written, the report is not
 * filled in yet: its blanks are a cause of their own, and the rest is searched without them.
 */
export function explain(system: System, search: Search): readonly Cause[] {
  const candidates = unfilledOf(system);
  const many = candidates.filter((each) => fewestFilled(each, system) > fewOperations);
  const whole = many.length > 0 ? search(system, "few") : null;
  if (whole && !whole.some(onlyErases))
    return whole.map((cause) => withoutUnsure(cause, system, [], candidates));

  const first = search(withoutUnfilled(system, many), "first");
  const erased = relationsOf(first.filter(onlyErases));
  const few = candidates.filter((each) => !many.includes(each) && isAmong(each, erased, system));
  const setApart = [...many, ...few];
  const causes = few.length === 0 ? first : search(withoutUnfilled(system, setApart), "again");

  // If nothing was found but to fill many blanks at once, they may be waiting beside a number that is wrong.
  const lost = relationsOf(causes.filter(({ repairs }) => repairs.every(fillsMany)));
  const beside =
    lost.size === 0 ? [] : unfilledBesideSlips(system).filter((each) => isAmong(each, lost, system));
  const unfilled = [...setApart, ...beside];
  const rest = beside.length === 0 ? causes : search(withoutUnfilled(system, unfilled), "again");
  return [
    ...unfilled.map((each) => causeOf(each, system)),
    ...rest.map((cause) => withoutUnsure(cause, system, unfilled, [...candidates, ...beside])),
  ];
}

function relationsOf(causes: readonly Cause[]): ReadonlySet<string> {
  return new Set(causes.flatMap(({ relations }) => relations));
}

function isAmong({ relations }: Unfilled, ids: ReadonlySet<string>, system: System): boolean {
  return idsOf(system, relations).some((id) => ids.has(id));
}

/** Nothing was found, or only repairs that wipe out what was written. */
function onlyErases({ repairs }: Cause): boolean {
  return repairs.every(wipesOut);
}

function wipesOut({ changes, open, operations }: Repair): boolean {
  const hasMove = operations < changes.length + open.length;
  const written = changes.filter(({ from }) => from !== null);
  return (
    !hasMove &&
    open.every(({ from }) => from === null) &&
    written.length > 0 &&
    written.every(({ to }) => to === 0)
  );
}

function fillsMany({ changes, open }: Repair): boolean {
  return [...changes, ...open].filter(({ from }) => from === null).length > fewOperations;
}

/**
 * A system once the blanks are filled: with the numbers that follow, and without the relations that cannot be checked
 * before the blanks are filled. No repair may write into these blanks, as they belong to another cause.
 */
function withoutUnfilled(system: System, unfilled: readonly Unfilled[]): System {
  if (unfilled.length === 0) return system;
  const filled = new Map<FieldId, number>();
  const waiting = new Set<FieldId>();
  for (const { cells } of unfilled)
    for (const { cell, least } of cells) {
      const field = system.cells[cell]!.source.field;
      if (isFilled(cells)) filled.set(field, fromUnits(least, system));
      else waiting.add(field);
    }
  return systemOf({
    ...system.problem,
    cells: system.problem.cells.map((cell) =>
      filled.has(cell.field) || waiting.has(cell.field)
        ? { ...cell, value: filled.get(cell.field) ?? cell.value, isFixed: true }
        : cell,
    ),
    relations: system.problem.relations.filter(({ left, right }) =>
      [...left, ...right].every((field) => !waiting.has(field)),
    ),
  });
}

/**
 * A repair does not stand alone if blanks that are still to be filled may tell otherwise: its cells stand with blanks
 * that are set apart; or it fills blanks whose numbers do not follow, or follow only together; or numbers in blanks alone
 * would mend what it changes a written number for.
 */
function withoutUnsure(
  cause: Cause,
  system: System,
  setApart: readonly Unfilled[],
  candidates: readonly Unfilled[],
): Cause {
  const apart = new Set(setApart.flatMap(({ cells }) => cells.map(({ cell }) => cell)));
  const beside = system.relations
    .filter(({ terms }) => terms.some(({ cell }) => apart.has(cell)))
    .flatMap(({ terms }) => terms.map(({ cell }) => cell));
  const blanks = candidates.flatMap(({ open, cells }) => [
    ...open,
    ...(cells.length > 1 ? cells.map(({ cell }) => cell) : []),
  ]);
  const unsure = new Set([...beside, ...blanks].map((cell) => system.cells[cell]!.source.field));
  const fillable = new Set(candidates.flatMap(({ relations }) => idsOf(system, relations)));
  const isFillable = cause.relations.some((id) => fillable.has(id));
  const isSure = ({ field, from }: NumberChange) => !unsure.has(field) && !(isFillable && from !== null);
  return {
    ...cause,
    repairs: cause.repairs.map((repair) => ({
      ...repair,
      standsAlone: repair.standsAlone && repair.changes.every(isSure),
    })),
  };
}

/** The blanks that a report waits for, as one cause with one repair. */
function causeOf({ relations, cells, isAsZero, isDisputed }: Unfilled, system: System): Cause {
  const totals = new Set(system.relations.map(({ total }) => total));
  const areTotals = cells.every(({ cell }) => totals.has(cell));
  return {
    cells: cells.map(({ cell }) => system.cells[cell]!.source.field),
    relations: idsOf(system, relations),
    repairs: [
      {
        ...changesOf(cells, system),
        operations: cells.length,
        reasons: [reasonOf(cells.length, isFilled(cells), isAsZero)],
        rank: 1,
        // A total is what its parts add up to. Any other number rests on all that is written, and nothing checks it.
        standsAlone: isFilled(cells) && !isAsZero && !isDisputed && areTotals,
        isConfirmed: areTotals,
      },
    ],
    isUnfilled: true,
    beyond: null,
  };
}

function reasonOf(count: number, isDecided: boolean, isAsZero: boolean): Sentence {
  const isOne = count === 1;
  const cells = isOne ? "1 cell is blank" : `${count} cells are blank`;
  if (!isDecided)
    return {
      zh: `有 ${count} 格没有填，填完才能核对。`,
      en: `${cells}; this can be checked once ${isOne ? "it is" : "they are"} filled in.`,
    };
  return isAsZero
    ? {
        zh: `有 ${count} 格合计没有填；其余空白按 0 计，各项相加就是这些数。`,
        en: `${cells}; with the other blanks as 0, the parts of each total add up to these numbers.`,
      }
    : {
        zh: `有 ${count} 格没有填，可由其他各数算出。`,
        en: `${cells}; ${isOne ? "its number follows" : "their numbers follow"} from the others.`,
      };
}
