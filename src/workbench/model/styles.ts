import type { Element } from "@xmldom/xmldom";
import { childElements, childValue, isWord, wordAttribute, wordChild } from "./xml";

/** What the style sheet says about run properties: chains of w:basedOn, then w:docDefaults. */
export class Styles {
  private readonly byId = new Map<string, Element>();
  private readonly defaults: Element | null;
  private readonly defaultParagraphStyle: string | null = null;

  constructor(root: Element | null) {
    const documentDefaults = root && wordChild(root, "docDefaults");
    const runDefaults = documentDefaults && wordChild(documentDefaults, "rPrDefault");
    this.defaults = runDefaults && wordChild(runDefaults, "rPr");
    for (const style of root ? childElements(root) : []) {
      if (!isWord(style, "style")) continue;
      const id = wordAttribute(style, "styleId") ?? "";
      this.byId.set(id, style);
      const isDefault = ["1", "true", "on"].includes(wordAttribute(style, "default") ?? "");
      if (isDefault && wordAttribute(style, "type") === "paragraph") this.defaultParagraphStyle = id;
    }
  }

  /** A style's name as the API shows it: the file's lower-case built-in names are shown capitalised. */
  nameOf(paragraph: Element): string {
    const properties = wordChild(paragraph, "pPr");
    const id = childValue(properties, "pStyle") ?? this.defaultParagraphStyle;
    const style = id === null ? undefined : this.byId.get(id);
    const name = childValue(style ?? null, "name") ?? "Normal";
    return name.replace(/^(normal|heading|title)\b/, (word) => word.charAt(0).toUpperCase() + word.slice(1));
  }

  /** The value of a run property that the run does not set itself, or null. */
  inherited(property: string, run: Element | null, paragraph: Element): string | null {
    const runStyle = childValue(run && wordChild(run, "rPr"), "rStyle");
    const paragraphStyle = childValue(wordChild(paragraph, "pPr"), "pStyle") ?? this.defaultParagraphStyle;
    return (
      this.alongChain(runStyle, property) ??
      this.alongChain(paragraphStyle, property) ??
      childValue(this.defaults, property)
    );
  }

  private alongChain(id: string | null, property: string): string | null {
    const seen = new Set<string>();
    for (let at = id; at !== null && !seen.has(at);) {
      seen.add(at);
      const style = this.byId.get(at);
      const value = style && childValue(wordChild(style, "rPr"), property);
      if (value) return value;
      at = childValue(style ?? null, "basedOn");
    }
    return null;
  }
}
