import type { FieldId, Format } from "../../src/report";
import { blocksOf, linear, type Evidence, type Problem } from "../../src/repair";
import type { Sheet } from "../slips";
import type { OracleProblem, OracleRepair } from "./oracle";

/** A sheet of a format as repair is asked about it. */
export function problemOfSheet(sheet: Sheet, format: Format, evidence: readonly Evidence[] = []): Problem {
  return {
    cells: [...format.fields.values()].map(({ field, name, kind }) => ({
      field,
      name,
      kind,
      value: sheet.get(field) ?? null,
    })),
    relations: format.relations.map(linear),
    blocks: Object.values(format.tables).flatMap((table) => blocksOf(table, () => true)),
    evidence,
  };
}

/** The same problem for the oracle, of whole numbers only, with all its cells and relations. */
export function oracleProblem(problem: Problem, limit = 0): OracleProblem {
  const numbers = new Map(problem.cells.map(({ field }, index) => [field, index]));
  const numberOf = (field: FieldId) => numbers.get(field) ?? -1;
  return {
    values: problem.cells.map(({ value }) => value ?? 0),
    least: problem.cells.map(({ kind }) => (kind === "change" ? -Infinity : 0)),
    fixed: problem.cells.map(({ isFixed }) => isFixed === true),
    relations: problem.relations.map(({ terms }) =>
      terms.map(({ field, coefficient }) => [numberOf(field), coefficient] as const),
    ),
    blocks: problem.blocks.map(({ rows }) =>
      rows.map((row) => row.flatMap((field) => (field === null ? [] : [numberOf(field)]))),
    ),
    limit,
  };
}

/** What the oracle found, by fields. */
export function byField(repair: OracleRepair, problem: Problem): ReadonlyMap<FieldId, number> {
  return new Map([...repair].map(([cell, value]) => [problem.cells[cell]?.field ?? "", value]));
}
