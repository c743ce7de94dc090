import { formatInForce, tableIds, type Format, type TableFormat, type TableId } from "../report";
import { isColumn } from "./evidence";
import type { LabelUse } from "./labelIndex";
import type { TableReading } from "./readTable";
import type { Segment } from "./rows";

/** Reads a table's pieces in a format. */
export type ReadIn = (table: TableId, format: Format) => TableReading;

/** Formats whose scores are as near as this (two rows) are told apart by reading the table in each. */
const nearScore = 6;

function bestRead(formats: readonly Format[], table: TableId, readIn: ReadIn): readonly Format[] {
  const [first, ...others] = formats.map((format) => format.tables[table].declaration);
  if (others.every((declaration) => declaration === first)) return formats;
  const read = formats.map((format) => {
    const { facts, unplaced, labels } = readIn(table, format);
    return facts.length - unplaced.length - labels.length;
  });
  return formats.filter((_, index) => read[index] === Math.max(...read));
}

/**
 * The format of each table: the one that explains its labels best. Where several do equally well (table 3 is the same
 * in both), the one in force in the report's year, else the one of the other tables, else the newest.
 */
export function chooseFormats(
  pieces: Readonly<Record<TableId, readonly Segment[]>>,
  formats: readonly Format[],
  year: number | null,
  readIn: ReadIn,
): Record<TableId, Format | null> {
  const best = {} as Record<TableId, readonly Format[]>;
  for (const table of tableIds) {
    const scores = formats.map((format) =>
      pieces[table].length === 0 ? 0 : formatScore(pieces[table], format.tables[table]),
    );
    const highest = Math.max(...scores);
    const near = formats.filter((_, index) => highest > 0 && scores[index]! >= highest - nearScore);
    best[table] = pieces[table].length === 0 ? [] : bestRead(near.length > 0 ? near : formats, table, readIn);
  }
  const inForce = year === null ? null : formatInForce(year, formats);
  const decided = tableIds.flatMap((table) => (best[table].length === 1 ? [best[table][0]!] : []));
  const choose = (candidates: readonly Format[]): Format | null => {
    if (candidates.length < 2) return candidates[0] ?? null;
    if (inForce && candidates.includes(inForce)) return inForce;
    return candidates.find((format) => decided.includes(format)) ?? candidates[0]!;
  };
  return {
    disclosure: choose(best.disclosure),
    requests: choose(best.requests),
    cases: choose(best.cases),
  };
}

/** How well a format explains the labels of a table: row labels that have values of their own count most. */
function formatScore(pieces: readonly Segment[], format: TableFormat): number {
  const columns = new Map<string, boolean>();
  let score = 0;
  for (const { rows } of pieces) {
    for (const row of rows) {
      // In a header 总计 and 其他 name columns.
      const isHeader = row.cells.some(({ uses }) => uses.length > 0 && uses.every(isColumn));
      const label = row.cells.findLast((cell) => cell.uses.some((use) => use.role.startsWith("row")));
      const leaf = label?.uses.find((use) => isOf(use, format) && use.role === "row");
      if (leaf && !isHeader) score += leaf.isMisspelt ? 2 : 3;
      for (const { words, uses } of row.cells) {
        const use = uses.find((other) => isOf(other, format) && other.role === "column");
        if (use) columns.set(words, (columns.get(words) ?? false) || !use.isMisspelt);
      }
    }
  }
  for (const isRight of columns.values()) score += isRight ? 2 : 1;
  return score;
}

function isOf(use: LabelUse, format: TableFormat): boolean {
  return use.format.id === format.format && use.table === format.declaration.table;
}
