import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { isWholeInOrder } from "../../src/reading/cells/headOrder";
import { format2019, format2021, officialFormats, type Format } from "../../src/report";
import { cell, row, table, type Row, type Table } from "../../testing/docx";
import { draws } from "../../testing/draws";
import { distinctFigures, officialTables, tableIn } from "../../testing/reports";
import { madeUpFormat } from "./madeUpFormat";
import { complaints, expectedFacts, expectSame, factsOf, read, readingRows } from "./support";

/** Tables whose rows lost the cells that merged ones cover, as converters leave them that ignore rowspan. */

const formats: readonly (readonly [string, Format, readonly Format[]])[] = [
  ["2021", format2021, officialFormats],
  ["2019", format2019, officialFormats],
  ["a made-up one", madeUpFormat, [madeUpFormat, ...officialFormats]],
];

const uncovered = ({ cells }: Row): Row => row(cells.filter(({ vMerge }) => vMerge !== "continue"));

/** The rows that are chosen without their covered cells; padded at the end, as far as told, with empty cells. */
function ragged(each: Table, lacking: (index: number) => boolean, pads: boolean): Table {
  const widthOf = ({ cells }: Row) => cells.reduce((sum, { span = 1 }) => sum + span, 0);
  const width = Math.max(...each.rows.map(widthOf));
  const rows = each.rows.map((line, index) => {
    if (!lacking(index)) return line;
    const short = uncovered(line);
    const blanks = Array.from({ length: pads ? width - widthOf(short) : 0 }, () => cell(""));
    return row([...short.cells, ...blanks]);
  });
  return { ...each, rows };
}

describe.each(formats)("%s", (_, format, known) => {
  const tables = officialTables(format, distinctFigures(format));
  const bodyWhere = (lacking: (table: number, row: number) => boolean, pads: boolean): readonly Table[] =>
    tables.map((each, at) => ragged(each, (index) => lacking(at, index), pads));

  test.each([
    ["every row", () => true],
    ["the rows of heads", (_table: number, index: number) => index < 3],
  ])("numbers are read by their order where %s lost cells, padded or not", (_rows, lacking) => {
    for (const pads of [false, true]) {
      const body = bodyWhere(lacking, pads);
      const report = read({ body }, known);
      expectSame(factsOf(report), expectedFacts({ body }));
      expect(complaints(report)).toEqual([]);
    }
  });

  test("whichever rows lost cells, no number is read as another, and those that are not read are said", () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.boolean()), fc.boolean(), (lacks, pads) => {
        const lacking = tables.map(({ rows }) => rows.map(() => lacks.next().value));
        const body = bodyWhere((table, index) => lacking[table]![index]!, pads);
        const report = read({ body }, known);
        const facts = factsOf(report);
        const said = new Set(report.unplaced.flatMap(({ candidates }) => candidates));
        const unread = Object.entries(expectedFacts({ body })).filter(
          ([field, truth]) => !isDeepStrictEqual(facts[field], truth),
        );
        expect(unread.filter(([field]) => facts[field] || !said.has(field))).toEqual([]);
      }),
      { numRuns: draws(4, 60) },
    );
  });
});

describe("heads are whole and in order", () => {
  const [section] = tableIn(format2021, "requests").declaration.sections;
  const corner = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
  const leaves = ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"];
  const groups = ["自然人", "法人或其他组织", "总计"];
  const isWhole = (...rows: readonly (readonly string[])[]) =>
    isWholeInOrder(readingRows(table(rows)), section!);

  test("as the form has them, wherever in the grid they stand", () => {
    expect(isWhole([corner, "申请人情况"], groups, leaves)).toBe(true);
    expect(isWhole(["申请人情况"], ["", ...groups], [...leaves, ""])).toBe(true);
  });

  test("where the total stands beside the group of all others", () => {
    expect(isWhole(["申请人情况", "总计"], ["自然人", "法人或其他组织"], leaves)).toBe(true);
  });

  test.each<readonly [string, readonly (readonly string[])[]]>([
    ["one lacks", [["申请人情况"], groups, leaves.slice(1)]],
    ["one stands twice", [["申请人情况"], groups, [...leaves, "其他"]]],
    ["two are exchanged", [["申请人情况"], groups, [leaves[1]!, leaves[0]!, ...leaves.slice(2)]]],
    ["one has a remark behind it", [["申请人情况"], [...groups.slice(0, 2), "总计（含结转）"], leaves]],
    ["one is another", [["申请人情况"], groups, [...leaves.slice(1), "备注"]]],
    ["one stands above its group", [leaves, ["申请人情况"], groups]],
    ["two groups are exchanged", [["申请人情况"], ["总计", "法人或其他组织", "自然人"], leaves]],
  ])("not where %s", (_, rows) => {
    expect(isWhole(...rows)).toBe(false);
  });
});
