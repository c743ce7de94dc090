import type { Fact, FieldId, Format, Relation, Report } from "../report";
import type { Block, Evidence, LinearRelation, Problem, ProblemCell } from "./problem";

/**
 * A report as a problem: its numbers, the relations that could be checked, and how the formats print its tables.
 * @param formats the formats that the report's tables may be in
 * @param relations those of the report's formats; further ones may be given, between any of its fields
 * @param evidence numbers known from elsewhere
 */
export function problemOf(
  report: Pick<Report, "facts" | "formats">,
  formats: readonly Format[],
  relations: readonly Relation[],
  evidence: readonly Evidence[] = [],
): Problem {
  const chosen = formats.flatMap((format) =>
    Object.values(format.tables).filter(({ declaration }) => report.formats[declaration.table] === format.id),
  );
  const fields = chosen.flatMap((table) => table.fields);
  return {
    cells: fields.flatMap(({ field, name, kind }): ProblemCell[] => {
      const fact = report.facts.get(field);
      return fact && isNumberOrBlank(fact) ? [{ field, name, kind, value: numberOf(fact) }] : [];
    }),
    relations: relations.map(linear),
    blocks: chosen.flatMap(({ declaration, fields: own }) =>
      declaration.sections.map((section, index): Block => ({
        rows: section.rows.map((_, row) =>
          own
            .filter((field) => field.section === index && field.rowIndex === row)
            .sort((a, b) => a.columnIndex - b.columnIndex)
            .map(({ field }) => (report.facts.has(field) ? field : null)),
        ),
      })),
    ),
    evidence,
  };
}

/** A relation as signed terms. */
export function linear({ id, left, right, total }: Relation): LinearRelation {
  const terms = (fields: readonly FieldId[], coefficient: 1 | -1) =>
    fields.map((field) => ({ field, coefficient }));
  return { id, total, terms: [...terms(left, 1), ...terms(right, -1)] };
}

/** Null only where nothing is written: a sign for nothing is somebody's 0. */
function numberOf({ value, text }: Fact): number | null {
  return value ?? (text === "" ? null : 0);
}

function isNumberOrBlank({ value, reading }: Fact): boolean {
  return value !== null || reading.form === "blank";
}
