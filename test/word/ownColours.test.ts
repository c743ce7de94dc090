import { cell, paragraph, row, table, type DocxModel } from "../../testing/docx";
import { isSameContent } from "../../testing/word/content";
import {
  closeAll,
  copyRow,
  deleteRow,
  fixOf,
  highlight,
  markOf,
  openDocument,
  typeOver,
  visibleCells,
  withTexts,
  type OpenDocument,
} from "../../testing/word/word";

/** Highlights that the user gives cells, in a mark's own colour, stay the user's whatever we clear. */

const report: DocxModel = {
  body: [
    table([
      ["新收", "3"],
      ["结转", "5"],
      ["总计", "8"],
    ]),
  ],
};

let word: OpenDocument;
beforeAll(async () => {
  word = await openDocument(report);
});
afterAll(closeAll);

const markTexts = (document: OpenDocument, ...texts: string[]) =>
  document.word.mark((outline) => withTexts(...texts)(outline).map((one) => markOf(one)));

/** Texts of the cells that are red. */
const red = (document: OpenDocument): string[] =>
  visibleCells(document.outline())
    .filter(({ highlights }) => highlights.includes("red"))
    .map(({ text }) => text);

describe("clearing marks leaves the user's own colour", () => {
  test("on another cell that says the same, where the mark was taken off by hand", async () => {
    const document = await word.reopen({
      body: [
        table([
          ["新收", "3"],
          ["结转", "3"],
        ]),
      ],
    });
    await document.word.mark((outline) =>
      withTexts("3")(outline)
        .slice(0, 1)
        .map((one) => markOf(one)),
    );
    highlight(document, "3", null);
    const [, second] = Array.from(document.host.document.body.getElementsByTagName("w:tr"));
    const own = second!.getElementsByTagName("w:p")[1]!;
    document.host.document.setHighlight(document.host.document.rangeAt(own, 0, 1), "red");
    await document.word.unmark();
    expect(red(document)).toEqual(["3"]);
    expect(document.host.readSettings().size).toBe(0);
  });

  test("on the marked cell itself, once a check has seen that the mark was taken off", async () => {
    const document = await word.reopen(report);
    await markTexts(document, "3", "8");
    highlight(document, "3", null);
    await document.word.read();
    expect(document.word.markCount()).toBe(1);
    highlight(document, "3", "red");
    await document.word.unmark();
    expect(red(document)).toEqual(["3"]);
  });

  test("also when the mark is undone", async () => {
    const document = await word.reopen(report);
    await markTexts(document, "3");
    highlight(document, "3", null);
    await document.word.read();
    highlight(document, "3", "red");
    expect((await document.word.undo()).changedMeanwhile).toHaveLength(1);
    expect(red(document)).toEqual(["3"]);
  });

  test("on a cell that a mark which broke off did not reach", async () => {
    const document = await word.reopen(report, { failAfterWrites: "1" });
    const silence = document.host.listen({
      changed: () => document.host.set({ ooxml: "throws", fileCopy: "fails" }),
    });
    await markTexts(document, "3", "8");
    silence();
    document.host.set({ ooxml: "works", fileCopy: "works" });
    expect(red(document)).toEqual(["3"]);
    await document.word.read();
    expect(document.word.markCount()).toBe(1);
    highlight(document, "8", "red");
    await document.word.unmark();
    expect(red(document)).toEqual(["8"]);
  });
});

test("a mark whose row cannot be told any more is not said to be cleared while its colour may be there", async () => {
  const document = await word.reopen({
    body: [
      table([
        ["小计", "3"],
        ["小计", "5"],
      ]),
    ],
  });
  await markTexts(document, "5");
  copyRow(document, "小计", 0);
  const report = await document.word.unmark();
  expect(red(document)).toEqual(["5"]);
  expect(report.applied).toEqual([]);
  expect(report.refused).toMatchObject([
    { target: { text: "5" }, reason: { zh: expect.stringMatching(/找不到.*“清除全部标记色”/u) as string } },
  ]);
  expect((await document.word.unmark(true)).applied).toHaveLength(1);
  expect(red(document)).toEqual([]);
});

test("a marked row that was copied is cleared with its copy", async () => {
  const document = await word.reopen(report);
  await markTexts(document, "5");
  copyRow(document, "结转", 1);
  expect(red(document)).toEqual(["5", "5"]);
  await document.word.unmark();
  expect(red(document)).toEqual([]);
});

test("also where another row was deleted, and the copy stands where the marked row was", async () => {
  const document = await word.reopen(report);
  await markTexts(document, "5");
  copyRow(document, "结转", 1);
  deleteRow(document, "新收");
  expect((await document.word.undo()).changedMeanwhile).toMatchObject([{ text: "5" }]);
  expect(red(document)).toEqual(["5", "5"]);
  expect((await document.word.unmark()).applied).toHaveLength(2);
  expect(red(document)).toEqual([]);
});

