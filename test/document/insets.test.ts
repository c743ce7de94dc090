import { insetText, setCellText } from "../../src/document";
import { docx, namespaces, oneCell, onlyCell, outlineOf, p, r, tbl, tc, tr } from "./build";

/** What stands in a cell beside its paragraphs: nested tables and text boxes. */

const content = (xml: string): string => `<w:txbxContent>${xml}</w:txbxContent>`;
const vml = (xml: string): string =>
  `<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>${content(xml)}</v:textbox></v:shape></w:pict>`;
const drawing = (xml: string): string =>
  `<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">` +
  `<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData>` +
  `<wps:wsp><wps:txbx>${content(xml)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>`;
const box = (xml: string): string => `<w:r>${vml(xml)}</w:r>`;

/** What the insets of the only cell say. */
const said = (xml: string) => {
  const { text, insets = [] } = onlyCell(outlineOf(oneCell(xml)));
  return {
    text,
    insets: insets.map(({ kind, rows }) => [kind, rows.map((row) => row.map((one) => one.text))]),
  };
};

describe("a text box in a cell", () => {
  test.each([
    ["VML", box(p("12"))],
    ["DrawingML", `<w:r>${drawing(p("12"))}</w:r>`],
    [
      "both, one for older readers",
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing(p("12"))}</mc:Choice>` +
        `<mc:Fallback>${vml(p("12"))}</mc:Fallback></mc:AlternateContent></w:r>`,
    ],
    ["an object", `<w:r><w:object>${vml(p("12"))}</w:object></w:r>`],
  ])("%s is read once, and is no text of the cell's own", (_, xml) => {
    expect(said(p(xml))).toEqual({ text: "", insets: [["text-box", [["12"]]]] });
  });

  test("has paragraphs of its own, and what follows belongs to the cell again", () => {
    const outline = outlineOf(oneCell(p(r("a") + box(p("1") + p("2")) + r("b")) + p("c")));
    const cell = onlyCell(outline);
    expect(cell.paragraphs).toEqual([{ text: "ab" }, { text: "c" }]);
    expect(cell.insets?.map((inset) => insetText(inset))).toEqual(["1\n2"]);
    expect(cell.obstacles).toContain("embedded-object");
  });

  test("that stands in no picture is one all the same, and the cell is not written", () => {
    const bare = onlyCell(outlineOf(oneCell(p(`<w:r>${content(p("12"))}</w:r>`))));
    expect(bare).toMatchObject({ text: "", obstacles: ["embedded-object"] });
    expect(bare.insets?.map((inset) => insetText(inset))).toEqual(["12"]);
  });

  test("in a box in a box is part of the outer one", () => {
    expect(said(p(box(p(r("1") + box(p("2"))))))).toEqual({ text: "", insets: [["text-box", [["1\n2"]]]] });
  });

  test("that says nothing is none", () => {
    expect(said(p(r("a") + box(p(""))))).toEqual({ text: "a", insets: [] });
  });

  test("hides neither the cell behind it nor a field that was not ended in it", () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r>`;
    const cells = tc(p(box(p(field))) + p("a")) + tc("b");
    const [row] = outlineOf(tbl(tr(cells))).tables[0]!.rows;
    expect(row!.cells.map(({ text }) => text)).toEqual(["a", "b"]);
  });
});

test("a text box of the body is known to the paragraph that it is anchored in", () => {
  const [first, second] = outlineOf(p(box(p("标题")) + r("a")) + p("b")).blocks;
  const spans = [{ kind: "embedded-object", from: 0, to: 0 }];
  expect(first).toEqual({ kind: "paragraph", paragraph: { number: 1, text: "a", boxes: ["标题"], spans } });
  expect(second).toEqual({ kind: "paragraph", paragraph: { number: 2, text: "b" } });
});

