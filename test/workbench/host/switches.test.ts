import type { Switches } from "../../../src/workbench/host";
import { type BootedOffice, bootOffice } from "../../support/office/boot";
import { CONTINUE, p, RESTART, rawDocx, tbl } from "../rawDocx";
import { codeOf, useOffice } from "./support";

type Ask = (office: BootedOffice) => Promise<unknown>;

interface Case {
  readonly to: Partial<Switches>;
  readonly ask: Ask;
  /** The answer with the default, and with the switch turned. */
  readonly answers: readonly [unknown, unknown];
}

/** Merged down over two rows, before a plain cell each; then a cell with a table in it. */
const BODY =
  tbl([[RESTART, p("甲")], p("1")], [[CONTINUE, p("")], p("2")]) +
  p("") +
  tbl([tbl([p("x")]) + p("y"), p("z")], [p("w")]) +
  `<w:p><w:del w:id="1" w:author="a"><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:t>新</w:t></w:r></w:p>`;

/** Runs a batch on the first table and gives what it gives, or the code of its error. */
function inTable(run: (table: Word.Table, context: Word.RequestContext) => Promise<unknown>): Ask {
  return async ({ Word }) => {
    let answer: unknown;
    const code = await codeOf(
      Word.run(async (context) => {
        answer = await run(context.document.body.tables.getFirst(), context);
      }),
    );
    return code === "none" ? answer : code;
  };
}

const lastText = inTable(async (_table, context) => {
  const paragraph = context.document.body.paragraphs.getLast();
  paragraph.load("text");
  await context.sync();
  return paragraph.text;
});

/** Writes three cells in a batch each and gives the codes. */
const threeWrites = inTable(async (table, context) => {
  const codes: string[] = [];
  for (const [row, text] of ["7", "8", "9"].entries()) {
    table
      .getCell(row % 2, 1)
      .body.getRange("Content")
      .insertText(text, "Replace");
    codes.push(await codeOf(context.sync()));
  }
  return codes;
});

const ooxmlOf = (
  what: (context: Word.RequestContext) => { getOoxml(): OfficeExtension.ClientResult<string> },
) =>
  inTable(async (_table, context) => {
    const xml = what(context).getOoxml();
    await context.sync();
    return xml.value.length > 0;
  });

const colorOf: Ask = inTable(async (table, context) => {
  const { font } = table.getCell(0, 1).body.getRange("Content");
  font.highlightColor = "Yellow";
  font.highlightColor = null as unknown as string;
  font.load("highlightColor");
  await context.sync();
  return font.highlightColor;
});

const mainXml = ({ host }: BootedOffice) => host.document.file.text("word/document.xml");

