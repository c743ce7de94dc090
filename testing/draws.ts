/** How much is drawn and tried: a seeded part of it by default, all of it by `npm run test:full`. */
import { randomFrom } from "./slips/random";

/** The seed of all draws in tests; `FC_SEED=$RANDOM npm test` draws others. */
export const SEED = Number(process.env.FC_SEED ?? 20210926);

/** Whether these are the tests of a mutant (scripts/mutation.ts), which are run hundreds of times. */
export const isOfMutant = process.env.NIANBAO_MUTATION === "1";

const isFull = process.env.NIANBAO_FULL === "1";

/** The number of draws: `few`, `many` in a full run, `fewest` for a mutant, whose source is several times slower. */
export function draws(few: number, many: number, fewest = Math.ceil(few / 3)): number {
  return isOfMutant ? fewest : isFull ? many : few;
}

/** How many of a thing show that time does not grow with their square; of a mutant that is not asked. */
export function scaledCount(count: number): number {
  return isOfMutant ? Math.ceil(count / 100) : count;
}

/** `count` of the cases, by the seed, in their order; all of them in a full run. */
export function sample<T>(cases: readonly T[], count: number, seed = SEED): readonly T[] {
  if (isFull || count >= cases.length) return cases;
  const { unit } = randomFrom(seed);
  const ranks = cases.map((_, index) => ({ index, rank: unit() }));
  const chosen = ranks.sort((a, b) => a.rank - b.rank).slice(0, count);
  return chosen
    .map(({ index }) => index)
    .sort((a, b) => a - b)
    .map((index) => cases[index]!);
}
