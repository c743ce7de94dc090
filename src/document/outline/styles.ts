/** What formats make of text: hidden, highlighted, raised or struck by style, and whether two direct formats are the same. */
import { limits } from "../limits";
import {
  isOn,
  noPrefixes,
  parseXml,
  type ElementReader,
  type ElementTable,
  type PartText,
  type Tag,
} from "../package/xml";

/** The styles in force at a run; undefined for the default of the kind. */
export interface StyleNames {
  readonly table: string | undefined;
  readonly paragraph: string | undefined;
  readonly character: string | undefined;
}

type StyleKind = keyof StyleNames;

const kinds: readonly StyleKind[] = ["table", "paragraph", "character"];

/** What a style, with those that it is based on, says of text; undefined where it says nothing. */
interface RunTraits {
  /** w:vanish */
  vanish?: boolean | undefined;
  /** w:highlight, `none` included */
  highlight?: string | undefined;
  /** w:vertAlign, `baseline` included */
  position?: string | undefined;
  /** w:strike and w:dstrike */
  strike?: boolean | undefined;
  doubleStrike?: boolean | undefined;
}

/** Traits that are toggle properties: the kinds of style combine by exclusive or (ECMA-376 part 1, 17.7.3). */
type Toggle = "vanish" | "strike";

interface Style extends RunTraits {
  basedOn?: string | undefined;
}

/** The styles of one kind. */
class StylesOfKind {
  readonly byId = new Map<string, Style>();
  default: string | undefined = undefined;
  private readonly complete = new Map<string | undefined, RunTraits>();

  /** The traits of a style, or of the default one if there is none of that name. */
  traits(name: string | undefined): RunTraits {
    const known = this.complete.get(name);
    if (known !== undefined) return known;
    const traits = this.inherit(name !== undefined && this.byId.has(name) ? name : this.default);
    this.complete.set(name, traits);
    return traits;
  }

  /** A style's own traits, completed by those of the styles that it is based on. A circle ends where it closes. */
  private inherit(id: string | undefined): RunTraits {
    const traits: RunTraits = {};
    const seen = new Set<string>();
    for (let at = id; at !== undefined && !seen.has(at) && seen.size < limits.styleChain;) {
      seen.add(at);
      const style: Style | undefined = this.byId.get(at);
      traits.vanish ??= style?.vanish;
      traits.highlight ??= style?.highlight;
      traits.position ??= style?.position;
      traits.strike ??= style?.strike;
      traits.doubleStrike ??= style?.doubleStrike;
      at = style?.basedOn;
    }
    return traits;
  }
}

/** What the styles in force at a text make of it together. Direct formatting overrides each of them. */
export interface CombinedTraits {
  readonly vanish: boolean;
  readonly strike: boolean;
  readonly doubleStrike: boolean;
  /** As w:highlight writes it, `none` included. */
  readonly highlight: string | undefined;
  /** Of the character style alone, as w:vertAlign writes it. */
  readonly position: string | undefined;
}

/** What the styles of a document make of text. Direct formatting overrides them. */
export class StyleSheet {
  readonly table = new StylesOfKind();
  readonly paragraph = new StylesOfKind();
  readonly character = new StylesOfKind();
  readonly documentDefaults: Style = {};
  /** The style, or the document's defaults, whose properties are being read. */
  current: Style | null = null;
  /** The last answer: most runs have the styles of the run before. */
  private last: { readonly names: StyleNames; readonly traits: CombinedTraits } | null = null;

  /** What styles of these names make of a text. */
  combined(names: StyleNames): CombinedTraits {
    if (this.last !== null && areSame(this.last.names, names)) return this.last.traits;
    const { documentDefaults } = this;
    const table = this.table.traits(names.table);
    const paragraph = this.paragraph.traits(names.paragraph);
    const character = this.character.traits(names.character);
    const isToggledOn = (trait: Toggle): boolean => {
      if (documentDefaults[trait] === true) return true;
      return [table, paragraph, character].filter((traits) => traits[trait] === true).length % 2 === 1;
    };
    const innermost = [character, paragraph, table, documentDefaults];
    const traits = {
      vanish: isToggledOn("vanish"),
      strike: isToggledOn("strike"),
      doubleStrike: innermost.find((one) => one.doubleStrike !== undefined)?.doubleStrike ?? false,
      highlight: innermost.find((one) => one.highlight !== undefined)?.highlight,
      position: character.position,
    };
    this.last = { names, traits };
    return traits;
  }
}

