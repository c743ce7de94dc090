import { Host } from "../../../src/workbench/host";
import { asLines, asOneLine, pasteLines } from "../../../src/workbench/page/editing/paste";
import { docx, paragraph, run } from "./support";

/** Text from the clipboard. */

test("is one line, without characters that XML does not have", () => {
  expect(asOneLine(" 1\r\n2\t3\u0007\uFFFC\uFFFF\uD800 ")).toBe("1 2 3");
});

test("or lines, whatever breaks them, with their tabs and without those characters", () => {
  expect(asLines("　1\r\n2\t3\u0007\uFFFC\uFFFF\uD800 \n\r4\v5\f6\u20287\u2029")).toEqual([
    "　1",
    "2\t3 ",
    "",
    ..."4567",
    "",
  ]);
});

describe("pasted behind the one paragraph of a document", () => {
  const paste = (text: string) => {
    const host = new Host({ file: docx(paragraph(run("1"))) });
    const { document } = host;
    const reason = pasteLines({ host, document }, document.rangeAt(document.paragraphs()[0]!, 1, 1), text);
    return { reason: reason?.zh ?? "", document };
  };

  test.each([
    ["lines", "2\n34", ["12", "34"], 2],
    ["one line with tabs", "2\t3", ["12\t3"], 4],
  ])("%s stand there, and the caret behind them", (_name, text, expected, offset) => {
    const { document } = paste(text);
    expect(document.paragraphs().map((one) => document.textOf(one))).toEqual(expected);
    const { start, end } = document.selection;
    const last = document.paragraphs().length - 1;
    const places = [start, end].map((one) => [document.paragraphs().indexOf(one.paragraph), one.offset]);
    expect(places).toEqual([
      [last, offset],
      [last, offset],
    ]);
  });

  test.each([
    ["200,000 characters", `\n${"1".repeat(199_999)}`, "1"],
    ["10,000 paragraphs and tabs in all", `\n${"\t".repeat(9_997)}`, "\t"],
    ["10,000 paragraphs in all", "\n".repeat(9_998), "\n"],
  ])("at most %s", (_name, most, more) => {
    expect(paste(most).reason).toBe("");
    const { reason, document } = paste(most + more);
    expect(reason).toContain("没有粘贴");
    expect(document.paragraphs().map((one) => document.textOf(one))).toEqual(["1"]);
  });
});
