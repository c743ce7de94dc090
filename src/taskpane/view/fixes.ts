import { changesIn } from "../../checks";
import type { FieldId, Sentence } from "../../report";
import type { Review, ReviewFinding, ReviewFix } from "../../review";
import type { Strings } from "../text/strings";
import type { Form } from "./form";
import { findingKey } from "./places";

/** A change of one field, with the finding that asks for it. */
export interface PlannedChange {
  readonly finding: string;
  readonly rule: string;
  readonly field: FieldId;
  readonly from: string;
  readonly to: string;
}

/** Why fields cannot be changed; those that can are absent. */
export type Obstacles = ReadonlyMap<FieldId, Sentence>;

/** What would make a fix fail, or null. */
export function obstacleOf(fix: ReviewFix, obstacles: Obstacles): Sentence | null {
  for (const { field } of changesIn(fix)) {
    const obstacle = obstacles.get(field);
    if (obstacle) return obstacle;
  }
  return null;
}

/**
 * The changes that may be made together: of every finding that offers exactly one fix, and one that can be made, unless
 * two of them want
 * one field to be different things, or change two numbers of one relation (each was only shown to hold alone).
 */
export function standAloneChanges(
  review: Review,
  form: Form,
  obstacles: Obstacles,
): readonly PlannedChange[] {
  const offered = review.findings.flatMap((finding) => {
    const [fix, ...others] = finding.fixes;
    const isPossible = fix?.kind === "change" && others.length === 0 && !obstacleOf(fix, obstacles);
    return isPossible ? [changesOf(finding, fix.changes)] : [];
  });
  const overlapping = overlappingFields(offered.flat(), review, form);
  const standing = offered.filter((changes) => changes.every((change) => !overlapping.has(change.field)));
  return uniqueByField(standing.flat());
}

/** What a button says that makes several changes. */
export function fixLabel(changes: readonly PlannedChange[], strings: Strings): string {
  const areBlanks = changes.every((change) => change.rule === "blank");
  return areBlanks ? strings.fillBlanks(changes.length) : strings.fixAll(changes.length);
}

/** The changes of one fix of a finding. */
export function changesOf(
  finding: ReviewFinding,
  changes: readonly Pick<PlannedChange, "field" | "from" | "to">[],
): readonly PlannedChange[] {
  const key = findingKey(finding);
  return changes.map(({ field, from, to }) => ({ finding: key, rule: finding.rule, field, from, to }));
}

function overlappingFields(changes: readonly PlannedChange[], review: Review, form: Form): Set<FieldId> {
  const targets = new Map<FieldId, Set<string>>();
  for (const { field, to } of changes) targets.set(field, (targets.get(field) ?? new Set()).add(to));
  const overlapping = new Set([...targets].filter(([, to]) => to.size > 1).map(([field]) => field));
  const altered = new Set(changes.filter((change) => altersValue(change, review)).map(({ field }) => field));
  for (const relation of form.relations.values()) {
    const touched = [...relation.left, ...relation.right].filter((field) => altered.has(field));
    if (touched.length > 1) touched.forEach((field) => overlapping.add(field));
  }
  return overlapping;
}

/** Blanks count as 0 and digits keep their number: writing them out changes no sum. */
function altersValue(change: PlannedChange, review: Review): boolean {
  return (review.facts[change.field]?.value ?? 0) !== Number(change.to);
}

function uniqueByField(changes: readonly PlannedChange[]): readonly PlannedChange[] {
  return [...new Map(changes.map((change) => [change.field, change])).values()];
}
