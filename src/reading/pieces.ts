import type { Outline, OutlineTable } from "../document";
import type { Format, TableId } from "../report";
import { captionBelow, captionIn, namesAnotherYear, type Caption } from "./captions";
import { evidenceOf, tableLabels, type Evidence } from "./evidence";
import type { LabelIndex } from "./labelIndex";
import { segmentsOf, type Segment } from "./rows";

/** A piece of a file table on its way to its place. */
export interface Piece {
  segment: Segment;
  /** Pieces of the same stretch follow each other without prose between, and are not said to be of two years. */
  readonly stretch: number;
  readonly evidence: Evidence | null;
  /** The line over it that names another year than the report's. */
  readonly otherYear: Caption | null;
  taken: TableId | null;
}

/** A paragraph longer than this between two pieces means that the second is another table (续表 and page numbers fit). */
const longestBreak = 12;

/** All pieces of the document's tables in file order, none of them taken. */
export function piecesOf(
  outline: Outline,
  index: LabelIndex,
  formats: readonly Format[],
  year: number | null,
): Piece[] {
  const pieces: Piece[] = [];
  let stretch = 0;
  let caption: Caption | null = null;
  const setCaption = (next: Caption | null) => {
    if (namesAnotherYear(next, year) !== namesAnotherYear(caption, year)) stretch++;
    caption = next;
  };
  for (const block of outline.blocks) {
    if (block.kind === "paragraph") {
      const text = block.paragraph.text.trim();
      if (isBreak(text)) stretch++;
      setCaption(captionBelow(text, caption));
      continue;
    }
    const titled = captionIn(titleRowOf(block.table));
    if (titled) setCaption(titled);
    const otherYear = namesAnotherYear(caption, year) ? caption : null;
    for (const segment of segmentsOf(block.table, index)) {
      const evidence = segment.kind && evidenceOf(segment, tableLabels(segment.kind, formats));
      pieces.push({ segment, stretch, evidence, otherYear, taken: null });
    }
  }
  return pieces;
}

function isBreak(text: string): boolean {
  return text.length > longestBreak || /^[一二三四五六][、.．]/u.test(text);
}

/** The text of a first row that has only one: a title within the table. Else empty. */
function titleRowOf({ rows }: OutlineTable): string {
  const written = rows[0]?.cells.filter(({ text }) => text !== "") ?? [];
  return written.length === 1 ? written[0]!.text : "";
}
