/** Puts the parts of a template together: as a .docx, or as flat OPC for an open document. */
import { zipParts } from "../document";
import {
  corePropertiesXml,
  fontTableXml,
  footerXml,
  glossaryXml,
  sectionXml,
  settingsXml,
  stylesXml,
} from "./parts";
import { partXml, wordNamespaces, xml, Xml } from "./xml";

/** A part of the package. */
interface PackagePart {
  readonly name: string;
  readonly contentType: string;
  /** Type and id of the relationship that leads to it. */
  readonly relationType: string;
  readonly relation: string;
  readonly xml: string;
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const RELATIONS = "application/vnd.openxmlformats-package.relationships+xml";

function wordPart(name: string, kind: string, contentKind: string, text: string, index: number): PackagePart {
  return {
    name: `word/${name}.xml`,
    contentType: `${WORD}.${contentKind}+xml`,
    relationType: `${OFFICE}/${kind}`,
    relation: `rId${index}`,
    xml: text,
  };
}

const glossary = (index: number): PackagePart =>
  wordPart("glossary/document", "glossaryDocument", "document.glossary", glossaryXml(), index);

function mainPart(children: Xml): PackagePart {
  const root = xml`<w:document ${wordNamespaces}><w:body>${children}</w:body></w:document>`;
  return wordPart("document", "officeDocument", "document.main", partXml(root), 1);
}

/** A whole document as the bytes of a .docx. The same blocks always give the same bytes. */
export function documentFile(blocks: readonly Xml[], title: string): Uint8Array {
  const main = mainPart(xml`${blocks}${sectionXml({ odd: "rId4", even: "rId5" })}`);
  const wordParts = [
    wordPart("styles", "styles", "styles", stylesXml(), 1),
    wordPart("settings", "settings", "settings", settingsXml(), 2),
    wordPart("fontTable", "fontTable", "fontTable", fontTableXml(), 3),
    wordPart("footer1", "footer", "footer", footerXml("odd"), 4),
    wordPart("footer2", "footer", "footer", footerXml("even"), 5),
    glossary(6),
  ];
  const properties: PackagePart = {
    name: "docProps/core.xml",
    contentType: "application/vnd.openxmlformats-package.core-properties+xml",
    relationType: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    relation: "rId2",
    xml: corePropertiesXml(title),
  };
  return zipParts(
    new Map([
      ["[Content_Types].xml", partXml(contentTypes([main, ...wordParts, properties]))],
      ["_rels/.rels", partXml(relationships([main, properties], ""))],
      [main.name, main.xml],
      ["word/_rels/document.xml.rels", partXml(relationships(wordParts, "word/"))],
      ...[...wordParts, properties].map((part) => [part.name, part.xml] as const),
    ]),
  );
}

/**
 * The blocks as flat OPC, for Word's insertOoxml. It has no section, styles or settings, so that nothing of the document
 * that it is put into changes. It ends with an empty paragraph, because Word joins the last paragraph of an insertion
 * with the one at the cursor.
 */
export function insertionPackage(blocks: readonly Xml[]): string {
  const main = mainPart(xml`${blocks}<w:p/>`);
  const placeholder = glossary(1);
  return partXml(xml`
    <pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">
      ${flatPart("_rels/.rels", RELATIONS, relationships([main], ""))}
      ${flatPart("word/_rels/document.xml.rels", RELATIONS, relationships([placeholder], "word/"))}
      ${[main, placeholder].map((part) => flatPart(part.name, part.contentType, rootOf(part)))}
    </pkg:package>`);
}

/** The part's root element, without the XML declaration. */
const rootOf = (part: PackagePart): Xml => new Xml(part.xml.slice(part.xml.indexOf("\n") + 1));

function flatPart(name: string, contentType: string, root: Xml): Xml {
  return xml`
    <pkg:part pkg:name="/${name}" pkg:contentType="${contentType}">
      <pkg:xmlData>${root}</pkg:xmlData>
    </pkg:part>`;
}

function contentTypes(parts: readonly PackagePart[]): Xml {
  return xml`
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="rels" ContentType="${RELATIONS}"/>
      <Default Extension="xml" ContentType="application/xml"/>
      ${parts.map((part) => xml`<Override PartName="/${part.name}" ContentType="${part.contentType}"/>`)}
    </Types>`;
}

/** @param folder of the part whose relationships they are */
function relationships(parts: readonly PackagePart[], folder: string): Xml {
  const links = parts.map(({ name, relation, relationType }) => {
    const target = name.startsWith(folder) ? name.slice(folder.length) : `/${name}`;
    return xml`<Relationship Id="${relation}" Type="${relationType}" Target="${target}"/>`;
  });
  return xml`
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      ${links}
    </Relationships>`;
}
