/** Marks the lines of text that stay behind the tables in their place. */
import { passageIn, type Block, type OutlinePassage } from "../../document";
import { colorOf, isPaintable } from "../marks/paint";
import { saveMarks, type Mark } from "../marks/record";
import { markOn, refindMarks } from "../marks/refindMarks";
import { isLocked } from "../marks/settleMarks";
import type { DocumentState } from "../state";
import type { BlocksRead } from "./blocks";
import { indexes } from "./layout";
import type { Placed } from "./progress";
import type { FoundLines } from "./textLines";

/** That of a warning. */
export const LINE_COLOUR = colorOf("warning");

/** Whether a line that stays is the table's alone, and has no colour of the writer's. */
export function isToMark({ table, paragraphs }: FoundLines, index: number): boolean {
  const paragraph = paragraphs[index];
  if (!paragraph || paragraph.joined || table.lines[index]?.hasMore) return false;
  const words = passageIn(paragraph, 0, paragraph.text.length);
  return isPaintable(words) && !isLocked(words);
}

/** The indexes of the lines of a table that we have marked. */
export function markedLines({ snapshot }: BlocksRead, { of, lines }: Placed): readonly number[] {
  return indexes(lines, lines + of.lines.length).filter((index) => {
    const words = wordsOf(snapshot.outline.blocks[index]);
    return (
      isToMark(of, index - lines) && words?.isFullyHighlighted && words.highlights.join() === LINE_COLOUR
    );
  });
}

/** All words of a paragraph. */
function wordsOf(block: Block | undefined): OutlinePassage | null {
  return block?.kind === "paragraph" ? passageIn(block.paragraph, 0, block.paragraph.text.length) : null;
}

/**
 * Records lines that were marked as marks of ours, so that they are cleared with the others.
 * @param lines their indexes in the reading
 * @returns whether the document took the record
 */
export async function saveLineMarks(
  state: DocumentState,
  { snapshot: { outline } }: BlocksRead,
  lines: readonly number[],
  record: readonly Mark[],
): Promise<boolean> {
  const ours = refindMarks(record, outline).found.map(({ spot }) => spot);
  const marks = lines
    .flatMap((index) => wordsOf(outline.blocks[index]) ?? [])
    .map((spot) => markOn(outline, spot, LINE_COLOUR, ours));
  return marks.length === 0 || saveMarks(state, record, [...record, ...marks]);
}
