import type { Element } from "@xmldom/xmldom";
import { OpcPackage } from "../../../src/workbench/model";
import { parseXml, serializeNode } from "../../../src/workbench/model/xml";
import {
  MAIN_PART,
  MAX_PIXELS,
  MAX_PIXELS_TOGETHER,
  MAX_RULES,
  viewParts,
} from "../../../src/workbench/page/view/viewParts";
import {
  MAX_CELL,
  MAX_PARAGRAPH,
  MAX_VALUE,
  parseMarker,
  viewOfDocument,
  viewOfParagraphs,
} from "../../../src/workbench/page/view/viewXml";
import { cell, documentXml, docx, paragraph, relationship, row, run, table } from "./support";

const rootOf = (body: string): Element => parseXml(documentXml(body)).root;
/** What the view makes of a body, without the root and the markers. */
const shown = (body: string): string =>
  viewOfDocument(rootOf(body))
    .replace(/^.*<w:body>|<\/w:body>.*$/g, "")
    .replace(/<w:bookmarkStart w:name="nb-[\d-]+"\/>/g, "")
    .replace(/<(w:\w+)><\/\1>/g, "<$1/>");

describe("the XML that is shown", () => {
  test("is the document's own where there is nothing to hide", () => {
    const body = paragraph(`<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> 1 &lt; 2</w:t></w:r>`);
    expect(shown(body)).toBe(body.replace("&lt;", "&#60;"));
  });

  test("begins a merge where the file only continues one", () => {
    const merged = (value: string, text: string) =>
      row(`<w:tc><w:tcPr><w:vMerge w:val="${value}"/></w:tcPr>${paragraph(run(text))}</w:tc>`);
    const plain = row(cell(paragraph(run("3"))));
    const rows = (values: readonly string[]) => {
      const [a = "", b = "", c = "", d = ""] = values;
      return table(merged(a, "1"), merged(b, "2"), plain, merged(c, "4"), merged(d, "5"));
    };
    expect(shown(rows(["continue", "continue", "continue", "continue"]))).toBe(
      rows(["restart", "continue", "restart", "continue"]),
    );
  });

  test("leaves the document as it is", () => {
    const root = rootOf(paragraph(`<w:sdt><w:sdtContent>${run("1")}</w:sdtContent></w:sdt>`));
    const before = serializeNode(root);
    viewOfDocument(root);
    expect(serializeNode(root)).toBe(before);
  });

  test("shows what stands in content controls round rows, cells, paragraphs and runs", () => {
    const control = (content: string) =>
      `<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const inner = control(cell(control(paragraph(control(run("1"))))));
    expect(shown(table(control(row(inner))))).toBe(table(row(cell(paragraph(run("1"))))));
  });

  test.each([
    ["simple fields", `<w:fldSimple w:instr="PAGE">${run("7")}</w:fldSimple>`, run("7")],
    ["links, which lead nowhere", `<w:hyperlink r:id="rId9">${run("x")}</w:hyperlink>`, run("x")],
    [
      "moved text as inserted",
      `<w:moveTo w:id="1">${run("x")}</w:moveTo>`,
      `<w:ins w:id="1">${run("x")}</w:ins>`,
    ],
    [
      "formulas as characters",
      "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>",
      `<w:r><w:t xml:space="preserve">a+b</w:t></w:r>`,
    ],
    [
      "formulas with what is painted of them",
      "<m:oMathPara><m:oMath><m:f><m:num><m:r><w:rPr><w:b/></w:rPr><m:t>1</m:t></m:r></m:num></m:f></m:oMath></m:oMathPara>",
      `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">1</w:t></w:r>`,
    ],
    [
      "the bases of rubies",
      `<w:r><w:t>1</w:t><w:ruby><w:rt>${run("x")}</w:rt><w:rubyBase>${run("2")}</w:rubyBase></w:ruby><w:t>3</w:t></w:r>`,
      run("1") + run("2") + run("3"),
    ],
    [
      "of alternatives what Word takes",
      `<mc:AlternateContent><mc:Choice Requires="zz">${run("9")}</mc:Choice><mc:Fallback>${run("1")}</mc:Fallback></mc:AlternateContent>`,
      run("1"),
    ],
    [
      "Word's green as lime, which is what it is",
      '<w:r><w:rPr><w:highlight w:val="green"/></w:rPr><w:t>1</w:t></w:r>',
      '<w:r><w:rPr><w:highlight w:val="00FF00"></w:highlight></w:rPr><w:t>1</w:t></w:r>',
    ],
  ])("shows %s", (_, content, expected) => {
    expect(shown(paragraph(content))).toBe(paragraph(expected));
  });

  test.each([
    ["HTML chunks", '<w:altChunk r:id="rId9"/>'],
    ["objects and VML", '<w:p><w:r><w:object/><w:pict><v:rect style="x"/></w:pict></w:r></w:p>'],
    ["bookmarks of the file, which could pass for ours", '<w:bookmarkStart w:name="nb-0"/><w:bookmarkEnd/>'],
  ])("leaves out %s", (_, content) => {
    expect(shown(content)).not.toMatch(/altChunk|object|pict|rect|bookmark/);
  });

  test("does not fall over deep nesting", () => {
    const depth = 20_000;
    const deep = "<w:x>".repeat(depth) + "</w:x>".repeat(depth);
    expect(viewOfDocument(rootOf(deep)).length).toBeGreaterThan(depth);
  });
});

