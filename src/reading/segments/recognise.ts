/** Finds which segments of the document's tables are which table of the report. */

import type { Outline } from "../../document";
import { grouped, tableIdsOf, type Format, type TableId } from "../../report";
import type { LabelIndex } from "../labels/labelIndex";
import { takeColumnParts } from "./columnParts";
import { fileSegmentsOf, type FileSegment } from "./fileSegments";
import {
  isForeign,
  isTable,
  labelScoreOf,
  namedColumns,
  strength,
  tableLabels,
  type LabelScore,
  type TableLabels,
} from "./labelScore";
import { takeUnlabelled, type Taken } from "./unlabelledSegments";

export interface Recognised {
  /** The segments of each table of the report that is there, in file order. */
  readonly segments: ReadonlyMap<TableId, readonly FileSegment[]>;
  /** Further copies of a table that is there already. */
  readonly copies: readonly Copy[];
}

export interface Copy {
  readonly table: TableId;
  readonly segment: FileSegment;
}

/** Segments whose labels are enough together; most often one. */
interface Candidate {
  readonly segments: readonly FileSegment[];
  readonly score: LabelScore;
}

/**
 * Finds the segments of the report's tables among all tables of the document, by the best score over all of them, not by
 * their order: first the segments that speak for themselves, the strongest first, as long as they bring rows not there
 * yet; then those that belong to these (a header, an end that a page break cut off, columns that lack). A table that shares words with the
 * report (a statistic in the prose) brings nothing new and is left alone.
 * @param year the report's: of two copies the one counts that is not said to be of another year
 */
export function recogniseTables(
  outline: Outline,
  index: LabelIndex,
  formats: readonly Format[],
  year: number | null,
): Recognised {
  const segments = fileSegmentsOf(outline, index, formats, year);
  const taken: Taken = new Map();
  const copies: Copy[] = [];
  for (const table of tableIdsOf(formats)) {
    const labels = tableLabels(table, formats);
    for (const segment of takeStrong(candidatesOf(segments, labels), labels, taken)) {
      copies.push({ table, segment });
    }
    takeBeside(segments, labels, taken);
    takeColumnParts(segments, labels, taken, formats, index);
  }
  const found = takeUnlabelled(segments, taken, formats).filter((segment) => taken.has(segment));
  return {
    segments: grouped(found, (segment) => taken.get(segment)!),
    copies: copies.filter(({ segment }) => !taken.has(segment)),
  };
}

/** Single segments with enough labels, and neighbours that have them only together (a header, and a row behind a break). */
function candidatesOf(segments: readonly FileSegment[], labels: TableLabels): Candidate[] {
  const candidates: Candidate[] = [];
  let weak: Candidate | null = null;
  for (const segment of segments) {
    const { kind, score, table, run, rows } = segment;
    if (kind !== labels.kind || !score || isForeign(score)) continue;
    const isMore = weak?.segments[0]!.run === run && !isTable(score, labels, table.width);
    const candidate: Candidate =
      weak && isMore
        ? { segments: [...weak.segments, segment], score: labelScoreOf(rows, labels, weak.score) }
        : { segments: [segment], score };
    const isEnough = isTable(candidate.score, labels, table.width);
    if (isEnough) candidates.push(candidate);
    weak = isEnough ? null : candidate;
  }
  return candidates;
}

/** A candidate with this share of the strongest one's score is as whole as that one. */
const wholeShare = 2 / 3;

/**
 * Takes the first candidate that is as whole as the strongest one, if possible one that is not said to be of another
 * year; then those that bring rows not there yet, none of another year unless the first is.
 * @returns the first segment of every further whole copy
 */
function takeStrong(candidates: readonly Candidate[], labels: TableLabels, taken: Taken): FileSegment[] {
  const ranked = candidates
    .map((candidate) => ({ candidate, points: strength(candidate.score, labels) }))
    .sort((a, b) => b.points - a.points);
  const best = ranked[0]?.points ?? 0;
  const whole = candidates.filter(({ score }) => strength(score, labels) >= best * wholeShare);
  const first = whole.find((candidate) => !isOfAnotherYear(candidate)) ?? whole[0];
  if (!first) return [];
  const seen = new Set<string>();
  const found: FileSegment[] = [];
  const take = ({ segments, score }: Candidate) => {
    for (const segment of segments) {
      taken.set(segment, labels.kind);
      found.push(segment);
    }
    for (const key of score.rows.keys()) seen.add(key);
  };
  take(first);
  const left: Candidate[] = [];
  for (const { candidate } of ranked) {
    if (candidate === first) continue;
    const mayGoOn = isOfAnotherYear(first) || !isOfAnotherYear(candidate);
    if (mayGoOn && bringsRows(candidate.score, seen)) take(candidate);
    else left.push(candidate);
  }
  if (left.length === 0) return [];
  const all = labelScoreOf(
    found.flatMap(({ rows }) => rows),
    labels,
  );
  return left.filter(({ score }) => isCopy(score, all, labels)).map(({ segments }) => segments[0]!);
}

/** The segments of a candidate are of one run, and so of one year. */
function isOfAnotherYear({ segments }: Candidate): boolean {
  return segments[0]!.otherYear !== null;
}

/** Whether most of the rows are not there yet. */
function bringsRows({ rows }: LabelScore, seen: ReadonlySet<string>): boolean {
  const known = [...rows.keys()].filter((key) => seen.has(key)).length;
  return rows.size > 0 && known * 2 <= rows.size;
}

/** Whether a candidate is the whole table once more, and not a statistic in its words. */
function isCopy(copy: LabelScore, whole: LabelScore, labels: TableLabels): boolean {
  const rows = [...copy.rows.values()].filter((share) => share === 1).length;
  return rows * 2 > whole.rows.size && namedColumns(copy, labels) * 2 > namedColumns(whole, labels);
}

/** Takes segments with too few labels where they stand beside one that was taken. */
function takeBeside(segments: readonly FileSegment[], labels: TableLabels, taken: Taken): void {
  const seen = new Set<string>();
  const see = ({ score }: FileSegment) => {
    for (const key of score?.rows.keys() ?? []) seen.add(key);
  };
  for (const segment of segments) if (taken.get(segment) === labels.kind) see(segment);
  for (const order of [segments, [...segments].reverse()]) {
    let last: FileSegment | null = null;
    for (const segment of order) {
      if (last?.run !== segment.run) last = null;
      const table = taken.get(segment);
      if (table !== undefined) last = table === labels.kind ? segment : null;
      if (!last || segment.kind !== labels.kind || !segment.score) continue;
      if (!mayBelong(segment.score, seen)) continue;
      taken.set(segment, labels.kind);
      see(segment);
    }
  }
}

/** Rows not there yet, or labels without any numbers; nothing strange among them. */
function mayBelong(score: LabelScore, seen: ReadonlySet<string>): boolean {
  return score.rows.size > 0 ? !isForeign(score) && bringsRows(score, seen) : score.strangeRows === 0;
}
