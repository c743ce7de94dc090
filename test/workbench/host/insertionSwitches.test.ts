import type { Switches } from "../../../src/workbench/host";
import { flatOpc, paragraph, row, table } from "../../../testing/docx";
import type { BootedOffice } from "../../../testing/office/boot";
import { p, tbl } from "../rawDocx";
import { codeOf, useOffice } from "./support";
import type { InsertionSwitch } from "./switches/support";

const open = useOffice();

interface Case {
  readonly to: Partial<Switches>;
  readonly ask: (office: BootedOffice) => Promise<unknown>;
  /** The answer with the default, and with the switch turned. */
  readonly answers: readonly [unknown, unknown];
}

const BODY = tbl([p("格")]) + p("前") + p("");

const aTable = flatOpc({ body: [table([row(["1"])]), paragraph("末")] });
/** Runs a batch; gives the code of its error, else the texts of the body's paragraphs outside of tables. */
function texts(act: (context: Word.RequestContext) => void): Case["ask"] {
  return async ({ Word, host }) => {
    const code = await codeOf(Word.run(async (context) => act(context)));
    if (code !== "none") return code;
    const paragraphs = Array.from(host.document.body.childNodes).filter((node) => node.nodeName === "w:p");
    return paragraphs.map((one) => one.textContent);
  };
}

const CASES: Record<InsertionSwitch, Case> = {
  insertOoxml: {
    to: { insertOoxml: "throws" },
    ask: texts(({ document }) => document.body.paragraphs.getLast().insertOoxml(aTable, "Start")),
    answers: [["前", "末", ""], "GeneralException"],
  },
  insertedEnd: {
    to: { insertedEnd: "merged" },
    ask: texts(({ document }) => document.body.paragraphs.getLast().insertOoxml(aTable, "Start")),
    answers: [
      ["前", "末", ""],
      ["前", "末"],
    ],
  },
  lastParagraph: {
    to: { lastParagraph: "kept" },
    ask: texts(({ document }) => document.body.paragraphs.getLast().delete()),
    answers: [["前"], ["前", ""]],
  },
  cursorStory: {
    to: { cursorStory: "Footnote" },
    ask: async ({ Word }) =>
      Word.run(async ({ document }) => {
        const { parentBody } = document.getSelection().getRange("End");
        parentBody.load("type");
        await document.context.sync();
        return parentBody.type;
      }),
    answers: ["TableCell", "Footnote"],
  },
  cursorOnNextLine: {
    to: { cursorOnNextLine: "InsideEnd" },
    ask: async ({ Word, host }) => {
      const at = (offset: number) => host.document.rangeAt(host.document.paragraphs()[2]!, offset, offset);
      host.user.select(at(0));
      return Word.run(async ({ document }) => {
        const cursor = document.getSelection().getRange("End");
        const paragraph = document.body.paragraphs.getFirst().getNext();
        const relations = [paragraph, paragraph.getNext(), document.body.paragraphs.getFirst()].map((one) =>
          cursor.compareLocationWith(one.getRange("Content")),
        );
        await document.context.sync();
        return relations.map(({ value }) => value);
      });
    },
    answers: [
      ["After", "Equal", "After"],
      ["InsideEnd", "Equal", "After"],
    ],
  },
  newDocument: {
    to: { newDocument: "unsupported" },
    ask: ({ Word, host }) =>
      codeOf(
        Word.run(async ({ application }) =>
          application.createDocument(Buffer.from(host.save()).toString("base64")).open(),
        ),
      ),
    answers: ["none", "NotImplemented"],
  },
};

describe.each(Object.entries(CASES))("the switch %s", (_name, { to, ask, answers }) => {
  test("as it is by default", async () => {
    expect(await ask(await open(BODY))).toEqual(answers[0]);
  });

  test("turned", async () => {
    expect(await ask(await open(BODY, to))).toEqual(answers[1]);
  });
});
