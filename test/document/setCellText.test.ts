import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { cellAt, readOutline, setCellText, type CellChange, type OutlineCell } from "../../src/document";
import { format2021 } from "../../src/report";
import { docxFile } from "../../testing/docx";
import { anyPlan, distinctFigures, inPlan, officialSpelling } from "../../testing/reports";
import { wholeSeeds } from "../../testing/reports/seeds";
import { encodeXml } from "../../src/document/package/sniffType";
import { docx, documentXml, flat, namespaces, oneCell, p, parts, r, sdt, t, tbl, tc, tr, zip } from "./build";
import { draws } from "../../testing/draws";

const first = { table: 1, row: 1, cell: 1 };
const mainOf = (file: Uint8Array) => strFromU8(unzipSync(file)["word/document.xml"] ?? new Uint8Array());

/** The body after the one cell of that content got the text. */
function bodyAfter(content: string, from: string, to: string): string {
  const { file, refused } = setCellText(docx(oneCell(content)), [{ place: first, from, to }]);
  expect(refused).toEqual([]);
  expect(readOutline(file).tables[0]?.rows[0]?.cells[0]?.text).toBe(to.trim());
  const main = mainOf(file);
  const start = oneCell("<x/>").indexOf("<x/>") + documentXml("").indexOf("</w:body>");
  return main.slice(start, main.lastIndexOf("</w:tc>"));
}

describe("a new text for a cell", () => {
  test("takes the place of the old one, and of nothing else", () => {
    expect(bodyAfter(p("3", "<w:jc/>"), "3", "5")).toBe(p("5", "<w:jc/>"));
  });

  test("is put into the first run with text; the others lose theirs and stay", () => {
    const before = p("<w:r><w:t/></w:r>" + r("1", "<w:i/>") + "<w:bookmarkEnd/>" + r("2", "<w:i/>"));
    const emptied = "<w:r><w:rPr><w:i/></w:rPr></w:r>";
    expect(bodyAfter(before, "12", "7")).toBe(p(`<w:r></w:r>${r("7", "<w:i/>")}<w:bookmarkEnd/>${emptied}`));
  });

  test("replaces tabs, breaks and symbols as text", () => {
    const symbols = '<w:br/><w:sym w:char="0031"/><w:noBreakHyphen/><w:softHyphen/><w:ptab/><w:cr/>';
    expect(bodyAfter(p(r(`<w:tab/>${t("1")}${symbols}${t(" ")}`)), "1\n1-", "7")).toBe(p(r("<w:t>7</w:t>")));
    expect(bodyAfter(p(r(`<w:t></w:t><w:br></w:br>${t("1")}`)), "1", "7")).toBe(p(r("<w:t>7</w:t>")));
  });

  test("goes into the one paragraph that has text", () => {
    expect(bodyAfter(p() + p("3") + p(" "), "3", "5")).toBe(p() + p("5") + p(" "));
  });

  test("is escaped, and keeps its outer space", () => {
    expect(bodyAfter(p("<w:r><w:t>3</w:t></w:r>"), "3", "<&> ")).toBe(p(r(t("&lt;&amp;&gt; "))));
  });

  test("may be nothing", () => {
    expect(bodyAfter(p("3"), "3", "")).toBe(p(r(t(""))));
  });
});

