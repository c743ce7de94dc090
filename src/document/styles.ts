import { isOn, parseXml, type ElementTable } from "./xml";
import { limits } from "./limits";
import type { PartText } from "./package";

/** What a run, or a style, says itself; undefined where it says nothing. */
export interface RunTraits {
  /** w:vanish */
  vanish?: boolean;
  /** w:highlight, `none` included */
  highlight?: string;
  /** w:vertAlign, `baseline` included */
  position?: string;
}

/** The styles in force at a run; undefined for the default of the kind. */
export interface StyleNames {
  readonly table: string | undefined;
  readonly paragraph: string | undefined;
  readonly character: string | undefined;
}

/** What the styles make of text: only whether it is hidden, highlighted or raised. */
export interface StyleSheet {
  /** Whether text of these styles is hidden; direct formatting overrides all. */
  isHidden(names: StyleNames, direct: boolean | undefined): boolean;
  /** Its highlight as w:highlight writes it, or null. */
  highlight(names: StyleNames, direct: string | undefined): string | null;
  /** Whether it is superscript, by its character style or itself. */
  isRaised(names: StyleNames, direct: string | undefined): boolean;
}

/** A document whose styles neither hide, nor highlight, nor raise. */
export const plainStyleSheet: StyleSheet = {
  isHidden: (_, direct) => direct === true,
  highlight: (_, direct) => colour(direct),
  isRaised: (_, direct) => direct === "superscript",
};

type StyleKind = keyof StyleNames;

interface Style extends RunTraits {
  basedOn?: string;
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
  "w:basedOn": {
    open(styles, tag) {
      const id = tag.attribute("w:val");
      if (styles.current !== null && id !== undefined) styles.current.basedOn = id;
    },
  },
  "w:vanish": {
    open: (styles, tag) => void (styles.current && (styles.current.vanish = isOn(tag.attribute("w:val")))),
  },
  "w:highlight": {
    open: (styles, tag) =>
      void (styles.current && (styles.current.highlight = tag.attribute("w:val") ?? "none")),
  },
  "w:vertAlign": {
    open: (styles, tag) =>
      void (styles.current && (styles.current.position = tag.attribute("w:val") ?? "baseline")),
  },
};

const telling = /vanish|highlight|superscript/u;

/** Reads the styles part; without parsing it where no style hides, highlights or raises. */
export function readStyles(part: PartText | null): StyleSheet {
  if (part === null || !telling.test(part.xml)) return plainStyleSheet;
  const styles: Styles = {
    byKind: { table: new Map(), paragraph: new Map(), character: new Map() },
    defaults: { table: undefined, paragraph: undefined, character: undefined },
    documentDefaults: {},
    current: null,
  };
  parseXml(part.xml, table, styles, part.prefixes);
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
    /** Toggle property (ECMA-376 part 1, 17.7.3): the kinds of style combine by exclusive or. */
    isHidden(names, direct) {
      if (direct !== undefined) return direct;
      if (styles.documentDefaults.vanish === true) return true;
      return kinds.reduce((hidden, kind) => hidden !== (traits(kind, names[kind]).vanish === true), false);
    },
    highlight(names, direct) {
      const value =
        direct ??
        traits("character", names.character).highlight ??
        traits("paragraph", names.paragraph).highlight ??
        traits("table", names.table).highlight ??
        styles.documentDefaults.highlight;
      return colour(value);
    },
    isRaised: (names, direct) => (direct ?? traits("character", names.character).position) === "superscript",
  };
}

/** A style's own traits, completed by those of the styles it is based on; a circle ends where it closes. */
function inherit(known: ReadonlyMap<string, Style>, id: string | undefined): RunTraits {
  const traits: RunTraits = {};
  const seen = new Set<string>();
  for (
    let at = id;
    at !== undefined && !seen.has(at) && seen.size < limits.styleChain;
    at = known.get(at)?.basedOn
  ) {
    seen.add(at);
    const style = known.get(at);
    if (style?.vanish !== undefined) traits.vanish ??= style.vanish;
    if (style?.highlight !== undefined) traits.highlight ??= style.highlight;
    if (style?.position !== undefined) traits.position ??= style.position;
  }
  return traits;
}

function colour(value: string | undefined): string | null {
  return value === undefined || value === "none" ? null : value;
}
