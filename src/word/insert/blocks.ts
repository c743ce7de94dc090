/**
 * The blocks of the body, paragraphs and tables, as insertions see them: what they say, and the way to them in Word.
 * They are compared by their texts and by how their cells lie. Formats, ids and proofing marks differ from one answer of
 * Word to the next.
 */
import { blockContents, type Block, type Outline, type OutlineTable } from "../../document";
import { comparable, isSubsequence } from "../read/cells";
import {
  ifAnswered,
  queueDocument,
  takeDocument,
  takeSource,
  topLevelTables,
  trySync,
  type QueuedDocument,
} from "../read/read";
import type { Snapshot } from "../read/tables";
import type { DocumentState } from "../state";

/** What a block says. Empty for an empty paragraph, and for nothing else. */
export function wordingOf(block: Block | undefined): string {
  if (!block) return "";
  return block.kind === "paragraph" ? comparable(block.paragraph.text) : tableWording(block.table);
}

function tableWording({ rows }: OutlineTable): string {
  const lines = rows.map((row) =>
    row.cells
      .map((cell) => `${cell.columnSpan}×${cell.rowSpan} ${comparable(cell.text + cell.nestedText)}`)
      .join("\t"),
  );
  return `table\n${lines.join("\n")}`;
}

export function wordingsOf(outline: Outline): string[] {
  return outline.blocks.map(wordingOf);
}

export function isTable(wording: string): boolean {
  return wording.startsWith("table\n");
}

export function isEmpty(wording: string): boolean {
  return wording === "";
}

export function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((wording, i) => wording === right[i]);
}

/** The document as it was read, what its blocks say, and Word's tables that are not nested. */
export interface BlocksRead {
  readonly snapshot: Snapshot;
  readonly wordings: readonly string[];
  readonly tables: readonly Word.Table[];
  readonly queued: QueuedDocument;
}

/**
 * What each block of a reading holds beside its words, or null where that cannot be told. Words alone do not show a
 * picture that somebody has put beside them.
 */
export async function contentsOf(
  { queued, snapshot }: BlocksRead,
  state: DocumentState,
): Promise<readonly string[] | null> {
  const source = await takeSource(queued, state);
  return source === null ? null : ifAnswered(() => blockContents(source, snapshot.outline));
}

/** Reads the document. */
export async function readBlocks(context: Word.RequestContext, state: DocumentState): Promise<BlocksRead> {
  const queued = queueDocument(context, state);
  return takeBlocks(context, state, queued, await trySync(context));
}

/** What came of queued writes. */
export interface SentWrites {
  /** The error that ended them, or null. */
  readonly failed: { readonly error: unknown } | null;
  /** The document after them. Null if it cannot be read. */
  readonly read: BlocksRead | null;
}

/** Sends the queued writes, and reads the document in the same sync; after an error, in another one. */
export async function sendAndReadBlocks(
  context: Word.RequestContext,
  state: DocumentState,
): Promise<SentWrites> {
  const queued = queueDocument(context, state);
  const failed = await trySync(context);
  const reading = failed ? readBlocks(context, state) : takeBlocks(context, state, queued, null);
  return { failed, read: await reading.catch(() => null) };
}

/** Takes a document that was asked for, after a sync. */
export async function takeBlocks(
  context: Word.RequestContext,
  state: DocumentState,
  queued: QueuedDocument,
  failed: { readonly error: unknown } | null,
): Promise<BlocksRead> {
  const snapshot = await takeDocument(context, queued, state, failed);
  return { snapshot, wordings: wordingsOf(snapshot.outline), tables: topLevelTables(queued), queued };
}

/** A block of Word's, found by counting. */
export type FoundBlock =
  | { readonly kind: "table"; readonly table: Word.Table }
  | { readonly kind: "paragraph"; readonly paragraph: Word.Paragraph };

/**
 * Finds the blocks of the body on WordApi 1.3, where nothing has a name: tables by Word's list of them, paragraphs by
 * steps from the table before them, or from the start. `body.paragraphs` would need no steps, but hosts differ in which
 * paragraphs of merged cells it lists.
 */
export class BlockFinder {
  private readonly found = new Map<number, FoundBlock>();

  constructor(
    private readonly context: Word.RequestContext,
    private readonly read: BlocksRead,
  ) {}

