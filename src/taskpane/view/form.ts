/** The names of the report's fields, tables and relations, as its review knows them. */
import type { Field, FieldId, Relation, ReportTable } from "../../report";
import type { Review } from "../../review";

/** The declarations that a review's field and relation ids refer to. */
export interface Form {
  /** Every table that the report has or should have. */
  readonly tables: readonly ReportTable[];
  readonly fields: ReadonlyMap<FieldId, Field>;
  readonly relations: ReadonlyMap<string, Relation>;
}

/** The form that a review was read in. */
export function formOf({ report: { tables, fields }, relations }: Review): Form {
  return {
    tables,
    fields,
    relations: new Map(relations.map(({ relation }) => [relation.id, relation])),
  };
}

/** A field's name in the report's words; its id where the form does not know it. */
export function fieldName(form: Form, field: FieldId): string {
  return form.fields.get(field)?.name ?? field;
}

/** Stands between the row's and the column's in a field's name. */
export const nameSeparator = " · ";

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
