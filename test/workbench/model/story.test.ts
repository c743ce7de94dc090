import { cellsOf, isContinuation, nestingLevel, rowsOf, tablesIn } from "../../../src/workbench/model";
import { CONTINUE, p, r, RESTART, tbl } from "../rawDocx";
import { openModel } from "./support";

const sdt = (inner: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;

describe("the paragraphs of a document", () => {
  const texts = (body: string) => {
    const document = openModel(body);
    return document.paragraphs().map((paragraph) => document.textOf(paragraph));
  };

  test("stand in file order, those in tables included", () => {
    expect(texts(p("1") + tbl([p("2") + p("3"), p("4")]) + p("5"))).toEqual(["1", "2", "3", "4", "5"]);
  });

  test("are found in content controls, custom XML and alternate content", () => {
    const alternate = `<mc:AlternateContent><mc:Choice>${p("3")}</mc:Choice><mc:Fallback>${p("x")}</mc:Fallback></mc:AlternateContent>`;
    expect(texts(sdt(p("1")) + `<w:customXml>${sdt(p("2"))}</w:customXml>` + alternate)).toEqual([
      "1",
      "2",
      "3",
    ]);
  });

  test("are not those of text boxes", () => {
    const box = `<w:r><w:pict><w:txbxContent>${p("box")}</w:txbxContent></w:pict></w:r>`;
    expect(texts(`<w:p>${r("", "1")}${box}</w:p>`)).toEqual(["1"]);
  });

  test.each([
    ["tabs and breaks", "<w:r><w:t>1</w:t><w:tab/><w:t>2</w:t><w:br/><w:t>3</w:t></w:r>", "1\t2\v3"],
    ["field codes left out", "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>7</w:t></w:r>", "7"],
    [
      "deleted text left out",
      `<w:del w:id="1" w:author="a"><w:r><w:delText>1</w:delText></w:r></w:del>${r("", "2")}`,
      "2",
    ],
    ["hidden text left out", r("<w:vanish/>", "1") + r('<w:vanish w:val="0"/>', "2"), "2"],
    ["hyphens", "<w:r><w:t>1</w:t><w:noBreakHyphen/><w:t>2</w:t></w:r>", "1\u20112"],
  ])("have their text: %s", (_name, runs, expected) => {
    expect(texts(`<w:p>${runs}</w:p>`)).toEqual([expected]);
  });
});

describe("the tables of a document", () => {
  test("have their rows and cells through content controls", () => {
    const table = `<w:tbl>${sdt(`<w:tr>${sdt(`<w:tc>${p("1")}</w:tc>`)}<w:tc>${p("2")}</w:tc></w:tr>`)}<w:tr><w:tc>${p("3")}</w:tc></w:tr></w:tbl>`;
    const [found] = tablesIn(openModel(sdt(table)).body, "own");
    expect(rowsOf(found!).map((row) => cellsOf(row).length)).toEqual([2, 1]);
  });

  test("inside of others are one level deeper", () => {
    const document = openModel(tbl([tbl([p("x")]) + p("")]));
    expect(tablesIn(document.body, "own")).toHaveLength(1);
    expect(tablesIn(document.body, "all").map(nestingLevel)).toEqual([1, 2]);
  });

  test("know which cells continue a merge, of either kind", () => {
    const [table] = tablesIn(
      openModel(
        tbl(
          [
            [RESTART, p("")],
            ['<w:hMerge w:val="restart"/>', p("")],
            ['<w:hMerge w:val="continue"/>', p("")],
          ],
          [[CONTINUE, p("")], p("")],
        ),
      ).body,
      "own",
    );
    expect(rowsOf(table!).map((row) => cellsOf(row).map(isContinuation))).toEqual([
      [false, false, true],
      [true, false],
    ]);
  });
});

describe("protection", () => {
  const protect = (attributes: string) => `<w:documentProtection ${attributes}/>`;

  test.each([
    ['w:edit="readOnly" w:enforcement="1"', "readOnly"],
    ['w:edit="forms" w:enforcement="true"', "forms"],
    ['w:edit="readOnly" w:enforcement="0"', null],
    ['w:edit="readOnly"', null],
    ['w:edit="none" w:enforcement="1"', null],
  ])("%s is %s", (attributes, expected) => {
    expect(openModel({ body: p("1"), settings: protect(attributes) }).protection).toBe(expected);
  });
});
