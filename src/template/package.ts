import { zipParts } from "../document";
import { bodyXml } from "./bodyXml";
import type { Block } from "./blocks";
import { glossaryXml } from "./placeholder";
import {
  corePropertiesXml,
  customPropertiesXml,
  fontTableXml,
  footerXml,
  sectionXml,
  settingsXml,
  stylesXml,
} from "./parts";
import { element, namespaces, xmlDeclaration } from "./xml";

/** A part of the package. */
interface Part {
  readonly name: string;
  readonly contentType: string;
  /** Type of the relationship that leads to it, and its id where the body names it. */
  readonly relationType: string;
  readonly relation: string;
  readonly xml: string;
}

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const relationsType = "application/vnd.openxmlformats-package.relationships+xml";

function wordPart(name: string, kind: string, contentKind: string, xml: string, index: number): Part {
  return {
    name: `word/${name}.xml`,
    contentType: `${word}.${contentKind}+xml`,
    relationType: `${office}/${kind}`,
    relation: `rId${index}`,
    xml,
  };
}

const glossary = (index: number): Part =>
  wordPart("glossary/document", "glossaryDocument", "document.glossary", glossaryXml(), index);

function mainPart(children: string): Part {
  const xml = xmlDeclaration + element("w:document", { ...namespaces }, element("w:body", {}, children));
  return wordPart("document", "officeDocument", "document.main", xml, 1);
}

export interface DocumentProperties {
  readonly title: string;
  readonly format: string;
}

/** A whole document as the bytes of a .docx: the same blocks always give the same bytes. */
export function documentFile(blocks: readonly Block[], { title, format }: DocumentProperties): Uint8Array {
  const main = mainPart(bodyXml(blocks) + sectionXml({ odd: "rId4", even: "rId5" }));
  const wordParts = [
    wordPart("styles", "styles", "styles", stylesXml(), 1),
    wordPart("settings", "settings", "settings", settingsXml(), 2),
    wordPart("fontTable", "fontTable", "fontTable", fontTableXml(), 3),
    wordPart("footer1", "footer", "footer", footerXml("odd"), 4),
    wordPart("footer2", "footer", "footer", footerXml("even"), 5),
    glossary(6),
  ];
  const properties: readonly Part[] = [
    {
      name: "docProps/core.xml",
      contentType: "application/vnd.openxmlformats-package.core-properties+xml",
      relationType: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
      relation: "rId2",
      xml: corePropertiesXml(title),
    },
    {
      name: "docProps/custom.xml",
      contentType: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
      relationType: `${office}/custom-properties`,
      relation: "rId3",
      xml: customPropertiesXml(format),
    },
  ];
  const parts = [main, ...wordParts, ...properties];
  return zipParts(
    new Map([
      ["[Content_Types].xml", contentTypesXml(parts)],
      ["_rels/.rels", relationsXml([main, ...properties], "")],
      [main.name, main.xml],
      ["word/_rels/document.xml.rels", relationsXml(wordParts, "word/")],
      ...[...wordParts, ...properties].map(({ name, xml }) => [name, xml] as const),
    ]),
  );
}

/**
 * The blocks as flat OPC, for Word's insertOoxml: without a section, styles or settings, so that nothing of the
 * document that it is put into changes. It ends with a plain empty paragraph: Word joins the last paragraph of what
 * is inserted with the one at the cursor, and that must be none of ours.
 */
export function insertionPackage(blocks: readonly Block[]): string {
  const main = mainPart(bodyXml(blocks) + element("w:p"));
  const placeholder = glossary(1);
  const parts = [
    flatPart("_rels/.rels", relationsType, relationsXml([main], "")),
    flatPart("word/_rels/document.xml.rels", relationsType, relationsXml([placeholder], "word/")),
    ...[main, placeholder].map(({ name, contentType, xml }) => flatPart(name, contentType, xml)),
  ];
  return (
    xmlDeclaration +
    element("pkg:package", { "xmlns:pkg": "http://schemas.microsoft.com/office/2006/xmlPackage" }, ...parts)
  );
}

function flatPart(name: string, contentType: string, xml: string): string {
  return element(
    "pkg:part",
    { "pkg:name": `/${name}`, "pkg:contentType": contentType },
    element("pkg:xmlData", {}, xml.slice(xmlDeclaration.length)),
  );
}

function contentTypesXml(parts: readonly Part[]): string {
  return (
    xmlDeclaration +
    element(
      "Types",
      { xmlns: "http://schemas.openxmlformats.org/package/2006/content-types" },
      element("Default", { Extension: "rels", ContentType: relationsType }),
      element("Default", { Extension: "xml", ContentType: "application/xml" }),
      ...parts.map(({ name, contentType }) =>
        element("Override", { PartName: `/${name}`, ContentType: contentType }),
      ),
    )
  );
}

/** @param folder of the part whose relationships they are */
function relationsXml(parts: readonly Part[], folder: string): string {
  return (
    xmlDeclaration +
    element(
      "Relationships",
      { xmlns: "http://schemas.openxmlformats.org/package/2006/relationships" },
      ...parts.map(({ name, relation, relationType }) =>
        element("Relationship", {
          Id: relation,
          Type: relationType,
          Target: name.startsWith(folder) ? name.slice(folder.length) : `/${name}`,
        }),
      ),
    )
  );
}
