/** The one parser of XML: a streaming pass that tells a table of element readers what begins and ends. */
import { SaxesParser, type SaxesTagPlain } from "saxes";
import { limits, UnreadableDocument } from "../limits";

/** The text of a part, and the prefixes that are declared around it (in flat OPC only). */
export interface PartText {
  readonly xml: string;
  readonly prefixes: Prefixes;
  /** In flat OPC: where the text starts in that of the package. */
  readonly start?: number;
}

/** Prefix to namespace; `""` is the default namespace. */
export type Prefixes = ReadonlyMap<string, string>;

export const noPrefixes: Prefixes = new Map();

/** What to do at an element. */
export interface ElementReader<S> {
  /** Called at the start tag. If it returns true, the content and the end tag are skipped. */
  open?(state: S, tag: Tag): boolean | void;
  /** Called at the end tag. */
  close?(state: S, tag: Tag): void;
}

/**
 * Element readers by canonical name: a prefix of `namespaces` and the local name, such as `w:p`. The reader `*` is
 * told of all elements that have no other. Without it, elements of known namespaces are read as if only their content
 * stood there, and elements of other namespaces are skipped.
 */
export type ElementTable<S> = Readonly<Record<string, ElementReader<S>>>;

/** The tag at hand. The whole parse uses one object: take what you need from it and do not keep it. */
export interface Tag {
  /** The element's name as it is written, with its prefix. Only known at a start tag. */
  readonly name: string;
  /** The attributes as they are written. Only known at a start tag. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The value of an attribute by its canonical name, such as `w:val`, or by a plain name; undefined if absent. */
  attribute(name: string): string | undefined;
  /** Where the tag starts: an index into the parsed text. */
  readonly start: number;
  /** Where the text goes on behind the tag: an index into the parsed text. */
  readonly position: number;
  /** The prefixes in force at this place. */
  readonly prefixes: Prefixes;
  /** Starts to collect character data. */
  startText(): void;
  /** Stops to collect character data and returns it. */
  takeText(): string;
}

