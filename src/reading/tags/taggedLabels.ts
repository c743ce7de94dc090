/** Labels beside tagged numbers that are not as the format writes them. */

import { shownText, type OutlineCell, type OutlineTable } from "../../document";
import {
  grouped,
  placeKey,
  type Field,
  type FieldId,
  type Label,
  type LabelDifference,
  type Report,
  type TableFormat,
  type TableId,
} from "../../report";
import { isRightSpelling, labelWords } from "../labels/labelIndex";

/** A number's cell whose content control names a field. */
export interface TaggedCell {
  readonly table: OutlineTable;
  readonly cell: OutlineCell;
  readonly field: FieldId;
}

/**
 * Labels that were not understood, beside numbers whose tags tell what they are. The tag also tells which words belong
 * there; any others are a difference.
 */
export function taggedLabelDifferences(
  sure: readonly TaggedCell[],
  report: Report,
  fields: ReadonlyMap<FieldId, Field>,
  chosen: ReadonlyMap<TableId, TableFormat>,
): readonly LabelDifference[] {
  const labelled = new Map([...report.facts.values()].map(({ place, field }) => [placeKey(place), field]));
  // A number whose labels name another field is said as such (`TagDifference`).
  const agreeing = sure.filter(({ cell, field }) => (labelled.get(placeKey(cell.place)) ?? field) === field);
  const reported = new Set(report.labels.map(({ place }) => placeKey(place)));
  const found = new Map<string, LabelDifference>();
  const add = (cell: OutlineCell | undefined, label: Label | undefined, field: Field) => {
    if (!cell || !label || isRight(label, shownText(cell)) || reported.has(placeKey(cell.place))) return;
    const key = placeKey(cell.place);
    const before = found.get(key)?.fields ?? [];
    const { table } = field;
    found.set(key, {
      table,
      place: cell.place,
      text: shownText(cell),
      expected: label.text,
      fields: [...before, field.field],
    });
  };
  const numbers = new Set(sure.map(({ cell }) => cell));
  for (const row of grouped(agreeing, ({ cell }) => `${cell.place.table}.${cell.place.row}`).values()) {
    const read = row.map(({ table, cell, field: id }) => {
      const field = fields.get(id)!;
      const section = chosen.get(field.table)!.declaration.sections[field.section]!;
      return {
        field,
        isUnderstood: labelled.has(placeKey(cell.place)),
        beside: labelBeside(table, cell, numbers),
        rowLabels: section.rows[field.rowIndex]?.path ?? [],
        over: headOver(table, cell, numbers),
        columnLabel: section.columns[field.columnIndex]?.path.at(-1),
      };
    });
    // Where columns were shifted no number stands under its own head, and heads tell nothing.
    const isAligned = read.some(({ over, columnLabel }) => over && isRight(columnLabel, shownText(over)));
    for (const { field, isUnderstood, beside, rowLabels, over, columnLabel } of read) {
      const rowLabel = rowLabels.at(-1);
      const isRowRight = beside === undefined || isRight(rowLabel, shownText(beside));
      // Of a row that was broken its own label may stand below, and nothing beside the numbers but its group's.
      if (!isRowRight && rowLabels.some((label) => isRight(label, shownText(beside)))) continue;
      const isLabelOfRow = (cell: OutlineCell) => isOther(shownText(cell), chosen.get(field.table)!);
      // Pieces of labels are understood, too; another label of the form is none.
      if (!isRowRight && (!isUnderstood || isLabelOfRow(beside))) {
        add(beside, rowLabel, field);
      } else if (over && !isLabelOfRow(over) && (isUnderstood ? isAligned : isRowRight)) {
        add(over, columnLabel, field);
      }
    }
  }
  return [...found.values()];
}

function isRight(label: Label | undefined, written: string): boolean {
  return !label || isRightSpelling(labelWords(written), label);
}

/** Shorter labels (其他) are pieces of others, too. */
const shortestTelling = 3;

/** Whether a text is the whole label of some row of the table. */
function isOther(written: string, { declaration }: TableFormat): boolean {
  const words = labelWords(written);
  if (words.length < shortestTelling) return false;
  return declaration.sections.some(({ rows }) =>
    rows.some(({ path }) => path.some(({ text }) => labelWords(text) === words)),
  );
}

/** The last words before the numbers of a row. */
function labelBeside(
  table: OutlineTable,
  { place }: OutlineCell,
  numbers: ReadonlySet<OutlineCell>,
): OutlineCell | undefined {
  const cells = table.rows[place.row - 1]?.cells ?? [];
  const first = cells.findIndex((cell) => numbers.has(cell));
  return cells.slice(0, first).findLast((cell) => hasWords(shownText(cell)));
}

/** The words nearest above a number in just its columns, in a row that holds no numbers itself. */
function headOver(
  table: OutlineTable,
  { place, column, columnSpan }: OutlineCell,
  numbers: ReadonlySet<OutlineCell>,
): OutlineCell | undefined {
  return table.rows
    .slice(0, place.row - 1)
    .filter(({ cells, isDeleted }) => !isDeleted && !cells.some((cell) => numbers.has(cell)))
    .flatMap(({ cells }) => cells)
    .findLast(
      (cell) => cell.column === column && cell.columnSpan === columnSpan && hasWords(shownText(cell)),
    );
}

function hasWords(text: string): boolean {
  return /\p{L}/u.test(text);
}
