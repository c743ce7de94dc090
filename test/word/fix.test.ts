import type { Outline, OutlineCell } from "../../src/document";
import { cell, docxFile, paragraph, row, table, type Cell } from "../../testing/docx";
import { isSameContent } from "../../testing/word/content";
import { withMainPart } from "./support/controls";
import { smallReport } from "./support/tables";
import {
  closeAll,
  fixOf,
  markOf,
  openDocument,
  typeOver,
  visibleCells,
  withTexts,
  type OpenDocument,
} from "../../testing/word/word";

let word: OpenDocument;
beforeAll(async () => {
  word = await openDocument(smallReport);
});
afterAll(closeAll);

const fixAll = (document: OpenDocument, texts: readonly string[], to: string) =>
  document.word.fix((outline) => withTexts(...texts)(outline).map((one) => fixOf(one, to)));

function textsOf(outline: Outline): string[] {
  return outline.tables.flatMap((one) => one.rows.flatMap((line) => line.cells.map(({ text }) => text)));
}

describe("fixing", () => {
  test("changes the text of the fixed cells, and of no other", async () => {
    const document = await word.reopen(smallReport);
    const before = textsOf(document.outline());
    const report = await fixAll(document, ["8", "9"], "4");
    expect(report.applied).toHaveLength(2);
    expect(textsOf(document.outline())).toEqual(
      before.map((text) => (["8", "9"].includes(text) ? "4" : text)),
    );
  });

  test("fills blank cells, those with nothing but a space too", async () => {
    const document = await word.reopen({ body: [table([["新收", "", "\u3000", "3"]])] });
    const report = await fixAll(document, [""], "0");
    expect(report.applied).toHaveLength(2);
    expect(textsOf(document.outline())).toEqual(["新收", "0", "0", "3"]);
  });

  test("replaces the one paragraph that has text, and keeps the others", async () => {
    const model = cell([paragraph(""), paragraph("3 "), paragraph("")]);
    const document = await word.reopen({ body: [table([row([model, "4"])])] });
    await fixAll(document, ["3"], "2");
    const fixed = document.outline().tables[0]?.rows[0]?.cells[0];
    expect(fixed?.paragraphs.map(({ text }) => text)).toEqual(["", "2", ""]);
  });

  test("keeps the format of the text", async () => {
    const bold = cell([paragraph([{ text: "3", bold: true }], { align: "center" })]);
    const document = await word.reopen({ body: [table([row([bold, "4"])])] });
    const before = document.mainPart();
    await fixAll(document, ["3"], "2");
    expect(isSameContent(document.mainPart(), before.replace(">3<", ">2<"))).toBe(true);
  });

  test("leaves a cell that says something else by now", async () => {
    const document = await word.reopen(smallReport);
    await document.word.read();
    const seen = withTexts("8")(document.outline()).map((one) => fixOf(one, "7"));
    typeOver(document, "8", "88");
    const before = document.mainPart();
    const report = await document.word.fix(() => seen);
    expect(report.changedMeanwhile).toEqual(seen);
    expect(report.applied).toEqual([]);
    expect(document.mainPart()).toBe(before);
  });

  const obstacles: readonly (readonly [string, Cell, string])[] = [
    ["several paragraphs of text", cell([paragraph("3"), paragraph("4")]), "几段文字"],
    [
      "text of more than one format",
      cell([paragraph([{ text: "3" }, { text: "4", bold: true }])]),
      "格式不一",
    ],
    ["a tracked change", cell([paragraph([{ text: "3", revision: "inserted" }])]), "修订"],
    ["a table", cell([table([["1"]]), paragraph("3")]), "还有一个表格"],
    ["a line break", cell([paragraph("3\n4")]), "换行"],
  ];
  test.each(obstacles)("refuses a cell with %s, and says what to do", async (_what, obstructed, words) => {
    const document = await word.reopen({ body: [table([row([obstructed, "5"])])] });
    const before = document.mainPart();
    const first = (outline: Outline): OutlineCell[] => visibleCells(outline).slice(0, 1);
    const report = await document.word.fix((outline) => first(outline).map((one) => fixOf(one, "7")));
    expect(report.refused.map(({ reason }) => reason.zh)).toEqual([expect.stringContaining(words)]);
    expect(report.applied).toEqual([]);
    expect(document.mainPart()).toBe(before);
  });
});

