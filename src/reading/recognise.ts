import type { Outline } from "../document";
import { tableIds, type Format, type TableId } from "../report";
import {
  isForeign,
  isTable,
  strength,
  tableLabels,
  together,
  type Evidence,
  type TableLabels,
} from "./evidence";
import type { LabelIndex } from "./labelIndex";
import { piecesOf, type Piece } from "./pieces";
import type { Segment } from "./rows";
import { takeUntold } from "./untold";

export interface Recognised {
  /** The pieces of each table of the report, in file order. */
  readonly pieces: Readonly<Record<TableId, readonly Segment[]>>;
  /** Further copies of a table that is there already. */
  readonly duplicates: readonly Copy[];
}

export interface Copy {
  readonly table: TableId;
  readonly segment: Segment;
  /** The line over it that names another year than the report's; null where none does. */
  readonly caption: string | null;
}

/** Pieces that are enough evidence together; most often one. */
interface Candidate {
  readonly pieces: readonly Piece[];
  readonly evidence: Evidence;
}

/**
 * Finds the pieces of the three tables among all tables of the document, by the best evidence over all of them, not by
 * their order: first the pieces that speak for themselves, the strongest first, as long as they bring rows not there
 * yet; then what hangs on to these (a header, an end that a page break cut off). A table that shares words with the
 * report (a statistic in the prose) brings nothing new and is left alone.
 * @param year the report's: of two copies the one counts that is not said to be of another year
 */
export function recogniseTables(
  outline: Outline,
  index: LabelIndex,
  formats: readonly Format[],
  year: number | null,
): Recognised {
  const pieces = piecesOf(outline, index, formats, year);
  const duplicates: Copy[] = [];
  for (const kind of tableIds) {
    const labels = tableLabels(kind, formats);
    const copies = takeStrong(candidatesOf(pieces, labels), labels);
    for (const { segment, otherYear } of copies) {
      duplicates.push({ table: kind, segment, caption: otherYear?.text ?? null });
    }
    takeBeside(pieces, labels);
  }
  const all = takeUntold(pieces, formats);
  const taken = (kind: TableId) =>
    all.filter((piece) => piece.taken === kind).map(({ segment }) => ({ ...segment, kind }));
  return {
    pieces: { disclosure: taken("disclosure"), requests: taken("requests"), cases: taken("cases") },
    duplicates,
  };
}

/** Single pieces with enough evidence, and neighbours that have it only together (a header, and a row behind the break). */
function candidatesOf(pieces: readonly Piece[], labels: TableLabels): Candidate[] {
  const candidates: Candidate[] = [];
  let weak: Piece[] = [];
  let joint: Evidence | null = null;
  let stretch = -1;
  const startAfresh = () => {
    weak = [];
    joint = null;
  };
  for (const piece of pieces) {
    const { segment, evidence } = piece;
    if (piece.stretch !== stretch) startAfresh();
    stretch = piece.stretch;
    if (segment.kind !== labels.kind || !evidence || isForeign(evidence)) continue;
    if (isTable(evidence, labels, segment.table.width)) {
      candidates.push({ pieces: [piece], evidence });
      startAfresh();
      continue;
    }
    weak.push(piece);
    joint = joint ? together([joint, evidence]) : evidence;
    if (weak.length > 1 && isTable(joint, labels, segment.table.width)) {
      candidates.push({ pieces: weak, evidence: joint });
      startAfresh();
    }
  }
  return candidates;
}

/**
 * Takes the first candidate that stands up to the strongest one, rather one that is not said to be of another year; then
 * those that bring rows not there yet, none of another year unless the first is.
 * @returns the first piece of every further whole copy
 */
function takeStrong(candidates: readonly Candidate[], labels: TableLabels): Piece[] {
  const ranked = candidates
    .map((candidate) => ({ candidate, score: strength(candidate.evidence, labels) }))
    .sort((a, b) => b.score - a.score);
  const best = ranked[0]?.score ?? 0;
  const whole = candidates.filter(({ evidence }) => strength(evidence, labels) * 3 >= best * 2);
  const first = whole.find((candidate) => !isOfAnotherYear(candidate)) ?? whole[0];
  if (!first) return [];
  const seen = new Set<string>();
  const taken: Evidence[] = [];
  const take = ({ pieces, evidence }: Candidate) => {
    for (const piece of pieces) piece.taken = labels.kind;
    for (const key of evidence.rows.keys()) seen.add(key);
    taken.push(evidence);
  };
  take(first);
  const left: Candidate[] = [];
  for (const { candidate } of ranked) {
    if (candidate === first) continue;
    const mayGoOn = isOfAnotherYear(first) || !isOfAnotherYear(candidate);
    if (mayGoOn && bringsRows(candidate.evidence, seen)) take(candidate);
    else left.push(candidate);
  }
  const all = together(taken);
  return left.filter(({ evidence }) => isCopy(evidence, all, labels)).map(({ pieces }) => pieces[0]!);
}

function isOfAnotherYear({ pieces }: Candidate): boolean {
  return pieces.some(({ otherYear }) => otherYear !== null);
}

/** Whether most of the rows are not there yet. */
function bringsRows({ rows }: Evidence, seen: ReadonlySet<string>): boolean {
  const known = [...rows.keys()].filter((key) => seen.has(key)).length;
  return rows.size > 0 && known * 2 <= rows.size;
}

/** Whether a piece is the whole table once more, and not a statistic in its words. */
function isCopy(copy: Evidence, whole: Evidence, labels: TableLabels): boolean {
  const rows = [...copy.rows.values()].filter((share) => share === 1).length;
  const columns = labels.unlabelled === null ? copy.columns.size : copy.columnLabels;
  const all = labels.unlabelled === null ? whole.columns.size : whole.columnLabels;
  return rows * 2 > whole.rows.size && columns * 2 > all;
}

/** Takes what is too small to tell by itself where it stands beside a piece that was taken: equally wide pieces first. */
function takeBeside(pieces: readonly Piece[], labels: TableLabels): void {
  const seen = new Set<string>();
  const see = (piece: Piece) => {
    for (const key of piece.evidence?.rows.keys() ?? []) seen.add(key);
  };
  for (const piece of pieces) if (piece.taken === labels.kind) see(piece);
  const beside = (order: readonly Piece[], isEquallyWide: boolean) => {
    let last: Piece | null = null;
    for (const piece of order) {
      const { segment, evidence } = piece;
      if (last && last.stretch !== piece.stretch) last = null;
      if (piece.taken !== null) last = piece.taken === labels.kind ? piece : null;
      if (!last || piece.taken !== null || segment.kind !== labels.kind || !evidence) continue;
      if (isEquallyWide && last.segment.table.width !== segment.table.width) continue;
      if (!hangsOn(evidence, seen)) continue;
      piece.taken = labels.kind;
      see(piece);
      last = piece;
    }
  };
  const backwards = [...pieces].reverse();
  for (const isEquallyWide of [true, false]) {
    beside(pieces, isEquallyWide);
    beside(backwards, isEquallyWide);
  }
}

/** Rows not there yet, or labels without any numbers; nothing strange among them. */
function hangsOn(evidence: Evidence, seen: ReadonlySet<string>): boolean {
  if (evidence.rows.size > 0) return !isForeign(evidence) && bringsRows(evidence, seen);
  return evidence.strangeRows === 0;
}