  /** The block at an index, or null if Word's list of tables and the text disagree. Queues steps; needs no sync. */
  find(index: number): FoundBlock | null {
    const known = this.found.get(index);
    if (known) return known;
    const block = this.read.snapshot.outline.blocks[index];
    const found = block?.kind === "table" ? this.table(block.table) : block ? this.paragraph(index) : null;
    if (found) this.found.set(index, found);
    return found;
  }

  private table(table: OutlineTable): FoundBlock | null {
    const { tables, snapshot } = this.read;
    const found = tables[snapshot.tableIndexes[table.number - 1] ?? -1];
    return found ? { kind: "table", table: found } : null;
  }

  private paragraph(index: number): FoundBlock | null {
    if (index === 0) {
      const { body } = this.context.document;
      return { kind: "paragraph", paragraph: body.getRange("Start").paragraphs.getFirst() };
    }
    const before = this.find(index - 1);
    if (!before) return null;
    if (before.kind === "table") return { kind: "paragraph", paragraph: before.table.getParagraphAfter() };
    const block = this.read.snapshot.outline.blocks[index - 1];
    let { paragraph } = before;
    const length = (block?.kind === "paragraph" && block.paragraph.joined) || 1;
    for (let step = 0; step < length; step += 1) paragraph = paragraph.getNext();
    return { kind: "paragraph", paragraph };
  }
}

/**
 * Queues what shows whether a found block is the expected one. The returned function says so after the sync. Word's text
 * may have more than a reader sees: placeholders, hidden and deleted text.
 */
export function queueCheck(found: FoundBlock | null, wording: string): () => boolean {
  if (found?.kind !== "paragraph") return () => found !== null && isTable(wording);
  return queueTextCheck(found.paragraph, (text) => isSubsequence(wording, text));
}

/**
 * Queues what finds blocks that follow each other, and checks each. The returned function gives them after the sync, and null
 * if Word shows one of them otherwise.
 * @param at index of the first one in the reading
 * @param wordings what they say
 */
export function queueFind(
  finder: BlockFinder,
  at: number,
  wordings: readonly string[],
): () => readonly FoundBlock[] | null {
  const checked = wordings.map((wording, index) => {
    const found = finder.find(at + index);
    return { found, check: queueCheck(found, wording) };
  });
  return () => {
    const blocks = checked.flatMap(({ found, check }) => (found && check() ? [found] : []));
    return blocks.length === checked.length ? blocks : null;
  };
}

/** Queues the deletion of blocks. Tables first: Word would join two of them when the paragraph between them is deleted. */
export function deleteBlocks(blocks: readonly FoundBlock[]): void {
  for (const block of blocks) if (block.kind === "table") block.table.delete();
  for (const block of blocks) if (block.kind === "paragraph") block.paragraph.delete();
}

function queueTextCheck(paragraph: Word.Paragraph, isExpected: (text: string) => boolean): () => boolean {
  paragraph.load("text,tableNestingLevel");
  return () => paragraph.tableNestingLevel === 0 && isExpected(comparable(paragraph.text));
}

/**
 * Queues the deletion of those paragraphs that Word shows to be empty, so that nobody misses them: not even a placeholder
 * may be in them.
 * @returns how many these are; 0 if Word does not say
 */
export async function deleteIfEmpty(
  context: Word.RequestContext,
  paragraphs: readonly Word.Paragraph[],
): Promise<number> {
  const checked = paragraphs.map((paragraph) => ({ paragraph, check: queueTextCheck(paragraph, isEmpty) }));
  if ((await trySync(context)) !== null) return 0;
  const empty = checked.filter(({ check }) => check());
  for (const { paragraph } of empty) paragraph.delete();
  return empty.length;
}

/** Deletes those blocks of a reading that are empty paragraphs, and reads the document again. Null if none is. */
export async function deleteEmptyBlocks(
  context: Word.RequestContext,
  state: DocumentState,
  read: BlocksRead,
  indexes: readonly number[],
): Promise<SentWrites | null> {
  const finder = new BlockFinder(context, read);
  const paragraphs = indexes.flatMap((index) => {
    const found = finder.find(index);
    return found?.kind === "paragraph" ? [found.paragraph] : [];
  });
  return (await deleteIfEmpty(context, paragraphs)) > 0 ? sendAndReadBlocks(context, state) : null;
}
