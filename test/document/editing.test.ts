import { cellOf, oneCell, onlyCell, outlineOf, p, r, sdt, t, tbl, tc, tr } from "./build";

const obstacles = (content: string) => cellOf(content).obstacles;

describe("what stands in the way of a new text", () => {
  test("nothing in a plain cell, an empty one, or one with an empty second paragraph", () => {
    for (const content of ["3", p(), p("3") + p(" "), p(r("3") + "<w:bookmarkStart/>" + r("4"))]) {
      expect(obstacles(content)).toEqual([]);
    }
  });

  test.each([
    ["several-paragraphs", p("3") + p("4")],
    ["mixed-format", p(r("3") + r("4", "<w:b/>"))],
    ["mixed-format", p(r("3") + r("4", "<w:vanish/>"))],
    ["mixed-format", p(r("4", "<w:vanish/>"))],
    ["field", p(`<w:fldSimple w:instr="=SUM(ABOVE)">${r("3")}</w:fldSimple>`)],
    ["field", p('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>')],
    ["field", p(`<w:hyperlink>${r("3")}</w:hyperlink>`)],
    ["revision", p(`<w:ins w:id="1">${r("3")}</w:ins>`)],
    ["revision", p(r("3") + `<w:del w:id="1"><w:r><w:delText>4</w:delText></w:r></w:del>`)],
    ["revision", p("3", '<w:rPr><w:ins w:id="1"/></w:rPr>')],
    ["embedded-object", p("<w:r><w:drawing/></w:r>")],
    ["embedded-object", p("<w:r><w:pict/></w:r>")],
    ["embedded-object", p("<w:r><w:object/></w:r>")],
    ["embedded-object", p(r("3") + '<w:r><w:footnoteReference w:id="1"/></w:r>')],
    ["embedded-object", p(r("3") + '<w:r><w:commentReference w:id="1"/></w:r>')],
    ["embedded-object", p("<m:oMath><m:r><m:t>3</m:t></m:r></m:oMath>")],
    ["nested-table", oneCell("") + p()],
    ["locked-control", p(sdt(r("3"), '<w:lock w:val="contentLocked"/>'))],
    ["locked-control", sdt(p("3"), '<w:lock w:val="sdtContentLocked"/>')],
    ["locked-control", sdt(p(), '<w:lock w:val="sdtContentLocked"/>')],
    ["locked-control", sdt(p(sdt(r("3"))), '<w:lock w:val="contentLocked"/>')],
    ["locked-control", p(sdt(r("3"), "<w:dropDownList/>"))],
  ])("%s", (obstacle, content) => {
    expect(obstacles(content)).toEqual([obstacle]);
  });

  test.each([
    ["round the cell", tbl(tr(sdt(tc("3"), '<w:lock w:val="contentLocked"/>')))],
    ["round the row", tbl(sdt(tr(tc("3")), '<w:lock w:val="contentLocked"/>'))],
    ["round the table", sdt(oneCell("3"), '<w:lock w:val="contentLocked"/>')],
    [
      "round the table, with one without a lock round the cell",
      sdt(tbl(tr(sdt(tc("3")))), '<w:lock w:val="contentLocked"/>'),
    ],
    ["a group round the table", sdt(oneCell("3"), "<w:group/>")],
  ])("a locked control %s", (_, body) => {
    expect(onlyCell(outlineOf(body)).obstacles).toEqual(["locked-control"]);
  });

  describe("a bookmark or a permission on the text, which Word takes away with it", () => {
    const start = (kind = "bookmark", name = "here") => `<w:${kind}Start w:id="1" w:name="${name}"/>`;
    const end = (kind = "bookmark") => `<w:${kind}End w:id="1"/>`;

    test.each([
      ["a bookmark", start() + r("3") + end()],
      ["a part of the text", r("3") + start() + r("4") + end()],
      ["one that goes on", start() + r("3")],
      ["a permission", start("perm") + r("3") + end("perm")],
    ])("is known: %s", (_, content) => {
      expect(cellOf(p(content))).toMatchObject({ hasAnchor: true, obstacles: [] });
    });

    test.each([
      ["one without text", start() + end() + r("3")],
      ["one behind the text", r("3") + start()],
      ["the end of one that began before", r("3") + end()],
      ["Word's own, where the last edit was", start("bookmark", "_GoBack") + r("3") + end()],
      ["Word's own, of a copy", start("bookmark", "_Hlk123") + r("3") + end()],
    ])("is not %s", (_, content) => {
      expect(cellOf(p(content)).hasAnchor).toBeUndefined();
    });

    test("ends with its paragraph", () => {
      const cells = outlineOf(p(start() + r("前")) + oneCell(p("3")));
      expect(onlyCell(cells).hasAnchor).toBeUndefined();
    });
  });

  test("a control in a group can be edited, and one that only must not be deleted too", () => {
    expect(onlyCell(outlineOf(sdt(oneCell(p(sdt(r("3")))), "<w:group/>"))).obstacles).toEqual([
      "locked-control",
    ]);
    expect(onlyCell(outlineOf(sdt(tbl(tr(sdt(tc("3")))), "<w:group/>"))).obstacles).toEqual([]);
    expect(obstacles(p(sdt(r("3"), '<w:lock w:val="sdtLocked"/>')))).toEqual([]);
  });

  test("a lock ends with its control", () => {
    const outline = outlineOf(p(sdt(r("x"), '<w:lock w:val="contentLocked"/>')) + oneCell("3"));
    expect(onlyCell(outline).obstacles).toEqual([]);
  });

  test("a tracked change of format is none", () => {
    const run = `<w:r><w:rPr><w:rPrChange w:id="1"><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr>${t("3")}</w:r>`;
    const outline = outlineOf(oneCell(p(run)));
    expect(onlyCell(outline).obstacles).toEqual([]);
    expect(outline.hasRevisions).toBe(true);
  });
});

