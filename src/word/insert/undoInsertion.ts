/** Takes an insertion back, as long as nobody has edited it. */
import { withClosingParagraph } from "../../document";
import type { Sentence } from "../../report";
import { trySync } from "../read/read";
import {
  beginWriting,
  readOnlyReason,
  rememberWrite,
  throwIfStopped,
  type DocumentState,
  type Operation,
} from "../state";
import type { WriteReport, WriteTarget } from "../types";
import type { InsertAct } from "../undo/journal";
import { emptyWriteReport } from "../write";
import {
  BlockFinder,
  contentsOf,
  deleteBlocks,
  deleteEmptyBlocks,
  isEmpty,
  isSame,
  queueFind,
  readBlocks,
  sendAndReadBlocks,
  type BlocksRead,
  type FoundBlock,
} from "./blocks";
import { findAgain, indexes } from "./layout";

const EDITED: Sentence = {
  zh: "插入的内容后来被改过，所以保留在文档里，没有撤销。不需要时请手动删除。",
  en: "What was inserted has been edited since, so it was left in the document. Delete it by hand if you do not need it.",
};

export const NOT_SEEN: Sentence = {
  zh: "Word 没有给出完整内容，看不出插入处后来有没有加过图片等，没有撤销。请稍后再试，或手动删除。",
  en: "Word did not give the whole content, so it cannot be told whether a picture or the like was added to what was inserted; it was left. Try again, or delete it by hand.",
};

const BROKEN_OFF: Sentence = {
  zh: "撤销插入时 Word 中途报错，请看一眼文档，没有删掉的内容请手动删除。",
  en: "Word reported an error while the insertion was taken back. Look at the document, and delete by hand what is left of it.",
};

const EMPTY_LEFT: Sentence = {
  zh: "插入的内容已撤销。Word 没有去掉其中最后的空段落，可以手动删除。",
  en: "The insertion was taken back. Word did not take away an empty paragraph; you can delete it by hand.",
};

/**
 * Takes an insertion back: its blocks are deleted, and a document that was empty gets its empty paragraphs back. The
 * definitions of styles and lists that came along stay, unseen: no API of 1.3 can delete them.
 * @param operation the act, which may have been stopped while this file was loaded
 */
export async function undoInsertion(
  state: DocumentState,
  operation: Operation,
  act: InsertAct,
): Promise<WriteReport<WriteTarget>> {
  throwIfStopped(operation);
  return Word.run(async (context) => {
    const read = await readBlocks(context, state);
    const readOnly = readOnlyReason(state);
    if (readOnly) return left(readOnly);
    const at = findAgain(act.blocks, read.wordings, act);
    const contents = at === null ? [] : await contentsOf(read, state);
    if (contents === null) return left(NOT_SEEN);
    if (at === null || !isSame(contents.slice(at, at + act.blocks.length), act.contents)) {
      state.journal.dropLast();
      return left(EDITED);
    }
    const find = queueFind(new BlockFinder(context, read), at, act.blocks);
    const blocks = (await trySync(context)) === null ? find() : null;
    if (blocks === null) return left(BROKEN_OFF);

    beginWriting(operation);
    const rest = [...read.wordings.slice(0, at), ...read.wordings.slice(at + blocks.length)];
    const missing = rest.every(isEmpty) ? Math.max(0, (act.emptied?.paragraphs ?? 0) - rest.length) : 0;
    if (missing > 0 && act.emptied) queueParagraphs(blocks, act.emptied.source);
    deleteBlocks(blocks);
    const sent = await sendAndReadBlocks(context, state);
    const isUntouched = sent.failed && sent.read && isSame(sent.read.wordings, read.wordings);
    const refusal = rememberWrite(state, sent.failed, !isUntouched);
    return settle(context, state, sent.read, { rest, at, missing }, refusal ?? BROKEN_OFF);
  });
}

/** Queues the old, empty paragraphs, in a new one behind the last block. */
function queueParagraphs(blocks: readonly FoundBlock[], source: string): void {
  const last = blocks.at(-1);
  if (last?.kind !== "paragraph") return;
  last.paragraph.insertParagraph("", "After").insertOoxml(withClosingParagraph(source), "Start");
}

interface Wanted {
  /** The blocks that are not ours, and the index at which ours were between them. */
  readonly rest: readonly string[];
  readonly at: number;
  /** How many empty paragraphs should have come back in their place. */
  readonly missing: number;
}

/**
 * Checks what is left. If the empty paragraphs of an empty document came back with more than there were, deletes those.
 */
async function settle(
  context: Word.RequestContext,
  state: DocumentState,
  read: BlocksRead | null,
  { rest, at, missing }: Wanted,
  reason: Sentence,
): Promise<WriteReport<WriteTarget>> {
  if (!read) return left(BROKEN_OFF);
  const { wordings } = read;
  const wanted = rest.length + missing;
  const extra = wordings.length - wanted;
  const end = wordings.length - (rest.length - at);
  const isAsWanted =
    extra >= 0 &&
    rest.slice(0, at).every((wording, i) => wording === wordings[i]) &&
    rest.slice(at).every((wording, i) => wording === wordings[end + i]) &&
    wordings.slice(at, end).every(isEmpty);
  if (!isAsWanted) return left(reason);
  state.journal.dropLast();
  if (extra === 0 || missing === 0) return done(extra === 0 ? null : EMPTY_LEFT);
  const settled = await deleteEmptyBlocks(context, state, read, indexes(end - extra, end));
  const isSettled = settled?.failed === null && settled.read?.wordings.length === wanted;
  return done(isSettled ? null : EMPTY_LEFT);
}

/** An insertion is one thing that was done, and has no cell. */
const TARGET: WriteTarget = { key: "insertion", place: { table: 0, row: 0, cell: 0 }, text: "" };

/** The report of an insertion that was taken back. */
export function done(note: Sentence | null): WriteReport<WriteTarget> {
  return { ...emptyWriteReport(), applied: [TARGET], interrupted: note };
}

/** The report of one that was left. */
export function left(reason: Sentence): WriteReport<WriteTarget> {
  return { ...emptyWriteReport(), interrupted: reason };
}
