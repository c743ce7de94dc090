import fc from "fast-check";
import { readOutline, type Outline } from "../../src/document";
import { format2021 } from "../../src/report";
import {
  docxFile,
  flatOpc,
  libreOfficeDialect,
  outlineOf,
  wordDialect,
  wpsDialect,
  type DocxModel,
} from "../support/docx";
import { anyPlan, distinctFigures, inLayout, inPlan, layouts, officialSpelling } from "../support/reports";
import { wholeSeeds } from "../support/reports/seeds";

/** What the model knows about: marks and obstacles are tested elsewhere. */
function withoutMarks(outline: Outline): unknown {
  return {
    ...outline,
    blocks: outline.blocks.map((block) => (block.kind === "table" ? "table" : block)),
    tables: outline.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => ({
        ...row,
        cells: row.cells.map(({ obstacles: _, paragraphs, verticalMerge, ...cell }) => ({
          ...cell,
          // A deleted row takes no part in merges.
          ...(!row.isDeleted && { verticalMerge }),
          paragraphs: paragraphs.map(({ text, ordinal }) => ({ text, ordinal })),
        })),
      })),
    })),
  };
}

function expectRead(model: DocxModel, source: Uint8Array | string): void {
  expect(withoutMarks(readOutline(source))).toEqual(withoutMarks(outlineOf(model)));
}

const [seed] = wholeSeeds;
if (seed === undefined) throw new Error("no seed");
const content = {
  prose: seed.prose,
  figures: distinctFigures(format2021),
  spelling: officialSpelling,
  totalBeside: false,
};

describe("a report made from a model reads as the model", () => {
  test.each(layouts.map((layout) => [layout.name, layout] as const))("%s", (_, layout) => {
    const model = inLayout(format2021, content, layout);
    expectRead(model, docxFile(model, layout.dialect));
    expectRead(model, flatOpc(model, layout.dialect));
  });

  test("in any layout, written by any program", () => {
    const dialects = fc.constantFrom(wordDialect, wpsDialect, libreOfficeDialect);
    fc.assert(
      fc.property(anyPlan, dialects, (plan, dialect) => {
        const model = inPlan(format2021, content, plan);
        expectRead(model, docxFile(model, dialect));
      }),
      { numRuns: 30 },
    );
  });
});
