/** Brings the record of marks up to date with a reading, and tells which colours can be cleared. */
import type { Outline } from "../../document";
import type { Sentence } from "../../report";
import { lockedSentence } from "../fix/obstacles";
import { refindSpot, type Spot } from "../read/spots";
import type { DocumentState } from "../state";
import type { FixedSpot } from "../undo/journal";
import { isMarkColor } from "./paint";
import { keepMarks, saveMarks, type Mark } from "./record";
import { markOn, refindMarks } from "./refindMarks";

/**
 * Brings the record up to date with a reading: a mark that is not in our colour any more is forgotten, so that a colour
 * that somebody gives the place later is theirs, and one that Word's own undo has brought back is ours again. The next act
 * saves that. What the document did not take before is tried again.
 * @param record the record that was read before the document was
 */
export async function settleMarks(
  state: DocumentState,
  record: readonly Mark[],
  outline: Outline,
): Promise<void> {
  // The file may be older than the marks and the corrections.
  const isOld = state.source === "file";
  const returned = isOld ? [] : returnedMarks(record, state.journal.fixed(), outline);
  const { gone, unclaimed } = refindMarks([...record, ...returned], outline);
  state.unclaimed = countClearable(unclaimed);
  const forgotten = new Set(isOld ? [] : gone);
  const kept = [...record.filter((mark) => !forgotten.has(mark)), ...returned];
  if (forgotten.size + returned.length > 0) keepMarks(state, record, kept);
  if (state.unsavedMarks?.isDue) await saveMarks(state, record, kept);
}

/**
 * The marks that went with corrections and that the record lacks, though a place says again what it said before and has the
 * mark's colour: Word's own undo brings back both.
 */
export function returnedMarks(
  record: readonly Mark[],
  fixed: readonly FixedSpot[],
  outline: Outline,
): readonly Mark[] {
  const ours = refindMarks(record, outline).found.map(({ spot }) => spot);
  const returned = new Map<Spot, Mark>();
  for (const { mark, paragraph, from, to, ...reference } of fixed) {
    // What says the same before and after tells nothing.
    const spot = mark && from !== to && refindSpot(outline, reference);
    if (!spot || ours.includes(spot)) continue;
    const isBack = spot.paragraphs[paragraph]?.text === from && spot.highlights.join() === mark;
    if (isBack) returned.set(spot, markOn(outline, spot, mark, ours));
  }
  return [...returned.values()];
}

/** Why the colours of a spot are not cleared, or null: undo must be able to bring back what nobody remembers as a mark. */
export function objectionToClearing(spot: Spot, isMark: boolean): Sentence | null {
  const isOursAlone = spot.highlights.length === 1 && spot.highlights.every(isMarkColor);
  if (!isOursAlone || (!isMark && spot.hasUnseenHighlight)) return OTHER_COLORS;
  if (!isMark && !spot.isFullyHighlighted) return PARTLY;
  return isLocked(spot) ? lockedSentence(spot) : null;
}

/** How much that is not recorded as a mark can be cleared. */
export function countClearable(unclaimed: readonly Spot[]): number {
  return unclaimed.filter((spot) => objectionToClearing(spot, false) === null).length;
}

export function isLocked({ obstacles }: Spot): boolean {
  return obstacles.some((obstacle) => obstacle === "locked-control");
}

const PARTLY: Sentence = {
  zh: "这里只有部分文字是标记色，清除后撤销不能还原，所以没有清除。请选中这里的文字，把突出显示颜色设为“无颜色”。",
  en: "Only a part of this text has a mark’s colour, which an undo could not bring back as it was, so it was left. Select the text and set its highlight colour to No Color.",
};

const OTHER_COLORS: Sentence = {
  zh: "这里还有别的突出显示颜色，为不误删，没有清除。请选中这里的文字，把突出显示颜色设为“无颜色”。",
  en: "This text has another highlight colour, so it was left lest that be lost. Select the text and set its highlight colour to No Color.",
};
