/** What checks give: findings, their fixes, how relations stand, and what a rule is. Plain data. */

import {
  placeKey,
  type FieldId,
  type Format,
  type Passage,
  type Place,
  type Relation,
  type Report,
  type Sentence,
  type Statement,
  type TableId,
} from "../report";
import type { StatementOutcome } from "./statements";

/** `advice`: worth a thought, and no fault; it alone leaves a report passed. */
export type Severity = "error" | "warning" | "advice";

/** A cell that a finding speaks of, or words that stand for one, as it was when it was read. */
export interface FindingPlace {
  /** Null for a label, or a number that belongs to no field. */
  readonly field: FieldId | null;
  readonly place: Place;
  readonly text: string;
}

/** A change of one field's text, or of what stands at a place; data, so that it can be shown, applied, undone and sent. */
export type Change = FieldChange | PlaceChange;

export interface FieldChange {
  readonly field: FieldId;
  readonly from: string;
  readonly to: string;
}

/** A change of a label, or of words of the text. */
export interface PlaceChange {
  readonly field: null;
  readonly place: Place;
  readonly from: string;
  readonly to: string;
}

/** Tells a change from others of the same report: its field, or its place. */
export function changeKey(change: Change): string {
  return change.field ?? placeKey(change.place);
}

/** Changes that belong together: all of them are made, or none. */
export interface ChangeGroup<C extends Change = Change> {
  readonly changes: readonly C[];
  /** The fields that the changes were computed from; none where they are right whatever stands around them. */
  readonly basis: readonly FieldId[];
}

/** What puts a finding right: changes of what is there, or a table that is not there, or in the place of its text. */
export type Fix = ChangeFix | InsertFix | ConvertFix;

export interface ChangeFix extends ChangeGroup {
  readonly kind: "change";
  /** What the button says. */
  readonly label: Sentence;
  /** What was probably meant: made at a click, never with others, nor by a command. */
  readonly isGuess?: true;
}

/** The same changes, known to be of fields alone; null where one is of a label or of words. */
export function ofFields(group: ChangeGroup): ChangeGroup<FieldChange> | null {
  return group.changes.every(({ field }) => field !== null) ? (group as ChangeGroup<FieldChange>) : null;
}

/** A table of the format in force, to be put where the user wants it. */
export interface InsertFix {
  readonly kind: "insert";
  readonly label: Sentence;
  readonly table: TableId;
}

/** Tables that stand as text, to be put in its place with their numbers. */
export interface ConvertFix {
  readonly kind: "convert";
  readonly label: Sentence;
  readonly tables: readonly TableId[];
}

/** A relation as it stands in the report. */
export interface BrokenRelation {
  readonly id: string;
  readonly left: readonly FieldId[];
  readonly right: readonly FieldId[];
  readonly leftSum: number;
  readonly rightSum: number;
}

/** One thing that is wrong, or to be looked at; `findingIdentity` tells it from the others. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** What the rule asks for. */
  readonly title: Sentence;
  /** What is wrong and what to do. */
  readonly message: Sentence;
  /** The data of the message. */
  readonly values: unknown;
  /** The table that it is about; null for the document as a whole. */
  readonly table: TableId | null;
  readonly fields: readonly FieldId[];
  /** The fields that are probably wrong. Where there are none, all cells are marked. */
  readonly suspects: readonly FieldId[];
  readonly cells: readonly FindingPlace[];
  /** Words of the text that it speaks of. */
  readonly passages: readonly Passage[];
  readonly relation: BrokenRelation | null;
  /** What the text says otherwise than the tables; absent where it is about something else. */
  readonly statement?: Statement;
  /** The broken relation whose certain repair makes the statement true, too. */
  readonly explainedBy?: string;
  readonly fixes: readonly Fix[];
  /** Set aside by the writer of the report. */
  readonly ignored?: true;
  /** It only says that a report is not filled in yet, which is no fault. */
  readonly isToFill?: true;
}

/**
 * A text by which a finding is known again in another check, wherever it stands then: its rule with its fields; without
 * fields, with the words that it points at; without these, with what its sentence says.
 */
export function findingIdentity({ rule, table, fields, passages, values }: Finding): string {
  const words = passages.map(({ text }) => text);
  const about = fields.length > 0 ? fields : words.length > 0 ? words : values;
  return JSON.stringify([rule, table, about]);
}

/** What a rule gives of a finding; the rest has a default: nothing, the rule's severity, the table of its fields or cells. */
export interface RuleFinding<Values> extends Partial<
  Omit<Finding, "rule" | "title" | "message" | "values" | "ignored" | "isToFill">
> {
  readonly values: Values;
}

/** What a rule may look at beside the report. */
export interface CheckContext {
  /** The newest first. */
  readonly formats: readonly Format[];
  /** How every relation of the report's tables stands, computed once for all rules. */
  readonly relations: readonly RelationOutcome[];
  /** How every statement of the prose stands against the tables. */
  readonly statements: readonly StatementOutcome[];
}

export interface RelationOutcome {
  readonly relation: Relation;
  readonly outcome: "holds" | "broken" | "unchecked";
  readonly leftSum: number;
  readonly rightSum: number;
  /** Fields that were read as 0 because their cell is blank. */
  readonly blanks: readonly FieldId[];
}

/** A rule: one file in `rules/`, one entry in its index, one page in docs/rules. `Values` is the data of its sentence. */
export interface Rule<Values = unknown> {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Sentence;
  check(report: Report, context: CheckContext): readonly RuleFinding<Values>[];
  message(values: Values): Sentence;
}
