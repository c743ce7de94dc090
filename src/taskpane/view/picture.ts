/** The tables as squares, each with its state. */
import { cellOf, type FindingCell } from "../../checks";
import {
  fieldId,
  isFound,
  quoted,
  type ColumnDeclaration,
  type FieldId,
  type ReportTable,
  type RowDeclaration,
} from "../../report";
import {
  countFindings,
  fieldName,
  findingsByCause,
  isBlankForm,
  relationStates,
  unfilledCells,
  type RelationState,
  type Review,
} from "../../review";
import type { Strings } from "../text/strings";
import { suspectCells } from "./places";

/**
 * What is reported of a cell comes first: `unfilled` lacks its number; `ignored` is suspected by nothing but findings that
 * are ignored. Else what its relations say: `broken`, one of them does not hold; `unchecked`, not found, or one of them
 * could not be checked; `holds`, all of them do; `unrelated`, there is none.
 */
export const squareStates = [
  "error",
  "warning",
  "unfilled",
  "broken",
  "holds",
  "unchecked",
  "unrelated",
  "ignored",
] as const;
export type SquareState = (typeof squareStates)[number];

export interface Square {
  readonly field: FieldId;
  readonly state: SquareState;
  /** For screen readers and the tooltip: 一、本年新收 · 总计：3，错误. */
  readonly name: string;
  readonly place: FindingCell | null;
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
  readonly table: ReportTable;
  readonly name: string;
  readonly title: string;
  readonly rows: readonly PictureRow[];
  /** The table in a few words: 相符, 1 处错误 … */
  readonly verdict: string;
}

/** The pictures of all tables of the form, drawn from its declaration. */
export function picturesOf(review: Review, strings: Strings): readonly Picture[] {
  const stateOfRelation = relationStates(review);
  const stateOfSquare = statesOf(review, stateOfRelation);
  return review.report.tables.map((table) =>
    pictureOf(table, review, stateOfRelation, stateOfSquare, strings),
  );
}

function pictureOf(
  table: ReportTable,
  review: Review,
  stateOfRelation: ReadonlyMap<string, RelationState>,
  stateOfSquare: ReadonlyMap<FieldId, SquareState>,
  strings: Strings,
): Picture {
  const { declaration, name, title } = table.format;
  const rows = declaration.sections.flatMap((section, sectionIndex) =>
    section.rows.map((row, rowIndex): PictureRow => ({
      startsGroup: rowIndex === 0 ? sectionIndex > 0 : parentOf(row) !== parentOf(section.rows[rowIndex - 1]),
      squares: section.columns.map((column, columnIndex) => {
        const field = fieldId(declaration.table, row.key, column.key);
        const state = stateOfSquare.get(field) ?? "unchecked";
        const place = cellOf(field, review.report);
        return {
          field,
          state,
          place,
          name: strings.square(fieldName(review, field), place && quoted(place.text), strings.states[state]),
          startsGroup: columnIndex > 0 && parentOf(column) !== parentOf(section.columns[columnIndex - 1]),
        };
      }),
    })),
  );
  return {
    table,
    name,
    title,
    rows,
    verdict: verdictOf(table, review, stateOfRelation, stateOfSquare, strings),
  };
}

function verdictOf(
  table: ReportTable,
  review: Review,
  stateOfRelation: ReadonlyMap<string, RelationState>,
  stateOfSquare: ReadonlyMap<FieldId, SquareState>,
  { tableMissing, verdict, comma }: Strings,
): string {
  const { fields: fieldsOf, relations } = table.format;
  if (!isFound(table)) return tableMissing(relations.length);
  const fields = fieldsOf.map(({ field }) => field);
  // Counted as the headline counts: by causes, of which one may point at several cells.
  const found = findingsByCause(review).filter(({ findings: [first] }) => first.table === table.id);
  const counts = countFindings(found);
  const unchecked = fields.filter((field) => stateOfSquare.get(field) === "unchecked").length;
  const reported = new Set(review.findings.flatMap(({ relation }) => relation?.id ?? []));
  const broken = relations.filter((relation) => stateOfRelation.get(relation.id) === "broken");
  const unreported = broken.filter((relation) => !reported.has(relation.id)).length;
  const parts = [
    counts.error > 0 && verdict.errors(counts.error),
    isBlankForm(review, fields) ? verdict.unfilled : counts.warning > 0 && verdict.warnings(counts.warning),
    counts.ignored > 0 && verdict.ignored(counts.ignored),
    unreported > 0 && verdict.unreported(unreported),
    unchecked > 0 && verdict.unchecked(unchecked),
  ].filter((part) => part !== false);
  if (parts.length > 0) return parts.join(comma);
  return relations.length > 0 ? verdict.holds : verdict.nothing;
}

function parentOf(line: RowDeclaration | ColumnDeclaration | undefined): string {
  return line
    ? line.path
        .slice(0, -1)
        .map((label) => label.text)
        .join("\n")
    : "";
}

function statesOf(
  review: Review,
  stateOfRelation: ReadonlyMap<string, RelationState>,
): ReadonlyMap<FieldId, SquareState> {
  const states = new Map<FieldId, SquareState>();
  for (const field of review.report.fields.keys()) {
    const taking = review.relations.flatMap(({ relation: { id, left, right } }) =>
      left.includes(field) || right.includes(field) ? (stateOfRelation.get(id) ?? "unchecked") : [],
    );
    states.set(field, review.report.facts.has(field) ? stateAmong(taking) : "unchecked");
  }
  const unfilled = unfilledCells(review);
  // The worse comes later and outdoes the other.
  for (const state of ["ignored", "warning", "error"] as const) {
    const found = review.findings.filter(
      ({ severity, ignored }) => (ignored ? "ignored" : severity) === state,
    );
    for (const finding of found) {
      // A relation whose wrong cell is not known says of its cells only that it is broken.
      const isOpen = finding.relation !== null && finding.suspects.length === 0;
      for (const { field } of isOpen ? [] : suspectCells(finding, review)) {
        if (field === null || !states.has(field)) continue;
        states.set(field, state !== "ignored" && unfilled.has(field) ? "unfilled" : state);
      }
    }
  }
  return states;
}

/** What the relations of a cell say of it: it agrees only where every one of them was checked and holds. */
function stateAmong(relations: readonly RelationState[]): SquareState {
  if (relations.length === 0) return "unrelated";
  if (relations.includes("broken")) return "broken";
  return relations.every((state) => state === "holds") ? "holds" : "unchecked";
}
