import type { FixTarget } from "../../src/word";
import { cell, paragraph, row, table } from "../../testing/docx";
import { isSameContent } from "../../testing/word/content";
import {
  closeAll,
  fixOf,
  openDocument,
  typeOver,
  withTexts,
  type OpenDocument,
} from "../../testing/word/word";

/** A swap, a number that hangs on two others, and a cell that cannot be written. */
const REPORT = {
  body: [
    table([
      row(["甲", "8", "9", "17"]),
      row(["乙", "2", "1", "6"]),
      row(["丙", cell([paragraph("3"), paragraph("4")]), "5", "11"]),
    ]),
  ],
};

let word: OpenDocument;
beforeAll(async () => {
  word = await openDocument(REPORT);
});
afterAll(closeAll);

/** How fixes see the document at this moment. */
function seen(document: OpenDocument) {
  const one = (text: string) => {
    const [found] = withTexts(text)(document.outline());
    if (!found) throw new Error(`no cell ${text}`);
    return found;
  };
  const basis = (...texts: string[]) => texts.map((text) => ({ place: one(text).place, text }));
  const swap = (): FixTarget[] => [
    { ...fixOf(one("8"), "9"), group: "swap" },
    { ...fixOf(one("9"), "8"), group: "swap" },
  ];
  const total = (): FixTarget => ({ ...fixOf(one("6"), "3"), basis: basis("2", "1", "6") });
  return { one, basis, swap, total };
}

const numbers = (document: OpenDocument): string =>
  document
    .outline()
    .tables.flatMap(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text.replace("\n", "/"))))
    .map((texts) => texts.slice(1).join(" "))
    .join(", ");

describe("a fix that was computed from other cells", () => {
  test("is made while they say what they said", async () => {
    const document = await word.reopen(REPORT);
    const fixes = [seen(document).total()];
    expect((await document.word.fix(() => fixes)).applied).toEqual(fixes);
    expect(numbers(document)).toBe("8 9 17, 2 1 3, 3/4 5 11");
  });

  test.each([
    ["one of them has changed", (document: OpenDocument) => typeOver(document, "2", "5")],
    ["it was emptied", (document: OpenDocument) => typeOver(document, "1", "")],
  ])("is not made once %s, and says to look at the new result", async (_what, edit) => {
    const document = await word.reopen(REPORT);
    await document.word.read();
    const fixes = [seen(document).total()];
    edit(document);
    const before = document.mainPart();
    const report = await document.word.fix(() => fixes);
    expect(report.applied).toEqual([]);
    expect(report.refused.map(({ target }) => target)).toEqual(fixes);
    expect(report.refused.map(({ reason }) => reason.zh)).toEqual([
      expect.stringMatching(/文档已修改.*新的结果/u),
    ]);
    expect(document.mainPart()).toBe(before);
    expect(document.word.lastAct()).toBeNull();
  });

  test("is not made once one of them is gone", async () => {
    const document = await word.reopen(REPORT);
    const total = seen(document).total();
    const fixes = [{ ...total, basis: [...(total.basis ?? []), { place: null, text: "3" }] }];
    expect((await document.word.fix(() => fixes)).refused).toHaveLength(1);
    expect(numbers(document)).toBe("8 9 17, 2 1 6, 3/4 5 11");
  });

  test("leaves fixes that hang on other cells to be made", async () => {
    const document = await word.reopen(REPORT);
    const { swap, total } = seen(document);
    const fixes = [...swap(), total()];
    typeOver(document, "2", "5");
    const report = await document.word.fix(() => fixes);
    expect(report.applied).toEqual(fixes.slice(0, 2));
    expect(numbers(document)).toBe("9 8 17, 5 1 6, 3/4 5 11");
  });
});

