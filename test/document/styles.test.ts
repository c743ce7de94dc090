import { cellOf, oneCell, onlyCell, outlineOf, p, paragraphTexts, r, tbl, tc, textOf, tr } from "./build";

const style = (kind: string, id: string, properties: string, more = "") =>
  `<w:style w:type="${kind}" w:styleId="${id}"${more.startsWith(" ") ? more : ""}>${more.startsWith("<") ? more : ""}` +
  `<w:rPr>${properties}</w:rPr></w:style>`;
const basedOn = (id: string) => `<w:basedOn w:val="${id}"/>`;
const vanish = "<w:vanish/>";
const visible = '<w:vanish w:val="0"/>';
const inStyle = (id: string, more = "") => `<w:rStyle w:val="${id}"/>${more}`;

describe("text that is struck through", () => {
  const strike = "<w:strike/>";
  const double = "<w:dstrike/>";

  test.each([
    ["by one line", strike, "127"],
    ["by two", double, "127"],
    ["not struck", '<w:strike w:val="0"/>', "98127"],
    ["struck and shown by another property", strike + '<w:dstrike w:val="0"/>', "127"],
  ])("is no text: %s", (_, properties, expected) => {
    expect(textOf(r("98", properties) + r("127"))).toBe(expected);
  });

  test("by style, and a direct format says otherwise", () => {
    const styles = style("character", "S", strike) + style("paragraph", "P", double);
    const body = p(r("98", inStyle("S")) + r("127"));
    expect(paragraphTexts(outlineOf(body, { styles }))).toEqual(["127"]);
    const off = p(r("98") + r("127", '<w:dstrike w:val="0"/>'), '<w:pStyle w:val="P"/>');
    expect(paragraphTexts(outlineOf(off, { styles }))).toEqual(["127"]);
  });

  test("must not be lost: the cell cannot be edited", () => {
    expect(onlyCell(outlineOf(oneCell(p(r("98", strike) + r("127")))))).toMatchObject({
      text: "127",
      obstacles: ["mixed-format"],
    });
  });

  test("is text where a document has no other", () => {
    expect(paragraphTexts(outlineOf(p(r("a", strike)) + p("")))).toEqual(["a", ""]);
    expect(onlyCell(outlineOf(oneCell(p(r("5", double))))).text).toBe("5");
    expect(paragraphTexts(outlineOf(p(r("a", strike)) + p("b")))).toEqual(["", "b"]);
  });
});

describe("hidden text", () => {
  test.each([
    ["hidden", vanish, ""],
    ["hidden, in words", '<w:vanish w:val="true"/>', ""],
    ["not hidden, in a digit", visible, "a"],
    ["not hidden, in words", '<w:vanish w:val="off"/>', "a"],
    ["hidden in the web view only", "<w:webHidden/>", "a"],
  ])("by its own format: %s", (_, properties, expected) => {
    expect(textOf(r("a", properties))).toBe(expected);
  });

  test("by character style, along what it is based on", () => {
    const styles = style("character", "A", vanish) + style("character", "B", "<w:b/>", basedOn("A"));
    expect(textOf(r("a", inStyle("B")) + r("b"), { styles })).toBe("b");
  });

  test("a style says otherwise than what it is based on", () => {
    const styles = style("character", "A", vanish) + style("character", "B", visible, basedOn("A"));
    expect(textOf(r("a", inStyle("B")), { styles })).toBe("a");
  });

  test("styles that are based on each other end", () => {
    const styles =
      style("character", "A", "<w:b/>", basedOn("B")) + style("character", "B", vanish, basedOn("A"));
    expect(textOf(r("a", inStyle("A")), { styles })).toBe("");
  });

  test("by paragraph style, its mark too", () => {
    const styles = style("paragraph", "P", vanish);
    const body = p(r("a"), '<w:pStyle w:val="P"/>') + p("b");
    expect(paragraphTexts(outlineOf(body, { styles }))).toEqual(["b"]);
  });

  test("by the default style, the document defaults, and the table style", () => {
    expect(textOf(r("a"), { styles: style("paragraph", "N", vanish, ' w:default="1"') })).toBe("");
    expect(
      textOf(r("a"), {
        styles: `<w:docDefaults><w:rPrDefault><w:rPr>${vanish}</w:rPr></w:rPrDefault></w:docDefaults>`,
      }),
    ).toBe("");
    const table = tbl(tr(tc("a")), '<w:tblStyle w:val="T"/>');
    expect(onlyCell(outlineOf(table + p("b"), { styles: style("table", "T", vanish) })).text).toBe("");
  });

  test("by the default style where its own is not in the document", () => {
    const styles = style("paragraph", "N", vanish, ' w:default="1"');
    expect(paragraphTexts(outlineOf(p(r("a"), '<w:pStyle w:val="gone"/>'), { styles })).join("")).toBe("");
  });

  test("styles of lists and those without an id say nothing of text", () => {
    const styles =
      style("numbering", "L", vanish) + `<w:style w:type="paragraph"><w:rPr>${vanish}</w:rPr></w:style>`;
    expect(textOf(r("a"), { styles })).toBe("a");
  });

  test("direct format wins over every style", () => {
    expect(textOf(r("a", inStyle("A", visible)), { styles: style("character", "A", vanish) })).toBe("a");
  });

  test("hidden in the paragraph style and in the character style is not hidden (a toggle)", () => {
    const styles = style("paragraph", "P", vanish) + style("character", "A", vanish);
    const body = p(r("a", inStyle("A")), '<w:pStyle w:val="P"/>');
    expect(paragraphTexts(outlineOf(body, { styles })).join("")).toBe("a");
  });

  test("a paragraph style in the place of a character style does not count, and an unknown one neither", () => {
    expect(
      textOf(r("a", inStyle("P")) + r("b", inStyle("X")), { styles: style("paragraph", "P", vanish) }),
    ).toBe("ab");
  });

  test("hidden text in a cell is left out and in the way of an edit", () => {
    expect(cellOf(p(r("3") + r("4", vanish)))).toMatchObject({ text: "3", obstacles: ["mixed-format"] });
  });
});

describe("highlights by style", () => {
  const highlight = (colour: string) => `<w:highlight w:val="${colour}"/>`;
  const styles =
    style("paragraph", "P", highlight("cyan")) +
    style("character", "A", highlight("green")) +
    style("character", "N", highlight("none"));

  test("the character style's comes before the paragraph style's, the run's own before both", () => {
    const body = p(
      r("1") + r("2", inStyle("A")) + r("3", inStyle("A", highlight("red"))),
      '<w:pStyle w:val="P"/>',
    );
    expect(onlyCell(outlineOf(oneCell(body), { styles }))).toMatchObject({
      highlights: ["cyan", "green", "red"],
      isFullyHighlighted: true,
    });
  });

  test("a style may take it away", () => {
    const body = p(r("1", inStyle("N")), '<w:pStyle w:val="P"/>');
    expect(onlyCell(outlineOf(oneCell(body), { styles })).highlights).toEqual([]);
  });
});