function areSame(a: StyleNames, b: StyleNames): boolean {
  return a.table === b.table && a.paragraph === b.paragraph && a.character === b.character;
}

const skip = { open: () => true };

/** A property of the style, or of the document's defaults, that is being read. */
const trait = (note: (style: Style, tag: Tag) => void): ElementReader<StyleSheet> => ({
  open: ({ current }, tag) => void (current && note(current, tag)),
});

const table: ElementTable<StyleSheet> = {
  "w:latentStyles": skip,
  "w:pPr": skip,
  "w:tblPr": skip,
  "w:tcPr": skip,
  // Conditional formats (first row, banding) are not followed.
  "w:tblStylePr": skip,
  "w:rPrDefault": {
    open: (sheet) => void (sheet.current = sheet.documentDefaults),
    close: (sheet) => void (sheet.current = null),
  },
  "w:style": {
    open(sheet, tag) {
      const kind = kinds.find((one) => one === (tag.attribute("w:type") ?? "paragraph"));
      const id = tag.attribute("w:styleId");
      if (kind === undefined || id === undefined) return true;
      if (isOn(tag.attribute("w:default") ?? "0")) sheet[kind].default = id;
      sheet.current = {};
      sheet[kind].byId.set(id, sheet.current);
      return false;
    },
    close: (sheet) => void (sheet.current = null),
  },
  "w:basedOn": trait((style, tag) => (style.basedOn = tag.attribute("w:val"))),
  "w:vanish": trait((style, tag) => (style.vanish = isOn(tag.attribute("w:val")))),
  "w:strike": trait((style, tag) => (style.strike = isOn(tag.attribute("w:val")))),
  "w:dstrike": trait((style, tag) => (style.doubleStrike = isOn(tag.attribute("w:val")))),
  "w:highlight": trait((style, tag) => (style.highlight = tag.attribute("w:val") ?? "none")),
  "w:vertAlign": trait((style, tag) => (style.position = tag.attribute("w:val") ?? "baseline")),
};

const SIGNIFICANT = /vanish|highlight|superscript|strike/u;

/** Reads the styles part. It is not parsed if no style hides, highlights, raises or strikes. */
export function readStyles(part: PartText | null): StyleSheet {
  const sheet = new StyleSheet();
  return part !== null && SIGNIFICANT.test(part.xml) ? parseXml(part, table, sheet) : sheet;
}

/** Elements of w:rPr that do not show, or that come and go by themselves: proofing, marks, tracked changes. */
const IGNORED = new Set(["lang", "noProof", "highlight", "rPrChange"]);

const formatTable: ElementTable<string[]> = {
  "*": {
    open(properties, { name, attributes }) {
      const local = localName(name);
      if (IGNORED.has(local)) return true;
      const values = Object.entries(attributes)
        .filter(([attribute]) => local !== "rFonts" || localName(attribute) !== "hint")
        .map(([attribute, value]) => `${localName(attribute)}=${value}`)
        .sort();
      const isEmpty = local === "rPr" || (local === "rFonts" && values.length === 0);
      if (!isEmpty) properties.push([local, ...values].join(" "));
      return false;
    },
  },
};

/**
 * A text that is the same for two w:rPr that make the same of a text, whatever the order of attributes and the way of
 * writing.
 * @param xml a w:rPr element, or nothing
 */
export function formatSignature(xml: string): string {
  if (xml === "") return "";
  return parseXml<string[]>({ xml, prefixes: noPrefixes }, formatTable, []).sort().join(";");
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
