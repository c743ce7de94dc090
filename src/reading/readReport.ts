import type { Outline } from "../document";
import {
  compareAddresses,
  formatInForce,
  officialFormats,
  tableIds,
  type AbsentPart,
  type Fact,
  type FieldId,
  type Format,
  type LabelDifference,
  type Report,
  type TableId,
  type TablePart,
  type UnplacedCell,
} from "../report";
import { labelIndexOf } from "./labelIndex";
import { readHead } from "./prose";
import { readTable, type TableReading } from "./readTable";
import { formatScore, nestedReportCells, recogniseTables } from "./recognise";
import type { Segment } from "./rows";

/**
 * Reads a report: finds its tables whatever their layout and gives every number its field. Never throws; what cannot
 * be placed is said with its place.
 * @param formats the formats to look for, the newest first
 */
export function readReport(outline: Outline, formats: readonly Format[] = officialFormats): Report {
  const index = labelIndexOf(formats);
  const head = readHead(outline);
  const { pieces, duplicates } = recogniseTables(outline, index, formats);
  const chosen = chooseFormats(pieces, formats, head.year);
  const facts = new Map<FieldId, Fact>();
  const labels: LabelDifference[] = [];
  const unplaced: UnplacedCell[] = [];
  const absent: AbsentPart[] = [];
  const parts: TablePart[] = [];
  for (const table of tableIds) {
    const format = chosen[table];
    if (!format) continue;
    const reading: TableReading = readTable(pieces[table], format.tables[table]);
    for (const fact of reading.facts) facts.set(fact.field, fact);
    labels.push(...reading.labels);
    unplaced.push(...reading.unplaced);
    if (reading.absent) absent.push(reading.absent);
    parts.push(...pieces[table].map((piece) => partOf(piece, table, format.id)));
  }
  for (const cell of nestedReportCells(outline.tables, index)) {
    const { address, nestedText } = cell;
    unplaced.push({
      table: null,
      cell: address,
      text: nestedText.slice(0, 60),
      reason: "nested",
      candidates: [],
      rowLabel: "",
    });
  }
  const byPlace = (a: { cell: Fact["cell"] }, b: { cell: Fact["cell"] }) => compareAddresses(a.cell, b.cell);
  return {
    ...head,
    formats: {
      disclosure: chosen.disclosure?.id ?? null,
      requests: chosen.requests?.id ?? null,
      cases: chosen.cases?.id ?? null,
    },
    facts,
    labels: labels.sort(byPlace),
    unplaced: unplaced.sort(byPlace),
    absent,
    duplicates: duplicates.map(({ table, segment }) => ({ table, cell: firstCell(segment) })),
    parts: parts.sort((a, b) => a.fileTable - b.fileTable || a.firstRow - b.firstRow),
  };
}

function partOf(piece: Segment, table: TableId, format: string): TablePart {
  return {
    table,
    format,
    fileTable: piece.table.number,
    firstRow: piece.rows[0]!.row.number,
    lastRow: piece.rows.at(-1)!.row.number,
  };
}

function firstCell(segment: Segment) {
  const first = segment.rows.find((row) => row.cells.length > 0)?.cells[0];
  return first?.cell.address ?? { table: segment.table.number, row: segment.rows[0]!.row.number, cell: 1 };
}

/** Formats whose scores are as near as this (two rows) are told apart by reading the table in each. */
const nearScore = 6;

function bestRead(pieces: readonly Segment[], formats: readonly Format[], table: TableId): readonly Format[] {
  const [first, ...others] = formats.map((format) => format.tables[table].declaration);
  if (others.every((declaration) => declaration === first)) return formats;
  const read = formats.map((format) => {
    const { facts, unplaced, labels } = readTable(pieces, format.tables[table]);
    return facts.length - unplaced.length - labels.length;
  });
  return formats.filter((_, index) => read[index] === Math.max(...read));
}

/**
 * The format of each table: the one that explains its labels best. Where several do equally well (table 3 is the same
 * in both), the one in force in the report's year, else the one of the other tables, else the newest.
 */
function chooseFormats(
  pieces: Readonly<Record<TableId, readonly Segment[]>>,
  formats: readonly Format[],
  year: number | null,
): Record<TableId, Format | null> {
  const best = {} as Record<TableId, readonly Format[]>;
  for (const table of tableIds) {
    const scores = formats.map((format) =>
      pieces[table].length === 0 ? 0 : formatScore(pieces[table], format.tables[table]),
    );
    const highest = Math.max(...scores);
    const near = formats.filter((_, index) => highest > 0 && scores[index]! >= highest - nearScore);
    best[table] =
      pieces[table].length === 0 ? [] : bestRead(pieces[table], near.length > 0 ? near : formats, table);
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