describe("a bookmark on the text, which Word takes away with what it replaces", () => {
  const bookmarked = withMainPart(docxFile({ body: [table([["3", "5"]])] }), (xml) =>
    xml.replace(
      /<w:r>(?:(?!<w:r>).)*?3<\/w:t><\/w:r>/,
      '<w:bookmarkStart w:id="7" w:name="总计"/>$&<w:bookmarkEnd w:id="7"/>',
    ),
  );

  test("is known before, and stays", async () => {
    const document = await word.reopen(bookmarked);
    const before = document.mainPart();
    const { outline, fixObstacle } = await document.word.read();
    const report = await fixAll(document, ["3"], "2");
    expect(report.refused.map(({ reason }) => reason.zh)).toEqual([expect.stringContaining("书签")]);
    expect(withTexts("3")(outline).map(({ place }) => fixObstacle(place))).toEqual([
      report.refused[0]?.reason,
    ]);
    expect(document.mainPart()).toBe(before);
  });

  test("does not keep the cell from being marked", async () => {
    const document = await word.reopen(bookmarked);
    const mark = await document.word.mark((outline) => withTexts("3")(outline).map((one) => markOf(one)));
    expect(mark.applied).toHaveLength(1);
  });
});

describe("content controls", () => {
  const inControl = (lock: string, more: string, content: string): string =>
    `<w:sdt><w:sdtPr>${lock}${more}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const locked = '<w:lock w:val="contentLocked"/>';

  test.each([
    ["a locked number", "3"],
    ["a locked blank cell", ""],
  ])("%s is known before writing: neither fixed nor marked", async (_what, text) => {
    const document = await word.reopen(
      withControl((paragraphXml) => inControl(locked, "", paragraphXml), text),
    );
    const before = document.mainPart();
    await document.word.read();
    const first = (outline: Outline): OutlineCell[] => visibleCells(outline).slice(0, 1);
    const fixed = await document.word.fix((outline) => first(outline).map((one) => fixOf(one, "7")));
    const marked = await document.word.mark((outline) => first(outline).map((one) => markOf(one)));
    expect(fixed.refused.map(({ reason }) => reason.zh)).toEqual([expect.stringContaining("锁定")]);
    expect([...marked.refused, ...marked.unpainted]).toHaveLength(1);
    expect(document.word.host().readOnly).toBeNull();
    expect(document.mainPart()).toBe(before);
  });

  test("an unlocked one keeps its number's control", async () => {
    const document = await word.reopen(withControl((paragraphXml) => inControl("", "", paragraphXml), "3"));
    const before = document.mainPart();
    await fixAll(document, ["3"], "7");
    expect(isSameContent(document.mainPart(), before.replace(">3<", ">7<"))).toBe(true);
  });

  test("a placeholder is left to the user", async () => {
    const document = await word.reopen(
      withControl((paragraphXml) => inControl("", "<w:showingPlcHdr/>", paragraphXml), "单击此处输入"),
    );
    const before = document.mainPart();
    const report = await fixAll(document, [""], "0");
    expect(report.refused.map(({ reason }) => reason.zh)).toEqual([expect.stringContaining("还没有填写")]);
    expect(document.mainPart()).toBe(before);
  });
});

/** A document whose first cell has its paragraph wrapped. */
function withControl(wrap: (paragraphXml: string) => string, text: string): Uint8Array {
  return withMainPart(docxFile({ body: [table([[text, "5"]])] }), (main) =>
    main.replace(/<w:p>(?:(?!<w:p>).)*?<\/w:p>|<w:p\/>/, (found) => wrap(found)),
  );
}

describe("undoing a fix", () => {
  test("puts the text back exactly, spaces and blanks included", async () => {
    const document = await word.reopen({ body: [table([["新收", " 3 ", "", "\u3000", "4"]])] });
    const before = document.mainPart();
    await fixAll(document, ["3", ""], "0");
    expect(document.word.lastAct()).toEqual({ act: "fix", cells: 3 });
    expect((await document.word.undo()).applied).toHaveLength(3);
    expect(isSameContent(document.mainPart(), before)).toBe(true);
    expect(document.word.lastAct()).toBeNull();
  });

  test("writes into the right one of two tables that say the same, also where Word listed one of them only", async () => {
    const lastYear = table([
      ["新收", "3"],
      ["总计", "3"],
    ]);
    const document = await word.reopen({ body: [lastYear, paragraph("今年"), lastYear] });
    await document.word.read();
    const { latest } = document.state;
    if (!latest) throw new Error("nothing was read");
    document.state.latest = { ...latest, tableIndexes: [null, 1] };
    await document.word.fix((outline) =>
      withTexts("3")(outline)
        .slice(2, 3)
        .map((one) => fixOf(one, "5")),
    );
    expect(textsOf(document.outline())).toEqual(["新收", "3", "总计", "3", "新收", "5", "总计", "3"]);
  });

  test("works for labels too, by which rows are told apart", async () => {
    const document = await word.reopen({
      body: [
        table([
          ["新收", "3"],
          ["社会组织", "4"],
        ]),
      ],
    });
    const before = document.mainPart();
    await fixAll(document, ["新收", "社会组织"], "社会公益组织");
    expect((await document.word.undo()).applied).toHaveLength(2);
    expect(isSameContent(document.mainPart(), before)).toBe(true);
  });
});
