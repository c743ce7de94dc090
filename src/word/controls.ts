import type { Outline, OutlineCell } from "../document";
import { isTextOf } from "./texts";

/**
 * The first rung of the ladder (word-api.md, design consequence (b)): a number in a content control of its own, as our
 * templates have them, is found by the control's tag. It is the only way to write into a placeholder.
 */

/** The tag that leads to a cell's control and to no other; null where there is none. */
export function ownTag(outline: Outline, cell: OutlineCell): string | null {
  const { controlTag } = cell;
  if (controlTag === undefined || cell.paragraphs.length !== 1) return null;
  return cellsByTag(outline).get(controlTag) === 1 ? controlTag : null;
}

const counts = new WeakMap<Outline, ReadonlyMap<string, number>>();

/** How many cells of an outline have each tag. */
function cellsByTag(outline: Outline): ReadonlyMap<string, number> {
  const known = counts.get(outline);
  if (known) return known;
  const counted = new Map<string, number>();
  for (const table of outline.tables)
    for (const { cells } of table.rows)
      for (const { tag } of cells) if (tag !== null) counted.set(tag, (counted.get(tag) ?? 0) + 1);
  counts.set(outline, counted);
  return counted;
}

/** The content controls of the document, once they are asked for. */
export class Controls {
  private asked: Word.ContentControlCollection | null = null;

  /** Queues the question, the first time that one of these cells needs it; says whether it did. */
  ask(context: Word.RequestContext, outline: Outline, cells: readonly OutlineCell[]): boolean {
    if (this.asked || cells.every((cell) => ownTag(outline, cell) === null)) return false;
    this.asked = context.document.body.contentControls;
    this.asked.load("tag,text");
    return true;
  }

  /** Forgets what a batch left unanswered, so that it may be asked again. */
  settle(): void {
    if (this.asked && !itemsOf(this.asked)) this.asked = null;
  }

  /** The control that holds a cell's text: the only one of its tag, also for Word, which says what the cell says. */
  find(outline: Outline, cell: OutlineCell): Word.ContentControl | null {
    const tag = ownTag(outline, cell);
    if (tag === null) return null;
    const [control, ...others] = (this.items ?? []).filter((one) => one.tag === tag);
    if (!control || others.length > 0) return null;
    return isTextOf(cell, cell.text, control.text) ? control : null;
  }

  private get items(): Word.ContentControl[] | null {
    return this.asked && itemsOf(this.asked);
  }
}

/** The items of a list, or null while the batch has not given them. */
function itemsOf(list: Word.ContentControlCollection): Word.ContentControl[] | null {
  try {
    return list.items;
  } catch {
    return null;
  }
}
