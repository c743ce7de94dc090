/** Inserts blocks into the open document, and reads back what came of it. */
import { isBlankBody, readOutline } from "../../document";
import type { Sentence } from "../../report";
import { queueDocument, takeDocument, takeSource, trySync } from "../read/read";
import { readOnlyReason, type DocumentState } from "../state";
import type { InsertRequest, InsertResult } from "../types";
import {
  BlockFinder,
  deleteBlock,
  isEmpty,
  queueEmptyCheck,
  sendAndReadBlocks,
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
  zh: "Word 插入的内容与预期不一致。请看一眼文档，不合适时用 Word 的“撤消”（Ctrl+Z）退回。",
  en: "What Word inserted is not as it should be. Look at the document, and take it back with Word's own Undo (Ctrl+Z) if need be.",
};

const UNKNOWN: Sentence = {
  zh: "插入中断，之后又读不到文档，不清楚插入了没有。请看一眼文档，不合适时用 Word 的“撤消”（Ctrl+Z）退回。",
  en: "The insertion broke off and the document could not be read again. Look at it, and use Word's own Undo (Ctrl+Z) if need be.",
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
 * @param flatOpc ends in an empty paragraph, which does not stay
 */
export async function insert(
  state: DocumentState,
  flatOpc: string,
  request: InsertRequest,
): Promise<InsertResult> {
  const content = contentOf(flatOpc);
  return Word.run(async (context) => {
    const cursor = queueCursor(context);
    const queued = queueDocument(context, state);
    const failed = await trySync(context);
    const snapshot = await takeDocument(context, queued, state, failed);
    const readOnly = readOnlyReason(state);
    if (readOnly) return { outcome: "refused", message: readOnly };

    const before = wordingsOf(snapshot.outline);
    // A paragraph without a word may have a picture or a field: only the XML shows whether the document is empty.
    const source = before.every(isEmpty) ? await takeSource(queued, state) : null;
    const isEmptied = source !== null && isBlankBody(source);
    const found = isEmptied
      ? null
      : await findPlace({ context, snapshot, tables: queued.tables.items, cursor }, request);
    if (found && !("place" in found)) return { outcome: "refused", message: found };
    if (found && !isPermitted(request.permission, found.place)) {
      return { outcome: "needs-confirmation", place: found.place };
    }

    state.currentOperation.isWriting = true;
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
    recordInsertion(insertion, settled, source);
    return { outcome: "inserted", place: found?.place ?? null, note: settled.note };
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
  place.insertOoxml(flatOpc, "Start");
  const { error, read, inserted } = await sendAndFind(insertion);
  if (read && inserted) return { read, inserted };
  if (!read) return { outcome: "failed", message: UNKNOWN };
  const isUntouched =
    error !== null &&
    (isSame(insertion.before, read.wordings) || (await isWithdrawn(insertion, place, read)));
  if (!isUntouched) return { outcome: "failed", message: NOT_AS_WANTED };
  return { outcome: "refused", message: insertion.state.writingRefused ?? NOT_INSERTED };
}

/** If the batch broke off behind our own new paragraph, deletes it by the object that we have of it. */
async function isWithdrawn(
  { context, before, isEmptied }: InsertContext,
  place: Word.Paragraph,
  { wordings }: BlocksRead,
): Promise<boolean> {
  if (isEmptied || wordings.length !== before.length + 1) return false;
  const check = queueEmptyCheck({ kind: "paragraph", paragraph: place });
  if ((await trySync(context)) !== null || !check()) return false;
  place.delete();
  return (await trySync(context)) === null;
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((wording, i) => wording === right[i]);
}

/** Sends what is queued, reads the document, and finds the content in it. `read` is null if it cannot be read. */
async function sendAndFind({ context, state, before, content, isEmptied }: InsertContext): Promise<{
  readonly error: unknown;
  readonly read: BlocksRead | null;
  readonly inserted: Inserted | null;
}> {
  try {
    const { error, read } = await sendAndReadBlocks(context, state);
    return { error, read, inserted: findInserted(isEmptied ? [] : before, content, read.wordings) };
  } catch (error) {
    return { error, read: null, inserted: null };
  }
}

/**
 * Deletes the empty paragraphs that are left beside the content, each once Word has shown it to be empty.
 * @returns how the content is then, and what there is to say of it
 */
async function deleteSurplus(
  insertion: InsertContext,
  { read, inserted }: Written,
): Promise<(Written & { readonly note: Sentence | null }) | InsertResult> {
  if (inserted.surplus.length === 0) return { read, inserted, note: null };
  const { context } = insertion;
  const finder = new BlockFinder(context, read.snapshot, read.tables);
  const candidates = inserted.surplus.map((index) => {
    const found = finder.find(index);
    return { found, check: queueEmptyCheck(found) };
  });
  if ((await trySync(context)) !== null) return { read, inserted, note: EMPTY_LEFT };
  for (const { found, check } of candidates) if (check()) deleteBlock(found);
  const settled = await sendAndFind(insertion);
  if (!settled.read) return { outcome: "failed", message: UNKNOWN };
  if (!settled.inserted) return { outcome: "failed", message: NOT_AS_WANTED };
  const note = settled.inserted.surplus.length > 0 ? EMPTY_LEFT : null;
  return { read: settled.read, inserted: settled.inserted, note };
}

/**
 * Adds the insertion to the journal. Empty paragraphs that Word would not delete are part of it. The empty paragraphs of
 * an empty document come back from its XML; where Word did not give that, the insertion cannot be undone.
 */
function recordInsertion(
  { state, before, isEmptied }: InsertContext,
  { read: { wordings }, inserted }: Written,
  source: string | Uint8Array | null,
): void {
  if (isEmptied && typeof source !== "string") return;
  const { at } = inserted;
  const length = inserted.length + (isEmptied ? 0 : inserted.surplus.filter((index) => index > at).length);
  state.journal.add({
    act: "insert",
    at,
    behind: wordings.length - at - length,
    blocks: wordings.slice(at, at + length),
    emptied: typeof source === "string" ? { source, paragraphs: before.length } : null,
  });
}
