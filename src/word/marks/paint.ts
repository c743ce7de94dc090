/**
 * Paints the text of a cell, or words, in one of our colours, or takes that colour off: red for errors, yellow for the rest,
 * as the pane has them. Word's desktop palette has fifteen colours: dark ones hide black text, Word for the web loses
 * Turquoise and Pink on reopening, and green would say that all is well. Black text has a contrast of 5:1 on red, and 20:1
 * on yellow; in print, and to those who confuse colours, one is dark and the other bright.
 */
import type { WriteJob } from "../attempt";
import type { LocatedSpot } from "../locate/located";
import { referenceToSpot, type Spot } from "../read/spots";
import type { MarkColor } from "../stored";
import type { MarkTarget, WriteTarget } from "../types";
import type { SpotAct } from "../undo/journal";
import type { WriteOutcome } from "../write";

/** What `font.highlightColor` takes and gives for a colour. */
const API_NAMES: Readonly<Record<MarkColor, readonly [hex: string, name: string]>> = {
  red: ["#FF0000", "red"],
  yellow: ["#FFFF00", "yellow"],
};

export function colorOf(severity: MarkTarget["severity"]): MarkColor {
  return severity === "error" ? "red" : "yellow";
}

export function isMarkColor(highlight: string): highlight is MarkColor {
  return Object.hasOwn(API_NAMES, highlight);
}

/** A job that changes the mark of a spot; null is no mark. */
export interface PaintJob<T extends WriteTarget> extends WriteJob<T> {
  readonly from: MarkColor | null;
  readonly to: MarkColor | null;
  /** Whether it is a mark of ours. Else it is a colour that was there, and that the user asked us to take away. */
  readonly isMark: boolean;
}

/** Whether a mark can be put on the spot and taken off again without a trace. */
export function isPaintable(spot: Spot): boolean {
  // A placeholder's text is not ours to paint. Hidden text, and `w:highlight` "none", would lose what they have.
  if (spot.isPlaceholder || spot.hasUnseenHighlight) return false;
  return spot.text !== "" && spot.highlights.length === 0;
}

/**
 * Paints words, or the text of a cell's paragraphs without their marks.
 * @param from the colour of ours that the spot has now
 * @param to null takes the highlight away
 */
export function paintJob<T extends WriteTarget>(
  target: T,
  spot: Spot,
  from: MarkColor | null,
  to: MarkColor | null,
  isMark = true,
): PaintJob<T> {
  const rangesOf = (located: LocatedSpot): Word.Range[] =>
    spot.paragraphs.flatMap((paragraph, index) => (paragraph.text === "" ? [] : [located.text(index)]));
  return {
    target,
    spot,
    from,
    to,
    isMark,
    // A mark comes off whatever the spot says by now.
    ...(to !== null && { guard: () => () => paintJob(target, spot, to, from, isMark) }),
    write: (located) => {
      for (const range of rangesOf(located)) setColor(range, to);
    },
    readBack: (located) => {
      const ranges = rangesOf(located);
      for (const range of ranges) range.load("font/highlightColor");
      return () => ranges.every((range) => isColored(range.font.highlightColor, to));
    },
    isDone: ({ highlights }) => highlights.join() === (to ?? ""),
  };
}

/** Queues the paint of a range; null takes its highlight away. */
export function setColor(range: Word.Range, color: MarkColor | null): void {
  // The typings leave out null.
  range.font.highlightColor = (color && API_NAMES[color][0]) as string;
}

/** Whether a value that was read from `font.highlightColor` is this colour, or none. */
export function isColored(value: string | null, color: MarkColor | null): boolean {
  if (value === null || color === null) return value === color;
  return API_NAMES[color].some((name) => name.toLowerCase() === value.toLowerCase());
}

/** The journal's entry for an act that painted. */
export function paintAct<T extends WriteTarget>(
  act: "mark" | "unmark",
  { before, written, isUncertain }: WriteOutcome<T, PaintJob<T>>,
): SpotAct {
  const cells = written.map(({ spot, from, to, isMark }) => ({
    ...referenceToSpot(before, spot.place),
    text: spot.text,
    from,
    to,
    isMark,
    isUncertain,
  }));
  return { act, cells };
}