describe("format that does not count", () => {
  test.each([
    ["the language", '<w:lang w:val="en-US"/>'],
    ["no proofing", "<w:noProof/>"],
    ["a highlight", '<w:highlight w:val="yellow"/>'],
    ["a hint for the font", '<w:rFonts w:hint="eastAsia"/>'],
    ["how it was before", '<w:rPrChange w:id="1"><w:rPr><w:b/></w:rPr></w:rPrChange>'],
  ])("%s", (_, property) => {
    expect(obstacles(p(r("3", "<w:b/>") + r("4", `<w:b/>${property}`)))).toEqual([]);
    expect(obstacles(p(r("3") + r("4", property)))).toEqual([]);
  });

  test("the way it is written", () => {
    const one = r("3", '<w:rFonts w:ascii="A" w:hAnsi="B" w:hint="eastAsia"/><w:sz w:val="21"/><w:b/>');
    const other = r("4", "<w:sz w:val='21'></w:sz><w:b /><w:rFonts w:hAnsi='B' w:ascii='A'/>");
    expect(obstacles(p(one + other))).toEqual([]);
  });

  test("several properties are not one with a longer name, nor is a value part of a name", () => {
    const differ = (one: string, other: string) => obstacles(p(r("3", one) + r("4", other)));
    expect(differ("<w:b/><w:i/>", "<w:bi/>")).toEqual(["mixed-format"]);
    expect(differ('<w:sz w:val="21"/>', '<w:sz w:val="22"/>')).toEqual(["mixed-format"]);
    expect(differ('<w:u w:a="1"/>', '<w:ua w:b="1"/>')).toEqual(["mixed-format"]);
    expect(differ('<w:u w:a="1b=2"/>', '<w:u w:a="1" w:b="2"/>')).toEqual(["mixed-format"]);
    expect(differ("", "<w:b/>")).toEqual(["mixed-format"]);
  });

  test("a property is told by its first writing in each run, also the third", () => {
    expect(obstacles(p(r("3", "<w:b/><w:i/>") + r("4", "<w:i/><w:b/>") + r("5", "<w:i/>")))).toEqual([
      "mixed-format",
    ]);
    expect(
      obstacles(p(r("3", "<w:b/><w:i/>") + r("4", "<w:i/><w:b/>") + r("5", "<w:i></w:i><w:b/>"))),
    ).toEqual([]);
  });

  test("a font that differs does count", () => {
    expect(obstacles(p(r("3", '<w:rFonts w:ascii="A"/>') + r("4", '<w:rFonts w:ascii="B"/>')))).toEqual([
      "mixed-format",
    ]);
  });
});

