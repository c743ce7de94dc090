/**
 * The order-preserving alignment of two lists with the greatest sum of scores (Needleman-Wunsch without a cost
 * for gaps). Of equally good ones, the one that pairs early items first.
 * @param score likeness of two items; 0 or less never pairs them
 * @returns for each item of the first list the index of its partner, or -1
 */
export function align(
  rows: number,
  columns: number,
  score: (row: number, column: number) => number,
): number[] {
  const width = columns + 1;
  // best[i * width + j]: the best sum for the items from i and from j on.
  const best = new Int32Array((rows + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  const joined = (i: number, j: number): number => {
    const own = score(i, j);
    return own > 0 ? own + at(i + 1, j + 1) : 0;
  };
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      best[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), joined(i, j));
    }
  }
  const partners = new Array<number>(rows).fill(-1);
  let i = 0;
  let j = 0;
  while (i < rows && j < columns) {
    if (joined(i, j) > 0 && joined(i, j) === at(i, j)) {
      partners[i] = j;
      i += 1;
      j += 1;
    } else if (at(i + 1, j) === at(i, j)) i += 1;
    else j += 1;
  }
  return partners;
}
