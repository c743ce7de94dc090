/**
 * Paints the text of a cell in one of our colours, or takes that colour off. Word's desktop palette has fifteen colours:
 * dark ones hide black text, and Word for the web loses Turquoise and Pink on reopening. Yellow and Lime remain. People
 * use yellow to say "look here", so it is for errors.
 */
import type { OutlineCell } from "../../document";
import type { WriteJob } from "../attempt";
import type { LocatedCell } from "../locate/locator";
import { referenceTo } from "../read/cells";
import type { MarkColor } from "../stored";
import type { MarkTarget, WriteTarget } from "../types";
import type { CellAct } from "../undo/journal";
import type { WriteOutcome } from "../write";

/** What `font.highlightColor` takes and gives for a colour. The "green" of `w:highlight` is Word's Lime. */
const API_NAMES: Readonly<Record<MarkColor, readonly [hex: string, name: string]>> = {
  yellow: ["#FFFF00", "yellow"],
  green: ["#00FF00", "lime"],
};

export function colorOf(severity: MarkTarget["severity"]): MarkColor {
  return severity === "error" ? "yellow" : "green";
}

export function isMarkColor(highlight: string): highlight is MarkColor {
  return Object.hasOwn(API_NAMES, highlight);
}

/** A job that changes the mark of a cell; null is no mark. */
export interface PaintJob<T extends WriteTarget> extends WriteJob<T> {
  readonly from: MarkColor | null;
  readonly to: MarkColor | null;
  /** Whether it is a mark of ours. Else it is a colour that was there, and that the user asked us to take away. */
  readonly isMark: boolean;
}

/** Whether a mark can be put on the cell and taken off again without a trace. */
export function isPaintable(cell: OutlineCell): boolean {
  // A placeholder's text is not ours to paint. Hidden text, and `w:highlight` "none", would lose what they have.
  if (cell.isPlaceholder || cell.hasUnseenHighlight) return false;
  return cell.text !== "" && cell.highlights.length === 0;
}

/**
 * Paints the text of a cell's paragraphs, without their marks.
 * @param from the colour of ours that the cell has now
 * @param to null takes the highlight away
 */
export function paintJob<T extends WriteTarget>(
  target: T,
  cell: OutlineCell,
  from: MarkColor | null,
  to: MarkColor | null,
  isMark = true,
): PaintJob<T> {
  const rangesOf = (located: LocatedCell): Word.Range[] =>
    cell.paragraphs.flatMap((paragraph, index) => (paragraph.text === "" ? [] : [located.text(index)]));
  return {
    target,
    cell,
    from,
    to,
    isMark,
    // A mark comes off whatever the cell says by now.
    ...(to !== null && { guard: () => () => paintJob(target, cell, to, from, isMark) }),
    write: (located) => {
      for (const range of rangesOf(located)) {
        // The typings leave out null, which takes a highlight away.
        range.font.highlightColor = (to && API_NAMES[to][0]) as string;
      }
    },
    readBack: (located) => {
      const ranges = rangesOf(located);
      for (const range of ranges) range.load("font/highlightColor");
      return () => ranges.every((range) => isColored(range.font.highlightColor, to));
    },
    isDone: ({ highlights }) => highlights.join() === (to ?? ""),
  };
}

/** Whether a value that was read from `font.highlightColor` is this colour, or none. */
export function isColored(value: string | null, color: MarkColor | null): boolean {
  if (value === null || color === null) return value === color;
  return API_NAMES[color].some((name) => name.toLowerCase() === value.toLowerCase());
}

/** The journal's entry for an act that painted cells. */
export function paintAct<T extends WriteTarget>(
  act: "mark" | "unmark",
  { before, written, isUncertain }: WriteOutcome<T, PaintJob<T>>,
): CellAct {
  const cells = written.map(({ cell, from, to, isMark }) => ({
    ...referenceTo(before, cell.place),
    text: cell.text,
    from,
    to,
    isMark,
    isUncertain,
  }));
  return { act, cells };
}
