import type { Place, FieldId, Format, Relation, Report, Sentence, TableId } from "../report";

export type Severity = "error" | "warning" | "advice";

export interface FindingCell {
  readonly field: FieldId | null;
  readonly place: Place;
  readonly text: string;
}

/** A change of one field's text; data, so that it can be shown, applied, undone and sent. */
export interface Change {
  readonly field: FieldId;
  readonly from: string;
  readonly to: string;
}

/** What puts a finding right: changes of cells that are there, or a table that is not. */
export type Fix = ChangeFix | InsertFix;

export interface ChangeFix {
  readonly kind: "change";
  /** What the button says. */
  readonly label: Sentence;
  readonly changes: readonly Change[];
}

/** A table of the format in force, to be put where the user wants it. */
export interface InsertFix {
  readonly kind: "insert";
  readonly label: Sentence;
  readonly table: TableId;
}

/** The changes of cells that a fix, or the fix of a review, consists of: none where it inserts a table. */
export function changesIn<C>(
  fix: { readonly kind: "change"; readonly changes: readonly C[] } | { readonly kind: "insert" },
): readonly C[] {
  return fix.kind === "change" ? fix.changes : [];
}

/** A relation as it stands in the report. */
export interface BrokenRelation {
  readonly id: string;
  readonly left: readonly FieldId[];
  readonly right: readonly FieldId[];
  readonly leftSum: number;
  readonly rightSum: number;
}

/** One thing that is wrong, or to be looked at. Identity = rule + fields. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Sentence;
  readonly fields: readonly FieldId[];
  /** The fields to mark: the total, or a balance's four cells. */
  readonly suspects: readonly FieldId[];
  readonly cells: readonly FindingCell[];
  readonly relation: BrokenRelation | null;
  readonly fixes: readonly Fix[];
}

/** What a rule may look at beside the report. */
export interface CheckContext {
  readonly formats: readonly Format[];
  /** Outcome of every relation of the formats found, computed once for all rules. */
  readonly relations: readonly RelationOutcome[];
}

export interface RelationOutcome {
  readonly relation: Relation;
  readonly outcome: "holds" | "broken" | "unchecked";
  readonly leftSum: number;
  readonly rightSum: number;
  /** Fields that were read as 0 because their cell is blank. */
  readonly blanks: readonly FieldId[];
}

/** A rule: one small file each, listed in `rules.ts`, with its page in docs/rules. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Sentence;
  readonly check: (report: Report, context: CheckContext) => readonly Finding[];
}
