/** Makes new reports and inserts blank tables, and says what came of it. */
import {
  formatInForce,
  officialFormats,
  tableOf,
  type FieldId,
  type Format,
  type Report,
  type Sentence,
  type TableId,
} from "../../../report";
import { placeWords, reportQuestion, tableQuestion } from "./place";
import { fileName } from "./request";
import type { InsertOutcome, Message, Reading } from "../../session/state";
import {
  reportTitle,
  tableInsertion,
  templateDocument,
  templateInsertion,
  type TemplateOptions,
} from "../../../template";
import type { InsertPermission, InsertPlace, InsertResult, InsertRequest, Insertion } from "../../../word";

/**
 * Opens the blank report as a new document, or downloads it.
 * @param canOpen false where the host is too old to be asked
 */
export async function createDocument(
  verbs: Insertion,
  options: TemplateOptions,
  canOpen: boolean,
): Promise<InsertOutcome> {
  const file = templateDocument(options);
  const name = fileName(reportTitle(options.unit, options.year));
  const isOpened = canOpen && (await verbs.newDocument(file)) === "opened";
  if (!isOpened) download(file, name);
  return { message: created(isOpened ? null : name), isDocumentChanged: false };
}

/** Asks the user about a place; called where nobody has agreed to it yet. */
type Ask = (question: PlaceQuestion) => void;

/** A place, and the question whether it may be that one. */
export interface PlaceQuestion {
  readonly place: InsertPlace;
  readonly text: Sentence;
}

/** Inserts the blank report: at once into an empty document, into another one at the cursor. */
export async function insertReport(
  verbs: Insertion,
  options: TemplateOptions,
  request: Omit<InsertRequest, "heading">,
  ask: Ask,
): Promise<InsertOutcome> {
  const result = await verbs.insert(templateInsertion(options), { ...request, heading: null });
  return madeBy(result, (place) => ask({ place, text: reportQuestion(place) }));
}

/** Inserts one table at the cursor: the user who presses its button has just placed it. */
export async function insertTable(
  verbs: Insertion,
  options: Parameters<typeof tableInsertion>[0],
  title: string | null,
): Promise<InsertOutcome> {
  return madeBy(
    await verbs.insert(tableInsertion(options), { permission: "anywhere", heading: null, title }),
    noQuestion,
  );
}

/**
 * Inserts a table in the format in force for the report's year: under its heading where the report has that, else at the
 * cursor. What the report has in the table of an older format is filled in, as far as the form in force has a cell for it;
 * a table that lacks is blank.
 */
export async function insertTableInForce(
  verbs: Insertion,
  reading: Reading | null,
  table: TableId,
  permission: InsertPermission,
  ask: Ask,
): Promise<InsertOutcome> {
  const year = reading?.review.report.year ?? null;
  const format: Format | null | undefined = (year !== null && formatInForce(year)) || officialFormats[0];
  if (!format) throw new Error("there is no format");
  const heading = format.parts.find((part) => part.table === table)?.heading ?? null;
  const numbers = numbersFor(format, table, reading?.review.report);
  const content = tableInsertion({ format, table, numbers });
  const result = await verbs.insert(content, {
    permission,
    heading,
    title: reading?.review.report.title ?? null,
  });
  const outcome = madeBy(result, (place) => ask({ place, text: tableQuestion(place, numbers.size) }));
  return outcome.isDocumentChanged ? { ...outcome, table } : outcome;
}

/** The texts of a table's cells in a report, for those that a format has. */
function numbersFor(
  format: Format,
  table: TableId,
  report: Report | undefined,
): ReadonlyMap<FieldId, string> {
  const known = new Set(tableOf(format, table)?.fields.map(({ field }) => field));
  const facts = [...(report?.facts.values() ?? [])].filter(
    ({ field, text }) => known.has(field) && text !== "",
  );
  return new Map(facts.map(({ field, text }) => [field, text]));
}

function noQuestion(): never {
  throw new Error("what may go anywhere needs no question");
}

function madeBy(result: InsertResult, ask: (place: InsertPlace) => void): InsertOutcome {
  switch (result.outcome) {
    case "inserted":
      return { message: inserted(result.place, result.note), isDocumentChanged: true };
    case "needs-confirmation":
      ask(result.place);
      return { message: null, isDocumentChanged: false };
    case "refused":
    case "failed": {
      const message = { tone: "attention", sentence: result.message } as const;
      return { message, isDocumentChanged: result.outcome === "failed" };
    }
  }
}

/** What the foot of the pane says of a new document; `name` is that of the download, if it is one. */
function created(name: string | null): Message {
  const sentence: Sentence =
    name === null
      ? {
          zh: "已在新窗口打开空白年报，还没有保存。",
          en: "The blank report is open in a new window; it is not saved yet.",
        }
      : {
          zh: `这个 Word 不能从窗格打开新文档，已改为下载“${name}”，请从下载文件夹打开。`,
          en: `This Word cannot open a new document from the pane. “${name}” was downloaded instead: open it from your downloads.`,
        };
  return { tone: "done", sentence };
}

/** Of an insertion that is there as wanted, where it is, and what to know about it; `place` as `InsertResult` has it. */
function inserted(place: InsertPlace | null, note: Sentence | null): Message {
  const where = place && placeWords(place);
  const sentence: Sentence = where
    ? { zh: `已插入到${where.zh}，其他内容没有改动。`, en: `Inserted ${where.en}; nothing else was changed.` }
    : { zh: "已放进这份空白文档。", en: "Put into this empty document." };
  return note === null
    ? { tone: "done", sentence }
    : { tone: "attention", sentence: { zh: sentence.zh + note.zh, en: `${sentence.en} ${note.en}` } };
}

const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Hands a .docx over to the browser's downloads. */
function download(file: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([file.slice()], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser takes the file up in its own time.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
