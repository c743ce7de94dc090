/** The numbers of a report, as they are written. */
import fc from "fast-check";
import { fieldId, type FieldId, type Format, type TableId } from "../../src/report";
import type { Figures } from "./official";

/**
 * Figures at random in which every relation of the format holds. Totals follow from their parts; a relation
 * that is no total (the balance) is solved for its left side, whose parts share what the right side adds up to.
 * Works for any format whose relations can be settled in this way.
 * @param most the largest part that is drawn; parts are often 0, as in real reports
 */
export function consistentFigures(format: Format, most = 99_999): fc.Arbitrary<Figures> {
  const count = format.fields.size + format.relations.length;
  const part = fc.oneof(
    { arbitrary: fc.constant(0), weight: 2 },
    { arbitrary: fc.nat(9), weight: 2 },
    { arbitrary: fc.nat(most), weight: 1 },
  );
  return fc.array(part, { minLength: count, maxLength: count }).map((draws) => settle(format, draws));
}

/** Figures that are all different where nothing else follows: no number can hide behind another one. */
export function distinctFigures(format: Format): Figures {
  const count = format.fields.size + format.relations.length;
  return settle(
    format,
    Array.from({ length: count }, (_, index) => 11 + index * 3),
  );
}

function settle(format: Format, draws: readonly number[]): Figures {
  let next = 0;
  const draw = () => draws[next++ % draws.length] ?? 0;
  const values = new Map<FieldId, number>();
  const derived = new Set(
    format.relations.flatMap(({ total, left }) => (total === null ? [...left] : [total])),
  );
  for (const id of format.fields.keys()) if (!derived.has(id)) values.set(id, draw());
  const known = (ids: readonly FieldId[]) => ids.every((id) => values.has(id));
  const sum = (ids: readonly FieldId[]) => ids.reduce((total, id) => total + (values.get(id) ?? 0), 0);
  const open = new Set(format.relations);
  while (open.size > 0) {
    const before = open.size;
    for (const relation of open) {
      const { left, right, total } = relation;
      if (total !== null && known(left)) {
        if (!values.has(total)) values.set(total, sum(left));
      } else if (total === null && known(right) && !known(left)) {
        // A balance of totals follows from those of its parts: their row totals come later.
        if (areRowTotals(format, right)) continue;
        share(sum(right), left, draw, values);
      } else if (!(total === null && known(left))) {
        continue;
      }
      open.delete(relation);
    }
    if (open.size === before) throw new Error(`The relations of ${format.id} cannot be settled.`);
  }
  return Object.fromEntries(
    [...format.fields.keys()].map((id) => [id, text(format, id, values.get(id) ?? 0)]),
  );
}

function areRowTotals(format: Format, fields: readonly FieldId[]): boolean {
  return fields.every((id) =>
    format.relations.some(({ rule, total }) => rule === "row-total" && total === id),
  );
}

function share(
  amount: number,
  among: readonly FieldId[],
  draw: () => number,
  values: Map<FieldId, number>,
): void {
  let rest = amount;
  among.forEach((id, index) => {
    const part = index === among.length - 1 ? rest : draw() % (rest + 1);
    values.set(id, part);
    rest -= part;
  });
}

/** A change is sometimes negative, an amount sometimes has decimals: as the format allows. */
function text(format: Format, id: FieldId, value: number): string {
  const kind = format.fields.get(id)?.kind;
  if (kind === "change" && value % 2 === 1) return `-${value}`;
  if (kind === "amount" && value % 2 === 1) return `${value}.5`;
  return String(value);
}

/** Every field of a format set to the same text. */
export function allFigures(format: Format, value: string): Figures {
  return Object.fromEntries([...format.fields.keys()].map((id) => [id, value]));
}

/** Rows of numbers as people list them: row key → the row's numbers, in the order of the format's columns. */
export function figuresOfRows(
  format: Format,
  rows: Readonly<Partial<Record<TableId, Readonly<Record<string, readonly (number | string)[]>>>>>,
): Figures {
  const figures: Record<FieldId, string> = {};
  for (const { id: table, declaration } of format.tables) {
    for (const section of declaration.sections) {
      for (const { key } of section.rows) {
        const numbers = rows[table]?.[key];
        section.columns.forEach((column, index) => {
          figures[fieldId(table, key, column.key)] = String(numbers?.[index] ?? 0);
        });
      }
    }
  }
  return figures;
}

/** The figures with every total set to the sum of its parts, and the parts that are not given to 0. */
export function withTotals(format: Format, parts: Figures): Figures {
  const figures: Record<FieldId, string> = { ...allFigures(format, "0"), ...parts };
  // Totals of rows are themselves summed along columns, and the other way round: two rounds settle both.
  for (const { left, total } of [...format.relations, ...format.relations]) {
    if (total !== null) figures[total] = String(left.reduce((sum, id) => sum + Number(figures[id]), 0));
  }
  return figures;
}
