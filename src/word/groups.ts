import type { Sentence } from "../report";

/** Things that belong together where they have the same group; one without a group stands alone. */
interface Grouped {
  readonly group?: string | undefined;
}

/** Said of a cell that is left because it is written together with another one or not at all. */
export const HELD_BACK: Sentence = {
  zh: "要和它一起改的另一格改不了，所以这一格也没有改。",
  en: "It goes together with another cell that cannot be changed, so this one was left as well.",
};

/** What stands for a group: two things have the same one where they belong together. */
function groupOf<G extends Grouped>(one: G): string | G {
  return one.group ?? one;
}

/**
 * Those whose whole group can be done.
 * @param isPossible whether one can be done, taken by itself
 * @returns `held`: those that could be done if another one of their group could
 */
export function wholeGroups<G extends Grouped>(
  all: readonly G[],
  isPossible: (one: G) => boolean,
): { readonly whole: readonly G[]; readonly held: readonly G[] } {
  const broken = new Set(all.filter((one) => !isPossible(one)).map(groupOf));
  const possible = all.filter(isPossible);
  return {
    whole: possible.filter((one) => !broken.has(groupOf(one))),
    held: possible.filter((one) => broken.has(groupOf(one))),
  };
}
