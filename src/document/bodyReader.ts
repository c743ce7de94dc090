import { OpenControls } from "./controls";
import { CellDraft, RowDraft, TableDraft, type ParagraphDraft, type RunDraft } from "./drafts";
import { OpenFields } from "./fields";
import { layOut } from "./grid";
import { limits } from "./limits";
import { UnreadableDocument, type Block, type Oddity, type OutlineTable } from "./outline";
import { formatSignature } from "./runFormat";
import { plainStyleSheet, type StyleSheet } from "./styles";

/** Whose properties are being read: those of the paragraph mark, of a run, or of a row. */
export type Properties = "none" | "mark" | "run" | "row";

/**
 * What is known at one moment of the pass over the body, and what came of it so far. The readers of
 * `body-elements.ts` tell it what begins and ends; it knows what that means.
 */
export class BodyReader {
  readonly blocks: Block[] = [];
  readonly tables: OutlineTable[] = [];
  readonly oddities = new Set<Oddity>();
  hasRevisions = false;
  isDocument = false;
  isInBody = false;

  table: TableDraft | null = null;
  row: RowDraft | null = null;
  cell: CellDraft | null = null;
  paragraph: ParagraphDraft | null = null;
  properties: Properties = "none";
  isInParagraphProperties = false;

  readonly controls = new OpenControls();
  readonly fields = new OpenFields();
  /** For each open mc:AlternateContent whether one of its choices was taken. */
  readonly alternatives: boolean[] = [];

  /** Whether the text at hand keeps its outer space. */
  keepsSpace = false;
  run: RunDraft = newRun();
  /** Runs that hold the current one (ruby text is a run in a run). */
  private readonly outerRuns: RunDraft[] = [];
  runDepth = 0;

  private ordinal = 0;
  private cellCount = 0;
  private paragraphCount = 0;
  private textLength = 0;
  /** Text of body paragraphs that run on into the next. */
  private pending: string | null = null;

  /**
   * @param xml text of the main part, in which formats are looked up by their place
   * @param onTable is told of every top-level table, in file order, while its drafts are at hand
   */
  constructor(
    private readonly xml: string,
    private readonly styles: StyleSheet,
    private readonly onTable?: (table: TableDraft) => void,
  ) {}

  /** Notes an element that may not stand where it stands; true: skip it. */
  misplaced(): true {
    this.oddities.add("misplaced-element");
    return true;
  }

  /** A tracked change of content at this place. */
  revise(): void {
    this.hasRevisions = true;
    this.cell?.obstruct("revision");
  }

  // Blocks

  get mayHoldBlocks(): boolean {
    return this.isInBody && this.paragraph === null && (this.cell !== null || this.table === null);
  }

  beginParagraph(position: number): void {
    if (++this.paragraphCount > limits.paragraphs) {
      throw new UnreadableDocument("too-large", `more than ${limits.paragraphs} paragraphs`);
    }
    this.paragraph = {
      text: "",
      textWithoutNotes: null,
      ordinal: this.ordinal++,
      runsOn: false,
      isNumbered: false,
      style: undefined,
      markStyle: undefined,
      markVanish: undefined,
      formatStart: -1,
      formatEnd: -1,
      format: null,
      start: position,
      end: position,
    };
  }

  endParagraph(position: number): void {
    const { paragraph, cell } = this;
    if (paragraph === null) return;
    this.paragraph = null;
    this.runDepth = 0;
    this.outerRuns.length = 0;
    paragraph.end = position;
    if (this.isMarkHidden(paragraph)) paragraph.runsOn = true;
    if (cell !== null) {
      cell.paragraphs.push(paragraph);
      return;
    }
    const text = this.pending === null ? paragraph.text : this.pending + paragraph.text;
    this.pending = paragraph.runsOn ? text : null;
    if (!paragraph.runsOn) this.blocks.push({ kind: "paragraph", paragraph: { text } });
  }

  private isMarkHidden({ style, markStyle, markVanish }: ParagraphDraft): boolean {
    if (this.styles === plainStyleSheet) return markVanish === true;
    return this.styles.isHidden(
      { table: this.table?.style, paragraph: style, character: markStyle },
      markVanish,
    );
  }

  /** A paragraph that runs on into nothing that it could join ends here. */
  flushPending(): void {
    if (this.pending === null) return;
    this.blocks.push({ kind: "paragraph", paragraph: { text: this.pending } });
    this.pending = null;
  }

