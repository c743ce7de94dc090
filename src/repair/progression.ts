/** Whole numbers at equal distances: `first`, and every `step` before and behind it. */
export interface Progression {
  readonly first: number;
  readonly step: number;
}

/**
 * The members t of a progression with coefficient · t ≡ remainder (mod modulus). Worked out exactly, however large the
 * coefficients are.
 * @param modulus above 0
 * @returns null if there is none
 */
export function congruent(
  { first, step }: Progression,
  coefficient: number,
  remainder: number,
  modulus: number,
): Progression | null {
  if (modulus === 1) return { first, step };
  const [by, over] = [BigInt(coefficient) * BigInt(step), BigInt(modulus)];
  const missing = BigInt(remainder) - BigInt(coefficient) * BigInt(first);
  const [divisor, inverse] = bezout(modulo(by, over), over);
  if (missing % divisor !== 0n) return null;
  const period = over / divisor;
  const steps = modulo((missing / divisor) * inverse, period);
  return { first: first + step * Number(steps), step: step * Number(period) };
}

/** The smallest member that is no smaller than this. */
export function firstFrom({ first, step }: Progression, least: number): number {
  return first + Math.ceil((least - first) / step) * step;
}

/** The greatest member that is no greater than this. */
export function lastUpTo({ first, step }: Progression, most: number): number {
  return first + Math.floor((most - first) / step) * step;
}

export function gcd(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : gcd(b, a % b);
}

function modulo(value: bigint, modulus: bigint): bigint {
  return ((value % modulus) + modulus) % modulus;
}

/** The greatest common divisor of two numbers, and what the first is to be multiplied by to leave it over the second. */
function bezout(a: bigint, b: bigint): readonly [divisor: bigint, factor: bigint] {
  let [divisor, next, factor, nextFactor] = [a, b, 1n, 0n];
  while (next !== 0n) {
    const times = divisor / next;
    [divisor, next] = [next, divisor - times * next];
    [factor, nextFactor] = [nextFactor, factor - times * nextFactor];
  }
  return [divisor, factor];
}