describe("a text for a blank cell", () => {
  test("gets a run in the format of the paragraph mark", () => {
    const mark = '<w:rPr><w:sz w:val="21"/></w:rPr>';
    const properties = `<w:pPr><w:jc/>${mark}</w:pPr>`;
    expect(bodyAfter(`<w:p>${properties}</w:p>${p()}`, "", "0")).toBe(
      `<w:p>${properties}<w:r>${mark}<w:t>0</w:t></w:r></w:p>${p()}`,
    );
  });

  test("of the mark's format takes nothing that is true of marks alone, or that hides", () => {
    const change = '<w:rPrChange w:id="1"><w:rPr><w:vanish/><w:i/></w:rPr></w:rPrChange>';
    const before = p("", `<w:rPr><w:b/><w:vanish/><w:sz/><w:specVanish/>${change}</w:rPr>`);
    expect(bodyAfter(before, "", "0")).toBe(
      before.replace("</w:p>", "<w:r><w:rPr><w:b/><w:sz/></w:rPr><w:t>0</w:t></w:r></w:p>"),
    );
  });

  test.each([
    ["an empty paragraph element", '<w:p w:rsidR="1" />', '<w:p w:rsidR="1"><w:r><w:t>0</w:t></w:r></w:p>'],
    ["a paragraph without properties", "<w:p></w:p>", "<w:p><w:r><w:t>0</w:t></w:r></w:p>"],
    [
      "an empty run",
      p("<w:r><w:rPr><w:b/></w:rPr></w:r>"),
      p("<w:r><w:rPr><w:b/></w:rPr><w:t>0</w:t></w:r>"),
    ],
    ["an empty run element", p("<w:r/>"), p("<w:r><w:t>0</w:t></w:r>")],
    ["an empty text element", p("<w:r><w:t/></w:r>"), p("<w:r><w:t>0</w:t></w:r>")],
    ["a control", p(sdt("")), p(sdt("<w:r><w:t>0</w:t></w:r>"))],
    [
      "an empty control element",
      p("<w:sdt><w:sdtContent/></w:sdt>"),
      p("<w:sdt><w:sdtContent><w:r><w:t>0</w:t></w:r></w:sdtContent></w:sdt>"),
    ],
  ])("fills %s", (_, before, after) => {
    expect(bodyAfter(before, "", "0")).toBe(after);
  });

  test("of the control's format, and not of the mark's, where a control shows its placeholder without a run", () => {
    const mark = "<w:rPr><w:b/></w:rPr>";
    const of = (format: string) => sdt(p("", mark), `${format}<w:showingPlcHdr/>`);
    const filled = (run: string, format: string) => sdt(`<w:p><w:pPr>${mark}</w:pPr>${run}</w:p>`, format);
    const kept = "<w:rPr><w:i/></w:rPr>";
    expect(bodyAfter(of(kept), "", "0")).toBe(filled(`<w:r>${kept}<w:t>0</w:t></w:r>`, kept));
    expect(bodyAfter(of(""), "", "0")).toBe(filled("<w:r><w:t>0</w:t></w:r>", ""));
  });

  test("goes into the paragraph whose control shows its placeholder, rather than into the first", () => {
    const shown = sdt(r("单击输入"), "<w:showingPlcHdr/>");
    expect(bodyAfter(p() + p(shown), "", "0")).toBe(p() + p(sdt(r("0"))));
  });

  test("ends one of two placeholders in the cell and leaves the other", () => {
    const shown = sdt(r("单击输入"), "<w:showingPlcHdr/>");
    expect(bodyAfter(p(shown) + p(shown), "", "0")).toBe(p(sdt(r("0"))) + p(shown));
  });

  test("leaves a placeholder that is not shown any more, and the format of the text in it", () => {
    const control = (text: string) =>
      sdt(r(text, "<w:b/>"), '<w:rPr><w:i/></w:rPr><w:showingPlcHdr w:val="0"/>');
    expect(bodyAfter(p(control("3")), "3", "5")).toBe(p(control("5")));
  });

  test("does not lose the format of a run that says how it was before", () => {
    const was = '<w:rPrChange w:id="1"><w:rPr><w:i/></w:rPr></w:rPrChange>';
    const run = (text: string) => `<w:r><w:rPr><w:b/>${was}</w:rPr>${text}</w:r>`;
    expect(bodyAfter(p(run("")), "", "0")).toBe(p(run("<w:t>0</w:t>")));
  });

  test("ends the placeholder of a control, wherever the control stands", () => {
    const shown = '<w:tag w:val="a"/><w:showingPlcHdr/>';
    const hint = r("单击输入", '<w:rStyle w:val="PlaceholderText"/>');
    const kept = '<w:rPr><w:sz w:val="21"/></w:rPr>';
    expect(bodyAfter(p(sdt(hint, shown)), "", "0")).toBe(p(sdt(r("0"), '<w:tag w:val="a"/>')));
    expect(bodyAfter(sdt(p(hint), kept + shown), "", "0")).toBe(
      sdt(p(r("0", '<w:sz w:val="21"/>')), `${kept}<w:tag w:val="a"/>`),
    );
    const { file } = setCellText(docx(tbl(tr(sdt(tc(p(hint)), shown)))), [
      { place: first, from: "", to: "0" },
    ]);
    expect(readOutline(file).tables[0]?.rows[0]?.cells[0]).toMatchObject({ text: "0", tag: "a" });
    expect(mainOf(file)).not.toContain("showingPlcHdr");
  });
});

