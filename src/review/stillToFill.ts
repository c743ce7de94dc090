/** What of a report is still to be filled in: blank cells of its tables, hints and places without words in its text. */

import type { Finding } from "../checks";
import {
  holdsTable,
  isFound,
  partAt,
  partIds,
  type Fact,
  type PartId,
  type Prose,
  type Report,
  type ReportPart,
  type TableId,
} from "../report";
import type { Review } from "./review";

/** What is still to be filled in of one part of the report. */
export interface ToFill {
  /** A table's id where the part is one; null for what stands before the first part. */
  readonly part: PartId | TableId | null;
  /** Blank cells of a table of which at least half is blank. */
  readonly cells: number;
  /** Hints and other words of a form, and headings with nothing under them. */
  readonly texts: number;
}

/** The tables of which at least half is blank, each with its blank cells. */
function openTables({ tables, facts }: Report): ReadonlyMap<TableId, readonly Fact[]> {
  return new Map(
    tables.flatMap(({ id, format }) => {
      const cells = format.fields.flatMap(({ field }) => facts.get(field) ?? []);
      const blanks = cells.filter(({ text }) => text === "");
      return blanks.length > 0 && 2 * blanks.length >= cells.length ? [[id, blanks] as const] : [];
    }),
  );
}

/**
 * Whether a report is being filled in: of most of its tables at least half is blank. In a report that is finished a table
 * that nobody has touched is worth a warning.
 */
export function isBeingFilledIn(report: Report): boolean {
  return 2 * openTables(report).size > report.tables.filter(isFound).length;
}

/**
 * Marks the findings of a report that is being filled in that say no more than that: the blanks of its open tables, and the
 * words of a form. They are no faults; `stillToFill` counts them.
 */
export function withToFill(findings: readonly Finding[], report: Report): readonly Finding[] {
  const isOfForm = ({ rule }: Finding) => rule === "blank" || rule === "leftover";
  if (!findings.some(isOfForm) || !isBeingFilledIn(report)) return findings;
  const blanks = new Set([...openTables(report).values()].flat().map(({ field }) => field));
  return findings.map((finding) => {
    const { rule, fields } = finding;
    const isBlank = rule === "blank" && fields.every((field) => blanks.has(field));
    return isBlank || rule === "leftover" ? { ...finding, isToFill: true } : finding;
  });
}

/** Without the findings that only say that the report is not filled in yet; what was set aside stays. */
export function faultsAmong(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ isToFill, ignored }) => !isToFill || ignored);
}

/**
 * What of a report is still to be filled in, in the report's order; parts of which nothing is left out. It is counted by the
 * cells, also where the rule about blanks is switched off.
 */
export function stillToFill({ report, findings }: Review): readonly ToFill[] {
  const { prose, tables } = report;
  const { placeholders, parts: written } = prose;
  const ignored = new Set(
    findings.flatMap(({ rule, fields, ignored }) => (rule === "blank" && ignored ? fields : [])),
  );
  const open = openTables(report);
  const inControls = placeholders.map((place) => partAt(place, prose));
  const texts = [
    ...inControls,
    // The rule counts hints in controls by their part: they are counted already.
    ...findings.flatMap(({ rule, values, passages, ignored }) =>
      rule === "leftover" && !ignored && !isOfControls(values)
        ? passages.map((words) => partAt(words, prose))
        : [],
    ),
    ...written
      .filter(({ id }) => !inControls.includes(id))
      .flatMap((part) => emptyPlaces(part, prose).map(() => part.id)),
  ];
  const parts = new Set([null, ...partIds, ...tables.map(({ id }) => id)]);
  return [...parts].flatMap((part): ToFill[] => {
    const table = tables.find(({ id }) => id === part);
    const blanks = (table && open.get(table.id)) ?? [];
    const cells = blanks.filter(({ field }) => !ignored.has(field)).length;
    const textCount = texts.filter((one) => one === part).length;
    if (cells + textCount === 0) return [];
    return [{ part, cells, texts: textCount }];
  });
}

function isOfControls(values: unknown): boolean {
  return typeof values === "object" && values !== null && "kind" in values && values.kind === "control";
}

const textParts: readonly PartId[] = ["overview", "problems", "other"];

/** Headings of a part of text, its own or those of the form in it, under which nothing stands: no words, and no table. */
function emptyPlaces(part: ReportPart, prose: Prose): readonly object[] {
  const { id, aspects } = part;
  if (!textParts.includes(id) || holdsTable(part, prose)) return [];
  const places = aspects.length > 0 ? aspects.filter(({ title }) => title !== null) : [part];
  return places.filter(({ body }) => body.length === 0);
}
