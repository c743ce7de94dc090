import type { Outline } from "../document";
import { tableIds, type Format, type TableId } from "../report";
import {
  evidenceOf,
  hasValue,
  isForeign,
  isTable,
  strength,
  tableLabels,
  together,
  type Evidence,
  type TableLabels,
} from "./evidence";
import type { LabelIndex } from "./labelIndex";
import { segmentsOf, type Segment } from "./rows";
import { canBeEnd, isComplete, recogniseFragments } from "./tableEnds";

export interface Recognised {
  /** The pieces of each table of the report, in file order. */
  readonly pieces: Readonly<Record<TableId, readonly Segment[]>>;
  /** Further copies of a table that is there already. */
  readonly duplicates: readonly { readonly table: TableId; readonly segment: Segment }[];
}

/** A paragraph longer than this between two pieces means that the second is another table (续表 and page numbers fit). */
const longestBreak = 12;

/** A piece of a file table on its way to its place. */
interface Piece {
  segment: Segment;
  /** Pieces of the same stretch follow each other without prose between. */
  readonly stretch: number;
  readonly evidence: Evidence | null;
  taken: TableId | null;
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
 */
export function recogniseTables(outline: Outline, index: LabelIndex, formats: readonly Format[]): Recognised {
  const pieces = piecesOf(outline, index, formats);
  const duplicates: { table: TableId; segment: Segment }[] = [];
  for (const kind of tableIds) {
    const labels = tableLabels(kind, formats);
    const copies = takeStrong(candidatesOf(pieces, labels), labels);
    for (const copy of copies) duplicates.push({ table: kind, segment: copy.segment });
    takeBeside(pieces, labels);
  }
  takeUntold(pieces, formats);
  const taken = (kind: TableId) =>
    pieces.filter((piece) => piece.taken === kind).map(({ segment }) => ({ ...segment, kind }));
  return {
    pieces: { disclosure: taken("disclosure"), requests: taken("requests"), cases: taken("cases") },
    duplicates,
  };
}

function piecesOf(outline: Outline, index: LabelIndex, formats: readonly Format[]): Piece[] {
  const pieces: Piece[] = [];
  let stretch = 0;
  for (const block of outline.blocks) {
    if (block.kind === "paragraph") {
      if (isBreak(block.paragraph.text.trim())) stretch++;
      continue;
    }
    for (const segment of segmentsOf(block.table, index)) {
      const evidence = segment.kind && evidenceOf(segment, tableLabels(segment.kind, formats));
      pieces.push({ segment, stretch, evidence, taken: null });
    }
  }
  return pieces;
}

function isBreak(text: string): boolean {
  return text.length > longestBreak || /^[一二三四五六][、.．]/u.test(text);
}

/** Single pieces with enough evidence, and neighbours that have it only together (a header, and a row behind the break). */
function candidatesOf(pieces: readonly Piece[], labels: TableLabels): Candidate[] {
  const candidates: Candidate[] = [];
  let weak: Piece[] = [];
  let stretch = -1;
  for (const piece of pieces) {
    const { segment, evidence } = piece;
    if (piece.stretch !== stretch) weak = [];
    stretch = piece.stretch;
    if (segment.kind !== labels.kind || !evidence || isForeign(evidence)) continue;
    if (isTable(evidence, labels, segment.table.width)) {
      candidates.push({ pieces: [piece], evidence });
      weak = [];
      continue;
    }
    weak.push(piece);
    const joint = together(weak.map((each) => each.evidence!));
    if (weak.length > 1 && isTable(joint, labels, segment.table.width)) {
      candidates.push({ pieces: weak, evidence: joint });
      weak = [];
    }
  }
  return candidates;
}

/**
 * Takes the first candidate that stands up to the strongest one, then those that bring rows not there yet.
 * @returns the first piece of every further whole copy
 */
function takeStrong(candidates: readonly Candidate[], labels: TableLabels): Piece[] {
  const ranked = candidates
    .map((candidate) => ({ candidate, score: strength(candidate.evidence, labels) }))
    .sort((a, b) => b.score - a.score);
  const best = ranked[0]?.score ?? 0;
  const first = candidates.find((candidate) => strength(candidate.evidence, labels) * 3 >= best * 2);
  if (!first) return [];
  const seen = new Set<string>();
  const take = ({ pieces, evidence }: Candidate) => {
    for (const piece of pieces) piece.taken = labels.kind;
    for (const key of evidence.rows.keys()) seen.add(key);
  };
  take(first);
  const left: Candidate[] = [];
  for (const { candidate } of ranked) {
    if (candidate === first) continue;
    if (bringsRows(candidate.evidence, seen)) take(candidate);
    else left.push(candidate);
  }
  const whole = together(candidates.filter((each) => !left.includes(each)).map(({ evidence }) => evidence));
  return left.filter(({ evidence }) => isCopy(evidence, whole, labels)).map(({ pieces }) => pieces[0]!);
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

/** Takes pieces without a telling label: bodies under headers, ends of tables, tables whose labels are broken. */
function takeUntold(pieces: Piece[], formats: readonly Format[]): void {
  const of = (kind: TableId) => pieces.filter((piece) => piece.taken === kind).map(({ segment }) => segment);
  let last: Piece | null = null;
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]!;
    if (last && last.stretch !== piece.stretch) last = null;
    const kind: TableId | null = last?.taken ?? null;
    const canEnd = (segment: Segment) => {
      if (!last || !kind) return false;
      const labels = tableLabels(kind, formats);
      return !isComplete(of(kind), labels) && canBeEnd(segment, last.segment, labels);
    };
    if (piece.taken !== null) {
      // The end of the table before, broken off, may stand over the next one where all tables were pasted as one.
      const told = piece.segment.rows.findIndex((row) => row.kind !== null);
      const { segment } = piece;
      if (kind !== piece.taken && told > 0) {
        const end = { ...segment, rows: segment.rows.slice(0, told) };
        if (canEnd(end)) {
          pieces.splice(at, 0, { ...piece, segment: end, evidence: null, taken: kind });
          piece.segment = { ...segment, rows: segment.rows.slice(told) };
          at++;
        }
      }
      last = piece;
    } else if (piece.segment.kind === null) {
      const isBody = last !== null && isHeadOver(last.segment, piece.segment);
      piece.taken =
        recogniseFragments(piece.segment, (id) => of(id).length > 0, formats) ??
        (isBody || canEnd(piece.segment) ? kind : null);
      if (piece.taken) last = piece;
    }
  }
}

/** Whether the piece before is a header without any values, over as many grid columns as this one has. */
function isHeadOver(before: Segment, segment: Segment): boolean {
  return before.table.width === segment.table.width && !before.rows.some(hasValue);
}
