import { cellAt, type Outline, type OutlineCell } from "../document";
import { placeKey } from "../report";
import { isContinuation, rowAt } from "./cells";
import type { WriteTarget } from "./types";

/** Targets laid on a reading: their cells, and those that are not there or say something else by now. */
export interface LocatedTargets<T extends WriteTarget> {
  readonly located: readonly { readonly target: T; readonly cell: OutlineCell }[];
  readonly changedMeanwhile: readonly T[];
  readonly notFound: readonly T[];
}

/** Finds the cells of targets. Of two targets for one cell only the first is kept. */
export function locateTargets<T extends WriteTarget>(
  outline: Outline,
  targets: readonly T[],
): LocatedTargets<T> {
  const located = new Map<string, { target: T; cell: OutlineCell }>();
  const changedMeanwhile: T[] = [];
  const notFound: T[] = [];
  for (const target of targets) {
    const cell = cellAt(outline, target.place);
    const key = placeKey(target.place);
    if (located.has(key)) continue;
    // Covered by a merge, or deleted by a tracked change: in the file, but not in the final text.
    const isUnseen =
      !cell || isContinuation(cell) || cell.isDeleted || rowAt(outline, target.place)?.isDeleted;
    if (isUnseen) notFound.push(target);
    else if (cell.text !== target.text) changedMeanwhile.push(target);
    else located.set(key, { target, cell });
  }
  return { located: [...located.values()], changedMeanwhile, notFound };
}