describe("highlights", () => {
  const yellow = '<w:highlight w:val="yellow"/>';

  test("are listed once each; none is not one", () => {
    const cell = cellOf(p(r("1", yellow) + r("2", yellow) + r("3", '<w:highlight w:val="none"/>')));
    expect(cell).toMatchObject({ highlights: ["yellow"], isFullyHighlighted: false });
  });

  test("a highlight that is not seen is noted: none, or on a run without visible text", () => {
    const isNoted = (content: string) => cellOf(content).hasUnseenHighlight === true;
    expect(isNoted(p(r("1", '<w:highlight w:val="none"/>')))).toBe(true);
    expect(isNoted(p(`<w:r><w:rPr>${yellow}</w:rPr></w:r>`))).toBe(true);
    expect(isNoted(p(r("1", `${yellow}<w:vanish/>`)))).toBe(true);
    expect(isNoted(p(r("1", yellow) + r("2") + "<w:r/>"))).toBe(false);
  });

  test("a reading above a character is a run in a run: the outer one keeps its own format", () => {
    const ruby = `<w:ruby><w:rt>${r("no", "<w:b/>")}</w:rt><w:rubyBase>${r("字", yellow)}</w:rubyBase></w:ruby>`;
    const cell = cellOf(p(`<w:r><w:rPr><w:vanish/></w:rPr>${ruby}${t("no")}</w:r>`));
    expect(cell).toMatchObject({ text: "字", highlights: ["yellow"] });
    expect(cellOf(p(`<w:r>${ruby}</w:r><w:t>no</w:t>`) + "<w:t>no</w:t>").text).toBe("字");
  });

  test("a cell is fully highlighted if every run with text is", () => {
    const green = '<w:highlight w:val="green"/>';
    expect(cellOf(p(r("1", yellow) + "<w:r/>" + r("2", green)))).toMatchObject({
      highlights: ["yellow", "green"],
      isFullyHighlighted: true,
    });
    expect(cellOf(p("", `<w:rPr>${yellow}</w:rPr>`))).toMatchObject({
      highlights: [],
      isFullyHighlighted: false,
    });
  });
});

describe("tags", () => {
  const tag = (name: string) => `<w:tag w:val="${name}"/>`;

  test.each([
    ["round the text", oneCell(p(sdt(r("3"), tag("a"))))],
    ["round the paragraph", oneCell(sdt(p("3"), tag("a")))],
    ["round the cell", tbl(tr(sdt(tc("3"), tag("a"))))],
    ["round nothing yet", oneCell(p(sdt("", tag("a"))))],
    ["round the text, behind another in it", oneCell(p(sdt(sdt(r("")) + r("3"), tag("a"))))],
    ["innermost", oneCell(sdt(p(sdt(r("3"), tag("a"))), tag("b")))],
    ["next to one without", oneCell(p(sdt(sdt(r("3")), tag("a"))))],
  ])("of the control %s", (_, body) => {
    expect(onlyCell(outlineOf(body)).tag).toBe("a");
  });

  test.each([
    ["more than the cell", tbl(sdt(tr(tc("3")), tag("a")))],
    ["more than the cell, with one without a tag in it", tbl(sdt(tr(tc(p(sdt(r("3"))))), tag("a")))],
    ["the table", sdt(oneCell("3"), tag("a"))],
    ["only a part of the text", oneCell(p(sdt(r("3"), tag("a")) + r("4")))],
  ])("a control round %s names none", (_, body) => {
    expect(onlyCell(outlineOf(body)).tag).toBeNull();
  });
});

describe("placeholders", () => {
  test("read as blank, and are known", () => {
    for (const body of [
      oneCell(p(sdt(r("单击此处输入"), "<w:showingPlcHdr/>"))),
      oneCell(sdt(p("单击此处输入"), "<w:showingPlcHdr/>")),
      tbl(tr(sdt(tc("单击此处输入"), "<w:showingPlcHdr/>"))),
    ]) {
      expect(onlyCell(outlineOf(body))).toMatchObject({ text: "", isPlaceholder: true, obstacles: [] });
    }
  });
});

describe("the control that a text can be put into", () => {
  const tag = (name: string) => `<w:tag w:val="${name}"/>`;
  const control = (traits: string, text = "3") => sdt(r(text), tag("a") + traits);

  test.each([
    ["that holds the number", control("")],
    ["that shows its placeholder", control("<w:showingPlcHdr/>")],
  ])("is the only one in the cell, %s", (_, content) => {
    expect(cellOf(p(content)).controlTag).toBe("a");
  });

  test.each([
    ["one of two", control("") + sdt(r("4"), tag("b"))],
    ["one that holds a part of the text", control("") + r("件")],
    ["one beside other text", control("<w:showingPlcHdr/>") + r("件")],
    ["one without a tag", sdt(r("3"), "")],
    ["one that goes with its placeholder", control("<w:temporary/><w:showingPlcHdr/>")],
    ["a list", control("<w:comboBox/>")],
    ["a date", control("<w:date/>")],
    ["plain text", control("<w:text/>")],
  ])("is not %s", (_, content) => {
    expect(cellOf(p(content)).controlTag).toBeUndefined();
  });
});
