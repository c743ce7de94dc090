/** Rows of a table that was cut by its columns: each is there once more, under heads of other columns. */

import { grouped } from "../../report";
import { labelWords } from "../labels/labelIndex";
import { isNumberingLabel, type Header } from "./header";
import { overlaps } from "./placement";
import type { ResolvedRow, ResolvedRows } from "./resolveRows";

/**
 * Takes the rows that are there again for parts of the same row, where the heads over them name columns that no other
 * part of the row has.
 * @param headerOf the header over a row
 */
export function joinColumnParts(
  rows: ResolvedRows,
  headerOf: (row: ResolvedRow) => Header | null,
): ResolvedRows {
  const groups = grouped([...rows.resolved, ...rows.repeated], ({ declared }) => declared);
  const cut = new Set(
    [...groups]
      .filter(
        ([, group]) => group.length > 1 && areApart(group.map((row) => columnsNamed(row, headerOf(row)))),
      )
      .map(([declared]) => declared),
  );
  return {
    ...rows,
    resolved: [...rows.resolved, ...rows.repeated.filter(({ declared }) => cut.has(declared))],
    repeated: rows.repeated.filter(({ declared }) => !cut.has(declared)),
  };
}

/** Numbers of the columns that heads over the row name; none where a head over one of its values is not understood. */
function columnsNamed({ parts }: ResolvedRow, header: Header | null): readonly number[] {
  if (!header?.isOfThisGrid) return [];
  const unknown = header.others.filter(({ label }) => !isNumberingLabel(labelWords(label)));
  const values = parts.flatMap((part) => part.values);
  if (unknown.some((other) => values.some((value) => overlaps(value, other)))) return [];
  return header.slots.flatMap((slot, column) => (slot ? [column] : []));
}

function areApart(parts: readonly (readonly number[])[]): boolean {
  const columns = parts.flat();
  return parts.every(({ length }) => length > 0) && new Set(columns).size === columns.length;
}
