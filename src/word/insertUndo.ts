import { withClosingParagraph } from "../document";
import type { Sentence } from "../report";
import {
  BlockFinder,
  deleteBlock,
  isEmpty,
  queueCheck,
  queueEmptyCheck,
  wordingsOf,
  type FoundBlock,
} from "./blocks";
import { isDenial, writeDenied } from "./failure";
import { queueDocument, takeDocument, trySync, type QueuedDocument } from "./fetch";
import { findAgain } from "./inserted";
import type { InsertAct } from "./journal";
import { readOnlyReason, type Reading, type Session } from "./session";
import type { WriteReport, WriteTarget } from "./types";
import { emptyReport } from "./write";

const EDITED: Sentence = {
  zh: "插入的内容后来被改过，所以保留在文档里，没有撤销。不需要时请手动删除。",
  en: "What was inserted has been edited since, so it was left in the document. Delete it by hand if you do not need it.",
};

const BROKEN_OFF: Sentence = {
  zh: "撤销插入时 Word 中途报错，请看一眼文档，不合适时用 Word 的“撤消”（Ctrl+Z）。",
  en: "Word reported an error while the insertion was taken back. Look at the document, and use Word's own Undo (Ctrl+Z) if need be.",
};

const EMPTY_LEFT: Sentence = {
  zh: "插入的内容已撤销。Word 没有去掉其中最后的空段落，可以手动删除。",
  en: "The insertion was taken back. Word did not take away an empty paragraph; you can delete it by hand.",
};

/** The document as read, with Word's list of its tables. */
interface Listed {
  readonly reading: Reading;
  readonly all: readonly string[];
  readonly tables: readonly Word.Table[];
}

/**
 * Takes an insertion back, as long as nobody has edited it: its blocks go, and a document that was empty gets its
 * empty paragraphs back. What no API of 1.3 can take away stays and is not to be seen: definitions of styles and
 * lists that came along.
 */
export function undoInsertion(session: Session, act: InsertAct): Promise<WriteReport<WriteTarget>> {
  return Word.run(async (context) => {
    const now = await readBlocks(context, session);
    const readOnly = readOnlyReason(session);
    if (readOnly) return left(readOnly);
    const at = findAgain(act.blocks, now.all, act);
    if (at === null) {
      session.journal.replaceLast(null);
      return left(EDITED);
    }
    const finder = new BlockFinder(context, now.reading, now.tables);
    const checked = act.blocks.map((wording, i) => {
      const found = finder.find(at + i);
      return { found, check: queueCheck(found, wording) };
    });
    const failed = await trySync(context);
    const blocks = checked.flatMap(({ found, check }) => (!failed && found && check() ? [found] : []));
    if (blocks.length < checked.length) return left(BROKEN_OFF);

    session.hand.isWriting = true;
    const rest = [...now.all.slice(0, at), ...now.all.slice(at + blocks.length)];
    const missing = rest.every(isEmpty) ? paragraphsMissing(act, rest.length) : 0;
    if (missing > 0 && act.emptied) queueParagraphs(blocks, act.emptied.source);
    for (const block of tablesFirst(blocks)) deleteBlock(block);
    const { listed, error } = await sendAndRead(context, session);
    return settle(context, session, listed, { rest, at, missing }, error);
  });
}

/** How many of the empty paragraphs of a document that was empty are to come back. */
function paragraphsMissing({ emptied }: InsertAct, present: number): number {
  return Math.max(0, (emptied?.paragraphs ?? 0) - present);
}

/** Queues the old, empty paragraphs, in a new one behind the last block. */
function queueParagraphs(blocks: readonly FoundBlock[], source: string): void {
  const last = blocks.at(-1);
  if (last?.kind !== "paragraph") return;
  last.paragraph.insertParagraph("", "After").insertOoxml(withClosingParagraph(source), "Start");
}

/** Two tables between which a paragraph goes would grow together. */
function tablesFirst(blocks: readonly FoundBlock[]): FoundBlock[] {
  const isTable = (block: FoundBlock): boolean => block.kind === "table";
  return [...blocks.filter(isTable), ...blocks.filter((block) => !isTable(block))];
}

/** Sends what is queued, and reads the document in the same sync; after an error once more. */
async function sendAndRead(
  context: Word.RequestContext,
  session: Session,
): Promise<{ readonly listed: Listed; readonly error: Sentence | null }> {
  const queued = queueDocument(context, session);
  const failed = await trySync(context);
  if (!failed) return { listed: await listedOf(context, session, queued, null), error: null };
  if (isDenial(failed.error)) session.denied = writeDenied;
  const error = isDenial(failed.error) ? writeDenied : BROKEN_OFF;
  return { listed: await readBlocks(context, session), error };
}

async function readBlocks(context: Word.RequestContext, session: Session): Promise<Listed> {
  const queued = queueDocument(context, session);
  return listedOf(context, session, queued, await trySync(context));
}

async function listedOf(
  context: Word.RequestContext,
  session: Session,
  queued: QueuedDocument,
  failed: { readonly error: unknown } | null,
): Promise<Listed> {
  const reading = await takeDocument(context, queued, session, failed);
  return { reading, all: wordingsOf(reading.outline), tables: queued.tables.items };
}

interface Wanted {
  /** The blocks that are not ours, and the index at which ours stood between them. */
  readonly rest: readonly string[];
  readonly at: number;
  /** How many empty paragraphs should have come back in their place. */
  readonly missing: number;
}

/** Looks at what is left, and takes empty paragraphs too many away where they came with the old ones. */
async function settle(
  context: Word.RequestContext,
  session: Session,
  { reading, all, tables }: Listed,
  { rest, at, missing }: Wanted,
  error: Sentence | null,
): Promise<WriteReport<WriteTarget>> {
  const wanted = rest.length + missing;
  const extra = all.length - wanted;
  const behind = rest.length - at;
  const isAsWanted =
    extra >= 0 &&
    rest.slice(0, at).every((wording, i) => wording === all[i]) &&
    rest.slice(at).every((wording, i) => wording === all[all.length - behind + i]) &&
    all.slice(at, all.length - behind).every(isEmpty);
  if (!isAsWanted) return left(error ?? BROKEN_OFF);
  session.journal.replaceLast(null);
  if (extra === 0 || missing === 0) return done(extra === 0 ? null : EMPTY_LEFT);
  const finder = new BlockFinder(context, reading, tables);
  const surplus = Array.from({ length: extra }, (_, i) => finder.find(all.length - behind - extra + i));
  const checks = surplus.map((found) => queueEmptyCheck(found));
  const failed = await trySync(context);
  if (failed || !checks.every((check) => check())) return done(EMPTY_LEFT);
  for (const found of surplus) deleteBlock(found);
  if ((await trySync(context)) !== null) return done(EMPTY_LEFT);
  return done((await readBlocks(context, session)).all.length === wanted ? null : EMPTY_LEFT);
}

/** An insertion stands for one thing that was done; it has no cell. */
const TARGET: WriteTarget = { key: "insertion", place: { table: 0, row: 0, cell: 0 }, text: "" };

function done(note: Sentence | null): WriteReport<WriteTarget> {
  return { ...emptyReport(), applied: [TARGET], interrupted: note };
}

function left(reason: Sentence): WriteReport<WriteTarget> {
  return { ...emptyReport(), interrupted: reason };
}
