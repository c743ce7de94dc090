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
      found.load("rowCount,nestingLevel,isUniform");
      await context.sync();
      return found.items.map((table) => [table.rowCount, table.nestingLevel, table.isUniform]);
    });
    expect(tables).toEqual([
      [3, 1, false],
      [1, 1, true],
    ]);
  });

  test("give the tables inside of them", async () => {
    const { Word } = await open(tbl([tbl([p("x")]) + p("")]));
    const levels = await Word.run(async (context) => {
      const inner = context.document.body.tables.getFirst().tables;
      inner.load("nestingLevel");
      await context.sync();
      return inner.items.map((table) => table.nestingLevel);
    });
    expect(levels).toEqual([2]);
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
      cell.load("value");
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

  test("knows its place, its row, its table and the next cell", async () => {
    const { Word } = await open(MERGED);
    const seen = await Word.run(async (context) => {
      const cell = context.document.body.tables.getFirst().getCell(1, 1);
      const next = cell.getNext();
      cell.load("rowIndex,cellIndex,value,parentRow/cellCount,parentTable/rowCount");
      next.load("value,rowIndex");
      await context.sync();
      const { rowIndex, cellIndex, value, parentRow, parentTable } = cell;
      return [
        rowIndex,
        cellIndex,
        value,
        parentRow.cellCount,
        parentTable.rowCount,
        next.value,
        next.rowIndex,
      ];
    });
    expect(seen).toEqual([1, 1, "2", 2, 3, "3", 2]);
  });

  test("whose value is set loses its text's format", async () => {
    const { Word, host } = await open(tbl([p(["<w:b/>", "1"])]));
    await Word.run(async (context) => {
      context.document.body.tables.getFirst().getCell(0, 0).value = "2";
      await context.sync();
    });
    expect(host.document.file.text("word/document.xml")).toContain("<w:p><w:r><w:t>2</w:t></w:r></w:p>");
  });

  test("holds a text of several paragraphs", async () => {
    const { Word } = await open(tbl([p("1") + p("2")]));
    const value = await Word.run(async (context) => {
      const cell = context.document.body.tables.getFirst().getCell(0, 0);
      cell.load("value");
      await context.sync();
      return cell.value;
    });
    expect(value).toBe("1\n2");
  });
});

describe("the paragraphs of a table", () => {
  test("stand in file order with their nesting level, and reach their cell", async () => {
    const { Word } = await open(p("0") + MERGED);
    const seen = await Word.run(async (context) => {
      const paragraphs = context.document.body.tables.getFirst().getRange().paragraphs;
      paragraphs.load("text,tableNestingLevel,isLastParagraph,parentTableCell/rowIndex");
      await context.sync();
      return paragraphs.items.map((one) => [one.text, one.tableNestingLevel, one.parentTableCell.rowIndex]);
    });
    expect(seen).toEqual([
      ["甲", 1, 0],
      ["1", 1, 0],
      ["", 1, 1],
      ["2", 1, 1],
      ["3", 1, 2],
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

describe("rows", () => {
  test("list their cells in one nested load", async () => {
    const { Word } = await open(MERGED);
    const values = await Word.run(async (context) => {
      const rows = context.document.body.tables.getFirst().rows;
      rows.load("rowIndex,cells/items/value");
      await context.sync();
      return rows.items.map((row) => row.cells.items.map((cell) => cell.value));
    });
    expect(values).toEqual([["甲", "1"], ["", "2"], ["3"]]);
  });
});
