import fc from "fast-check";
import { insertLines, paragraphText, takesLines, type ModelOptions } from "../../../src/workbench/model";
import { type RawDocx, mr, p, r, tbl } from "../rawDocx";
import { openModel, PLAIN, savedBody, stretch } from "./support";

const t = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const section = "<w:sectPr/>";

/** The body once lines have taken the place of the characters from `from` to `to` of the first paragraph. */
function bodyAfter(
  body: RawDocx | string,
  [from, to]: readonly [number, number],
  lines: readonly string[],
  options: Partial<ModelOptions> = {},
): string {
  const document = openModel(body, options);
  insertLines(document, stretch(document, 0, from, to), lines);
  return savedBody(document).replaceAll(' xml:space="preserve"', "");
}

describe("lines in a paragraph", () => {
  test("the first joins what stands before, the last what stands behind, tabs and empty lines between", () => {
    expect(bodyAfter(p("12"), [1, 1], ["a", "b\tc", "", "d"])).toBe(
      `<w:p>${t("1")}${t("a")}</w:p><w:p><w:r><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r></w:p><w:p/>` +
        `<w:p>${t("d")}${t("2")}</w:p>`,
    );
  });

  test("take the place of a selection, and its format", () => {
    expect(bodyAfter(p("1", ["<w:b/>", "23"], "4"), [1, 3], ["", "a", ""])).toBe(
      `<w:p>${t("1")}</w:p><w:p>${t("a")}</w:p><w:p>${t("4")}</w:p>`,
    );
    const bold = "<w:rPr><w:b/></w:rPr>";
    expect(bodyAfter(p("1", ["<w:b/>", "23"]), [1, 3], ["", "a", "b"])).toBe(
      `<w:p>${t("1")}</w:p><w:p><w:r>${bold}<w:t>a</w:t></w:r></w:p><w:p><w:r>${bold}<w:t>b</w:t></w:r></w:p>`,
    );
  });

  test("in an empty paragraph have the format of its mark, and its own format is each one's", () => {
    const format = '<w:jc w:val="center"/><w:rPr><w:b/></w:rPr>';
    const bold = (text: string) =>
      `<w:p><w:pPr>${format}</w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
    expect(bodyAfter(`<w:p><w:pPr>${format}</w:pPr></w:p>`, [0, 0], ["a", "b", "c"])).toBe(
      ["a", "b", "c"].map(bold).join(""),
    );
  });

  test("leave the end of a section behind them, and take over no record of a change", () => {
    const records = '<w:rPr><w:ins w:id="1" w:author="a"/></w:rPr><w:sectPr/><w:pPrChange w:id="2"/>';
    expect(bodyAfter(`<w:p><w:pPr>${records}</w:pPr>${t("1")}</w:p>`, [1, 1], ["", ""])).toBe(
      `<w:p><w:pPr><w:rPr/></w:pPr>${t("1")}</w:p><w:p><w:pPr>${records}</w:pPr></w:p>`,
    );
  });

  test("divide a link, and tracked text, which is then recorded twice", () => {
    const link = (inner: string) => `<w:hyperlink w:anchor="x">${inner}</w:hyperlink>`;
    const ins = (id: number, inner: string) => `<w:ins w:id="${id}" w:author="a">${inner}</w:ins>`;
    expect(bodyAfter(`<w:p>${link(ins(7, t("12")) + t("3"))}</w:p>`, [1, 1], ["", ""])).toBe(
      `<w:p>${link(ins(7, t("1")))}</w:p><w:p>${link(ins(8, t("2")) + t("3"))}</w:p>`,
    );
    expect(bodyAfter(`<w:p>${link(t("1"))}${t("2")}</w:p>`, [1, 1], ["", ""])).toBe(
      `<w:p>${link(t("1"))}</w:p><w:p>${t("2")}</w:p>`,
    );
    expect(bodyAfter(`<w:p>${link(t("1"))}</w:p>`, [0, 0], ["", ""])).toBe(
      `<w:p/><w:p>${link(t("1"))}</w:p>`,
    );
  });

  test("are tracked where changes are: text, marks of paragraphs, and what they replace", () => {
    const body = bodyAfter(p("12"), [1, 2], ["a", "b", "c"], { tracking: true });
    const shape = body.replace(/ w:(id|author|date)="[^"]*"/gu, "");
    const mark = "<w:pPr><w:rPr><w:ins/></w:rPr></w:pPr>";
    const ins = (text: string) => `<w:ins>${t(text)}</w:ins>`;
    const del = "<w:del><w:r><w:delText>2</w:delText></w:r></w:del>";
    expect(shape).toBe(
      `<w:p>${mark}${t("1")}${del}${ins("a")}</w:p><w:p>${mark}${ins("b")}</w:p><w:p>${ins("c")}</w:p>`,
    );
    const ids = [...body.matchAll(/ w:id="(\d+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("are refused where the content is locked, and nothing is changed", () => {
    const locked = `<w:sdt><w:sdtPr><w:lock w:val="contentLocked"/></w:sdtPr><w:sdtContent>${p("1")}</w:sdtContent></w:sdt>`;
    const document = openModel(locked);
    expect(() => insertLines(document, stretch(document, 0, 0, 1), ["a", "b"])).toThrow("locked");
    expect(savedBody(document)).toBe(locked);
  });

  test("give the place behind the last, and other ranges stay at their text", () => {
    const document = openModel(p("1234") + p("5"));
    const [before, over, behind] = [
      [0, 1],
      [1, 3],
      [3, 4],
    ].map(([from, to]) => document.track(stretch(document, 0, from!, to!)));
    const caret = insertLines(document, stretch(document, 0, 2, 2), ["a", "bc"]);
    const places = [caret, before!, over!, behind!].map(({ start, end }) =>
      [start, end].map(({ paragraph, offset }) => [document.paragraphs().indexOf(paragraph), offset]),
    );
    expect(places).toEqual([
      [
        [1, 2],
        [1, 2],
      ],
      [
        [0, 0],
        [0, 1],
      ],
      [
        [0, 1],
        [1, 3],
      ],
      [
        [1, 3],
        [1, 4],
      ],
    ]);
  });

  test("the text is that of before, the lines, and that of behind, wherever they come", () => {
    const texts = fc.array(fc.constantFrom("", "1", "23", "\t", "4\t"), { maxLength: 4 });
    const lines = fc.array(fc.constantFrom("", "a", "\t", "b\tc"), { minLength: 2, maxLength: 5 });
    const place = fc.tuple(fc.nat(), fc.nat());
    fc.assert(
      fc.property(texts, lines, place, fc.boolean(), (runs, pasted, [a, b], tracking) => {
        const document = openModel(p(...runs).replaceAll("\t", "</w:t><w:tab/><w:t>") + section, {
          tracking,
        });
        const text = runs.join("");
        const [from = 0, to = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        insertLines(document, stretch(document, 0, from, to), pasted);
        const shown = document.paragraphs().map((paragraph) => paragraphText(paragraph, PLAIN));
        expect(shown).toEqual((text.slice(0, from) + pasted.join("\n") + text.slice(to)).split("\n"));
      }),
    );
  });
});

describe("a place takes lines", () => {
  const control = (inner: string) => `<w:sdt><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
  const takes = (body: string, from: number, to: number): boolean => {
    const document = openModel(body);
    return takesLines(document, stretch(document, 0, from, to));
  };

  test.each([
    ["in the body", p("12")],
    ["in an empty paragraph", "<w:p/>"],
    ["in a link", `<w:p><w:hyperlink>${t("12")}</w:hyperlink></w:p>`],
    ["in a tracked insertion", `<w:p><w:ins w:id="1">${t("12")}</w:ins></w:p>`],
  ])("%s", (_name, body) => {
    expect(takes(body, 0, 0)).toBe(true);
  });

  test.each([
    ["in a table", tbl([p("12")])],
    ["in a control round paragraphs", control(p("12"))],
    ["in a control within the paragraph", `<w:p>${control(t("12"))}</w:p>`],
    ["in a field", `<w:p><w:fldSimple w:instr="PAGE">${t("12")}</w:fldSimple></w:p>`],
    ["in a formula", `<w:p><m:oMath>${mr("12")}</m:oMath></w:p>`],
  ])("but not %s", (_name, body) => {
    expect(takes(body, 1, 1)).toBe(false);
  });

  test("beside what cannot be divided neither, but away from it", () => {
    const body = `<w:p>${control(t("12"))}${r("", "34")}</w:p>`;
    expect([2, 3].map((at) => takes(body, at, at))).toEqual([false, true]);
    expect([takes(body, 1, 4), takes(`<w:p>${r("", "34")}${control(t("12"))}</w:p>`, 0, 2)]).toEqual([
      false,
      false,
    ]);
  });

  test("within one paragraph only", () => {
    const document = openModel(p("1") + p("2"));
    const [start, end] = [stretch(document, 0, 0, 0).start, stretch(document, 1, 1, 1).end];
    expect(takesLines(document, { start, end, throughMark: false })).toBe(false);
  });
});
