import { openWordPackage } from "./package";

/** Elements of a main part that show nothing by themselves; `p` and `r` only hold others. */
const SHOWS_NOTHING: ReadonlySet<string> = new Set(
  "document body background p r t proofErr lastRenderedPageBreak bookmarkStart bookmarkEnd".split(" "),
);

/** Elements whose content says how something looks. */
const PROPERTIES: ReadonlySet<string> = new Set(["pPr", "rPr", "sectPr"]);

/**
 * Whether the body holds nothing but empty paragraphs: no text, picture, table, control or field, no break and no end
 * of a section, no tracked change, and no bookmark but Word's own for where the cursor was. What is not known to show
 * nothing counts as something.
 * @param source the bytes of a .docx, or flat OPC
 * @throws {UnreadableDocument}
 */
export function isBlankBody(source: Uint8Array | string): boolean {
  const { xml } = openWordPackage(source).main;
  const bare = xml.replace(/<!--.*?-->|<\?.*?\?>/gsu, "");
  if (bare.includes("<![CDATA[")) return false;
  let within: string | null = null;
  let isText = false;
  for (const [, close, name = "", attributes = "", empty, text = ""] of bare.matchAll(TAG)) {
    const local = name.slice(name.indexOf(":") + 1);
    if (within === null) {
      if (!SHOWS_NOTHING.has(local) && !PROPERTIES.has(local)) return false;
      if (local === "bookmarkStart" && !attributes.includes('"_GoBack"')) return false;
      if (local === "t") isText = close === "";
      if (isText && text.trim() !== "") return false;
      if (PROPERTIES.has(local) && close === "" && empty === "") within = local;
    } else if (local === within && close === "/") {
      within = null;
    } else if (local === "sectPr" || (/^(ins|del|moveFrom|moveTo)$/u.test(local) && within !== "sectPr")) {
      return false;
    } else if (local.endsWith("PrChange")) {
      return false;
    }
  }
  return true;
}

/** A tag: whether it ends an element, its name, its attributes, whether it is an empty one, the text behind it. */
const TAG = /<(\/?)([^\s/>]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>([^<]*)/gsu;

/**
 * The same flat OPC with an empty paragraph more at the end of its body: hosts merge the last paragraph of what they
 * insert into what follows, and this one may go.
 * @param flatOpc as Word's getOoxml gives it, closed with a w:sectPr
 * @returns the text as it is where its end is not found
 */
export function withClosingParagraph(flatOpc: string): string {
  const end = flatOpc.lastIndexOf("</w:body>");
  const section = flatOpc.lastIndexOf("<w:sectPr", end);
  const isLast = section >= 0 && !/<\/w:(p|tbl)>/u.test(flatOpc.slice(section, end));
  const at = isLast ? section : end;
  return at < 0 ? flatOpc : `${flatOpc.slice(0, at)}<w:p/>${flatOpc.slice(at)}`;
}
