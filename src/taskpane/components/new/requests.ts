import { formatInForce, officialFormats, type Format, type TableId } from "../../../report";
import {
  reportTitle,
  tableInsertion,
  templateDocument,
  templateInsertion,
  type TemplateOptions,
} from "../../../template";
import type { InsertConsent, Insertion, InsertResult } from "../../../word";
import type { Made, Reading } from "../../session/state";
import { download } from "./download";
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

/** Inserts the blank report; `ask` is called where the document has text and nobody was asked yet. */
export async function insertReport(
  verbs: Insertion,
  options: TemplateOptions,
  consent: InsertConsent,
  ask: () => void,
): Promise<Made> {
  const result = await verbs.insertReport(templateInsertion(options), consent);
  if (result.outcome === "needs-confirmation") ask();
  return madeBy(result);
}

/** Inserts one table at the cursor. */
export async function insertTable(
  verbs: Insertion,
  options: Parameters<typeof tableInsertion>[0],
): Promise<Made> {
  return madeBy(await verbs.insertTable(tableInsertion(options)));
}

/** Inserts the table that an open report lacks, blank, in the format in force for the report's year. */
export function insertMissingTable(verbs: Insertion, reading: Reading | null, table: TableId): Promise<Made> {
  const year = reading?.review.year ?? null;
  const format: Format | null | undefined = (year !== null && formatInForce(year)) || officialFormats[0];
  if (!format) throw new Error("there is no format");
  return insertTable(verbs, { format, table, numbers: "blank" });
}

function madeBy(result: InsertResult): Made {
  switch (result.outcome) {
    case "inserted":
      return { said: inserted(result.into, result.note), isDocumentChanged: true };
    case "needs-confirmation":
      return { said: null, isDocumentChanged: false };
    case "refused":
      return { said: nothingInserted(result.message), isDocumentChanged: false };
    case "failed":
      return { said: nothingInserted(result.message), isDocumentChanged: true };
  }
}
