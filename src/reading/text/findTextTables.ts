/** Reads tables that stand as text: gives their words and numbers the rows of a table. */

import type { Outline } from "../../document";
import { grouped, tableOf, type Format, type TableId } from "../../report";
import type { LabelIndex } from "../labels/labelIndex";
import type { FileSegment } from "../segments/fileSegments";
import { isTable, tableLabels } from "../segments/labelScore";
import { alignRest, alignSigns, type AlignedSigns } from "./alignSigns";
import { expectedLabels, type ExpectedLabel } from "./expectedLabels";
import { partsOf, signsIn, type Sign } from "./parts";
import { regionsOf, type Region } from "./regions";
import { sortParts, type TableInText, type TextRow } from "./textRows";
import { segmentOf } from "./textSegment";

/** Regions are looked through up to so many signs in all: the labels of a report have some 900. */
const mostSigns = 6_000;

/**
 * Finds tables of the report that stand in the text of a document.
 * @param missing the tables to look for
 * @param year the report's, null where it is not known
 * @returns the segments of each table that is there
 */
export function findTextTables(
  outline: Outline,
  missing: readonly TableId[],
  index: LabelIndex,
  formats: readonly Format[],
  year: number | null,
): ReadonlyMap<TableId, readonly FileSegment[]> {
  let left = mostSigns;
  const found = regionsOf(outline, index, formats, year).flatMap((region, at): readonly Found[] => {
    const signs = signsIn(region);
    if (signs.length === 0 || (left -= signs.length) < 0) return [];
    return tablesIn(region, signs, missing, formats).map((text) => ({ text, region: at }));
  });
  const toSegment = ({ text, region }: Found) => segmentOf(text, region, index, formats);
  const kept = [...grouped(found, ({ text }) => text.format.id)].flatMap(([table, own]) => {
    const labels = tableLabels(table, formats);
    const whole = own.filter((one) => {
      const { score, table: source } = toSegment(one);
      return isTable(score!, labels, source.width) || isRowUnderHeads(one.text);
    });
    return own.filter((one) => whole.includes(one) || (whole.length > 0 && isPlain(one.text)));
  });
  const said = kept.map((one) => withRest(one, kept, found));
  return new Map(
    [...grouped(said, ({ text }) => text.format.id)].map(([table, own]) => [table, own.map(toSegment)]),
  );
}

/** What may be a table, or a piece of one, and in which region. */
interface Found {
  readonly text: TableInText;
  readonly region: number;
}

/** Prose has fewer in a line. */
const fewestNumbers = 4;

/** A table with the rows that stand with it and are none of a table that was found: their numbers have no place. */
function withRest(one: Found, kept: readonly Found[], found: readonly Found[]): Found {
  const inRegion = (all: readonly Found[]) => all.filter(({ region }) => region === one.region);
  if (inRegion(kept)[0] !== one) return one;
  const rest = inRegion(found).filter((other) => !kept.includes(other));
  const isRow = ({ values }: TextRow) => values.filter(({ text }) => text !== "").length >= fewestNumbers;
  const rows = rest
    .flatMap(({ text }) => text.rows.filter(isRow))
    .map(({ label, words, values }) => ({
      section: one.text.format.declaration.sections.length - 1,
      parents: [],
      label: null,
      words: [...(label?.passages ?? []), ...words],
      values,
    }));
  return rows.length > 0 ? { ...one, text: { ...one.text, rows: [...one.text.rows, ...rows] } } : one;
}

/** Whether a table that has one row is there: as many numbers as columns, under the heads of half of them. */
function isRowUnderHeads({ format, heads, others, rows }: TableInText): boolean {
  const [row, ...more] = rows;
  const [section] = format.declaration.sections;
  if (!format.isUnlabelled || !section || !row || more.length + others.length > 0) return false;
  const columns = new Set(
    heads.filter(({ label }) => label.role === "column").map(({ label }) => label.index),
  );
  return columns.size * 2 >= section.columns.length && row.values.length === section.columns.length;
}

/** Whether lines are a piece of a table beyond doubt: known rows, each with all of its numbers. */
function isPlain({ format, others, rows }: TableInText): boolean {
  const isFull = ({ section, label, words, values }: TextRow) =>
    label !== null &&
    words.length === 0 &&
    values.length === format.declaration.sections[section]!.columns.length;
  return others.length === 0 && rows.length > 0 && rows.every(isFull);
}

/** Heads that fit so well need not be looked for in another order. */
const nearlyAll = 0.97;

/** The tables in a region: by the labels of the format, in the order of heads, that fit its words best. */
function tablesIn(
  region: Region,
  signs: readonly Sign[],
  missing: readonly TableId[],
  formats: readonly Format[],
): readonly TableInText[] {
  const text = signs.map(({ sign }) => sign).join("");
  const read = formats.map((format) => {
    const tables = missing.flatMap((id) => tableOf(format, id) ?? []);
    const inOrder = (heads: "levels" | "groups"): Read => {
      const labels = expectedLabels(tables, heads);
      return { labels, aligned: alignSigns(text, labels) };
    };
    const inLevels = inOrder("levels");
    return inLevels.aligned.fit > nearlyAll ? inLevels : best([inLevels, inOrder("groups")]);
  });
  const { labels, aligned } = best(read);
  return sortParts(partsOf(region, signs, labels, alignRest(text, labels, aligned)));
}

/** A text by the labels of one format. */
interface Read {
  readonly labels: readonly ExpectedLabel[];
  readonly aligned: AlignedSigns;
}

/** The one that fits best; the first of several. */
function best(read: readonly Read[]): Read {
  return read.reduce((one, other) => (other.aligned.fit > one.aligned.fit ? other : one));
}
