/**
 * What the names mean that a person gives to the numbers of a sentence: `req.*` table 2, `case.*` table 3, `t1.*` table 1.
 * Other names are of numbers that the tables do not have: `pub.*` published information, `oth.*` letters and others,
 * `req.part.*` and `req.channel.*` requests that came some way, `pct.*` shares, `sum` a whole with its parts.
 */
import { results } from "../../../src/reading/prose/phrases";
import type { FieldId } from "../../../src/report";

/** Sums of fields that a statement of it may have, and those that it must have. */
export interface Meant {
  readonly allowed: readonly (readonly FieldId[])[];
  readonly required: readonly (readonly FieldId[])[];
}

const n = ["requests.received.total"];
const nk = [...n, "requests.carriedOver.total"];
const d = ["requests.total.total"];

const only = (...sums: readonly (readonly FieldId[])[]): Meant => ({
  allowed: sums,
  required: sums.slice(0, 1),
});

const leaves: Readonly<Record<string, readonly string[]>> = {
  deny: [
    ...["stateSecret", "prohibitedByLaw", "threeSecuritiesOneStability", "thirdPartyRights"],
    ...["internalAffairs", "processInformation", "enforcementFile", "administrativeInquiry"],
  ],
  unable: ["notHeld", "needsCreation", "stillUnclear"],
  unproc: ["petition", "repeated", "publication", "massRepetition", "confirmation"],
  other: ["correctionOverdue", "feeOverdue", "otherHandling"],
};

const reconsideration = ["reconsideration"];
const suits = ["directSuit", "suitAfterReconsideration"];
const caseRows: Readonly<Record<string, readonly string[]>> = {
  review: reconsideration,
  suit: suits,
  direct: ["directSuit"],
  after: ["suitAfterReconsideration"],
};
const caseColumns: Readonly<Record<string, string>> = {
  total: "total",
  uphold: "upheld",
  correct: "corrected",
  other: "otherResult",
  pending: "pending",
};

const fixed: Readonly<Record<string, Meant>> = {
  "req.recv": { allowed: [n, nk, d], required: [] },
  "req.new": { allowed: [n, nk], required: [n] },
  "req.total": { allowed: [nk], required: [nk] },
  "req.done": { allowed: [d, n, nk], required: [d, n, nk] },
  "req.handled": { allowed: [n, nk, d], required: [n, nk, d] },
  "req.carry": only(["requests.carriedOver.total"]),
  "req.next": only(["requests.carriedForward.total"]),
  "req.no_carry": {
    allowed: [["requests.carriedForward.total"], ["requests.carriedOver.total"]],
    required: [],
  },
  "req.done_all": only(["requests.carriedForward.total"]),
  "req.grant": only(["requests.granted.total"]),
  "req.partial": only(["requests.partlyGranted.total"]),
  "req.grant_or_partial": only(["requests.granted.total", "requests.partlyGranted.total"]),
  "t1.licence": only(["disclosure.licence.handled"]),
  "t1.penalty": only(["disclosure.penalty.handled"]),
  "t1.force": only(["disclosure.coercion.handled"]),
};

/** What a concept means; null for numbers that the tables do not have. */
export function meaningOfConcept(concept: string): Meant | null {
  const known = fixed[concept];
  if (known !== undefined) return known;
  const [head, name = "", detail = ""] = concept.split(".");
  if (head === "req") return applicantMeaning(name) ?? resultMeaning(name, detail);
  if (head === "case") {
    const column = caseColumns[detail];
    const rows = caseRows[name];
    return column === undefined || rows === undefined
      ? null
      : only(rows.map((row) => `cases.${row}.${column}`));
  }
  if (head === "t1") return documentMeaning(name, detail);
  return null;
}

const applicantColumns: Readonly<Record<string, readonly string[]>> = {
  natural: ["naturalPerson"],
  business: ["business"],
  research: ["research"],
  welfare: ["socialOrganization"],
  legal_service: ["legalService"],
  legal: ["business", "research", "socialOrganization", "legalService", "other"],
};

function applicantMeaning(name: string): Meant | null {
  const columns = applicantColumns[name];
  if (columns === undefined) return null;
  const of = (row: string) => columns.map((column) => `requests.${row}.${column}`);
  return { allowed: [of("received"), [...of("received"), ...of("carriedOver")]], required: [of("received")] };
}

function resultMeaning(name: string, detail: string): Meant | null {
  const rows = leaves[name];
  if (rows === undefined) return null;
  const total = (row: string) => `requests.${row}.total`;
  const row = rows[Number(detail) - 1];
  if (detail !== "") return row === undefined ? null : only([total(row)]);
  const group = results.find(({ isGroup, readings }) => isGroup && readings[0]!.includes(total(rows[0]!)));
  return { allowed: group?.readings ?? [], required: [rows.map(total)] };
}

function documentMeaning(name: string, detail: string): Meant | null {
  const row = { norm: "normativeDocument", reg: "regulation" }[name];
  const column = { made: "made", repealed: "abolished", valid: "inForce" }[detail];
  return row === undefined || column === undefined ? null : only([`disclosure.${row}.${column}`]);
}
