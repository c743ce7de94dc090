import { bodyParagraphs, linesAlone, obstacleToLines, readOutline } from "../../src/document";
import { flatOpc, paragraph, row, table } from "../../testing/docx";

/** Lines of a body that are to go and to come back. What is an obstacle is tried in Word: test/word/convert.test.ts. */

const source = flatOpc({
  body: [
    paragraph("前"),
    table([row(["甲"])]),
    paragraph("一\t1", { align: "center" }),
    paragraph(""),
    paragraph([{ text: "二", bold: true }, { text: "\t2" }]),
    paragraph("后"),
  ],
  section: '<w:pgSz w:w="11906" w:h="16838"/>',
});
const lines = { first: 2, count: 3 };

test("alone, they are as they were, with an empty paragraph behind, and without the section", () => {
  const alone = linesAlone(source, lines);
  expect(
    readOutline(alone).blocks.map((block) => block.kind === "paragraph" && block.paragraph.text),
  ).toEqual(["一\t1", "", "二\t2", ""]);
  const [body] = /<w:body>.*<\/w:body>/su.exec(alone) ?? [];
  expect(source).toContain(body?.replace("<w:body>", "").replace("<w:p/></w:body>", ""));
  expect(alone).not.toContain("pgSz");
  expect(alone.replace(body ?? "", "")).toBe(source.replace(/<w:body>.*<\/w:body>/su, ""));
});

test("lines that are not there cannot be had", () => {
  expect(() => linesAlone(source, { first: 4, count: 3 })).toThrow("no such lines");
});

test("formats and tabs are no obstacle", () => {
  expect(obstacleToLines(source, bodyParagraphs(readOutline(source)).slice(1, 4))).toBeNull();
});
