/**
 * What a format is: its tables with their rows, columns, labels, kinds and relations, declared once as data.
 * Recognition, schema, checks, repair, template and names derive from the declaration.
 */
import { grouped } from "./grouped";
import { numberedParts, officialParts, type Part, type PartDeclaration, type TableId } from "./parts";

/** A field's public id, such as `requests.received.total`. Ids are for ever. */
export type FieldId = string;

/** What a number means: a whole non-negative count, a signed change, or an amount with decimals. */
export type FieldKind = "count" | "change" | "amount";

/** A label of the printed form. */
export interface Label {
  /** As the official format writes it. */
  readonly text: string;
  /** Other spellings that are right and raise no finding. */
  readonly accepted?: readonly string[];
  /** Spellings met in real reports that are understood, and reported by the rule `label`. */
  readonly misspelt?: readonly string[];
}

export interface RowDeclaration {
  /** The id's row segment; empty for a table of one unlabelled row. */
  readonly key: string;
  /** Labels from the outside in, without the section's heading. */
  readonly path: readonly Label[];
  /** The row's short name for people; its last label unless given. */
  readonly name?: string;
}

export interface ColumnDeclaration {
  /** The id's column segment, or two segments joined by a dot where the columns are grouped. */
  readonly key: string;
  readonly path: readonly Label[];
  readonly kind: FieldKind;
  readonly name?: string;
}

/** A block of rows that share their columns. Table 1 has several, each under its own heading row. */
export interface SectionDeclaration {
  readonly heading?: Label;
  /** Labels that may stand over the row labels and name no field. */
  readonly corner?: Label;
  readonly columns: readonly ColumnDeclaration[];
  readonly rows: readonly RowDeclaration[];
  /** Relations between the section's own fields. */
  readonly relations?: readonly RelationDeclaration[];
}

/** A linear relation, declared for every row (summing along columns) or every column (along rows) of a section. */
export interface RelationDeclaration {
  readonly rule: string;
  readonly along: "columns" | "rows";
  /** Column keys (along columns) or row keys (along rows). */
  readonly left: readonly string[];
  /** The same. If it is one key, its field is the total of the left side. */
  readonly right: readonly string[];
  /** The id's second half where the row or column does not name it. */
  readonly name?: string;
  /** For people, where the row or column does not name it. */
  readonly title?: string;
}

export interface TableDeclaration {
  readonly table: TableId;
  /** The table's name for people: 表一 … */
  readonly name: string;
  readonly title: string;
  readonly sections: readonly SectionDeclaration[];
  /**
   * Widths of the columns of row labels on the printed form, from the outside in, as shares of the table's width; the
   * columns of numbers divide the rest evenly. Derived from the labels unless given.
   */
  readonly labelWidths?: readonly number[];
}

export interface FormatDeclaration {
  readonly id: string;
  /** Document number of the notice that prescribes it. */
  readonly source: string;
  /** First report year it is in force, until a newer format is. */
  readonly since: number;
  readonly tables: readonly TableDeclaration[];
  /** The parts of the report; the official six unless given. */
  readonly parts?: readonly PartDeclaration[];
}

