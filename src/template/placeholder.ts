import { paragraphProperties, runProperties } from "./typography";
import { element, namespaces, value, xmlDeclaration } from "./xml";

/**
 * What an empty number cell shows: a wide space, so that the blank form prints as the official one does, and so that a
 * program which does not know placeholders, and takes it for text, still reads the cell as blank.
 */
export const placeholderText = "\u3000";

const name = "NianbaoBlank";

/**
 * Points to the placeholder's own part: with it Word shows the same when a number is deleted again. Without it Word
 * would show a whole sentence, which in a narrow cell takes eight lines.
 */
export const blankPlaceholder = element("w:placeholder", {}, value("w:docPart", name));

/** The part that holds the placeholder: word/glossary/document.xml. */
export function glossaryXml(): string {
  const properties = element(
    "w:docPartPr",
    {},
    value("w:name", name),
    element("w:category", {}, value("w:name", "General"), value("w:gallery", "placeholder")),
    element("w:types", {}, value("w:type", "bbPlcHdr")),
    element("w:behaviors", {}, value("w:behavior", "content")),
    value("w:guid", "{3B1D5C0A-6F0E-4E0B-9C55-2D6A1B7E4F10}"),
  );
  const run = element(
    "w:r",
    {},
    runProperties("cell", true),
    element("w:t", { "xml:space": "preserve" }, placeholderText),
  );
  const body = element("w:docPartBody", {}, element("w:p", {}, paragraphProperties("cell"), run));
  const part = element("w:docPart", {}, properties, body);
  return xmlDeclaration + element("w:glossaryDocument", { ...namespaces }, element("w:docParts", {}, part));
}
