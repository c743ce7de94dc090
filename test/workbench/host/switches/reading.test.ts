import { type Case, inTable, type ReadingSwitch, testSettings, testSwitches } from "./support";

/** What is read of cells, paragraphs and files: by default, and with each switch turned. */

const lastText = inTable(async (_table, context) => {
  const paragraph = context.document.body.paragraphs.getLast();
  paragraph.load("text");
  await context.sync();
  return paragraph.text;
});

const ooxmlOf = (
  what: (context: Word.RequestContext) => { getOoxml(): OfficeExtension.ClientResult<string> },
) =>
  inTable(async (_table, context) => {
    const xml = what(context).getOoxml();
    await context.sync();
    return xml.value.length > 0;
  });

const CASES: Record<ReadingSwitch, Case> = {
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
  bareRangeLoad: {
    to: { bareRangeLoad: "takes-focus" },
    ask: async ({ host, Word }) => {
      const focused = jest.fn();
      host.listen({ focused });
      await Word.run(async (context) => {
        const selection = context.document.getSelection();
        selection.load("text");
        await context.sync();
        selection.load();
        await context.sync();
      });
      return focused.mock.calls.length;
    },
    answers: [0, 1],
  },
  paragraphSeparator: {
    to: { paragraphSeparator: "CR" },
    ask: inTable(async (table, context) => {
      const { body } = table.getNext().getCell(0, 0);
      body.load("text");
      await context.sync();
      return body.text;
    }),
    answers: ["x\ny", "x\ry"],
  },
  deletedText: { to: { deletedText: "yes" }, ask: lastText, answers: ["新", "旧新"] },
  hiddenText: { to: { hiddenText: "yes" }, ask: lastText, answers: ["新", "隐新"] },
  formulaText: {
    to: { formulaText: "no" },
    ask: inTable(async (_table, context) => {
      const { paragraphs } = context.document.body;
      paragraphs.load("text");
      await context.sync();
      return paragraphs.items.at(-2)?.text;
    }),
    answers: ["式12", "式"],
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
  fileCopy: {
    to: { fileCopy: "fails" },
    ask: ({ Office }) =>
      new Promise((resolve) =>
        Office.context.document.getFileAsync(Office.FileType.Compressed, ({ status }) => resolve(status)),
      ),
    answers: ["succeeded", "failed"],
  },
};

testSwitches(CASES);

testSettings([
  [
    "no Open XML of anything",
    { ooxml: "throws" },
    ooxmlOf((context) => context.document.body.tables.getFirst().getRange()),
    "GeneralException",
  ],
]);
