/** Puts the parts of a text together to rows: a label with the numbers that follow it. */

import { memoized, withoutSpace, type Passage, type TableFormat } from "../../report";
import { labelWords, spellingsOf } from "../labels/labelIndex";
import { signsOf, type ExpectedLabel } from "./expectedLabels";
import type { LinePart } from "./parts";

/** A label as it stands in the text, which may be in pieces. */
export interface WrittenLabel {
  readonly label: ExpectedLabel;
  readonly passages: Passage[];
}

/** A row of a table that stands as text. */
export interface TextRow {
  readonly section: number;
  /** The labels of its parents that begin with it. */
  readonly parents: readonly WrittenLabel[];
  /** Null for a row without a label that is known. */
  readonly label: WrittenLabel | null;
  /** Words between its label and its numbers. */
  readonly words: Passage[];
  /** Its numbers and blank cells. */
  readonly values: Passage[];
}

/** A table that stands as text. */
export interface TableInText {
  readonly format: TableFormat;
  /** Headings, corners and labels of columns. */
  readonly heads: readonly WrittenLabel[];
  /** Every label as often as it is written: heads are there once more on every page. */
  readonly written: readonly WrittenLabel[];
  /** Words among the labels of columns that are none of the form's, by section. */
  readonly others: readonly { readonly section: number; readonly place: Passage }[];
  readonly rows: readonly TextRow[];
}

const headWords = memoized(
  ({ declaration }: TableFormat): ReadonlySet<string> =>
    new Set(
      declaration.sections.flatMap(({ columns }) => columns.flatMap(({ path }) => path.flatMap(spellingsOf))),
    ),
);

/** Whether words are the head of a column of a table, or of several. */
function isHeadOf(table: TableFormat, text: string): boolean {
  return headWords(table).has(labelWords(text));
}

function textOf({ passages }: Pick<WrittenLabel, "passages">): string {
  return passages.map(({ text }) => text).join("");
}

/** Whether the words behind a label are a part of how it may be spelt, sign by sign. */
function isSpeltWith({ label: { label }, passages }: WrittenLabel, { text }: Passage): boolean {
  const bare = (words: string) => withoutSpace(words).normalize("NFKC");
  const written = bare(textOf({ passages }) + text);
  return [label.text, ...(label.accepted ?? [])].some((spelling) => bare(spelling).startsWith(written));
}

/** The tables of a text, from the parts of its lines. */
export function sortParts(lines: readonly (readonly LinePart[])[]): readonly TableInText[] {
  const sorter = new Sorter();
  for (const line of lines) sorter.addLine(line);
  return [...sorter.tables.values()];
}

interface OpenTable extends TableInText {
  readonly heads: WrittenLabel[];
  readonly written: WrittenLabel[];
  readonly others: { section: number; place: Passage }[];
  readonly rows: TextRow[];
}

/** Goes through the lines, and knows what the last label was of. */
class Sorter {
  readonly tables = new Map<TableFormat, OpenTable>();
  private readonly written = new Map<ExpectedLabel, WrittenLabel>();
  /** The table and section of the last label. */
  private at: { readonly table: OpenTable; readonly section: number } | null = null;
  /** The row that numbers belong to; null among heads. */
  private row: TextRow | null = null;
  /** Parents of rows that the next row begins with. */
  private parents: WrittenLabel[] = [];
  /** Unknown words behind the numbers of the row. */
  private words: Passage[] = [];
  /** The last words, all unknown. */
  private unknown: Passage[] = [];
  /** How many numbers of the row the last line with one had. */
  private countAbove = 0;
  /** Whether an empty line stands behind the row's numbers. */
  private isEnded = false;

  addLine(parts: readonly LinePart[]): void {
    if (parts.length === 0) this.isEnded = true;
    const numbers = parts.filter(({ kind }) => kind === "number").length;
    let count = 0;
    for (const part of parts) {
      if (part.kind !== "words") this.unknown = [];
      if (part.kind === "label") this.addLabel(part.label, part.place);
      else if (part.kind === "words") this.addWords(part.place, part.rest);
      else if (part.kind === "blank") this.addBlank(part.place);
      else this.addNumber(part.place, ++count === 1 && numbers > 1);
    }
    if (count > 0) this.countAbove = count;
  }

