/** Inserts blocks into the open document, and reads back what came of it. */
import { isBlankBody, readOutline } from "../../document";
import type { Sentence } from "../../report";
import { queueDocument, takeSource, trySync } from "../read/read";
import {
  beginWriting,
  readOnlyReason,
  rememberWrite,
  throwIfStopped,
  type DocumentState,
  type Operation,
} from "../state";
import type { InsertRequest, InsertResult } from "../types";
import {
  contentsOf,
  deleteEmptyBlocks,
  deleteIfEmpty,
  isEmpty,
  isSame,
  sendAndReadBlocks,
  takeBlocks,
  wordingsOf,
  type BlocksRead,
} from "./blocks";
import { findInserted, type Inserted } from "./layout";
import { findPlace, isPermitted, queueCursor } from "./place";

/** An insertion under way. */
interface InsertContext {
  readonly context: Word.RequestContext;
  readonly state: DocumentState;
  /** What the document's blocks said before. */
  readonly before: readonly string[];
  /** What the blocks to insert say. */
  readonly content: readonly string[];
  /** Whether the document was empty, and becomes the content. */
  readonly isEmptied: boolean;
}

/** The content as it is in the document. */
interface Written {
  readonly read: BlocksRead;
  readonly inserted: Inserted;
}

const NOT_AS_WANTED: Sentence = {
  zh: "Word 插入的内容与预期不一致。请看一眼文档，不合适时请手动删除插入的内容。",
  en: "What Word inserted is not as it should be. Look at the document, and delete what was inserted if need be.",
};

const UNKNOWN: Sentence = {
  zh: "插入中断，之后又读不到文档，不清楚插入了没有。请看一眼文档，多出的内容请手动删除。",
  en: "The insertion broke off and the document could not be read again. Look at it, and delete what should not be there.",
};

const NOT_INSERTED: Sentence = {
  zh: "Word 没能插入，文档没有改动。请稍后再试，或改用“新建文档”。",
  en: "Word could not insert the content; the document was not changed. Try again, or make a new document instead.",
};

const EMPTY_LEFT: Sentence = {
  zh: "已插入。Word 没有去掉插入处多出的空段落，可以手动删除。",
  en: "Inserted. Word did not take away an empty paragraph beside the content; you can delete it by hand.",
};

/**
 * Inserts blocks. An empty document becomes them. In another one they go behind a paragraph, once the user has agreed to
 * that place.
 *
 * Four syncs on a host that behaves: the document and the cursor are read; the content is written and the document read
 * again; the empty paragraphs that Word left are checked; they are deleted and the document is read. One more verifies a
 * heading, or tells the cursor's paragraph from others with the same text.
 * @param operation the act, which may have been stopped while this file was loaded
 * @param flatOpc ends in an empty paragraph, which does not stay
 */
export async function insert(
  state: DocumentState,
  operation: Operation,
  flatOpc: string,
  request: InsertRequest,
): Promise<InsertResult> {
  throwIfStopped(operation);
  const content = contentOf(flatOpc);
  return Word.run(async (context) => {
    const cursor = queueCursor(context);
    const queued = queueDocument(context, state);
    const read = await takeBlocks(context, state, queued, await trySync(context));
    const readOnly = readOnlyReason(state);
    if (readOnly) return { outcome: "refused", message: readOnly };

    const before = read.wordings;
    // A paragraph without a word may have a picture or a field: only the XML shows whether the document is empty.
    const source = before.every(isEmpty) ? await takeSource(queued, state) : null;
    const isEmptied = source !== null && isBlankBody(source);
    const found = isEmptied ? null : await findPlace({ context, read, cursor }, request);
    if (found && !("place" in found)) return { outcome: "refused", message: found };
    if (found && !isPermitted(request.permission, found.place)) {
      return { outcome: "needs-confirmation", place: found.place };
    }

    beginWriting(operation);
    const insertion = { context, state, before, content, isEmptied };
    // A paragraph of our own behind the found one: whatever Word does with the first and the last paragraph of what it
    // inserts, no paragraph of the document is split, joined or formatted anew.
    const place = found
      ? found.paragraph.insertParagraph("", "After")
      : context.document.body.getRange("End").paragraphs.getLast();
    const written = await writeContent(insertion, place, flatOpc);
    if ("outcome" in written) return written;
    const settled = await deleteSurplus(insertion, written);
    if ("outcome" in settled) return settled;
    await recordInsertion(insertion, settled, source);
    const note = settled.inserted.surplus.length > 0 ? EMPTY_LEFT : null;
    return { outcome: "inserted", place: found?.place ?? null, note };
  });
}

