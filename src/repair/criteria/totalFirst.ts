import type { Criterion } from "./criterion";

/**
 * A total before its parts, where all else is equal: it is the number that was worked out. That alone does not make
 * the answer stand out, as any part may be the one that is wrong.
 */
export const totalFirst: Criterion = {
  id: "totalFirst",
  standsOut: () => false,
  score: ({ changes }, { totals }) => changes.filter(({ cell }) => !totals.has(cell.field)).length,
  reasons: ({ separate }, { totals }) =>
    separate
      .filter(({ cell }) => totals.has(cell.field))
      .map(({ cell, to }) => ({
        fields: [cell.field],
        sentence: {
          zh: `各项相加，“${cell.name}”应为 ${to}。`,
          en: `Its parts add up to ${to} for “${cell.name}”.`,
        },
      })),
};
