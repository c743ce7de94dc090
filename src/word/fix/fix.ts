/** Replaces the text of cells, each in the one paragraph that has text, and words of paragraphs, and nothing else. */
import type { Outline, OutlineCell } from "../../document";
import { isPassage, samePlace, type Place, type Sentence } from "../../report";
import { inGroupWith } from "../attempt";
import { loadMarks } from "../marks/record";
import { referenceTo } from "../read/cells";
import { referenceToWords } from "../read/passages";
import { isShownAt, isWords, spotAt, type Reference, type Spot } from "../read/spots";
import type { DocumentState } from "../state";
import type { BasisCell, FindTargets, FixTarget, Refusal, WriteReport } from "../types";
import type { FixedSpot } from "../undo/journal";
import { findTargetSpots, HELD_BACK, write, type WritePlan } from "../write";
import { arrange, placesAfter } from "./arrangement";
import { forgetMarks, unmarking } from "./fixedMarks";
import { obstacleTo } from "./obstacles";
import { textJob, type TextJob } from "./textJob";

type FixJob = TextJob<FixTarget>;

const OUTDATED: Sentence = {
  zh: "文档已修改，这里没有改动，请看新的结果。",
  en: "The document has changed, so nothing was written here. Please see the new result.",
};

const OVERLAPPING: Sentence = {
  zh: "这里和另一处修改有重叠的文字，没有一起改；请先改那一处，再重新核验。",
  en: "This change shares words with another one, so it was not made with it. Make that one first, then check again.",
};

const DELETING: Sentence = {
  zh: "这里的文字要全部删去，请手动删除。",
  en: "These words are to be deleted altogether. Please delete them by hand.",
};

/** Writes the changes, and records the act. A retry of a fix that broke off joins it in the journal. */
export async function fix(
  state: DocumentState,
  find: FindTargets<FixTarget>,
): Promise<WriteReport<FixTarget>> {
  const seen = state.latest?.outline ?? null;
  const record = await loadMarks(state);
  const outcome = await write(state, (outline) => {
    const targets = find(outline);
    const retry = state.journal.retryOf(targets);
    const plan = planFixes(outline, retry?.targets ?? targets, retry?.written ?? [], seen);
    return { ...plan, jobs: unmarking(plan.jobs, outline, record) };
  });
  const { report, before, written, undone, isUncertain } = outcome;
  const misdone = [...undone].flatMap(([job, now]) => {
    const to = job.misdone(now);
    return to === null ? [] : [{ ...job, to }];
  });
  const acted = [...written, ...misdone];
  const referenceAfter = referencesAfter(before, acted);
  const cells = acted.map(({ spot, paragraph, from, to, mark }) => ({
    ...referenceAfter(spot),
    paragraph,
    from,
    to,
    mark: mark?.from ?? null,
    text: isWords(spot) ? to : to.trim(),
    isUncertain,
  }));
  state.journal.record({ act: "fix", cells }, report);
  if (!isUncertain) await forgetMarks(state, record, before, written);
  return report;
}

/** Gives the references to spots as they are after their changes. */
export function referencesAfter(
  before: Outline,
  changes: readonly { readonly spot: Spot; readonly to: string }[],
): (spot: Spot) => Reference {
  const texts = new Map(changes.map(({ spot, to }) => [spot, to.trim()]));
  const textOf = (cell: OutlineCell): string => texts.get(cell) ?? cell.text;
  const places = placesAfter(changes);
  return (spot) => {
    if (!isWords(spot)) return referenceTo(before, spot.place, textOf);
    const { place, words } = places.get(spot)!;
    return referenceToWords(before, place, words);
  };
}

/**
 * Decides what can be written. If one place of a group, or one that it was computed from, is not as the finding saw it,
 * the whole group is left: half of it, or numbers computed from other ones, would make right numbers wrong.
 * @param ours what the act that is tried again has written, which is no change of the user's
 * @param seen the reading that the targets were made from, if it is known
 */
export function planFixes(
  outline: Outline,
  targets: readonly FixTarget[],
  ours: readonly FixedSpot[] = [],
  seen: Outline | null = null,
): WritePlan<FixTarget, FixJob> {
  const applied = targets.filter(({ place, to }) => isWrittenByUs(outline, place, to.trim(), ours));
  const wanted = targets.filter((target) => !applied.includes(target));
  const { found, changedMeanwhile, notFound, overlapping } = findTargetSpots(outline, wanted, seen);
  const isOutdated = inGroupWith(
    wanted,
    (target) => !found.has(target) || !isBasisKept(outline, target.basis ?? [], ours),
  );
  const obstacleIn = (target: FixTarget): Sentence | null => {
    const spot = found.get(target);
    if (!spot) return null;
    return obstacleTo(outline, spot) ?? (isWords(spot) && target.to === "" ? DELETING : null);
  };
  const isHeld = inGroupWith(wanted, (target) => obstacleIn(target) !== null);
  const refused: Refusal<FixTarget>[] = overlapping.map((target) => ({ target, reason: OVERLAPPING }));
  const ready: (readonly [target: FixTarget, spot: Spot])[] = [];
  for (const [target, spot] of found) {
    if (isOutdated(target)) refused.push({ target, reason: OUTDATED });
    else if (isHeld(target)) refused.push({ target, reason: obstacleIn(target) ?? HELD_BACK });
    else ready.push([target, spot]);
  }
  const arranged = arrange(ready.map(([{ to }, spot]) => ({ spot, to })));
  const jobs = ready.map(([target, spot]) => {
    const job = textJob(target, spot, paragraphToReplace(spot), target.to, arranged.get(spot));
    return { ...job, group: target.group };
  });
  return { jobs, applied, changedMeanwhile, notFound, refused };
}

/** Whether a place says what an act of ours has written there. */
function isWrittenByUs(outline: Outline, place: Place, text: string, ours: readonly FixedSpot[]): boolean {
  // Words that were written may be longer or shorter than those that were there.
  const written = isPassage(place) ? { ...place, to: place.from + text.length } : place;
  if (spotAt(outline, written)?.text !== text) return false;
  return ours.some((fixed) => fixed.text === text && samePlace(fixed.place, written));
}

/** Whether the places that a change was computed from still say what they said. */
function isBasisKept(outline: Outline, basis: readonly BasisCell[], ours: readonly FixedSpot[]): boolean {
  return basis.every(({ place, text }) => {
    const spot = place && spotAt(outline, place);
    return spot !== null && (isShownAt(spot, text) || isWrittenByUs(outline, spot.place, spot.text, ours));
  });
}

/** The paragraph that has text. In a blank cell, one with spaces, else the first. */
function paragraphToReplace({ paragraphs }: Spot): number {
  const withText = paragraphs.findIndex(({ text }) => text.trim() !== "");
  const withSpace = paragraphs.findIndex(({ text }) => text !== "");
  return Math.max(0, withText === -1 ? withSpace : withText);
}
