import type { OutlineCell } from "../document";
import type { Sentence } from "../report";
import type { LocatedCell } from "./ladder";
import { apiColor, isApiColor, type MarkColor } from "./palette";
import type { WriteTarget } from "./types";
import type { Job } from "./write";

/** A job that paints a cell's text, or takes our colour off it. */
export interface PaintJob<T extends WriteTarget> extends Job<T> {
  readonly from: MarkColor | null;
  readonly to: MarkColor | null;
}

export const lockedControl: Sentence = {
  zh: "这一格在锁定的内容控件里，不能改动。",
  en: "This cell stands in a locked content control and cannot be changed.",
};

/** Whether a mark can be put on the cell and taken off again without a trace. */
export function isPaintable(cell: OutlineCell): boolean {
  // A placeholder's text is not ours to paint, and hidden text or w:highlight "none" would lose what they have.
  if (cell.isPlaceholder || cell.hasUnseenHighlight) return false;
  return cell.text !== "" && cell.highlights.length === 0;
}

/**
 * Paints the text of a cell: the ranges of its paragraphs without their marks. Painting with null takes the
 * highlight away.
 * @param from the mark of ours that it carries now
 */
export function paintJob<T extends WriteTarget>(
  target: T,
  cell: OutlineCell,
  from: MarkColor | null,
  to: MarkColor | null,
): PaintJob<T> {
  const ranges = (located: LocatedCell): Word.Range[] =>
    cell.paragraphs.flatMap((paragraph, index) => (paragraph.text === "" ? [] : [located.text(index)]));
  return {
    target,
    cell,
    from,
    to,
    write: (located) => {
      for (const range of ranges(located)) {
        // The type leaves out null, which is how a highlight is taken away.
        range.font.highlightColor = (to === null ? null : apiColor(to)) as string;
      }
    },
    readBack: (located) => {
      const read = ranges(located);
      for (const range of read) range.load("font/highlightColor");
      return () => read.every((range) => isColored(range, to));
    },
    isDone: (now) =>
      now.highlights.length === (to === null ? 0 : 1) && (to === null || now.highlights[0] === to),
  };
}

function isColored(range: Word.Range, color: MarkColor | null): boolean {
  const value = range.font.highlightColor as string | null;
  return color === null ? value === null : isApiColor(value, color);
}
