/** Cells that carry the tag of a field, and the formats that these tags speak for. */

import type { Outline, OutlineCell, OutlineTable } from "../../document";
import {
  formatInForce,
  isFound,
  tableIdsOf,
  tableOf,
  type FieldId,
  type Format,
  type Report,
  type TableFormat,
  type TableId,
} from "../../report";

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
): ReadonlyMap<TableId, TableFormat> {
  const inForce = report.year === null ? null : formatInForce(report.year, formats);
  const found = report.tables.filter(isFound).map(({ format }) => format);
  const chosen = new Map<TableId, TableFormat>();
  for (const id of tableIdsOf(formats)) {
    const tags = new Set(tagged.map(({ field }) => field).filter((field) => isOf(field, id, formats)));
    const fitting = formats.flatMap((format): TableFormat[] => {
      const table = tableOf(format, id);
      const fits = table && tags.size * 2 >= table.fields.length;
      return fits && [...tags].every((tag) => format.fields.has(tag)) ? [table] : [];
    });
    const byLabels = found.find((table) => table.id === id);
    const preferred = [byLabels, inForce && tableOf(inForce, id), ...found]
      .map((table) => fitting.find(({ format }) => format === table?.format))
      .find(Boolean);
    const table = preferred ?? fitting[0] ?? byLabels;
    if (table) chosen.set(id, table);
  }
  return chosen;
}

function isOf(field: FieldId, table: TableId, formats: readonly Format[]): boolean {
  return formats.some(({ fields }) => fields.get(field)?.table === table);
}
