import { defineFormat, format2021, reportTables, type FoundTable, type TableId } from "../../../src/report";
import { zh } from "../../../src/taskpane/text/strings.zh";
import { picturesOf, type Picture, type SquareState } from "../../../src/taskpane/view/picture";
import type { Review } from "../../../src/review";
import { causeOf, finding, request, reviewOf, withoutRequests, type Texts } from "../support/reviews";
import { reviewedExample } from "../../checks/examples";

/** Every cell of a form blank, but for those given. */
const blankForm = (texts: Texts = {}) =>
  reviewOf({ ...Object.fromEntries([...format2021.fields.keys()].map((field) => [field, ""])), ...texts });
const pictures = (review: Review) => picturesOf(review, zh);
const signs: Readonly<Record<SquareState, string>> = {
  error: "E",
  warning: "W",
  unfilled: "U",
  broken: "b",
  holds: ".",
  unchecked: "?",
  unrelated: "-",
  ignored: "I",
};
/** Each block as its rows of signs. */
const drawn = (picture: Picture | undefined) =>
  picture?.blocks.map(({ rows }) =>
    rows.map(({ squares }) => squares.map(({ state }) => signs[state]).join("")).join(" "),
  );

describe("the picture of a table", () => {
  test("says of a table that is being filled in how much is left, and of what is not blank what was not checked", () => {
    const verdicts = (review: Review) => pictures(review).map(({ verdict }) => verdict);
    expect(verdicts(blankForm())).toEqual(["还要填写 10 格", "还要填写 175 格", "还要填写 15 格"]);
    const [, , cases] = verdicts(blankForm({ "cases.directSuit.total": "两件" }));
    expect(cases).toBe("还要填写 14 格，1 格未核对");
  });

  test("has the table's own shape: rows under their columns; a wide table is parted by the groups of its columns", () => {
    const [disclosure, requests, cases] = pictures(reviewOf());
    // No relation is in table 1: nothing agrees there.
    expect(drawn(disclosure)).toEqual(["--- ---", "-", "- -", "-"]);
    expect(drawn(requests)).toEqual([Array.from({ length: 25 }, () => ".......").join(" ")]);
    expect(drawn(cases)).toEqual([".....", ".....", "....."]);
    expect(disclosure?.blocks.map(({ name, columns }) => [name, ...columns])).toEqual([
      ["", "本年制发件数", "本年废止件数", "现行有效件数"],
      ["", "本年处理决定数量"],
      ["", "本年处理决定数量"],
      ["", "本年收费金额（单位：万元）"],
    ]);
    expect(cases?.blocks.map(({ name }) => name)).toEqual(["行政复议", "未经复议直接起诉", "复议后起诉"]);
    expect(disclosure?.verdict).toBe("没有发现问题");
    expect(disclosure?.blocks[0]?.rows[0]?.squares[0]?.name).toBe("规章 · 本年制发件数：0，不参与核算");
  });

  test("names its rows as the form does; what several rows share stands above the first of them", () => {
    const [, requests] = pictures(reviewOf());
    const rows = requests!.blocks[0]!.rows.map(({ heading, name }) => [heading, name]);
    expect(rows[0]).toEqual(["", "一、本年新收政府信息公开申请数量"]);
    const [at] = rows.flatMap(([heading], index) => (heading === "（五）不予处理" ? index : []));
    expect(rows.slice(at! - 1, at! + 3)).toEqual([
      ["", "3.补正后申请内容仍不明确"],
      ["（五）不予处理", "1.信访举报投诉类申请"],
      ["", "2.重复申请"],
      ["", "3.要求提供公开出版物"],
    ]);
  });

  test("shows suspects in the colour of the worst finding, and counts findings as the headline does", () => {
    const field = "cases.directSuit.total";
    const warning = finding({
      table: "cases",
      fields: [field],
      suspects: [field],
      cells: [{ field, place: { table: 3, row: 4, cell: 11 }, text: "4" }],
    });
    const [, , cases] = pictures(
      reviewOf({ [field]: "4", "cases.reconsideration.upheld": "" }, { findings: [warning] }),
    );
    expect(drawn(cases)).toEqual(["W....", "bbbbE", "....."]);
    expect(cases?.verdict).toBe("1 处错误，2 处提醒");
  });

  test("reddens no cell of a relation whose wrong cell is not known: it is broken, and no more is said", () => {
    const [, , cases] = pictures(reviewedExample({ "cases.directSuit.total": "4" }));
    expect(drawn(cases)).toEqual([".....", "bbbbb", "....."]);
  });

  test("a square says its place, its text and its state", () => {
    const [, , cases] = pictures(reviewOf({ "cases.directSuit.total": "4", "cases.directSuit.upheld": "" }));
    const [square, , , , total] = cases?.blocks[1]?.rows[0]?.squares ?? [];
    expect(square?.name).toBe("未经复议直接起诉 结果维持：空白，提醒");
    expect(total?.name).toBe("未经复议直接起诉 总计：4，错误");
    expect(total?.place).toEqual({
      field: "cases.directSuit.total",
      place: { table: 3, row: 4, cell: 11 },
      text: "4",
    });
  });

  test("what could not be checked is neither right nor wrong", () => {
    const [, requests, cases] = pictures(
      reviewOf({ [request("received", "other")]: null, "cases.directSuit.pending": null }),
    );
    // That another relation of theirs holds does not make up for the one that could not be checked.
    expect(drawn(requests)?.[0]?.split(" ").slice(0, 3)).toEqual(["???????", ".....?.", "......."]);
    expect(drawn(cases)).toEqual([".....", "?????", "....."]);
    expect(cases?.verdict).toBe("5 格未核对");
    expect(cases?.blocks[1]?.rows[0]?.squares[3]?.name).toBe("未经复议直接起诉 尚未审结：没有找到，未核对");
  });

  test("words where a number belongs leave its relation unchecked", () => {
    const [, , cases] = pictures(reviewOf({ "cases.directSuit.pending": "见附件" }));
    expect(drawn(cases)).toEqual([".....", "?????", "....."]);
  });

  describe("a number agrees only where every one of its relations was checked and holds", () => {
    const texts = { "cases.directSuit.total": "4", "cases.directSuit.upheld": "1" };
    const relations = ["case-total:directSuit"];

    test("whether its rule is switched off or not", () => {
      const [disclosure, , cases] = pictures({ ...reviewOf(texts), findings: [] });
      expect(drawn(cases)).toEqual([".....", "bbbbb", "....."]);
      expect(cases?.verdict).toBe("1 个算式对不上");
      expect(cases?.blocks[1]?.rows[0]?.squares[4]?.name).toBe("未经复议直接起诉 总计：4，所在算式不对");
      expect(disclosure?.verdict).toBe("没有发现问题");
    });

    test("whether or not repair has an answer", () => {
      const review = reviewOf(texts, {
        causes: [causeOf({ relations, beyond: "operations" })],
      });
      expect(drawn(pictures(review)[2])).toEqual([".....", "bbbbE", "....."]);
    });

    test("nor where all of them are blank, or wait for a blank", () => {
      const blank = ["upheld", "corrected", "otherResult", "pending", "total"];
      const empty = reviewOf(Object.fromEntries(blank.map((key) => [`cases.directSuit.${key}`, ""])));
      expect(drawn(pictures({ ...empty, findings: [] })[2])).toEqual([".....", "?????", "....."]);
      const cells = ["cases.directSuit.upheld", "cases.directSuit.corrected"];
      const waiting = reviewOf(
        { "cases.directSuit.total": "4", ...Object.fromEntries(cells.map((field) => [field, ""])) },
        { causes: [causeOf({ cells, relations, isUnfilled: true })] },
      );
      const findings = waiting.findings.map((found) =>
        found.relation ? { ...found, suspects: cells } : found,
      );
      const [, , cases] = pictures({ ...waiting, findings });
      expect(drawn(cases)).toEqual([".....", "UU???", "....."]);
      expect(cases?.blocks[1]?.rows[0]?.squares[0]?.name).toBe("未经复议直接起诉 结果维持：空白，待填");
    });
  });

  test("a table that is not there says what that leaves unchecked", () => {
    const review = reviewOf(withoutRequests());
    expect(pictures(review)[1]).toMatchObject({
      name: "表二",
      verdict: "没有找到这张表，39 个算式没法核对",
      table: { id: "requests", segments: [] },
    });
  });

  test("is drawn from the declaration, whatever the format", () => {
    const label = (text: string) => ({ text });
    const table = (id: TableId, columns: string[], rows: string[]) => ({
      table: id,
      name: `表${id}`,
      title: "试用",
      sections: [
        {
          columns: columns.map((key) => ({ key, path: [label(key)], kind: "count" as const })),
          rows: rows.map((key) => ({ key, path: [label(key)] })),
        },
      ],
      relations: [],
    });
    const madeUp = defineFormat({
      id: "2031",
      source: "试用",
      since: 2031,
      tables: [
        table("disclosure", ["a", "b"], ["x"]),
        table("requests", ["a"], ["x", "y"]),
        table("cases", ["a"], ["x"]),
      ],
    });
    const found = madeUp.tables
      .slice(0, 2)
      .map((format, index): [TableId, FoundTable] => [
        format.id,
        { format, segments: [{ fileTable: index + 1, firstRow: 1, lastRow: 9 }] },
      ]);
    const review = reviewOf({}, { head: { year: 2031 }, relations: [] });
    const report = { ...review.report, ...reportTables(new Map(found), 2031, [madeUp]) };
    expect(pictures({ ...review, report }).map(drawn)).toEqual([["??"], ["? ?"], ["?"]]);
  });
});
