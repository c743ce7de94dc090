/** Reads a web page: its lines of text as paragraphs, its tables as tables. What only lays the page out is left away. */
import { limits, UnreadableDocument } from "../limits";
import type { CellBuilder, ParagraphBuilder } from "../outline/builders";
import type { Outline } from "../outline/outline";
import { decodeText } from "./decode";
import { PageTables, type CellReader } from "./pageTables";
import { collapsed, isBlock, isPreformatted, isRaised, isStruck, isUnseen } from "./pageElements";
import { parsePage, type PageElement, type PageNode } from "./pageTree";
import { PlainBody } from "./plainBody";

/**
 * Reads a web page of one file.
 * @throws {UnreadableDocument} not-text, too-large, too-deep, too-many-cells, empty-file
 */
export function readWebPage(bytes: Uint8Array): Outline {
  try {
    return outlineOf(bytes);
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    // A safety net: the parser may nest what was not nested, and then a stack ends.
    throw new UnreadableDocument("too-deep", error instanceof Error ? error.message : String(error));
  }
}

function outlineOf(bytes: Uint8Array): Outline {
  if (bytes.length > limits.pageBytes)
    throw new UnreadableDocument("too-large", `${bytes.length} bytes of HTML`);
  const page = parsePage(decodeText(bytes, declaredEncoding(bytes)));
  const read = (keepsStruckText: boolean): PageReader => {
    const reader = new PageReader(keepsStruckText);
    reader.readInto(page.childNodes, reader.body());
    return reader;
  };
  let reader = read(false);
  // As in a Word document: nobody strikes a whole report to delete it.
  if (!reader.hasText && reader.hasStruckText) reader = read(true);
  if (!reader.hasText) throw new UnreadableDocument("empty-file", "a page without text");
  return reader.finish();
}

/** Bytes in which the encoding of a page is looked for. */
const HEAD_BYTES = 4096;

/** The encoding that a page names. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD_BYTES));
  const [, label = ""] = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w-]+)/iu.exec(head) ?? [];
  // Browsers take these for GB18030; the GBK of Node differs. What says so in letters of one byte is not in UTF-16.
  if (/gb/iu.test(label)) return "gb18030";
  return label === "" || /^(?:utf-16|unicode|ucs-2)/iu.test(label) ? undefined : label;
}

/** Takes what stands on a page line by line: the body, or a cell. */
interface Flow {
  readonly line: (paragraph: ParagraphBuilder) => void;
  readonly table: (element: PageElement) => void;
  /** A list gives the next line a number. */
  readonly number?: () => void;
}

/** How the text at hand is written. */
interface Manner {
  readonly isRaised: boolean;
  readonly isPreformatted: boolean;
}

class PageReader implements CellReader {
  hasStruckText = false;
  private readonly plain = new PlainBody();
  private readonly tables = new PageTables(this.plain, this);
  /** The line that is being read, and its text without note marks; null until there is one. */
  private line = "";
  private withoutNotes: string | null = null;

  constructor(private readonly keepsStruckText: boolean) {}

  get hasText(): boolean {
    return this.plain.hasText;
  }

  finish(): Outline {
    return this.plain.finish();
  }

  body(): Flow {
    return {
      line: ({ text }) => this.plain.addParagraph(text),
      table: (element) => {
        for (const part of this.tables.transparentParts(element)) this.readInto(part.childNodes, this.body());
        if (!this.tables.isLayout(element)) this.plain.addTable(this.tables.lay(element, null));
      },
    };
  }

  /** Whether an element and all in it belong to what the page says. */
  isSeen(element: PageElement): boolean {
    if (isUnseen(element)) return false;
    if (!isStruck(element) || this.keepsStruckText) return true;
    this.hasStruckText = true;
    return false;
  }

  fillCell(cell: CellBuilder, element: PageElement, addNested: (table: PageElement) => void): void {
    this.readInto(element.childNodes, {
      line: (paragraph) => void cell.paragraphs.push(paragraph),
      table: addNested,
      number: () => void (cell.isNumbered = true),
    });
    if (cell.paragraphs.length === 0) cell.paragraphs.push(this.plain.paragraph(""));
    cell.finish();
  }

  readInto(nodes: readonly PageNode[], flow: Flow): void {
    const outer = [this.line, this.withoutNotes] as const;
    [this.line, this.withoutNotes] = ["", null];
    for (const node of nodes) this.read(node, flow, { isRaised: false, isPreformatted: false });
    this.endLine(flow);
    [this.line, this.withoutNotes] = outer;
  }

  private read(node: PageNode, flow: Flow, manner: Manner): void {
    if (node.nodeName === "#text" && "value" in node) this.addText(node.value, flow, manner);
    if (!("tagName" in node) || !this.isSeen(node)) return;
    if (node.tagName === "br") return this.endLine(flow, true);
    const isOwnLine = isBlock(node);
    if (isOwnLine) this.endLine(flow);
    if (node.tagName === "table") return flow.table(node);
    if (node.tagName === "li" && node.parentNode?.nodeName === "ol") flow.number?.();
    const inner = {
      isRaised: manner.isRaised || isRaised(node),
      isPreformatted: manner.isPreformatted || isPreformatted(node),
    };
    for (const child of node.childNodes) this.read(child, flow, inner);
    if (isOwnLine) this.endLine(flow);
  }

  private addText(text: string, flow: Flow, manner: Manner): void {
    if (!manner.isPreformatted) return this.addToLine(collapsed(text), manner);
    const [first = "", ...others] = text.split("\n");
    this.addToLine(first, manner);
    for (const line of others) {
      this.endLine(flow, true);
      this.addToLine(line, manner);
    }
  }

  private addToLine(text: string, { isRaised, isPreformatted }: Manner): void {
    const isSpaced = isPreformatted || (this.line !== "" && !this.line.endsWith(" "));
    const added = isSpaced ? text : text.replace(/^ /u, "");
    if (isRaised && this.line.trim() !== "") this.withoutNotes ??= this.line;
    else if (this.withoutNotes !== null) this.withoutNotes += added;
    this.line += added;
  }

  /** @param isBreak ends it also where it is empty, as a line break does */
  private endLine(flow: Flow, isBreak = false): void {
    // The space at its end is one of the source; no-break and wide spaces were meant.
    const text = this.line.replace(/ $/u, "");
    if (text !== "" || isBreak) {
      const paragraph = this.plain.paragraph(text);
      paragraph.textWithoutNotes = this.withoutNotes;
      flow.line(paragraph);
    }
    [this.line, this.withoutNotes] = ["", null];
  }
}
