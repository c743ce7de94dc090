/** From a model to a .docx, or to the flat package that Word gives. */
import { strToU8, zipSync, type Zippable } from "fflate";
import { type Dialect, wordDialect } from "./dialects";
import type { DocumentSettings, DocxModel } from "./model";
import { documentXml } from "./render";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const officeRelation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const wordContent = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
/** The earliest date that a zip entry can carry, so that the same model always gives the same bytes. */
const zipDate = new Date(1980, 0, 1);

interface Part {
  readonly name: string;
  /** The part's own name in relationships and content types: styles, settings … */
  readonly kind: string;
  readonly relation: string;
  readonly xml: string;
}

/** The parts of the package by name, as texts. */
export function docxParts(model: DocxModel, dialect: Dialect = wordDialect): ReadonlyMap<string, string> {
  const parts = sideParts(model);
  const types = [
    ...parts.map((part) => [part.name, part.kind] as const),
    ["document", "document.main"] as const,
  ];
  return new Map([
    ["[Content_Types].xml", contentTypes(types)],
    ["_rels/.rels", relations([{ id: "rId1", type: "officeDocument", target: "word/document.xml" }])],
    ["word/document.xml", documentXml(model, dialect)],
    [
      "word/_rels/document.xml.rels",
      relations(parts.map((part) => ({ id: part.relation, type: part.kind, target: `${part.name}.xml` }))),
    ],
    ...parts.map((part) => [`word/${part.name}.xml`, part.xml] as const),
  ]);
}

/** The model as the bytes of a .docx file; the same model always gives the same bytes. */
export function docxFile(model: DocxModel, dialect: Dialect = wordDialect): Uint8Array {
  const files: Zippable = {};
  for (const [name, xml] of docxParts(model, dialect)) files[name] = strToU8(xml);
  return zipSync(files, { mtime: zipDate });
}

/** The model as flat OPC, as Word's `getOoxml` gives it: one XML text that holds all parts. */
export function flatOpc(model: DocxModel, dialect: Dialect = wordDialect): string {
  const parts = [...docxParts(model, dialect)].filter(([name]) => name !== "[Content_Types].xml");
  const kinds = new Map(sideParts(model).map((part) => [`word/${part.name}.xml`, part.kind]));
  const type = (name: string) =>
    name.endsWith(".rels")
      ? "application/vnd.openxmlformats-package.relationships+xml"
      : `${wordContent}.${kinds.get(name) ?? "document.main"}+xml`;
  const packed = parts.map(
    ([name, xml]) =>
      `<pkg:part pkg:name="/${name}" pkg:contentType="${type(name)}"><pkg:xmlData>` +
      `${xml.slice(xml.indexOf("?>") + 2).trimStart()}</pkg:xmlData></pkg:part>`,
  );
  return (
    `${declaration}<?mso-application progid="Word.Document"?>\n` +
    `<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${packed.join("")}</pkg:package>`
  );
}

function sideParts(model: DocxModel): readonly Part[] {
  const parts: Part[] = [];
  const add = (
    name: string,
    element: string,
    children: string | undefined,
    relation: string,
    kind = name,
  ) => {
    if (children === undefined) return;
    const xml = `${declaration}<w:${element} ${w}>${children}</w:${element}>`;
    parts.push({ name, kind, relation, xml });
  };
  add("styles", "styles", model.styles, "rIdStyles");
  add("settings", "settings", model.settings && settings(model.settings), "rIdSettings");
  add("numbering", "numbering", model.numbering, "rIdNumbering");
  add("fontTable", "fonts", model.fonts, "rIdFonts");
  add("footer1", "ftr", model.footer, "rIdFooter", "footer");
  return parts;
}

function settings({ protection, trackRevisions }: DocumentSettings): string {
  const enforced = protection?.enforced === false ? "0" : "1";
  return (
    (trackRevisions === true ? "<w:trackRevisions/>" : "") +
    (protection ? `<w:documentProtection w:edit="${protection.edit}" w:enforcement="${enforced}"/>` : "") +
    '<w:characterSpacingControl w:val="compressPunctuation"/>'
  );
}

function contentTypes(parts: readonly (readonly [name: string, kind: string])[]): string {
  const overrides = parts.map(
    ([name, kind]) => `<Override PartName="/word/${name}.xml" ContentType="${wordContent}.${kind}+xml"/>`,
  );
  return (
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`
  );
}

function relations(items: readonly { id: string; type: string; target: string }[]): string {
  const entries = items.map(
    ({ id, type, target }) =>
      `<Relationship Id="${id}" Type="${officeRelation}/${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packageRelations}">${entries.join("")}</Relationships>`;
}