  beginTable(): void {
    this.countCell();
    const { table, row, cell } = this;
    if (table === null || row === null || cell === null) {
      this.flushPending();
      this.ordinal = 0;
      // No field has a table in its code: one that seems to was never ended.
      if (this.fields.codeDepth > 0 && this.fields.cutTo(0, 0)) this.oddities.add("unbalanced-field");
      this.table = new TableDraft(null);
    } else {
      this.table = new TableDraft({ table, row, cell });
    }
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
      this.onTable?.(table);
      const laidOut = layOut(table, this.tables.length + 1);
      this.tables.push(laidOut);
      this.blocks.push({ kind: "table", table: laidOut });
    } else {
      table.outer.cell.obstruct("nested-table");
      table.outer.cell.nestedTexts.push(...table.texts);
    }
  }

  /** Tables and rows count as well: they cost as much, be they empty. */
  private countCell(): void {
    if (++this.cellCount <= limits.cells) return;
    throw new UnreadableDocument("too-many-cells", `more than ${limits.cells} cells`);
  }

  beginRow(): void {
    this.countCell();
    this.row = new RowDraft();
    this.table?.rows.push(this.row);
  }

  endRow(): void {
    this.row = null;
  }

  beginCell(): void {
    this.countCell();
    const cell = new CellDraft(this.fields.depth, this.fields.codeDepth);
    this.cell = cell;
    this.row?.cells.push(cell);
    if (this.row?.isRevised === true) cell.obstruct("revision");
    if (this.controls.isLocked) cell.obstruct("locked-control");
    cell.firstTag = this.controls.tagWithin(this.row);
  }

  endCell(): void {
    const { cell } = this;
    if (cell === null) return;
    this.cell = null;
    if (this.fields.cutTo(cell.fieldDepth, cell.codeDepth)) this.oddities.add("unbalanced-field");
    cell.finish();
    if (this.table?.outer == null || this.row?.isDeleted === true) return;
    this.table.texts.push(...[cell.text, ...cell.nestedTexts].filter((text) => text !== ""));
  }

  // Runs

  beginRun(): void {
    if (this.runDepth++ > 0) this.outerRuns.push(this.run);
    this.run = newRun();
  }

  endRun(): void {
    const { run, cell, paragraph } = this;
    if (cell !== null && paragraph !== null && run.hasText) this.noteRunOf(cell, paragraph);
    const isUnseen = !run.isVisible || run.highlight === "none";
    if (cell !== null && run.highlight !== undefined && isUnseen) cell.hasUnseenHighlight = true;
    this.runDepth--;
    this.run = this.outerRuns.pop() ?? run;
  }

  /** What a run with text says about writing into its cell. */
  private noteRunOf(cell: CellDraft, paragraph: ParagraphDraft): void {
    const { run } = this;
    if (this.controls.isLocked) cell.obstruct("locked-control");
    if (paragraph.formatStart < 0) {
      paragraph.formatStart = run.formatStart;
      paragraph.formatEnd = run.formatEnd;
    } else if (!cell.obstacles.includes("mixed-format") && !this.isSameFormat(paragraph, run)) {
      cell.obstruct("mixed-format");
    }
    const tag = this.controls.tagWithin(this.row);
    cell.textTag = cell.textTag === undefined || cell.textTag === tag ? tag : null;
    if (!run.isVisible) return;
    const colour = this.styles.highlight(this.styleNames(run), run.highlight);
    if (colour === null) cell.hasPlainText = true;
    else cell.addHighlight(colour);
  }

  private isSameFormat(first: ParagraphDraft, other: RunDraft): boolean {
    const firstSource = this.xml.slice(first.formatStart, first.formatEnd);
    const otherSource = this.xml.slice(other.formatStart, other.formatEnd);
    if (firstSource === otherSource) return true;
    if (Math.max(firstSource.length, otherSource.length) > limits.formatLength) return false;
    first.format ??= formatSignature(firstSource);
    return first.format === formatSignature(otherSource);
  }

  private styleNames(run: RunDraft): Parameters<StyleSheet["isHidden"]>[0] {
    return { table: this.table?.style, paragraph: this.paragraph?.style, character: run.style };
  }

  private isHidden(run: RunDraft): boolean {
    if (this.styles === plainStyleSheet) return run.vanish === true;
    return this.styles.isHidden(this.styleNames(run), run.vanish);
  }

  /** Raised text behind other text; raised text alone is what the cell says. */
  private isNoteMark(run: RunDraft, paragraph: ParagraphDraft): boolean {
    if (run.isNoteMark) return true;
    if (run.position === undefined && (run.style === undefined || this.styles === plainStyleSheet))
      return false;
    return this.styles.isRaised(this.styleNames(run), run.position) && paragraph.text.trim() !== "";
  }

  /** Text at this place: of a run, unless it is hidden, a placeholder, or in the code of a field. */
  addText(text: string): void {
    const { run, paragraph, cell } = this;
    if (this.runDepth === 0 || paragraph === null || text === "" || this.fields.codeDepth > 0) return;
    if (this.controls.placeholderDepth > 0) {
      if (cell !== null) cell.isPlaceholder = true;
      return;
    }
    run.hasText = true;
    if (this.isHidden(run)) {
      cell?.obstruct("mixed-format");
      return;
    }
    run.isVisible = true;
    if (this.isNoteMark(run, paragraph)) paragraph.textWithoutNotes ??= paragraph.text;
    else if (paragraph.textWithoutNotes !== null) paragraph.textWithoutNotes += text;
    paragraph.text += text;
    this.textLength += text.length;
    if (this.textLength > limits.textLength) {
      throw new UnreadableDocument("too-large", `more than ${limits.textLength} characters of text`);
    }
  }
}

function newRun(): RunDraft {
  return {
    vanish: undefined,
    highlight: undefined,
    position: undefined,
    isNoteMark: false,
    style: undefined,
    formatStart: 0,
    formatEnd: 0,
    hasText: false,
    isVisible: false,
  };
}
