/** Numbers that follow each other. */

/** The numbers from `from` up to, but not including, `to`. */
export function range(from: number, to: number): number[] {
  const numbers: number[] = [];
  for (let number = from; number < to; number++) numbers.push(number);
  return numbers;
}
