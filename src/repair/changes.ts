import type { Repair } from "./cause";
import type { Span } from "./solve";
import { fromUnits, type System } from "./system";

/** What cells of a system would hold, as people read it: the numbers that are known, and the ranges of those that are not. */
export function changesOf(
  cells: readonly (Span & { readonly cell: number })[],
  system: System,
): Pick<Repair, "changes" | "open"> {
  const number = (units: number) => (Number.isFinite(units) ? fromUnits(units, system) : null);
  const named = cells.flatMap(({ cell, ...span }) => {
    const source = system.cells[cell]?.source;
    return source ? [{ ...span, field: source.field, from: source.value }] : [];
  });
  return {
    changes: named
      .filter(({ least, most }) => least === most)
      .map(({ field, from, least }) => ({ field, from, to: fromUnits(least, system) })),
    open: named
      .filter(({ least, most }) => least !== most)
      .map(({ field, from, least, most }) => ({ field, from, least: number(least), most: number(most) })),
  };
}
