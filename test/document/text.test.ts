import { cellOf, outlineOf, p, paragraphTexts, r, sdt, t, textOf } from "./build";

describe("the text of a paragraph", () => {
  test("is that of its runs, one behind the other", () => {
    expect(textOf(r("政府信息") + r("公开"))).toBe("政府信息公开");
  });

  test.each([
    ["a tab", "<w:tab/>", "a\tb"],
    ["an aligned tab", "<w:ptab/>", "a\tb"],
    ["a line break", "<w:br/>", "a\nb"],
    ["a carriage return", "<w:cr/>", "a\nb"],
    ["a hyphen that does not break", "<w:noBreakHyphen/>", "a-b"],
    ["an optional hyphen, which does not show", "<w:softHyphen/>", "ab"],
    ["a symbol", '<w:sym w:font="Wingdings" w:char="F0FC"/>', "a\uf0fcb"],
    ["the last symbol there is", '<w:sym w:char="FFFF"/>', "a\uffffb"],
    ["a symbol beyond it, which is none", '<w:sym w:char="10000"/>', "ab"],
    ["a symbol without a number, which is none", "<w:sym/>", "ab"],
    ["a page break that was only rendered", "<w:lastRenderedPageBreak/>", "ab"],
  ])("writes %s", (_, element, expected) => {
    expect(textOf(r(t("a") + element + t("b")))).toBe(expected);
  });

  test("keeps outer space only where xml:space says so, as Word does", () => {
    expect(textOf("<w:r><w:t> a </w:t></w:r>" + r(" b "))).toBe("a b ");
  });

  test("shows line breaks in the markup as spaces", () => {
    expect(textOf("<w:r><w:t>\n a\nb\n</w:t></w:r>")).toBe("a b");
  });

  test("understands references, CDATA, comments and processing instructions", () => {
    expect(textOf(r("<w:t>&lt;1&#x4e00;<![CDATA[<&]]><!-- no -->2<?no?>3</w:t>"))).toBe("<1一<&23");
  });

  test("ignores tabs and texts that are not in a run", () => {
    expect(
      textOf('<w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr><w:t>no</w:t>' + r("a")),
    ).toBe("a");
  });
});

describe("what wraps runs", () => {
  test.each([
    ["a content control", sdt(r("a"))],
    ["a custom XML element", `<w:customXml w:element="x"><w:customXmlPr/>${r("a")}</w:customXml>`],
    ["a smart tag", `<w:smartTag w:element="x">${r("a")}</w:smartTag>`],
    ["a link", `<w:hyperlink w:anchor="x">${r("a")}</w:hyperlink>`],
    ["a change of direction", `<w:bdo w:val="ltr"><w:dir w:val="ltr">${r("a")}</w:dir></w:bdo>`],
    ["a simple field", `<w:fldSimple w:instr="PAGE">${r("a")}</w:fldSimple>`],
    ["an insertion", `<w:ins w:id="1">${r("a")}</w:ins>`],
    ["a move to here", `<w:moveTo w:id="1">${r("a")}</w:moveTo>`],
  ])("%s is transparent", (_, xml) => {
    expect(textOf(xml + r("b"))).toBe("ab");
  });

  const mr = (text: string) => `<m:r><m:rPr/><m:t>${text}</m:t></m:r>`;
  test.each([
    ["runs", mr("1") + mr("2"), "12"],
    ["a fraction", `<m:f><m:num>${mr("1")}</m:num><m:den>${mr("2")}</m:den></m:f>`, "1/2"],
    ["a power", `<m:sSup><m:e>${mr("1")}</m:e><m:sup>${mr("2")}</m:sup></m:sSup>`, "1^2"],
    ["an index", `<m:sSub><m:e>${mr("1")}</m:e><m:sub>${mr("2")}</m:sub></m:sSub>`, "1_2"],
    ["a limit", `<m:limLow><m:e>${mr("1")}</m:e><m:lim>${mr("2")}</m:lim></m:limLow>`, "1_2"],
    ["a root", `<m:rad><m:deg/><m:e>${mr("2")}</m:e></m:rad>`, "√2"],
    ["a matrix", `<m:m><m:mr><m:e>${mr("1")}</m:e><m:e>${mr("2")}</m:e></m:mr></m:m>`, "■12"],
    ["equations", `<m:eqArr><m:e>${mr("1")}</m:e><m:e>${mr("2")}</m:e></m:eqArr>`, "█12"],
    [
      "a sum",
      `<m:nary><m:sub>${mr("1")}</m:sub><m:sup>${mr("2")}</m:sup><m:e>${mr("3")}</m:e></m:nary>`,
      "∑_1^23",
    ],
  ])("a formula is its text; %s are written as in one line, never as one number", (_, xml, expected) => {
    expect(textOf(`<m:oMathPara><m:oMath>${xml}</m:oMath></m:oMathPara>`)).toBe(expected);
  });

  test("controls may stand round blocks and within each other", () => {
    expect(paragraphTexts(outlineOf(sdt(p("a") + sdt(p(sdt(sdt(r("b"))))))))).toEqual(["a", "b"]);
  });

  test("an element of an unknown namespace is left out with all it holds", () => {
    expect(textOf(`<later:run>${r("no")}</later:run>` + r("a"))).toBe("a");
  });
});

