/** The declarations that a review's ids refer to, and the names that they give. */
import {
  formatInForce,
  officialFormats,
  tableIdsOf,
  tableOf,
  type Field,
  type FieldId,
  type Format,
  type Relation,
  type TableFormat,
  type TableId,
} from "../../report";
import type { Review } from "../../review";

/** One table of the report as the pane shows it: the format it was read in, or the one that it should have. */
export interface FormTable {
  readonly id: TableId;
  readonly format: TableFormat;
  /** Whether any row of it stands in the document. */
  readonly isFound: boolean;
}

/** The declarations that a review's field and relation ids refer to. */
export interface Form {
  readonly tables: readonly FormTable[];
  readonly fields: ReadonlyMap<FieldId, Field>;
  readonly relations: ReadonlyMap<string, Relation>;
}

/**
 * The form that a review was read in, table by table. A table that is not there takes the format in force for
 * the report's year, so that what is missing can still be named.
 */
export function formOf(review: Review, formats: readonly Format[] = officialFormats): Form {
  const inForce = (review.year === null ? null : formatInForce(review.year, formats)) ?? formats[0];
  const tables = tableIdsOf(formats).flatMap((id): FormTable[] => {
    const read = formats.find((format) => format.id === review.formats[id]);
    const format = [read, inForce].flatMap((one) => (one && tableOf(one, id)) ?? [])[0];
    return format ? [{ id, format, isFound: read !== undefined }] : [];
  });
  return {
    tables,
    fields: new Map(
      tables.flatMap(({ format }) => format.fields.map((field) => [field.field, field] as const)),
    ),
    relations: new Map(
      tables.flatMap(({ format }) => format.relations.map((relation) => [relation.id, relation] as const)),
    ),
  };
}

/** A field's name in the report's words; its id where the form does not know it. */
export function fieldName(form: Form, field: FieldId): string {
  return form.fields.get(field)?.name ?? field;
}

/** Stands between the row's and the column's in a field's name. */
export const nameSeparator = " · ";

/** The table that a field belongs to: the first segment of its id. */
export function tableOfField(field: FieldId): TableId | null {
  return tableIdsOf(officialFormats).find((table) => field.startsWith(`${table}.`)) ?? null;
}

/**
 * What tells the fields of one relation apart: the row's name where they share the column, the column's name
 * where they share the row, else the whole name.
 */
export function distinctNames(form: Form, ids: readonly FieldId[]): ReadonlyMap<FieldId, string> {
  const fields = ids.flatMap((id) => form.fields.get(id) ?? []);
  const [first] = fields;
  const isShared = (part: "row" | "column") =>
    fields.every((field) => field[part].join("\n") === first?.[part].join("\n"));
  const [sharesRow, sharesColumn] = [isShared("row"), isShared("column")];
  return new Map(
    ids.map((id) => {
      const name = fieldName(form, id);
      const at = name.indexOf(nameSeparator);
      if (at < 0 || sharesRow === sharesColumn) return [id, name];
      return [id, sharesRow ? name.slice(at + nameSeparator.length) : name.slice(0, at)];
    }),
  );
}
