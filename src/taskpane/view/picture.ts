/** The tables as squares, each with its state. */
import { cellOf, type FindingPlace } from "../../checks";
import {
  fieldId,
  grouped,
  isFound,
  quoted,
  type ColumnDeclaration,
  type FieldId,
  type ReportTable,
  type RowDeclaration,
  type SectionDeclaration,
} from "../../report";
import {
  countFindings,
  faultsAmong,
  fieldName,
  findingsByCause,
  isBeingFilledIn,
  relationsOff,
  relationStates,
  stillToFill,
  toFillWords,
  unfilledCells,
  type RelationState,
  type Review,
} from "../../review";
import { overviewStringsOf } from "../text/overviewStrings";
import type { Strings } from "../text/strings";
import { suspectCells } from "./places";

/**
 * What is reported of a cell comes first: `unfilled` lacks its number; `ignored` is suspected by nothing but findings that
 * are ignored. Else what its relations say: `broken`, one of them does not hold; `unchecked`, not found, or one of them
 * could not be checked; `holds`, all of them do; `unrelated`, there is none.
 */
export type SquareState =
  "error" | "warning" | "unfilled" | "broken" | "holds" | "unchecked" | "unrelated" | "ignored";

export interface Square {
  readonly field: FieldId;
  readonly state: SquareState;
  /** What the cell says; empty where it is blank or was not found. */
  readonly text: string;
  /** For screen readers and the tooltip: 一、本年新收 · 总计：3，错误. */
  readonly name: string;
  readonly place: FindingPlace | null;
}

export interface PictureRow {
  /** The label above it and rows like it, at the first of them; else empty. */
  readonly heading: string;
  readonly name: string;
  readonly squares: readonly Square[];
}

/** Rows under the same columns. A wide table is parted where its groups of columns are. */
export interface PictureBlock {
  /** The name of the group of columns; empty for a table that is not parted. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly PictureRow[];
}

/** A table drawn in its own shape, one square a number. */
export interface Picture {
  readonly table: ReportTable;
  readonly name: string;
  readonly title: string;
  readonly blocks: readonly PictureBlock[];
  /** The table in a few words: 相符, 1 处错误 … */
  readonly verdict: string;
}

/** More columns than this stand in groups below each other: the narrowest pane has room for no more. */
const mostColumns = 8;

/** The pictures of all tables of the form, drawn from its declaration. */
export function picturesOf(review: Review, strings: Strings): readonly Picture[] {
  const stateOfSquare = statesOf(review, relationStates(review));
  return review.report.tables.map((table) => pictureOf(table, review, stateOfSquare, strings));
}

function pictureOf(
  table: ReportTable,
  review: Review,
  stateOfSquare: ReadonlyMap<FieldId, SquareState>,
  strings: Strings,
): Picture {
  const { declaration, name, title } = table.format;
  const words = overviewStringsOf(strings.language);
  const blocks = declaration.sections.flatMap((section) =>
    columnGroups(section).map(({ name: group, columns }): PictureBlock => ({
      name: group,
      columns: columns.map(labelOf),
      rows: section.rows.map((row, index): PictureRow => ({
        heading: parentOf(row) === parentOf(section.rows[index - 1]) ? "" : parentOf(row),
        name: labelOf(row),
        squares: columns.map((column) => {
          const field = fieldId(declaration.table, row.key, column.key);
          const state = stateOfSquare.get(field) ?? "unchecked";
          const place = cellOf(field, review.report);
          const text = place && quoted(place.text);
          return {
            field,
            state,
            text: text ?? "",
            place,
            name: words.square(fieldName(review, field), text, words.states[state]),
          };
        }),
      })),
    })),
  );
  return {
    table,
    name,
    title,
    blocks,
    verdict: verdictOf(table, review, stateOfSquare, strings),
  };
}

/** A section's columns, under their parents where they are too many for one block. */
function columnGroups({ columns }: SectionDeclaration) {
  if (columns.length <= mostColumns) return [{ name: "", columns }];
  const groups = grouped(columns, parentOf);
  return [...groups].map(([name, some]) => ({ name, columns: some }));
}

function labelOf({ path }: RowDeclaration | ColumnDeclaration): string {
  return path.at(-1)?.text ?? "";
}

function parentOf(line: RowDeclaration | ColumnDeclaration | undefined): string {
  return line?.path.at(-2)?.text ?? "";
}

function verdictOf(
  table: ReportTable,
  review: Review,
  stateOfSquare: ReadonlyMap<FieldId, SquareState>,
  { language, comma }: Strings,
): string {
  const { tableMissing, verdict } = overviewStringsOf(language);
  const { fields: fieldsOf, relations } = table.format;
  if (!isFound(table)) return tableMissing(relations.length);
  const fields = fieldsOf.map(({ field }) => field);
  // Counted as the headline counts: by causes, of which one may point at several cells.
  const found = findingsByCause(review).filter(({ findings: [first] }) => first.table === table.id);
  const counts = countFindings(found);
  const off = relationsOff(review);
  const unreported = relations.filter(({ id }) => off.has(id)).length;
  const toFill = isBeingFilledIn(review.report) && stillToFill(review).find(({ part }) => part === table.id);
  const isLeftToFill = (field: FieldId) => toFill && review.report.facts.get(field)?.text === "";
  const unchecked = fields.filter(
    (field) => stateOfSquare.get(field) === "unchecked" && !isLeftToFill(field),
  ).length;
  const parts = [
    counts.error > 0 && verdict.errors(counts.error),
    toFill && verdict.toFill(toFillWords(toFill, review, language).count),
    counts.warning > 0 && verdict.warnings(counts.warning),
    counts.ignored > 0 && verdict.ignored(counts.ignored),
    unreported > 0 && verdict.unreported(unreported),
    unchecked > 0 && verdict.unchecked(unchecked),
  ].filter((part) => part !== false);
  if (parts.length > 0) return parts.join(comma);
  return relations.length > 0 ? verdict.holds : verdict.nothing;
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
    const found = faultsAmong(review.findings).filter(
      ({ severity, ignored }) => (ignored ? "ignored" : severity) === state,
    );
    // Of a relation for which no cell is suspected before the others they all stay `broken`.
    for (const finding of found.filter(({ relation, suspects }) => !relation || suspects.length > 0)) {
      for (const { field } of suspectCells(finding, review)) {
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
