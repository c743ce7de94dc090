/** Flat OPC from XML as it stands, for what the models of testing/docx do not write. */

const PACKAGE = "http://schemas.microsoft.com/office/2006/xmlPackage";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** A package of these blocks; `declarations` are attributes of w:document. */
export function wordOpc(blocks: string, declarations = ""): string {
  const root = `xmlns:w="${W}" xmlns:r="${OFFICE}" ${declarations}`;
  return (
    `<pkg:package xmlns:pkg="${PACKAGE}">` +
    xmlPart("/_rels/.rels", "application/xml", relations(["rId1", "officeDocument", "word/document.xml"])) +
    xmlPart("/word/document.xml", MAIN, `<w:document ${root}><w:body>${blocks}</w:body></w:document>`) +
    "</pkg:package>"
  );
}

function xmlPart(name: string, type: string, xml: string): string {
  return `<pkg:part pkg:name="${name}" pkg:contentType="${type}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;
}

function relations(...items: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const list = items.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${RELATIONS}">${list.join("")}</Relationships>`;
}
