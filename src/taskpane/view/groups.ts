import { tableIds, type TableId } from "../../report";
import {
  findingsByCause,
  severityOf,
  splitIgnored,
  type CauseGroup,
  type Review,
  type ReviewCause,
  type ReviewFinding,
  type Severity,
} from "../../review";
import type { Strings } from "../text/strings";
import { fieldName, tableOfField, type Form } from "./form";
import { findingKey, suspectPlaces, type Place } from "./places";

/** A finding, or the findings of one cause, with what the list needs to show it. */
export interface FindingView {
  readonly key: string;
  /** Null where the finding has none, or none is known. */
  readonly cause: ReviewCause | null;
  /** Of a cause its broken relations; else one. */
  readonly findings: readonly ReviewFinding[];
  /** The first of them. */
  readonly finding: ReviewFinding;
  readonly severity: Severity;
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

/**
 * The findings by table in the report's order, those of the whole document first; groups without any left out.
 * @param which those to be looked at, or those that are ignored
 */
export function groupByTable(
  review: Review,
  form: Form,
  strings: Strings,
  which: "open" | "ignored" = "open",
): readonly FindingGroup[] {
  const groups = findingsByCause(review).flatMap((group) => splitIgnored(group)[which] ?? []);
  const tables: readonly (TableId | null)[] = [null, ...tableIds];
  return tables.flatMap((table): FindingGroup[] => {
    const found = groups.filter(({ findings: [first] }) => first && tableOf(first, review) === table);
    if (found.length === 0) return [];
    const seen = new Map<string, number>();
    return [
      {
        table,
        title: table ? tableTitle(form, table) : strings.wholeDocument,
        findings: found.flatMap((group): FindingView[] => {
          const [finding] = group.findings;
          if (!finding) return [];
          const key = findingKey(finding);
          const times = seen.get(key) ?? 0;
          seen.set(key, times + 1);
          return [
            {
              ...group,
              key: times === 0 ? key : `${key}#${times}`,
              finding,
              severity: severityOf(group),
              where: whereOf(group, finding, review, form, strings),
              places: suspectPlaces(finding, review),
            },
          ];
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

function whereOf(
  { cause, findings }: CauseGroup,
  finding: ReviewFinding,
  review: Review,
  form: Form,
  strings: Strings,
): string {
  const relation = finding.relation && form.relations.get(finding.relation.id);
  const [suspect, ...others] = finding.suspects;
  if (suspect !== undefined && (others.length === 0 || cause?.repairs.some(({ standsAlone }) => standsAlone)))
    return strings.andOthers(fieldName(form, suspect), others.length);
  if (relation) return strings.andOthers(strings.relationOf(relation.name), findings.length - 1);
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
