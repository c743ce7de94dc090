/** What repair is asked: numbers, the relations that should hold between them, and how they lie on the page. */
import type {
  ColumnDeclaration,
  Fact,
  FieldId,
  FieldKind,
  Relation,
  Report,
  Sentence,
  TableFormat,
} from "../../report";

/** One number cell. Several reports can be asked about at once if their field ids are told apart. */
export interface ProblemCell {
  readonly field: FieldId;
  /** In the report's words, for sentences. */
  readonly name: string;
  /** Null if the cell is empty, which counts as 0; a sign for nothing is a written 0. */
  readonly value: number | null;
  readonly kind: FieldKind;
  /** The cell must be left as it is, such as a cell of last year's report. */
  readonly isFixed?: true;
}

/** The left side and the right side have the same sum. No field stands in it twice. */
export type SumRelation = Pick<Relation, "id" | "left" | "right" | "total">;

/**
 * Cells that stand together: rows from the top down, each from left to right. Cells beside each other in a row, and
 * cells at the same place of two rows that follow each other, are neighbours. A null is a gap.
 */
export interface Block {
  readonly rows: readonly (readonly (FieldId | null)[])[];
}

/** A number that is known from elsewhere: the prose, last year's report, the units' reports. */
export interface KnownValue {
  /** The sums of fields that it may be of. */
  readonly readings: readonly (readonly FieldId[])[];
  readonly value: number;
  /** Where it was found, for sentences: 正文写的是…, the prose says … */
  readonly source: Sentence;
}

export interface Problem {
  readonly cells: readonly ProblemCell[];
  /** A relation is looked at only if all its fields are among the cells. */
  readonly relations: readonly SumRelation[];
  readonly blocks: readonly Block[];
  readonly knownValues: readonly KnownValue[];
}

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
      const value = fact && numberOf(fact);
      return value === undefined ? [] : [{ field, name, kind, value }];
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

/** Null only if nothing is written: a sign or a word for nothing is a written 0. Words that are no number have none. */
function numberOf({ value, reading }: Fact): number | null | undefined {
  if (reading.form === "blank") return reading.isEmpty ? null : 0;
  return value ?? undefined;
}
