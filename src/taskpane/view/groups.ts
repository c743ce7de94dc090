/** The findings as the list shows them: by table, by cause, folded where they repeat. */
import { messageAbout, messageOf, type Finding, type FindingCell, type Severity } from "../../checks";
import type { TableId } from "../../report";
import {
  fieldName,
  findingsByCause,
  relationName,
  severityOf,
  splitIgnored,
  type CauseGroup,
  type Review,
  type ReportCause,
} from "../../review";
import type { Strings } from "../text/strings";
import { calculationOf, equation } from "./equation";
import { isOneRow, placeName } from "./names";
import { findingKey, suspectCells } from "./places";

/** A finding, or the findings of one cause, with what the list needs to show it. */
export interface FindingView {
  readonly key: string;
  /** Null where the finding has none, or none is known. */
  readonly cause: ReportCause | null;
  /** Of a cause its broken relations, then its blank cells; else one. */
  readonly findings: readonly Finding[];
  /** Those of them that are about a relation. */
  readonly broken: readonly Finding[];
  /** The first of them. */
  readonly finding: Finding;
  readonly severity: Severity;
  /** Where, in the report's words. */
  readonly where: string;
  /** Where 定位 goes first; empty for a finding about something that is not there. */
  readonly places: readonly FindingCell[];
}

/** The findings of one table, or, with `table: null`, of the document as a whole. */
export interface FindingGroup {
  readonly table: TableId | null;
  /** 表二 */
  readonly name: string;
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
  strings: Strings,
  which: "open" | "ignored" = "open",
): readonly FindingGroup[] {
  const groups = findingsByCause(review).flatMap((group) => splitIgnored(group)[which] ?? []);
  const formats = [null, ...review.report.tables.map(({ format }) => format)];
  return formats.flatMap((format): FindingGroup[] => {
    const table = format?.id ?? null;
    const found = groups.filter(({ findings: [first] }) => first?.table === table);
    if (found.length === 0) return [];
    const name = format?.name ?? strings.wholeDocument;
    const title = format ? `${name} ${format.title}` : name;
    return [{ table, name, title, findings: viewsOf(found, review, strings) }];
  });
}

function viewsOf(groups: readonly CauseGroup[], review: Review, strings: Strings): readonly FindingView[] {
  const seen = new Map<string, number>();
  return groups.flatMap((group): FindingView[] => {
    const [finding] = group.findings;
    if (!finding) return [];
    const key = groupKey(group, finding);
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    return [
      {
        ...group,
        key: times === 0 ? key : `${key}#${times}`,
        finding,
        broken: group.findings.filter(({ relation }) => relation !== null),
        severity: severityOf(group),
        where: whereOf(group, finding, review, strings),
        places: placesOfGroup(group, finding, review),
      },
    ];
  });
}

/**
 * Identifies what a card shows from one check to the next. A cause keeps its cells while one of its relations comes to hold;
 * blanks are filled in from the top, so that the last of them stays.
 */
function groupKey({ cause }: CauseGroup, finding: Finding): string {
  if (!cause || cause.repairs.length === 0) return findingKey(finding);
  return cause.isUnfilled ? `unfilled|${cause.cells.at(-1) ?? ""}` : ["cause", ...cause.cells].join("|");
}

/** Of blank cells that wait for their numbers each one; else where the first finding points. */
function placesOfGroup(
  { cause, findings }: CauseGroup,
  finding: Finding,
  review: Review,
): readonly FindingCell[] {
  const pointing = cause?.isUnfilled && !finding.relation ? findings : [finding];
  return pointing.flatMap((one) => suspectCells(one, review));
}

function whereOf(
  { cause, findings }: CauseGroup,
  finding: Finding,
  review: Review,
  strings: Strings,
): string {
  if (cause?.isUnfilled) {
    const cells = finding.relation ? cause.cells : findings.flatMap(({ fields }) => fields);
    return strings.unfilledCells(fieldName(review, cells[0] ?? ""), cells.length);
  }
  const relation = finding.relation && relationName(review, finding.relation.id);
  const [suspect, ...others] = finding.suspects;
  const isDecided = cause?.repairs.some(({ standsAlone }) => standsAlone);
  // Of several choices none is accused before the others.
  const isOpen = relation !== null && !isDecided && (cause?.repairs.length ?? 0) > 1;
  if (suspect !== undefined && !isOpen && (others.length === 0 || isDecided))
    return strings.andOthers(fieldName(review, suspect), others.length);
  if (relation !== null)
    return strings.relationsOf(relation, findings.filter((one) => one.relation !== null).length);
  const places = suspectCells(finding, review);
  const [place] = places;
  if (!place || (place.field === null && place.text === ""))
    return review.report.tables.find(({ id }) => id === finding.table)?.format.name ?? "";
  if (places.length > 1 && isOneRow(places)) return strings.cellsOfRow(place.place.row, places.length);
  return strings.andOthers(placeName(place, review, strings), places.length - 1);
}

/**
 * Why, a line each: of blanks that wait for their numbers what repair says, of broken relations their equations, else the
 * sentence of the check.
 */
export function reasonsOf(view: FindingView, review: Review, strings: Strings): readonly string[] {
  const { cause, broken } = view;
  if (cause?.isUnfilled && broken.length > 0)
    return cause.repairs.flatMap(({ reasons }) => reasons.map(strings.say));
  if (broken.length === 0) return [reasonOf(view, strings)];
  return broken.flatMap((finding) => {
    const calculation = calculationOf(finding, review);
    return calculation ? [equation(calculation, strings)] : [];
  });
}

/** Why, in the check's own words; without the field's name in front where that has just been said. */
export function reasonOf({ finding, where }: FindingView, strings: Strings): string {
  const [cell] = finding.cells;
  const isNamed = cell?.field != null && finding.relation === null && hasName(finding.values, where);
  return isNamed ? strings.say(messageAbout(finding, "")).trimStart() : strings.say(messageOf(finding));
}

/** Whether the data of a finding about one field name that field so. */
function hasName(values: unknown, name: string): boolean {
  return typeof values === "object" && values !== null && "name" in values && values.name === name;
}

/** Findings of one rule that are shown as one. */
export interface FoldedFindings {
  readonly rule: string;
  readonly folded: readonly FindingView[];
}

/** More findings of one rule than this, in one table, are folded. */
const mostUnfolded = 3;

/**
 * Folds what a rule found over and over in one table, such as blank cells, into one entry where the first of them
 * stands. A finding about a relation always stands by itself: its equation is what there is to see.
 */
export function foldFindings(findings: readonly FindingView[]): readonly (FindingView | FoldedFindings)[] {
  return findings.flatMap((view): readonly (FindingView | FoldedFindings)[] => {
    const { rule, relation } = view.finding;
    const alike = findings.filter(({ finding }) => finding.rule === rule && !finding.relation);
    if (relation || alike.length <= mostUnfolded) return [view];
    return alike[0] === view ? [{ rule, folded: alike }] : [];
  });
}
