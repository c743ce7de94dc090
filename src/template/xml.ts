/** Writes XML: a template tag that escapes every text put into it. */

/** XML that may stand in other XML as it is. */
export class Xml {
  constructor(readonly text: string) {}
}

type Value = Xml | string | number | null | readonly Value[];

/**
 * XML from a template literal. Texts among the values are escaped, lists are joined, and null is nothing. A line break
 * in the template is left out beside a tag, and is a space within one.
 */
export function xml(template: TemplateStringsArray, ...values: readonly Value[]): Xml {
  const pieces = template.map((piece, index) => {
    const line = piece.replace(/\s*\n\s*(?=<|$)/gu, "").replace(/\s*\n\s*/gu, " ");
    return line + written(values[index] ?? null);
  });
  return new Xml(pieces.join(""));
}

/** A part of a package: the declaration, and the root element. */
export function partXml(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.text}`;
}

/** The namespaces that parts of WordprocessingML declare. */
export const wordNamespaces = xml`xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`;

function written(value: Value): string {
  if (value === null) return "";
  if (value instanceof Xml) return value.text;
  return typeof value === "object" ? value.map(written).join("") : escapeXml(String(value));
}

/** A text for an element or an attribute. Characters that XML does not allow are left out. */
function escapeXml(text: string): string {
  return text.replace(NOT_XML, "").replace(/[&<>"\n\r\t]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Control characters, halves of surrogate pairs, and the two code points that are no characters. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu;
