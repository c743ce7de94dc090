import { CONTINUE, p, RESTART, tbl } from "../rawDocx";
import { codeOf, useOffice } from "./support";

const open = useOffice();
const SPAN = '<w:gridSpan w:val="2"/>';
/** Two rows: a wide cell; a cell that is merged down over both rows, before another. */
const MERGED = tbl([[RESTART, p("甲")], p("1")], [[CONTINUE, p("")], p("2")], [[SPAN, p("3")]]);

describe("the tables of a body", () => {
  test("say their rows and level, and not those inside of them", async () => {
    const { Word } = await open(MERGED + p("") + tbl([tbl([p("x")]) + p("")]));
    const tables = await Word.run(async (context) => {
      const found = context.document.body.tables;
      found.load("rowCount,nestingLevel");
      await context.sync();
      return found.items.map((table) => [table.rowCount, table.nestingLevel]);
    });
    expect(tables).toEqual([
      [3, 1],
      [1, 1],
    ]);
  });

  test("go on to the next one of the same level, and to the paragraph behind", async () => {
    const { Word } = await open(MERGED + p("后") + tbl([tbl([p("x")]) + p("")]) + p("尾"));
    const seen = await Word.run(async (context) => {
      const next = context.document.body.tables.getFirst().getNext();
      const beyond = next.getNextOrNullObject();
      const behind = [context.document.body.tables.getFirst(), next].map((one) => one.getParagraphAfter());
      for (const table of [next, beyond]) table.load("rowCount");
      for (const paragraph of behind) paragraph.load("text");
      await context.sync();
      return [next.rowCount, beyond.isNullObject, ...behind.map(({ text }) => text)];
    });
    expect(seen).toEqual([1, true, "后", "尾"]);
  });
});

describe("a cell", () => {
  test("is addressed by its ordinal in the row, those that continue a merge counted", async () => {
    const { Word } = await open(MERGED);
    const texts = await Word.run(async (context) => {
      const table = context.document.body.tables.getFirst();
      const cells = [table.getCell(0, 1), table.getCell(1, 1), table.getCell(2, 0)];
      for (const cell of cells) cell.body.load("text");
      await context.sync();
      return cells.map((cell) => cell.body.text);
    });
    expect(texts).toEqual(["1", "2", "3"]);
  });

  test("that is not there is a null object, or ItemNotFound", async () => {
    const { Word } = await open(MERGED);
    const isNull = await Word.run(async (context) => {
      const cell = context.document.body.tables.getFirst().getCellOrNullObject(2, 1);
      cell.body.load("text");
      await context.sync();
      return cell.isNullObject;
    });
    expect(isNull).toBe(true);
    const get = Word.run(async (context) => {
      context.document.body.tables.getFirst().getCell(2, 1);
      await context.sync();
    });
    expect(await codeOf(get)).toBe("ItemNotFound");
  });

  test("holds a text of several paragraphs", async () => {
    const { Word } = await open(tbl([p("1") + p("2")]));
    const value = await Word.run(async (context) => {
      const cell = context.document.body.tables.getFirst().getCell(0, 0);
      cell.body.load("text");
      await context.sync();
      return cell.body.text;
    });
    expect(value).toBe("1\n2");
  });
});

describe("the paragraphs of a table", () => {
  test("stand in file order with their nesting level", async () => {
    const { Word } = await open(p("0") + MERGED);
    const seen = await Word.run(async (context) => {
      const paragraphs = context.document.body.tables.getFirst().getRange().paragraphs;
      paragraphs.load("text,tableNestingLevel");
      await context.sync();
      return paragraphs.items.map((one) => [one.text, one.tableNestingLevel]);
    });
    expect(seen).toEqual([
      ["甲", 1],
      ["1", 1],
      ["", 1],
      ["2", 1],
      ["3", 1],
    ]);
  });

  test("stay reachable in later batches", async () => {
    const { Word } = await open(MERGED);
    const text = await Word.run(async (context) => {
      const paragraphs = context.document.body.tables.getFirst().getRange().paragraphs;
      paragraphs.load("text");
      await context.sync();
      const range = paragraphs.items[1]?.getRange("Content");
      range?.load("text");
      await context.sync();
      return range?.text;
    });
    expect(text).toBe("1");
  });
});