describe("alternative content", () => {
  const alternatives = (...choices: string[]) =>
    `<mc:AlternateContent>${choices.join("")}</mc:AlternateContent>`;
  const choice = (requires: string, text: string) =>
    `<mc:Choice Requires="${requires}">${r(text)}</mc:Choice>`;
  const fallback = `<mc:Fallback>${r("fallback")}</mc:Fallback>`;

  test("the first choice that is understood counts, and it alone", () => {
    expect(
      textOf(alternatives(choice("later", "later"), choice("wps", "shape"), choice("wps", "two"), fallback)),
    ).toBe("shape");
  });

  test("a choice that requires nothing is understood, and an alternative outside of alternatives is not", () => {
    expect(textOf(alternatives(`<mc:Choice>${r("a")}</mc:Choice>`, fallback))).toBe("a");
    expect(textOf(choice("wps", "no") + fallback + r("b"))).toBe("b");
  });

  test("alternatives may hold alternatives", () => {
    const inner = alternatives(choice("later", "no"), `<mc:Fallback>${r("1")}</mc:Fallback>`);
    expect(textOf(alternatives(`<mc:Choice Requires="wps">${inner}</mc:Choice>`, fallback) + r("2"))).toBe(
      "12",
    );
  });

  test("without such a choice the fallback counts", () => {
    expect(textOf(alternatives(choice("later", "no"), choice("wps later", "no"), fallback))).toBe("fallback");
  });

  test("a prefix means what it is declared to mean at that place", () => {
    const redeclared = `<mc:Choice xmlns:later="http://schemas.microsoft.com/office/word/2010/wordml" Requires="later">${r("now")}</mc:Choice>`;
    expect(textOf(alternatives(redeclared, fallback))).toBe("now");
  });
});

