/** The record of our marks in the document's settings, and where these marks are in a fresh reading. */
import * as z from "zod/mini";
import type { Outline, OutlineCell } from "../../document";
import { comparePlaces, samePlace } from "../../report";
import { markColorSchema, placeSchema, readSetting, saveSetting } from "../host/settings";
import { allCells } from "../read/cells";
import { align } from "../read/tables";
import { isMarkColor } from "./paint";

const KEY = "nianbao.marks";

/** A cell in one of our colours, as it was when we painted it or, if it is not ours, when we saw it. */
const colouredCellSchema = z.object({ ...placeSchema.shape, text: z.string(), color: markColorSchema });
export type ColouredCell = Readonly<z.infer<typeof colouredCellSchema>>;

const recordSchema = z.object({
  version: z.literal(1),
  marks: z.array(colouredCellSchema),
  others: z.array(colouredCellSchema),
});

export interface MarksRecord {
  /** Painted by us. */
  readonly marks: readonly ColouredCell[];
  /** In one of our colours before us. Never touched. */
  readonly others: readonly ColouredCell[];
}

/** The record in the document's settings. Empty if there is none, or none that we can read. */
export function readMarks(): MarksRecord {
  const { data } = recordSchema.safeParse(readSetting(KEY));
  return data ?? { marks: [], others: [] };
}

/** Saves the record in the document, or removes it if there are no marks. Rejects with Office's error. */
export function saveMarks({ marks, others }: MarksRecord): Promise<void> {
  return saveSetting(KEY, marks.length > 0 ? { version: 1, marks, others } : null);
}

/** Recorded marks in a fresh reading. */
export interface RefoundMarks {
  /** Ours, still in our colour, wherever the cell is now and whatever it says now. */
  readonly found: readonly { readonly mark: ColouredCell; readonly cell: OutlineCell }[];
  /** Ours, no longer in our colour: somebody cleared or deleted them. */
  readonly gone: readonly ColouredCell[];
  /** Cells in our colours that are not ours, as they are now. */
  readonly others: readonly ColouredCell[];
}

/**
 * Finds our marks again. Cells keep their order when rows are inserted or deleted. So the recorded cells (ours, and those
 * that had the colour before us) are aligned with the cells that have it now, and the best sum of likeness decides. A
 * coloured cell without a partner is not ours.
 */
export function refindMarks(record: MarksRecord, outline: Outline): RefoundMarks {
  const recorded = [
    ...record.marks.map((cell) => ({ cell, isOurs: true })),
    ...record.others.map((cell) => ({ cell, isOurs: false })),
  ].sort((a, b) => comparePlaces(a.cell, b.cell));
  const current = allCells(outline).filter((cell) => cell.highlights.some(isMarkColor));
  // What has not moved is paired at once: no other pair is better, and there may be thousands.
  let unmoved = 0;
  while (likeness(recorded[unmoved]?.cell, current[unmoved]) === mostLike) unmoved += 1;
  const moved = align(recorded.length - unmoved, current.length - unmoved, (i, j) =>
    likeness(recorded[unmoved + i]?.cell, current[unmoved + j]),
  );
  const partners = recorded.map((_, index) => {
    const partner = moved[index - unmoved] ?? -1;
    return index < unmoved ? index : partner < 0 ? -1 : unmoved + partner;
  });
  const found = recorded.flatMap(({ cell: mark, isOurs }, index) => {
    const cell = current[partners[index] ?? -1];
    return isOurs && cell ? [{ mark, cell }] : [];
  });
  const stillThere = new Set(found.map((one) => one.mark));
  const ours = new Set(found.map((one) => one.cell));
  return {
    found,
    gone: record.marks.filter((mark) => !stillThere.has(mark)),
    others: current.filter((cell) => !ours.has(cell)).flatMap(colouredCells),
  };
}

/** A cell in our colours as it is recorded: one entry for each of the colours. */
function colouredCells(cell: OutlineCell): ColouredCell[] {
  return cell.highlights.filter(isMarkColor).map((color) => ({ ...cell.place, text: cell.text, color }));
}

/** The likeness of a cell that is where it was and says what it said. */
const mostLike = 8;

/** How much a coloured cell is like a recorded one. 0 if it cannot be it. */
function likeness(recorded: ColouredCell | undefined, cell: OutlineCell | undefined): number {
  if (!recorded || !cell?.highlights.includes(recorded.color)) return 0;
  const isSameText = recorded.text === cell.text;
  if (samePlace(recorded, cell.place)) return isSameText ? mostLike : 5;
  const isSameColumn = recorded.table === cell.place.table && recorded.cell === cell.place.cell;
  if (isSameText) return isSameColumn ? 6 : 4;
  return isSameColumn ? 2 : 0;
}
