import { CONTINUE, p, RESTART, tbl } from "../rawDocx";
import { codeOf, useOffice } from "./support";

const open = useOffice();

describe("a batch that fails", () => {
  test("keeps what was done before the error and delivers what was read", async () => {
    const { Word, host } = await open(p("1") + p("2"));
    const seen = await Word.run(async (context) => {
      const [first, second] = [
        context.document.body.paragraphs.getFirst(),
        context.document.body.paragraphs.getLast(),
      ];
      first.load("text");
      first.getRange("Content").insertText("9", "Replace");
      context.document.body.tables.getFirst();
      second.getRange("Content").insertText("9", "Replace");
      const code = await codeOf(context.sync());
      return { code, text: first.text };
    });
    expect(seen).toEqual({ code: "ItemNotFound", text: "1" });
    expect(host.document.paragraphs().map((paragraph) => host.document.textOf(paragraph))).toEqual([
      "9",
      "2",
    ]);
  });

  test("says where", async () => {
    const { Word } = await open(tbl([p("1")]));
    const error = await Word.run(async (context) => {
      context.document.body.tables.getFirst().getCell(5, 0);
      await context.sync();
    }).catch((reason: OfficeExtension.Error) => reason);
    expect(error).toMatchObject({
      code: "ItemNotFound",
      debugInfo: { errorLocation: "Table.getCell", statement: expect.stringContaining("getCell") as string },
    });
  });
});

describe("what cannot be had", () => {
  test.each<[string, string, (context: Word.RequestContext) => unknown]>([
    [
      "ItemNotFound",
      "a parent that is not there",
      ({ document }) => document.body.getRange("Content").parentTable,
    ],
    [
      "InvalidArgument",
      "a location that is none",
      ({ document }) => document.body.insertText("1", "Inside" as "Start"),
    ],
    [
      "NotImplemented",
      "a colour by another name than its hex",
      ({ document }) => (document.body.font.highlightColor = "sunny"),
    ],
    [
      "NotImplemented",
      "what this host does not offer",
      ({ document }) => document.body.insertHtml("<b/>", "Start"),
    ],
    [
      "NotImplemented",
      "a table to insert",
      ({ document }) => document.body.insertTable(1, 1, "Start", [["1"]]),
    ],
    ["NotImplemented", "a property it cannot set", ({ document }) => (document.body.font.bold = true)],
    [
      "NotImplemented",
      "what newer hosts offer",
      ({ document }) => document.body.getRange("Content").highlight(),
    ],
    ["NotImplemented", "a property that nobody has", ({ document }) => document.body.load("colour")],
    ["SearchStringInvalidOrTooLong", "a search for nothing", ({ document }) => document.body.search("")],
    [
      "SearchStringInvalidOrTooLong",
      "a search for too much",
      ({ document }) => document.body.search("1".repeat(256)),
    ],
  ])("%s: %s", async (code, _name, ask) => {
    const { Word } = await open(p("1"));
    expect(
      await codeOf(
        Word.run(async (context) => {
          ask(context);
          await context.sync();
        }),
      ),
    ).toBe(code);
  });

  test("InvalidObjectPath: the range of inserted text after its Word.run", async () => {
    const { Word } = await open(p("1"));
    const range = await Word.run(async (context) => {
      const inserted = context.document.body.insertText("2", "End");
      await context.sync();
      return inserted;
    });
    const late = async () => {
      range.load("text");
      await range.context.sync();
    };
    expect(await codeOf(late())).toBe("InvalidObjectPath");
  });
});

describe("null objects", () => {
  test("say that they are, and their properties stay silent", async () => {
    const { Word } = await open(p("1"));
    const seen = await Word.run(async (context) => {
      const table = context.document.body.tables.getFirstOrNullObject();
      table.load("rowCount");
      await context.sync();
      return { isNull: table.isNullObject, rows: table.rowCount };
    });
    expect(seen).toEqual({ isNull: true, rows: undefined });
  });

  test("cannot be written to", async () => {
    const { Word } = await open(p("1"));
    const write = Word.run(async (context) => {
      context.document.body.tables.getFirstOrNullObject().select();
      await context.sync();
    });
    expect(await codeOf(write)).toBe("ItemNotFound");
  });
});

test("the host counts the add-in's syncs, not the library's own messages", async () => {
  const { Word, host } = await open(tbl([[RESTART, p("1")]], [[CONTINUE, p("")]]));
  await Word.run(async (context) => {
    const tables = context.document.body.tables;
    tables.load("rowCount");
    await context.sync();
    tables.items[0]?.getRange().load("text");
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve));
  expect(host.syncs).toBe(2);
});
