import type { Outline, OutlineCell } from "../document";
import {
  addressKey,
  compareAddresses,
  tableIds,
  type AbsentPart,
  type Fact,
  type Field,
  type FieldId,
  type Format,
  type Report,
  type TableId,
  type TablePart,
  type TagDifference,
  type UnplacedCell,
} from "../report";
import { readCellNumber } from "./cellNumber";
import { formatsWithTags, grouped, taggedCells, type TaggedCell } from "./taggedCells";
import { taggedLabelDifferences } from "./taggedLabels";

/**
 * Places numbers by the tags of their content controls, before what labels say: our own templates carry one in every
 * number cell, and it stays with the number whatever is done to the table.
 *
 * - A tag that stands once places its cell, also where no label was understood.
 * - A tag that stands more than once (a copied row) places none of its cells: they are read by their labels.
 * - Where a tag and the labels name two fields, that is said; where two cells claim one field, neither gets it.
 *
 * @param report the report as it was read by its labels
 * @returns the same report where no cell is tagged
 */
export function placeByTags(outline: Outline, report: Report, formats: readonly Format[]): Report {
  const all = taggedCells(outline, formats).filter((tagged) => !isInCopy(tagged, report));
  if (all.length === 0) return report;
  const chosen = formatsWithTags(all, report, formats);
  const fields = fieldsOf(chosen);
  const cellsOf = grouped(all, ({ field }) => field);
  const sure = all.filter(({ field }) => fields.has(field) && cellsOf.get(field)?.length === 1);
  const claims = claimsOf(sure, report);
  const facts = new Map<FieldId, Fact>();
  const contested: UnplacedCell[] = [];
  for (const [field, { table }] of fields) {
    const [first, ...others] = claims.get(field) ?? [];
    if (first && others.length === 0) facts.set(field, first);
    else if (first) contested.push(...[first, ...others].flatMap((fact) => withoutPlace(fact, table)));
  }
  const placed = new Set([...facts.values()].map(({ cell }) => addressKey(cell)));
  const unplaced = report.unplaced.filter(({ cell }) => !placed.has(addressKey(cell)));
  const touched = new Set([...facts.keys(), ...contested.flatMap(({ candidates }) => candidates)]);
  const byPlace = (a: { cell: Fact["cell"] }, b: { cell: Fact["cell"] }) => compareAddresses(a.cell, b.cell);
  return {
    ...report,
    formats: {
      disclosure: chosen.disclosure?.id ?? null,
      requests: chosen.requests?.id ?? null,
      cases: chosen.cases?.id ?? null,
    },
    facts,
    labels: [...report.labels, ...taggedLabelDifferences(sure, report, fields, chosen)].sort(byPlace),
    unplaced: [...unplaced, ...contested].sort(byPlace),
    absent: tableIds.flatMap((table) => absentWithTags(table, chosen[table], report, touched)),
    parts: partsWithTags(sure, fields, chosen, report),
    tags: differences(all, sure, cellsOf, report),
  };
}

/** A further copy of a table is left alone, also where its cells are tagged. */
function isInCopy({ cell: { address } }: TaggedCell, { duplicates, parts }: Report): boolean {
  const isCopied = duplicates.some(({ cell }) => cell.table === address.table);
  return isCopied && !parts.some((part) => holds(part, address));
}

function holds({ fileTable, firstRow, lastRow }: TablePart, address: OutlineCell["address"]): boolean {
  return fileTable === address.table && address.row >= firstRow && address.row <= lastRow;
}

function fieldsOf(chosen: Readonly<Record<TableId, Format | null>>): ReadonlyMap<FieldId, Field> {
  const fields = tableIds.flatMap((table) => chosen[table]?.tables[table].fields ?? []);
  return new Map(fields.map((field) => [field.field, field]));
}

/** The cells that each field could be in: by their tags, and by the labels of those without one that counts. */
function claimsOf(sure: readonly TaggedCell[], report: Report): ReadonlyMap<FieldId, readonly Fact[]> {
  const claims = new Map<FieldId, Fact[]>();
  const claim = (fact: Fact) => claims.set(fact.field, [...(claims.get(fact.field) ?? []), fact]);
  for (const tagged of sure) claim(factOf(tagged));
  const taken = new Set(sure.map(({ cell }) => addressKey(cell.address)));
  for (const fact of report.facts.values()) {
    if (taken.has(addressKey(fact.cell))) continue;
    // The other half of a broken row is blank: it claims nothing.
    if (fact.text === "" && claims.has(fact.field)) continue;
    claim(fact);
  }
  return claims;
}