describe("undo follows a cell, not a copy of its row", () => {
  const fixed = async (to: number | null) => {
    const document = await word.reopen(report);
    await document.word.fix((outline) => withTexts("5")(outline).map((one) => fixOf(one, "50")));
    copyRow(document, "结转", to);
    return document;
  };

  test.each([1, null])("nobody knows which is the copy (before row %p): the act is left", async (to) => {
    const document = await fixed(to);
    expect((await document.word.undo()).changedMeanwhile).toHaveLength(1);
    expect(withTexts("50")(document.outline())).toHaveLength(2);
  });

  test("also where the cell was typed over, and the copy still says what was written", async () => {
    const document = await fixed(1);
    const rows = Array.from(document.host.document.body.getElementsByTagName("w:tr"));
    const original = rows[2]!.getElementsByTagName("w:p")[1]!;
    document.host.user.type(document.host.document.rangeAt(original, 0, 2), "51");
    expect((await document.word.undo()).applied).toEqual([]);
    expect(withTexts("50")(document.outline())).toHaveLength(1);
  });
});

describe("clearing everything that has a mark's colour", () => {
  test("takes marks that nobody remembers, and undo gives them back as nobody's", async () => {
    const document = await word.reopen(report);
    const clean = document.mainPart();
    await markTexts(document, "3", "8");
    document.host.writeSettings(new Map());
    await document.word.read();
    expect([document.word.markCount(), document.word.unclaimedCount()]).toEqual([0, 2]);
    expect((await document.word.unmark()).applied).toEqual([]);
    const coloured = document.mainPart();
    await document.word.unmark(true);
    expect(document.word.unclaimedCount()).toBe(0);
    expect(isSameContent(document.mainPart(), clean)).toBe(true);
    await document.word.undo();
    expect(isSameContent(document.mainPart(), coloured)).toBe(true);
    expect([document.word.markCount(), document.word.unclaimedCount()]).toEqual([0, 2]);
    expect(document.host.readSettings().size).toBe(0);
  });

  test("takes the marks that are remembered, too, in three syncs; undo gives each back as what it was", async () => {
    const document = await word.reopen(report);
    await document.word.mark((outline) => withTexts("3")(outline).map((one) => markOf(one, "warning")));
    highlight(document, "5", "red");
    await document.word.read();
    expect([document.word.markCount(), document.word.unclaimedCount()]).toEqual([1, 1]);
    document.syncs();
    expect((await document.word.unmark(true)).applied).toHaveLength(2);
    expect(document.syncs()).toBe(3);
    await document.word.undo();
    await document.word.unmark();
    expect(red(document)).toEqual(["5"]);
  });

  test("leaves a cell of which only a part has it: undo could not tell which", async () => {
    const document = await word.reopen({
      body: [table([["甲", cell([paragraph([{ text: "1", highlight: "red" }, { text: "2" }])])]])],
    });
    const before = document.mainPart();
    await document.word.read();
    expect(document.word.unclaimedCount()).toBe(0);
    const report = await document.word.unmark(true);
    expect(report.refused).toMatchObject([
      { target: { text: "12" }, reason: { zh: expect.stringContaining("部分文字") as string } },
    ]);
    await document.word.undo();
    expect(document.mainPart()).toBe(before);
  });

  test("leaves what other cells cover, and rows that are deleted", async () => {
    const red = paragraph([{ text: "3", highlight: "red" }]);
    const document = await word.reopen({
      body: [
        table([
          row([cell("1", { vMerge: "restart" }), "甲"]),
          row([cell([red], { vMerge: "continue" }), "乙"]),
          row([cell([red]), "丙"], { revision: "deleted" }),
        ]),
      ],
    });
    await document.word.read();
    expect(document.word.unclaimedCount()).toBe(0);
    expect(await document.word.unmark(true)).toMatchObject({ applied: [], refused: [], notFound: [] });
  });

  test("leaves other colours", async () => {
    const document = await word.reopen(report);
    highlight(document, "5", "cyan");
    const before = document.mainPart();
    expect(await document.word.unmark(true)).toMatchObject({ applied: [], refused: [] });
    expect(document.mainPart()).toBe(before);
  });
});

describe("undo of what is back already", () => {
  test("takes a fix that Word's own undo took back as undone, and goes on to the act before", async () => {
    const document = await word.reopen(report);
    await markTexts(document, "3");
    await document.word.fix((outline) => withTexts("5")(outline).map((one) => fixOf(one, "50")));
    typeOver(document, "50", "5");
    expect((await document.word.undo()).applied).toHaveLength(1);
    expect(document.word.lastAct()?.act).toBe("mark");
  });

  test("but not where another cell of the act was edited", async () => {
    const document = await word.reopen(report);
    await document.word.fix((outline) =>
      withTexts("3", "5")(outline).map((one) => fixOf(one, `${one.text}0`)),
    );
    typeOver(document, "50", "5");
    typeOver(document, "30", "31");
    const undone = await document.word.undo();
    expect(undone.applied).toEqual([]);
    expect(undone.refused).toHaveLength(1);
    expect(document.word.lastAct()).toEqual({ act: "fix", cells: 2 });
  });
});
