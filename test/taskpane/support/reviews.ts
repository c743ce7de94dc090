import { tableIn } from "../../../testing/reports";
import { fieldId, format2021, readNumber, type FieldId, type Relation } from "../../../src/report";
import type { Review, ReviewCause, ReviewFinding, ReviewRepair } from "../../../src/review";

/** Texts of the cells by field; what is not named says 0, what is null has no cell. */
export type Texts = Readonly<Record<FieldId, string | null>>;

const tableNumbers: Readonly<Record<string, number>> = { disclosure: 1, requests: 2, cases: 3 };

/**
 * A review as the pane gets it, from the texts of a 2021 report: broken relations and blank cells become findings as
 * the checks make them, with the fix of the total where it is one; the rest is as given.
 */
export function reviewOf(texts: Texts = {}, given: Partial<Review> = {}): Review {
  const facts: Review["facts"] = {};
  for (const field of format2021.fields.values()) {
    const text = texts[field.field] === undefined ? "0" : texts[field.field];
    if (text === null || text === undefined) continue;
    facts[field.field] = {
      value: readNumber(text).value,
      text,
      cell: {
        table: tableNumbers[field.table] ?? 0,
        row: field.section * 10 + field.rowIndex + 4,
        cell: field.columnIndex + 2,
      },
    };
  }
  const outcomes = format2021.relations.map((relation) => outcomeOf(relation, facts));
  const findings = [
    ...format2021.relations.flatMap((relation, index) =>
      outcomes[index] === "broken" ? [relationFinding(relation, facts)] : [],
    ),
    ...Object.keys(facts)
      .filter((field) => facts[field]?.text === "")
      .map((field) => blankFinding(field, facts)),
    ...(given.findings ?? []),
  ];
  return {
    file: "",
    status: findings.length > 0 ? "findings" : "passed",
    reason: null,
    title: "青禾县统计局2024年政府信息公开工作年度报告",
    unit: "青禾县统计局",
    year: 2024,
    formats: { disclosure: "2021", requests: "2021", cases: "2021" },
    relations: {
      all: outcomes.length,
      checked: outcomes.filter((outcome) => outcome !== "unchecked").length,
      hold: outcomes.filter((outcome) => outcome === "holds").length,
    },
    facts,
    causes: [],
    ...given,
    findings,
  };
}

/** A cause of which nothing else is known. */
export function causeOf(given: Partial<ReviewCause>): ReviewCause {
  return { cells: [], relations: [], repairs: [], unfilled: false, beyond: null, ...given };
}

/** A repair of one cause. */
export function repairOf(given: Partial<ReviewRepair>): ReviewRepair {
  return { changes: [], open: [], reasons: [], rank: 1, standsAlone: false, byHand: false, ...given };
}

/** The same before causes were looked for: of a broken relation nothing is known but that it is broken. */
export function withoutCauses(review: Review): Review {
  const findings = review.findings.map((one) => (one.relation ? { ...one, fixes: [] } : one));
  return { ...review, findings, causes: [] };
}

/** A finding that is about no relation. */
export function finding(given: Partial<ReviewFinding>): ReviewFinding {
  return {
    rule: "label",
    severity: "warning",
    message: "",
    fields: [],
    suspects: [],
    cells: [],
    relation: null,
    fixes: [],
    ...given,
  };
}

/** What the review of a document that is no report looks like. */
export function notAReport(given: Partial<Review> = {}): Review {
  return reviewOf(Object.fromEntries([...format2021.fields.keys()].map((field) => [field, null])), {
    status: "not-a-report",
    title: null,
    unit: null,
    year: null,
    formats: { disclosure: null, requests: null, cases: null },
    relations: { all: 0, checked: 0, hold: 0 },
    ...given,
  });
}

/** The texts of a report whose table 2 has no cell. */
export function withoutRequests(): Texts {
  const requests = tableIn(format2021, "requests").fields;
  return Object.fromEntries(requests.map(({ field }) => [field, null]));
}

/** The field of table 2 in a row and a column. */
export function request(row: string, applicant: string): FieldId {
  return fieldId("requests", row, applicant);
}

function outcomeOf(relation: Relation, facts: Review["facts"]): "holds" | "broken" | "unchecked" {
  if ([...relation.left, ...relation.right].some((field) => !facts[field])) return "unchecked";
  return sum(relation.left, facts) === sum(relation.right, facts) ? "holds" : "broken";
}

function relationFinding(relation: Relation, facts: Review["facts"]): ReviewFinding {
  const [left, right] = [[...relation.left], [...relation.right]];
  const leftSum = sum(left, facts);
  const { total } = relation;
  const change = total && { field: total, from: facts[total]?.text ?? "", to: String(leftSum) };
  return finding({
    rule: relation.rule,
    severity: "error",
    message: `${relation.name}不符`,
    fields: [...left, ...right],
    suspects: total ? [total] : [...left, ...right],
    cells: [...left, ...right].map((field) => cellOf(field, facts)),
    relation: { id: relation.id, left, right, leftSum, rightSum: sum(right, facts) },
    fixes: change ? [{ kind: "change", label: `改为 ${leftSum}`, changes: [change] }] : [],
  });
}

function blankFinding(field: FieldId, facts: Review["facts"]): ReviewFinding {
  return finding({
    rule: "blank",
    message: "这一格没有填，没有发生的要填 0。",
    fields: [field],
    suspects: [field],
    cells: [cellOf(field, facts)],
    fixes: [{ kind: "change", label: "填 0", changes: [{ field, from: "", to: "0" }] }],
  });
}

function cellOf(field: FieldId, facts: Review["facts"]): ReviewFinding["cells"][number] {
  const fact = facts[field];
  if (!fact) throw new Error(`${field} has no cell in this review`);
  return { field, ...fact.cell, text: fact.text };
}

function sum(fields: readonly FieldId[], facts: Review["facts"]): number {
  return fields.reduce((total, field) => total + (facts[field]?.value ?? 0), 0);
}
