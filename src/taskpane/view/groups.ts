import { tableIds, type TableId } from "../../report";
import type { Review, ReviewFinding } from "../../review";
import type { Strings } from "../text/strings";
import { fieldName, tableOfField, type Form } from "./form";
import { findingKey, suspectPlaces, type Place } from "./places";

/** A finding with what the list needs to show it. */
export interface FindingView {
  readonly key: string;
  readonly finding: ReviewFinding;
  /** Where, in the report's words. */
  readonly where: string;
  /** Where 定位 goes first; empty for a finding about something that is not there. */
  readonly places: readonly Place[];
}

/** The findings of one table, or, with `table: null`, of the document as a whole. */
export interface FindingGroup {
  readonly table: TableId | null;
  /** 表二 收到和处理政府信息公开申请情况 */
  readonly title: string;
  readonly findings: readonly FindingView[];
}

/** The findings by table in the report's order, those of the whole document first; groups without any left out. */
export function groupByTable(review: Review, form: Form, strings: Strings): readonly FindingGroup[] {
  const groups: readonly (TableId | null)[] = [null, ...tableIds];
  return groups.flatMap((table): FindingGroup[] => {
    const findings = review.findings.filter((finding) => tableOf(finding, review) === table);
    if (findings.length === 0) return [];
    const seen = new Map<string, number>();
    return [
      {
        table,
        title: table ? tableTitle(form, table) : strings.wholeDocument,
        findings: findings.map((finding) => {
          const key = findingKey(finding);
          const times = seen.get(key) ?? 0;
          seen.set(key, times + 1);
          return {
            key: times === 0 ? key : `${key}#${times}`,
            finding,
            where: whereOf(finding, review, form, strings),
            places: suspectPlaces(finding, review),
          };
        }),
      },
    ];
  });
}

/** A table's name and title: 表二 收到和处理政府信息公开申请情况. */
export function tableTitle(form: Form, table: TableId): string {
  const declaration = form.tables.find(({ id }) => id === table)?.format.declaration;
  return declaration ? `${declaration.name} ${declaration.title}` : table;
}

/** The report's table that a finding is about, by its fields, else by the numbers that stand near its cell. */
export function tableOf(finding: ReviewFinding, review: Review): TableId | null {
  for (const field of [...finding.fields, ...finding.cells.flatMap((cell) => cell.field ?? [])]) {
    const table = tableOfField(field);
    if (table) return table;
  }
  const [cell] = finding.cells;
  return cell ? nearestTable(cell, review) : null;
}

function nearestTable(cell: { table: number; row: number }, review: Review): TableId | null {
  let nearest: { table: TableId | null; distance: number } = { table: null, distance: Infinity };
  for (const [field, fact] of Object.entries(review.facts)) {
    if (fact.cell.table !== cell.table) continue;
    const distance = Math.abs(fact.cell.row - cell.row);
    if (distance < nearest.distance) nearest = { table: tableOfField(field), distance };
  }
  return nearest.table;
}

function whereOf(finding: ReviewFinding, review: Review, form: Form, strings: Strings): string {
  const relation = finding.relation && form.relations.get(finding.relation.id);
  const [suspect] = finding.suspects;
  if (finding.suspects.length === 1 && suspect !== undefined) return fieldName(form, suspect);
  if (relation) return strings.relationOf(relation.name);
  const places = suspectPlaces(finding, review);
  const [place] = places;
  if (!place || (place.field === null && place.text === "")) {
    const table = tableOf(finding, review);
    return table ? (form.tables.find(({ id }) => id === table)?.format.declaration.name ?? "") : "";
  }
  if (places.length > 1 && isOneRow(places)) return strings.cellsOfRow(place.address.row, places.length);
  return strings.andOthers(placeName(place, form, strings), places.length - 1);
}

/** Whether cells without a field stand side by side. */
function isOneRow(places: readonly Place[]): boolean {
  const [first] = places;
  return places.every(
    ({ field, address }) =>
      field === null && address.table === first?.address.table && address.row === first.address.row,
  );
}

/** A cell's name where the row that it stands in has just been said, or may be said in two words. */
export function shortPlaceName(place: Place, places: readonly Place[], form: Form, strings: Strings): string {
  const text = shortened(place.text) || strings.blank;
  if (place.field !== null) return `${fieldName(form, place.field)} ${text}`;
  return isOneRow(places) ? text : strings.inRow(place.address.row, text);
}

/** A cell's name for people: its field's, else where it stands and what it says. */
export function placeName(place: Place, form: Form, strings: Strings): string {
  return place.field !== null
    ? fieldName(form, place.field)
    : strings.cellAt(place.address.row, place.address.cell, shortened(place.text));
}

/** Why, in the check's own words; without the cell's name in front where that has just been said. */
export function reasonOf({ finding, where }: FindingView): string {
  return where !== "" && finding.cells[0]?.field && finding.message.startsWith(where)
    ? finding.message.slice(where.length).trimStart()
    : finding.message;
}

/** Beyond this many characters a cell's text is cut where it only serves as a name. */
const longestQuote = 20;

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, " ");
  return line.length > longestQuote ? `${line.slice(0, longestQuote)}…` : line;
}
