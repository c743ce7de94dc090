import type { Sentence } from "../../report";
import type { CandidateMove, Criterion } from "./criterion";

/**
 * Numbers that are right and stand in the wrong cells, before numbers that are wrong. A cell that was left blank is no
 * wrong number.
 */
export const move: Criterion = {
  id: "move",
  standsOut: () => false,
  score: ({ separate, moves, openCells }) =>
    separate.filter(({ cell }) => cell.value !== null).length +
    openCells +
    moves.filter(({ isTelling }) => !isTelling).length,
  reasons: ({ moves }) =>
    moves.map((each) => ({
      fields: each.changes.map(({ cell }) => cell.field),
      sentence: sentenceOf(each),
    })),
};

function sentenceOf({ kind, changes }: CandidateMove): Sentence {
  const first = changes[0]?.cell.name ?? "";
  const second = changes[1]?.cell.name ?? "";
  const last = changes.at(-1)?.cell.name ?? "";
  switch (kind) {
    case "swap":
      return {
        zh: `“${first}”与“${last}”的数像是填颠倒了。`,
        en: `“${first}” and “${last}” seem to have changed places.`,
      };
    case "shift":
      return {
        zh: `从“${first}”到“${last}”的数像是错了一格。`,
        en: `The numbers from “${first}” to “${last}” seem to stand one cell off.`,
      };
    case "row":
      // A run begins with a number: the first change is the cell it belongs to, the second the one it stands in.
      return {
        zh: `从“${first}”起的数像是错写到了“${second}”那一行。`,
        en: `The numbers from “${first}” on seem to stand in the row of “${second}”.`,
      };
  }
}
