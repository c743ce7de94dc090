import type { Block, Outline, OutlineTable } from "../document";
import type { Reading } from "./session";
import { comparable, isSubsequence } from "./texts";

/**
 * The blocks of the body, paragraphs and tables, as our own insertions see them. They are compared by what they say
 * and how their cells lie: formats, ids and the marks of a proof reader differ from one answer of Word to the next.
 */

/** What a block says. Empty for an empty paragraph, and for nothing else. */
export function wordingOf(block: Block): string {
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

export const isEmpty = (wording: string): boolean => wording === "";

/** A block of Word's, found by counting. */
export type FoundBlock =
  | { readonly kind: "table"; readonly table: Word.Table }
  | { readonly kind: "paragraph"; readonly paragraph: Word.Paragraph };

/**
 * The way to the blocks of the body on WordApi 1.3, where nothing has a name: tables by Word's list of them,
 * paragraphs by steps from the table before them, or from the start. `body.paragraphs` would do without steps, but
 * hosts differ in which paragraphs of merged cells it lists, and need not list any where tables are merged.
 */
export class BlockFinder {
  private readonly found = new Map<number, FoundBlock>();

  constructor(
    private readonly context: Word.RequestContext,
    private readonly reading: Reading,
    private readonly tables: readonly Word.Table[],
  ) {}

  /** The block at an index, or null where Word's list of tables and the text disagree. Queues steps; needs no sync. */
  find(index: number): FoundBlock | null {
    const known = this.found.get(index);
    if (known) return known;
    const block = this.reading.outline.blocks[index];
    const found = block?.kind === "table" ? this.table(block.table) : block ? this.paragraph(index) : null;
    if (found) this.found.set(index, found);
    return found;
  }

  private table(table: OutlineTable): FoundBlock | null {
    const position = this.reading.pairing[table.number - 1] ?? -1;
    const found = this.tables[position];
    return found ? { kind: "table", table: found } : null;
  }

  private paragraph(index: number): FoundBlock | null {
    if (index === 0) {
      const { body } = this.context.document;
      return { kind: "paragraph", paragraph: body.getRange("Start").paragraphs.getFirst() };
    }
    const before = this.find(index - 1);
    if (!before) return null;
    const paragraph = before.kind === "table" ? before.table.getParagraphAfter() : before.paragraph.getNext();
    return { kind: "paragraph", paragraph };
  }
}

/**
 * Queues what tells whether a found block is the expected one, and gives the function that says so after the sync.
 * Word's text may hold more than a reader sees: placeholders, hidden and deleted text.
 */
export function queueCheck(found: FoundBlock | null, wording: string): () => boolean {
  if (found?.kind !== "paragraph") return () => found !== null && isTable(wording);
  return queueText(found.paragraph, (text) => isSubsequence(wording, text));
}

/** The same for a paragraph that is to be empty, and that nobody misses then: not a placeholder may be in it. */
export function queueEmptyCheck(found: FoundBlock | null): () => boolean {
  if (found?.kind !== "paragraph") return () => false;
  return queueText(found.paragraph, (text) => text === "");
}

function queueText(paragraph: Word.Paragraph, isExpected: (text: string) => boolean): () => boolean {
  paragraph.load("text,tableNestingLevel");
  return () => paragraph.tableNestingLevel === 0 && isExpected(comparable(paragraph.text));
}

export function deleteBlock(found: FoundBlock | null): void {
  if (found?.kind === "table") found.table.delete();
  else found?.paragraph.delete();
}
