/** Which styles of a document are taken over: a list of properties, of what their values may be, and of what they reach. */

const LENGTH = String.raw`-?(?:\d{1,5}(?:\.\d*)?|\.\d+)(?:pt|px|em|%)?`;
const CALCULATED = String.raw`calc\(${LENGTH} [-+] ${LENGTH}\)`;
const COLOUR = String.raw`#[\da-f]{3,8}|rgba?\([\d., ]+\)|var\(--docx-\w+-color\)`;
/** Words of CSS, lengths and colours, one or several. No function that could load, and no number that a page could not hold. */
const PLAIN = listOf(String.raw`[a-z][a-z-]*|${LENGTH}|${CALCULATED}|${COLOUR}`, " ");

/** No name begins with a space: one that stood behind a comma could be read in two ways, and many of them in ever more. */
const FONT = String.raw`"[^"\\]*"|'[^'\\]*'|[\w\u0080-\uffff-][\w\u0080-\uffff -]*|var\(--docx-\w+-font\)`;
const FONTS = listOf(FONT, ", ?");
const COUNTERS = listOf(String.raw`docx-num-[\w-]+(?: -?\d{1,9})?`, " ");

/** The properties, as docx-preview writes them. What is not here does not reach the page. */
const PROPERTIES: ReadonlyMap<string, RegExp> = new Map([
  ...(
    "color background-color font-size font-style font-variant font-weight text-align text-decoration text-decoration-color " +
    "text-indent text-transform line-height vertical-align overflow-wrap hyphens direction writing-mode width height " +
    "min-height left top margin-top margin-bottom margin-left margin-right margin-inline-start margin-inline-end padding-top " +
    "padding-bottom padding-left padding-right border border-top border-bottom border-left border-right border-spacing " +
    "border-collapse table-layout list-style-position list-style-type column-gap column-rule"
  )
    .split(" ")
    .map((name) => [name, PLAIN] as const),
  ["font-family", FONTS],
  ["display", /^(?:none|block|list-item)$/],
  ["position", /^relative$/],
  ["float", /^(?:left|right)$/],
  ["transform", /^(?:none|rotate\(180deg\))$/],
  ["counter-set", COUNTERS],
  ["column-count", /^[1-9]$/], // to balance a long text over hundreds of columns takes a minute
]);

/** What stands before a paragraph of a list, besides: its number. */
const NUMBER_PROPERTIES: ReadonlyMap<string, RegExp> = new Map([
  ...PROPERTIES,
  ["content", listOf(String.raw`"(?:[^"\\]|\\.)*"|counter\(docx-num-[\w-]+(?:, [a-z-]+)?\)`, " ")],
  ["counter-increment", COUNTERS],
]);

const TAG = "(?:p|span|table|tr|td)";
const CLASS = String.raw`\.(?:[\w\u0080-\uffff-]|\\.)+`;
const COMPOUND = `(?:${TAG}(?:${CLASS})*|(?:${CLASS})+)`;
/** What stands in text and tables. The sheet of paper and what is around it are no such elements. */
const INNER = listOf(`(?:${COMPOUND} )*${TAG}(?:${CLASS})*`, ", ");
const NUMBER = new RegExp(`^p${CLASS}::before$`, "u");

/** Variables of the theme, and counters of lists: rules for what is around the text may set these, which paint nothing. */
const THEME: readonly (readonly [RegExp, RegExp])[] = [
  [/^--docx-\w+-color$/, new RegExp(`^(?:${COLOUR})$`, "i")],
  [/^--docx-\w+-font$/, FONTS],
  [/^counter-reset$/, COUNTERS],
];

/** Whether an element of a document may have this property with this value. */
export function isTaken(property: string, value: string): boolean {
  return PROPERTIES.get(property)?.test(value) === true;
}

/** What a rule says, by property: CSSStyleDeclaration, as far as it is asked. */
export interface Declared {
  readonly selectorText: string;
  readonly style: Iterable<string> & { getPropertyValue(property: string): string };
}

/**
 * The rule as it may stand within the rule for the area of the pages.
 * @param rule as the browser parsed it
 * @returns its text with nothing in it but what is on the list, or "" where it reaches anything but the text
 */
export function takenRule({ selectorText, style }: Declared): string {
  const declarations = taken(selectorText, style).map(([property, value]) => `${property}: ${value};`);
  return declarations.length > 0 ? `${selectorText} { ${declarations.join(" ")} }` : "";
}

function taken(selector: string, style: Declared["style"]): (readonly [string, string])[] {
  if (selector === ".docx" || selector === ".docx-wrapper")
    return Array.from(
      style,
      (property) => [property, style.getPropertyValue(property).trim()] as const,
    ).filter(([property, value]) =>
      THEME.some(([name, values]) => name.test(property) && values.test(value)),
    );
  const properties = INNER.test(selector) ? PROPERTIES : NUMBER.test(selector) ? NUMBER_PROPERTIES : [];
  return Array.from(properties, ([property, values]) => {
    const value = style.getPropertyValue(property);
    return [property, values.test(value) ? value : ""] as const;
  }).filter(([, value]) => value !== "");
}

/** Some of these, and nothing else. */
function listOf(one: string, separator: string): RegExp {
  return new RegExp(`^(?:${one})(?:${separator}(?:${one}))*$`, "iu");
}