/** What the blocks to insert say, without the last, empty paragraph. */
function contentOf(flatOpc: string): string[] {
  const wordings = wordingsOf(readOutline(flatOpc));
  if (!isEmpty(wordings.at(-1) ?? "none")) throw new Error("what is inserted must end in an empty paragraph");
  return wordings.slice(0, -1);
}

/**
 * Writes the content into a paragraph of our own, and says what came of it.
 * @param place the last paragraph of an empty document, else a new one whose insertion is queued
 */
async function writeContent(
  insertion: InsertContext,
  place: Word.Paragraph,
  flatOpc: string,
): Promise<Written | InsertResult> {
  const { context, state } = insertion;
  place.insertOoxml(flatOpc, "Start");
  const { failed, read } = await sendAndReadBlocks(context, state);
  const written = contentIn(insertion, read);
  const isLeft =
    "outcome" in written && failed && read && (await isAsBefore(insertion, place, read.wordings));
  const refusal = rememberWrite(state, failed, !isLeft);
  return isLeft ? { outcome: "refused", message: refusal ?? NOT_INSERTED } : written;
}

/** Whether nothing was inserted, or could be taken away at once. */
async function isAsBefore(
  { context, before, isEmptied }: InsertContext,
  place: Word.Paragraph,
  wordings: readonly string[],
): Promise<boolean> {
  if (isSame(before, wordings)) return true;
  // If the batch broke off behind our own new paragraph, that is deleted by the object that we have of it.
  const isOneMore = !isEmptied && wordings.length === before.length + 1;
  return isOneMore && (await deleteIfEmpty(context, [place])) === 1 && (await trySync(context)) === null;
}

/** Finds the content in a reading after it was written. */
function contentIn(
  { before, content, isEmptied }: InsertContext,
  read: BlocksRead | null,
): Written | InsertResult {
  if (!read) return { outcome: "failed", message: UNKNOWN };
  const inserted = findInserted(isEmptied ? [] : before, content, read.wordings);
  return inserted ? { read, inserted } : { outcome: "failed", message: NOT_AS_WANTED };
}

/** Deletes the empty paragraphs that are left beside the content, each once Word has shown it to be empty. */
async function deleteSurplus(insertion: InsertContext, written: Written): Promise<Written | InsertResult> {
  const { read, inserted } = written;
  if (inserted.surplus.length === 0) return written;
  const sent = await deleteEmptyBlocks(insertion.context, insertion.state, read, inserted.surplus);
  return sent ? contentIn(insertion, sent.read) : written;
}

/**
 * Adds the insertion to the journal. Empty paragraphs that Word would not delete are part of it. It cannot be undone where
 * Word did not give the XML of an empty document, from which its paragraphs come back, or where nobody can tell later
 * whether something was put into it.
 */
async function recordInsertion(
  { state, before, isEmptied }: InsertContext,
  { read, inserted }: Written,
  source: string | Uint8Array | null,
): Promise<void> {
  const { wordings } = read;
  const contents = await contentsOf(read, state);
  if (contents === null || (isEmptied && typeof source !== "string")) return;
  const { at } = inserted;
  const length = inserted.length + (isEmptied ? 0 : inserted.surplus.filter((index) => index > at).length);
  state.journal.add({
    act: "insert",
    at,
    behind: wordings.length - at - length,
    blocks: wordings.slice(at, at + length),
    contents: contents.slice(at, at + length),
    emptied: typeof source === "string" ? { source, paragraphs: before.length } : null,
  });
}
