/** What the elements of a web page mean to its text. */
import type { PageElement } from "./pageTree";

const names = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Elements whose text does not stand on the page, or is no text of the page's own. */
const UNSEEN = names(
  "head script style title template noscript noframes noembed iframe object audio video canvas svg math " +
    "select datalist textarea rp rt",
);

/** Elements that begin on a line of their own, and end with one. */
const BLOCKS = names(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure " +
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary " +
    "table tbody td tfoot th thead tr ul",
);

const STRUCK = names("s strike del");

export function attributeOf({ attrs }: PageElement, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

/** What is longer is no style that somebody wrote. */
const LONGEST_STYLE = 2_000;

/** What an element's own style says of a property, in lower case. What style sheets say is not read. */
function styleOf(element: PageElement, property: string): string {
  const style = (attributeOf(element, "style") ?? "").slice(0, LONGEST_STYLE).toLowerCase();
  const declarations = style.split(";").map((one) => one.split(":"));
  return declarations.findLast(([name = ""]) => name.trim() === property)?.[1]?.trim() ?? "";
}

export function isUnseen(element: PageElement): boolean {
  return (
    UNSEEN.has(element.tagName) ||
    attributeOf(element, "hidden") !== undefined ||
    /^none\b/u.test(styleOf(element, "display")) ||
    /^(?:hidden|collapse)\b/u.test(styleOf(element, "visibility"))
  );
}

export function isStruck(element: PageElement): boolean {
  return (
    STRUCK.has(element.tagName) ||
    [styleOf(element, "text-decoration"), styleOf(element, "text-decoration-line")].some((value) =>
      value.includes("line-through"),
    )
  );
}

export function isRaised(element: PageElement): boolean {
  return element.tagName === "sup" || styleOf(element, "vertical-align").startsWith("super");
}

export function isBlock(element: PageElement): boolean {
  return BLOCKS.has(element.tagName) || /^(?:block|flex|grid|list-item)\b/u.test(styleOf(element, "display"));
}

/** Whether line ends and spaces in it stand as they are written. */
export function isPreformatted(element: PageElement): boolean {
  return element.tagName === "pre" || /^(?:pre|break-spaces)/u.test(styleOf(element, "white-space"));
}

const SPACES = /[\t\n\f\r ]+/gu;
const WIDE = /[\p{sc=Han}\u3000-\u303f\uff00-\uffef]/u;

/**
 * Text of the source as it stands on the page: white space is one space. A line end of the source between two characters of
 * Chinese is none of the text. No-break and wide spaces stay.
 */
export function collapsed(text: string): string {
  return text.replace(SPACES, (spaces, at: number) => {
    const isWithinWords = WIDE.test(text.charAt(at - 1)) && WIDE.test(text.charAt(at + spaces.length));
    return isWithinWords && spaces.includes("\n") ? "" : " ";
  });
}
