/** Reads the document with one sync. What a host fails to give is asked for in other ways, which cost more. */
import { readOutline, UnreadableDocument, type Outline, type OutlineTable } from "../../document";
import { toWordFailure } from "../host/failure";
import type { DocumentState, Operation } from "../state";
import type { ReadStep } from "../types";
import {
  matchTablesByContent,
  matchTablesByOrder,
  outlineOfTables,
  type Snapshot,
  type TableIndexes,
} from "./tables";

/** The document as asked for in a batch. */
export interface QueuedDocument {
  readonly tables: Word.TableCollection;
  /** Null if `getOoxml` has failed before. */
  readonly ooxml: OfficeExtension.ClientResult<string> | null;
  /** The act that asked. */
  readonly operation: Operation;
}

/** Reads the document. */
export function readDocument(state: DocumentState, onStep: (step: ReadStep) => void): Promise<Snapshot> {
  onStep("reading");
  // Another read may get more than the tables.
  if (state.source === "tables") state.source = "ooxml";
  // The document may have been unlocked since.
  state.writingRefused = null;
  return Word.run(async (context) => {
    const queued = queueDocument(context, state);
    const failed = await trySync(context);
    onStep("parsing");
    return takeDocument(context, queued, state, failed);
  });
}

/**
 * Asks for the document: the body's XML, and two properties of its tables. Loading more of the tables fails on merged
 * or shaded ones (OfficeDev/office-js#2182, #3200, #3479). The tables go first, so that they arrive if `getOoxml` fails.
 */
export function queueDocument(context: Word.RequestContext, state: DocumentState): QueuedDocument {
  const { body } = context.document;
  const { tables } = body;
  tables.load("rowCount,nestingLevel");
  return {
    tables,
    ooxml: state.source === "ooxml" ? body.getOoxml() : null,
    operation: state.currentOperation,
  };
}

/**
 * Synchronises, and returns the error instead of throwing it. A batch is not a transaction: what came before the error
 * was answered, or written.
 */
export async function trySync(context: Word.RequestContext): Promise<{ readonly error: unknown } | null> {
  try {
    await context.sync();
    return null;
  } catch (error) {
    return { error };
  }
}

/**
 * Takes what was asked for, after a sync. Where something failed it goes on with the next way: the body's XML, the file,
 * the tables one by one.
 * @param failed the error that ended the sync, if any; it does no harm behind the document's own answers
 * @throws {WordFailure} if the document cannot be had, or `UnreadableDocument`
 */
export async function takeDocument(
  context: Word.RequestContext,
  queued: QueuedDocument,
  state: DocumentState,
  failed: { readonly error: unknown } | null,
): Promise<Snapshot> {
  const tables = ifAnswered(() => topLevelTables(queued));
  if (!tables) throw toWordFailure(failed?.error);
  const outline =
    (await bodyOutline(context, queued, tables, state)) ?? (await tablesOutline(context, tables, state));
  const tableIndexes =
    matchTablesByOrder(outline, tables) ?? (await indexesByContent(context, outline, tables));
  const snapshot = { outline, source: state.source, tableIndexes };
  // The late answer to an act that was stopped is older than what was read since.
  if (queued.operation === state.currentOperation) state.latest = snapshot;
  return snapshot;
}

/** Word's tables that are not nested, after a sync: some hosts list nested ones, too. */
export function topLevelTables({ tables }: QueuedDocument): Word.Table[] {
  return tables.items.filter(({ nestingLevel }) => nestingLevel <= 1);
}

/** What a reading was made from: the body's XML, or the file. Null if only tables could be had. */
export async function takeSource(
  { ooxml }: QueuedDocument,
  { source }: Pick<DocumentState, "source">,
): Promise<string | Uint8Array | null> {
  const xml = ifAnswered(() => ooxml?.value);
  // Of a protected document the file is not to be asked for (`isProtected`): that was decided when it was read.
  return xml === null && source === "file" ? documentFile().catch(() => null) : xml;
}

