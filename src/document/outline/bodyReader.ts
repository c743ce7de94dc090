/** Holds what is known at one moment of the pass over the body, and what came of the pass so far. */
import { symbolDigits } from "../../report";
import { limits, UnreadableDocument } from "../limits";
import {
  BodyParagraphBuilder,
  CellBuilder,
  ParagraphBuilder,
  RowBuilder,
  TableBuilder,
  FieldBuilder,
  type BoxContext,
  type ControlBuilder,
  type RunBuilder,
} from "./builders";
import { layOut, nestTable } from "./grid";
import type { Numbering } from "./numbering";
import type { Block, OutlineTable, SpanKind } from "./outline";
import type { RunFormats } from "./runFormats";

const privateDigits = new RegExp(`[${symbolDigits}]`, "u");

/** The element readers of this folder tell it what begins and ends; it knows what that means. */
export class BodyReader {
  readonly blocks: Block[] = [];
  readonly tables: OutlineTable[] = [];
  hasRevisions = false;
  isDocument = false;
  isInBody = false;

  table: TableBuilder | null = null;
  row: RowBuilder | null = null;
  cell: CellBuilder | null = null;
  paragraph: ParagraphBuilder | null = null;
  /** Whose properties are being read: those of the paragraph mark, of a run, or of a row. */
  properties: "mark" | "run" | "row" | null = null;
  isInParagraphProperties = false;

  /** The innermost content control that is open. */
  control: ControlBuilder | null = null;
  /** The control whose w:sdtPr is being read. */
  describedControl: ControlBuilder | null = null;
  /** The complex fields (w:fldChar) that are open, outermost first. */
  readonly fields: FieldBuilder[] = [];
  /** For each open mc:AlternateContent whether one of its choices was taken. */
  readonly alternatives: boolean[] = [];

  /** Whether the text of the current w:t keeps its outer space. */
  keepsSpace = false;
  run: RunBuilder | null = null;

  private cellCount = 0;
  private paragraphCount = 0;
  private textLength = 0;
  /** Text of the body paragraph that is being put together from those that run on into the next. */
  private pending: BodyParagraphBuilder | null = null;
  private bodyParagraphs = 0;
  /** What is put aside for each text box that is open, the innermost last. */
  private readonly boxes: BoxContext[] = [];
  /** Where the elements begin that are open and make their text special. */
  private readonly spanStarts: { paragraph: ParagraphBuilder | null; from: number }[] = [];

  /**
   * @param onTable is called for every top-level table, in file order, while its builders are at hand
   */
  constructor(
    private readonly formats: RunFormats,
    private readonly numbering: Numbering,
    private readonly onTable: (table: TableBuilder) => void,
  ) {}

  /** Whether the final text is none, though there is text that is struck through. */
  get isStruckWhole(): boolean {
    return this.formats.hasStruckText && this.textLength === 0;
  }

  /** Notes a tracked change of content at this place. */
  revise(): void {
    this.hasRevisions = true;
    this.cell?.obstruct("revision");
    if (this.bodyParagraph) this.bodyParagraph.isRevised = true;
  }

  /** The paragraph at hand, if it is one of the body's own. */
  get bodyParagraph(): ParagraphBuilder | null {
    return this.cell === null ? this.paragraph : null;
  }

  /** An element begins that makes its text special; where it stands in the body, `endSpan` notes that. */
  beginSpan(): void {
    const { bodyParagraph } = this;
    this.spanStarts.push({ paragraph: bodyParagraph, from: bodyParagraph?.text.length ?? 0 });
  }

  endSpan(kind: SpanKind): void {
    const { paragraph = null, from } = this.spanStarts.pop() ?? {};
    paragraph?.note(kind, from);
  }

  /** Whether text at this place must not be edited. */
  get isLocked(): boolean {
    return this.control !== null && (this.control.isLocked || this.control.isGroup);
  }

  /** Whether text at this place is in the code of a field: it is not part of the final text. */
  get isInFieldCode(): boolean {
    return this.fields.at(-1)?.isCode === true;
  }

  beginField(): void {
    this.fields.push(new FieldBuilder());
  }

  /** From here on text is the field's result, as long as it is not in the code of a field round it. */
  separateField(): void {
    const field = this.fields.at(-1);
    if (field === undefined) return;
    field.isCode = this.fields.at(-2)?.isCode ?? false;
  }

