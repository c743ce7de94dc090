import fc from "fast-check";
import { format2021 } from "../../src/report";
import { docxFile } from "../../testing/docx";
import { anyPlan, inLayout, inPlan, layouts } from "../../testing/reports";
import { seed000, seed001, seed003 } from "../../testing/reports/seeds";
import { draws, sample } from "../../testing/draws";
import { markAndUnmark } from "./support/roundTrip";
import { smallReport } from "./support/tables";
import { closeAll, fixOf, openDocument, visibleCells, type OpenDocument } from "../../testing/word/word";

let word: OpenDocument;
beforeAll(async () => {
  word = await openDocument(smallReport);
});
afterAll(closeAll);

const laidOut = layouts.flatMap((layout) => [seed000, seed001, seed003].map((seed) => ({ layout, seed })));

test.each(sample(laidOut, 3))(
  "$seed.name laid out $layout.name: every cell marked and unmarked leaves it as it was",
  async ({ layout, seed }) => {
    const document = await word.reopen(docxFile(inLayout(format2021, seed, layout), layout.dialect));
    const { cells, painted, unpainted, left, isSame, syncs } = await markAndUnmark(document);
    expect({ left, isSame, syncs }).toEqual({ left: [], isSame: true, syncs: 6 });
    expect(painted + unpainted).toBe(cells);
    expect(painted).toBeGreaterThan(200);
  },
);

test.each(sample(layouts, 2))(
  "laid out $name: all its numbers fixed at once change these cells' texts only, and come back",
  async (layout) => {
    const document = await word.reopen(docxFile(inLayout(format2021, seed001, layout), layout.dialect));
    const before = document.outline();
    const isNumber = (text: string): boolean => /^\d+$/.test(text);
    const report = await document.word.fix((outline) =>
      visibleCells(outline)
        .filter(({ text }) => isNumber(text))
        .map((cell) => fixOf(cell, `${cell.text}7`)),
    );
    expect(report).toMatchObject({ notFound: [], changedMeanwhile: [], refused: [], interrupted: null });
    const after = visibleCells(document.outline()).map(({ text }) => text);
    expect(after).toEqual(visibleCells(before).map(({ text }) => (isNumber(text) ? `${text}7` : text)));
    await document.word.undo();
    expect(document.outline()).toEqual(before);
  },
);

test("reports in layouts drawn at random are left as they were", async () => {
  await fc.assert(
    fc.asyncProperty(
      anyPlan,
      fc.constantFrom("count-continuations", "skip-continuations"),
      async (plan, cellOrdinals) => {
        const document = await word.reopen(docxFile(inPlan(format2021, seed001, plan)), { cellOrdinals });
        const { left, isSame } = await markAndUnmark(document);
        expect({ left, isSame }).toEqual({ left: [], isSame: true });
      },
    ),
    { numRuns: draws(2, 12) },
  );
}, 120_000);
