import { alternatives, mr, p, r, ruby } from "../rawDocx";
import { openModel, savedBody, stretch } from "./support";

const t = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;

describe("a text that replaces another", () => {
  test("has the format of the first run it replaces", () => {
    const document = openModel(p(["<w:b/>", "12"], ["<w:i/>", "34"]));
    document.replace(stretch(document, 0, 1, 3), "9");
    expect(savedBody(document)).toBe(
      `<w:p>${r("<w:b/>", "1")}<w:r><w:rPr><w:b/></w:rPr><w:t>9</w:t></w:r>${r("<w:i/>", "4")}</w:p>`,
    );
  });

  test("in an empty paragraph has the format of its mark", () => {
    const document = openModel("<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr></w:p>");
    document.replace(stretch(document, 0, 0, 0), "0");
    expect(savedBody(document)).toBe(
      "<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>0</w:t></w:r></w:p>",
    );
  });

  describe("typed where all was deleted", () => {
    const bold = "<w:rPr><w:b/></w:rPr>";
    const emptied = (body: string, keepsFormat: boolean) => {
      const document = openModel(body);
      document.replace(stretch(document, 0, 0, 2), "", keepsFormat);
      document.replace(stretch(document, 0, 0, 0), "9");
      return savedBody(document);
    };
    test("has the format of what was deleted", () => {
      expect(emptied(p(["<w:b/>", "12"]), true)).toContain(`<w:r>${bold}<w:t>9</w:t></w:r>`);
      expect(emptied(p(["<w:b/>", "1"], ["<w:i/>", "2"]), true)).toContain(`<w:r>${bold}<w:t>9</w:t></w:r>`);
    });

    test("has not its highlight, and nothing else stays of it", () => {
      expect(emptied(p(['<w:b/><w:highlight w:val="yellow"/>', "12"]), true)).toBe(
        `<w:p><w:r>${bold}<w:t>9</w:t></w:r></w:p>`,
      );
    });

    test("has that of the paragraph's mark, unless the old one was to be kept", () => {
      expect(emptied(p(["<w:b/>", "12"]), false)).toBe(`<w:p>${t("9")}</w:p>`);
    });
  });

  test("keeps outer white space, and writes tabs as w:tab", () => {
    const document = openModel(p("12"));
    document.replace(stretch(document, 0, 0, 2), " a\tb");
    expect(savedBody(document)).toBe(
      '<w:p><w:r><w:t xml:space="preserve"> a</w:t><w:tab/><w:t>b</w:t></w:r></w:p>',
    );
  });

  test("keeps drawings and field ends that stand in the replaced run", () => {
    const document = openModel("<w:p><w:r><w:t>1</w:t><w:drawing/></w:r></w:p>");
    document.replace(stretch(document, 0, 0, 1), "2");
    expect(savedBody(document)).toBe("<w:p><w:r><w:drawing/></w:r><w:r><w:t>2</w:t></w:r></w:p>");
  });

  test.each([
    ["a formula stands behind it", `<m:oMath>${mr("12")}</m:oMath>`, `<m:oMath/>${t("9")}`],
    ["a ruby's base is its base", `<w:r>${ruby("er", "12")}</w:r>`, `<w:r>${ruby("er", "9")}</w:r>`],
    ["one of alternatives leaves no others", alternatives(["zz", t("8")], t("12")), t("9")],
    [
      "one of alternatives in a run leaves no others",
      `<w:r>${alternatives(["zz", "<w:t>8</w:t>"], "<w:t>12</w:t>")}</w:r>`,
      t("9"),
    ],
  ])("in place of %s", (_name, before, after) => {
    const document = openModel(`<w:p>${before}</w:p>`);
    document.replace(stretch(document, 0, 0, 2), "9");
    expect(savedBody(document)).toBe(`<w:p>${after}</w:p>`.replace(' xml:space="preserve">9', ">9"));
    expect(document.textOf(document.paragraphs()[0]!)).toBe("9");
  });

  test("beside alternatives leaves what is shown of them", () => {
    const document = openModel(`<w:p>${alternatives(["zz", t("8")], t("12"))}</w:p>`);
    document.replace(stretch(document, 0, 2, 2), "9");
    expect(savedBody(document)).toBe(`<w:p>${t("12")}${t("9")}</w:p>`);
  });

  test.each([
    ["before", 0, t("9"), ""],
    ["behind", 2, "", t("9")],
    ["in", 1, "", t("9")],
  ])("%s a formula never stands in it", (_name, at, before, behind) => {
    const document = openModel(`<w:p><m:oMath>${mr("12")}</m:oMath></w:p>`);
    document.replace(stretch(document, 0, at, at), "9");
    expect(savedBody(document).replace(/<m:oMath>.*<\/m:oMath>/, "f")).toBe(`<w:p>${before}f${behind}</w:p>`);
  });

  test.each([
    ["at the start", 0, "x12"],
    ["inside", 1, "1x2"],
    ["at the end", 2, "12x"],
  ])("%s is inserted there", (_name, offset, expected) => {
    const document = openModel(p("12"));
    document.replace(stretch(document, 0, offset, offset), "x");
    expect(document.textOf(document.paragraphs()[0]!)).toBe(expected);
  });

  const locked = (inner: string) =>
    `<w:sdt><w:sdtPr><w:lock w:val="sdtContentLocked"/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;

  test.each([
    ["round the paragraph", locked(p("12"))],
    ["round a run", `<w:p>${locked(r("", "1"))}${r("", "2")}</w:p>`],
  ])("is refused where a content control %s locks its content", (_name, body) => {
    const document = openModel(body);
    expect(() => document.replace(stretch(document, 0, 0, 2), "3")).toThrow("locked");
    expect(() => document.setHighlight(stretch(document, 0, 0, 2), "yellow")).toThrow("locked");
    expect(savedBody(document)).toBe(body);
  });

  test("takes no revision of the mark into an empty paragraph", () => {
    const mark = '<w:pPr><w:rPr><w:ins w:id="1" w:author="a"/><w:b/></w:rPr></w:pPr>';
    const document = openModel(`<w:p>${mark}</w:p>`);
    document.replace(stretch(document, 0, 0, 0), "0");
    expect(savedBody(document)).toBe(`<w:p>${mark}<w:r><w:rPr><w:b/></w:rPr><w:t>0</w:t></w:r></w:p>`);
  });
});

describe("ranges", () => {
  test("stay with their text when text before them is replaced", () => {
    const document = openModel(p("12 345"));
    const range = document.track(stretch(document, 0, 3, 6));
    document.replace(stretch(document, 0, 0, 2), "9999");
    expect([range.start.offset, range.end.offset]).toEqual([5, 8]);
  });

  test("hold the new text when their text is replaced, and do not take in the neighbour's", () => {
    const document = openModel(p("1234"));
    const [left, right] = [
      document.track(stretch(document, 0, 0, 2)),
      document.track(stretch(document, 0, 2, 4)),
    ];
    document.replace(stretch(document, 0, 2, 4), "999");
    expect([left.start.offset, left.end.offset]).toEqual([0, 2]);
    expect([right.start.offset, right.end.offset]).toEqual([2, 5]);
  });
});

describe("with change tracking", () => {
  const signed = (xml: string) => xml.replace(/ w:id="\d+" w:author="[^"]*" w:date="[^"]*"/g, "");

  test("a replaced text stays deleted beside the new one", () => {
    const document = openModel({ body: p("12"), settings: "<w:trackRevisions/>" });
    document.replace(stretch(document, 0, 0, 2), "9");
    expect(signed(savedBody(document))).toBe(
      '<w:p><w:del><w:r><w:delText xml:space="preserve">12</w:delText></w:r></w:del><w:ins><w:r><w:t>9</w:t></w:r></w:ins></w:p>',
    );
    expect(document.textOf(document.paragraphs()[0]!)).toBe("9");
  });

  test("a highlight is a change of format that remembers what was", () => {
    const document = openModel(p(["<w:b/>", "1"]), { tracking: true });
    document.setHighlight(stretch(document, 0, 0, 1), "yellow");
    expect(signed(savedBody(document))).toBe(
      p(['<w:b/><w:highlight w:val="yellow"/><w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange>', "1"]),
    );
  });

  test("text that was inserted before is replaced without a trace", () => {
    const document = openModel(`<w:p><w:ins w:id="7" w:author="a">${t("1")}</w:ins></w:p>`, {
      tracking: true,
    });
    document.replace(stretch(document, 0, 0, 1), "2");
    expect(signed(savedBody(document))).toBe(`<w:p><w:ins w:id="7" w:author="a">${t("2")}</w:ins></w:p>`);
  });

  test("every revision has an id of its own", () => {
    const document = openModel(p("12 34"), { tracking: true });
    document.replace(stretch(document, 0, 0, 2), "9");
    document.replace(stretch(document, 0, 2, 4), "8");
    document.setHighlight(stretch(document, 0, 0, 2), "yellow");
    document.setHighlight(stretch(document, 0, 0, 1), null);
    document.replace(stretch(document, 0, 0, 1), "7");
    const ids = [...savedBody(document).matchAll(/w:id="(\d+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(4);
  });
});
