/** What formats make of text: hidden, highlighted or raised by style, and whether two direct formats are the same. */
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

/** What a style says itself; undefined where it says nothing. */
interface RunTraits {
  /** w:vanish */
  vanish?: boolean | undefined;
  /** w:highlight, `none` included */
  highlight?: string | undefined;
  /** w:vertAlign, `baseline` included */
  position?: string | undefined;
}

/** The styles in force at a run; undefined for the default of the kind. */
export interface StyleNames {
  readonly table: string | undefined;
  readonly paragraph: string | undefined;
  readonly character: string | undefined;
}

/** What the styles of a document make of text. Direct formatting overrides them. */
export interface StyleSheet {
  /** Whether text of these styles is hidden. */
  isHidden(names: StyleNames, direct: boolean | undefined): boolean;
  /** Its highlight as w:highlight writes it, or null. */
  highlight(names: StyleNames, direct: string | undefined): string | null;
  /** Whether it is superscript, by its character style or itself. */
  isRaised(names: StyleNames, direct: string | undefined): boolean;
}

type StyleKind = keyof StyleNames;

interface Style extends RunTraits {
  basedOn?: string | undefined;
}

interface Styles {
  readonly byKind: Readonly<Record<StyleKind, Map<string, Style>>>;
  readonly defaults: Record<StyleKind, string | undefined>;
  readonly documentDefaults: Style;
  /** The style, or the document's defaults, whose properties are being read. */
  current: Style | null;
}

const kinds: readonly StyleKind[] = ["table", "paragraph", "character"];

const skip = { open: () => true };

/** A property of the style, or of the document's defaults, that is being read. */
const trait = (note: (style: Style, tag: Tag) => void): ElementReader<Styles> => ({
  open: ({ current }, tag) => void (current && note(current, tag)),
});

const table: ElementTable<Styles> = {
  "w:latentStyles": skip,
  "w:pPr": skip,
  "w:tblPr": skip,
  "w:tcPr": skip,
  // Conditional formats (first row, banding) are not followed.
  "w:tblStylePr": skip,
  "w:rPrDefault": {
    open: (styles) => void (styles.current = styles.documentDefaults),
    close: (styles) => void (styles.current = null),
  },
  "w:style": {
    open(styles, tag) {
      const kind = kinds.find((one) => one === (tag.attribute("w:type") ?? "paragraph"));
      const id = tag.attribute("w:styleId");
      if (kind === undefined || id === undefined) return true;
      const isDefault = tag.attribute("w:default");
      if (isDefault !== undefined && isOn(isDefault)) styles.defaults[kind] = id;
      styles.current = {};
      styles.byKind[kind].set(id, styles.current);
      return false;
    },
    close: (styles) => void (styles.current = null),
  },
  "w:basedOn": trait((style, tag) => (style.basedOn = tag.attribute("w:val"))),
  "w:vanish": trait((style, tag) => (style.vanish = isOn(tag.attribute("w:val")))),
  "w:highlight": trait((style, tag) => (style.highlight = tag.attribute("w:val") ?? "none")),
  "w:vertAlign": trait((style, tag) => (style.position = tag.attribute("w:val") ?? "baseline")),
};

const SIGNIFICANT = /vanish|highlight|superscript/u;

/** Reads the styles part. It is not parsed if no style hides, highlights or raises. */
export function readStyles(part: PartText | null): StyleSheet {
  const styles: Styles = {
    byKind: { table: new Map(), paragraph: new Map(), character: new Map() },
    defaults: { table: undefined, paragraph: undefined, character: undefined },
    documentDefaults: {},
    current: null,
  };
  if (part !== null && SIGNIFICANT.test(part.xml)) parseXml(part, table, styles);
  return sheetOf(styles);
}

type Resolved = Readonly<Record<StyleKind, Map<string | undefined, RunTraits>>>;

function sheetOf(styles: Styles): StyleSheet {
  const resolved: Resolved = { table: new Map(), paragraph: new Map(), character: new Map() };
  const traits = (kind: StyleKind, name: string | undefined): RunTraits => {
    const already = resolved[kind].get(name);
    if (already !== undefined) return already;
    const known = styles.byKind[kind];
    const id = name !== undefined && known.has(name) ? name : styles.defaults[kind];
    const found = inherit(known, id);
    resolved[kind].set(name, found);
    return found;
  };
  return {
    // A toggle property: the kinds of style combine by exclusive or (ECMA-376 part 1, 17.7.3).
    isHidden(names, direct) {
      if (direct !== undefined) return direct;
      if (styles.documentDefaults.vanish === true) return true;
      return kinds.reduce((hidden, kind) => hidden !== (traits(kind, names[kind]).vanish === true), false);
    },
    highlight: (names, direct) =>
      colour(
        direct ??
          traits("character", names.character).highlight ??
          traits("paragraph", names.paragraph).highlight ??
          traits("table", names.table).highlight ??
          styles.documentDefaults.highlight,
      ),
    isRaised: (names, direct) => (direct ?? traits("character", names.character).position) === "superscript",
  };
}

/** A style's own traits, completed by those of the styles that it is based on. A circle ends where it closes. */
function inherit(known: ReadonlyMap<string, Style>, id: string | undefined): RunTraits {
  const traits: RunTraits = {};
  const seen = new Set<string>();
  for (let at = id; at !== undefined && !seen.has(at) && seen.size < limits.styleChain;) {
    seen.add(at);
    const style: Style | undefined = known.get(at);
    traits.vanish ??= style?.vanish;
    traits.highlight ??= style?.highlight;
    traits.position ??= style?.position;
    at = style?.basedOn;
  }
  return traits;
}

function colour(value: string | undefined): string | null {
  return value === undefined || value === "none" ? null : value;
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
