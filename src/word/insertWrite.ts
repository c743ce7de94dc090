import type { Outline } from "../document";
import type { Sentence } from "../report";
import { BlockFinder, deleteBlock, queueEmptyCheck, wordingsOf } from "./blocks";
import { isDenial, writeDenied } from "./failure";
import { queueDocument, takeDocument, trySync } from "./fetch";
import { findInEmptied, findInserted, type Inserted } from "./inserted";
import type { Reading, Session } from "./session";
import type { InsertResult } from "./types";

/** What is inserted into which document. */
export interface Insertion {
  readonly context: Word.RequestContext;
  readonly session: Session;
  readonly before: Reading;
  /** Wordings of the blocks. */
  readonly content: readonly string[];
  /** Whether the document was empty, and becomes the content. */
  readonly isEmptied: boolean;
}

/** The content as it stands in the document. */
export interface Written {
  readonly reading: Reading;
  readonly inserted: Inserted;
}

interface Listed extends Written {
  readonly tables: readonly Word.Table[];
}

interface Unfound {
  readonly error: unknown;
  /** Null where the document could not be read again. */
  readonly reading: Reading | null;
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
 * Writes into an empty paragraph and reads back what came of it.
 * @param place the document's last paragraph where it was empty, else a new one, which is queued to be made
 */
export async function writeContent(
  insertion: Insertion,
  place: Word.Paragraph,
  flatOpc: string,
): Promise<Listed | InsertResult> {
  place.insertOoxml(flatOpc, "Start");
  const written = await syncAndFind(insertion);
  if ("inserted" in written) return written;
  const { error, reading } = written;
  if (isDenial(error)) insertion.session.denied = writeDenied;
  if (!reading) return { outcome: "failed", message: UNKNOWN };
  const isUntouched =
    error !== null &&
    (isSame(insertion.before.outline, reading.outline) || (await isWithdrawn(insertion, place, reading)));
  if (!isUntouched) return { outcome: "failed", message: NOT_AS_WANTED };
  return { outcome: "refused", message: isDenial(error) ? writeDenied : NOT_INSERTED };
}

/** Where the batch broke off behind our own new paragraph, it goes again, by the object that we hold of it. */
async function isWithdrawn(
  { context, before, isEmptied }: Insertion,
  place: Word.Paragraph,
  { outline }: Reading,
): Promise<boolean> {
  if (isEmptied || outline.blocks.length !== before.outline.blocks.length + 1) return false;
  const check = queueEmptyCheck({ kind: "paragraph", paragraph: place });
  if ((await trySync(context)) !== null || !check()) return false;
  place.delete();
  return (await trySync(context)) === null;
}

function isSame(a: Outline, b: Outline): boolean {
  const [left, right] = [wordingsOf(a), wordingsOf(b)];
  return left.length === right.length && left.every((wording, i) => wording === right[i]);
}

/** Sends what is queued, reads the document in the same sync, and finds the content in it. */
async function syncAndFind(insertion: Insertion): Promise<Listed | Unfound> {
  const { context, session, before, content, isEmptied } = insertion;
  let queued = queueDocument(context, session);
  const failed = await trySync(context);
  const error = failed?.error ?? null;
  try {
    let failedAgain = failed;
    if (failed) {
      // What was queued behind the error has no answer: ask again.
      queued = queueDocument(context, session);
      failedAgain = await trySync(context);
    }
    const reading = await takeDocument(context, queued, session, failedAgain);
    const after = wordingsOf(reading.outline);
    const inserted = isEmptied
      ? findInEmptied(content, after)
      : findInserted(wordingsOf(before.outline), content, after);
    return inserted ? { reading, inserted, tables: queued.tables.items } : { error, reading };
  } catch {
    return { error, reading: null };
  }
}

/**
 * Deletes the empty paragraphs that are left beside the content, each once Word has shown it to be one.
 * @returns how the content stands then, with what there is to say of it
 */
export async function takeSurplusAway(
  insertion: Insertion,
  { reading, inserted, tables }: Listed,
): Promise<(Written & { readonly note: Sentence | null }) | InsertResult> {
  if (inserted.surplus.length === 0) return { reading, inserted, note: null };
  const { context } = insertion;
  const finder = new BlockFinder(context, reading, tables);
  const candidates = inserted.surplus.map((index) => {
    const found = finder.find(index);
    return { found, check: queueEmptyCheck(found) };
  });
  if ((await trySync(context)) !== null) return { reading, inserted, note: EMPTY_LEFT };
  for (const { found, check } of candidates) if (check()) deleteBlock(found);
  const settled = await syncAndFind(insertion);
  if (!("inserted" in settled)) {
    return { outcome: "failed", message: settled.reading ? NOT_AS_WANTED : UNKNOWN };
  }
  return { ...settled, note: settled.inserted.surplus.length > 0 ? EMPTY_LEFT : null };
}