describe("what is not changed is said", () => {
  const refusals = (body: string, change: Partial<CellChange>) =>
    setCellText(docx(body), [{ place: first, from: "3", to: "5", ...change }]).refused.map(
      ({ reason }) => reason,
    );

  test.each([
    ["not-found", oneCell("3"), { place: { table: 1, row: 1, cell: 2 } }],
    ["changed-meanwhile", oneCell("4"), {}],
    [
      "not-visible",
      tbl(tr(tc("", '<w:vMerge w:val="restart"/>')) + tr(tc("3", "<w:vMerge/>"))),
      { place: { table: 1, row: 2, cell: 1 } },
    ],
    [
      "not-visible",
      tbl(tr(tc("", '<w:hMerge w:val="restart"/>') + tc("3", "<w:hMerge/>"))),
      { place: { table: 1, row: 1, cell: 2 } },
    ],
    ["not-visible", tbl(tr(tc("3", '<w:cellDel w:id="1"/>'))), { from: "" }],
    ["no-paragraph", tbl(tr("<w:tc/>")), { from: "" }],
    ["unwritable-text", oneCell("3"), { to: "1\t2" }],
    ["unwritable-text", oneCell("3"), { to: "\uffff" }],
    ["unwritable-text", oneCell("3"), { to: "1\n2" }],
    ["unwritable-text", oneCell("3"), { to: "\ud800" }],
    ["field", oneCell(p(`<w:fldSimple>${r("3")}</w:fldSimple>`)), {}],
    ["several-paragraphs", oneCell(p("3") + p("4")), { from: "3\n4" }],
    [
      "embedded-object",
      oneCell(p(`${r("3")}<mc:AlternateContent><mc:Choice Requires="wps"/></mc:AlternateContent>`)),
      {},
    ],
  ])("%s", (reason, body, change) => {
    expect(refusals(body, change)).toEqual([reason]);
  });

  test("what is seen first: another place, another text, a cell that does not show, the new text, an obstacle", () => {
    const covered = tbl(tr(tc("", '<w:vMerge w:val="restart"/>')) + tr(tc(p("3") + p("4"), "<w:vMerge/>")));
    const below = { place: { table: 1, row: 2, cell: 1 }, to: "\n" };
    expect(refusals(covered, { ...below, from: "3" })).toEqual(["changed-meanwhile"]);
    expect(refusals(covered, { ...below, from: "3\n4" })).toEqual(["not-visible"]);
    expect(refusals(oneCell(p("3") + p("4")), { from: "3\n4", to: "\n" })).toEqual(["unwritable-text"]);
    expect(refusals(oneCell("3"), { to: "😀" })).toEqual([]);
  });

  test("an alternative content beside the cell's paragraph is in nobody's way", () => {
    const beside = '<mc:AlternateContent><mc:Choice Requires="wps"/></mc:AlternateContent>';
    expect(refusals(p(beside) + oneCell(beside + p("3")), {})).toEqual([]);
  });

  test("a second change of the same cell", () => {
    const change = { place: first, from: "3", to: "5" };
    const { refused } = setCellText(docx(oneCell("3")), [change, { ...change, to: "6" }]);
    expect(refused).toMatchObject([{ reason: "changed-meanwhile" }]);
  });

  test("not a change of a cell for which another one was refused", () => {
    const change = { place: first, from: "3", to: "5" };
    const { refused } = setCellText(docx(oneCell("3")), [{ ...change, from: "4" }, change]);
    expect(refused.map(({ reason }) => reason)).toEqual(["changed-meanwhile"]);
  });

  test("a placeholder of a control that holds more than the cell", () => {
    const body = sdt(oneCell(p("单击输入")), "<w:showingPlcHdr/>");
    expect(refusals(body, { from: "" })).toEqual(["embedded-object"]);
  });

  test("a placeholder of several paragraphs, unless only one has text", () => {
    const shown = "<w:showingPlcHdr/>";
    expect(refusals(oneCell(sdt(p("单击") + p("输入"), shown)), { from: "" })).toEqual([
      "several-paragraphs",
    ]);
    expect(refusals(oneCell(sdt(p("单击输入") + p(), shown)), { from: "" })).toEqual([]);
  });

  test("with nothing to change the file is the same bytes", () => {
    const file = docx(oneCell("4"));
    expect(setCellText(file, [{ place: first, from: "3", to: "5" }]).file).toBe(file);
    expect(setCellText(file, []).file).toBe(file);
  });
});