  private addLabel(label: ExpectedLabel, place: Passage): void {
    const table = this.tableOf(label.table);
    // A head that stands before those that it should stand behind.
    if (!this.at && label.isHead)
      for (const before of this.words.filter(({ text }) => isHeadOf(label.table, text)))
        table.others.push({ section: label.section, place: before });
    if (this.at?.table !== table || this.at.section !== label.section) this.parents = [];
    this.at = { table, section: label.section };
    this.words = [];
    const before = this.written.get(label);
    const own = before ?? { label, passages: [] };
    this.written.set(label, own);
    // Heads are there once more on every page.
    const isRepeated = label.isHead && table.rows.some((row) => row.section === label.section);
    const last = table.written.findLast((one) => one.label === label);
    const isWhole = last && signsOf(textOf(last)).length >= label.signs.length;
    if (last && !isWhole && (!isRepeated || table.written.at(-1) === last)) last.passages.push(place);
    else table.written.push({ label, passages: [place] });
    if (!isRepeated) own.passages.push(place);
    if (label.role === "row") {
      if (this.row?.label !== own) this.begin(own);
    } else if (!label.isHead) {
      if (!before) this.parents.push(own);
    } else {
      this.row = null;
      if (!before) table.heads.push(own);
    }
  }

  private addWords(place: Passage, rest: ExpectedLabel | null): void {
    if (!this.at) return void this.words.push(place);
    const { table, section } = this.at;
    this.unknown.push(place);
    const signs = signsOf(textOf({ passages: this.unknown }));
    // The label of a group may stand beside each of its rows.
    const group = table.written.find(({ label }) => label.role === "rowParent" && label.signs === signs);
    if (group) {
      table.written.push({ label: group.label, passages: this.unknown });
      this.unknown = [];
    }
    const head = this.row ? undefined : table.written.at(-1);
    // （万元） behind 采购总金额, which the form says without it.
    if (head && isSpeltWith(head, place)) this.addLabel(head.label, place);
    else if (this.row) (this.row.values.length === 0 ? this.row.words : this.words).push(place);
    // A single sign is what is left of a unit, or of a head that was broken: 计 of 总计.
    else if (signsOf(place.text).length <= 1) {
      if (rest?.isHead && rest.table === table.format) table.written.push({ label: rest, passages: [place] });
    }
    // On a further page heads are those of the first.
    else if (!table.rows.some((row) => row.section === section)) table.others.push({ section, place });
  }

  private addBlank(place: Passage): void {
    if (this.row && !(this.isEnded && this.row.values.length > 0)) this.row.values.push(place);
  }

  /** @param isLineOfNumbers it is the first of several on its line */
  private addNumber(place: Passage, isLineOfNumbers: boolean): void {
    if (!this.at) return;
    const { table } = this.at;
    // The slash of 本年增/减, where that is broken, is a part of it.
    const head =
      !this.row && !table.format.isUnlabelled && !/\p{Nd}/u.test(place.text) && table.written.at(-1);
    if (head) return this.addLabel(head.label, place);
    // A second line of numbers below one, or numbers below the label of a group, are a row whose label was lost.
    const isNext = isLineOfNumbers && this.countAbove > 1 && !table.format.isUnlabelled;
    const hasNumbers = this.row !== null && this.row.values.some(({ text }) => text !== "");
    const isOther = this.words.length > 0 || (hasNumbers && (isNext || this.parents.length > 0));
    const row = !this.row || isOther ? this.begin(null) : this.row;
    row.values.push(place);
    this.isEnded = false;
  }

  private begin(label: WrittenLabel | null): TextRow {
    const { table, section } = this.at!;
    const row: TextRow = {
      section,
      parents: this.parents,
      label,
      words: label ? [] : this.words,
      values: [],
    };
    table.rows.push(row);
    this.row = row;
    this.parents = [];
    this.words = [];
    this.countAbove = 0;
    this.isEnded = false;
    return row;
  }

  private tableOf(format: TableFormat): OpenTable {
    const table = this.tables.get(format) ?? { format, heads: [], written: [], others: [], rows: [] };
    this.tables.set(format, table);
    return table;
  }
}
