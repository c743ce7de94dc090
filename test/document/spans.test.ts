import { bodyParagraphs, highlightsIn, passageAt, passageIn } from "../../src/document";
import { outlineOf, p, r, sdt, t, tc, tr, tbl, type SideParts } from "./build";

/** What is special about a paragraph's text: kind, the characters or the point, the colour. */
function spansOf(content: string, side: SideParts = {}): string[] {
  const [paragraph] = bodyParagraphs(outlineOf(p(content), side));
  return (paragraph?.spans ?? []).map(({ kind, from, to, colour }) =>
    [kind, from === to ? `at ${from}` : paragraph?.text.slice(from, to), colour].filter(Boolean).join(" "),
  );
}

const yellow = '<w:highlight w:val="yellow"/>';
const mark = (id: number) => `<w:bookmarkStart w:id="${id}" w:name="b${id}"/>`;
const end = (id: number) => `<w:bookmarkEnd w:id="${id}"/>`;
const fieldChar = (type: string) => r(`<w:fldChar w:fldCharType="${type}"/>`);
const code = r("<w:instrText>REF a</w:instrText>");

describe("what is special about a paragraph's text", () => {
  test("is nothing about plain text, in one run or several", () => {
    expect(spansOf(r("收到") + r("5件"))).toEqual([]);
    expect(spansOf(r("收到", "<w:b/>") + r("5件", '<w:b/><w:lang w:val="zh-CN"/>'))).toEqual([]);
  });

  test.each<[string, string, string[]]>([
    ["a change of format", r("收") + r("到", "<w:b/>") + r("5") + r("件"), ["format at 1", "format at 2"]],
    ["hidden text", r("收") + r("隐", "<w:vanish/>") + r("到"), ["hidden at 1"]],
    ["struck text", r("收") + r("旧", "<w:strike/>") + r("到"), ["hidden at 1"]],
    ["a highlight", r("收") + r("到", yellow) + r("5"), ["highlight 到 yellow"]],
    ["a highlight in two runs", r("收", yellow) + r("到", yellow), ["highlight 收到 yellow"]],
    [
      "two highlights",
      r("收", yellow) + r("到", '<w:highlight w:val="cyan"/>'),
      ["highlight 收 yellow", "highlight 到 cyan"],
    ],
    ["no highlight, expressly", r("收到", '<w:highlight w:val="none"/>'), ["unseen-highlight 收到"]],
    [
      "a highlight of nothing",
      r("收") + r("<w:drawing/>", yellow),
      ["embedded-object at 1", "unseen-highlight at 1"],
    ],
    ["a link", r("见") + `<w:hyperlink>${r("附") + r("件")}</w:hyperlink>`, ["field 附件"]],
    [
      "a field",
      fieldChar("begin") + code + fieldChar("separate") + r("12") + fieldChar("end") + r("件"),
      ["field at 0", "field at 0", "field 12"],
    ],
    ["a simple field", `<w:fldSimple w:instr="REF a">${r("12")}</w:fldSimple>` + r("件"), ["field 12"]],
    ["a control", r("收") + sdt(r("到") + r("5")) + r("件"), ["control at 1", "control at 3"]],
    ["a control in one", sdt(r("收") + sdt(r("到"))), ["control at 1"]],
    [
      "a locked control",
      r("收") + sdt(r("到"), '<w:lock w:val="contentLocked"/>'),
      ["control at 1", "locked-control 到"],
    ],
    ["a placeholder", r("收") + sdt(r("填写"), "<w:showingPlcHdr/>") + r("到"), ["placeholder at 1"]],
    ["a picture", r("收") + r("<w:drawing/>") + r("到"), ["embedded-object at 1"]],
    ["a note", r("收到") + r('<w:footnoteReference w:id="1"/>'), ["embedded-object at 2"]],
    ["a formula", r("收") + `<m:oMath><m:r><m:t>1</m:t></m:r></m:oMath>`, ["embedded-object 1"]],
    ["a bookmark", r("收") + mark(1) + r("到") + end(1) + r("5"), ["anchor 到"]],
    ["a bookmark of nothing", r("收") + mark(1) + end(1) + r("到"), ["anchor at 1"]],
    ["one that began before", r("收") + end(7) + r("到"), ["anchor at 1"]],
    [
      "a permission and a bookmark of one number",
      mark(1) + r("收") + '<w:permStart w:id="1"/>' + r("到") + end(1) + '<w:permEnd w:id="1"/>',
      ["anchor 收到", "anchor 到"],
    ],
    [
      "a comment",
      '<w:commentRangeStart w:id="1"/>' +
        r("收") +
        '<w:commentRangeEnd w:id="1"/>' +
        r('<w:commentReference w:id="1"/>'),
      ["anchor 收", "embedded-object at 1"],
    ],
    ["no bookmark of Word's own", '<w:bookmarkStart w:id="1" w:name="_GoBack"/>' + r("收"), []],
  ])("is %s", (_what, content, expected) => {
    expect(spansOf(content)).toEqual(expected);
  });

  test("is a highlight of its style, too", () => {
    const styles = `<w:style w:type="character" w:styleId="m"><w:rPr>${yellow}</w:rPr></w:style>`;
    expect(spansOf(r("收", '<w:rStyle w:val="m"/>'), { styles })).toEqual(["highlight 收 yellow"]);
  });

  test("goes on behind the paragraph where an anchor is not ended in it", () => {
    const [first] = bodyParagraphs(outlineOf(p(r("收") + mark(1) + r("到")) + p(r("5") + end(1))));
    expect(first?.spans).toEqual([{ kind: "anchor", from: 1, to: 3 }]);
  });

  test("is where it is in the text of paragraphs that are joined", () => {
    const deleted = '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>';
    const body = p(r("收到"), deleted) + p(r("5") + r("件", yellow));
    const [joined] = bodyParagraphs(outlineOf(body));
    expect(joined).toEqual({
      number: 1,
      text: "收到5件",
      joined: 2,
      spans: [{ kind: "highlight", from: 3, to: 4, colour: "yellow" }],
      isRevised: true,
    });
  });

  test.each([
    ["inserted text", `<w:ins w:id="1" w:author="a">${r("新")}</w:ins>`],
    ["deleted text", `<w:del w:id="1" w:author="a"><w:r><w:delText>旧</w:delText></w:r></w:del>`],
  ])("is told of %s for the whole paragraph", (_what, content) => {
    const [revised, plain] = bodyParagraphs(outlineOf(p(r("收到") + content) + p("一")));
    expect(revised?.isRevised).toBe(true);
    expect(plain).toEqual({ number: 2, text: "一" });
  });

  test("is nothing that stands in a cell, or in a text box", () => {
    const box = `<w:pict><w:txbxContent>${p(r("框", yellow))}</w:txbxContent></w:pict>`;
    const outline = outlineOf(tbl(tr(tc(p(r("1", yellow))))) + p(r(box) + r("收到")));
    expect(bodyParagraphs(outline)).toEqual([
      { number: 1, text: "收到", boxes: ["框"], spans: [{ kind: "embedded-object", from: 0, to: 0 }] },
    ]);
  });
});

