import { cellsOf, isContinuation, nestingLevel, rowsOf, tablesIn } from "../../../src/workbench/model";
import { alternatives, CONTINUE, mr, p, r, RESTART, ruby, tbl } from "../rawDocx";
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
    const inCustomXml = `<w:customXml>${sdt(p("2"))}</w:customXml>`;
    expect(texts(sdt(p("1")) + inCustomXml + alternatives(["", p("3")], p("x")))).toEqual(["1", "2", "3"]);
  });

  test.each([
    ["the first choice that is understood", alternatives(["zz", "1"], ["w", "2"], ["", "3"], "4"), "2"],
    ["the fallback, where none is", alternatives(["zz", "1"], ["w zz", "2"], "4"), "4"],
    ["nothing, where there is no fallback", alternatives(["zz", "1"]), ""],
    ["one within another", alternatives(["zz", "1"], alternatives(["zz", "2"], "4")), "4"],
  ])("take of alternatives %s", (_name, written, expected) => {
    const withText = written.replace(/\d/g, "<w:t>$&</w:t>");
    expect(texts(`<w:p><w:r>${withText}</w:r></w:p>`)).toEqual([expected]);
    const withRuns = written.replace(/\d/g, r("", "$&"));
    expect(texts(`<w:p>${withRuns}</w:p>`)).toEqual([expected]);
    const withRows = written.replace(/\d/g, `<w:tr><w:tc>${p("$&")}</w:tc></w:tr>`);
    expect(texts(`<w:tbl>${withRows}</w:tbl>`).join("")).toBe(expected);
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
    [
      "formulas",
      `${r("", "1")}<m:oMath><m:f><m:num>${mr("2")}</m:num><m:den>${mr("3")}</m:den></m:f></m:oMath>${r("", "4")}`,
      "1234",
    ],
    ["formulas of their own line", `<m:oMathPara><m:oMath>${mr("2")}</m:oMath></m:oMathPara>`, "2"],
    ["the base of a ruby", `<w:r><w:t>1</w:t>${ruby("er", "2")}<w:t>3</w:t></w:r>`, "123"],
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
