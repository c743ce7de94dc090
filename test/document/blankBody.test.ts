import { isBlankBody, readOutline, UnreadableDocument, withClosingParagraph } from "../../src/document";
import { docxFile, flatOpc, paragraph, table, type DocxModel } from "../../testing/docx";
import { documentXml, flat, namespaces, p, parts, sdt } from "./build";

const bodyOf = (xml: string): string =>
  flatOpc({ body: [paragraph("")] }).replace(/<w:p><\/w:p>|<w:p\/>/, xml);

describe("a blank body", () => {
  test.each<[string, DocxModel]>([
    ["one empty paragraph", { body: [paragraph("")] }],
    ["several, with formats", { body: [paragraph("", { align: "center" }), paragraph("", { style: "A" })] }],
    ["spaces", { body: [paragraph(" \u3000")] }],
    ["a footer with text", { body: [paragraph("")], footer: "<w:p><w:r><w:t>1</w:t></w:r></w:p>" }],
  ])("%s", (_what, model) => {
    expect(isBlankBody(docxFile(model))).toBe(true);
    expect(isBlankBody(flatOpc(model))).toBe(true);
  });

  test.each([
    [
      "Word's bookmark for the cursor",
      '<w:p><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/></w:p>',
    ],
    ["the format of a paragraph's mark", "<w:p><w:pPr><w:rPr><w:rFonts/></w:rPr></w:pPr></w:p>"],
    ["a run of nothing", "<w:p><w:r><w:rPr><w:b/></w:rPr></w:r><w:proofErr/></w:p>"],
  ])("%s", (_what, xml) => {
    expect(isBlankBody(bodyOf(xml))).toBe(true);
  });
});

describe("not a blank body", () => {
  test.each<[string, DocxModel["body"]]>([
    ["a word", [paragraph("字")]],
    ["hidden text", [paragraph([{ text: "隐", hidden: true }])]],
    ["deleted text", [paragraph([{ text: "旧", revision: "deleted" }])]],
    ["a control", [paragraph([{ text: "", control: true }])]],
    ["an empty table", [table([[""]]), paragraph("")]],
  ])("%s", (_what, body) => {
    expect(isBlankBody(docxFile({ body }))).toBe(false);
  });

  test.each([
    ["a picture", "<w:p><w:r><w:drawing/></w:r></w:p>"],
    ["a page break", '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'],
    ["a field", "<w:p><w:r><w:fldChar/></w:r></w:p>"],
    ["the end of a section", "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"],
    ["an inserted mark", "<w:p><w:pPr><w:rPr><w:ins/></w:rPr></w:pPr></w:p>"],
    ["a changed format", "<w:p><w:pPr><w:pPrChange><w:pPr/></w:pPrChange></w:pPr></w:p>"],
    ["a bookmark of somebody's", '<w:p><w:bookmarkStart w:id="0" w:name="here"/></w:p>'],
    ["text in CDATA", "<w:p><w:r><w:t><![CDATA[字]]></w:t></w:r></w:p>"],
    ["what is not known", "<w:p/><w:altChunk/>"],
  ])("%s", (_what, xml) => {
    expect(isBlankBody(bodyOf(xml))).toBe(false);
  });
});

describe("a closing paragraph", () => {
  test("stands behind the last block, before the section", () => {
    const closed = withClosingParagraph(flatOpc({ body: [paragraph("甲"), table([["1"]])] }));
    expect(readOutline(closed).blocks.map((block) => block.kind)).toEqual([
      "paragraph",
      "table",
      "paragraph",
    ]);
    expect(closed).toMatch(/<w:p\/><w:sectPr/);
  });

  test("also where sections end in the text, and where none is said at the end", () => {
    const broken = bodyOf("<w:p><w:pPr><w:sectPr/></w:pPr></w:p><w:p/>");
    expect(readOutline(withClosingParagraph(broken)).blocks).toHaveLength(3);
    const bare = broken.replace(/<w:sectPr>.*<\/w:sectPr><\/w:body>/, "</w:body>");
    expect(readOutline(withClosingParagraph(bare)).blocks).toHaveLength(3);
  });

  test("is written with the document's own prefix, also into a body without content", () => {
    const of = (main: string) => withClosingParagraph(flat(parts(main)));
    const wordNamespace = `"${namespaces.w}"`;
    expect(
      of(`<ns0:document xmlns:ns0=${wordNamespace}><ns0:body><ns0:p/></ns0:body></ns0:document>`),
    ).toContain("<ns0:p/><ns0:p/></ns0:body>");
    expect(of(`<document xmlns=${wordNamespace}><body/></document>`)).toContain("<body><p/></body>");
  });

  test("goes into the main part and into no other that has a body", () => {
    const glossary = documentXml(p("x")).replaceAll("w:document", "w:glossaryDocument");
    const closed = withClosingParagraph(
      flat({ "word/glossary/document.xml": glossary, ...parts(documentXml(p())) }),
    );
    expect(closed.match(/<w:p\/>/g)).toHaveLength(1);
    expect(readOutline(closed).blocks).toHaveLength(2);
  });

  test("goes behind a section that ends in the text, within a control", () => {
    const section = "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>";
    const closed = withClosingParagraph(flat(parts(documentXml(p("a") + sdt(section)))));
    expect(closed).toContain("</w:sdt><w:p/></w:body>");
  });

  test("of a text that is no package there is none", () => {
    expect(() => withClosingParagraph("<a/>")).toThrow(UnreadableDocument);
  });
});
