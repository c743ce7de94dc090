import { joined, type Criterion } from "./criterion";

/**
 * A total before its parts, where all else is equal: the parts were counted, the total was added up by hand. It stands
 * out, so that a wrong total of table 3, where no other relation could tell it from its parts, is put right at a click.
 */
export const totalFirst: Criterion = {
  id: "totalFirst",
  standsOut: true,
  score: ({ changes }, { totals }) => changes.filter(({ cell }) => !totals.has(cell.field)).length,
  reason: ({ separate }, { totals }) =>
    joined(
      separate
        .filter(({ cell }) => totals.has(cell.field))
        .map(({ cell, to }) => ({
          zh: `各项相加，“${cell.name}”应为 ${to}。`,
          en: `Its parts add up to ${to} for “${cell.name}”.`,
        })),
    ),
};
