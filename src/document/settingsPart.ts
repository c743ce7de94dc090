import { UnreadableDocument } from "./outline";
import { openPackage, relationshipsOf } from "./package";
import { parseXml, type ElementTable } from "./xml";

/**
 * What add-ins keep with a document: the properties of its web extension parts ([MS-OWEXML] 2.1), to which the
 * package's task panes part refers.
 */

/** Under this name the findings are kept that the writer of the report has set aside. */
export const ignoredSetting = "nianbao.ignored";

const table: ElementTable<Map<string, string>> = {
  "we:property": {
    open(found, tag) {
      const name = tag.attribute("name");
      const value = tag.attribute("value");
      if (name !== undefined && value !== undefined) found.set(name, value);
    },
  },
};

/**
 * One setting that an add-in keeps with a document.
 * @param source the bytes of a .docx, or a flat OPC text
 * @returns its value as it was given to Word; undefined where there is none that can be read
 */
export function readAddInSetting(source: Uint8Array | string, name: string): unknown {
  try {
    const value = propertiesOf(source).get(name);
    return value === undefined ? undefined : (JSON.parse(value) as unknown);
  } catch (error) {
    if (error instanceof UnreadableDocument || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function propertiesOf(source: Uint8Array | string): ReadonlyMap<string, string> {
  const opened = openPackage(source);
  const found = new Map<string, string>();
  for (const panes of relationshipsOf(opened, "").filter(({ kind }) => kind === "webextensiontaskpanes")) {
    for (const { kind, target } of relationshipsOf(opened, panes.target)) {
      const part = kind === "webextension" ? opened.read(target) : null;
      if (part) parseXml(part.xml, table, found, part.prefixes);
    }
  }
  return found;
}
