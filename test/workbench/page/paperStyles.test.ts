import { isTaken, takenRule } from "../../../src/workbench/page/view/paperStyles";

/** A rule as a browser parses it: the selector, and what is declared. */
function rule(selectorText: string, declared: Readonly<Record<string, string>>): string {
  const getPropertyValue = (property: string): string => declared[property] ?? "";
  return takenRule({
    selectorText,
    style: Object.assign(Object.keys(declared), { getPropertyValue }),
  });
}

describe("what a document may say of its text", () => {
  test.each([
    ["color", "rgb(192, 0, 0)"],
    ["color", "#C00000"],
    ["color", "var(--docx-accent1-color)"],
    ["background-color", "inherit"],
    ["font-family", `"Times New Roman", 仿宋_GB2312`],
    ["font-family", "'Times New Roman', 仿宋_GB2312, var(--docx-minorEastAsia-font)"],
    ["font-size", "10.50pt"],
    ["line-height", "calc(100% + 14pt)"],
    ["line-height", "1.15"],
    ["text-indent", "-21.00pt"],
    ["text-decoration", "underline dotted"],
    ["border-top", "0.50pt solid #000000"],
    ["width", "100%"],
    ["min-height", ".5em"],
    ["display", "none"],
    ["position", "relative"],
    ["float", "left"],
    ["transform", "rotate(180deg)"],
    ["list-style-type", "simp-chinese-informal"],
    ["counter-set", "docx-num-1-1 0"],
    ["column-count", "9"],
  ])("%s: %s", (property, value) => {
    expect(isTaken(property, value)).toBe(true);
    expect(rule("p.docx_正文", { [property]: value })).toBe(`p.docx_正文 { ${property}: ${value}; }`);
  });

  test("the number before a paragraph of a list, of which only the number has a text of its own", () => {
    const declared = {
      content: String.raw`"第\"" counter(docx-num-1-0, decimal) "、\9"`,
      "counter-increment": "docx-num-1-0",
    };
    expect(rule("p.docx-num-1-0::before", declared)).toBe(
      String.raw`p.docx-num-1-0::before { content: "第\"" counter(docx-num-1-0, decimal) "、\9"; counter-increment: docx-num-1-0; }`,
    );
    expect(rule("p.docx-num-1-0", declared)).toBe("");
  });

  test.each([
    ".docx span",
    ".docx p, p.docx_a",
    "table.docx_a tr.first-row td p",
    "table.docx_a td.odd-col",
    "p.docx_a\\{b",
  ])("in %s", (selector) => {
    expect(rule(selector, { color: "red" })).toBe(`${selector} { color: red; }`);
  });

  test("the colours and fonts of its theme, and the counters of its lists", () => {
    expect(rule(".docx", { "--docx-accent1-color": "#4472C4", "--docx-minorHAnsi-font": "等线" })).toBe(
      ".docx { --docx-accent1-color: #4472C4; --docx-minorHAnsi-font: 等线; }",
    );
    expect(rule(".docx-wrapper", { "counter-reset": "docx-num-1-0 0 docx-num-1-1 0" })).toBe(
      ".docx-wrapper { counter-reset: docx-num-1-0 0 docx-num-1-1 0; }",
    );
  });
});

describe("what a document says at length is looked through once", () => {
  test.each([
    ["font-family", "a, "],
    ["font-family", "a b,c,"],
    ["font-family", `"a", `],
    ["border-top", "a-b "],
    ["border-top", "1.5pt #000000 "],
    ["border-top", "rgb(1, 2, 3) calc(1pt + 1%) "],
    ["counter-set", "docx-num-1-1 0 "],
  ])("%s: %s…", (property, part) => {
    expect(isTaken(property, `${part.repeat(5_000)}@`)).toBe(false);
  });

  test.each(["p ", "p, ", ".a", "p.a\\{"])("a rule for %s…", (part) => {
    expect(rule(`${part.repeat(5_000)}@`, { color: "red" })).toBe("");
  });

  test.each([`"a" `, `"\\9\\9" `, "counter(docx-num-1-0, decimal) "])("a number that says %s…", (part) => {
    expect(rule("p.docx-num-1-0::before", { content: `${part.repeat(5_000)}@` })).toBe("");
  });
});

describe("what a document may not say", () => {
  test.each(["10", "0", "-1", "9.5"])("columns of text, as many as %s", (count) => {
    expect(isTaken("column-count", count)).toBe(false);
  });

  test.each([
    ["position", "fixed"],
    ["position", "absolute"],
    ["position", "sticky"],
    ["z-index", "1"],
    ["overflow", "visible"],
    ["contain", "none"],
    ["clip-path", "none"],
    ["display", "contents"],
    ["transform", "translate(-900px, 0)"],
    ["transform", "scale(99)"],
    ["top", "999999pt"],
    ["background-image", "url(a.png)"],
    ["background-color", "red url(a.png)"],
    ["list-style-type", "url(a.png)"],
    ["font-family", "a; position: fixed"],
    ["font-family", "url(a)"],
    ["color", "red; } body { display: none"],
    ["color", "var(--accent)"],
    ["color", "attr(a)"],
    ["width", "calc(1px*9)"],
    ["content", `"全部相符"`],
    ["cursor", "none"],
    ["animation-name", "a"],
    ["all", "unset"],
    ["zoom", "9"],
    ["constructor", "a"],
    ["text-decoration", ""],
  ])("%s: %s", (property, value) => {
    expect(isTaken(property, value)).toBe(false);
    expect(rule("p.docx_a", { [property]: value })).toBe("");
  });

  test("a text before a paragraph that loads something, or asks for what is not a list's number", () => {
    const saidBefore = (content: string) => rule("p.docx-num-1-0::before", { content });
    expect(saidBefore("url(a.png)")).toBe("");
    expect(saidBefore(`"a" url(a.png)`)).toBe("");
    expect(saidBefore("attr(class)")).toBe("");
    expect(saidBefore(`counter(page)`)).toBe("");
    expect(saidBefore(`"a`)).toBe("");
  });

  test.each([
    "&",
    ":not(&)",
    "p:has(&)",
    "body",
    "html:has(p) header",
    "*",
    "#pages",
    "p#error",
    "header",
    "section.docx",
    "p ~ header",
    "p + p",
    "p.docx_a > section",
    ".docx_a",
    ".docx-wrapper p::after",
    "p.docx_a::after",
    "p.docx_a, body",
    "p:hover",
    "p[class]",
    ":root",
    "@media",
  ])("anything of %s", (selector) => {
    expect(rule(selector, { color: "red" })).toBe("");
  });

  test("anything of the sheet or what is around it, but what paints nothing", () => {
    for (const selector of [".docx", ".docx-wrapper"]) {
      expect(
        rule(selector, { color: "red", padding: "9pt", "--accent": "red", "--docx-a-color": "url(a)" }),
      ).toBe("");
    }
  });
});