describe("a nested table", () => {
  test("is known by the texts of its cells", () => {
    expect(said(tbl(tr(tc("1") + tc("")) + tr(tc("2") + tc("3"))) + p())).toEqual({
      text: "",
      insets: [
        [
          "table",
          [
            ["1", ""],
            ["2", "3"],
          ],
        ],
      ],
    });
  });

  test("in a nested table is part of its cell", () => {
    expect(said(tbl(tr(tc(p("1") + oneCell("2")))) + p())).toEqual({
      text: "",
      insets: [["table", [["1\n2"]]]],
    });
  });

  test("has no row that was deleted", () => {
    const deleted = tr(tc("no"), '<w:del w:id="1"/>');
    expect(said(tbl(deleted + tr(tc("1"))) + p()).insets).toEqual([["table", [["1"]]]]);
  });

  test("is written with tabs and line feeds, blanks left out", () => {
    const rows = [
      ["127", "件"],
      ["", ""],
      ["", "3"],
    ];
    const cells = rows.map((texts) => texts.map((text) => ({ text })));
    expect(insetText({ kind: "table", rows: cells })).toBe("127\t件\n3");
  });
});

describe("what an inset says", () => {
  const inner = (xml: string) => onlyCell(outlineOf(oneCell(xml))).insets?.[0]?.rows[0]?.[0];

  test("has note marks and digits of the font Symbol told apart, as a cell has", () => {
    const raised = '<w:vertAlign w:val="superscript"/>';
    const marked = p(r("12") + r("1", raised));
    const symbol = '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>';
    for (const put of [(xml: string) => p(box(xml)), (xml: string) => oneCell(xml) + p()]) {
      expect(inner(put(marked))).toEqual({ text: "121", textWithoutNotes: "12" });
      expect(inner(put(p(r("\uf031", symbol))))).toEqual({ text: "\uf031", hasSymbolDigits: true });
      const list = p("", '<w:numPr><w:numId w:val="3"/></w:numPr>');
      expect(inner(put(list))).toEqual({ text: "", isNumbered: true });
    }
  });

  test("is nothing where the run of the box is hidden or struck, or the cell is deleted", () => {
    for (const unseen of ["<w:vanish/>", "<w:strike/>"]) {
      const run = `<w:r><w:rPr>${unseen}</w:rPr>${vml(p("12"))}</w:r>`;
      expect(said(p(r("5") + run))).toEqual({ text: "5", insets: [] });
    }
    const deleted = tbl(tr(tc(p(box(p("12"))), '<w:cellDel w:id="1"/>') + tc("5")));
    expect(onlyCell(outlineOf(deleted)).insets).toBeUndefined();
  });

  test("is not what a cell that continues another one holds", () => {
    const rows = tr(tc("1", '<w:vMerge w:val="restart"/>')) + tr(tc("2", "<w:vMerge/>"));
    expect(said(tbl(rows) + p()).insets).toEqual([["table", [["1"], [""]]]]);
  });

  test("is the text of a table in a box, in a cell; one in a box of the body is not read", () => {
    expect(said(p(box(oneCell("12") + p())))).toEqual({ text: "", insets: [["text-box", [["12"]]]] });
    expect(outlineOf(p(box(oneCell("12") + p("a")))).blocks).toMatchObject([
      { kind: "paragraph", paragraph: { number: 1, text: "", boxes: ["a"] } },
    ]);
  });
});

describe("a drop-down whose result was not written", () => {
  const char = (type: string, more = "") =>
    `<w:r><w:fldChar w:fldCharType="${type}">${more}</w:fldChar></w:r>`;
  const list = (more: string) =>
    `<w:ffData><w:ddList>${more}<w:listEntry w:val="0"/><w:listEntry w:val="127"/></w:ddList></w:ffData>`;
  const field = (more: string, result = "") =>
    char("begin", list(more)) + "<w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r>" + result + char("end");

  test.each([
    ["its result", '<w:result w:val="1"/><w:default w:val="0"/>', "", "127"],
    ["its default", '<w:default w:val="1"/>', "", "127"],
    ["its first entry", "", "", "0"],
    ["nothing where there is no such entry", '<w:result w:val="2"/>', "", ""],
    ["nothing where the result is written", '<w:result w:val="1"/>', char("separate") + r("5"), "5"],
    [
      "nothing where the result was struck",
      '<w:result w:val="1"/>',
      char("separate") + r("5", "<w:strike/>"),
      "",
    ],
    ["its result where none is written between", '<w:result w:val="1"/>', char("separate"), "127"],
  ])("shows %s", (_, more, result, expected) => {
    // In a document without other text what is struck would count.
    expect(onlyCell(outlineOf(oneCell(p(field(more, result))) + p("正文"))).text).toBe(expected);
  });

  test("shows nothing in the code of another field", () => {
    const outer = char("begin") + field('<w:result w:val="1"/>') + char("separate") + r("a") + char("end");
    expect(onlyCell(outlineOf(oneCell(p(outer)))).text).toBe("a");
  });
});

