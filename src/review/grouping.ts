/** Findings by their causes, and the changes that may be made together. */

import { findingIdentity, ofFields, type ChangeGroup, type FieldChange, type Finding } from "../checks";
import { changedBy } from "../repair";
import { grouped } from "../report";
import type { ReportCause, Review } from "./review";
import { faultsAmong } from "./stillToFill";

/** Findings that have one cause, or one finding that has none. */
export interface CauseGroup {
  /** The same from one check to the next, and no other group's. */
  readonly key: string;
  readonly cause: ReportCause | null;
  /** Of a cause the broken relations, in file order, then its blank cells; else one. */
  readonly findings: readonly [Finding, ...Finding[]];
}

/**
 * The findings that are faults, grouped under their causes; a group stands where its first finding stands. Where the search was given up
 * nothing says that the relations have one cause: each stands by itself.
 */
export function findingsByCause(review: Pick<Review, "causes" | "findings">): readonly CauseGroup[] {
  const causeOf = causesByFinding(review);
  const groups = grouped(faultsAmong(review.findings), (finding) => {
    const cause = causeOf(finding);
    return cause && cause.repairs.length > 0 ? cause : finding;
  });
  const times = new Map<string, number>();
  return [...groups.values()].map((found) => {
    const cause = causeOf(found[0]);
    const findings = relationsFirst(found);
    const key = groupKey(cause, findings[0]);
    const before = times.get(key) ?? 0;
    times.set(key, before + 1);
    return { key: before === 0 ? key : `${key}#${before}`, cause, findings };
  });
}

function relationsFirst([first, ...others]: readonly [Finding, ...Finding[]]): CauseGroup["findings"] {
  const sorted: [Finding, ...Finding[]] = [first, ...others];
  return sorted.sort((a, b) => Number(a.relation === null) - Number(b.relation === null));
}

/**
 * The key of a group, which stays the same while the report is corrected. A cause is known by its suspected cells, or by its
 * relations if it has none. Blanks are known by the last of them, because people fill them in from the top.
 */
function groupKey(cause: ReportCause | null, first: Finding): string {
  if (cause?.isUnfilled) return ["unfilled", cause.cells.at(-1)].join("|");
  if (!cause || cause.repairs.length === 0) return findingIdentity(first);
  return ["cause", ...(cause.cells.length > 0 ? cause.cells : cause.relations)].join("|");
}

/**
 * Tells the cause of a finding. A relation and a statement belong to the cause that names the relation, a blank cell to the
 * cause that may fill it in.
 */
function causesByFinding({ causes, findings }: Pick<Review, "causes" | "findings">) {
  const broken = new Set(findings.flatMap(({ relation }) => relation?.id ?? []));
  // Where people have switched off the rules about relations a cause has nothing to say.
  const visible = causes.filter(({ relations }) => relations.some((id) => broken.has(id)));
  const byRelation = new Map(visible.flatMap((cause) => cause.relations.map((id) => [id, cause] as const)));
  const byCell = new Map(
    visible.flatMap((cause) => cause.repairs.flatMap(changedBy).map((field) => [field, cause] as const)),
  );
  return ({ rule, relation, explainedBy, fields }: Finding): ReportCause | null => {
    const id = relation?.id ?? explainedBy;
    if (id !== undefined) return byRelation.get(id) ?? null;
    const [field] = fields;
    return (rule === "blank" && field !== undefined && byCell.get(field)) || null;
  };
}

/**
 * All changes that nobody would object to, and that may be made together: first totals that their parts confirm, and parts
 * of which the text tells the number; then numbers in plain digits, where they want no cell that is already taken. Findings
 * that are ignored want nothing, and their cells stay as their writer left them. That a blank means 0 is not among them:
 * `zerosForBlanks`.
 */
export function unaskedChanges({
  causes,
  findings: all,
}: Pick<Review, "causes" | "findings">): readonly ChangeGroup<FieldChange>[] {
  const taken = new Set(all.filter(({ ignored }) => ignored).flatMap(({ fields }) => fields));
  const chosen: ChangeGroup<FieldChange>[] = [];
  const groups = findingsByCause({ causes, findings: all.filter(({ rule }) => rule !== "blank") });
  const causesFirst = [...groups].sort((a, b) => Number(b.cause !== null) - Number(a.cause !== null));
  for (const { cause, findings } of causesFirst) {
    if (cause && !cause.repairs.some(({ isUnasked }) => isUnasked)) continue;
    const [fix, ...others] = findings.find(({ ignored }) => !ignored)?.fixes ?? [];
    if (fix?.kind !== "change" || fix.isGuess || others.length > 0) continue;
    const group = ofFields(fix);
    if (!group || group.changes.some(({ field }) => taken.has(field))) continue;
    for (const { field } of group.changes) taken.add(field);
    chosen.push(group);
  }
  return chosen;
}

/**
 * 0 for each blank cell where nothing speaks against it: none that is ignored, none that may be what breaks a sum, and none
 * of a table whose text still stands beside it, as its number may be lost. An act of its own, as that nothing happened is
 * for the writer to say.
 */
export function zerosForBlanks({
  causes,
  findings,
}: Pick<Review, "causes" | "findings">): readonly ChangeGroup<FieldChange>[] {
  const doubtful = new Set(causes.flatMap(({ cells, repairs }) => [...cells, ...repairs.flatMap(changedBy)]));
  const open = findings.filter(({ ignored }) => !ignored);
  const besideText = open
    .filter(({ rule, passages }) => rule === "table-as-text" && passages.length > 0)
    .map(({ table }) => table);
  return open
    .filter(({ rule, table }) => rule === "blank" && !besideText.includes(table))
    .flatMap(({ fixes }) => fixes.flatMap((fix) => (fix.kind === "change" ? (ofFields(fix) ?? []) : [])))
    .filter(({ changes }) => changes.every(({ field }) => !doubtful.has(field)));
}
