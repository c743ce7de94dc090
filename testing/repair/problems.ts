/** Problems for repair and for the oracle, made from sheets. */
import type { FieldId, Format } from "../../src/report";
import { blocksOf, type KnownValue, type Problem, type SumRelation } from "../../src/repair";
import type { Sheet } from "../slips";
import type { OracleProblem, OracleRepair } from "./oracle";

/** A sheet of a format as repair is asked about it. */
export function problemOfSheet(
  sheet: Sheet,
  format: Format,
  knownValues: readonly KnownValue[] = [],
): Problem {
  return {
    cells: [...format.fields.values()].map(({ field, name, kind }) => ({
      field,
      name,
      kind,
      value: sheet.get(field) ?? null,
    })),
    relations: format.relations,
    blocks: Object.values(format.tables).flatMap((table) => blocksOf(table, () => true)),
    knownValues,
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
    relations: problem.relations.map(({ left, right }) => [
      ...left.map((field) => [numberOf(field), 1] as const),
      ...right.map((field) => [numberOf(field), -1] as const),
    ]),
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

/** The left side less the right side of a relation. */
export function differenceIn({ left, right }: SumRelation, valueOf: (field: FieldId) => number): number {
  const sum = (fields: readonly FieldId[]) => fields.reduce((total, field) => total + valueOf(field), 0);
  return sum(left) - sum(right);
}
