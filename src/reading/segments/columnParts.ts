/** Finds the rest of a table that was cut by its columns: the same rows once more, under the heads that lack. */

import { tableOf, withoutSpace, type Format, type TableFormat } from "../../report";
import { readTable } from "../cells/readTable";
import { labelWords, type LabelIndex } from "../labels/labelIndex";
import type { FileSegment } from "./fileSegments";
import { isForeign, type TableLabels } from "./labelScore";
import type { Taken } from "./unlabelledSegments";

/**
 * Takes all that is left of a table's segments, if what was taken is not whole, and all of them together are: every cell is
 * there once, and every number has its place. One part that is there twice, or a line above that speaks of another year or
 * of a part of the cases, leaves open which parts belong together: then none is taken.
 * @param taken the segments that were taken so far; what is found is added to it
 */
export function takeColumnParts(
  segments: readonly FileSegment[],
  labels: TableLabels,
  taken: Taken,
  formats: readonly Format[],
  index: LabelIndex,
): void {
  const isOwn = (segment: FileSegment) => taken.get(segment) === labels.kind;
  const own = segments.filter(isOwn);
  const left = segments.filter(
    (segment) =>
      segment.kind === labels.kind && !taken.has(segment) && segment.score && !isForeign(segment.score),
  );
  if (own.length === 0 || left.length === 0) return;
  const tables = formats.flatMap((format) => tableOf(format, labels.kind) ?? []);
  if (tables.some((table) => isWhole(own, table))) return;
  const parts = new Set([...own, ...left]);
  const all = segments.filter((segment) => parts.has(segment));
  const isNeutral = (line: string) => isNeutralLine(line, labels, index);
  const areOne = all.every(({ linesAbove, otherYear }, at) => {
    const lines = at === 0 ? linesAbove.slice(-1).filter((line) => !isSentence.test(line)) : linesAbove;
    return otherYear === null && lines.every(isNeutral);
  });
  if (!areOne || !tables.some((table) => isWhole(all, table))) return;
  for (const segment of left) taken.set(segment, labels.kind);
}

/** Whether segments are a whole table together: no cell lacks, and no number is without a place. */
function isWhole(segments: readonly FileSegment[], table: TableFormat): boolean {
  const { absent, unplaced } = readTable(segments, table);
  return absent === null && unplaced.length === 0;
}

/** Prose may stand above the first part. */
const isSentence = /[。；！？]$/u;
/** 续表, 单位：件, the number of a page. */
const isOfTheForm = /^[（(]?续|续[）)]?$|^[（(]?单位[:：]|^第?\d+页?$/u;

/** Whether a line above a table says no more than what table, or what part of it, follows. */
function isNeutralLine(line: string, { kind }: TableLabels, index: LabelIndex): boolean {
  const words = labelWords(line).replace(/情况表?$/u, "");
  const isLabel = (index.get(words) ?? []).some(({ table }) => table.id === kind);
  return isLabel || isOfTheForm.test(withoutSpace(line));
}