describe("markers", () => {
  const markersIn = (xml: string) =>
    [...xml.matchAll(/w:name="([^"]+)"/g)].map(([, name = ""]) => parseMarker(name));

  test("number the paragraphs of the body in file order, those in cells too, and each one's runs", () => {
    const xml = viewOfDocument(
      rootOf(paragraph(run("1"), run("2")) + table(row(cell(paragraph()))) + paragraph(run("3"))),
    );
    expect(markersIn(xml)).toEqual([
      { paragraph: 0, run: null },
      { paragraph: 0, run: 0 },
      { paragraph: 0, run: 1 },
      { paragraph: 1, run: null },
      { paragraph: 2, run: null },
      { paragraph: 2, run: 0 },
    ]);
  });

  test("stand before the runs of formulas and of what is taken of alternatives", () => {
    const branches = `<mc:Choice Requires="zz">${run("8") + run("9")}</mc:Choice><mc:Fallback>${run("2")}</mc:Fallback>`;
    const xml = viewOfDocument(
      rootOf(
        paragraph(
          "<m:oMath><m:r><m:t>1</m:t></m:r></m:oMath>",
          `<mc:AlternateContent>${branches}</mc:AlternateContent>`,
        ),
      ),
    );
    expect(xml.replace(/<\/?w:(?:r|p|t)\b[^>]*>/g, "")).toMatch(
      /<w:bookmarkStart w:name="nb-0-0"\/>1<w:bookmarkStart w:name="nb-0-1"\/>2</,
    );
  });

  test("stand behind the paragraph's properties and right before the run", () => {
    const xml = viewOfDocument(
      rootOf(`<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:ins>${run("1")}</w:ins></w:p>`),
    );
    expect(xml).toMatch(
      /<\/w:pPr><w:bookmarkStart w:name="nb-0"\/><w:ins><w:bookmarkStart w:name="nb-0-0"\/><w:r>/,
    );
  });

  test("paragraphs drawn alone keep their numbers and bring no page of their own", () => {
    const root = rootOf(paragraph() + `<w:p><w:pPr><w:sectPr/></w:pPr>${run("1")}</w:p>`);
    const second = root.getElementsByTagName("w:p").item(1);
    const xml = viewOfParagraphs(root, second ? [{ number: 1, paragraph: second }] : []);
    expect(markersIn(xml)).toEqual([
      { paragraph: 1, run: null },
      { paragraph: 1, run: 0 },
    ]);
    expect(xml).not.toContain("sectPr");
    expect(xml).toMatch(/^<w:document xmlns:w=.*<w:body><w:p>.*<\/w:body><\/w:document>$/);
  });

  test("of a very long paragraph the beginning is shown, each for itself", () => {
    const texts = (...content: string[]) =>
      [...viewOfDocument(rootOf(content.join(""))).matchAll(/<w:t>([^<]*)/g)].map(([, text]) => text);
    const most = "1".repeat(MAX_PARAGRAPH);
    expect(texts(paragraph(run(most)), paragraph(run(most)))).toEqual([most, most]);
    expect(texts(paragraph(run(most), run("2"), run("3")), paragraph(run("4")))).toEqual([most, "", "", "4"]);
    expect(texts(paragraph(run(`${most}2`)))).toEqual([`${most}……`]);
    expect(texts(paragraph(run("123"), run(most)))).toEqual(["123", `${most.slice(3)}……`]);
  });

  test("of a very long cell the beginning is shown: a narrow column makes a line of each character", () => {
    const texts = (...content: string[]) =>
      [...viewOfDocument(rootOf(content.join(""))).matchAll(/<w:t>([^<]*)/g)].map(([, text]) => text);
    const most = "1".repeat(MAX_CELL);
    const cell = (...texts: string[]) => `<w:tc>${texts.map((text) => paragraph(run(text))).join("")}</w:tc>`;
    const row = `<w:tbl><w:tr>${cell(most, "2")}${cell("3", most)}</w:tr></w:tbl>`;
    expect(texts(row, paragraph(run(`${most}4`)))).toEqual([most, "", "3", `${most.slice(1)}……`, `${most}4`]);
  });

  test("of a very long attribute the beginning is written: docx-preview looks through it again and again", () => {
    const said = (length: number) => shown(`<w:p w:a="${"1".repeat(length)}"></w:p>`);
    expect(said(MAX_VALUE)).toBe(`<w:p w:a="${"1".repeat(MAX_VALUE)}"></w:p>`);
    expect(said(MAX_VALUE + 1)).toBe(said(MAX_VALUE));
  });

  test("other names say nothing", () => {
    for (const name of ["", "nb-", "nb-1-2-3", "nb-x", "_GoBack"]) expect(parseMarker(name)).toBeNull();
  });
});

