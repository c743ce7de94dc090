import type { Block, Cell, Inline, Paragraph, Row, Table, TextRole } from "./blocks";
import { blankPlaceholder, placeholderText } from "./placeholder";
import { paragraphProperties, runProperties, type ParagraphLook } from "./typography";
import { element, escapeXml, value } from "./xml";

/** The children of w:body for these blocks. */
export function bodyXml(blocks: readonly Block[]): string {
  return blocks.map((block) => (block.kind === "table" ? tableXml(block) : paragraphXml(block))).join("");
}

function paragraphXml({ role, content }: Paragraph): string {
  return element("w:p", {}, paragraphProperties(role), ...content.map((inline) => inlineXml(inline, role)));
}

function inlineXml(inline: Inline, role: TextRole): string {
  switch (inline.kind) {
    case "text":
      return runXml(inline.text, runProperties(role));
    case "hint":
      return controlXml(
        { title: "填写提示", tag: "hint", id: controlId(inline.text) },
        role,
        // Once something is typed into it the control goes, and what was typed is plain text of the report.
        value("w:temporary") + value("w:showingPlcHdr"),
        runXml(inline.text, runProperties(role, true)),
      );
    case "number":
      return controlXml(
        { title: inline.name, tag: inline.field, id: controlId(inline.field) },
        role,
        inline.text === null ? blankPlaceholder + value("w:showingPlcHdr") : blankPlaceholder,
        runXml(inline.text ?? placeholderText, runProperties(role, inline.text === null)),
      );
  }
}

interface ControlName {
  readonly title: string;
  readonly tag: string;
  readonly id: number;
}

/**
 * A control within a paragraph: one round a whole cell or its paragraphs would go when a table is flattened or pasted.
 * It is a rich text control, since Office's API 1.3 knows no others.
 */
function controlXml(
  { title, tag, id }: ControlName,
  role: TextRole,
  traits: string,
  content: string,
): string {
  const properties = element(
    "w:sdtPr",
    {},
    runProperties(role),
    value("w:alias", title),
    value("w:tag", tag),
    value("w:id", id),
    traits,
  );
  return element("w:sdt", {}, properties, element("w:sdtContent", {}, content));
}

/** A number that is always the same for the same text (FNV-1a). Word gives another where a document has it already. */
function controlId(text: string): number {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ sign.codePointAt(0)!, 0x01000193);
  return hash >>> 1;
}

/** Runs of a text, a line feed as a line break. */
function runXml(text: string, properties: string): string {
  return text
    .split("\n")
    .map((line, index) =>
      element(
        "w:r",
        {},
        properties,
        index > 0 ? value("w:br") : "",
        line === "" ? "" : element("w:t", { "xml:space": "preserve" }, escapeXml(line)),
      ),
    )
    .join("");
}

/** Half a point, in eighths of one. */
const border = { "w:val": "single", "w:sz": 4, "w:space": 0, "w:color": "auto" };
/** Between a cell's edge and its text, in twentieths of a point: five digits fit into the narrowest column. */
const cellMargin = 28;
/** The same before a text that starts at the left. */
const leftMargin = 57;
const shade = "C6D9F1";

function tableXml({ title, grid, rows }: Table): string {
  const width = grid.reduce((sum, column) => sum + column, 0);
  const properties = element(
    "w:tblPr",
    {},
    element("w:tblW", { "w:w": width, "w:type": "dxa" }),
    value("w:jc", "center"),
    element(
      "w:tblBorders",
      {},
      ...["top", "left", "bottom", "right", "insideH", "insideV"].map((side) => element(`w:${side}`, border)),
    ),
    element("w:tblLayout", { "w:type": "fixed" }),
    element(
      "w:tblCellMar",
      {},
      ...(["top", "left", "bottom", "right"] as const).map((side) =>
        element(`w:${side}`, {
          "w:w": side === "left" || side === "right" ? cellMargin : 0,
          "w:type": "dxa",
        }),
      ),
    ),
    value("w:tblCaption", title),
  );
  return element(
    "w:tbl",
    {},
    properties,
    element("w:tblGrid", {}, ...grid.map((column) => element("w:gridCol", { "w:w": column }))),
    // Rows that keep with the next one: a table that fits on a page stands on one.
    ...rows.map((row, index) => rowXml(row, index < rows.length - 1)),
  );
}

function rowXml({ cells, isHeader, height }: Row, keepsNext: boolean): string {
  const properties = element(
    "w:trPr",
    {},
    value("w:cantSplit"),
    element("w:trHeight", { "w:val": height, "w:hRule": "atLeast" }),
    isHeader ? value("w:tblHeader") : "",
  );
  return element("w:tr", {}, properties, ...cells.map((cell) => cellXml(cell, keepsNext)));
}

function cellXml({ span, merge, width, align, isShaded, content }: Cell, keepsNext: boolean): string {
  const properties = element(
    "w:tcPr",
    {},
    element("w:tcW", { "w:w": width, "w:type": "dxa" }),
    span > 1 ? value("w:gridSpan", span) : "",
    merge === "none" ? "" : value("w:vMerge", merge),
    isShaded ? element("w:shd", { "w:val": "clear", "w:color": "auto", "w:fill": shade }) : "",
    align === "left" ? element("w:tcMar", {}, element("w:left", { "w:w": leftMargin, "w:type": "dxa" })) : "",
    value("w:vAlign", "center"),
  );
  const look: ParagraphLook = { align, keepsNext };
  return element(
    "w:tc",
    {},
    properties,
    element("w:p", {}, paragraphProperties("cell", look), content === null ? "" : inlineXml(content, "cell")),
  );
}
