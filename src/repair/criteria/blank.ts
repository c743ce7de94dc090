import { joined, type Criterion } from "./criterion";

/** A cell that was left blank is filled, before a number that was written is changed. */
export const blank: Criterion = {
  id: "blank",
  standsOut: true,
  score: ({ separate, moves }) =>
    [...separate, ...moves.filter(({ isTelling }) => !isTelling).flatMap(({ changes }) => changes)].filter(
      ({ cell }) => cell.value !== null,
    ).length,
  reason: ({ separate }) =>
    joined(
      separate
        .filter(({ cell }) => cell.value === null)
        .map(({ cell }) => ({ zh: `“${cell.name}”漏填。`, en: `“${cell.name}” was left blank.` })),
    ),
};
