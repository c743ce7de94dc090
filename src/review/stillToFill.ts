/** What of a report is still to be filled in: blank cells of its tables, hints and places without words in its text. */

import {
  holdsTable,
  partAt,
  partIds,
  type PartId,
  type Prose,
  type ReportPart,
  type TableId,
} from "../report";
import type { Review } from "./review";

/** What is still to be filled in of one part of the report. */
export interface ToFill {
  /** A table's id where the part is one; null for what stands before the first part. */
  readonly part: PartId | TableId | null;
  /** 表二; of a part that is text its heading; null before the first part. */
  readonly name: string | null;
  /** Blank cells. */
  readonly cells: number;
  /** Hints and other words of a form, and headings with nothing under them. */
  readonly texts: number;
}

/** What of a report is still to be filled in, in the report's order; parts of which nothing is left out. */
export function stillToFill({ report, findings }: Review): readonly ToFill[] {
  const { facts, prose, tables } = report;
  const open = findings.filter(({ ignored }) => !ignored);
  const cells = open.flatMap(({ rule, table, fields }) =>
    rule === "blank" && fields.every((field) => facts.get(field)?.text === "") ? [table] : [],
  );
  const { placeholders, parts: written } = prose;
  const inControls = placeholders.map((place) => partAt(place, prose));
  const texts = [
    ...inControls,
    // The rule counts hints in controls by their part: they are counted already.
    ...open.flatMap(({ rule, values, passages }) =>
      rule === "leftover" && !isOfControls(values) ? passages.map((words) => partAt(words, prose)) : [],
    ),
    ...written
      .filter(({ id }) => !inControls.includes(id))
      .flatMap((part) => emptyPlaces(part, prose).map(() => part.id)),
  ];
  const parts = new Set([null, ...partIds, ...tables.map(({ id }) => id)]);
  return [...parts].flatMap((part): ToFill[] => {
    const [cellCount, textCount] = [cells, texts].map(
      (places) => places.filter((one) => one === part).length,
    );
    if (!cellCount && !textCount) return [];
    const table = tables.find(({ id }) => id === part)?.format.name;
    const name = table ?? prose.parts.find(({ id }) => id === part)?.heading.text ?? null;
    return [{ part, name, cells: cellCount ?? 0, texts: textCount ?? 0 }];
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
