import { headingDifferences, parentDifferences } from "../../src/reading/cells/outerLabels";
import { declaredRows } from "../../src/reading/cells/resolveRows";
import { sortRows } from "../../src/reading/cells/tableRows";
import type { Difference } from "../../src/reading/cells/header";
import type { FileSegment } from "../../src/reading/segments/fileSegments";
import { format2021, tableOf, type TableId } from "../../src/report";
import { table, type Cell } from "../../testing/docx";
import { readingRows } from "./support";

/** Labels that name no single row or column: where their words differ, that is said; where they are others, not. */

type Cells = readonly (Cell | string)[];
const said = (differences: readonly Difference[]) =>
  differences.map(({ cell: { cell: each }, expected }) => [each.text, expected]);
const sorted = (id: TableId, ...rows: readonly Cells[]) =>
  sortRows([{ rows: readingRows(table(rows)) } as unknown as FileSegment], tableOf(format2021, id)!);

describe("the labels before a row's own", () => {
  const requests = tableOf(format2021, "requests")!;
  const secret = declaredRows(requests).find(({ path }) => path.at(-1)!.text === "1.属于国家秘密")!;
  const parents = (...cells: Cells) =>
    said(parentDifferences(sorted("requests", cells).rows[0]!, secret, requests));
  const own = "1.属于国家秘密";

  test("are right in the form's words, and not looked at behind it", () => {
    expect(parents("三、本年度办理结果", "（三）不予公开", own, "1")).toEqual([]);
    expect(parents("三、本年度办理结果", own, "（三）不公开", "1")).toEqual([]);
  });

  test("are wrong in a known misspelling, or in words that are most of theirs", () => {
    expect(parents("三、本年度处理结果", "（三）不予公开", own, "1")).toEqual([
      ["三、本年度处理结果", "三、本年度办理结果"],
    ]);
    expect(parents("三、本年办理结果", "（三）不准公开", own, "1")).toEqual([
      ["三、本年办理结果", "三、本年度办理结果"],
      ["（三）不准公开", "（三）不予公开"],
    ]);
  });

  test("are wrong with a remark behind them", () => {
    expect(parents("（三）不予公开（含部分）", own, "1")).toEqual([
      ["（三）不予公开（含部分）", "（三）不予公开"],
    ]);
  });

  test("are nothing wrong where they are other words, pieces, blanks, or numbers", () => {
    expect(parents("情况", own, "1")).toEqual([]);
    expect(parents("公开", own, "1")).toEqual([]);
    expect(parents("三、本年度", own, "1")).toEqual([]);
    expect(parents("", own, "1")).toEqual([]);
    expect(parents("7", own, "1")).toEqual([]);
  });

  test("six tenths of the words are enough, half of them is not", () => {
    // 不予公开 has four characters, 本年度办理结果 seven.
    expect(parents("不准公开", own, "1")).toEqual([["不准公开", "（三）不予公开"]]);
    expect(parents("不准开放", own, "1")).toEqual([]);
  });

  test("are none of the row's where they are another label of the form", () => {
    // The heading of other rows, as the form writes it; and a misspelling of a row that is no parent.
    expect(parents("（五）不予处理", own, "1")).toEqual([]);
    expect(parents("（七）合计", own, "1")).toEqual([]);
  });

  test("are none where the row has none", () => {
    const received = declaredRows(requests)[0]!;
    const [row] = sorted("requests", ["不准公开", "一、本年新收政府信息公开申请数量", "1"]).rows;
    expect(parentDifferences(row!, received, requests)).toEqual([]);
  });
});

describe("headings, corners and parents of columns", () => {
  const outer = (id: TableId, ...rows: readonly Cells[]) => {
    const found = sorted(id, ...rows);
    return said(headingDifferences(found, found.rows, tableOf(format2021, id)!));
  };

  test("are right in the form's words", () => {
    expect(outer("disclosure", ["第二十条第（一）项"], ["信息内容", "本年制发件数"])).toEqual([]);
  });

  test("are wrong in others that are most of theirs: headings alone, corners and parents among heads", () => {
    expect(outer("disclosure", ["第二十条（一）项", ""])).toEqual([
      ["第二十条（一）项", "第二十条第（一）项"],
    ]);
    expect(outer("disclosure", ["信息内客", "本年制发件数"])).toEqual([["信息内客", "信息内容"]]);
    expect(outer("requests", ["申请人情形"], ["自然人", "商业企业"])).toEqual([["申请人情形", "申请人情况"]]);
  });

  test("of several the one that is most alike is meant", () => {
    expect(outer("disclosure", ["第二十条第（八）", ""])).toEqual([]);
    expect(outer("disclosure", ["二十条的第（八）项", ""])).toEqual([
      ["二十条的第（八）项", "第二十条第（八）项"],
    ]);
  });

  test("are not looked for in rows with numbers", () => {
    expect(outer("disclosure", ["信息内客", "1"])).toEqual([]);
  });

  test("of a form without any are none", () => {
    expect(outer("cases", ["行政复义"], ["结果维持", "结果纠正"])).toEqual([["行政复义", "行政复议"]]);
    expect(outer("cases", ["未知事项"], ["结果维持", "结果纠正"])).toEqual([]);
  });
});