describe("what is no text of the body", () => {
  test.each([
    ["a text box", `<w:r><w:pict><w:txbxContent>${p("no")}</w:txbxContent></w:pict></w:r>`],
    [
      "a drawing",
      `<w:r><w:drawing><x xmlns="y"><w:txbxContent>${p("no")}</w:txbxContent></x></w:drawing></w:r>`,
    ],
    ["an object", `<w:r><w:object>${p("no")}</w:object></w:r>`],
    [
      "the reading above a character",
      `<w:r><w:ruby><w:rt>${r("no")}</w:rt><w:rubyBase>${r("")}</w:rubyBase></w:ruby></w:r>`,
    ],
    ["deleted text", `<w:del w:id="1"><w:r><w:delText>no</w:delText></w:r>${r("no")}</w:del>`],
    ["text moved away", `<w:moveFrom w:id="1">${r("no")}</w:moveFrom>`],
    ["text inserted and deleted", `<w:ins w:id="1"><w:del w:id="2">${r("no")}</w:del></w:ins>`],
    ["a placeholder", sdt(r("no"), "<w:showingPlcHdr/>")],
    ["a footnote's mark", `<w:r><w:footnoteReference w:id="2"/></w:r>`],
  ])("%s", (_, xml) => {
    expect(textOf(r("a") + xml + r("b"))).toBe("ab");
  });

  test("the base of a character with a reading is text", () => {
    expect(
      textOf(
        `<w:r><w:ruby><w:rubyPr/><w:rt>${r("no")}</w:rt><w:rubyBase>${r("字")}</w:rubyBase></w:ruby></w:r>`,
      ),
    ).toBe("字");
  });

  test("the text of a formula is text", () => {
    expect(textOf("<m:oMath><m:r><w:rPr/><m:t>1+1</m:t></m:r></m:oMath>")).toBe("1+1");
  });

  test("a placeholder that is not shown any more is text", () => {
    expect(textOf(sdt(r("a"), '<w:showingPlcHdr w:val="0"/>'))).toBe("a");
  });
});

