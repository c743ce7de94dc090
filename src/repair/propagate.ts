import type { Span } from "./solve";
import type { System } from "./system";

/**
 * What relations tell about cells whose numbers are not known: the range of each, narrowed by every relation that it is
 * in until nothing more follows (bounds propagation). A range that has shrunk to one number is the cell's number.
 *
 * @param relations numbers of the relations that are to hold
 * @param unknown numbers of the cells that may hold any number; the others keep theirs
 * @returns a range in units for each unknown cell of these relations; null where no numbers were found to satisfy them
 */
export function propagate(
  system: System,
  relations: readonly number[],
  unknown: ReadonlySet<number>,
): ReadonlyMap<number, Span> | null {
  const spans = new Map<number, Span>();
  for (const relation of relations)
    for (const { cell } of system.relations[relation]?.cells ?? [])
      if (unknown.has(cell)) spans.set(cell, { least: system.cells[cell]?.least ?? 0, most: Infinity });
  const waiting = new Set(relations);
  let patience = mostRounds * relations.length;
  for (const relation of waiting) {
    waiting.delete(relation);
    const narrowed = narrow(system, relation, spans);
    if (narrowed === null || patience-- === 0) return null;
    for (const cell of narrowed)
      for (const touch of system.cells[cell]?.touches ?? [])
        if (relations.includes(touch.relation)) waiting.add(touch.relation);
  }
  return spans;
}

/** Relations that contradict each other may narrow ranges for ever; sums over a page come to rest after a few rounds. */
const mostRounds = 50;

/** Narrows the cells of one relation; the cells that it narrowed, or null where no numbers satisfy it. */
function narrow(system: System, relation: number, spans: Map<number, Span>): readonly number[] | null {
  const terms = (system.relations[relation]?.cells ?? []).map(({ cell, coefficient }) => {
    const value = system.cells[cell]?.value ?? 0;
    const { least, most } = spans.get(cell) ?? { least: value, most: value };
    const ends = [coefficient * least, coefficient * most];
    return { cell, coefficient, low: Math.min(...ends), high: Math.max(...ends) };
  });
  if (sum(terms, "low") > 0 || sum(terms, "high") < 0) return null;
  const narrowed: number[] = [];
  for (const term of terms) {
    const span = spans.get(term.cell);
    if (!span) continue;
    const others = terms.filter((other) => other !== term);
    const ends = [-sum(others, "low") / term.coefficient, -sum(others, "high") / term.coefficient];
    const step = system.cells[term.cell]?.step ?? 1;
    const least = Math.max(span.least, Math.ceil(Math.min(...ends) / step) * step);
    const most = Math.min(span.most, Math.floor(Math.max(...ends) / step) * step);
    if (least > most) return null;
    if (least === span.least && most === span.most) continue;
    spans.set(term.cell, { least, most });
    narrowed.push(term.cell);
  }
  return narrowed;
}

function sum(terms: readonly { readonly low: number; readonly high: number }[], end: "low" | "high"): number {
  return terms.reduce((total, term) => total + term[end], 0);
}
