import { bodyParagraphs } from "../../src/document";
import type { Place } from "../../src/report";
import type { Switches } from "../../src/workbench/host";
import { cell, paragraph, row, table } from "../../testing/docx";
import {
  closeAll,
  fixOf,
  markAll,
  openDocument,
  typeOver,
  visibleCells,
  withTexts,
  type OpenDocument,
} from "../../testing/word/word";
import { fixWords, markWords, proseReport, wordsIn } from "./support/passages";
import { countingDocument, nestingDocument, smallReport } from "./support/tables";

/** In which cell, or at which words, the selection is. */

let word: OpenDocument;
beforeAll(async () => {
  word = await openDocument(smallReport);
});
afterAll(closeAll);

/** Selects characters of the nth paragraph of the document, those in tables counted; to another one's, if one is given. */
function select({ host }: OpenDocument, at: number, from = 0, to = from, last = at): void {
  const paragraphs = host.document.paragraphs();
  const [start, end] = [paragraphs[at]!, paragraphs[last]!];
  host.user.select({
    start: { paragraph: start, offset: from },
    end: { paragraph: end, offset: to },
    throughMark: false,
  });
}

/** Puts the cursor into a cell. */
function enter(document: OpenDocument, place: Place): void {
  if ("paragraph" in place) throw new Error("not a cell");
  const { host } = document;
  const tables = Array.from(host.document.body.childNodes).filter(({ nodeName }) => nodeName === "w:tbl");
  const rows = Array.from(tables[place.table - 1]!.childNodes).filter(({ nodeName }) => nodeName === "w:tr");
  const cells = Array.from(rows[place.row - 1]!.childNodes).filter(({ nodeName }) => nodeName === "w:tc");
  const found = host.document.paragraphs().findIndex((one) => one.parentNode === cells[place.cell - 1]);
  select(document, found);
}

async function read(model: Parameters<OpenDocument["reopen"]>[0], switches?: Partial<Switches>) {
  const document = await word.reopen(model, switches);
  const { outline } = await document.word.read();
  document.syncs();
  return { document, outline };
}

describe("a selection in a table", () => {
  test("is in its cell, with one sync", async () => {
    const { document, outline } = await read(smallReport);
    const [target] = withTexts("8")(outline);
    enter(document, target!.place);
    expect(await document.word.selectedPlace()).toEqual(target!.place);
    expect(document.syncs()).toBe(1);
  });

  test("is in every cell that is not merged down: of one that is, Word does not tell the index", async () => {
    const { document, outline } = await read(smallReport);
    for (const target of visibleCells(outline)) {
      enter(document, target.place);
      const isMerged = target.verticalMerge === "restart";
      expect(await document.word.selectedPlace()).toEqual(isMerged ? null : target.place);
    }
  });

  const hosts = ["count-continuations", "skip-continuations"].flatMap((cellOrdinals) =>
    ["throws", "null", "empty-cell"].flatMap((continuationCell) =>
      ["null", "throws"].map(
        (childOfNull) =>
          ({
            cellOrdinals,
            continuationCell,
            childOfNull,
            cellIndex: "works",
            nestedTables: "listed",
          }) as Partial<Switches>,
      ),
    ),
  );
  test.each(hosts)("is never said to be elsewhere, on a host that is %j", async (switches) => {
    for (const model of [countingDocument, nestingDocument]) {
      const { document, outline } = await read(model, switches);
      let told = 0;
      for (const target of visibleCells(outline)) {
        if (target.obstacles.includes("nested-table")) continue;
        enter(document, target.place);
        const place = await document.word.selectedPlace();
        if (place) expect(place).toEqual(target.place);
        told += Number(place !== null);
      }
      expect(told).toBeGreaterThan(0);
    }
  });

  test("is nowhere where cells of two are selected, or a table in a cell is", async () => {
    const { document } = await read(nestingDocument);
    const texts = document.host.document.paragraphs().map((one) => one.textContent);
    select(document, texts.indexOf("7"));
    expect(await document.word.selectedPlace()).toBeNull();
    select(document, texts.indexOf("公开"), 0, 1, texts.indexOf("公开") + 1);
    expect(await document.word.selectedPlace()).toBeNull();
  });

  test("is nowhere where the cell says something else than was read", async () => {
    const { document, outline } = await read(smallReport);
    const [target] = withTexts("8")(outline);
    typeOver(document, "8", "80");
    enter(document, target!.place);
    expect(await document.word.selectedPlace()).toBeNull();
    await document.word.read();
    expect(await document.word.selectedPlace()).toEqual(target!.place);
  });

  test("in one of two tables that say the same is in that one", async () => {
    const alike = table([row(["甲", cell("1")]), row(["乙", "1"])]);
    const { document } = await read({ body: [alike, paragraph("之间"), alike] });
    for (const place of [1, 2].map((number) => ({ table: number, row: 2, cell: 2 }))) {
      enter(document, place);
      expect(await document.word.selectedPlace()).toEqual(place);
    }
  });
});