/** The beginning of a picture of one pixel. */
const GIF = "GIF89a\u0001\0\u0001\0";

describe("the parts that are shown", () => {
  const partsOf = (relationships: string, parts: Record<string, string>) =>
    viewParts(new OpcPackage(docx(paragraph(), { relationships, parts })), "word/document.xml");
  const targets = (parts: OpcPackage, source: string) =>
    parts.relationships(source).map(({ target }) => target);

  test("are styles, numbering, theme, settings, headers, notes and pictures of the file", () => {
    const parts = partsOf(
      relationship("rId1", "styles", "styles.xml") +
        relationship("rId2", "header", "header1.xml") +
        relationship("rId3", "image", "media/a.png"),
      { "word/styles.xml": "<w:styles xmlns:w='x'/>", "word/header1.xml": "<h/>", "word/media/a.png": GIF },
    );
    const names = targets(parts, MAIN_PART);
    expect(names).toHaveLength(3);
    for (const name of names) expect(parts.has(name)).toBe(true);
    expect(targets(parts, "")).toEqual([MAIN_PART]);
  });

  test.each([
    ["HTML chunks", relationship("rId1", "aFChunk", "chunk.html")],
    ["embedded fonts", relationship("rId1", "fontTable", "chunk.html")],
    ["pictures from elsewhere", relationship("rId1", "image", "http://example.com/a.png", true)],
    ["templates from elsewhere", relationship("rId1", "attachedTemplate", "http://example.com/a.dotm", true)],
    ["pictures that browsers do not draw", relationship("rId1", "image", "chunk.emf")],
    [
      "pictures that are drawings, or none",
      relationship("rId1", "image", "a.svg") + relationship("rId1", "image", "a.png"),
    ],
    ["parts that are not there", relationship("rId1", "styles", "none.xml")],
  ])("are not %s", (_, one) => {
    const parts = partsOf(one, {
      "word/chunk.html": "<script/>",
      "word/chunk.emf": "x",
      "word/a.svg": "<svg/>",
      "word/a.png": "<svg/>",
    });
    expect(targets(parts, MAIN_PART)).toEqual([]);
    expect(
      parts
        .names()
        .map((name) => parts.text(name))
        .join(),
    ).not.toMatch(/example\.com|<script/);
  });

  test("are not pictures of more pixels than a browser has memory for", () => {
    const shown = (size: string) =>
      targets(partsOf(relationship("rId1", "image", "a.gif"), { "word/a.gif": `GIF89a${size}` }), MAIN_PART)
        .length;
    // 10,000 × 7,000 and 10,000 × 7,001.
    expect([shown("\x10\x27\x58\x1b"), shown("\x10\x27\x59\x1b")]).toEqual([1, 0]);
    expect(MAX_PIXELS).toBe(70_000_000);
  });

  test("are not pictures beyond those that it has memory for together", () => {
    const [large, tooLarge] = ["GIF89a\x10\x27\x58\x1b", "GIF89a\x10\x27\x59\x1b"];
    const shown = (...pictures: readonly string[]) => {
      const named = pictures.map((picture, n) => [`${n}.gif`, picture] as const);
      const related = named.map(([name]) => relationship(name, "image", name)).join("");
      const parts = Object.fromEntries(named.map(([name, picture]) => [`word/${name}`, picture]));
      return partsOf(related, parts)
        .relationships(MAIN_PART)
        .map(({ id }) => id);
    };
    expect(shown(tooLarge, large, large, GIF, large)).toEqual(["1.gif", "2.gif"]);
    expect(MAX_PIXELS_TOGETHER).toBe(2 * MAX_PIXELS);
  });

  test("are each there once, however many relationships lead to them", () => {
    const parts = partsOf(
      relationship("rId1", "image", "media/a.png") +
        relationship("rId2", "image", "/word/media/a.png") +
        relationship("rId3", "header", "h.xml") +
        relationship("rId4", "header", "h.xml"),
      {
        "word/media/a.png": GIF,
        "word/h.xml": "<h/>",
        "word/_rels/h.xml.rels": `<Relationships xmlns="x">${relationship("a", "image", "media/a.png")}</Relationships>`,
      },
    );
    const [picture, again, header, headerAgain] = targets(parts, MAIN_PART);
    expect([again, headerAgain]).toEqual([picture, header]);
    expect(targets(parts, header ?? "")).toEqual([picture]);
    expect(parts.names().filter((name) => name.startsWith("media/"))).toEqual([picture]);
  });

  test.each([
    [
      "lists that have more levels than a page has room for",
      "numbering",
      (count: number) =>
        `<w:abstractNum w:abstractNumId="7">${"<w:lvl/>".repeat(count / 100)}</w:abstractNum>` +
        '<w:num><w:abstractNumId w:val="7"/></w:num>'.repeat(100),
    ],
    [
      "styles that say more than a page has room for",
      "styles",
      (count: number) =>
        `<w:style w:styleId="a">${"<w:rPr/>".repeat(99)}<w:tblStylePr><w:rPr/></w:tblStylePr></w:style>` +
        '<w:style><w:link w:val="a"/></w:style>'.repeat(Math.floor((count - 100) / 101)),
    ],
  ])("are not %s", (_what, type, content) => {
    const shown = (count: number) => {
      const xml = `<w:x xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${content(count)}</w:x>`;
      return targets(partsOf(relationship("rId1", type, "x.xml"), { "word/x.xml": xml }), MAIN_PART).length;
    };
    expect([shown(MAX_RULES), shown(MAX_RULES + 101)]).toEqual([1, 0]);
  });

  test("a broken side part is left out, and the rest is shown", () => {
    const parts = partsOf(relationship("rId1", "styles", "styles.xml"), { "word/styles.xml": "<w:styles" });
    expect(targets(parts, MAIN_PART)).toEqual([]);
  });
});
