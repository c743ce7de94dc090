/** Heads that lost the cells which others covered: they stand to the left of their columns, but in order. */

import { memoized, type ColumnDeclaration, type Label, type SectionDeclaration } from "../../report";
import { isRightSpelling, spellingsOf } from "../labels/labelIndex";
import { holdsWords, type ReadingRow } from "../segments/fileRows";

/** A label over one column or several. */
interface Head {
  readonly label: Label;
  readonly parent: Head | null;
  /** Index of the first column under it. */
  readonly first: number;
}

/**
 * Whether header rows hold every head that a section declares once, as the form spells it, each below the head over it, and
 * those of one row in the order of their columns. Then the numbers of a whole row are in this order, too, wherever in the grid the heads stand.
 */
export function isWholeInOrder(
  rows: readonly ReadingRow[],
  { columns, corner }: SectionDeclaration,
): boolean {
  const missing = new Set(headsOf(columns));
  const corners = corner ? spellingsOf(corner) : [];
  for (const row of rows) {
    let first = -1;
    for (const { words, hasRemark } of row.cells.filter(holdsWords)) {
      if (corners.includes(words)) continue;
      const head = [...missing].find(
        (each) =>
          each.first > first &&
          isRightSpelling(words, each.label) &&
          (each.parent === null || !missing.has(each.parent)),
      );
      if (!head || hasRemark) return false;
      missing.delete(head);
      ({ first } = head);
    }
  }
  return missing.size === 0;
}

/** The heads of some columns, those of the first column first. */
const headsOf = memoized((columns: readonly ColumnDeclaration[]): readonly Head[] => {
  const heads: Head[] = [];
  columns.forEach(({ path }, first) => {
    let parent: Head | null = null;
    for (const label of path) {
      const known: Head | undefined = heads.find(
        (head) => head.parent === parent && head.label.text === label.text,
      );
      const head: Head = known ?? { label, parent, first };
      if (!known) heads.push(head);
      parent = head;
    }
  });
  return heads;
});