const CASES: Record<Exclude<keyof Switches, "readOnly" | "language" | "requirementSets" | "theme">, Case> = {
  cellOrdinals: {
    to: { cellOrdinals: "skip-continuations" },
    ask: inTable(async (table, context) => {
      const cell = table.getCellOrNullObject(1, 1);
      const row = table.rows;
      cell.load("value");
      row.load("cellCount");
      await context.sync();
      return [cell.isNullObject, row.items.map((item) => item.cellCount)];
    }),
    answers: [
      [false, [2, 2]],
      [true, [2, 1]],
    ],
  },
  continuationCell: {
    to: { continuationCell: "null" },
    ask: inTable(async (table, context) => {
      const cell = table.getCellOrNullObject(1, 0);
      cell.load("value");
      await context.sync();
      return cell.isNullObject;
    }),
    answers: ["GeneralException", true],
  },
  cellAccess: {
    to: { cellAccess: "throws" },
    ask: inTable(async (table, context) => {
      const cell = table.getCellOrNullObject(0, 1);
      cell.load("value");
      await context.sync();
      return cell.value;
    }),
    answers: ["1", "GeneralException"],
  },
  continuationCellIndex: {
    to: { continuationCellIndex: "works" },
    ask: inTable(async (table, context) => {
      const { rows } = table;
      rows.load("cells/cellIndex");
      await context.sync();
      return rows.items.map((row) => row.cells.items.map((cell) => cell.cellIndex));
    }),
    answers: [
      "GeneralException",
      [
        [0, 1],
        [0, 1],
      ],
    ],
  },
  continuationParagraphs: {
    to: { continuationParagraphs: "omitted" },
    ask: inTable(async (table, context) => {
      const { paragraphs } = table.getRange();
      paragraphs.load("text");
      await context.sync();
      return paragraphs.items.map((paragraph) => paragraph.text);
    }),
    answers: [
      ["甲", "1", "", "2"],
      ["甲", "1", "2"],
    ],
  },
  paragraphsOverCells: {
    to: { paragraphsOverCells: "throws" },
    ask: inTable(async (table, context) => {
      const { paragraphs } = table.getRange();
      paragraphs.load("text");
      await context.sync();
      return paragraphs.items.length;
    }),
    answers: [4, "GeneralException"],
  },
  nestedTables: {
    to: { nestedTables: "listed" },
    ask: inTable(async (_table, context) => {
      const { tables } = context.document.body;
      tables.load("nestingLevel");
      await context.sync();
      return tables.items.map((table) => table.nestingLevel);
    }),
    answers: [
      [1, 1],
      [1, 1, 2],
    ],
  },
  lateRowItems: {
    to: { lateRowItems: "lost" },
    ask: inTable(async (table, context) => {
      const { rows } = table;
      rows.load("rowIndex");
      await context.sync();
      const cells = rows.items[0]?.cells;
      cells?.load("value");
      await context.sync();
      return cells?.items.length;
    }),
    answers: [2, "ItemNotFound"],
  },
  childOfNull: {
    to: { childOfNull: "throws" },
    ask: inTable(async (table, context) => {
      const { body } = table.getCellOrNullObject(9, 9);
      body.load("text");
      await context.sync();
      return body.isNullObject;
    }),
    answers: [true, "ItemNotFound"],
  },
  unevenValues: {
    to: { unevenValues: "throws" },
    ask: inTable(async (table, context) => {
      const uneven = table.getNext();
      uneven.load("values");
      await context.sync();
      return uneven.values;
    }),
    answers: [[["x\ny", "z"], ["w"]], "GeneralException"],
  },
  noShading: {
    to: { noShading: "throws" },
    ask: inTable(async (table, context) => {
      const cell = table.getCell(0, 1);
      cell.load("shadingColor");
      await context.sync();
      return cell.shadingColor;
    }),
    answers: ["", "GeneralException"],
  },
  paragraphSeparator: {
    to: { paragraphSeparator: "\r" },
    ask: inTable(async (table, context) => {
      const { body } = table.getNext().getCell(0, 0);
      body.load("text");
      await context.sync();
      return body.text;
    }),
    answers: ["x\ny", "x\ry"],
  },
  deletedText: { to: { deletedText: true }, ask: lastText, answers: ["新", "旧新"] },
  hiddenText: { to: { hiddenText: true }, ask: lastText, answers: ["新", "隐新"] },
  randomParagraphIds: {
    to: { randomParagraphIds: true },
    ask: inTable(async (_table, context) => {
      const [first, second] = [context.document.body.getOoxml(), context.document.body.getOoxml()];
      await context.sync();
      return first.value === second.value;
    }),
    answers: [true, false],
  },
  ooxml: {
    to: { ooxml: "body-throws" },
    ask: async (office) => [
      await ooxmlOf((context) => context.document.body)(office),
      await ooxmlOf((context) => context.document.body.tables.getFirst().getRange())(office),
    ],
    answers: [
      [true, true],
      ["GeneralException", true],
    ],
  },
  lastParagraphOoxml: {
    to: { lastParagraphOoxml: "row" },
    ask: inTable(async (table, context) => {
      const xml = table.getCell(0, 1).body.paragraphs.getLast().getOoxml();
      await context.sync();
      return xml.value.includes("甲");
    }),
    answers: [false, true],
  },
  fileCopy: {
    to: { fileCopy: "fails" },
    ask: ({ Office }) =>
      new Promise((resolve) =>
        Office.context.document.getFileAsync(Office.FileType.Compressed, ({ status }) => resolve(status)),
      ),
    answers: ["succeeded", "failed"],
  },
  settingsSave: {
    to: { settingsSave: "fails" },
    ask: ({ Office }) =>
      new Promise((resolve) => Office.context.document.settings.saveAsync(({ status }) => resolve(status))),
    answers: ["succeeded", "failed"],
  },
  insertText: {
    to: { insertText: "silent" },
    ask: inTable(async (table, context) => {
      const cell = table.getCell(0, 1);
      cell.body.getRange("Content").insertText("9", "Replace");
      cell.load("value");
      await context.sync();
      return cell.value;
    }),
    answers: ["9", "1"],
  },
  nullHighlight: { to: { nullHighlight: "rejected" }, ask: colorOf, answers: [null, "InvalidArgument"] },
  failingBatch: {
    to: { failingBatch: { sync: 2, afterActions: 0, code: "GeneralException" } },
    ask: threeWrites,
    answers: [
      ["none", "none", "none"],
      ["none", "GeneralException", "none"],
    ],
  },
  failAfterWrites: {
    to: { failAfterWrites: 1 },
    ask: threeWrites,
    answers: [
      ["none", "none", "none"],
      ["none", "GeneralException", "none"],
    ],
  },
  deniedWrites: {
    to: { deniedWrites: "all" },
    ask: threeWrites,
    answers: [
      ["none", "none", "none"],
      ["AccessDenied", "AccessDenied", "AccessDenied"],
    ],
  },
  changeTracking: {
    to: { changeTracking: "on" },
    ask: async (office) => {
      await threeWrites(office);
      await colorOf(office);
      return ["<w:ins ", "<w:rPrChange "].map((tag) => mainXml(office).includes(tag));
    },
    answers: [
      [false, false],
      [true, true],
    ],
  },
};

