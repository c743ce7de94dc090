/** Reports with slips in them, at random and in full. */
import type { FieldId, Format } from "../../src/report";
import { filledAs, type Filling } from "./fillings";
import type { Random } from "./random";
import { brokenIn, consistentSheet, sizes, type Sheet, type Size } from "./sheet";
import { pageOf, slips, type SlipKind } from "./slips";

/** A report with slips in it, of which the truth is known. */
export interface SlippedReport {
  readonly format: Format;
  readonly size: Size;
  readonly filling: Filling;
  readonly kinds: readonly SlipKind[];
  readonly truth: Sheet;
  readonly sheet: Sheet;
}

/**
 * Draws a consistent report and slips in it, one of each given kind. No cell is hit twice, and each slip breaks a
 * relation even alone: what breaks none cannot be found by sums.
 * @param filling which cells are left blank in the end; a slip in one of them is gone
 */
export function slippedReport(
  format: Format,
  kinds: readonly SlipKind[],
  random: Random,
  filling: Filling = "full",
): SlippedReport {
  for (;;) {
    const size = random.pick(sizes);
    const truth = consistentSheet(format, size, random);
    const slipped = withSlips(truth, format, kinds, random);
    const sheet = slipped && filledAs(filling, slipped, truth, format);
    if (sheet && brokenIn(sheet, format).length > 0) return { format, size, filling, kinds, truth, sheet };
  }
}

/** Reports that are too empty for a slip are given up after this many draws of a place. */
const draws = 60;

function withSlips(truth: Sheet, format: Format, kinds: readonly SlipKind[], random: Random): Sheet | null {
  const page = pageOf(truth, format);
  const hit = new Map<FieldId, number | null>();
  for (const kind of kinds) {
    let done = false;
    for (let draw = 0; draw < draws && !done; draw++) {
      const changed = slips[kind](page, random);
      if (!changed || [...changed.keys()].some((field) => hit.has(field))) continue;
      if (brokenIn(new Map([...truth, ...changed]), format).length === 0) continue;
      for (const [field, value] of changed) hit.set(field, value);
      done = true;
    }
    if (!done) return null;
  }
  return new Map([...truth, ...hit]);
}

/** Whether two sheets hold the same numbers; a blank counts as 0. */
export function sameNumbers(a: Sheet, b: Sheet): boolean {
  return [...a].every(([field, value]) => (value ?? 0) === (b.get(field) ?? 0));
}
