/** The causes of what is broken, in the words of the report, and the fixes that they give. */

import {
  cellsOf,
  evaluateStatement,
  inFileOrder,
  ofFields,
  tableFix,
  valueFault,
  type ChangeFix,
  type Finding,
  type RelationOutcome,
} from "../checks";
import {
  defaultBounds,
  findCauses,
  problemOf,
  suspectsAmong,
  type Bounds,
  type Cause,
  type KnownValue,
  type Repair,
} from "../repair";
import { plainNumber, quoted, type Fact, type FieldId, type Report, type Statement } from "../report";
import { changeLabel } from "./answers";
import type { ReportCause, ReportRepair, Review } from "./review";

/**
 * Looks for the causes of what is broken. Findings about broken relations then point at the cells of their cause, and their
 * fix is the repair that may be offered; there is still one finding for each relation.
 */
export function addCauses(review: Review, bounds?: Bounds): Review {
  const causes = causesOf(review, bounds);
  return { ...review, causes, findings: repairsAsFixes(review.findings, causes, review.report) };
}

/** The causes of the relations that are broken, in the order of the relations. */
function causesOf(
  { report, relations: outcomes, statements }: Review,
  bounds: Bounds = defaultBounds,
): readonly ReportCause[] {
  // Most reports are right, and need no search laid out.
  if (outcomes.every(({ outcome }) => outcome !== "broken")) return [];
  const problem = problemOf(
    report,
    outcomes.map(({ relation }) => relation),
    (statements ?? []).flatMap(({ statement }) => knownFrom(statement)),
  );
  const textOf = (field: FieldId) => report.facts.get(field)?.text ?? "";
  const fieldsIn = (some: readonly RelationOutcome[]) =>
    some.flatMap(({ relation }) => [...relation.left, ...relation.right]);
  const unchecked = new Set(fieldsIn(outcomes.filter(({ outcome }) => outcome === "unchecked")));
  const impossible = problem.cells.filter(({ kind, value }) => value !== null && valueFault(kind, value));
  const totals = new Set(outcomes.map(({ relation }) => relation.total));
  return findCauses(problem, bounds).map((cause) => {
    const own = outcomes.filter(({ relation }) => cause.relations.includes(relation.id));
    const among = new Set(fieldsIn(own));
    const repairs = cause.repairs.map((repair): ReportRepair => {
      const changed = new Set(repair.changes.map(({ field }) => field));
      const byHand = [...changed].some((field) => !isReplaceable(report.facts.get(field)));
      // The sums tell enough if every relation of its cells could be checked, and no impossible number, such as a
      // negative count, is left in the cause's relations.
      const isSafe =
        !byHand &&
        ![...changed].some((field) => unchecked.has(field)) &&
        !impossible.some(({ field }) => among.has(field) && !changed.has(field));
      const standsAlone = repair.standsAlone && isSafe;
      const around = outcomes.filter(
        (outcome) => own.includes(outcome) || fieldsIn([outcome]).some((field) => changed.has(field)),
      );
      return {
        changes: repair.changes.map(({ field, to }) => ({ field, from: textOf(field), to: plainNumber(to) })),
        // The numbers of all relations that the repair is to put right or might upset.
        basis: [...new Set([...changed, ...fieldsIn(around)])],
        open: repair.open.map((cell) => ({ ...cell, from: textOf(cell.field) })),
        reasons: repair.reasons,
        rank: repair.rank,
        standsAlone,
        isUnasked: standsAlone && repair.isConfirmed,
        isOffered: standsAlone || (isSafe && setsTotals(totals, repair, cause)),
        byHand,
      };
    });
    const suspects = suspectsAmong(repairs);
    // A relation that could not be checked might clear a cell of what the broken ones say against it.
    const isDoubtful = (field: FieldId) =>
      !cause.isUnfilled && unchecked.has(field) && !impossible.some((cell) => cell.field === field);
    const cells = cause.cells.filter((field) => suspects.has(field) && !isDoubtful(field));
    return { ...cause, cells, repairs };
  });
}

