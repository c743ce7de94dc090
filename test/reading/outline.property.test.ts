import fc from "fast-check";
import { readOutline, type Outline } from "../../src/document";
import { format2021 } from "../../src/report";
import {
  docxFile,
  flatOpc,
  libreOfficeDialect,
  outlineOf,
  without,
  wordDialect,
  wpsDialect,
  type Dialect,
} from "../../testing/docx";
import { anyPlan, distinctFigures, inLayout, inPlan, layouts, officialSpelling } from "../../testing/reports";
import { wholeSeeds } from "../../testing/reports/seeds";
import { expectSame } from "./support";
import { draws } from "../../testing/draws";

/** The outline that is read from the file is the one that the model says: two roads to the same tables. */

const content = {
  prose: {
    title: ["云溪县统计局2024年政府信息公开", "工作年度报告"],
    preamble: ["数据 < 按年 & 按季 >"],
    parts: [[], [], [], [], [], []],
  },
  figures: distinctFigures(format2021),
  spelling: officialSpelling,
  totalBeside: false,
};

const dialects: readonly (readonly [string, Dialect])[] = [
  ["Word", wordDialect],
  ["WPS", wpsDialect],
  ["LibreOffice", libreOfficeDialect],
];

/** Both outlines without what the model does not foresee: highlights and obstacles to editing. */
function comparable(outline: Outline): unknown {
  const tables = outline.tables.map(({ number, rows, width }) => ({
    number,
    width,
    rows: rows.map((row) => ({
      ...row,
      cells: row.cells.map((item) =>
        without(item, "obstacles", "highlights", "isFullyHighlighted", "isPlaceholder", "tag", "controlTag"),
      ),
    })),
  }));
  const blocks = outline.blocks.map((block) =>
    block.kind === "table" ? block.table.number : block.paragraph.text,
  );
  return { tables, blocks, hasRevisions: outline.hasRevisions, protection: outline.protection };
}

describe.each(dialects)("as %s writes it", (_name, dialect) => {
  test("any layout reads as the model says, from a .docx and from flat OPC", () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const model = inPlan(format2021, content, plan);
        const expected = comparable(outlineOf(model));
        expectSame(comparable(readOutline(docxFile(model, dialect))), expected);
        expectSame(comparable(readOutline(flatOpc(model, dialect))), expected);
      }),
      { numRuns: draws(3, 30) },
    );
  });

  test("the seed reports in every layout read as their models say", () => {
    for (const seed of wholeSeeds) {
      for (const layout of layouts) {
        const model = inLayout(format2021, seed, layout);
        expectSame(comparable(readOutline(docxFile(model, dialect))), comparable(outlineOf(model)));
      }
    }
  });
});
