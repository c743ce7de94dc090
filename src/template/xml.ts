/** Attributes in the order in which they are written; one that is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element as text. Its children are XML already. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escapeXml(String(value))}"`]))
    .join("");
  const content = children.join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** An element of WordprocessingML with its one attribute w:val, or none. */
export function value(name: string, val?: string | number): string {
  return element(name, { "w:val": val });
}

/** A text as XML holds it: characters that XML does not allow are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(notXml, "")
    .replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/[\n\r\t]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Control characters, halves of surrogate pairs, and the two code points that are no characters. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu;

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const namespaces = {
  "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
} as const;
