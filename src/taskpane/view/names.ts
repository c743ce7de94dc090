/** The names of fields, relations and cells, in the report's words. */
import { grouped, isPassage, placeOfSegment, samePlace, type FieldId, type Passage } from "../../report";
import { fieldName, type Review } from "../../review";
import type { Strings } from "../text/strings";
import type { FindingPlace } from "../../checks";

/** The row's and the column's part of a field's name; null for a name that is not made of both. */
function nameParts({ report }: Review, field: FieldId): readonly [row: string, column: string] | null {
  const { rowName = "", columnName = "" } = report.fields.get(field) ?? {};
  return rowName && columnName ? [rowName, columnName] : null;
}

/**
 * Names that tell the fields of one relation apart: the row's where they share the column, the column's where they
 * share the row, else the whole name.
 */
export function distinctNames(review: Review, ids: readonly FieldId[]): ReadonlyMap<FieldId, string> {
  const fields = ids.flatMap((id) => review.report.fields.get(id) ?? []);
  const isShared = (part: "row" | "column") =>
    new Set(fields.map((field) => field[part].join("\n"))).size === 1;
  const [sharesRow, sharesColumn] = [isShared("row"), isShared("column")];
  return new Map(
    ids.map((id) => {
      const parts = nameParts(review, id);
      if (!parts || sharesRow === sharesColumn) return [id, fieldName(review, id)];
      return [id, parts[sharesRow ? 1 : 0]];
    }),
  );
}

/**
 * A place's name for people: its field's, else where the cell stands and what it says; of words they, or the table that
 * begins with them.
 */
export function placeName({ field, place, text }: FindingPlace, review: Review, strings: Strings): string {
  if (field !== null) return fieldName(review, field);
  return isPassage(place)
    ? (tableBegunBy(place, review) ?? strings.words(shortened(text)))
    : strings.cellAt(place.row, place.cell, shortened(text));
}

/** 表一, where it stands as text and begins with these words. */
function tableBegunBy(words: Passage, { report: { tables } }: Review): string | undefined {
  const table = tables.find(({ segments: [first] }) => first && samePlace(placeOfSegment(first), words));
  return table?.format.name;
}

/** Whether cells without a field stand side by side. */
export function isOneRow(places: readonly FindingPlace[]): boolean {
  const [first] = places;
  if (!first || isPassage(first.place)) return false;
  const { table, row } = first.place;
  return places.every(
    ({ field, place }) => field === null && !isPassage(place) && place.table === table && place.row === row,
  );
}

/**
 * Places with short names: what each says. Cells that are all blank say nothing to be told apart by: each then has its
 * column's name, below the name of its row. Of equal words each has what follows it. Words that are alone among cells are
 * what the card is about: 定位.
 * @param some those of `places` that are named together
 * @returns by the name of the row; one empty name where the cells are told apart by what they say
 */
export function placesByRow(
  some: readonly FindingPlace[],
  places: readonly FindingPlace[],
  review: Review,
  strings: Strings,
): ReadonlyMap<string, readonly { readonly place: FindingPlace; readonly name: string }[]> {
  const areAlone = places.filter(({ field, place }) => field === null && isPassage(place)).length === 1;
  const areBlank = places.every(({ field, text }) => field !== null && text === "");
  const named = some.map((cell) => {
    const { field, place, text } = cell;
    const said = shortened(text) || strings.blank;
    if (field === null) {
      if (isPassage(place)) {
        const isOnlyOne = places.filter((other) => other.text === text).length === 1;
        const name = tableBegunBy(place, review) ?? (isOnlyOne ? said : inContext(place, review));
        return { place: cell, row: "", name: areAlone ? strings.goTo : name };
      }
      return { place: cell, row: "", name: isOneRow(places) ? said : strings.inRow(place.row, said) };
    }
    const name = fieldName(review, field);
    const [row, column] = (areBlank && nameParts(review, field)) || ["", areBlank ? name : `${name} ${said}`];
    return { place: cell, row, name: column };
  });
  return grouped(named, ({ row }) => row);
}

/** Words that stand in several places, with what follows them. */
function inContext({ paragraph, to, text }: Passage, { report }: Review): string {
  const around = report.prose.paragraphs.find((one) => one.paragraph === paragraph);
  const after = around?.text.slice(to - around.from).slice(0, mostFollowing);
  return after ? `${shortened(text)}${after}…` : shortened(text);
}

/** So many characters of what follows: 2023年12月31日. */
const mostFollowing = 7;

/** Beyond this many characters a cell's text is cut where it only serves as a name. */
const longestQuote = 20;

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, " ");
  return line.length > longestQuote ? `${line.slice(0, longestQuote)}…` : line;
}