function factOf({ cell, field }: TaggedCell): Fact {
  const reading = readCellNumber(cell);
  return { field, value: reading.value, text: cell.text, cell: cell.address, reading };
}

/** A number that two cells claim a field for; a blank cell has none to place. */
function withoutPlace({ field, cell, text }: Fact, table: TableId): readonly UnplacedCell[] {
  if (text === "") return [];
  return [{ table, cell, text, reason: "claimed-twice", candidates: [field], rowLabel: "" }];
}

function differences(
  all: readonly TaggedCell[],
  sure: readonly TaggedCell[],
  cellsOf: ReadonlyMap<FieldId, readonly TaggedCell[]>,
  report: Report,
): readonly TagDifference[] {
  const labelled = new Map([...report.facts.values()].map((fact) => [addressKey(fact.cell), fact.field]));
  const isSure = new Set(sure);
  const disagreeing = all.flatMap((tagged): TagDifference[] => {
    const { cell, field } = tagged;
    const label = labelled.get(addressKey(cell.address)) ?? null;
    const isCopied = cellsOf.get(field)!.length > 1;
    // A tag that its format does not have disagrees with whatever the labels say.
    if (isCopied || label === field || (label === null && isSure.has(tagged))) return [];
    return [{ kind: "disagrees", tagged: field, labelled: label, cells: [placeOf(tagged)] }];
  });
  const copies = [...cellsOf].flatMap(([field, cells]): TagDifference[] =>
    cells.length > 1 ? [{ kind: "copied", tagged: field, labelled: null, cells: cells.map(placeOf) }] : [],
  );
  return [...disagreeing, ...copies];
}

const placeOf = ({ cell: { address, text } }: TaggedCell) => ({ address, text });

/** What a table still lacks when its tags were read, too. */
function absentWithTags(
  table: TableId,
  format: Format | null,
  report: Report,
  touched: ReadonlySet<FieldId>,
): readonly AbsentPart[] {
  if (!format) return [];
  const { fields } = format.tables[table];
  const before = report.absent.find((part) => part.table === table);
  const isRead = report.formats[table] !== null;
  const absent = isRead ? (before?.fields ?? []) : fields.map(({ field }) => field);
  const lacking = absent.filter((field) => !touched.has(field));
  if (lacking.length === 0) return [];
  if (before && lacking.length === before.fields.length) return [before];
  const isLacking = new Set(lacking);
  const rows = grouped(fields, ({ section, rowIndex }) => `${section}.${rowIndex}`);
  const names = [...rows.values()].flatMap((row) => {
    const count = row.filter(({ field }) => isLacking.has(field)).length;
    if (count === 0) return [];
    const name = row[0]?.row.at(-1) ?? format.tables[table].declaration.title;
    return [count === row.length ? name : `${name}（缺 ${count} 格）`];
  });
  return [{ table, rows: names, columns: [], fields: lacking }];
}

/** Where the tables stand, the rows with them that only their tags tell. */
function partsWithTags(
  sure: readonly TaggedCell[],
  fields: ReadonlyMap<FieldId, Field>,
  chosen: Readonly<Record<TableId, Format | null>>,
  report: Report,
): readonly TablePart[] {
  const parts = [...report.parts];
  for (const { cell, field } of sure) {
    const table = fields.get(field)!.table;
    const { table: fileTable, row } = cell.address;
    const at = parts.findIndex((part) => part.table === table && part.fileTable === fileTable);
    const part = parts[at];
    if (!part) parts.push({ table, format: chosen[table]!.id, fileTable, firstRow: row, lastRow: row });
    else if (!parts.some((each) => each.table === table && holds(each, cell.address))) {
      parts[at] = { ...part, firstRow: Math.min(part.firstRow, row), lastRow: Math.max(part.lastRow, row) };
    }
  }
  return parts.sort((a, b) => a.fileTable - b.fileTable || a.firstRow - b.firstRow);
}
