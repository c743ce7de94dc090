import { linesOf } from "./support";

/** The pieces of a line: words, numbers and blank cells. */

/** `words|number|_`: what stands on a line; numbers in brackets, blank cells as `_`. */
function said(text: string): string {
  const [pieces = []] = linesOf(text);
  const show = {
    words: (words: string) => words,
    number: (number: string) => `<${number}>`,
    blank: () => "_",
  };
  return pieces.map(({ kind, place }) => show[kind](place.text)).join(" ");
}

describe("a line without tabs", () => {
  test("is parted by white space of any kind", () => {
    expect(said("规章 0　1\u00a02")).toBe("规章 <0> <1> <2>");
  });

  test("a numbering mark that was parted from its label is no number", () => {
    expect(said("2. 重复申请 0 3")).toBe("2. 重复申请 <0> <3>");
    expect(said("２． 重复申请 0")).toBe("２． 重复申请 <0>");
    expect(said("2 .重复申请")).toBe("2 .重复申请");
    expect(said("（3） 其他")).toBe("（3） 其他");
  });

  test("a Chinese numeral alone is a part of a label", () => {
    expect(said("三 、本年度办理结果")).toBe("三 、本年度办理结果");
  });

  test("a counter behind a number is a part of it", () => {
    expect(said("行政许可 12 件")).toBe("行政许可 <12 件>");
  });

  test("signs for nothing are numbers; 无 may be a part of a label", () => {
    expect(said("行政许可 —")).toBe("行政许可 <—>");
    const [pieces = []] = linesOf("无");
    expect(pieces).toMatchObject([{ kind: "words", maySayNothing: true }]);
  });

  test("the number of a page is no piece", () => {
    expect(said("- 3 -")).toBe("");
    expect(said("第 3 页 共 8 页")).toBe("");
    expect(said("3")).toBe("<3>");
  });
});

describe("a line with tabs", () => {
  test("has blank cells between and behind its numbers", () => {
    expect(said("规章\t0\t\t2\t")).toBe("规章 <0> _ <2> _");
  });

  test("in front of its label, and without numbers, blank cells are those that a label covers", () => {
    expect(said("\t\t2.重复申请\t0\t1")).toBe("2.重复申请 <0> <1>");
    expect(said("不再处理其申请\t\t\t")).toBe("不再处理其申请");
  });

  test("a cell alone behind a tab is a cell", () => {
    expect(said("\t0")).toBe("<0>");
    expect(said("\t")).toBe("_");
  });

  test("a cell with a number and words is one number", () => {
    expect(said("规章\t12（上年5）\t3")).toBe("规章 <12（上年5）> <3>");
  });
});

test("every piece is where it stands", () => {
  const text = "\t规章\t 0 \t12 件";
  const [pieces = []] = linesOf(text);
  for (const { place } of pieces) expect(text.slice(place.from, place.to)).toBe(place.text);
  expect(pieces.map(({ place }) => place.from)).toEqual([1, 5, 8]);
});
