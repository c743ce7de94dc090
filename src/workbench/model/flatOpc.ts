import type { OpcPackage } from "./package";

export interface FlatOpcOptions {
  /** The main part's XML, which may be a part of the document only. */
  readonly main: string;
  readonly mainPart: string;
  /** The settings part's XML, or null without one. */
  readonly settings: string | null;
  readonly settingsPart: string | null;
}

/** Parts that the API's answer never holds: the container's own, and the data of other add-ins. */
const LEFT_OUT = /^(\[Content_Types\]\.xml|customXml\/|word\/vbaProject|docProps\/thumbnail)/;

/**
 * A document as `getOoxml` gives it: flat OPC (`pkg:package`, "Word XML Document"), XML parts as pkg:xmlData and
 * others as base64 in pkg:binaryData (word-api.md §3).
 */
export function flatOpc(file: OpcPackage, options: FlatOpcOptions): string {
  const parts = file
    .names()
    .filter((name) => !LEFT_OUT.test(name))
    .map((name) => {
      if (name === options.mainPart) return xmlPart(file, name, options.main);
      if (name === options.settingsPart) return xmlPart(file, name, options.settings ?? file.text(name));
      return /\.(xml|rels)$/i.test(name) ? xmlPart(file, name, file.text(name)) : binaryPart(file, name);
    });
  return (
    '<?xml version="1.0" standalone="yes"?>\r\n<?mso-application progid="Word.Document"?>\r\n' +
    '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">' +
    parts.join("") +
    "</pkg:package>"
  );
}

function xmlPart(file: OpcPackage, name: string, xml: string): string {
  const content = xml.replace(/^\uFEFF?\s*<\?xml[^>]*\?>\s*/, "");
  return `<pkg:part ${heading(file, name)}><pkg:xmlData>${content}</pkg:xmlData></pkg:part>`;
}

function binaryPart(file: OpcPackage, name: string): string {
  const data = base64(file.bytes(name));
  return `<pkg:part ${heading(file, name)} pkg:compression="store"><pkg:binaryData>${data}</pkg:binaryData></pkg:part>`;
}

function heading(file: OpcPackage, name: string): string {
  return `pkg:name="/${escape(name)}" pkg:contentType="${escape(file.contentType(name))}"`;
}

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(binary).replace(/.{76}/g, "$&\r\n");
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}