  /** A drop-down whose result was not written shows its choice all the same. */
  endField(): void {
    const field = this.fields.pop();
    if (field?.choice == null || field.hasResult) return;
    if (this.cell !== null) this.cell.mayLackText = true;
    this.beginSpan();
    this.addText(field.choice);
    this.endSpan("embedded-object");
  }

  /** Tag of the innermost control that holds the cell at hand, or less. */
  get controlTag(): string | null {
    return this.control?.tagWithin(this.row) ?? null;
  }

  // Blocks

  get mayHoldBlocks(): boolean {
    return this.isInBody && this.paragraph === null && (this.cell !== null || this.table === null);
  }

  beginParagraph(position: number): void {
    if (++this.paragraphCount > limits.paragraphs) {
      throw new UnreadableDocument("too-large", `more than ${limits.paragraphs} paragraphs`);
    }
    this.paragraph = new ParagraphBuilder(position);
  }

  endParagraph(): void {
    const { paragraph, cell } = this;
    if (paragraph === null) return;
    this.paragraph = null;
    this.run = null;
    if (this.formats.isMarkHidden(paragraph, this.table)) paragraph.runsOn = true;
    if (cell !== null) {
      cell.paragraphs.push(paragraph);
      if (this.numbering.showsNumber(paragraph)) cell.isNumbered = true;
      return;
    }
    this.bodyParagraphs += 1;
    this.pending ??= new BodyParagraphBuilder(this.bodyParagraphs);
    this.pending.add(paragraph);
    if (!paragraph.runsOn) this.flushPending();
  }

  /** Ends a body paragraph, though it may run on into something that it cannot join. */
  flushPending(): void {
    if (this.pending === null) return;
    this.blocks.push({ kind: "paragraph", paragraph: this.pending.finish() });
    this.pending = null;
  }

  /** Whether this is a text box of the body. */
  get isInBodyBox(): boolean {
    return this.boxes.length > 0 && this.boxes[0]?.cell === null;
  }

  /** A text box holds paragraphs of its own, as a cell does. Returns whether it shows. */
  beginBox(): boolean {
    const { table, row, cell, paragraph, run } = this;
    if (paragraph === null || (run !== null && !this.formats.isSeen(run, this))) return false;
    const content = new CellBuilder(this.fields.length);
    this.boxes.push({ table, row, cell, paragraph, run, content });
    this.cell = content;
    this.table = this.row = this.paragraph = this.run = null;
    return true;
  }

  endBox(): void {
    const box = this.boxes.pop();
    if (box === undefined) return;
    const { table, row, cell, paragraph, run, content } = box;
    this.fields.length = Math.min(this.fields.length, content.fieldDepth);
    content.finish();
    Object.assign(this, { table, row, cell, paragraph, run });
    if (cell === null) paragraph.boxes.push(content.content.text);
    else {
      cell.obstruct("embedded-object");
      cell.addInset({ kind: "text-box", rows: [[content.content]] });
    }
  }

  beginTable(): void {
    this.countCell();
    const { table, row, cell } = this;
    const outer = cell && { table, row, cell };
    if (outer === null) {
      this.flushPending();
      // The code of a field holds no table. A field whose code seems to hold one was never ended.
      if (this.isInFieldCode) this.fields.length = 0;
    }
    this.table = new TableBuilder(outer);
    this.row = null;
    this.cell = null;
  }

  endTable(): void {
    const { table } = this;
    if (table === null) return;
    this.table = table.outer?.table ?? null;
    this.row = table.outer?.row ?? null;
    this.cell = table.outer?.cell ?? null;
    if (table.outer === null) {
      this.onTable(table);
      const laidOut = layOut(table, this.tables.length + 1);
      this.tables.push(laidOut);
      this.blocks.push({ kind: "table", table: laidOut });
    } else nestTable(table, table.outer.cell);
  }

  /** Counts a cell. Tables and rows count as well, since even empty ones cost as much. */
  private countCell(): void {
    if (++this.cellCount <= limits.cells) return;
    throw new UnreadableDocument("too-many-cells", `more than ${limits.cells} cells`);
  }

  beginRow(): void {
    this.countCell();
    this.row = new RowBuilder();
    this.table?.rows.push(this.row);
  }

  beginCell(): void {
    this.countCell();
    const cell = new CellBuilder(this.fields.length);
    this.cell = cell;
    this.row?.cells.push(cell);
    if (this.row?.isRevised === true) cell.obstruct("revision");
    if (this.isLocked) cell.obstruct("locked-control");
    cell.firstTag = this.controlTag;
  }

