import type { OutlineCell, OutlineTable } from "../document";
import {
  addressKey,
  type Field,
  type FieldId,
  type Format,
  type Label,
  type LabelDifference,
  type Report,
  type TableId,
} from "../report";
import { labelWords } from "./labelText";
import { grouped, type TaggedCell } from "./taggedCells";

/**
 * Labels that were not understood, beside numbers whose tags tell what they are: the words that should stand there are
 * known, and those that do are a difference like any other.
 */
export function taggedLabelDifferences(
  sure: readonly TaggedCell[],
  report: Report,
  fields: ReadonlyMap<FieldId, Field>,
  chosen: Readonly<Record<TableId, Format | null>>,
): readonly LabelDifference[] {
  const labelled = new Set([...report.facts.values()].map(({ cell }) => addressKey(cell)));
  const told = new Set(report.labels.map(({ cell }) => addressKey(cell)));
  const numbers = new Set(sure.map(({ cell }) => cell));
  const found = new Map<string, LabelDifference>();
  const add = (cell: OutlineCell | undefined, label: Label | undefined, field: Field) => {
    if (!cell || !label || isWritten(label, cell.text) || told.has(addressKey(cell.address))) return;
    const key = addressKey(cell.address);
    const before = found.get(key)?.fields ?? [];
    const { table } = field;
    found.set(key, {
      table,
      cell: cell.address,
      text: cell.text,
      expected: label.text,
      fields: [...before, field.field],
    });
  };
  for (const row of grouped(sure, ({ cell }) => `${cell.address.table}.${cell.address.row}`).values()) {
    const isUnderstood = row.some(({ cell }) => labelled.has(addressKey(cell.address)));
    for (const { table, cell, field: id } of row) {
      if (labelled.has(addressKey(cell.address))) continue;
      const field = fields.get(id)!;
      const section = chosen[field.table]!.tables[field.table].declaration.sections[field.section]!;
      if (isUnderstood) {
        add(headOver(table, cell, numbers), section.columns[field.columnIndex]?.path.at(-1), field);
      } else {
        add(labelBeside(table, cell, numbers), section.rows[field.rowIndex]?.path.at(-1), field);
      }
    }
  }
  return [...found.values()];
}

function isWritten({ text, accepted = [] }: Label, written: string): boolean {
  const words = labelWords(written);
  return [text, ...accepted].some((spelling) => labelWords(spelling) === words);
}

/** The last words before the numbers of a row. */
function labelBeside(
  table: OutlineTable,
  { address }: OutlineCell,
  numbers: ReadonlySet<OutlineCell>,
): OutlineCell | undefined {
  const cells = table.rows[address.row - 1]?.cells ?? [];
  const first = cells.findIndex((cell) => numbers.has(cell));
  return cells.slice(0, first).findLast(({ text }) => hasWords(text));
}

/** The words nearest above a number, in a row that holds no numbers itself. */
function headOver(
  table: OutlineTable,
  { address, column, columnSpan }: OutlineCell,
  numbers: ReadonlySet<OutlineCell>,
): OutlineCell | undefined {
  return table.rows
    .slice(0, address.row - 1)
    .filter(({ cells, isDeleted }) => !isDeleted && !cells.some((cell) => numbers.has(cell)))
    .flatMap(({ cells }) => cells)
    .findLast(
      (cell) =>
        cell.column < column + columnSpan && cell.column + cell.columnSpan > column && hasWords(cell.text),
    );
}

function hasWords(text: string): boolean {
  return /\p{L}/u.test(text);
}
