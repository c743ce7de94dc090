import { SaxesParser, type SaxesTagPlain } from "saxes";
import { limits } from "./limits";
import { UnreadableDocument } from "./outline";

/** What to do at an element. */
export interface ElementReader<S> {
  /** At its start tag; true skips all that it holds, and its end. */
  open?(state: S, tag: Tag): boolean | void;
  /** At its end tag. */
  close?(state: S, tag: Tag): void;
}

/** Element readers by canonical name: a prefix of `namespaces` and the local name, such as `w:p`. */
export type ElementTable<S> = Readonly<Record<string, ElementReader<S>>>;

/** The tag at hand. One object serves the whole parse: take what you need, do not keep it. */
export interface Tag {
  /** The value of an attribute by its canonical name, such as `w:val`, or a plain name; undefined if absent. */
  attribute(name: string): string | undefined;
  /** Where the text goes on behind the tag: an index into the parsed text. */
  readonly position: number;
  /** The namespace that a prefix stands for here. */
  namespaceOf(prefix: string): string | undefined;
  /** From here on character data is collected … */
  startText(): void;
  /** … until this is called, which gives it. */
  takeText(): string;
}

/** Prefix to namespace, `""` for the default one. */
export type Prefixes = ReadonlyMap<string, string>;

/** Our own prefixes for the namespaces we know; strict and transitional names share one. */
const namespaces: Prefixes = new Map([
  ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"],
  ["http://purl.oclc.org/ooxml/wordprocessingml/main", "w"],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/math", "m"],
  ["http://purl.oclc.org/ooxml/officeDocument/math", "m"],
  ["http://schemas.openxmlformats.org/package/2006/relationships", "rel"],
  ["http://schemas.openxmlformats.org/package/2006/content-types", "ct"],
  ["http://schemas.microsoft.com/office/2006/xmlPackage", "pkg"],
  ["http://schemas.microsoft.com/office/webextensions/webextension/2010/11", "we"],
]);

/** An element of a known namespace that no reader is interested in: what it holds is read all the same. */
const transparent: ElementReader<unknown> = {};
/** An element of a namespace that is not understood: what it holds is none of our business. */
const foreign: ElementReader<unknown> = { open: () => true };

/** The names in force within an element that declares prefixes, looked up once each. */
class Scope<S> {
  private readonly readers = new Map<string, ElementReader<S>>();
  private readonly attributes = new Map<string, readonly string[]>();

  constructor(
    readonly prefixes: Prefixes,
    private readonly table: ElementTable<S>,
  ) {}

