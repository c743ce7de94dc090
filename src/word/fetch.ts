import { readOutline, UnreadableDocument, type Outline, type OutlineTable } from "../document";
import { toWordFailure } from "./failure";
import { documentFile } from "./file";
import type { Hand, Reading, Session } from "./session";
import { outlineOfTables, pairByContent, pairByOrder, topLevel, type TablePairing } from "./tables";

/** The document as asked for in a batch. */
export interface QueuedDocument {
  readonly tables: Word.TableCollection;
  /** Null where `getOoxml` has already failed in this session. */
  readonly ooxml: OfficeExtension.ClientResult<string> | null;
  /** The act that asked. */
  readonly hand: Hand;
}

/**
 * Asks for the document: the body's XML, and its tables with no other property than these two (word-api.md
 * §1: bare loads die on merged or shaded tables). The tables go first, so that they are there when `getOoxml` fails.
 */
export function queueDocument(context: Word.RequestContext, session: Session): QueuedDocument {
  const { body } = context.document;
  const { tables } = body;
  tables.load("rowCount,nestingLevel");
  return { tables, ooxml: session.source === "ooxml" ? body.getOoxml() : null, hand: session.hand };
}

/**
 * Synchronises, and gives the error instead of throwing it: what was answered before it has arrived all the
 * same, and what was written stays written.
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
 * Takes what was asked for after a sync, by the next way down where one has failed: the body's XML, the file,
 * the tables one by one.
 * @param failed the error that ended the sync, if any; one after the document's own answers does no harm
 */
export async function takeDocument(
  context: Word.RequestContext,
  queued: QueuedDocument,
  session: Session,
  failed: { readonly error: unknown } | null,
): Promise<Reading> {
  const tables = loadedItems(queued.tables);
  if (!tables) throw toWordFailure(failed?.error);
  const outline = (await bodyOutline(queued, session)) ?? (await tablesOutline(context, tables, session));
  const pairing = pairByOrder(outline, tables) ?? (await pairingByContent(context, outline, tables));
  const reading = { outline, source: session.source, pairing };
  // The late answer to an act that was stopped is older than what the acts after it have read.
  if (queued.hand === session.hand) session.last = reading;
  return reading;
}

/** The text or the bytes that a reading was made from; null where only tables were to be had. */
export async function takeSource(
  { ooxml }: QueuedDocument,
  session: Session,
): Promise<string | Uint8Array | null> {
  const xml = session.source === "ooxml" ? valueOf(ooxml) : null;
  return xml ?? documentFile().catch(() => null);
}

function loadedItems(tables: Word.TableCollection): Word.Table[] | null {
  try {
    return tables.items;
  } catch {
    return null;
  }
}

async function bodyOutline(queued: QueuedDocument, session: Session): Promise<Outline | null> {
  const xml = session.source === "ooxml" ? valueOf(queued.ooxml) : null;
  if (xml !== null) return readOutline(xml);
  if (session.source === "tables") return null;
  session.source = "file";
  try {
    return readOutline(await documentFile());
  } catch (error) {
    // What can be had but not read is said; what cannot be had is tried table by table.
    if (error instanceof UnreadableDocument) throw error;
    session.source = "tables";
    return null;
  }
}

async function tablesOutline(
  context: Word.RequestContext,
  tables: readonly Word.Table[],
  session: Session,
): Promise<Outline> {
  session.source = "tables";
  const queued = queueTables(tables);
  const failed = await trySync(context);
  if (failed) throw toWordFailure(failed.error);
  return outlineOfTables(queued.map((result) => readOutline(result.value)));
}

async function pairingByContent(
  context: Word.RequestContext,
  outline: Outline,
  tables: readonly Word.Table[],
): Promise<TablePairing> {
  const queued = queueTables(tables);
  await trySync(context);
  return pairByContent(outline, topLevel(tables), queued.map(tableOf));
}

/** Asks for the XML of each table of the body alone. */
function queueTables(tables: readonly Word.Table[]): OfficeExtension.ClientResult<string>[] {
  return topLevel(tables).flatMap((index) => tables[index]?.getRange().getOoxml() ?? []);
}

function tableOf(result: OfficeExtension.ClientResult<string>): OutlineTable | null {
  const xml = valueOf(result);
  try {
    return xml === null ? null : (readOutline(xml).tables[0] ?? null);
  } catch {
    return null;
  }
}

/** A result's value, or null when the batch ended before it was computed. */
function valueOf(result: OfficeExtension.ClientResult<string> | null): string | null {
  try {
    return result?.value ?? null;
  } catch {
    return null;
  }
}
