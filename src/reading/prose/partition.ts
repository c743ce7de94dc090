/** Whether the parts that a sentence lists can make up their whole. */

/** One part of a list. */
export interface Part {
  readonly value: number;
  readonly unit: string;
  /** 其中 or a bracket behind it: those that follow may be parts of it. */
  readonly mayHaveParts: boolean;
}

/** Most sums that are kept; a list with more of them is not judged. */
const mostSums = 4_000;

/**
 * Whether parts agree with their whole, in some nesting and some grouping by measure word.
 * @param isClosed they are surely all of them; others may only not exceed the whole
 */
export function agrees(whole: number, unit: string, parts: readonly Part[], isClosed: boolean): boolean {
  // Parts in the whole's own measure word, or all of them.
  const groupings = [parts, parts.filter((part) => part.unit === unit)];
  return groupings.some((grouping) => {
    if (areSeveral(whole, grouping)) return true;
    const sums = sumsOf(grouping);
    if (sums === null) return true;
    return [...sums].some((sum) => (isClosed ? sum === whole : sum <= whole));
  });
}

/** 建议20件、提案30件，A类40件、B类10件: parted twice, each time wholly. */
function areSeveral(whole: number, parts: readonly Part[]): boolean {
  let sum = 0;
  for (const { value } of parts) {
    sum += value;
    if (sum > whole) return false;
    if (sum === whole) sum = 0;
  }
  return sum === 0 && parts.length > 0;
}

/** All sums of the parts, each with or without those that may be parts of one before; null where there are too many. */
function sumsOf(parts: readonly Part[]): ReadonlySet<number> | null {
  // By the index of the next part: the sums of those before it.
  const sums = parts.map(() => new Set<number>());
  sums.push(new Set());
  sums[0]!.add(0);
  for (const [index, { value, mayHaveParts }] of parts.entries()) {
    for (const sum of sums[index]!) {
      sums[index + 1]!.add(sum + value);
      if (!mayHaveParts) continue;
      let inner = 0;
      for (let next = index + 1; next < parts.length; next++) {
        inner += parts[next]!.value;
        if (inner > value) break;
        sums[next + 1]!.add(sum + value);
      }
    }
    if (sums[index + 1]!.size > mostSums) return null;
  }
  return sums.at(-1)!;
}
