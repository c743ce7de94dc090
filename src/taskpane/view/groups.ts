/** The findings by the parts of the report, and what each group of them says. */
import { messageAbout, type Finding, type FindingPlace } from "../../checks";
import {
  isPassage,
  partAt,
  partIds,
  type PartId,
  type Place,
  type Sentence,
  type TableId,
} from "../../report";
import {
  fieldName,
  findingsByCause,
  relationName,
  splitIgnored,
  type CauseGroup,
  type Review,
} from "../../review";
import type { Strings } from "../text/strings";
import { calculationOf, equation } from "./equation";
import { isOneRow, placeName } from "./names";
import { isSelected, pointedPlaces } from "./places";

/** The findings of one part of the report, or, with `part: null`, of the document as a whole. */
export interface PartFindings {
  /** A table's id where the part is one. */
  readonly part: PartId | TableId | null;
  /** 表二; of a part that is text its heading. */
  readonly name: string;
  /** 表二 收到和处理政府信息公开申请情况; of a part that is text its heading. */
  readonly title: string;
  readonly groups: readonly CauseGroup[];
}

/**
 * The findings by part in the report's order, those of the whole document first; parts without any left out.
 * @param which those to be looked at, or those that are ignored
 */
export function groupByPart(
  review: Review,
  strings: Strings,
  which: "open" | "ignored" = "open",
): readonly PartFindings[] {
  const groups = findingsByCause(review).flatMap((group) => splitIgnored(group)[which] ?? []);
  const { tables, prose } = review.report;
  const parts = new Set([null, ...partIds, ...tables.map(({ id }) => id)]);
  return [...parts].flatMap((part): PartFindings[] => {
    const found = groups.filter(({ findings: [first] }) => partOf(first, review) === part);
    if (found.length === 0) return [];
    const format = tables.find(({ id }) => id === part)?.format;
    const heading = prose.parts.find(({ id }) => id === part)?.heading.text;
    const name = format?.name ?? heading ?? strings.wholeDocument;
    const title = format ? `${name} ${format.title}` : name;
    return [{ part, name, title, groups: found }];
  });
}

/** The part of the report that a finding stands in: that of its words, else its table. */
function partOf({ passages: [words], table }: Finding, { report: { prose } }: Review): PartFindings["part"] {
  return words ? partAt(words, prose) : table;
}

/** Those of a group that are about a relation. */
export function brokenOf({ findings }: CauseGroup): readonly Finding[] {
  return findings.filter(({ relation }) => relation !== null);
}

/**
 * Where 定位 goes, the first first: of blank cells that wait for their numbers each one; else where the first finding
 * points. Empty for a finding about something that is not there.
 */
export function placesOf({ cause, findings }: CauseGroup, review: Review): readonly FindingPlace[] {
  const [first] = findings;
  const pointing = cause?.isUnfilled && !first.relation ? findings : [first];
  return pointing.flatMap((one) => pointedPlaces(one, review));
}

/**
 * The group that is about the place of a selection; undefined where there is none.
 * @param current key of the group that stays where the place is one of its own, too; else it is the first
 */
export function groupAt(
  selected: Place,
  review: Review,
  current: string | null = null,
): CauseGroup | undefined {
  const found = findingsByCause(review)
    .flatMap((group) => splitIgnored(group).open ?? [])
    .filter((group) => placesOf(group, review).some(({ place }) => isSelected(place, selected)));
  return found.find(({ key }) => key === current) ?? found[0];
}

/** What is said where 定位 went: of a relation of which no cell is suspected before the others, that it is one of many. */
export function noteOf(group: CauseGroup, review: Review): Sentence | undefined {
  const { length } = placesOf(group, review);
  const [{ relation, suspects }] = group.findings;
  if (!relation || suspects.length > 0 || length < 2) return undefined;
  return {
    zh: `这个算式有 ${length} 格，已选中第一格。`,
    en: `The sum has ${length} cells; the first one is selected.`,
  };
}

/** Where a group is, in the report's words. */
export function whereOf(group: CauseGroup, review: Review, strings: Strings): string {
  const { cause, findings } = group;
  const [finding] = findings;
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
  if (relation !== null) return strings.relationsOf(relation, brokenOf(group).length);
  const places = pointedPlaces(finding, review);
  const [place] = places;
  if (!place || (place.field === null && place.text === ""))
    return review.report.tables.find(({ id }) => id === finding.table)?.format.name ?? "";
  if (places.length > 1 && isOneRow(places) && !isPassage(place.place))
    return strings.cellsOfRow(place.place.row, places.length);
  // The cells that words differ from are not more of the same.
  const alike = places.filter((one) => isPassage(one.place) === isPassage(place.place));
  return strings.andOthers(placeName(place, review, strings), alike.length - 1);
}

/**
 * Why, a line each: of blanks that wait for their numbers what repair says, of broken relations their equations, else the
 * sentence of the check.
 */
export function reasonsOf(group: CauseGroup, review: Review, strings: Strings): readonly string[] {
  const { cause } = group;
  const broken = brokenOf(group);
  if (cause?.isUnfilled && broken.length > 0)
    return cause.repairs.flatMap(({ reasons }) => reasons.map(strings.say));
  if (broken.length === 0) return [reasonOf(group, review, strings)];
  return broken.flatMap((finding) => {
    const calculation = calculationOf(finding, review);
    return calculation ? [equation(calculation, strings)] : [];
  });
}

/** Why, in the check's own words; without the field's name in front where that has just been said. */
export function reasonOf(group: CauseGroup, review: Review, strings: Strings): string {
  const [finding] = group.findings;
  const isNamed =
    finding.cells[0]?.field != null &&
    finding.relation === null &&
    hasName(finding.values, whereOf(group, review, strings));
  return isNamed ? strings.say(messageAbout(finding, "")).trimStart() : strings.say(finding.message);
}

/** Whether the data of a finding about one field name that field so. */
function hasName(values: unknown, name: string): boolean {
  return typeof values === "object" && values !== null && "name" in values && values.name === name;
}
