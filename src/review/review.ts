import { checkReport, type CheckResult, type Finding } from "../checks";
import { readOutline, UnreadableDocument, type Outline } from "../document";
import { readReport } from "../reading";
import { officialFormats, type Format, type Language, type Report, type Sentence } from "../report";
import type { Review, ReviewFinding } from "./schema";
import { notAReport, unreadableSentence } from "./unreadable";

export interface ReviewContext {
  /** The file's name as people gave it. */
  readonly file: string;
  readonly language?: Language;
  readonly formats?: readonly Format[];
}

/**
 * Reads and checks one document.
 * @param source a .docx (bytes), a flat OPC package (text, as Word gives it), or an outline that was read already
 * @returns always a review: a document that cannot be read, or is no report, says so in `status` and `reason`
 */
export function review(source: Outline | Uint8Array | string, context: ReviewContext): Review {
  const { formats = officialFormats, language = "zh" } = context;
  let outline: Outline;
  try {
    outline = typeof source === "string" || source instanceof Uint8Array ? readOutline(source) : source;
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    return unreadable(context, { code: error.code, message: unreadableSentence(error.code)[language] });
  }
  const report = readReport(outline, formats);
  if (!isReport(report))
    return empty(context, "not-a-report", { code: "no-tables", message: notAReport[language] });
  return reviewOf(report, checkReport(report, formats), context.file, language);
}

/** The review of a file that could not be read, for reasons that its reader gives. */
export function unreadable(context: ReviewContext, reason: { code: string; message: string }): Review {
  return empty(context, "unreadable", reason);
}

/** Any table of the report makes a report; without one, a whole title does. */
function isReport(report: Report): boolean {
  if (report.parts.length > 0) return true;
  return report.title !== null && report.unit !== null && report.year !== null;
}

function empty({ file }: ReviewContext, status: Review["status"], reason: Review["reason"]): Review {
  return {
    file,
    status,
    reason,
    title: null,
    unit: null,
    year: null,
    formats: { disclosure: null, requests: null, cases: null },
    relations: { all: 0, checked: 0, hold: 0 },
    facts: {},
    findings: [],
  };
}

function reviewOf(
  report: Report,
  { findings, relations }: CheckResult,
  file: string,
  language: Language,
): Review {
  const facts: Review["facts"] = {};
  for (const { field, value, text, cell } of report.facts.values())
    facts[field] = { value, text, cell: { ...cell } };
  return {
    file,
    status: findings.length === 0 ? "passed" : "findings",
    reason: null,
    title: report.title,
    unit: report.unit,
    year: report.year,
    formats: { ...report.formats },
    relations: {
      all: relations.length,
      checked: relations.filter(({ outcome }) => outcome !== "unchecked").length,
      hold: relations.filter(({ outcome }) => outcome === "holds").length,
    },
    facts,
    findings: findings.map((finding) => findingOf(finding, language)),
  };
}

function findingOf(finding: Finding, language: Language): ReviewFinding {
  const say = (sentence: Sentence) => sentence[language];
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: say(finding.message),
    fields: [...finding.fields],
    suspects: [...finding.suspects],
    cells: finding.cells.map(({ field, address, text }) => ({ field, ...address, text })),
    relation: finding.relation && {
      ...finding.relation,
      left: [...finding.relation.left],
      right: [...finding.relation.right],
    },
    fixes: finding.fixes.map((fix) =>
      fix.kind === "insert"
        ? { kind: fix.kind, label: say(fix.label), table: fix.table }
        : { kind: fix.kind, label: say(fix.label), changes: fix.changes.map((change) => ({ ...change })) },
    ),
  };
}
