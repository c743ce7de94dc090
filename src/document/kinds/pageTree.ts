/** Parses a web page, within bounds that its own parser does not have. */
import { defaultTreeAdapter, Parser, type DefaultTreeAdapterTypes, type ParserOptions } from "parse5";
import { limits, UnreadableDocument } from "../limits";

export type PageElement = DefaultTreeAdapterTypes.Element;
export type PageNode = DefaultTreeAdapterTypes.ChildNode;

/** So many characters are parsed before the attributes of the tag at hand are counted. */
const CHUNK = 16_384;

/**
 * The tree of a page, as a browser without scripts makes it: also of pages without end tags, or with wrong ones.
 * @throws {UnreadableDocument} too-large, too-deep
 */
export function parsePage(html: string): DefaultTreeAdapterTypes.Document {
  const parser = new Parser(boundedOptions());
  for (let at = 0; at < html.length; at += CHUNK) {
    parser.tokenizer.write(html.slice(at, at + CHUNK), at + CHUNK >= html.length);
    requireFewAttributes(unfinishedAttributes(parser));
  }
  return parser.document;
}

/** The parser compares each attribute with all those before it: a tag of a million would take hours. */
function unfinishedAttributes({ tokenizer }: { readonly tokenizer: object }): number {
  const { currentToken } = tokenizer as {
    readonly currentToken?: { readonly attrs?: readonly unknown[] } | null;
  };
  return currentToken?.attrs?.length ?? 0;
}

function requireFewAttributes(count: number): void {
  if (count > limits.attributes) throw new UnreadableDocument("too-large", `${count} attributes`);
}

/** A tag that was never closed is made anew in every paragraph behind it: elements are counted as they are made. */
function boundedOptions(): ParserOptions<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  let [elements, depth] = [0, 0];
  return {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(name, namespace, attributes) {
        requireFewAttributes(attributes.length);
        if (++elements > limits.elements)
          throw new UnreadableDocument("too-large", `more than ${limits.elements} elements`);
        return defaultTreeAdapter.createElement(name, namespace, attributes);
      },
      onItemPush() {
        if (++depth > limits.depth) throw new UnreadableDocument("too-deep", `${limits.depth} levels`);
      },
      onItemPop: () => void (depth -= 1),
    },
  };
}