describe("a selection in the text", () => {
  /** The number of the nth paragraph of the body among all paragraphs of the document. */
  const numberOf = (document: OpenDocument, text: string) =>
    document.host.document.paragraphs().findIndex((one) => one.textContent === text);

  test("is at its words, with one sync; a cursor is at words of no length", async () => {
    const { document, outline } = await read(proseReport);
    const words = wordsIn(outline, "12");
    const at = numberOf(document, bodyParagraphs(outline)[words.paragraph - 1]!.text);
    select(document, at, words.from, words.to);
    expect(await document.word.selectedPlace()).toEqual(words);
    expect(document.syncs()).toBe(1);
    select(document, at, words.from + 1);
    expect(await document.word.selectedPlace()).toEqual({
      ...words,
      from: words.from + 1,
      to: words.from + 1,
      text: "",
    });
  });

  test("is nowhere where two paragraphs say the same, or it goes on into the next one", async () => {
    const { document } = await read(proseReport);
    select(document, numberOf(document, "2025年收到申请5件，办结5件，结转0件"), 9, 10);
    expect(await document.word.selectedPlace()).toBeNull();
    select(document, numberOf(document, "青禾县2025年年度报告"), 2, 3, 1);
    expect(await document.word.selectedPlace()).toBeNull();
  });

  test("is nowhere where the paragraph was changed since, or Word may show more than its text", async () => {
    const { document } = await read({
      body: [
        paragraph("收到5件"),
        paragraph([{ text: "办结" }, { text: "3", revision: "deleted" }, { text: "4件" }]),
      ],
    });
    select(document, 1, 0, 1);
    expect(await document.word.selectedPlace()).toBeNull();
    select(document, 0, 2, 3);
    expect(await document.word.selectedPlace()).toMatchObject({ paragraph: 1, from: 2, to: 3 });
    typeOver(document, "收到5件", "收到6件");
    select(document, 0, 2, 3);
    expect(await document.word.selectedPlace()).toBeNull();
  });
});

describe("nobody knows where it is", () => {
  test("before the document was read: Word is not asked", async () => {
    const document = await word.reopen(smallReport);
    document.syncs();
    expect(await document.word.selectedPlace()).toBeNull();
    expect(document.syncs()).toBe(0);
  });

  test.each<Partial<Switches>>([
    { cursorStory: "Header" },
    { cursorStory: "Footnote", childOfNull: "throws" },
    { failingBatch: "2/0/GeneralException" },
    { failingBatch: "2/9/GeneralException" },
  ])("where Word is %j", async (switches) => {
    const { document } = await read(smallReport, switches);
    enter(document, { table: 1, row: 2, cell: 2 });
    expect(await document.word.selectedPlace()).toBeNull();
  });
});

test("no verb takes the focus from where the user is: nothing is loaded without naming what", async () => {
  for (const model of [smallReport, proseReport]) {
    const { document, outline } = await read(model, { bareRangeLoad: "takes-focus" });
    const focused = jest.fn();
    document.host.listen({ focused });
    const [target] = visibleCells(outline);
    await document.word.selectedPlace();
    await document.word.goTo(target!.place, target!.text);
    await markAll(document);
    await document.word.fix((now) => withTexts("5", "9")(now).map((one) => fixOf(one, "6")));
    await document.word.undo();
    await document.word.unmark();
    if (model === proseReport) {
      await document.word.mark((now) => [markWords(wordsIn(now, "12"))]);
      await document.word.fix((now) => [fixWords(wordsIn(now, "30"), "31")]);
      await document.word.goTo(wordsIn(outline, "12"), "12");
    }
    expect(focused).not.toHaveBeenCalled();
  }
});

test("a selection that moves is told on the desktop, too", async () => {
  const document = await word.reopen(smallReport);
  const moved = jest.fn();
  const end = document.word.watchSelection(moved);
  select(document, 3);
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(moved).toHaveBeenCalledTimes(1);
  end();
  select(document, 4);
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(moved).toHaveBeenCalledTimes(1);
});
