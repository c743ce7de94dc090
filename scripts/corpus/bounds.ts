/** The bounds that a run over a corpus holds files to, and its own. */
export const bounds = {
  /** To read and check one file: above it the file is reported. */
  readMilliseconds: 1_000,
  /** After which reading counts as hanging. */
  readSeconds: 30,
  /** After which marking and unmarking counts as hanging. */
  markSeconds: 300,
  /** Cells of one file that are marked; of a file with more, only the first ones are. */
  cellsMarked: 3_000,
  /** Files listed as the slowest. */
  slowestListed: 5,
} as const;
