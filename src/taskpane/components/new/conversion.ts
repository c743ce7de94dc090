/** Plans to put the official tables in the place of those that stand as text, and does it. */
import { bodyParagraphs, type BodyParagraph, type Outline } from "../../../document";
import {
  formatInForce,
  holdsPlace,
  isLines,
  isPageNumber,
  isPassage,
  officialFormats,
  tableOf,
  type Fact,
  type FieldId,
  type Format,
  type Passage,
  type Report,
  type ReportTable,
  type Sentence,
  type TableId,
} from "../../../report";
import { tableInsertion } from "../../../template";
import type { Insertion, TextLine, TextTable } from "../../../word";
import type { InsertOutcome } from "../../session/state";

/** A table that is to be put in. */
interface PlannedTable extends Omit<TextTable, "flatOpc"> {
  readonly lines: readonly PlannedLine[];
  readonly table: TableId;
  /** The texts of its cells, as they stand. */
  readonly numbers: ReadonlyMap<FieldId, string>;
}

/** What will be done, as people are asked about it. */
export interface ConversionPlan {
  readonly format: Format;
  readonly tables: readonly PlannedTable[];
  /** How many numbers are filled in. */
  readonly filled: number;
  /** How many numbers of the text have no certain place: their cells stay blank. */
  readonly unplaced: number;
  /** How many numbers the tables in force have no cell for. */
  readonly lost: number;
  /** How many cells nothing was read for: they stay blank. */
  readonly unread: number;
  /** How many lines the text has; empty ones are not counted. */
  readonly lines: number;
  /** The first line with words that belong to no table, null if there is none: such lines do not go. */
  readonly more: string | null;
}

/**
 * Plans it by the format in force for the report's year.
 * @param ids the tables that stand as text
 */
export function planConversion(outline: Outline, report: Report, ids: readonly TableId[]): ConversionPlan {
  const format = (report.year !== null && formatInForce(report.year)) || officialFormats[0]!;
  const own = report.tables.filter(({ id }) => ids.includes(id) && tableOf(format, id));
  const tables = own.map((one): PlannedTable => {
    const known = new Set(tableOf(format, one.id)?.fields.map(({ field }) => field));
    const facts = factsOf(one, report);
    const carried = facts.filter(({ field }) => known.has(field));
    const lines = tableLinesOf(one, facts, carried, outline);
    return {
      table: one.id,
      name: one.format.name,
      numbers: new Map(carried.map(({ field, text }) => [field, text])),
      firstParagraph: lines[0]?.number ?? 0,
      lines,
    };
  });
  const lines = tables.flatMap((one) => one.lines);
  const filled = tables.reduce((sum, { numbers }) => sum + numbers.size, 0);
  const all = own.reduce((sum, one) => sum + factsOf(one, report).length, 0);
  const numbers = new Set(tables.flatMap((one) => one.lines.map(({ number }) => number)));
  const unplaced = report.unplaced.filter(
    ({ place, reason }) => reason !== "surplus" && isPassage(place) && numbers.has(place.paragraph),
  );
  return {
    format,
    tables,
    filled,
    unplaced: unplaced.length,
    lost: all - filled,
    unread: unreadFields(tables, format, report),
    lines: lines.filter(({ text }) => text.trim() !== "").length,
    more: lines.find((line) => line.hasMore)?.text ?? null,
  };
}

/** How many fields of these tables have no fact, and no unplaced number that could be theirs. */
function unreadFields(tables: readonly PlannedTable[], format: Format, { facts, unplaced }: Report): number {
  const read = new Set([...facts.keys(), ...unplaced.flatMap(({ candidates }) => candidates)]);
  const fields = tables.flatMap(({ table }) => tableOf(format, table)?.fields ?? []);
  return fields.filter(({ field }) => !read.has(field)).length;
}

/** A line with its paragraph. */
type PlannedLine = TextLine & Pick<BodyParagraph, "number">;

/**
 * The lines of a table: from the first to the last segment that a number was placed in, without what stands at the ends and
 * is none of the table. A sentence with the words of a label may be a segment of its own.
 * @param carried the facts that the new table has, as they stand
 */
