/** The places of our acts as a reading shows them, and the journal as it is then. */
import type { Outline } from "../../document";
import { obstacleTo } from "../fix/obstacles";
import { wordsOf } from "../read/cells";
import { refindSpot, type Spot } from "../read/spots";
import type { ActedSpot, Journal, SpotAct } from "./journal";

/**
 * Brings the journal up to date with a reading. Once, it takes up the journal of a page that was here before (the pane
 * was opened again, in another theme or language), if the document is as that page left it. Of what was uncertain it
 * keeps what was done.
 */
export function reconcileJournal(journal: Journal, outline: Outline): void {
  journal.follow(wordsOf(outline), ({ cells }) =>
    cells.every((acted) => acted.isUncertain || findAsLeft(outline, acted)),
  );
  journal.revise((act) => {
    if (!act.cells.some(({ isUncertain }) => isUncertain)) return act;
    return { ...act, cells: settledSpots<ActedSpot>(outline, act.cells) } as SpotAct;
  });
}

/** The spots of an act as a reading shows them: an uncertain one is as the act left it, or is no part of the act. */
export function settledSpots<C extends ActedSpot>(outline: Outline, spots: readonly C[]): C[] {
  return spots.flatMap((acted) => {
    if (!acted.isUncertain) return [acted];
    const spot = refindSpot(outline, acted);
    return spot && isAsLeft(spot, acted) ? [{ ...acted, isUncertain: false }] : [];
  });
}

/** Finds a spot that is as an act of ours left it, and that can be written again. Null if it is not. */
export function findAsLeft(outline: Outline, acted: ActedSpot): Spot | null {
  const spot = refindSpot(outline, acted);
  if (!spot || !isAsLeft(spot, acted)) return null;
  return "paragraph" in acted && obstacleTo(outline, spot) !== null ? null : spot;
}

/** Whether a spot says what an act has left there. */
export function isAsLeft(spot: Spot, acted: ActedSpot): boolean {
  if (spot.text !== acted.text) return false;
  if ("paragraph" in acted) return spot.paragraphs[acted.paragraph]?.text.trim() === acted.to.trim();
  return spot.highlights.join() === (acted.to ?? "");
}
