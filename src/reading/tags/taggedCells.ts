/** Cells that carry the tag of a field, and the formats that these tags speak for. */

import type { Outline, OutlineCell, OutlineTable } from "../../document";
import { formatInForce, tableIds, type FieldId, type Format, type Report, type TableId } from "../../report";

/** A number's cell whose content control names a field. */
export interface TaggedCell {
  readonly table: OutlineTable;
  readonly cell: OutlineCell;
  readonly field: FieldId;
}

/** Every cell whose tag is the id of a field. A cell merged over several rows belongs to none of them. */
export function taggedCells(outline: Outline, formats: readonly Format[]): readonly TaggedCell[] {
  const isField = (tag: string) => formats.some(({ fields }) => fields.has(tag));
  const tagged: TaggedCell[] = [];
  for (const table of outline.tables) {
    for (const { cells, isDeleted } of table.rows) {
      if (isDeleted) continue;
      for (const cell of cells) {
        if (cell.tag === null || !isNumberCell(cell) || !isField(cell.tag)) continue;
        tagged.push({ table, cell, field: cell.tag });
      }
    }
  }
  return tagged;
}

function isNumberCell(cell: OutlineCell): boolean {
  return (
    cell.rowSpan === 1 &&
    cell.verticalMerge !== "continue" &&
    !cell.isHorizontalContinuation &&
    !cell.isDeleted
  );
}

/**
 * The format of each table: the one that most of its fields are tagged for, whatever its labels say; with fewer tags the
 * one that its labels were read in. Where several have all the tags: the one of the labels, the one in force in the
 * report's year, the one of the other tables, or the newest.
 */
export function formatsWithTags(
  tagged: readonly TaggedCell[],
  report: Report,
  formats: readonly Format[],
): Readonly<Record<TableId, Format | null>> {
  const known = (id: string | null) => formats.find((format) => format.id === id) ?? null;
  const inForce = report.year === null ? null : formatInForce(report.year, formats);
  const formatOf = (table: TableId): Format | null => {
    const tags = new Set(tagged.map(({ field }) => field).filter((field) => isOf(field, table, formats)));
    const fitting = formats.filter(
      ({ fields, tables }) =>
        tags.size * 2 >= tables[table].fields.length && [...tags].every((tag) => fields.has(tag)),
    );
    const byLabels = known(report.formats[table]);
    const preferred = [byLabels, inForce, ...tableIds.map((other) => known(report.formats[other]))];
    return preferred.find((format) => format && fitting.includes(format)) ?? fitting[0] ?? byLabels;
  };
  return { disclosure: formatOf("disclosure"), requests: formatOf("requests"), cases: formatOf("cases") };
}

function isOf(field: FieldId, table: TableId, formats: readonly Format[]): boolean {
  return formats.some(({ fields }) => fields.get(field)?.table === table);
}

/** The items with the same key, in the order of their first ones. */
export function grouped<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
