/** Items that belong together by a key. */

/** The items with the same key, in the order of their first ones. */
export function grouped<T, Key>(
  items: readonly T[],
  keyOf: (item: T, index: number) => Key,
): ReadonlyMap<Key, readonly [T, ...T[]]> {
  const groups = new Map<Key, [T, ...T[]]>();
  items.forEach((item, index) => {
    const key = keyOf(item, index);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  });
  return groups;
}
