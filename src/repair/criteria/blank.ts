import type { Criterion } from "./criterion";

/**
 * A cell that was left blank is filled, before numbers that were written are changed or moved. That alone does not make
 * the answer stand out, as many leave a cell blank where there is nothing to report.
 */
export const blank: Criterion = {
  id: "blank",
  standsOut: () => false,
  score: ({ separate, moves, openCells }) =>
    separate.filter(({ cell }) => cell.value !== null).length + moves.length + openCells,
  reasons: ({ separate }) =>
    separate
      .filter(({ cell }) => cell.value === null)
      .map(({ cell }) => ({
        fields: [cell.field],
        sentence: {
          zh: `“${cell.name}”是空白，可能漏填。`,
          en: `“${cell.name}” is blank and may have been left out.`,
        },
      })),
};
