/** A report as a problem: its numbers, its relations, and the blocks in which its tables are printed. */
import type { ColumnDeclaration, Fact, FieldId, Report, TableFormat } from "../../report";
import type { Block, KnownValue, Problem, ProblemCell, SumRelation } from "./problem";

/**
 * A report as a problem: its numbers, the relations that could be checked, and how the formats print its tables.
 * @param relations those of the report's formats; further ones may be given, between any of its fields
 * @param knownValues numbers that are known from elsewhere
 */
export function problemOf(
  report: Pick<Report, "facts" | "tables">,
  relations: readonly SumRelation[],
  knownValues: readonly KnownValue[] = [],
): Problem {
  const chosen = report.tables.map(({ format }) => format);
  const fields = chosen.flatMap((table) => table.fields);
  return {
    cells: fields.flatMap(({ field, name, kind }): ProblemCell[] => {
      const fact = report.facts.get(field);
      return fact && isNumberOrBlank(fact) ? [{ field, name, kind, value: numberOf(fact) }] : [];
    }),
    relations,
    blocks: chosen.flatMap((table) => blocksOf(table, (field) => report.facts.has(field))),
    knownValues,
  };
}

/**
 * The blocks in which a format prints a table. Grouped columns are a block for each group, as nobody writes on from
 * one group into the next; but a number may get into the cell across the border. Those two are neighbours in a block of
 * their own, one under the other: they may be swapped, and nothing can be shifted.
 * @param has whether the report has the cell of a field
 */
export function blocksOf(
  { declaration, fields }: TableFormat,
  has: (field: FieldId) => boolean,
): readonly Block[] {
  return declaration.sections.flatMap(({ rows, columns }, section) => {
    const at = (row: number, column: number) => {
      const field = fields.find(
        (each) => each.section === section && each.rowIndex === row && each.columnIndex === column,
      )?.field;
      return field !== undefined && has(field) ? field : null;
    };
    const groups = [...new Set(columns.map(groupOf))].map((group) =>
      columns.flatMap((column, index) => (groupOf(column) === group ? [index] : [])),
    );
    const borders = groups.slice(1).flatMap(([first = 0]) => rows.map((_, row) => ({ row, first })));
    return [
      ...groups.map((group): Block => ({
        rows: rows.map((_, row) => group.map((column) => at(row, column))),
      })),
      ...borders.map(({ row, first }): Block => ({ rows: [[at(row, first - 1)], [at(row, first)]] })),
    ];
  });
}

/** The first of two segments of a grouped column's key. */
function groupOf({ key }: ColumnDeclaration): string {
  return key.includes(".") ? key.slice(0, key.indexOf(".")) : "";
}

/** Null only if nothing is written: a sign or a word for nothing is a written 0. */
function numberOf({ value, reading }: Fact): number | null {
  return reading.form === "blank" && !reading.isEmpty ? 0 : value;
}

function isNumberOrBlank({ value, reading }: Fact): boolean {
  return value !== null || reading.form === "blank";
}