  endCell(): void {
    const { cell } = this;
    if (cell === null) return;
    this.cell = null;
    // A field that began in the cell ends with it.
    if (this.fields.length > cell.fieldDepth) this.fields.length = cell.fieldDepth;
    cell.finish();
    if (this.table?.outer == null || this.row?.isDeleted === true) return;
    this.table.texts.push(...[cell.text, ...cell.nestedTexts].filter((text) => text !== ""));
  }

  // Runs

  endRun(): void {
    const { run, cell, paragraph } = this;
    if (run === null) return;
    this.run = run.outer;
    if (cell === null && run.highlight !== undefined && !run.isVisible) paragraph?.note("unseen-highlight");
    if (cell === null || paragraph === null) return;
    if (run.hasText) this.noteRunOf(run, cell, paragraph);
    const isUnseen = !run.isVisible || run.highlight === "none";
    if (run.highlight !== undefined && isUnseen) cell.hasUnseenHighlight = true;
  }

  /** Notes what a run with text means for its cell: its control, its format and its highlight. */
  private noteRunOf(run: RunBuilder, cell: CellBuilder, paragraph: ParagraphBuilder): void {
    if (this.isLocked) cell.obstruct("locked-control");
    if (paragraph.comparedRun === null) paragraph.comparedRun = run;
    else if (!cell.obstacles.includes("mixed-format") && !this.formats.areSame(paragraph.comparedRun, run))
      cell.obstruct("mixed-format");
    const tag = this.controlTag;
    cell.textTag = cell.textTag === undefined || cell.textTag === tag ? tag : null;
    if (!run.isVisible) return;
    const colour = this.formats.highlightOf(run, this);
    if (colour === null) cell.hasPlainText = true;
    else cell.addHighlight(colour);
  }

  /** Notes what is unusual about the text of a run that is to stand at the end of a paragraph of the body. */
  private noteTextOf(run: RunBuilder, paragraph: ParagraphBuilder): void {
    const { comparedRun } = paragraph;
    if (comparedRun === run) return;
    if (comparedRun !== null && !this.formats.areSame(comparedRun, run)) paragraph.note("format");
    if (comparedRun !== null && paragraph.comparedControl !== this.control) paragraph.note("control");
    paragraph.comparedRun = run;
    paragraph.comparedControl = this.control;
  }

  /** Notes what is unusual about the text from a position on, that a run has put into a paragraph of the body. */
  private noteSpansOf(run: RunBuilder, paragraph: ParagraphBuilder, from: number): void {
    if (this.fields.length > 0) paragraph.note("field", from);
    if (this.isLocked) paragraph.note("locked-control", from);
    if (run.highlight === "none") paragraph.note("unseen-highlight", from);
    const colour = this.formats.highlightOf(run, this);
    if (colour !== null) paragraph.note("highlight", from, colour);
  }

  /**
   * Adds text of a run, unless it is hidden, struck through, a placeholder, or in the code of a field.
   * @param font where the text names its own, as w:sym does
   */
  addText(text: string, font?: string): void {
    const { run, paragraph, cell } = this;
    if (run === null || paragraph === null || text === "" || this.isInFieldCode) return;
    if (this.control?.showsPlaceholder === true) {
      if (cell !== null) cell.isPlaceholder = true;
      else paragraph.note("placeholder");
      return;
    }
    run.hasText = true;
    for (const field of this.fields) field.hasResult = true;
    if (!this.formats.isSeen(run, this)) {
      cell?.obstruct("mixed-format");
      if (cell === null) paragraph.note("hidden");
      return;
    }
    run.isVisible = true;
    if (cell === null) this.noteTextOf(run, paragraph);
    if (cell !== null && paragraph.anchors !== null && paragraph.anchors.size > 0) cell.hasAnchor = true;
    if (cell !== null && privateDigits.test(text)) {
      const isSymbol = font === undefined ? run.isInSymbolFont : font === "Symbol";
      cell.symbolDigits = isSymbol && cell.symbolDigits !== false;
    }
    if (this.formats.isNoteMark(run, paragraph, this.table)) paragraph.textWithoutNotes ??= paragraph.text;
    else if (paragraph.textWithoutNotes !== null) paragraph.textWithoutNotes += text;
    paragraph.text += text;
    if (cell === null) this.noteSpansOf(run, paragraph, paragraph.text.length - text.length);
    this.textLength += text.length;
    if (this.textLength > limits.textLength)
      throw new UnreadableDocument("too-large", `more than ${limits.textLength} characters of text`);
  }
}