/** What the text says without a doubt of the unit's own year, as evidence for repair. */
function knownFrom({ readings, value, bound, scope, passage, isDoubtful }: Statement): readonly KnownValue[] {
  if (scope !== "this-year" || bound !== "exact" || isDoubtful) return [];
  const words = quoted(passage.text);
  return [{ readings, value, source: { zh: `正文“${words}”`, en: `the text, “${words}”,` } }];
}

/** Whether the likeliest repair sets one total to its sum, or only blank totals to theirs. */
function setsTotals(
  totals: ReadonlySet<FieldId | null>,
  repair: Repair,
  { repairs, isUnfilled }: Cause,
): boolean {
  const { changes, open, rank } = repair;
  return (
    rank === 1 &&
    repairs.every((other) => other === repair || other.rank > 1) &&
    open.length === 0 &&
    (changes.length === 1 || isUnfilled) &&
    changes.every(({ field }) => totals.has(field))
  );
}

/** A cell that says more than a number, or speaks for several fields, keeps what it says: it is people's to rewrite. */
function isReplaceable(fact: Fact | undefined): boolean {
  if (!fact || fact.isShared) return false;
  const { form } = fact.reading;
  return form === "plain" || form === "digits" || form === "blank";
}

/**
 * The findings as they read once their causes are known: a broken relation points at the cells of its cause, and its
 * fix is the repair that may be offered. Still one finding for each relation.
 */
export function repairsAsFixes(
  findings: readonly Finding[],
  causes: readonly ReportCause[],
  report: Report,
): readonly Finding[] {
  if (causes.length === 0) return findings;
  const causeOf = new Map(causes.flatMap((cause) => cause.relations.map((id) => [id, cause] as const)));
  const changed = findings.map((finding): Finding => {
    if (finding.statement) return explained(finding, finding.statement, causes, report);
    const cause = finding.relation && causeOf.get(finding.relation.id);
    if (!cause) return finding;
    const offered = cause.repairs.filter(({ isOffered }) => isOffered);
    const fixes = offered.map(fixOf);
    if (cause.cells.length === 0) return { ...finding, fixes };
    return { ...finding, suspects: cause.cells, cells: cellsOf(cause.cells, report), fixes };
  });
  return inFileOrder(changed, report);
}

/**
 * A statement that the table contradicts. Where the certain repair of a cause makes it true, that cause is its own; else
 * its number may go into the table where a repair puts it there, and all sums hold then.
 */
function explained(
  finding: Finding,
  statement: Statement,
  causes: readonly ReportCause[],
  report: Report,
): Finding {
  const cause = causes.find(({ repairs: [best] }) => {
    if (!best?.standsAlone) return false;
    const facts = new Map<FieldId, Pick<Fact, "value">>(report.facts);
    for (const { field, to } of best.changes) facts.set(field, { value: Number(to) });
    return evaluateStatement(statement, facts).outcome === "agrees";
  });
  const [explainedBy] = cause?.relations ?? [];
  if (explainedBy !== undefined) return { ...finding, explainedBy };
  return withTableFix(
    finding,
    statement,
    causes.flatMap(({ repairs }) => repairs),
  );
}

function withTableFix(
  finding: Finding,
  { value, readings: [fields = []] }: Statement,
  repairs: readonly ReportRepair[],
): Finding {
  const [field, ...others] = fields;
  const isOffered = finding.fixes.some((fix) => fix.kind === "change" && ofFields(fix));
  if (field === undefined || others.length > 0 || isOffered) return finding;
  const to = plainNumber(value);
  const repair = repairs.find(
    ({ changes, open, byHand }) =>
      !byHand && open.length === 0 && changes.some((change) => change.field === field && change.to === to),
  );
  if (!repair) return finding;
  return { ...finding, fixes: [...finding.fixes, tableFix(to, repair.changes, repair.basis)] };
}

function fixOf({ changes, basis }: ReportRepair): ChangeFix {
  return { kind: "change", label: changeLabel(changes), changes, basis };
}
