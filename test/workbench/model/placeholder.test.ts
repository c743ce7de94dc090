import { r, tbl } from "../rawDocx";
import { openModel, savedBody, stretch } from "./support";

const FORMAT = '<w:rPr><w:sz w:val="18"/></w:rPr>';
const FLAG = "<w:showingPlcHdr/>";
const shownRun = r('<w:rStyle w:val="PlaceholderText"/>', "　");

/** A control within a paragraph. */
const control = (traits: string, content: string) =>
  `<w:sdt><w:sdtPr>${FORMAT}<w:tag w:val="a"/><w:id w:val="1"/>${traits}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const filled = (text: string) => `<w:r>${FORMAT}<w:t>${text}</w:t></w:r>`;
const cell = (content: string) => tbl([`<w:p>${content}</w:p>`]);

describe("a control that shows its placeholder", () => {
  test.each([
    ["before it", 0, 0],
    ["behind it", 1, 1],
    ["over it", 0, 1],
  ])("takes text that is typed %s in its place, in the format of the control", (_where, from, to) => {
    const document = openModel(cell(control(FLAG, shownRun)));
    const written = document.replace(stretch(document, 0, from, to), "12");
    expect(savedBody(document)).toBe(cell(control("", filled("12"))));
    expect([written.start.offset, written.end.offset]).toEqual([0, 2]);
  });

  test("goes, where it is temporary, and leaves the text", () => {
    const document = openModel(`<w:p>${control(`<w:temporary/>${FLAG}`, shownRun)}</w:p>`);
    document.replace(stretch(document, 0, 0, 1), "某局");
    expect(savedBody(document)).toBe(`<w:p>${filled("某局")}</w:p>`);
  });

  test("is not written into by text beside it that joins other text", () => {
    const document = openModel(`<w:p>${r("", "由")}${control(FLAG, shownRun)}${r("", "编制")}</w:p>`);
    document.replace(stretch(document, 0, 1, 1), "我");
    expect(savedBody(document)).toContain(FLAG);
    document.replace(stretch(document, 0, 2, 3), "局");
    expect(savedBody(document)).not.toContain(FLAG);
    expect(document.textOf(document.paragraphs()[0]!)).toBe("由我局编制");
  });

  test("cannot be emptied further: what stands round it is deleted", () => {
    const document = openModel(`<w:p>${r("", "由")}${control(FLAG, shownRun)}${r("", "编制")}</w:p>`);
    const before = savedBody(document);
    document.replace(stretch(document, 0, 1, 2), "");
    expect(savedBody(document)).toBe(before);
    document.replace(stretch(document, 0, 0, 3), "");
    expect(savedBody(document)).toBe(`<w:p>${control(FLAG, shownRun)}${r("", "制")}</w:p>`);
  });

  test("leaves no deleted text behind with tracking, only what was inserted", () => {
    const document = openModel(cell(control(FLAG, shownRun)), { tracking: true });
    document.replace(stretch(document, 0, 0, 1), "0");
    expect(savedBody(document)).toMatch(/<w:ins [^>]*>.*<w:t>0<\/w:t>.*<\/w:ins>/);
    expect(savedBody(document)).not.toContain("<w:del ");
  });
});

describe("a control that loses its text", () => {
  test("shows again what it showed before", () => {
    const body = cell(control(FLAG, shownRun));
    const document = openModel(body);
    document.replace(stretch(document, 0, 0, 1), "12");
    document.replace(stretch(document, 0, 0, 2), "");
    expect(savedBody(document)).toBe(body);
  });

  test("shows Word's own placeholder, where it has none", () => {
    const document = openModel(`<w:p>${control("", filled("3"))}${r("", "件")}</w:p>`);
    document.replace(stretch(document, 0, 0, 1), "");
    expect(document.textOf(document.paragraphs()[0]!)).toBe("单击或点击此处输入文字。件");
    expect(savedBody(document)).toContain(FLAG);
  });

  test("shows nothing as long as a revision keeps the text", () => {
    const document = openModel(cell(control("", filled("3"))), { tracking: true });
    document.replace(stretch(document, 0, 0, 1), "4");
    expect(savedBody(document)).not.toContain(FLAG);
  });

  test.each(["dropDownList", "date", "comboBox"])("is left as it is, where it is a %s", (kind) => {
    const document = openModel(cell(control(`<w:${kind}/>`, filled("3"))));
    document.replace(stretch(document, 0, 0, 1), "");
    expect(savedBody(document)).not.toContain(FLAG);
  });
});
