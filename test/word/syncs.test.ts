import { smallReport } from "./support/tables";
import { closeAll, fixOf, markOf, openDocument, visibleCells, withTexts } from "../../testing/word/word";

afterEach(closeAll);

describe("syncs on a host that behaves", () => {
  test("reading takes one", async () => {
    const document = await openDocument(smallReport);
    const { outline, source } = await document.word.read();
    expect(document.syncs()).toBe(1);
    expect(source).toBe("ooxml");
    expect(outline).toEqual(document.outline());
  });

  test("marking every cell takes three", async () => {
    const document = await openDocument(smallReport);
    await document.word.read();
    document.syncs();
    const report = await document.word.mark((outline) => visibleCells(outline).map((cell) => markOf(cell)));
    expect(document.syncs()).toBe(3);
    expect(report.notFound).toEqual([]);
    expect(report.applied.length + report.unpainted.length).toBe(visibleCells(document.outline()).length);
  });

  test("fixing several cells takes three", async () => {
    const document = await openDocument(smallReport);
    await document.word.read();
    document.syncs();
    const find = withTexts("8", "9", "");
    const report = await document.word.fix((outline) => find(outline).map((cell) => fixOf(cell, "4")));
    expect(document.syncs()).toBe(3);
    expect(report).toMatchObject({ notFound: [], refused: [], changedMeanwhile: [], interrupted: null });
    expect(withTexts("8", "9", "")(document.outline())).toEqual([]);
  });
});