function tableLinesOf(
  { segments }: ReportTable,
  facts: readonly Fact[],
  carried: readonly Fact[],
  outline: Outline,
): readonly PlannedLine[] {
  const written = segments.filter(isLines);
  const filled = written.filter((one) => facts.some(({ place }) => holdsPlace([one], place)));
  const own = filled.length > 0 ? filled : written;
  const all = bodyParagraphs(outline);
  const first = Math.min(...own.map(({ firstParagraph }) => firstParagraph));
  const last = Math.max(...own.map(({ lastParagraph }) => lastParagraph));
  const passages = [
    ...own.flatMap((one) => one.passages),
    ...carried.flatMap(({ place }) => (isPassage(place) ? [place] : [])),
  ];
  const lines = all
    .filter(({ number }) => number >= first && number <= last)
    .map((paragraph) => ({
      number: paragraph.number,
      text: paragraph.text,
      hasMore: hasMore(paragraph, passages),
      hasFact: facts.some(({ place }) => isPassage(place) && place.paragraph === paragraph.number),
    }));
  const isOfTable = ({ text, hasMore, hasFact }: (typeof lines)[number]): boolean =>
    hasFact || (!hasMore && text.trim() !== "");
  return lines.slice(lines.findIndex(isOfTable), lines.findLastIndex(isOfTable) + 1);
}

/** The facts of a table that are not blank. */
function factsOf({ format }: ReportTable, { facts }: Report): readonly Fact[] {
  return format.fields.flatMap(({ field }) => {
    const fact = facts.get(field);
    return fact && fact.text !== "" ? [fact] : [];
  });
}

/** What is not white space, nor a mark that opens or closes words and was parted from them. */
const signOfMore = /[^\s\p{Ps}\p{Pi}\p{Pe}\p{Pf}"'、，。：；]/gu;

/** Whether a line has more than a table's own words, and is not the number of a page. */
function hasMore({ number, text }: BodyParagraph, own: readonly Passage[]): boolean {
  const isOwn = (at: number) =>
    own.some(({ paragraph, from, to }) => paragraph === number && from <= at && at < to);
  return !isPageNumber(text) && [...text.matchAll(signOfMore)].some(({ index }) => !isOwn(index));
}

/** Does it. */
export async function convertText(
  verbs: Insertion,
  { format, tables, unplaced, unread }: ConversionPlan,
  keepsLines: boolean,
): Promise<InsertOutcome> {
  const wanted = tables.map((one) => ({ ...one, flatOpc: tableInsertion({ ...one, format }) }));
  const result = await verbs.convert(wanted, keepsLines);
  if (result.outcome !== "converted") {
    const message = { tone: "attention", sentence: result.message } as const;
    return { message, isDocumentChanged: result.outcome === "failed" };
  }
  const notes = [...(unplaced + unread > 0 ? [NOT_ZERO] : []), ...(result.note ? [result.note] : [])];
  const said = [doneSentence(tables.length, keepsLines), ...notes];
  const sentence = { zh: said.map(({ zh }) => zh).join(""), en: said.map(({ en }) => en).join(" ") };
  const message = { tone: notes.length > 0 ? "attention" : "done", sentence } as const;
  return { message, isDocumentChanged: true, table: tables[0]?.table };
}

/** Said where the pane offers 0 for blanks in one go: of these nobody has written that there is nothing. */
const NOT_ZERO: Sentence = {
  zh: "空着的格没有读到数，不等于 0，请对照原件填写。",
  en: "The blank cells were not read, which does not mean 0: fill them in from the original.",
};

function doneSentence(count: number, keepsLines: boolean): Sentence {
  const rest: Sentence = keepsLines
    ? {
        zh: "原来的文字标成了黄色，核对后请删掉。",
        en: "The old lines are marked in yellow; delete them once checked.",
      }
    : { zh: "原来的文字已删掉。", en: "The old lines are gone." };
  return {
    zh: `已换成 ${count} 张表格。${rest.zh}`,
    en: `${count === 1 ? "The table was" : `${count} tables were`} put in. ${rest.en}`,
  };
}
