/** What repair must reach on reports with so many slips: shares of the reports. */
export const floors = [
  /** `decided`: the numbers leave one smallest repair. `ofSmallest`: the truth shown, where it is a smallest repair. */
  { slips: 1, decided: 0.99, all: 0.9, ofSmallest: 1 },
  { slips: 2, decided: 0.98, all: 0.85, ofSmallest: 1 },
  { slips: 3, decided: 0.97, all: 0.75, ofSmallest: 1 },
] as const;
