import { formatInForce, officialFormats, type Format, type Sentence, type TableId } from "../../../report";
import {
  reportTitle,
  tableInsertion,
  templateDocument,
  templateInsertion,
  type TemplateOptions,
} from "../../../template";
import type { InsertPermission, Insertion, InsertPlace, InsertResult, InsertRequest } from "../../../word";
import type { Made, Reading } from "../../session/state";
import { download } from "./download";
import { reportQuestion, tableQuestion } from "./place";
import { fileName } from "./proposal";
import { created, inserted, nothingInserted } from "./said";

/**
 * Opens the blank report as a new document, or downloads it.
 * @param canOpen false where the host is too old to be asked
 */
export async function createDocument(
  verbs: Insertion,
  options: TemplateOptions,
  canOpen: boolean,
): Promise<Made> {
  const file = templateDocument(options);
  const name = fileName(reportTitle(options.unit, options.year));
  const isOpened = canOpen && (await verbs.newDocument(file)) === "opened";
  if (!isOpened) download(file, name);
  return { said: created(isOpened ? null : name), isDocumentChanged: false };
}

/** Asks the user about a place; called where nobody has agreed to it yet. */
export type Ask = (question: PlaceQuestion) => void;

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
): Promise<Made> {
  const result = await verbs.insert(templateInsertion(options), { ...request, heading: null });
  return madeBy(result, (place) => ask({ place, text: reportQuestion(place) }));
}

/** Inserts one table at the cursor: the user who presses its button has just placed it. */
export async function insertTable(
  verbs: Insertion,
  options: Parameters<typeof tableInsertion>[0],
  title: string | null,
): Promise<Made> {
  return madeBy(
    await verbs.insert(tableInsertion(options), { permission: "anywhere", heading: null, title }),
    noQuestion,
  );
}

/**
 * Inserts the table that an open report lacks, blank, in the format in force for the report's year: under its heading
 * where the report has that, else at the cursor.
 */
export async function insertMissingTable(
  verbs: Insertion,
  reading: Reading | null,
  table: TableId,
  permission: InsertPermission,
  ask: Ask,
): Promise<Made> {
  const year = reading?.review.year ?? null;
  const format: Format | null | undefined = (year !== null && formatInForce(year)) || officialFormats[0];
  if (!format) throw new Error("there is no format");
  const heading = format.parts.find((part) => part.table === table)?.heading ?? null;
  const content = tableInsertion({ format, table, numbers: "blank" });
  const result = await verbs.insert(content, { permission, heading, title: reading?.review.title ?? null });
  return madeBy(result, (place) => ask({ place, text: tableQuestion(place) }));
}

function noQuestion(): never {
  throw new Error("what may go anywhere needs no question");
}

function madeBy(result: InsertResult, ask: (place: InsertPlace) => void): Made {
  switch (result.outcome) {
    case "inserted":
      return { said: inserted(result.place, result.note), isDocumentChanged: true };
    case "needs-confirmation":
      ask(result.place);
      return { said: null, isDocumentChanged: false };
    case "refused":
      return { said: nothingInserted(result.message), isDocumentChanged: false };
    case "failed":
      return { said: nothingInserted(result.message), isDocumentChanged: true };
  }
}
