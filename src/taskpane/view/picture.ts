import { fieldId, readNumber, type ColumnDeclaration, type FieldId, type RowDeclaration } from "../../report";
import { countFindings, findingsByCause, isBlankForm, type Review } from "../../review";
import type { Strings } from "../text/strings";
import { fieldName, type Form, type FormTable } from "./form";
import { tableOf } from "./groups";
import { placeOfField, suspectPlaces, type Place } from "./places";

/**
 * `unchecked`: not found, or none of the relations in which it takes part could be checked; `ignored`: suspected by nothing
 * but findings that are ignored.
 */
export type SquareState = "error" | "warning" | "ignored" | "holds" | "unchecked";

export interface Square {
  readonly field: FieldId;
  readonly state: SquareState;
  /** For screen readers and the tooltip: 一、本年新收 · 总计：3，错误. */
  readonly name: string;
  readonly place: Place | null;
  /** First of a group of columns (the five of 行政诉讼, say): a gap stands before it. */
  readonly startsGroup: boolean;
}

export interface PictureRow {
  readonly squares: readonly Square[];
  /** First of a group of rows under one label: a gap stands above it. */
  readonly startsGroup: boolean;
}

/** A table drawn in its own shape, one square a number. */
export interface Picture {
  readonly table: FormTable;
  readonly name: string;
  readonly title: string;
  readonly rows: readonly PictureRow[];
  /** The table in a few words: 相符, 1 处错误 … */
  readonly verdict: string;
}

/** The pictures of all tables of the form, drawn from its declaration. */
export function picturesOf(review: Review, form: Form, strings: Strings): readonly Picture[] {
  const states = statesOf(review, form);
  return form.tables.map((table) => pictureOf(table, review, form, states, strings));
}

function pictureOf(
  table: FormTable,
  review: Review,
  form: Form,
  states: ReadonlyMap<FieldId, SquareState>,
  strings: Strings,
): Picture {
  const { declaration, fields } = table.format;
  const rows = declaration.sections.flatMap((section, sectionIndex) =>
    section.rows.map((row, rowIndex): PictureRow => ({
      startsGroup: rowIndex === 0 ? sectionIndex > 0 : parentOf(row) !== parentOf(section.rows[rowIndex - 1]),
      squares: section.columns.map((column, columnIndex) => {
        const field = fieldId(declaration.table, row.key, column.key);
        const state = states.get(field) ?? "unchecked";
        const place = placeOfField(review, field);
        return {
          field,
          state,
          place,
          name: strings.square(fieldName(form, field), place?.text ?? null, strings.states[state]),
          startsGroup: columnIndex > 0 && parentOf(column) !== parentOf(section.columns[columnIndex - 1]),
        };
      }),
    })),
  );
  // Counted as the headline counts: by causes, of which one may point at several cells.
  const found = findingsByCause(review).filter(
    ({ findings: [first] }) => first && tableOf(first, review) === table.id,
  );
  const counts = countFindings(found);
  const unchecked = fields.filter(({ field }) => states.get(field) === "unchecked").length;
  return {
    table,
    name: declaration.name,
    title: declaration.title,
    rows,
    verdict: table.isFound
      ? strings.tableVerdict({
          errors: counts.error,
          warnings: counts.warning,
          ignored: counts.ignored,
          unchecked,
          isUnfilled: isBlankForm(
            review,
            fields.map(({ field }) => field),
          ),
          hasRelations: table.format.relations.length > 0,
        })
      : strings.tableMissing(table.format.relations.length),
  };
}

function parentOf(line: RowDeclaration | ColumnDeclaration | undefined): string {
  return line
    ? line.path
        .slice(0, -1)
        .map((label) => label.text)
        .join("\n")
    : "";
}

function statesOf(review: Review, form: Form): ReadonlyMap<FieldId, SquareState> {
  const states = new Map<FieldId, SquareState>();
  const unchecked = new Set<FieldId>();
  const checked = new Set<FieldId>();
  for (const relation of form.relations.values()) {
    const fields = [...relation.left, ...relation.right];
    const isChecked = fields.every((field) => isNumberOrBlank(review, field));
    for (const field of fields) (isChecked ? checked : unchecked).add(field);
  }
  for (const id of form.fields.keys()) {
    const isUnchecked = !review.facts[id] || (unchecked.has(id) && !checked.has(id));
    states.set(id, isUnchecked ? "unchecked" : "holds");
  }
  // The worse comes later and outdoes the other.
  for (const state of ["ignored", "warning", "error"] as const) {
    const found = review.findings.filter(
      ({ severity, ignored }) => severity !== "advice" && (ignored ? "ignored" : severity) === state,
    );
    for (const finding of found) {
      for (const { field } of suspectPlaces(finding, review)) {
        if (field !== null && states.has(field)) states.set(field, state);
      }
    }
  }
  return states;
}

function isNumberOrBlank(review: Review, field: FieldId): boolean {
  const fact = review.facts[field];
  return fact !== undefined && (fact.value !== null || readNumber(fact.text).form === "blank");
}
