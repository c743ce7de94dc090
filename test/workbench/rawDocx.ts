import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A .docx from XML as it stands: the children of w:body, and of the other parts where given. */
export interface RawDocx {
  readonly body: string;
  readonly settings?: string;
  readonly styles?: string;
  /** Before the root of every part; Word writes CR LF behind the declaration. */
  readonly prolog?: string;
}

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

export function rawDocx(raw: RawDocx | string): Uint8Array {
  const parts = typeof raw === "string" ? { body: raw } : raw;
  const { body, settings = "", styles = "", prolog = '<?xml version="1.0" encoding="UTF-8"?>\r\n' } = parts;
  const namespaces = `xmlns:w="${W}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:zz="urn:of-tomorrow"`;
  const entries = {
    "[Content_Types].xml":
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/word/document.xml" ContentType="${MAIN}.document.main+xml"/></Types>`,
    "_rels/.rels": relations({ officeDocument: "word/document.xml" }),
    "word/document.xml": `<w:document ${namespaces}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    "word/_rels/document.xml.rels": relations({ settings: "settings.xml", styles: "styles.xml" }),
    "word/settings.xml": `<w:settings ${namespaces}>${settings}</w:settings>`,
    "word/styles.xml": `<w:styles ${namespaces}>${styles}</w:styles>`,
  };
  return zipSync(
    Object.fromEntries(Object.entries(entries).map(([name, xml]) => [name, strToU8(prolog + xml)])),
  );
}

function relations(targets: Readonly<Record<string, string>>): string {
  const items = Object.entries(targets).map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATION}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${RELATIONS}">${items.join("")}</Relationships>`;
}

/** A paragraph with runs; each is a text, or the properties and the text. */
export function p(...runs: readonly (string | readonly [properties: string, text: string])[]): string {
  return `<w:p>${runs.map((run) => (typeof run === "string" ? r("", run) : r(run[0], run[1]))).join("")}</w:p>`;
}

export function r(properties: string, text: string): string {
  const rPr = properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${rPr}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A run of a formula, in upright letters. */
export function mr(text: string): string {
  return `<m:r><m:rPr><m:sty m:val="p"/></m:rPr><m:t>${text}</m:t></m:r>`;
}

/** The content of a run: a base with a small text over it. */
export function ruby(over: string, base: string): string {
  return `<w:ruby><w:rubyPr/><w:rt>${r("", over)}</w:rt><w:rubyBase>${r("", base)}</w:rubyBase></w:ruby>`;
}

/** Alternatives: choices with the prefixes that they require, and a fallback where one is given. */
export function alternatives(
  ...branches: readonly (string | readonly [requires: string, content: string])[]
): string {
  const written = branches.map((branch) =>
    typeof branch === "string"
      ? `<mc:Fallback>${branch}</mc:Fallback>`
      : `<mc:Choice Requires="${branch[0]}">${branch[1]}</mc:Choice>`,
  );
  return `<mc:AlternateContent>${written.join("")}</mc:AlternateContent>`;
}

/** A table of rows of cells; a cell is its blocks' XML, with properties where it merges. */
export function tbl(
  ...rows: readonly (readonly (string | readonly [properties: string, blocks: string])[])[]
): string {
  const cells = (row: (typeof rows)[number]) =>
    row.map((cell) => (typeof cell === "string" ? tc("", cell) : tc(cell[0], cell[1]))).join("");
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join("")}</w:tbl>`;
}

function tc(properties: string, blocks: string): string {
  return `<w:tc>${properties === "" ? "" : `<w:tcPr>${properties}</w:tcPr>`}${blocks}</w:tc>`;
}

export const RESTART = '<w:vMerge w:val="restart"/>';
export const CONTINUE = "<w:vMerge/>";

/** The children of w:body in a saved file, without the last section. */
export function bodyOf(file: Uint8Array): string {
  const xml = strFromU8(unzipSync(file)["word/document.xml"] ?? new Uint8Array());
  return /<w:body>(.*)<w:sectPr\/><\/w:body>/s.exec(xml)?.[1] ?? xml;
}

/** The parts of a file by name, as texts. */
export function partsOf(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}
