/** Writes the content of a template as WordprocessingML. */
import { paragraphProperties, runProperties, type TextRole } from "./look";
import { xml, type Xml } from "./xml";

/** A paragraph; a line feed in a text is a line break. */
export function paragraph(role: TextRole, ...content: readonly (Xml | string)[]): Xml {
  return xml`<w:p>${paragraphProperties(role)}${content.map((item) => inlineXml(item, role))}</w:p>`;
}

/** A paragraph in the document's default style. A tab in its text is a tab. */
export function plainParagraph(text: string): Xml {
  return xml`<w:p>${text === "" ? null : runsXml(text, null)}</w:p>`;
}

function inlineXml(content: Xml | string, role: TextRole): Xml {
  return typeof content === "string" ? runsXml(content, runProperties(role)) : content;
}

/**
 * What an empty number cell shows: a wide space. The blank form prints as the official one does, and a program that
 * takes the placeholder for text still reads the cell as blank.
 */
const placeholderText = "\u3000";
const placeholderName = "NianbaoBlank";

/**
 * Points to the placeholder's own part. With it Word shows the placeholder again when a number is deleted. Without it
 * Word would show a whole sentence, which takes eight lines in a narrow cell.
 */
const placeholder = xml`<w:placeholder><w:docPart w:val="${placeholderName}"/></w:placeholder>`;
const showsPlaceholder = xml`<w:showingPlcHdr/>`;

/** The building block that holds the placeholder: w:docPart of word/glossary/document.xml. */
export const placeholderBlock = xml`
  <w:docPart>
    <w:docPartPr>
      <w:name w:val="${placeholderName}"/>
      <w:category><w:name w:val="General"/><w:gallery w:val="placeholder"/></w:category>
      <w:types><w:type w:val="bbPlcHdr"/></w:types>
      <w:behaviors><w:behavior w:val="content"/></w:behaviors>
      <w:guid w:val="{3B1D5C0A-6F0E-4E0B-9C55-2D6A1B7E4F10}"/>
    </w:docPartPr>
    <w:docPartBody>
      <w:p>${paragraphProperties("cell")}${runsXml(placeholderText, runProperties("cell", true))}</w:p>
    </w:docPartBody>
  </w:docPart>`;

/**
 * A hint at what belongs there, in grey brackets. Its control goes when something is typed into it, and the typed text
 * is plain text of the report.
 */
export function hint(role: TextRole, words: string): Xml {
  const text = `［${words}］`;
  return controlXml(
    { title: "填写提示", tag: "hint", id: controlId(text) },
    role,
    xml`<w:temporary/>${showsPlaceholder}`,
    runsXml(text, runProperties(role, true)),
  );
}

/**
 * A cell's control for one number.
 * @param tag at most 64 characters, as is the title
 * @param text null where it shows its placeholder, which reads as blank
 */
export function numberControl(tag: string, title: string, text: string | null): Xml {
  return controlXml(
    { title, tag, id: controlId(tag) },
    "cell",
    xml`${placeholder}${text === null ? showsPlaceholder : null}`,
    runsXml(text ?? placeholderText, runProperties("cell", text === null)),
  );
}

interface ControlName {
  readonly title: string;
  readonly tag: string;
  readonly id: number;
}

/**
 * A rich text control within a paragraph. Office's API 1.3 knows no other kind of control, and one round a whole cell or
 * its paragraphs would get lost when a table is flattened or pasted.
 */
function controlXml({ title, tag, id }: ControlName, role: TextRole, traits: Xml, content: Xml): Xml {
  return xml`
    <w:sdt>
      <w:sdtPr>
        ${runProperties(role)}
        <w:alias w:val="${title}"/>
        <w:tag w:val="${tag}"/>
        <w:id w:val="${id}"/>
        ${traits}
      </w:sdtPr>
      <w:sdtContent>${content}</w:sdtContent>
    </w:sdt>`;
}

/** A number that is always the same for the same text (FNV-1a). Word changes it if a document has it already. */
function controlId(text: string): number {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ sign.codePointAt(0)!, 0x01000193);
  return hash >>> 1;
}

