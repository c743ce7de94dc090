import { SaxesParser } from "saxes";

/** Elements of w:rPr that do not show, or come and go by themselves: proofing, marks of ours, tracked format. */
const ignored = new Set(["lang", "noProof", "highlight", "rPrChange"]);

/**
 * What a w:rPr makes of text, in a form that can be compared, whatever the order of attributes and way of writing.
 * @param source text between the start tag and the end tag, the end tag included or not
 */
export function formatSignature(source: string): string {
  const properties: string[] = [];
  let skipped = 0;
  const parser = new SaxesParser({ xmlns: false, fragment: true });
  parser.on("opentag", ({ name, attributes }) => {
    const local = localName(name);
    if (skipped > 0 || ignored.has(local)) {
      skipped++;
      return;
    }
    const values = Object.entries(attributes)
      .filter(([attribute]) => local !== "rFonts" || localName(attribute) !== "hint")
      .map(([attribute, value]) => `${localName(attribute)}=${value}`)
      .sort();
    if (local !== "rFonts" || values.length > 0) properties.push([local, ...values].join(" "));
  });
  parser.on("closetag", () => {
    if (skipped > 0) skipped--;
  });
  parser.write(source.replace(/<\/[^<>]*rPr\s*>$/u, "")).close();
  return properties.sort().join(";");
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