describe("Word may keep some text of a cell to itself", () => {
  const dropDown = (result: string) =>
    '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:listEntry w:val="1"/></w:ddList></w:ffData></w:fldChar></w:r>' +
    `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

  test.each([
    ["a formula", "<m:oMath><m:r><m:t>1</m:t></m:r></m:oMath>", true],
    ["a ruby", `<w:r><w:ruby><w:rt>${r("a")}</w:rt><w:rubyBase>${r("1")}</w:rubyBase></w:ruby></w:r>`, true],
    ["a drop-down without a result", dropDown(""), true],
    ["a drop-down with a result, which does not", dropDown(r("1")), undefined],
    ["a link, which does not", `<w:hyperlink>${r("1")}</w:hyperlink>`, undefined],
    ["a picture, which does not", r("1") + "<w:r><w:drawing/></w:r>", undefined],
    ["a comment, which does not", r("1") + '<w:r><w:commentReference w:id="1"/></w:r>', undefined],
  ])("that holds %s", (_, xml, expected) => {
    expect(cellOf(p(xml))).toMatchObject({ text: "1" });
    expect(cellOf(p(xml)).mayLackText).toBe(expected);
  });
});

describe("complex fields", () => {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const code = "<w:r><w:instrText>PAGE</w:instrText></w:r>";

  test("show their result, not their code", () => {
    expect(textOf(mark("begin") + code + r("no") + mark("separate") + r("7") + mark("end") + r("b"))).toBe(
      "7b",
    );
  });

  test("nest: a result in a code is no text", () => {
    const inner = mark("begin") + code + mark("separate") + r("no") + mark("end");
    expect(textOf(mark("begin") + inner + mark("separate") + r("7") + mark("end"))).toBe("7");
  });

  test("may run over paragraphs", () => {
    const body = p(mark("begin") + code + mark("separate") + r("a")) + p("b") + p(r("c") + mark("end"));
    expect(paragraphTexts(outlineOf(body))).toEqual(["a", "b", "c"]);
  });

  test("one that never ends in a cell does not swallow the next cell", () => {
    const outline = outlineOf(
      `<w:tbl><w:tr><w:tc>${p(mark("begin") + r("no"))}</w:tc><w:tc>${p("7")}</w:tc></w:tr></w:tbl>`,
    );
    expect(outline.tables[0]?.rows[0]?.cells.map(({ text }) => text)).toEqual(["", "7"]);
  });

  test("one that never ends before a table does not swallow the table", () => {
    const outline = outlineOf(
      p(mark("begin") + r("no")) + `<w:tbl><w:tr><w:tc>${p("7")}</w:tc></w:tr></w:tbl>`,
    );
    expect(outline.tables[0]?.rows[0]?.cells[0]?.text).toBe("7");
  });

  test("a second separator, and the end of a field without a result, leave the count of codes right", () => {
    expect(textOf(mark("begin") + mark("separate") + mark("separate") + r("a") + mark("end") + r("b"))).toBe(
      "ab",
    );
    expect(
      textOf(mark("begin") + r("no") + mark("end") + r("b") + mark("begin") + r("no") + mark("end")),
    ).toBe("b");
  });

  test("a field round a table keeps its code and its result apart", () => {
    const cellBody = (field: string) =>
      `<w:tbl><w:tr><w:tc>${p(field)}</w:tc><w:tc>${p("7")}</w:tc></w:tr></w:tbl>`;
    const outline = outlineOf(
      p(mark("begin") + mark("separate") + r("a")) +
        cellBody(mark("begin") + r("no")) +
        p(r("b") + mark("end")),
    );
    expect(outline.tables[0]?.rows[0]?.cells.map(({ text }) => text)).toEqual(["", "7"]);
    expect(paragraphTexts(outline)).toEqual(["a", "b"]);
  });

  test("ends and separators without a beginning do no harm", () => {
    expect(textOf(mark("end") + mark("separate") + r("a") + mark("end") + r("b"))).toBe("ab");
  });
});

describe("paragraphs", () => {
  const deletedMark = '<w:rPr><w:del w:id="1"/></w:rPr>';

  test("one whose mark is deleted runs on into the next", () => {
    const outline = outlineOf(p("a", deletedMark) + p("b", deletedMark) + p("c") + p("d"));
    expect(paragraphTexts(outline)).toEqual(["abc", "d"]);
    expect(outline.hasRevisions).toBe(true);
  });

  test("one whose mark stays does not, whatever else is deleted in it", () => {
    const deleted = '<w:del w:id="1"><w:r><w:delText>x</w:delText></w:r></w:del>';
    expect(paragraphTexts(outlineOf(p(r("a") + deleted) + p("b")))).toEqual(["a", "b"]);
  });

  test("one whose mark is hidden runs on too, but not into a table or out of the body", () => {
    const hidden = "<w:rPr><w:vanish/></w:rPr>";
    const table = `<w:tbl><w:tr><w:tc>${p("x")}</w:tc></w:tr></w:tbl>`;
    const outline = outlineOf(p("a", hidden) + table + p("b", "<w:rPr><w:vanish/><w:specVanish/></w:rPr>"));
    expect(outline.blocks.map(({ kind }) => kind)).toEqual(["paragraph", "table", "paragraph"]);
    expect(paragraphTexts(outline)).toEqual(["a", "b"]);
  });

  test("a style separator hides its mark, unless it is switched off", () => {
    const joined = (properties: string) =>
      paragraphTexts(outlineOf(p("a", `<w:rPr>${properties}</w:rPr>`) + p("b")));
    expect(joined("<w:specVanish/>")).toEqual(["ab"]);
    expect(joined('<w:specVanish w:val="0"/>')).toEqual(["a", "b"]);
    expect(joined('<w:vanish w:val="0"/>')).toEqual(["a", "b"]);
  });

  test("in a cell they are joined by a line feed, unless they run on", () => {
    const cell = cellOf(p("自", deletedMark) + p("然") + p("人 "));
    expect(cell.text).toBe("自然\n人");
    expect(cell.paragraphs).toEqual([{ text: "自" }, { text: "然" }, { text: "人 " }]);
  });

  test("an automatic number is no text", () => {
    const numbered = p("属于国家秘密", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>');
    expect(cellOf(numbered).paragraphs).toEqual([{ text: "属于国家秘密" }]);
  });

  test("what was before a tracked change of format does not count", () => {
    const former = `<w:pPrChange w:id="1"><w:pPr><w:rPr><w:vanish/><w:del/></w:rPr></w:pPr></w:pPrChange>`;
    const outline = outlineOf(
      p("a", former) +
        p(`<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>${t("b")}</w:r>`),
    );
    expect(paragraphTexts(outline)).toEqual(["a", "b"]);
    expect(outline.hasRevisions).toBe(true);
  });
});
