/** How many rows of tables that stand as text are placed, and whether a number was read as another field's. */
import fc from "fast-check";
import { findTextTables, readReport } from "../../src/reading";
import { format2019, format2021, officialFormats, type Format, type Report } from "../../src/report";
import { outlineOf } from "../../testing/docx";
import { pasted, textReports, type Manner, type TextReport } from "../../testing/reports";

/** The least share of the rows that a person can place. */
const leastRows = 0.95;

const manners: readonly Manner[] = ["tabs", "cells", "flow"];

/**
 * Prints a line for each format and manner.
 * @returns what is below the floor
 */
export function printTextTables(cases: number, seed: number): readonly string[] {
  console.log("\ntables as text    rows   placed   wrong numbers");
  return [format2021, format2019].flatMap((format) =>
    manners.flatMap((manner) => {
      const counts = fc
        .sample(textReports(format, manner), { numRuns: cases, seed })
        .map((report) => countRows(report, format));
      const sum = (of: keyof Rows) => counts.reduce((total, each) => total + each[of], 0);
      const [rows, placed, wrong] = [sum("certain"), sum("placed"), sum("wrong")];
      const name = `${format.id}, ${manner}`;
      const share = `${((100 * placed) / rows).toFixed(1)} %`;
      console.log(
        `${name.padEnd(14)}${String(rows).padStart(8)}${share.padStart(9)}${String(wrong).padStart(16)}`,
      );
      return placed / rows < leastRows || wrong > 0 ? [name] : [];
    }),
  );
}

interface Rows {
  /** Rows that a person can place. */
  readonly certain: number;
  /** Those of which all numbers were placed. */
  readonly placed: number;
  /** Numbers that were read as another field's, in any row. */
  readonly wrong: number;
}

function countRows({ lines, truth }: TextReport, format: Format): Rows {
  const { facts }: Report = readReport(outlineOf(pasted(lines)), officialFormats, null, findTextTables);
  const rows = new Map<string, boolean>();
  let wrong = 0;
  for (const [id, { value, certainty }] of truth) {
    const fact = facts.get(id);
    if (fact && fact.value !== value) wrong++;
    if (certainty !== "certain") continue;
    const { table, section, rowIndex } = format.fields.get(id)!;
    const row = `${table} ${section} ${rowIndex}`;
    rows.set(row, (rows.get(row) ?? true) && fact !== undefined);
  }
  return { certain: rows.size, placed: [...rows.values()].filter(Boolean).length, wrong };
}