describe("the number of a list", () => {
  const numbered = (list: string, level = "") =>
    p("", `<w:numPr>${level && `<w:ilvl w:val="${level}"/>`}<w:numId w:val="${list}"/></w:numPr>`);
  const level = (at: string, text: string) => `<w:lvl w:ilvl="${at}"><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering =
    `<w:abstractNum w:abstractNumId="7">${level("0", "%1.")}${level("1", "•")}</w:abstractNum>` +
    `<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>`;
  const isNumbered = (xml: string, side: { numbering?: string } = { numbering }) =>
    onlyCell(outlineOf(oneCell(xml), side)).isNumbered ?? false;

  test("shows in a paragraph of a list that counts", () => {
    expect(isNumbered(numbered("3", "0"))).toBe(true);
    expect(isNumbered(numbered("3"))).toBe(true);
    expect(isNumbered(p("1") + numbered("3"))).toBe(true);
  });

  test("shows in none of a level of bullets, of no list, and of none at all", () => {
    expect(isNumbered(numbered("3", "1"))).toBe(false);
    expect(isNumbered(numbered("0"))).toBe(false);
    expect(isNumbered(p("1"))).toBe(false);
  });

  test("shows by the style of a blank paragraph, or by one that it is based on, unless the paragraph names none", () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="M"><w:basedOn w:val="L"/></w:style>';
    const styled = (id: string, more = "") => p("", `<w:pStyle w:val="${id}"/>${more}`);
    const none = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    const shows = (xml: string) =>
      onlyCell(outlineOf(oneCell(xml), { numbering, styles })).isNumbered ?? false;
    expect([styled("L"), styled("M"), styled("L", none), styled("N")].map(shows)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test("may show where a list overrides its definition, or the definition takes its levels from a style", () => {
    const bullets = `<w:abstractNum w:abstractNumId="7">${level("0", "•")}</w:abstractNum>`;
    const link = '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="L"/></w:abstractNum>';
    const list = (more = "") => `<w:num w:numId="3"><w:abstractNumId w:val="7"/>${more}</w:num>`;
    const override = `<w:lvlOverride w:ilvl="0">${level("0", "%1")}</w:lvlOverride>`;
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const shows = (xml: string) => isNumbered(numbered("3"), { numbering: xml });
    expect([bullets + list(), bullets + list(restart)].map(shows)).toEqual([false, false]);
    expect([bullets + list(override), link + list()].map(shows)).toEqual([true, true]);
  });

  test("may show where the list is not defined", () => {
    expect(isNumbered(numbered("4"))).toBe(true);
    expect(isNumbered(numbered("3"), {})).toBe(true);
  });
});

test("a number in an inset is not replaced, and why is said", () => {
  const to = { place: { table: 1, row: 1, cell: 1 }, from: "12", to: "5" };
  const refusals = [p(box(p("12"))), oneCell("12") + p()].map(
    (xml) => setCellText(docx(oneCell(xml)), [to]).refused[0]?.reason,
  );
  expect(refusals).toEqual(["embedded-object", "nested-table"]);
});

test("a number in an inset that is another one by now is changed", () => {
  const to = { place: { table: 1, row: 1, cell: 1 }, from: "", to: "5" };
  const { refused } = setCellText(docx(oneCell(p(box(p("12"))))), [to]);
  expect(refused.map(({ reason }) => reason)).toEqual(["changed-meanwhile"]);
});

test("a namespace of a text box that is not known hides it", () => {
  const unknown = `<w:r><w:pict><x:shape xmlns:x="${namespaces.w}/x">${content(p("no"))}</x:shape></w:pict></w:r>`;
  expect(said(p(r("a") + unknown))).toEqual({ text: "a", insets: [] });
});