/** The runs of a text, one a line, with line breaks between them. */
function runsXml(text: string, properties: Xml | null): Xml {
  const lines = text.split("\n").map((line, index) => {
    const content = line.split("\t").map((piece, tabs) => {
      const written = piece === "" ? null : xml`<w:t xml:space="preserve">${piece}</w:t>`;
      return xml`${tabs > 0 ? xml`<w:tab/>` : null}${written}`;
    });
    return xml`<w:r>${properties}${index > 0 ? xml`<w:br/>` : null}${content}</w:r>`;
  });
  return xml`${lines}`;
}

/** Half a point, in eighths of one. */
const border = xml`w:val="single" w:sz="4" w:space="0" w:color="auto"`;
/** Between a cell's edge and its text, in twentieths of a point: five digits fit into the narrowest column. */
const cellMargin = 28;
/** The same before a text that starts at the left. */
const leftMargin = 57;
const shade = "C6D9F1";

export interface Cell {
  /** Grid columns that it spans. */
  readonly span: number;
  /** Null: an empty paragraph. */
  readonly content: Xml | string | null;
  readonly merge?: "none" | "restart" | "continue";
  readonly align?: "left" | "center";
  readonly isShaded?: boolean;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** Repeated at the top of every page. */
  readonly isHeader: boolean;
  /** Whether a page may end behind it. Without such rows a table that fits on a page stands on one. */
  readonly mayEndPage?: boolean;
  /** Least height in twentieths of a point. */
  readonly height: number;
}

/**
 * A table.
 * @param title its name for people and screen readers, if it has one
 * @param grid widths of the grid's columns in twentieths of a point
 */
export function tableXml(title: string | null, grid: readonly number[], rows: readonly Row[]): Xml {
  return xml`
    <w:tbl>
      <w:tblPr>
        <w:tblW w:w="${sumOf(grid)}" w:type="dxa"/>
        <w:jc w:val="center"/>
        <w:tblBorders>
          <w:top ${border}/><w:left ${border}/><w:bottom ${border}/><w:right ${border}/>
          <w:insideH ${border}/><w:insideV ${border}/>
        </w:tblBorders>
        <w:tblLayout w:type="fixed"/>
        <w:tblCellMar>
          <w:top w:w="0" w:type="dxa"/><w:left w:w="${cellMargin}" w:type="dxa"/>
          <w:bottom w:w="0" w:type="dxa"/><w:right w:w="${cellMargin}" w:type="dxa"/>
        </w:tblCellMar>
        ${title === null ? null : xml`<w:tblCaption w:val="${title}"/>`}
      </w:tblPr>
      <w:tblGrid>${grid.map((column) => xml`<w:gridCol w:w="${column}"/>`)}</w:tblGrid>
      ${rows.map((row, index) => rowXml(row, grid, index < rows.length - 1 && row.mayEndPage !== true))}
    </w:tbl>`;
}

function rowXml({ cells, isHeader, height }: Row, grid: readonly number[], keepsNext: boolean): Xml {
  let column = 0;
  return xml`
    <w:tr>
      <w:trPr>
        <w:cantSplit/>
        <w:trHeight w:val="${height}" w:hRule="atLeast"/>
        ${isHeader ? xml`<w:tblHeader/>` : null}
      </w:trPr>
      ${cells.map((cell) => cellXml(cell, sumOf(grid.slice(column, (column += cell.span))), keepsNext))}
    </w:tr>`;
}

function cellXml(cell: Cell, width: number, keepsNext: boolean): Xml {
  const { span, content, merge = "none", align = "center", isShaded = false } = cell;
  return xml`
    <w:tc>
      <w:tcPr>
        <w:tcW w:w="${width}" w:type="dxa"/>
        ${span > 1 ? xml`<w:gridSpan w:val="${span}"/>` : null}
        ${merge === "none" ? null : xml`<w:vMerge w:val="${merge}"/>`}
        ${isShaded ? xml`<w:shd w:val="clear" w:color="auto" w:fill="${shade}"/>` : null}
        ${align === "left" ? xml`<w:tcMar><w:left w:w="${leftMargin}" w:type="dxa"/></w:tcMar>` : null}
        <w:vAlign w:val="center"/>
      </w:tcPr>
      <w:p>
        ${paragraphProperties("cell", { align, keepsNext })}
        ${content === null ? null : inlineXml(content, "cell")}
      </w:p>
    </w:tc>`;
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