describe("a flat package", () => {
  const change = [{ place: first, from: "3", to: "5" }];
  const text = (cell: string) =>
    flat({
      "a.xml": "<!-- 年报 -->",
      ...parts(documentXml(p("\r\n年") + oneCell(p(cell))), { settings: "" }),
    });

  test.each(["utf-8", "utf-16le", "utf-16be"] as const)("keeps all but the number, in %s", (encoding) => {
    const bytes = (xml: string) => encodeXml(`\ufeff${xml}`, encoding);
    expect(setCellText(bytes(text("3")), change)).toEqual({ file: bytes(text("5")), refused: [] });
  });

  test("has its number replaced in the part that was read, where two are of one name", () => {
    const twice = (cell: string) =>
      flat({ "word/Document.xml": documentXml(oneCell(p("3"))), ...parts(documentXml(oneCell(p(cell)))) });
    const { file } = setCellText(encodeXml(twice("3"), "utf-8"), change);
    expect(new TextDecoder().decode(file)).toBe(twice("5"));
  });
});

describe("the package", () => {
  const change = [{ place: first, from: "3", to: "5" }];

  test("keeps every other entry, compressed as it was, in its place", () => {
    const files = {
      "a.bin": new Uint8Array([1, 2, 3]),
      ...parts(documentXml(oneCell("3")), { settings: "" }),
      "z.xml": "<z/>",
    };
    const before = zip(files);
    const { file } = setCellText(before, change);
    const entries = unzipSync(file);
    expect(Object.keys(entries)).toEqual(Object.keys(files));
    const { "word/document.xml": main, ...others } = entries;
    const { "word/document.xml": old, ...same } = unzipSync(before);
    expect(others).toEqual(same);
    expect(strFromU8(main ?? new Uint8Array())).toBe(
      strFromU8(old ?? new Uint8Array()).replace(">3<", ">5<"),
    );
  });

  test("keeps the encoding, the byte order mark and the prefixes of the part", () => {
    const main = `\ufeff${documentXml(oneCell(p())).replaceAll("<w:", "<ns0:").replaceAll("</w:", "</ns0:").replace("xmlns:w=", "xmlns:ns0=")}`;
    const utf16 = new Uint8Array(
      Array.from(main, (char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]).flat(),
    );
    const { file } = setCellText(zip({ ...parts(""), "word/document.xml": utf16 }), [
      { place: first, from: "", to: "0" },
    ]);
    const written = unzipSync(file)["word/document.xml"] ?? new Uint8Array();
    expect(new TextDecoder("utf-16le", { ignoreBOM: true }).decode(written)).toBe(
      main.replace("<ns0:p></ns0:p>", "<ns0:p><ns0:r><ns0:t>0</ns0:t></ns0:r></ns0:p>"),
    );
  });

  test("works with the default namespace", () => {
    const main = `<document xmlns="${namespaces.w}"><body><tbl><tr><tc><p/></tc></tr></tbl></body></document>`;
    const { file } = setCellText(zip(parts(main)), [{ place: first, from: "", to: "0" }]);
    expect(mainOf(file)).toBe(main.replace("<p/>", "<p><r><t>0</t></r></p>"));
  });
});

test("in any layout any number cell takes a new text, and nothing else changes", () => {
  const [seed] = wholeSeeds;
  if (seed === undefined) throw new Error("no seed");
  const content = {
    prose: seed.prose,
    figures: distinctFigures(format2021),
    spelling: officialSpelling,
    totalBeside: false,
  };
  fc.assert(
    fc.property(anyPlan, fc.nat(), fc.stringMatching(/^[0-9 .-]{1,6}$/u), (plan, pick, to) => {
      const file = docxFile(inPlan(format2021, content, plan));
      const before = readOutline(file);
      const cells = before.tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells)).filter(isWritable);
      const target = cells[pick % cells.length];
      if (target === undefined) return;
      const { file: changed, refused } = setCellText(file, [{ place: target.place, from: target.text, to }]);
      expect(refused).toEqual([]);
      const after = readOutline(changed);
      expect(cellAt(after, target.place)?.text).toBe(to.trim());
      const others = (outline: typeof after) =>
        outline.tables
          .flatMap(({ rows }) => rows.flatMap((row) => row.cells))
          .filter(({ place }) => JSON.stringify(place) !== JSON.stringify(target.place));
      expect(others(after)).toEqual(others(before));
      expect(after.blocks.filter(({ kind }) => kind === "paragraph")).toEqual(
        before.blocks.filter(({ kind }) => kind === "paragraph"),
      );
    }),
    { numRuns: draws(8, 60) },
  );
});

function isWritable(cell: OutlineCell): boolean {
  return cell.obstacles.length === 0 && cell.verticalMerge !== "continue" && !cell.isHorizontalContinuation;
}
