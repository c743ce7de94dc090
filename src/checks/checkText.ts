/** Checks the text of a report. It is apart from the tables, since the pane shows its first headline without it. */

import { officialFormats, type Format, type Report } from "../report";
import type { Finding, RelationOutcome } from "./finding";
import { findingsBy } from "./findingsBy";
import { textRules } from "./rules/ofText";
import { evaluateStatement, type StatementOutcome } from "./statements";

/**
 * Checks the text of a report, against its tables where it states numbers.
 * @param report with its prose
 * @param relations how those of its tables stand
 * @returns the findings about the text alone
 */
export function checkText(
  report: Report,
  relations: readonly RelationOutcome[],
  formats: readonly Format[] = officialFormats,
): { readonly findings: readonly Finding[]; readonly statements: readonly StatementOutcome[] } {
  const statements = report.prose.statements.map((statement) => evaluateStatement(statement, report.facts));
  return { findings: findingsBy(textRules, report, { formats, relations, statements }), statements };
}
