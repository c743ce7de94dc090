import { cellsOf, inFileOrder, type Finding, type Fix } from "../checks";
import type { Report } from "../report";
import type { ReportCause, ReportRepair } from "./causes";

/**
 * The findings as they read once their causes are known: a broken relation points at the cells of its cause, and its
 * fix is the repair that may be offered. Still one finding for each relation.
 */
export function withCauses(
  findings: readonly Finding[],
  causes: readonly ReportCause[],
  report: Report,
): readonly Finding[] {
  if (causes.length === 0) return findings;
  const causeOf = new Map(causes.flatMap((cause) => cause.relations.map((id) => [id, cause] as const)));
  const changed = findings.map((finding): Finding => {
    const cause = finding.relation && causeOf.get(finding.relation.id);
    if (!cause) return finding;
    const offered = cause.repairs.filter(({ isOffered }) => isOffered);
    const fixes = offered.map((repair) => fixOf(repair, cause));
    if (cause.cells.length === 0) return { ...finding, fixes };
    return { ...finding, suspects: cause.cells, cells: cellsOf(cause.cells, report), fixes };
  });
  return inFileOrder(changed, report);
}

function fixOf({ changes }: ReportRepair, { isUnfilled }: ReportCause): Fix {
  const [only, ...others] = changes;
  const label =
    only && others.length === 0
      ? { zh: `改为 ${only.to}`, en: `Change to ${only.to}` }
      : isUnfilled
        ? { zh: `填上 ${changes.length} 格`, en: `Fill in ${changes.length} cells` }
        : { zh: `改正 ${changes.length} 格`, en: `Correct ${changes.length} cells` };
  return { kind: "change", label, changes };
}
