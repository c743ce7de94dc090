import { cellOf, p, r, t } from "./build";

/** A mark of a note behind a number must not become a digit of it, and must not be lost from the text. */

const raised = '<w:vertAlign w:val="superscript"/>';
const noteStyle = `<w:style w:type="character" w:styleId="note"><w:rPr>${raised}</w:rPr></w:style>`;
const textsOf = (content: string, styles?: string) => {
  const { text, textWithoutNotes, obstacles } = cellOf(content, styles === undefined ? {} : { styles });
  return { text, textWithoutNotes, obstacles };
};

test("raised text behind a number is told apart, and the cell is not to be rewritten", () => {
  expect(textsOf(p(r("7") + r("2", raised)))).toEqual({
    text: "72",
    textWithoutNotes: "7",
    obstacles: ["mixed-format"],
  });
});

test("so is text raised by a character style, unless it says otherwise itself", () => {
  const styled = '<w:rStyle w:val="note"/>';
  expect(textsOf(p(r("7") + r("2", styled)), noteStyle)).toMatchObject({ text: "72", textWithoutNotes: "7" });
  const level = `${styled}<w:vertAlign w:val="baseline"/>`;
  expect(textsOf(p(r("7") + r("2", level)), noteStyle).textWithoutNotes).toBeUndefined();
});

test.each(["footnoteReference", "endnoteReference"])("so is a mark of one's own at a w:%s", (name) => {
  const mark = `<w:r><w:${name} w:customMarkFollows="1" w:id="2"/>${t("2")}</w:r>`;
  expect(textsOf(p(r("7") + mark))).toMatchObject({ text: "72", textWithoutNotes: "7" });
});

test("a note that numbers itself has no text", () => {
  const mark = '<w:r><w:footnoteReference w:id="2"/></w:r>';
  expect(textsOf(p(r("7") + mark))).toMatchObject({ text: "7", obstacles: ["embedded-object"] });
});

test("text behind the mark is kept, in every paragraph", () => {
  const content = p(r("7") + r("2", raised) + r("件")) + p("（含上年）");
  expect(textsOf(content)).toMatchObject({ text: "72件\n（含上年）", textWithoutNotes: "7件\n（含上年）" });
});

test("text is raised by its own format, and not by that of the paragraph's mark or of a run before", () => {
  const mark = `<w:rPr>${raised}</w:rPr>`;
  expect(textsOf(p(r("7") + "<w:r/>" + r("2"), mark)).textWithoutNotes).toBeUndefined();
  expect(textsOf(p(r("7") + r("2", raised) + r("3"))).textWithoutNotes).toBe("73");
});

test("text raised by a style that is not said to raise is not", () => {
  const styled = '<w:rStyle w:val="other"/>';
  expect(textsOf(p(r("7") + r("2", styled)), noteStyle).textWithoutNotes).toBeUndefined();
  expect(textsOf(p(r("7") + r("2", styled))).textWithoutNotes).toBeUndefined();
});

test.each([
  ["raised text alone is what the cell says", p(r("12", raised))],
  ["lowered text is text", p(r("7") + r("2", '<w:vertAlign w:val="subscript"/>'))],
  ["a number in two runs is one number", p(r("7") + r("2"))],
  ["hidden text is no text, be it raised", p(r("7") + r("2", `<w:vanish/>${raised}`))],
])("%s", (_, content) => {
  expect(textsOf(content).textWithoutNotes).toBeUndefined();
});