/** Our own prefixes for the namespaces that are known; strict and transitional names share one. */
const namespaces: Prefixes = new Map([
  ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"],
  ["http://purl.oclc.org/ooxml/wordprocessingml/main", "w"],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/math", "m"],
  ["http://purl.oclc.org/ooxml/officeDocument/math", "m"],
  // Those in which text boxes stand.
  ["urn:schemas-microsoft-com:vml", "v"],
  ["http://schemas.openxmlformats.org/drawingml/2006/main", "a"],
  ["http://purl.oclc.org/ooxml/drawingml/main", "a"],
  ["http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "wp"],
  ["http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", "wp"],
  ["http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps"],
  ["http://schemas.microsoft.com/office/word/2010/wordprocessingGroup", "wpg"],
  ["http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas", "wpc"],
  ["http://schemas.openxmlformats.org/package/2006/relationships", "rel"],
  ["http://schemas.openxmlformats.org/package/2006/content-types", "ct"],
  ["http://schemas.microsoft.com/office/2006/xmlPackage", "pkg"],
  ["http://schemas.microsoft.com/office/webextensions/webextension/2010/11", "we"],
]);

/** An element of a known namespace without a reader: its content is read. */
const transparent: ElementReader<unknown> = {};
/** An element of another namespace: its content is skipped. */
const foreign: ElementReader<unknown> = { open: () => true };

/**
 * Reads a part in one streaming pass.
 *
 * saxes resolves no prefixes here (`xmlns: false` is twice as fast). Names are looked up once for each scope of
 * declarations, and start tags are searched for declarations only if the text has any behind its root element.
 *
 * @returns the state that was given
 * @throws {UnreadableDocument} damaged-xml, entities, too-deep, too-large (prefixes); and whatever a reader throws
 */
export function parseXml<S>(part: PartText, table: ElementTable<S>, state: S): S {
  new Walker(part, table, state).walk();
  return state;
}

/** The value of an on/off element (w:ST_OnOff): true unless it is one of the words for false. */
export function isOn(value: string | undefined): boolean {
  return value !== "0" && value !== "false" && value !== "off";
}

/** A text as the content of an element. */
export function escapeText(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;");
}

/** The names in force within an element that declares prefixes. Each is looked up once. */
class Scope<S> {
  private readonly readers = new Map<string, ElementReader<S>>();
  private readonly attributes = new Map<string, readonly string[]>();

  /**
   * @param outer the scope that this one stands in
   * @param depth of the element whose declarations made the scope, or 0
   */
  constructor(
    readonly prefixes: Prefixes,
    private readonly table: ElementTable<S>,
    readonly outer: Scope<S> | null,
    readonly depth: number,
  ) {}

  reader(name: string): ElementReader<S> {
    const known = this.readers.get(name);
    if (known !== undefined) return known;
    const colon = name.indexOf(":");
    const prefix = namespaces.get(this.prefixes.get(colon < 0 ? "" : name.slice(0, colon)) ?? "");
    const canonical = `${prefix}:${name.slice(colon + 1)}`;
    const own = prefix !== undefined && Object.hasOwn(this.table, canonical) ? this.table[canonical] : null;
    const reader = own ?? this.table["*"] ?? (prefix === undefined ? foreign : transparent);
    this.readers.set(name, reader);
    return reader;
  }

  /** The names under which an attribute may be written here; more than one if two prefixes mean the same. */
  attributeNames(canonical: string): readonly string[] {
    const known = this.attributes.get(canonical);
    if (known !== undefined) return known;
    const colon = canonical.indexOf(":");
    const names =
      colon < 0 || canonical.startsWith("xml:")
        ? [canonical]
        : [...this.prefixes]
            .filter(([prefix, uri]) => prefix !== "" && namespaces.get(uri) === canonical.slice(0, colon))
            .map(([prefix]) => `${prefix}${canonical.slice(colon)}`);
    this.attributes.set(canonical, names);
    return names;
  }
}

class Walker<S> implements Tag {
  name = "";
  attributes: Readonly<Record<string, string>> = {};
  private readonly parser = new SaxesParser({ xmlns: false, position: false });
  private readonly xml: string;
  private readonly open: ElementReader<S>[] = [];
  private scope: Scope<S>;
  private depth = 0;
  /** Depth of the element that is being skipped, or 0. */
  private skipped = 0;
  private declaresPrefix = false;
  /** Prefixes in force, added up over the scopes until here. */
  private scopes = 0;
  private isCollecting = false;
  private text = "";

  constructor(
    { xml, prefixes }: PartText,
    private readonly table: ElementTable<S>,
    private readonly state: S,
  ) {
    this.xml = xml;
    this.scope = new Scope(prefixes, table, null, 0);
  }

  walk(): void {
    const { parser } = this;
    const collect = (text: string): void => {
      if (this.isCollecting) this.text += text;
    };
    const noteDeclaration = ({ name }: { readonly name: string }): void => {
      if (name.startsWith("xmlns")) this.declaresPrefix = true;
    };
    parser.on("opentag", (tag) => this.startTag(tag));
    parser.on("closetag", () => this.endTag());
    parser.on("text", collect);
    parser.on("cdata", collect);
    parser.on("doctype", () => {
      throw new UnreadableDocument("entities", "a document type declaration is not read");
    });
    if (declaresBehindRoot(this.xml)) parser.on("attribute", noteDeclaration);
    try {
      parser.write(this.xml).close();
    } catch (error) {
      if (error instanceof UnreadableDocument) throw error;
      throw new UnreadableDocument("damaged-xml", error instanceof Error ? error.message : String(error));
    }
  }

  get position(): number {
    return this.parser.position;
  }

  /** XML allows no `<` within a tag. */
  get start(): number {
    return this.xml.lastIndexOf("<", this.parser.position - 1);
  }

  get prefixes(): Prefixes {
    return this.scope.prefixes;
  }

  attribute(name: string): string | undefined {
    for (const written of this.scope.attributeNames(name)) {
      const value = this.attributes[written];
      if (value !== undefined) return value;
    }
    return undefined;
  }

  startText(): void {
    this.isCollecting = true;
    this.text = "";
  }

  takeText(): string {
    this.isCollecting = false;
    return this.text;
  }

  private startTag(tag: SaxesTagPlain): void {
    const depth = ++this.depth;
    if (this.skipped !== 0) return;
    if (depth > limits.depth) throw new UnreadableDocument("too-deep", `more than ${limits.depth} levels`);
    if (depth === 1 || this.declaresPrefix) this.enterScope(tag.attributes);
    this.name = tag.name;
    this.attributes = tag.attributes;
    const reader = this.scope.reader(tag.name);
    this.open[depth] = reader;
    if (reader.open?.(this.state, this) === true) this.skipped = depth;
  }

  private endTag(): void {
    const depth = this.depth--;
    if (this.skipped === 0) this.open[depth]?.close?.(this.state, this);
    else if (this.skipped === depth) this.skipped = 0;
    if (depth === this.scope.depth) this.scope = this.scope.outer ?? this.scope;
  }

  private enterScope(attributes: Readonly<Record<string, string>>): void {
    this.declaresPrefix = false;
    const declared = Object.entries(attributes)
      .filter(([name]) => name === "xmlns" || name.startsWith("xmlns:"))
      .map(([name, uri]) => [name.slice(6), uri.trim()] as const);
    if (declared.length === 0) return;
    const prefixes = new Map([...this.scope.prefixes, ...declared]);
    this.scopes += prefixes.size;
    if (prefixes.size > limits.prefixes || this.scopes > limits.scopes)
      throw new UnreadableDocument("too-large", `${prefixes.size} prefixes, ${this.scopes} in all`);
    this.scope = new Scope(prefixes, this.table, this.scope, this.depth);
  }
}

/** Whether any element but the root may declare a prefix. A false alarm costs time and nothing else. */
function declaresBehindRoot(xml: string): boolean {
  const root = /<[^!?]/u.exec(xml);
  return root === null || xml.indexOf("xmlns", xml.indexOf(">", root.index)) >= 0;
}
