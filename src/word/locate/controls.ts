/** Finds a number's own content control by its tag, as our templates have them. */
import type { Outline, OutlineCell } from "../../document";
import { allCells, isTextOf } from "../read/cells";
import { ifAnswered } from "../read/read";

/** The tag of a cell's control, if no other cell has that tag; else null. */
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
  for (const { tag } of allCells(outline)) if (tag !== null) counted.set(tag, (counted.get(tag) ?? 0) + 1);
  counts.set(outline, counted);
  return counted;
}

/** The content controls of the document, asked for once in a `Word.run`. */
export class ControlLookup {
  private asked: Word.ContentControlCollection | null = null;

  /** Queues the question the first time that one of these cells needs it, and returns whether it did. */
  queue(context: Word.RequestContext, outline: Outline, cells: readonly OutlineCell[]): boolean {
    if (this.asked || cells.every((cell) => ownTag(outline, cell) === null)) return false;
    this.asked = context.document.body.contentControls;
    this.asked.load("tag,text");
    return true;
  }

  /** Forgets what a batch left unanswered, so that it can be asked again. */
  forgetUnanswered(): void {
    if (!this.items()) this.asked = null;
  }

  /** The control that holds a cell's text. It must be the only one of its tag in Word, too, and say what the cell says. */
  find(outline: Outline, cell: OutlineCell): Word.ContentControl | null {
    const tag = ownTag(outline, cell);
    if (tag === null) return null;
    const [control, ...others] = (this.items() ?? []).filter((one) => one.tag === tag);
    if (!control || others.length > 0) return null;
    return isTextOf(cell, cell.text, control.text) ? control : null;
  }

  private items(): Word.ContentControl[] | null {
    return ifAnswered(() => this.asked?.items);
  }
}
