import { strToU8, zipSync, type Zippable } from "fflate";
import { readOutline, UnreadableDocument, type Outline, type OutlineCell } from "../../src/document";

/** Tiny node builders: WordprocessingML as strings, with nothing in it but what a test is about. */

export const namespaces = {
  w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  strict: "http://purl.oclc.org/ooxml/wordprocessingml/main",
  mc: "http://schemas.openxmlformats.org/markup-compatibility/2006",
  m: "http://schemas.openxmlformats.org/officeDocument/2006/math",
  pkg: "http://schemas.microsoft.com/office/2006/xmlPackage",
};

export const t = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`;
/** A run; its content is text unless it starts with a tag. */
export const r = (content: string, properties = ""): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${content.startsWith("<") ? content : t(content)}</w:r>`;
/** A paragraph; its content is one run of text unless it starts with a tag. */
export const p = (content = "", properties = ""): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content === "" || content.startsWith("<") ? content : r(content)}</w:p>`;
/** A cell; its content is one paragraph of text unless it starts with a tag. */
export const tc = (content = "", properties = ""): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith("<") ? content : p(content)}</w:tc>`;
export const tr = (cells: string, properties = ""): string =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
export const tbl = (rows: string, properties = ""): string =>
  `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows}</w:tbl>`;
export const sdt = (content: string, properties = ""): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
/** A table of one cell. */
export const oneCell = (content: string, properties = ""): string => tbl(tr(tc(content, properties)));

export const documentXml = (body: string): string =>
  `<w:document xmlns:w="${namespaces.w}" xmlns:mc="${namespaces.mc}" xmlns:m="${namespaces.m}" ` +
  `xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:later="urn:of-tomorrow">` +
  `<w:body>${body}</w:body></w:document>`;

const officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A relationships part. */
export const relationships = (targets: Readonly<Record<string, string>>, types = officeRelations): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(
    targets,
  )
    .map(
      ([kind, target], index) => `<Relationship Id="r${index}" Type="${types}/${kind}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;

export interface SideParts {
  /** Children of w:styles. */
  readonly styles?: string;
  /** Children of w:settings. */
  readonly settings?: string;
  /** Children of w:numbering. */
  readonly numbering?: string;
}

/** The parts of a package round a main part. */
export function parts(main: string, { styles, settings, numbering }: SideParts = {}): Record<string, string> {
  const side = {
    ...(styles !== undefined && { styles: `<w:styles xmlns:w="${namespaces.w}">${styles}</w:styles>` }),
    ...(settings !== undefined && {
      settings: `<w:settings xmlns:w="${namespaces.w}">${settings}</w:settings>`,
    }),
    ...(numbering !== undefined && {
      numbering: `<w:numbering xmlns:w="${namespaces.w}">${numbering}</w:numbering>`,
    }),
  };
  return {
    "_rels/.rels": relationships({ officeDocument: "word/document.xml" }),
    "word/document.xml": main,
    "word/_rels/document.xml.rels": relationships(
      Object.fromEntries(Object.keys(side).map((kind) => [kind, `${kind}.xml`])),
    ),
    ...Object.fromEntries(Object.entries(side).map(([kind, xml]) => [`word/${kind}.xml`, xml])),
  };
}

export const zip = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === "string" ? strToU8(content) : content,
      ]),
    ) satisfies Zippable,
    { mtime: new Date(1980, 0, 1) },
  );

/** The parts as flat OPC. */
export const flat = (files: Readonly<Record<string, string>>): string =>
  `<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="${namespaces.pkg}">` +
  `${Object.entries(files)
    .map(([name, xml]) => `<pkg:part pkg:name="/${name}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`)
    .join("")}</pkg:package>`;

/** A .docx file with that body. */
export const docx = (body: string, side: SideParts = {}): Uint8Array => zip(parts(documentXml(body), side));

export const outlineOf = (body: string, side: SideParts = {}): Outline => readOutline(docx(body, side));

/** Texts of the body's paragraphs. */
export const paragraphTexts = (outline: Outline): string[] =>
  outline.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.paragraph.text] : []));

/** Text of a body that has one paragraph with that content. */
export const textOf = (content: string, side: SideParts = {}): string =>
  paragraphTexts(outlineOf(p(content), side)).join("|");

/** The one cell of a table that has one. */
export function onlyCell(outline: Outline): OutlineCell {
  const [table] = outline.tables;
  const cell = table?.rows[0]?.cells[0];
  if (cell === undefined) throw new Error("The document has no table with a cell.");
  return cell;
}

/** The cell with that content, read. */
export const cellOf = (content: string, side: SideParts = {}): OutlineCell =>
  onlyCell(outlineOf(oneCell(content), side));

/** What came of reading: a code, or `read`. Any other error fails the test. */
export function outcome(source: Uint8Array | string): string {
  try {
    readOutline(source);
    return "read";
  } catch (error) {
    // The message is for developers, and says what was wrong.
    if (error instanceof UnreadableDocument && error.message !== "") return error.code;
    throw error;
  }
}