describe("words of a paragraph", () => {
  const outline = outlineOf(
    p("一") +
      tbl(tr(tc("1"))) +
      p(r("收到") + r("12", yellow) + r("件", "<w:b/>") + mark(1) + r("。", "<w:b/>") + end(1)),
  );

  test("are found by their paragraph's number among those outside of tables", () => {
    expect(passageAt(outline, { paragraph: 2, from: 2, to: 4 })).toMatchObject({
      place: { paragraph: 2, from: 2, to: 4, text: "12" },
      text: "12",
      paragraphs: [{ text: "12" }],
      obstacles: [],
      highlights: ["yellow"],
      isFullyHighlighted: true,
    });
  });

  test.each([
    [3, 0, 1],
    [1, 0, 2],
    [1, 1, 1],
    [1, -1, 1],
  ])("are not there in paragraph %i from %i to %i", (paragraph, from, to) => {
    expect(passageAt(outline, { paragraph, from, to })).toBeNull();
  });

  test("are one object for the same words of a reading", () => {
    const place = { paragraph: 2, from: 0, to: 2 };
    expect(passageAt(outline, place)).toBe(passageAt(outline, place));
    const [, paragraph] = bodyParagraphs(outline);
    expect(passageIn(paragraph!, 0, 2)).toBe(passageAt(outline, place));
  });

  test.each<[string, number, number, object]>([
    ["beside a highlight", 0, 2, { obstacles: [], highlights: [], isFullyHighlighted: false }],
    [
      "with a part in colour",
      1,
      3,
      { highlights: ["yellow"], isFullyHighlighted: false, obstacles: ["mixed-format"] },
    ],
    ["up to a change of format", 2, 4, { obstacles: [] }],
    ["from a change of format on", 4, 5, { obstacles: [] }],
    ["over a change of format", 3, 5, { obstacles: ["mixed-format"] }],
  ])("%s have of it what is theirs", (_what, from, to, expected) => {
    expect(passageAt(outline, { paragraph: 2, from, to })).toMatchObject(expected);
  });

  test.each([
    ["before the anchor", 4, 5, undefined],
    ["that are the anchor", 5, 6, true],
    ["that are more than it", 4, 6, true],
  ])("%s may take it away, or not", (_what, from, to, expected) => {
    expect(passageAt(outline, { paragraph: 2, from, to })?.hasAnchor).toBe(expected);
  });

  test("within an anchor leave it", () => {
    const within = outlineOf(p(mark(1) + r("收到12件") + end(1)));
    const hasAnchor = (from: number, to: number) => passageAt(within, { paragraph: 1, from, to })?.hasAnchor;
    expect([hasAnchor(2, 4), hasAnchor(0, 4), hasAnchor(2, 5)]).toEqual([undefined, true, true]);
  });

  test("have what stands between their characters, not what stands beside them", () => {
    const object = outlineOf(p(r("收到") + r("<w:drawing/>") + r(t("12件"))));
    const obstacles = (from: number, to: number) => passageAt(object, { paragraph: 1, from, to })?.obstacles;
    expect([obstacles(0, 2), obstacles(2, 5), obstacles(1, 3)]).toEqual([[], [], ["embedded-object"]]);
  });

  test("of their paragraph's highlights each is as long as its colour goes", () => {
    const [paragraph] = bodyParagraphs(
      outlineOf(
        p(r("收", yellow) + `<w:hyperlink>${r("到", yellow)}</w:hyperlink>` + r("5") + r("件", yellow)),
      ),
    );
    expect(highlightsIn(paragraph!)).toEqual([
      { from: 0, to: 2, colour: "yellow" },
      { from: 3, to: 4, colour: "yellow" },
    ]);
    expect(highlightsIn(paragraph!, 1, 3)).toEqual([{ from: 1, to: 2, colour: "yellow" }]);
  });
});
