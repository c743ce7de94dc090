import type { Element } from "@xmldom/xmldom";

/** A place in the text: so many characters into a paragraph, as the text view counts them. */
export interface Position {
  paragraph: Element;
  offset: number;
}

/**
 * A stretch of the story. It stays with its text: every edit of the model moves the ranges that are in use.
 * `throughMark` says whether the last paragraph's mark belongs to it (`GetRange("Content")` leaves it out).
 */
export interface TextRange {
  start: Position;
  end: Position;
  throughMark: boolean;
}

export function isCollapsed(range: TextRange): boolean {
  return (
    range.start.paragraph === range.end.paragraph &&
    range.start.offset === range.end.offset &&
    !range.throughMark
  );
}

/** Moves a range after `removed` characters at `offset` of a paragraph were replaced by `added` ones. */
export function adjustRange(
  range: TextRange,
  paragraph: Element,
  offset: number,
  removed: number,
  added: number,
): void {
  for (const side of ["start", "end"] as const) {
    const position = range[side];
    if (position.paragraph !== paragraph || position.offset < offset) continue;
    // Where text is inserted, the range that starts there and the one that ends there both take it in;
    // where text is replaced, what only touches it stays.
    if (position.offset === offset && (side === "start" || removed > 0)) continue;
    if (position.offset >= offset + removed) position.offset += added - removed;
    else position.offset = side === "start" ? offset : offset + added;
  }
}