  reader(name: string): ElementReader<S> {
    const known = this.readers.get(name);
    if (known !== undefined) return known;
    const colon = name.indexOf(":");
    const uri = this.prefixes.get(colon < 0 ? "" : name.slice(0, colon));
    const prefix = uri === undefined ? undefined : namespaces.get(uri);
    const canonical = `${prefix}:${name.slice(colon + 1)}`;
    const reader =
      prefix === undefined
        ? foreign
        : Object.hasOwn(this.table, canonical)
          ? this.table[canonical]
          : transparent;
    this.readers.set(name, reader ?? transparent);
    return reader ?? transparent;
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

/**
 * One streaming pass over a part.
 *
 * saxes knows no prefixes here (`xmlns: false` is twice as fast): names are looked up once for each scope of
 * declarations, and start tags are searched for declarations only if the text has any behind its root element.
 *
 * @param xml the part's text
 * @param inherited prefixes that are declared outside of the text (flat OPC)
 * @throws {UnreadableDocument} damaged-xml, entities, too-deep; and whatever a reader throws
 */
export function parseXml<S>(
  xml: string,
  table: ElementTable<S>,
  state: S,
  inherited: Prefixes = new Map(),
): void {
  new Walker(xml, table, state, inherited).walk();
}

class Walker<S> implements Tag {
  private readonly parser = new SaxesParser({ xmlns: false, position: false });
  private readonly open: ElementReader<S>[] = [];
  private readonly outerScopes: { readonly depth: number; readonly scope: Scope<S> }[] = [];
  private scope: Scope<S>;
  /** Depth of the element whose declarations made the scope, or 0. */
  private scopeDepth = 0;
  private attributes: Readonly<Record<string, string>> = {};
  private depth = 0;
  /** Depth of the element that is being skipped, or 0. */
  private skipped = 0;
  private declaresPrefix = false;
  private isCollecting = false;
  private text = "";

  constructor(
    private readonly xml: string,
    private readonly table: ElementTable<S>,
    private readonly state: S,
    inherited: Prefixes,
  ) {
    this.scope = new Scope(inherited, table);
  }

  walk(): void {
    const { parser } = this;
    const collect = (text: string): void => {
      if (this.isCollecting) this.text += text;
    };
    parser.on("opentag", (tag) => this.startTag(tag));
    parser.on("closetag", () => this.endTag());
    parser.on("text", collect);
    parser.on("cdata", collect);
    parser.on("doctype", () => {
      throw new UnreadableDocument("entities", "a document type declaration is not read");
    });
    if (declaresBehindRoot(this.xml)) parser.on("attribute", ({ name }) => this.noteDeclaration(name));
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

  attribute(name: string): string | undefined {
    for (const written of this.scope.attributeNames(name)) {
      const value = this.attributes[written];
      if (value !== undefined) return value;
    }
    return undefined;
  }

  namespaceOf(prefix: string): string | undefined {
    return this.scope.prefixes.get(prefix);
  }

  startText(): void {
    this.isCollecting = true;
    this.text = "";
  }

  takeText(): string {
    this.isCollecting = false;
    return this.text;
  }

  private noteDeclaration(name: string): void {
    if (name.startsWith("xmlns")) this.declaresPrefix = true;
  }

  private startTag(tag: SaxesTagPlain): void {
    const depth = ++this.depth;
    if (this.skipped !== 0) return;
    if (depth > limits.depth) throw new UnreadableDocument("too-deep", `more than ${limits.depth} levels`);
    if (depth === 1 || this.declaresPrefix) this.enterScope(tag.attributes);
    this.attributes = tag.attributes;
    const reader = this.scope.reader(tag.name);
    this.open[depth] = reader;
    if (reader.open?.(this.state, this) === true) this.skipped = depth;
  }

  private endTag(): void {
    const depth = this.depth--;
    if (this.skipped === 0) this.open[depth]?.close?.(this.state, this);
    else if (this.skipped === depth) this.skipped = 0;
    if (depth === this.scopeDepth) this.leaveScope();
  }

  private enterScope(attributes: Readonly<Record<string, string>>): void {
    this.declaresPrefix = false;
    const declared = declarations(attributes);
    if (declared.length === 0) return;
    this.outerScopes.push({ depth: this.scopeDepth, scope: this.scope });
    this.scopeDepth = this.depth;
    this.scope = new Scope(new Map([...this.scope.prefixes, ...declared]), this.table);
  }

  private leaveScope(): void {
    const outer = this.outerScopes.pop();
    if (outer === undefined) return;
    this.scope = outer.scope;
    this.scopeDepth = outer.depth;
  }
}

/** The prefixes that a tag's attributes declare. */
export function declarations(attributes: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(attributes)
    .filter(([name]) => name === "xmlns" || name.startsWith("xmlns:"))
    .map(([name, uri]) => [name.slice(6), uri.trim()]);
}

/** Whether any element but the root may declare a prefix. A false alarm costs time, nothing else. */
function declaresBehindRoot(xml: string): boolean {
  const root = /<[^!?]/u.exec(xml);
  return root === null || xml.indexOf("xmlns", xml.indexOf(">", root.index)) >= 0;
}

/** The truth of an on/off element (w:ST_OnOff): true unless it says otherwise. */
export function isOn(value: string | undefined): boolean {
  return value !== "0" && value !== "false" && value !== "off";
}

/** Where the tag that ends before `position` starts; a `<` cannot stand within a tag. */
export function tagStart(xml: string, position: number): number {
  return xml.lastIndexOf("<", position - 1);
}
