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
  test("calls back when the user moves the selection, and costs Word no batch", async () => {
    const document = await openDocument(smallReport);
    let calls = 0;
    document.word.watch(() => (calls += 1));
    selectFirstParagraph(document);
    await moment();
    expect(calls).toBe(1);
    expect(document.syncs()).toBe(0);
  });

  test("calls back when a click takes the user to a cell, which moves the selection as well", async () => {
    const document = await openDocument(smallReport);
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
    const document = await openDocument(smallReport);
    let calls = 0;
    const end = document.word.watch(() => (calls += 1));
    end();
    selectFirstParagraph(document);
    await moment();
    expect(calls).toBe(0);
  });

  test("does not keep others from listening when it is ended", async () => {
    const document = await openDocument(smallReport);
    const calls: string[] = [];
    const endFirst = document.word.watch(() => calls.push("first"));
    document.word.watch(() => calls.push("second"));
    endFirst();
    selectFirstParagraph(document);
    await moment();
    expect(calls).toEqual(["second"]);
  });
});
