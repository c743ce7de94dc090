import { smallReport } from "./support/tables";
import { closeAll, openDocument, type OpenDocument } from "../../testing/word/word";

afterEach(closeAll);

/** The listener hears of things a moment later, as Word does it. */
const moment = () => new Promise((resolve) => setTimeout(resolve, 0));

function selectFirstParagraph({ host }: OpenDocument): void {
  const [first] = host.document.paragraphs();
  if (!first) throw new Error("the document has no paragraph");
  host.user.select(host.document.rangeAt(first, 0, 0));
}

describe("watching the document", () => {
  test.each([
    ["PC", 0],
    ["Mac", 0],
    ["OfficeOnline", 1],
  ] as const)(
    "on %s, that the user moves the selection is told %i times, and costs Word no batch",
    async (platform, times) => {
      const document = await openDocument(smallReport, { platform });
      let calls = 0;
      document.word.watch(() => (calls += 1));
      selectFirstParagraph(document);
      await moment();
      expect(calls).toBe(times);
      expect(document.syncs()).toBe(0);
    },
  );

  test("calls back when a click takes the user to a cell, which moves the selection as well", async () => {
    const document = await openDocument(smallReport, { platform: "OfficeOnline" });
    const { outline } = await document.word.read();
    let calls = 0;
    document.word.watch(() => (calls += 1));
    const cell = outline.tables[0]?.rows[0]?.cells[0];
    if (!cell) throw new Error("no cell");
    await document.word.goTo(cell.place, cell.text);
    await moment();
    expect(calls).toBeGreaterThan(0);
  });

  test("says nothing any more once it is ended", async () => {
    const document = await openDocument(smallReport, { platform: "OfficeOnline" });
    let calls = 0;
    const end = document.word.watch(() => (calls += 1));
    end();
    selectFirstParagraph(document);
    await moment();
    expect(calls).toBe(0);
  });

  test("does not keep others from listening when it is ended", async () => {
    const document = await openDocument(smallReport, { platform: "OfficeOnline" });
    const calls: string[] = [];
    const endFirst = document.word.watch(() => calls.push("first"));
    document.word.watch(() => calls.push("second"));
    endFirst();
    selectFirstParagraph(document);
    await moment();
    expect(calls).toEqual(["second"]);
  });
});

describe("a Word on the desktop that tells of changed text", () => {
  const requirementSets = "WordApi=1.6 DocumentEvents=1.1 Selection=1.1 Settings=1.1";
  /** The events of `context.document`, which the library of the tests lacks. */
  const names = ["onParagraphAdded", "onParagraphChanged", "onParagraphDeleted"] as const;

  /** Lets Word have the events; gives what tells of one, and who listens. */
  function withEvents(sync: () => Promise<void> = () => Promise.resolve()) {
    const listening = new Map<string, () => Promise<void>>();
    const eventOf = (name: string) => ({
      add: (handler: () => Promise<void>) => {
        listening.set(name, handler);
        return { remove: () => listening.delete(name) };
      },
    });
    const document = Object.fromEntries(names.map((name) => [name, eventOf(name)]));
    jest
      .spyOn(Word, "run")
      .mockImplementation(async (act: unknown) => (act as (context: object) => unknown)({ document, sync }));
    return listening;
  }

  afterEach(() => jest.restoreAllMocks());

  test("is heard by that, and not by its selection, until it is ended", async () => {
    const document = await openDocument(smallReport, { requirementSets });
    const listening = withEvents();
    let calls = 0;
    const end = document.word.watch(() => (calls += 1));
    await moment();
    selectFirstParagraph(document);
    await moment();
    expect(calls).toBe(0);
    for (const name of names) await listening.get(name)?.();
    expect(calls).toBe(3);
    end();
    expect([...listening]).toEqual([]);
  });

  test("is no longer heard where it was ended before it could be", async () => {
    const document = await openDocument(smallReport, { requirementSets });
    const listening = withEvents();
    document.word.watch(() => undefined)();
    await moment();
    expect([...listening]).toEqual([]);
  });

  test.each([
    ["its library does not know the events", null],
    ["it refuses", () => Promise.reject(new Error("ApiNotFound"))],
  ])("is not heard where %s: a selection alone says nothing", async (_why, sync) => {
    const document = await openDocument(smallReport, { requirementSets });
    if (sync) withEvents(sync);
    let calls = 0;
    document.word.watch(() => (calls += 1));
    await moment();
    selectFirstParagraph(document);
    await moment();
    expect(calls).toBe(0);
  });
});
