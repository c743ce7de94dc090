import type { Outline, OutlineCell, OutlineTable } from "../document";
import { formatInForce, tableIds, type FieldId, type Format, type Report, type TableId } from "../report";

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
 * The format of each table: the one that its labels were read in; of a table whose labels say nothing any more the one
 * that its tags belong to. A few tags are no table: then the format is unknown.
 */
export function formatsWithTags(
  tagged: readonly TaggedCell[],
  report: Report,
  formats: readonly Format[],
): Readonly<Record<TableId, Format | null>> {
  const known = (id: string | null) => formats.find((format) => format.id === id) ?? null;
  const byTags = (table: TableId): Format | null => {
    const tags = new Set(tagged.map(({ field }) => field).filter((field) => isOf(field, table, formats)));
    const fitting = formats.filter(({ fields, tables }) => {
      const isAll = [...tags].every((tag) => fields.has(tag));
      return isAll && tags.size * 2 >= tables[table].fields.length;
    });
    const inForce = report.year === null ? null : formatInForce(report.year, formats);
    const others = tableIds.map((other) => known(report.formats[other]));
    return (
      fitting.find((format) => format === inForce) ??
      fitting.find((format) => others.includes(format)) ??
      fitting[0] ??
      null
    );
  };
  const formatOf = (table: TableId) => known(report.formats[table]) ?? byTags(table);
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
