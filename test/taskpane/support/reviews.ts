/** Reviews as the pane gets them, made from the texts of a report. */
import { cellsOf, checkReport, checkText, rules, sentenceOf, type Finding } from "../../../src/checks";
import {
  fieldId,
  format2021,
  noProse,
  readNumber,
  type Fact,
  type FieldId,
  type Report,
} from "../../../src/report";
import { withToFill, type NotReviewed, type Review } from "../../../src/review";
import { tableIn } from "../../../testing/reports";
import { repairsAsFixes } from "../../../testing/review";

export { causeOf, repairOf } from "../../../testing/review";

/** Whose report it is, and of which year. */
export const sampleHead = { unit: "青禾县统计局", year: 2024 };

/** Texts of the cells by field; what is not named says 0, what is null has no cell. */
export type Texts = Readonly<Record<FieldId, string | null>>;

/** What a review has beside, or in place of, what its texts make of it. */
export interface Given extends Partial<Review> {
  readonly head?: Partial<Pick<Report, "title" | "unit" | "year" | "asRead" | "tier" | "prose">>;
  /** Why the document is no report. */
  readonly notReviewed?: NotReviewed;
}

const fileTables: Readonly<Record<string, number>> = { disclosure: 1, requests: 2, cases: 3 };

/**
 * A review as the pane gets it, from the texts of a 2021 report: broken relations, blank cells and false statements become
 * findings as the checks make them, with the fix of the total where it is one, or the repair of their cause; the rest is as given.
 */
export function reviewOf(texts: Texts = {}, { head = {}, ...given }: Given = {}): Review {
  const facts = factsOf(texts);
  const report: Report = {
    title: "青禾县统计局2024年政府信息公开工作年度报告",
    ...sampleHead,
    prose: noProse,
    ...head,
    tables: format2021.tables.map((format) => ({
      id: format.id,
      format,
      segments: format.fields.some(({ field }) => facts.has(field))
        ? [{ fileTable: fileTables[format.id] ?? 0, firstRow: 1, lastRow: 99 }]
        : [],
    })),
    fields: format2021.fields,
    facts,
    labels: [],
    unplaced: [],
    absent: [],
    duplicates: [],
    tags: [],
  };
  const { relations, findings: checked } = checkReport(report);
  const ofText = checkText(report, relations);
  const findings = [
    ...checked
      .filter(({ relation, rule }) => relation || rule === "blank")
      .map((one) => withTotalFix(one, report)),
    ...ofText.findings.filter(({ statement }) => statement),
    ...(given.findings ?? []),
  ];
  const { causes = [] } = given;
  return {
    report,
    relations,
    statements: ofText.statements,
    ...given,
    causes,
    findings: withToFill(repairsAsFixes(findings, causes, report), report),
  };
}

/** A form that nobody has filled in, with a hint in its text. */
export function untouched(): Review {
  const text = "（请在此填写）";
  const hint = finding({
    rule: "leftover",
    severity: "error",
    passages: [{ paragraph: 3, from: 0, to: text.length, text }],
  });
  const texts = Object.fromEntries([...format2021.fields.keys()].map((field) => [field, ""]));
  return reviewOf(texts, { findings: [hint] });
}

/** The facts of such a report. */
export function factsOf(texts: Texts): ReadonlyMap<FieldId, Fact> {
  const facts = new Map<FieldId, Fact>();
  for (const { field, table, section, rowIndex, columnIndex } of format2021.fields.values()) {
    const text = texts[field] === undefined ? "0" : texts[field];
    if (text === null || text === undefined) continue;
    const reading = readNumber(text);
    const cell = { table: fileTables[table] ?? 0, row: section * 10 + rowIndex + 4, cell: columnIndex + 2 };
    facts.set(field, { field, value: reading.value, text, reading, place: cell });
  }
  return facts;
}

/** The same before causes were looked for: of a broken relation nothing is known but that it is broken. */
export function withoutCauses(review: Review): Review {
  const findings = review.findings.map((one) => (one.relation ? { ...one, suspects: [], fixes: [] } : one));
  return { ...review, findings, causes: [] };
}

/** A finding that is about no relation. */
export function finding(given: Partial<Finding>): Finding {
  const { rule: id = "label", values = { written: "", expected: "" } } = given;
  const rule = rules.find((one) => one.id === id);
  if (!rule) throw new Error(`No rule is called ${id}.`);
  return {
    rule: id,
    severity: "warning",
    title: rule.title,
    message: sentenceOf(rule, values),
    values,
    table: null,
    fields: [],
    suspects: [],
    cells: [],
    passages: [],
    relation: null,
    fixes: [],
    ...given,
  };
}

/** A document that is no report. */
export const notAReport: Given = {
  head: { title: null, unit: null, year: null },
  notReviewed: {
    status: "not-a-report",
    code: "no-tables",
    message: { zh: "这份文档里没有找到年度报告的表格。", en: "No table of a report was found." },
  },
};

/** The texts of such a document. */
export const noTexts: Texts = Object.fromEntries([...format2021.fields.keys()].map((field) => [field, null]));

/** The texts of a report whose table 2 has no cell. */
export function withoutRequests(): Texts {
  const requests = tableIn(format2021, "requests").fields;
  return Object.fromEntries(requests.map(({ field }) => [field, null]));
}

/** The field of table 2 in a row and a column. */
export function request(row: string, applicant: string): FieldId {
  return fieldId("requests", row, applicant);
}

/** A broken total as it is once it is known to be what is wrong, with the change that makes it its sum. */
function withTotalFix(broken: Finding, report: Report): Finding {
  const [total, ...others] = broken.relation?.right ?? [];
  if (!broken.relation || !total || others.length > 0) return broken;
  const { leftSum } = broken.relation;
  const change = { field: total, from: report.facts.get(total)?.text ?? "", to: String(leftSum) };
  const label = { zh: `改为 ${leftSum}`, en: `Change to ${leftSum}` };
  const fixes = [{ kind: "change", label, changes: [change], basis: [] }] as const;
  return { ...broken, suspects: [total], cells: cellsOf([total], report), fixes };
}
