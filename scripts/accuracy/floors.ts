/** What repair must reach on reports with so many slips: shares of the reports. */
export const floors = [
  /** `decided`: the numbers leave one smallest repair. `ofSmallest`: the truth shown, where it is a smallest repair. */
  { slips: 1, decided: 0.99, all: 0.9, ofSmallest: 1 },
  { slips: 2, decided: 0.98, all: 0.85, ofSmallest: 1 },
  { slips: 3, decided: 0.97, all: 0.75, ofSmallest: 1 },
] as const;

/**
 * What may be written without asking is right: the share of the proposals which change a number that people wrote, by
 * the number of slips. Five slips in one report are more than sums can tell apart.
 */
export const rightFloors = [
  { slips: 1, right: 0.995 },
  { slips: 2, right: 0.995 },
  { slips: 3, right: 0.99 },
  { slips: 4, right: 0.98 },
  { slips: 5, right: 0.97 },
] as const;