/** What a batch has answered, or null: reading an answer throws if the batch ended before it. */
export function ifAnswered<T>(answer: () => T): NonNullable<T> | null {
  try {
    return answer() ?? null;
  } catch {
    return null;
  }
}

async function bodyOutline(
  context: Word.RequestContext,
  { ooxml }: QueuedDocument,
  tables: readonly Word.Table[],
  state: DocumentState,
): Promise<Outline | null> {
  const xml = ifAnswered(() => ooxml?.value);
  if (xml !== null) return readOutline(xml);
  if (state.source === "tables") return null;
  if (state.source === "ooxml" && (await isProtected(context, tables, state))) return null;
  state.source = "file";
  try {
    return readOutline(await documentFile());
  } catch (error) {
    // A file that can be had but not read is an error. Without a file, the tables are tried one by one.
    if (error instanceof UnreadableDocument) throw error;
    state.source = "tables";
    return null;
  }
}

/**
 * Whether the document is known to be protected: asking for the file can crash Word then, or take the protection off
 * (OfficeDev/office-js#4866, #6031). The XML of a table says so, as it comes with the document's settings.
 */
async function isProtected(
  context: Word.RequestContext,
  [table]: readonly Word.Table[],
  { latest }: DocumentState,
): Promise<boolean> {
  if (latest) return latest.outline.protection !== null;
  const [xml] = table ? queueTables([table]) : [];
  await trySync(context);
  return ifAnswered(() => xml && readOutline(xml.value).protection) !== null;
}

async function tablesOutline(
  context: Word.RequestContext,
  tables: readonly Word.Table[],
  state: DocumentState,
): Promise<Outline> {
  state.source = "tables";
  const queued = queueTables(tables);
  const failed = await trySync(context);
  if (failed) throw toWordFailure(failed.error);
  return outlineOfTables(queued.map((result) => readOutline(result.value)));
}

async function indexesByContent(
  context: Word.RequestContext,
  outline: Outline,
  tables: readonly Word.Table[],
): Promise<TableIndexes> {
  const queued = queueTables(tables);
  await trySync(context);
  return matchTablesByContent(outline, queued.map(tableOf));
}

/** Asks for the XML of each table alone. */
function queueTables(tables: readonly Word.Table[]): OfficeExtension.ClientResult<string>[] {
  return tables.map((table) => table.getRange().getOoxml());
}

function tableOf(result: OfficeExtension.ClientResult<string>): OutlineTable | null {
  return ifAnswered(() => readOutline(result.value).tables[0]);
}

/** The largest slice of a file that Office allows, in bytes. */
const SLICE_SIZE = 4 * 1024 * 1024;

/** The .docx, by the older common API: some hosts give it as it was saved last. Rejects with Office's error. */
async function documentFile(): Promise<Uint8Array> {
  const file = await new Promise<Office.File>((resolve, reject) => {
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE_SIZE }, (result) =>
      result.status === Office.AsyncResultStatus.Succeeded ? resolve(result.value) : reject(result.error),
    );
  });
  try {
    const bytes = new Uint8Array(file.size);
    let length = 0;
    for (let index = 0; index < file.sliceCount; index += 1) {
      // One after the other: Office holds at most two slices of a file in memory.
      const slice = await sliceOf(file, index);
      bytes.set(slice.slice(0, bytes.length - length), length);
      length += slice.length;
    }
    return bytes;
  } finally {
    file.closeAsync();
  }
}

function sliceOf(file: Office.File, index: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    file.getSliceAsync(index, (result) =>
      // An array of numbers on some hosts, a typed array on others.
      result.status === Office.AsyncResultStatus.Succeeded
        ? resolve(Uint8Array.from(result.value.data as ArrayLike<number>))
        : reject(result.error),
    );
  });
}
