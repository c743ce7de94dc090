/** The labels of a format's tables in the order in which a reader meets them. */

import { memoized, range, type Label, type TableFormat } from "../../report";
import type { AlignedLabel } from "./alignSigns";
import { labelWords, spellingsOf, type LabelRole } from "../labels/labelIndex";

/** A label where a table of a format has it. */
export interface ExpectedLabel extends AlignedLabel {
  readonly table: TableFormat;
  readonly section: number;
  readonly role: LabelRole;
  /** Index of its row or column in the section; of a parent that of the first one under it; 0 for headings and corners. */
  readonly index: number;
  /** How many rows or columns it stands over. */
  readonly span: number;
  readonly label: Label;
  /** So many of them at least must be there. */
  readonly leastSigns: number;
}

/** The letters and digits of a text: `（一）予以公开` → `一予以公开`. */
export function signsOf(text: string): string {
  return text.normalize("NFKC").replace(/[\s\p{P}\p{S}]/gu, "");
}

/**
 * The labels of tables in their order.
 * @param heads the order of the heads of columns: `levels` one after the other, as rows of cells follow each other, or each
 *   of the `groups` of columns with its own
 */
export function expectedLabels(
  tables: readonly TableFormat[],
  heads: "levels" | "groups",
): readonly ExpectedLabel[] {
  return tables.flatMap((table) => labelsOf(table, heads === "levels" ? byLevels : byGroups));
}

type Columns = readonly { readonly path: readonly Label[] }[];
type Head = Pick<ExpectedLabel, "role" | "index" | "span" | "label">;

function labelsOf(
  table: TableFormat,
  heads: (columns: Columns) => readonly Head[],
): readonly ExpectedLabel[] {
  return table.declaration.sections.flatMap(({ heading, corner, columns, rows }, section) => {
    const over = (role: LabelRole, label: Label | undefined): Head[] =>
      label ? [{ role, index: 0, span: 1, label }] : [];
    const all = [
      ...over("heading", heading),
      ...over("corner", corner),
      ...heads(columns),
      ...rows.flatMap((_, index) => linesAt(rows, index, "row")),
    ];
    return all.map((head) => {
      const isHead = head.role !== "row" && head.role !== "rowParent";
      return { table, section, ...head, ...signsIn(head.label), isHead };
    });
  });
}

const signsIn = memoized((label: Label) => {
  const signs = signsOf(label.text);
  const shortest = Math.min(
    ...spellingsOf(label).map((words) => words.length),
    labelWords(label.text).length,
  );
  return { signs, leastSigns: shortest <= 3 ? shortest : Math.ceil(shortest / 2) };
});

/** The labels that begin with a row or column: parents of which it is the first, from the outside in, and its own. */
function linesAt(lines: Columns, index: number, role: "row" | "column"): Head[] {
  const { path } = lines[index]!;
  return path.flatMap((label, level): Head[] => {
    const isLeaf = level === path.length - 1;
    const isUnder = (other: number) =>
      path.slice(0, level + 1).every((each, at) => lines[other]?.path[at]?.text === each.text);
    if (!isLeaf && index > 0 && isUnder(index - 1)) return [];
    const span = isLeaf ? 1 : range(index, lines.length).findIndex((other) => !isUnder(other));
    return [
      { role: isLeaf ? role : `${role}Parent`, index, span: span < 0 ? lines.length - index : span, label },
    ];
  });
}

function byGroups(columns: Columns): readonly Head[] {
  return columns.flatMap((_, index) => linesAt(columns, index, "column"));
}

/** A head that is not as deep as others beside it may stand a level higher: 总计 beside 申请人情况. */
function byLevels(columns: Columns): readonly Head[] {
  const heads = byGroups(columns).map((head) => {
    const { path } = columns[head.index]!;
    return { head, level: path.indexOf(head.label), parent: path[path.indexOf(head.label) - 1] };
  });
  const depthUnder = (parent: Label | undefined) =>
    Math.max(
      ...columns
        .filter(({ path }) => !parent || path.some(({ text }) => text === parent.text))
        .map(({ path }) => path.length),
    );
  const depth = depthUnder(undefined);
  return range(0, depth).flatMap((level) =>
    heads
      .filter(({ head, level: own, parent }) => {
        const isShallow = head.role === "column" && parent !== undefined && depthUnder(parent) > own + 1;
        return own === level || (isShallow && level < own);
      })
      .map(({ head }) => head),
  );
}
