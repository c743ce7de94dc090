import type { Review, ReviewCause, ReviewChange, ReviewFinding } from "./schema";

/** Findings that have one cause, or one finding that has none. */
export interface CauseGroup {
  readonly cause: ReviewCause | null;
  /** Of a cause the broken relations, in file order; else one. */
  readonly findings: readonly ReviewFinding[];
}

/** The findings grouped under their causes; a group stands where its first finding stands. */
export function findingsByCause(review: Pick<Review, "causes" | "findings">): readonly CauseGroup[] {
  const causeOf = new Map(
    review.causes.flatMap((cause) => cause.relations.map((id) => [id, cause] as const)),
  );
  const groups: { cause: ReviewCause | null; findings: ReviewFinding[] }[] = [];
  const groupOf = new Map<ReviewCause, ReviewFinding[]>();
  for (const finding of review.findings) {
    const cause = finding.relation ? (causeOf.get(finding.relation.id) ?? null) : null;
    const known = cause && groupOf.get(cause);
    if (known) {
      known.push(finding);
      continue;
    }
    const findings = [finding];
    groups.push({ cause, findings });
    if (cause) groupOf.set(cause, findings);
  }
  return groups;
}

/** Changes that belong together: all of them are made, or none. */
export type ChangeGroup = readonly ReviewChange[];

/**
 * All changes that stand alone and may be made together: repairs of causes first, then what other findings are sure
 * of, where they want no cell that is already taken. Findings that are ignored want nothing.
 */
export function standAloneChanges(review: Pick<Review, "causes" | "findings">): readonly ChangeGroup[] {
  const taken = new Set<string>();
  const chosen: ChangeGroup[] = [];
  const groups = [...findingsByCause(review)].sort(
    (a, b) => Number(b.cause !== null) - Number(a.cause !== null),
  );
  for (const { cause, findings } of groups) {
    if (cause && !cause.repairs.some(({ standsAlone }) => standsAlone)) continue;
    const [fix, ...others] = findings.find(({ ignored }) => !ignored)?.fixes ?? [];
    if (fix?.kind !== "change" || others.length > 0) continue;
    if (fix.changes.some(({ field }) => taken.has(field))) continue;
    for (const { field } of fix.changes) taken.add(field);
    chosen.push(fix.changes);
  }
  return chosen;
}
