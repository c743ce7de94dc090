/** Reads the prose of a report: its parts, and what it states in numbers. */

import type { Outline } from "../../document";
import {
  holdsPlace,
  isLines,
  partIds,
  withoutSpace,
  type PartId,
  type Passage,
  type Prose,
  type Report,
  type ReportPart,
} from "../../report";
import { garbledTitleIn } from "../head/garbledTitle";
import { takenApart } from "./paragraphs";
import { partHeadedBy, partsIn } from "./parts";
import { sharesIn } from "./shares";
import { statementsIn } from "./statements";
import { sumsIn } from "./sums";

/** So far down a title is looked for. */
const searchedLines = 20;

/**
 * Reads what the body's own paragraphs say; those in tables and text boxes are left out, and tables that stand as text.
 * @param report what is known of it: whose it is, of which year, and where its tables stand
 */
export function readProse(
  outline: Outline,
  report: Pick<Report, "title" | "unit" | "year" | "tables">,
): Prose {
  const { paragraphs: all, ...body } = bodyParagraphs(outline);
  const lines = report.tables.flatMap(({ segments }) => segments.filter(isLines));
  const paragraphs = lines.length > 0 ? all.filter((place) => !holdsPlace(lines, place)) : all;
  const parts = partsIn(paragraphs);
  const read = takenApart(paragraphs, report);
  const headed = parts.length < partIds.length ? headingsElsewhere(outline) : [];
  const garbledTitle = report.title === null ? garbledTitleIn(linesAbove(parts[0], paragraphs)) : null;
  return {
    parts,
    ...(garbledTitle !== null && { garbledTitle }),
    ...(headed.length > 0 && { headedElsewhere: headed }),
    statements: statementsIn(read, parts),
    sums: sumsIn(read),
    shares: sharesIn(read),
    paragraphs,
    ...body,
  };
}

/** The lines above the first part, without white space. */
function linesAbove(first: ReportPart | undefined, paragraphs: readonly Passage[]): readonly string[] {
  const above = paragraphs.filter(({ paragraph }) => paragraph < (first?.heading.paragraph ?? Infinity));
  return above.slice(0, searchedLines).map(({ text }) => withoutSpace(text));
}

/** Parts whose heading stands in a table or a text box. */
function headingsElsewhere({ blocks }: Outline): PartId[] {
  const texts = blocks.flatMap((block) =>
    block.kind === "table"
      ? block.table.rows.flatMap(({ cells }) => cells.map(({ text }) => text))
      : (block.paragraph.boxes ?? []),
  );
  const headed = new Set(texts.flatMap((text) => text.split("\n")).map(partHeadedBy));
  return partIds.filter((id) => headed.has(id));
}

function bodyParagraphs({
  blocks,
}: Outline): Pick<Prose, "paragraphs" | "placeholders" | "paragraphsBeforeTable"> {
  const paragraphs: Passage[] = [];
  const placeholders: Passage[] = [];
  const paragraphsBeforeTable: number[] = [];
  let before = 0;
  for (const block of blocks) {
    if (block.kind === "table") {
      paragraphsBeforeTable.push(before);
      continue;
    }
    const { number, text, joined = 1, spans = [] } = block.paragraph;
    before = number + joined - 1;
    if (text.trim() !== "") paragraphs.push({ paragraph: number, from: 0, to: text.length, text });
    for (const { kind, from } of spans)
      if (kind === "placeholder") placeholders.push({ paragraph: number, from, to: from, text: "" });
  }
  return { paragraphs, placeholders, paragraphsBeforeTable };
}
