/** From a model to the XML of its body. */
import { type Dialect, gridWidths, wordDialect } from "./dialects";
import type { Block, Cell, DocxModel, Paragraph, Row, Table, TextRun } from "./model";
import { tableWidth } from "./model";

const namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const a4Section =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" ' +
  'w:header="851" w:footer="1400" w:gutter="0"/>';

/** Escapes a text for XML content and attributes. */
export function escapeXml(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;").replace(/"/gu, "&quot;");
}

/** The model's main part, as one document.xml. */
export function documentXml(model: DocxModel, dialect: Dialect = wordDialect): string {
  const writer = new Writer(dialect);
  const footer = model.footer === undefined ? "" : '<w:footerReference w:type="default" r:id="rIdFooter"/>';
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<w:document xmlns:w="${namespace}" xmlns:r="${relationships}"${dialect.namespaces && " "}${dialect.namespaces}>` +
    `<w:body>${model.body.map((block) => writer.block(block, false)).join("")}` +
    `<w:sectPr>${footer}${model.section ?? a4Section}</w:sectPr></w:body></w:document>`
  );
}

class Writer {
  private ordinal = 0;
  private identity = 0;

  constructor(private readonly dialect: Dialect) {}

  block(block: Block, isInCell: boolean): string {
    return block.kind === "table" ? this.table(block) : this.paragraph(block, isInCell);
  }

  private attributes(): string {
    this.ordinal += 1;
    return this.dialect.paragraphAttributes(this.ordinal);
  }

  private table(table: Table): string {
    const widths = gridWidths(table, tableWidth(table));
    const total = widths.reduce((sum, width) => sum + width, 0);
    const width = this.dialect.hasTableWidth
      ? `<w:tblW w:w="${total}" w:type="dxa"/>`
      : '<w:tblW w:w="0" w:type="auto"/>';
    const style = table.style === undefined ? "" : `<w:tblStyle w:val="${table.style}"/>`;
    const xml =
      `<w:tbl><w:tblPr>${style}${width}${this.dialect.tableProps}</w:tblPr>` +
      `<w:tblGrid>${widths.map((each) => `<w:gridCol w:w="${each}"/>`).join("")}</w:tblGrid>` +
      `${table.rows.map((row) => this.row(row, widths)).join("")}</w:tbl>`;
    return this.controlled(xml, table.control);
  }

  private row(row: Row, widths: readonly number[]): string {
    const before = row.before ?? 0;
    const props =
      (before > 0 ? `<w:gridBefore w:val="${before}"/>` : "") +
      ((row.after ?? 0) > 0 ? `<w:gridAfter w:val="${row.after}"/>` : "") +
      this.dialect.rowProps +
      (row.isHeader === true ? "<w:tblHeader/>" : "") +
      (row.revision === undefined ? "" : `<${this.change(row.revision)}/>`);
    let column = before;
    const cells = row.cells.map((cell) => {
      const span = cell.span ?? 1;
      const width = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
      column += span;
      return this.cell(cell, width);
    });
    const xml =
      `<w:tr${this.attributes()}>${this.dialect.rowException}${this.props("trPr", props)}` +
      `${cells.join("")}</w:tr>`;
    return this.controlled(xml, row.control);
  }

  private cell(cell: Cell, width: number): string {
    const span = cell.span ?? 1;
    const merge =
      (span > 1 ? `<w:gridSpan w:val="${span}"/>` : "") +
      (cell.hMerge === undefined ? "" : `<w:hMerge w:val="${cell.hMerge}"/>`) +
      (cell.vMerge === "restart" ? '<w:vMerge w:val="restart"/>' : "") +
      (cell.vMerge === "continue" ? this.dialect.continuation : "");
    const content = cell.content.map((block) => this.block(block, true)).join("");
    // A cell must end with a paragraph.
    const end = cell.content.at(-1)?.kind === "paragraph" ? "" : "<w:p/>";
    const xml =
      `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${merge}${this.dialect.cellProps(cell)}</w:tcPr>` +
      `${content}${end}</w:tc>`;
    return this.controlled(xml, cell.control);
  }

  private paragraph(paragraph: Paragraph, isInCell: boolean): string {
    const { style, numbering, align } = paragraph;
    const own =
      (style === undefined ? "" : `<w:pStyle w:val="${style}"/>`) +
      (paragraph.breakBefore === true ? "<w:pageBreakBefore/>" : "") +
      (numbering === undefined
        ? ""
        : `<w:numPr><w:ilvl w:val="${numbering.level}"/><w:numId w:val="${numbering.id}"/></w:numPr>`);
    const inCell =
      isInCell && style === undefined && numbering === undefined ? this.dialect.cellParagraph : "";
    const aligned =
      align === undefined ? (isInCell ? this.dialect.cellAlignment : "") : `<w:jc w:val="${align}"/>`;
    const isEmptyInCell = isInCell && paragraph.runs.length === 0;
    const mark = this.props("rPr", isEmptyInCell ? this.dialect.emptyMark : "");
    const props = own + inCell + aligned + mark;
    const runs = isEmptyInCell
      ? this.dialect.emptyRun
      : paragraph.runs.map((run) => this.runs(run, isInCell)).join("");
    return `<w:p${this.attributes()}>${props && `<w:pPr>${props}</w:pPr>`}${runs}</w:p>`;
  }

  private runs(run: TextRun, isInCell: boolean): string {
    const pieces = isInCell ? this.dialect.cut(run.text) : [run.text];
    let xml = pieces.map((text) => this.run(run, text)).join("");
    if (run.revision !== undefined) {
      const change = this.change(run.revision);
      xml = `<${change}>${xml}</${change.split(" ")[0]}>`;
    }
    return this.controlled(xml, run.control);
  }

  private run(run: TextRun, text: string): string {
    const { fonts, size, language } = this.dialect.run;
    const props =
      fonts +
      (run.bold === true ? "<w:b/>" : "") +
      (run.hidden === true ? "<w:vanish/>" : "") +
      size +
      (run.highlight === undefined ? "" : `<w:highlight w:val="${run.highlight}"/>`) +
      language;
    const name = run.revision === "deleted" ? "w:delText" : "w:t";
    const content = text
      .split(/(\n|\t)/u)
      .filter((piece) => piece !== "")
      .map((piece) => {
        if (piece === "\n") return "<w:br/>";
        if (piece === "\t") return "<w:tab/>";
        const space = /^\s|\s$/u.test(piece) ? ' xml:space="preserve"' : "";
        return `<${name}${space}>${escapeXml(piece)}</${name}>`;
      });
    return `<w:r>${this.props("rPr", props)}${content.join("")}</w:r>`;
  }

  private props(name: string, children: string): string {
    return children === "" && !this.dialect.hasEmptyProps ? "" : `<w:${name}>${children}</w:${name}>`;
  }

  private change(revision: "inserted" | "deleted"): string {
    this.identity += 1;
    const name = revision === "inserted" ? "w:ins" : "w:del";
    return `${name} w:id="${this.identity}" w:author="审核人" w:date="2025-01-10T09:00:00Z"`;
  }

  private controlled(xml: string, control: boolean | string = false): string {
    if (control === false) return xml;
    this.identity += 1;
    const tag = control === true ? "" : `<w:tag w:val="${control}"/>`;
    return `<w:sdt><w:sdtPr>${tag}<w:id w:val="${1000 + this.identity}"/></w:sdtPr><w:sdtContent>${xml}</w:sdtContent></w:sdt>`;
  }
}
