import { joined, type CandidateChange, type Criterion } from "./criterion";

/** A cell that was left blank is filled, before numbers that were written are changed or moved. */
export const blank: Criterion = {
  id: "blank",
  standsOut: true,
  score: ({ separate, moves }) =>
    writtenIn(separate) +
    moves.reduce((written, { changes, isTelling }) => written + (isTelling ? 1 : writtenIn(changes)), 0),
  reason: ({ separate }) =>
    joined(
      separate
        .filter(({ cell }) => cell.value === null)
        .map(({ cell }) => ({
          zh: `“${cell.name}”是空白，可能漏填。`,
          en: `“${cell.name}” is blank and may have been left out.`,
        })),
    ),
};

/** How many numbers that were written are changed. */
function writtenIn(changes: readonly CandidateChange[]): number {
  return changes.filter(({ cell }) => cell.value !== null).length;
}
