import { currentKeys, changedParagraphs } from "../../../src/workbench/page/view/viewKeys";
import { cell, documentOf, paragraph, row, run, table } from "./support";

describe("what is drawn again", () => {
  const BODY =
    paragraph(run("title")) + table(row(cell(paragraph(run("1"))), cell(paragraph(run("2"))))) + paragraph();

  test("nothing where nothing changed", () => {
    const document = documentOf(BODY);
    expect(changedParagraphs(currentKeys(document), currentKeys(document))).toEqual([]);
  });

  test("the paragraph whose text changed, and no other", () => {
    const document = documentOf(BODY);
    const before = currentKeys(document);
    const [, , second] = document.paragraphs();
    if (second) document.replace(document.rangeAt(second, 0, 1), "3");
    expect(changedParagraphs(before, currentKeys(document))).toEqual([2]);
  });

  test("the paragraphs whose highlight changed", () => {
    const document = documentOf(BODY);
    const before = currentKeys(document);
    for (const one of document.paragraphs().slice(0, 2)) {
      document.setHighlight(document.rangeAt(one, 0, 1), "yellow");
    }
    expect(changedParagraphs(before, currentKeys(document))).toEqual([0, 1]);
  });

  test.each([
    ["a cell's properties", BODY.replace("<w:tc>", '<w:tc><w:tcPr><w:shd w:fill="FF0000"/></w:tcPr>')],
    ["a row", BODY.replace("</w:tbl>", `${row(cell(paragraph()))}</w:tbl>`)],
    ["a paragraph that moved out of the table", paragraph(run("title")) + paragraph(run("1")).repeat(3)],
  ])("everything after a change of %s", (_, other) => {
    const before = currentKeys(documentOf(BODY));
    expect(changedParagraphs(before, currentKeys(documentOf(other)))).toBeNull();
  });
});
