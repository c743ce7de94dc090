import type { Format, TableId } from "../report";
import { hasValue, tableLabels } from "./evidence";
import type { Piece } from "./pieces";
import type { Segment } from "./rows";
import { canBeEnd, recogniseFragments } from "./tableEnds";
import { Tally } from "./tally";

/**
 * Takes pieces without a telling label: bodies under headers, ends of tables, tables whose labels are broken.
 * @param pieces in file order, those with telling labels taken already
 * @returns the pieces, cut where the end of one table stands over the next one; `taken` is set in them
 */
export function takeUntold(pieces: readonly Piece[], formats: readonly Format[]): Piece[] {
  const tallies = talliesOf(pieces, formats);
  const result: Piece[] = [];
  let last: Piece | null = null;
  const take = (piece: Piece, kind: TableId) => {
    piece.taken = kind;
    tallies[kind].add(piece.segment);
  };
  for (const piece of pieces) {
    if (last && last.stretch !== piece.stretch) last = null;
    const before: Piece | null = last;
    const kind: TableId | null = before?.taken ?? null;
    const canEnd = (segment: Segment) =>
      before !== null &&
      kind !== null &&
      canBeEnd(segment, before.segment, tableLabels(kind, formats)) &&
      !tallies[kind].isComplete();
    if (piece.taken !== null) {
      // The end of the table before, broken off, may stand over the next one where all tables were pasted as one.
      const { segment, taken } = piece;
      const told = segment.rows.findIndex((row) => row.kind !== null);
      const end: Piece = {
        ...piece,
        segment: { ...segment, rows: segment.rows.slice(0, told) },
        evidence: null,
      };
      if (kind !== null && kind !== taken && told > 0 && canEnd(end.segment)) {
        tallies[taken].remove(segment);
        piece.segment = { ...segment, rows: segment.rows.slice(told) };
        tallies[taken].add(piece.segment);
        take(end, kind);
        result.push(end);
      }
      last = piece;
    } else if (piece.segment.kind === null) {
      const isBody = before !== null && isHeadOver(before.segment, piece.segment);
      const found =
        recogniseFragments(piece.segment, (id) => !tallies[id].isEmpty, formats) ??
        (isBody || canEnd(piece.segment) ? kind : null);
      if (found) {
        take(piece, found);
        last = piece;
      }
    }
    result.push(piece);
  }
  return result;
}

function talliesOf(pieces: readonly Piece[], formats: readonly Format[]): Readonly<Record<TableId, Tally>> {
  const tally = (kind: TableId) => new Tally(tableLabels(kind, formats));
  const tallies = { disclosure: tally("disclosure"), requests: tally("requests"), cases: tally("cases") };
  for (const { taken, segment } of pieces) if (taken) tallies[taken].add(segment);
  return tallies;
}

/** Whether the piece before is a header without any values, over as many grid columns as this one has. */
function isHeadOver(before: Segment, segment: Segment): boolean {
  return before.table.width === segment.table.width && !before.rows.some(hasValue);
}
