import { checkReport, type Finding, type RelationOutcome } from "../checks";
import { readOutline, UnreadableDocument, type Outline } from "../document";
import { readReport } from "../reading";
import { isFound, officialFormats, type Format, type Language, type Report, type Sentence } from "../report";
import type { causesOf, RepairLimits, ReportCause } from "./causes";
import { withCauses } from "./findings";
import { withIgnored } from "./ignored";
import type { Review, ReviewCause, ReviewFinding } from "./schema";
import { notAReport, unreadableSentence } from "./unreadable";

export interface ReviewContext extends RepairLimits {
  /** The file's name as people gave it. */
  readonly file: string;
  readonly language?: Language;
  readonly formats?: readonly Format[];
  /** What the document's setting `nianbao.ignored` holds, as it was found there. */
  readonly ignored?: unknown;
}

/** Reads and checks one document. */
export type Reviewer = (source: Outline | Uint8Array | string, context: ReviewContext) => Review;

/**
 * How documents are reviewed, with the search for the cells that are wrong or without: it is a third of the code, and a
 * report in which everything agrees does without.
 */
export function reviewBy(findCauses: typeof causesOf | null): Reviewer {
  return (source, context) => reviewOne(source, context, findCauses);
}

/**
 * @param source a .docx (bytes), a flat OPC package (text, as Word gives it), or an outline that was read already
 * @returns always a review: a document that cannot be read, or is no report, says so in `status` and `reason`
 */
function reviewOne(
  source: Outline | Uint8Array | string,
  context: ReviewContext,
  findCauses: typeof causesOf | null,
): Review {
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
  const { findings, relations } = checkReport(report, formats);
  const causes = findCauses?.(report, relations, context) ?? [];
  const result = reviewOf(report, relations, context.file);
  const known = withCauses(findings, causes, report);
  return {
    ...result,
    status: known.length === 0 ? "passed" : "findings",
    findings: withIgnored(
      known.map((finding) => findingOf(finding, language)),
      result.facts,
      context.ignored,
    ),
    causes: causes.map((cause) => causeOf(cause, language)),
  };
}

/** The review of a file that could not be read, for reasons that its reader gives. */
export function unreadable(context: ReviewContext, reason: { code: string; message: string }): Review {
  return empty(context, "unreadable", reason);
}

/** Any table of the report makes a report; without one, a whole title does. */
function isReport(report: Report): boolean {
  if (report.tables.some(isFound)) return true;
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
    formats: Object.fromEntries((officialFormats[0]?.tables ?? []).map(({ id }) => [id, null])),
    relations: { all: 0, checked: 0, hold: 0 },
    facts: {},
    findings: [],
    causes: [],
  };
}

/** What was read, and how many relations hold. */
function reviewOf(report: Report, relations: readonly RelationOutcome[], file: string): Review {
  const facts: Review["facts"] = {};
  for (const { field, value, text, cell } of report.facts.values())
    facts[field] = { value, text, cell: { ...cell } };
  return {
    file,
    status: "passed",
    reason: null,
    title: report.title,
    unit: report.unit,
    year: report.year,
    formats: Object.fromEntries(
      report.tables.map((table) => [table.id, isFound(table) ? table.format.format : null]),
    ),
    relations: {
      all: relations.length,
      checked: relations.filter(({ outcome }) => outcome !== "unchecked").length,
      hold: relations.filter(({ outcome }) => outcome === "holds").length,
    },
    facts,
    findings: [],
    causes: [],
  };
}

function causeOf(
  { cells, relations, repairs, isUnfilled, beyond }: ReportCause,
  language: Language,
): ReviewCause {
  return {
    cells: [...cells],
    relations: [...relations],
    repairs: repairs.map(({ changes, open, reasons, rank, standsAlone, byHand }) => ({
      changes: changes.map((change) => ({ ...change })),
      open: open.map((cell) => ({ ...cell })),
      reasons: reasons.map((reason) => reason[language]),
      rank,
      standsAlone,
      byHand,
    })),
    unfilled: isUnfilled,
    beyond,
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
    cells: finding.cells.map(({ field, place, text }) => ({ field, ...place, text })),
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