describe("each switch changes what the host answers", () => {
  const open = useOffice();

  test.each(Object.entries(CASES))("%s", async (_name, { to, ask, answers }) => {
    expect(await ask(await open(BODY))).toEqual(answers[0]);
    expect(await ask(await open(BODY, to))).toEqual(answers[1]);
  });

  test.each<[string, Partial<Switches>, Ask, unknown]>([
    [
      "a continuation cell that is empty",
      { continuationCell: "empty-cell" },
      inTable(async (table, context) => {
        const cell = table.getCell(1, 0);
        cell.load("value");
        await context.sync();
        return cell.value;
      }),
      "",
    ],
    [
      "getCell where a continuation cell is a null object",
      { continuationCell: "null" },
      inTable(async (table, context) => {
        table.getCell(1, 0);
        await context.sync();
        return "found";
      }),
      "ItemNotFound",
    ],
    [
      "no Open XML of anything",
      { ooxml: "throws" },
      ooxmlOf((context) => context.document.body.tables.getFirst().getRange()),
      "GeneralException",
    ],
    [
      "writes denied after the first",
      { deniedWrites: "after-first" },
      threeWrites,
      ["none", "AccessDenied", "AccessDenied"],
    ],
  ])("%s", async (_name, switches, ask, expected) => {
    expect(await ask(await open(BODY, switches))).toEqual(expected);
  });
});

describe("a batch that fails in its middle", () => {
  const open = useOffice();

  test("has done the actions before, and none behind", async () => {
    const office = await open(BODY);
    const write = (...texts: readonly string[]) =>
      inTable(async (table, context) => {
        for (const [row, text] of texts.entries()) {
          table.getCell(row, 1).body.getRange("Content").insertText(text, "Replace");
        }
        await context.sync();
        return "done";
      })(office);
    await write("7");
    const afterActions = office.host.traffic.batches.find((batch) => batch.kind === "sync")?.actions ?? 0;
    office.host.set({ failingBatch: { sync: 2, afterActions, code: "AccessDenied" } });
    expect(await write("8", "9")).toBe("AccessDenied");
    expect(mainXml(office)).toContain("<w:t>8</w:t>");
    expect(mainXml(office)).not.toContain("<w:t>9</w:t>");
  });
});

describe("switches that office.js reads at boot, or keeps for some time", () => {
  const boot = async (switches: Partial<Switches>, ask: Ask) => {
    const office = await bootOffice(rawDocx(BODY), switches);
    const answer = await ask(office);
    office.close();
    return answer;
  };

  test("readOnly", async () => {
    const ask: Ask = async (office) => [office.Office.context.document.mode, await threeWrites(office)];
    const denied = ["AccessDenied", "AccessDenied", "AccessDenied"];
    expect(await boot({}, ask)).toEqual(["readWrite", ["none", "none", "none"]]);
    expect(await boot({ readOnly: true }, ask)).toEqual(["readOnly", denied]);
  });

  test("language", async () => {
    const ask: Ask = ({ Office }) => Promise.resolve(Office.context.displayLanguage);
    expect(await boot({}, ask)).toBe("zh-CN");
    expect(await boot({ language: "en-US" }, ask)).toBe("en-US");
  });

  test("theme", async () => {
    const ask: Ask = ({ Office }) => Promise.resolve(Office.context.officeTheme.bodyBackgroundColor);
    expect(await boot({}, ask)).toBe("#ffffff");
    expect(await boot({ theme: "dark" }, ask)).toBe("#292929");
  });

  test("requirementSets: WordApi 1.2 lists no paragraphs of tables", async () => {
    const ask: Ask = async ({ Word }) =>
      Word.run(async (context) => {
        const { paragraphs } = context.document.body;
        paragraphs.load("text");
        await context.sync();
        return paragraphs.items.length;
      });
    expect(await boot({}, ask)).toBe(10);
    expect(await boot({ requirementSets: { WordApi: "1.2" } }, ask)).toBe(2);
  });
});
