import { viewChange } from "../../../src/workbench/page/view/viewKeys";
import { cellAddresses, currentKeys } from "../../../src/workbench/page/view/viewKeys";
import { cell, documentOf, paragraph, row, run, table } from "./support";

describe("what is drawn again", () => {
  const BODY =
    paragraph(run("title")) + table(row(cell(paragraph(run("1"))), cell(paragraph(run("2"))))) + paragraph();

  test("nothing where nothing changed", () => {
    const document = documentOf(BODY);
    expect(viewChange(currentKeys(document), currentKeys(document))).toEqual({
      kind: "paragraphs",
      numbers: [],
    });
  });

  test("the paragraph whose text changed, and no other", () => {
    const document = documentOf(BODY);
    const before = currentKeys(document);
    const [, , second] = document.paragraphs();
    if (second) document.replace(document.rangeAt(second, 0, 1), "3");
    expect(viewChange(before, currentKeys(document))).toEqual({ kind: "paragraphs", numbers: [2] });
  });

  test("the paragraphs whose highlight changed", () => {
    const document = documentOf(BODY);
    const before = currentKeys(document);
    for (const one of document.paragraphs().slice(0, 2)) {
      document.setHighlight(document.rangeAt(one, 0, 1), "yellow");
    }
    expect(viewChange(before, currentKeys(document))).toEqual({ kind: "paragraphs", numbers: [0, 1] });
  });

  test.each([
    ["a cell's properties", BODY.replace("<w:tc>", '<w:tc><w:tcPr><w:shd w:fill="FF0000"/></w:tcPr>')],
    ["a row", BODY.replace("</w:tbl>", `${row(cell(paragraph()))}</w:tbl>`)],
    ["a paragraph that moved out of the table", paragraph(run("title")) + paragraph(run("1")).repeat(3)],
  ])("everything after a change of %s", (_, other) => {
    const before = currentKeys(documentOf(BODY));
    expect(viewChange(before, currentKeys(documentOf(other)))).toEqual({ kind: "everything" });
  });
});

describe("addresses of cells", () => {
  test("count tables, rows and cells of the file from one, covered cells and content controls too", () => {
    const covered = `<w:tc><w:tcPr><w:vMerge/></w:tcPr>${paragraph()}</w:tc>`;
    const controlled = `<w:sdt><w:sdtContent>${cell(paragraph())}</w:sdtContent></w:sdt>`;
    const document = documentOf(
      paragraph() + table(row(cell(paragraph()))) + table(row(covered, controlled)) + paragraph(),
    );
    expect([...cellAddresses(document)]).toEqual([
      [1, "1.1.1"],
      [2, "2.1.1"],
      [3, "2.1.2"],
    ]);
  });

  test("nested tables have none, and do not disturb the cell around them", () => {
    const nested = table(row(cell(paragraph())));
    const document = documentOf(table(row(cell(nested, paragraph()), cell(paragraph()))));
    expect([...cellAddresses(document)]).toEqual([
      [1, "1.1.1"],
      [2, "1.1.2"],
    ]);
  });
});
