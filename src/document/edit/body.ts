/** Two questions of those who insert blocks into a document: is its body blank, and where does the body end? */
import { openWordPackage } from "../package/opc";
import { noPrefixes, parseXml, type ElementReader, type ElementTable, type Tag } from "../package/xml";
import { elementsOf } from "./elements";
import { applySplices, insertInto, prefixOf } from "./replaceText";

interface Blankness {
  isBlank: boolean;
  /** The w:pPr, w:rPr and w:sectPr that are open. */
  readonly properties: string[];
}

const showsNothing: ElementReader<Blankness> = {};

/** Its content only says how something looks. */
const properties = (name: string): ElementReader<Blankness> => ({
  open: (body) => void body.properties.push(name),
  close: (body) => void body.properties.pop(),
});

const note = (isBlank: (body: Blankness, tag: Tag) => boolean): ElementReader<Blankness> => ({
  open(body, tag) {
    if (!isBlank(body, tag)) body.isBlank = false;
  },
});

/** A tracked change; in a section's properties the word means something else. */
const revision = note((body) => body.properties.includes("sectPr"));

const blankTable: ElementTable<Blankness> = {
  "w:document": showsNothing,
  "w:body": showsNothing,
  "w:background": showsNothing,
  "w:p": showsNothing,
  "w:r": showsNothing,
  "w:proofErr": showsNothing,
  "w:lastRenderedPageBreak": showsNothing,
  "w:bookmarkEnd": showsNothing,
  // Word's own bookmark for the place of the cursor.
  "w:bookmarkStart": note((_, tag) => tag.attribute("w:name") === "_GoBack"),
  "w:t": {
    open: (_, tag) => tag.startText(),
    close(body, tag) {
      if (tag.takeText().trim() !== "") body.isBlank = false;
    },
  },
  "w:pPr": properties("pPr"),
  "w:rPr": properties("rPr"),
  "w:sectPr": {
    open(body) {
      // A section that ends in a paragraph.
      if (body.properties.length > 0) body.isBlank = false;
      body.properties.push("sectPr");
    },
    close: (body) => void body.properties.pop(),
  },
  "w:ins": revision,
  "w:del": revision,
  "w:moveFrom": revision,
  "w:moveTo": revision,
  "*": note(({ properties }, { name }) => properties.length > 0 && !name.endsWith("PrChange")),
};

/**
 * Whether the body holds nothing but empty paragraphs: no text, picture, table, control or field, no break and no end
 * of a section, no tracked change, and no bookmark but Word's own for the cursor. An element that is not known to show
 * nothing counts as content.
 * @param source the bytes of a .docx, or flat OPC
 * @throws {UnreadableDocument}
 */
export function isBlankBody(source: Uint8Array | string): boolean {
  return parseXml(openWordPackage(source).main, blankTable, { isBlank: true, properties: [] }).isBlank;
}

/**
 * The same flat OPC with one more empty paragraph at the end of its body. Hosts merge the last paragraph of what they
 * insert into the text behind it, and this one may get lost.
 * @param flatOpc as Word's getOoxml gives it
 * @throws {UnreadableDocument}
 */
export function withClosingParagraph(flatOpc: string): string {
  openWordPackage(flatOpc);
  const elements = elementsOf({ xml: flatOpc, prefixes: noPrefixes });
  // The glossary has a body, too, but not in a w:document.
  const body = elements.find(({ kind, parent }) => kind === "body" && parent?.kind === "document");
  if (body === undefined) return flatOpc;
  const last = body.children.at(-1);
  const at = last?.kind === "sectPr" ? last.start : (body.content?.end ?? body.end);
  return applySplices(flatOpc, [insertInto(flatOpc, body.tag, at, `<${prefixOf(body.tag)}p/>`)]);
}
