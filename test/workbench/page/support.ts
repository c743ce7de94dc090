import { strToU8, zipSync } from "fflate";
import { Host } from "../../../src/workbench/host";
import type { WordDocument } from "../../../src/workbench/model";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** The relationships of the main part, as `<Relationship …/>` elements, and parts by name. */
export interface DocxExtras {
  readonly relationships?: string;
  readonly parts?: Readonly<Record<string, string>>;
}

/** A .docx of a body's XML; `w`, `r`, `m`, `v` and `mc` are declared. */
export function docx(body: string, { relationships = "", parts = {} }: DocxExtras = {}): Uint8Array {
  const files: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": documentXml(body),
    "word/_rels/document.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relationships}</Relationships>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

export function documentXml(body: string): string {
  return (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
    `xmlns:r="${OFFICE}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ` +
    'xmlns:v="urn:schemas-microsoft-com:vml" ' +
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">' +
    `<w:body>${body}</w:body></w:document>`
  );
}

export const relationship = (id: string, type: string, target: string, isExternal = false): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${isExternal ? ' TargetMode="External"' : ""}/>`;

/** The model of a body's XML. */
export function documentOf(body: string, extras: DocxExtras = {}): WordDocument {
  return new Host({ file: docx(body, extras) }).document;
}

export const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
export const paragraph = (...content: string[]): string => `<w:p>${content.join("")}</w:p>`;
export const cell = (...paragraphs: string[]): string => `<w:tc>${paragraphs.join("")}</w:tc>`;
export const row = (...cells: string[]): string => `<w:tr>${cells.join("")}</w:tr>`;
export const table = (...rows: string[]): string => `<w:tbl>${rows.join("")}</w:tbl>`;