/** A field of a format, with everything that derives from its place. */
export interface Field {
  readonly field: FieldId;
  readonly format: string;
  readonly table: TableId;
  /** Labels from the outside in, the section's heading first. */
  readonly row: readonly string[];
  readonly column: readonly string[];
  /** At most 64 characters, in the report's words: the row's and the column's, as far as they have one. */
  readonly name: string;
  readonly rowName: string;
  readonly columnName: string;
  readonly kind: FieldKind;
  /** Position in the declaration: section, row in it, column in it. */
  readonly section: number;
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/** Signed fields that sum to zero, written as two sides: the sum of `left` equals the sum of `right`. */
export interface Relation {
  readonly id: string;
  readonly rule: string;
  readonly table: TableId;
  readonly left: readonly FieldId[];
  readonly right: readonly FieldId[];
  /** The field that is the total of the left side, where the relation is a total. */
  readonly total: FieldId | null;
  /** For people: the row's or the column's short name. */
  readonly name: string;
}

/** A table of a format, with its fields and relations. */
export interface TableFormat extends Pick<TableDeclaration, "name" | "title"> {
  /** The format's id. */
  readonly format: string;
  readonly id: TableId;
  readonly declaration: TableDeclaration;
  /** Whether it is one row of numbers without a label, as the official table 3 is. */
  readonly isUnlabelled: boolean;
  readonly fields: readonly Field[];
  readonly relations: readonly Relation[];
}

export interface Format extends Pick<FormatDeclaration, "id" | "source" | "since"> {
  /** In the report's order. */
  readonly tables: readonly TableFormat[];
  readonly fields: ReadonlyMap<FieldId, Field>;
  readonly relations: readonly Relation[];
  readonly parts: readonly Part[];
}

/** The id of the field where a row and a column meet. */
export function fieldId(table: TableId, rowKey: string, columnKey: string): FieldId {
  return rowKey === "" ? `${table}.${columnKey}` : `${table}.${rowKey}.${columnKey}`;
}

/** The short name of a row or column for people. */
export function lineName({ name, path }: RowDeclaration | ColumnDeclaration): string {
  return name ?? path.at(-1)?.text ?? "";
}

/** A table of a format by its key; undefined where the format has no such table. */
export function tableOf(format: Format, id: TableId): TableFormat | undefined {
  return format.tables.find((table) => table.id === id);
}

/** The keys of all tables of some formats: in the order of the first format, those of the others behind. */
export function tableIdsOf(formats: readonly Format[]): readonly TableId[] {
  return [...new Set(formats.flatMap(({ tables }) => tables.map(({ id }) => id)))];
}

/**
 * Derives fields and relations from a declaration.
 * @throws {Error} if a relation names a row or column that its section does not have, two fields or relations share an id,
 *   or a row without a label is not the only one of its table.
 */
export function defineFormat(declaration: FormatDeclaration): Format {
  const { id, source, since } = declaration;
  const tables = declaration.tables.map((table): TableFormat => ({
    format: id,
    id: table.table,
    name: table.name,
    title: table.title,
    declaration: table,
    isUnlabelled: isUnlabelled(id, table),
    fields: fieldsOfTable(id, table),
    relations: table.sections.flatMap((section) => relationsOfSection(table.table, section)),
  }));
  const fields = new Map<FieldId, Field>();
  for (const field of tables.flatMap((table) => table.fields)) {
    if (fields.has(field.field)) throw new Error(`Format ${id} declares ${field.field} twice.`);
    fields.set(field.field, field);
  }
  const relations = tables.flatMap((table) => table.relations);
  for (const [relation, [, ...others]] of grouped(relations, (each) => each.id))
    if (others.length > 0) throw new Error(`Format ${id} declares the relation ${relation} twice.`);
  for (const field of relations.flatMap(({ left, right }) => [...left, ...right]))
    if (!fields.has(field)) throw new Error(`A relation of format ${id} names ${field}, which it lacks.`);
  const parts = numberedParts(declaration.parts ?? officialParts, declaration.tables);
  return { id, source, since, tables, fields, relations, parts };
}

function isUnlabelled(format: string, { table, sections }: TableDeclaration): boolean {
  const rows = sections.flatMap((section) => section.rows);
  const unlabelled = rows.filter(({ path }) => path.length === 0);
  if (unlabelled.length > 0 && rows.length > 1)
    throw new Error(`Format ${format} has a row without a label beside others in its table ${table}.`);
  return unlabelled.length > 0;
}

function fieldsOfTable(format: string, table: TableDeclaration): Field[] {
  return table.sections.flatMap((section, sectionIndex) =>
    section.rows.flatMap((row, rowIndex) =>
      section.columns.map((column, columnIndex): Field => ({
        field: fieldId(table.table, row.key, column.key),
        format,
        table: table.table,
        row: [...(section.heading ? [section.heading] : []), ...row.path].map((label) => label.text),
        column: column.path.map((label) => label.text),
        rowName: lineName(row),
        columnName: lineName(column),
        name: [lineName(row), lineName(column)].filter((part) => part !== "").join(" · "),
        kind: column.kind,
        section: sectionIndex,
        rowIndex,
        columnIndex,
      })),
    ),
  );
}

function relationsOfSection(table: TableId, section: SectionDeclaration): Relation[] {
  return (section.relations ?? []).flatMap((declared) => {
    const { rule, left, right, name, title } = declared;
    const [total, ...others] = right;
    const relation = (key: string, id: (key: string) => FieldId, line: string): Relation => ({
      id: `${rule}:${name ?? key}`,
      rule,
      table,
      left: left.map(id),
      right: right.map(id),
      total: total !== undefined && others.length === 0 ? id(total) : null,
      name: title ?? line,
    });
    return declared.along === "columns"
      ? section.rows.map((row) =>
          relation(`${table}.${row.key}`, (column) => fieldId(table, row.key, column), lineName(row)),
        )
      : section.columns.map((column) =>
          relation(column.key, (row) => fieldId(table, row, column.key), lineName(column)),
        );
  });
}