describe("fixes that belong together", () => {
  test("are made together", async () => {
    const document = await word.reopen(REPORT);
    const before = document.mainPart();
    const fixes = seen(document).swap();
    expect((await document.word.fix(() => fixes)).applied).toEqual(fixes);
    expect(numbers(document)).toBe("9 8 17, 2 1 6, 3/4 5 11");
    await document.word.undo();
    expect(isSameContent(document.mainPart(), before)).toBe(true);
  });

  test("none is made where one of the cells was typed over", async () => {
    const document = await word.reopen(REPORT);
    await document.word.read();
    const [first, second] = seen(document).swap();
    typeOver(document, "9", "5");
    const before = document.mainPart();
    const report = await document.word.fix(() => [first, second].flatMap((one) => one ?? []));
    expect(report).toMatchObject({ applied: [], changedMeanwhile: [second] });
    expect(report.refused.map(({ target }) => target)).toEqual([first]);
    expect(report.refused[0]?.reason.zh).toMatch(/文档已修改.*新的结果/u);
    expect(document.mainPart()).toBe(before);
  });

  test("none is made where one of the cells is not there any more", async () => {
    const document = await word.reopen(REPORT);
    const [first, second] = seen(document).swap();
    const nowhere = { table: 1, row: 9, cell: 3 };
    const fixes = [first, second && { ...second, place: nowhere }].flatMap((one) => one ?? []);
    const report = await document.word.fix(() => fixes);
    expect(report.notFound).toHaveLength(1);
    expect(report.refused.map(({ target }) => target)).toEqual([first]);
    expect(numbers(document)).toBe("8 9 17, 2 1 6, 3/4 5 11");
  });

  test("none is made where one of the cells cannot be written, and each says why", async () => {
    const document = await word.reopen(REPORT);
    const { one } = seen(document);
    const fixes = ["3\n4", "5"].map((text) => ({ ...fixOf(one(text), "7"), group: "row" }));
    const report = await document.word.fix(() => fixes);
    expect(report.applied).toEqual([]);
    expect(report.refused.map(({ reason }) => reason.zh)).toEqual([
      expect.stringContaining("几段文字"),
      expect.stringContaining("另一处改不了"),
    ]);
    expect(numbers(document)).toBe("8 9 17, 2 1 6, 3/4 5 11");
  });

  test("none is made where Word does not lead to one of the cells", async () => {
    // Only searching is left, and a 1 stands in other numbers, too.
    const onlySearch = { cellAccess: "throws", paragraphsOverCells: "throws" } as const;
    const document = await word.reopen(REPORT, onlySearch);
    const { one } = seen(document);
    const [first, second] = ["2", "1"].map((text) => ({ ...fixOf(one(text), "0"), group: "row" }));
    const report = await document.word.fix(() => [first, second].flatMap((fix) => fix ?? []));
    expect(report).toMatchObject({ applied: [], notFound: [second] });
    expect(report.refused.map(({ target }) => target)).toEqual([first]);
    expect(report.refused[0]?.reason.zh).toContain("另一处改不了");
    expect(numbers(document)).toBe("8 9 17, 2 1 6, 3/4 5 11");
  });

  test("a break in the middle is reported as it is, and a retry finishes it", async () => {
    const document = await word.reopen(REPORT, { failAfterWrites: "1" });
    const before = document.mainPart();
    const fixes = seen(document).swap();
    const report = await document.word.fix(() => fixes);
    expect(report.applied).toHaveLength(1);
    expect(report.interrupted).not.toBeNull();
    expect(report.unfinished).toEqual(fixes.filter((fix) => !report.applied.includes(fix)));
    const second = await document.word.fix(() => report.unfinished);
    expect(second).toMatchObject({ applied: report.unfinished, unfinished: [], interrupted: null });
    expect(numbers(document)).toBe("9 8 17, 2 1 6, 3/4 5 11");
    await document.word.undo();
    expect(isSameContent(document.mainPart(), before)).toBe(true);
  });

  test("a retry has the basis that the first try had", async () => {
    const document = await word.reopen(REPORT, { failAfterWrites: "1" });
    const { swap, basis } = seen(document);
    const fixes = swap().map((fix) => ({ ...fix, basis: basis("8", "9", "17") }));
    const { unfinished } = await document.word.fix(() => fixes);
    expect(unfinished).toHaveLength(1);
    typeOver(document, "17", "18");
    const bare = unfinished.map(({ key, place, text, to }) => ({ key, place, text, to }));
    const second = await document.word.fix(() => bare);
    expect(second.applied).toEqual([]);
    expect(second.refused.map(({ reason }) => reason.zh)).toEqual([expect.stringContaining("文档已修改")]);
  });
});
