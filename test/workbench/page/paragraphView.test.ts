/** @jest-environment jsdom */
import fc from "fast-check";
import {
  hasAllIslands,
  offsetOfPoint,
  pointAtOffset,
  runTexts,
  shownText,
  type ParagraphView,
} from "../../../src/workbench/page/view/paragraphView";
import { documentOf, paragraph, run } from "./support";

/** A paragraph on the page: texts in spans, and islands as `[what the model says]`. */
function viewOf(...pieces: (string | readonly [string])[]): ParagraphView {
  const element = document.createElement("p");
  const islands = new Map<Node, string>();
  for (const piece of pieces) {
    const span = element.appendChild(document.createElement("span"));
    span.textContent = typeof piece === "string" ? piece : "■■■";
    if (typeof piece !== "string") islands.set(span, piece[0]);
  }
  return { element, islands };
}

describe("the text of a paragraph on the page", () => {
  test("is its characters, with islands as the model has them", () => {
    expect(shownText(viewOf("12", ["\t"], "万", [""]))).toBe("12\t万");
  });

  test("is what the user typed, wherever the browser put it", () => {
    const view = viewOf("1", "2");
    view.element.append("3", document.createElement("br"));
    expect(shownText(view)).toBe("123");
  });

  test("lacks an island that the browser deleted, and says so", () => {
    const view = viewOf("1", ["\t"]);
    expect(hasAllIslands(view)).toBe(true);
    view.element.lastChild?.remove();
    expect(hasAllIslands(view)).toBe(false);
  });
});

describe("offsets and points", () => {
  test("a point in a text counts all that stands before", () => {
    const view = viewOf("12", ["\t"], "345");
    const text = view.element.lastChild?.firstChild;
    expect(text && offsetOfPoint(view, { node: text, offset: 1 })).toBe(4);
  });

  test("the paragraph's own start and end", () => {
    const view = viewOf("12", ["\t"], "3");
    expect(offsetOfPoint(view, { node: view.element, offset: 0 })).toBe(0);
    expect(offsetOfPoint(view, { node: view.element, offset: 3 })).toBe(4);
    expect(offsetOfPoint(viewOf(), { node: viewOf().element, offset: 0 })).toBe(0);
  });

  test("an empty paragraph has one point", () => {
    const view = viewOf();
    expect(pointAtOffset(view, 0)).toEqual({ node: view.element, offset: 0 });
  });

  test("each offset that is no inside of an island leads to its point and back", () => {
    const pieces = fc.array(
      fc.oneof(fc.constantFrom("1", "23", ""), fc.constantFrom(["\t"] as const, [""] as const)),
    );
    fc.assert(
      fc.property(pieces, fc.nat(20), (list, wanted) => {
        const view = viewOf(...list);
        const offset = Math.min(wanted, shownText(view).length);
        expect(offsetOfPoint(view, pointAtOffset(view, offset))).toBe(offset);
      }),
    );
  });
});

describe("runs that can be typed in", () => {
  const textsOf = (content: string) => {
    const document = documentOf(paragraph(content));
    const [first] = document.paragraphs();
    return first ? runTexts(first, document.view) : [];
  };

  test("are those of text and tabs alone", () => {
    expect(textsOf(run("12"))).toEqual([{ text: "12", isPlain: true }]);
    expect(textsOf("<w:r><w:rPr><w:b/></w:rPr><w:t>1</w:t><w:t>2</w:t></w:r>")).toEqual([
      { text: "12", isPlain: true },
    ]);
    expect(textsOf("<w:r><w:tab/></w:r><w:r><w:t>1</w:t><w:tab/></w:r>")).toEqual([
      { text: "\t", isPlain: true },
      { text: "1\t", isPlain: true },
    ]);
    expect(textsOf(`<w:ins>${run("1")}</w:ins>`)).toEqual([{ text: "1", isPlain: true }]);
  });

  test.each([
    ["pictures", "<w:r><w:drawing/></w:r>", ""],
    ["formulas", "<m:oMath><m:r><m:t>1</m:t></m:r></m:oMath>", "1"],
    [
      "alternatives",
      "<w:r><mc:AlternateContent><mc:Fallback><w:t>1</w:t></mc:Fallback></mc:AlternateContent></w:r>",
      "1",
    ],
    ["footnote marks", '<w:r><w:footnoteReference w:id="1"/></w:r>', ""],
    ["deleted text", "<w:del><w:r><w:delText>1</w:delText></w:r></w:del>", ""],
    ["hidden text", "<w:r><w:rPr><w:vanish/></w:rPr><w:t>1</w:t></w:r>", ""],
    ["hidden tabs", "<w:r><w:rPr><w:vanish/></w:rPr><w:tab/></w:r>", ""],
  ])("are not %s", (_, content, text) => {
    expect(textsOf(content)).toEqual([{ text, isPlain: false }]);
  });
});
