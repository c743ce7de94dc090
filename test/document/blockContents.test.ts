import { blockContents, readOutline } from "../../src/document";
import { flatOpc, paragraph, table } from "../../testing/docx";

/** The contents of blocks in a document whose body is this XML. */
function contentsOf(body: string): readonly string[] | null {
  const source = flatOpc({ body: [paragraph("BODY")] }).replace(/<w:p>.*?<\/w:p>/u, body);
  return blockContents(source, readOutline(source));
}

const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;

describe("what blocks hold beside their words", () => {
  test("is nothing in plain text and tables, one entry for each block of the outline", () => {
    const source = flatOpc({ body: [paragraph("一"), table([["1", "2"]]), paragraph("")] });
    expect(blockContents(source, readOutline(source))).toEqual(["", "", ""]);
    expect(readOutline(source).blocks).toHaveLength(3);
  });

  test.each([
    ["hidden", "<w:vanish/>"],
    ["deleted", '<w:del w:id="1" w:author="a"/>'],
  ])("goes together where paragraphs are one, as the mark between them is %s", (_what, mark) => {
    const runsOn = (content: string) => `<w:p><w:pPr><w:rPr>${mark}</w:rPr></w:pPr>${content}</w:p>`;
    const picture = "<w:r><w:drawing/></w:r>";
    expect(
      contentsOf(
        `${runsOn(run("一"))}<w:p>${picture}</w:p><w:p>${run("二")}</w:p>` +
          `${runsOn("<w:r><w:tab/></w:r>")}${runsOn(run("三"))}<w:p>${picture}</w:p>`,
      ),
    ).toEqual(["w:drawing", "", "w:tab  w:drawing"]);
  });

  test("cannot be told by an outline with other blocks", () => {
    const source = flatOpc({ body: [paragraph("一"), paragraph("二")] });
    expect(blockContents(source, { blocks: readOutline(source).blocks.slice(1) })).toBeNull();
  });

  test("is what else stands in a paragraph or a table, in its order", () => {
    expect(
      contentsOf(
        `<w:p>${run("一")}<w:r><w:br/><w:drawing/></w:r></w:p>` +
          `<w:sdt><w:sdtContent><w:tbl><w:tr><w:tc><w:p><w:r><w:pict/></w:r></w:p></w:tc></w:tr></w:tbl></w:sdtContent></w:sdt>` +
          `<w:p><w:bookmarkStart w:id="1" w:name="own"/><w:bookmarkEnd w:id="1"/></w:p>`,
      ),
    ).toEqual(["w:br w:drawing", "w:pict", "w:bookmarkStart"]);
  });

  test.each([
    [
      "format",
      `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>一</w:t></w:r></w:p>`,
    ],
    ["run splits", `<w:p>${run("一")}${run("")}</w:p>`],
    [
      "proofing",
      `<w:p><w:proofErr w:type="spellStart"/>${run("一")}<w:r><w:lastRenderedPageBreak/></w:r></w:p>`,
    ],
    [
      "the cursor",
      `<w:p><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>${run("一")}</w:p>`,
    ],
    [
      "place of a copy",
      `<w:p><w:bookmarkStart w:id="0" w:name="_Hlk12345"/>${run("一")}<w:bookmarkEnd w:id="0"/></w:p>`,
    ],
    ["tracked insertion", `<w:p><w:ins w:id="1" w:author="a">${run("一")}</w:ins></w:p>`],
  ])("is not its %s, which one answer of Word has and the next has not", (_what, body) => {
    expect(contentsOf(body)).toEqual([""]);
  });

  test("goes with its own block, also in a paragraph of a cell", () => {
    const cell = (content: string) => `<w:tc><w:p>${content}</w:p></w:tc>`;
    expect(
      contentsOf(
        `<w:tbl><w:tr>${cell("<w:r><w:tab/></w:r>")}${cell(run("1"))}</w:tr></w:tbl><w:p>${run("二")}</w:p>`,
      ),
    ).toEqual(["w:tab", ""]);
  });
});
