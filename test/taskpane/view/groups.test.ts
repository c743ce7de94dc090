import type { Place } from "../../../src/report";
import type { Review } from "../../../src/review";
import { zh } from "../../../src/taskpane/text/strings.zh";
import { groupAt, groupByPart, noteOf, reasonOf, whereOf } from "../../../src/taskpane/view/groups";
import { reviewedExample } from "../../checks/examples";
import {
  causeOf,
  finding,
  repairOf,
  request,
  reviewOf,
  untouched,
  withoutRequests,
} from "../support/reviews";
import { cellPlace } from "../../../testing/places";

const groupsOf = (review: Review) => groupByPart(review, zh).flatMap(({ groups }) => groups);
const wheres = (review: Review) =>
  groupByPart(review, zh).map(({ title, groups }) => [
    title,
    groups.map((group) => whereOf(group, review, zh)),
  ]);

describe("the findings by table", () => {
  test("stand in the report's order under the table's name, named by the suspect's place", () => {
    const review = reviewOf({
      "cases.directSuit.total": "4",
      [request("received", "naturalPerson")]: "2",
      [request("received", "total")]: "3",
      [request("carriedForward", "naturalPerson")]: "2",
      [request("carriedForward", "total")]: "3",
    });
    expect(wheres(review)).toEqual([
      ["表二 收到和处理政府信息公开申请情况", ["一、本年新收 · 总计", "四、结转下年度 · 总计"]],
      ["表三 政府信息公开行政复议、行政诉讼情况", ["未经复议直接起诉 总计"]],
    ]);
  });

  test("a relation with several suspects is named by its row or column", () => {
    const [group] = wheres(
      reviewOf({
        [request("received", "other")]: "1",
        [request("received", "total")]: "1",
      }),
    );
    expect(group?.[1]).toEqual(["“其他”的算式", "“总计”的算式"]);
  });

  test("several relations with one cause are counted as relations, and the cells of one repair as cells", () => {
    const cells = [request("received", "total"), request("granted", "total")];
    const relations = ["row-total:requests.received", "row-total:requests.granted"];
    const changes = cells.map((field) => ({ field, from: "1", to: "0" }));
    const where = (standsAlone: boolean) => {
      const repairs = [repairOf({ changes, standsAlone })];
      const review = reviewOf(Object.fromEntries(cells.map((field) => [field, "1"])), {
        causes: [causeOf({ cells, relations, repairs })],
      });
      const findings = review.findings.map((found) => ({ ...found, suspects: cells }));
      return wheres({ ...review, findings })[0]?.[1]?.[0];
    };
    expect(where(false)).toBe("“一、本年新收”等 2 个算式");
    expect(where(true)).toBe("一、本年新收 · 总计 等 2 处");
  });

  test("a relation with several choices is named by itself, until one of them stands out", () => {
    const total = request("received", "total");
    const repairs = [total, request("received", "other")].map((field) =>
      repairOf({ changes: [{ field, from: "0", to: "1" }] }),
    );
    const where = (some: typeof repairs) => {
      const cause = causeOf({ cells: [total], relations: ["row-total:requests.received"], repairs: some });
      const texts = { [total]: "1", [request("total", "total")]: "1" };
      return wheres(reviewOf(texts, { causes: [cause] }))[0]?.[1]?.[0];
    };
    expect(where(repairs)).toBe("“一、本年新收”的算式");
    expect(where(repairs.slice(0, 1))).toBe("一、本年新收 · 总计");
    expect(where(repairs.map((repair, index) => ({ ...repair, standsAlone: index === 0 })))).toBe(
      "一、本年新收 · 总计",
    );
  });

  test("a finding about a cell without a field is put under the table that it is about", () => {
    const place = { table: 2, row: 3, cell: 7 };
    const label = finding({ table: "requests", cells: [{ field: null, place, text: "社会组织" }] });
    expect(wheres(reviewOf({}, { findings: [label] }))).toEqual([
      ["表二 收到和处理政府信息公开申请情况", ["第 3 行第 7 格“社会组织”"]],
    ]);
  });

  test("where the tables are one table of the file, its own table decides", () => {
    const place = { table: 1, row: 38, cell: 1 };
    const label = finding({ table: "cases", cells: [{ field: null, place, text: "行政诉呈" }] });
    const review = reviewOf({}, { findings: [label] });
    const tables = review.report.tables.map((table, index) => ({
      ...table,
      segments: [{ fileTable: 1, firstRow: 1 + 20 * index, lastRow: 20 + 20 * index }],
    }));
    expect(wheres({ ...review, report: { ...review.report, tables } })).toEqual([
      ["表三 政府信息公开行政复议、行政诉讼情况", ["第 38 行第 1 格“行政诉呈”"]],
    ]);
  });

  test("a finding about a table as a whole bears the table's name", () => {
    const missing = finding({
      rule: "missing-table",
      table: "requests",
      fields: [request("received", "total")],
    });
    const review = reviewOf(withoutRequests(), { findings: [missing] });
    expect(wheres(review)).toEqual([["表二 收到和处理政府信息公开申请情况", ["表二"]]]);
  });

  test("a finding about nothing in particular belongs to the whole document", () => {
    expect(wheres(reviewOf({}, { findings: [finding({})] }))).toEqual([["全文", [""]]]);
  });
});

describe("the finding at a selection", () => {
  const total = "cases.directSuit.total";
  const words = { paragraph: 3, from: 4, to: 9, text: "规范性文件" };
  const about = finding({ passages: [words] });
  const review = reviewOf({ [total]: "4" }, { findings: [about] });
  const at = (place: Place, of: Review = review) => groupAt(place, of)?.findings[0].rule;

  test("is that of the cell", () => {
    const { table, row, cell } = cellPlace(review.report.facts.get(total)!.place);
    expect(at({ table, row, cell })).toBe("case-total");
    expect(at({ table, row, cell: cell - 1 })).toBeUndefined();
    expect(at({ table, row: row + 1, cell })).toBeUndefined();
  });

  test("is that of the words that it is in, also where it is a cursor at their edge", () => {
    const among = (from: number, to: number, paragraph = 3) => at({ paragraph, from, to, text: "" });
    expect([among(4, 9), among(5, 6), among(4, 4), among(9, 9)]).toEqual(Array(4).fill("label"));
    expect([among(3, 9), among(4, 10), among(3, 3), among(5, 6, 2)]).toEqual(Array(4).fill(undefined));
  });

  test("is the first of several, and none that is ignored", () => {
    const cell = { field: total, place: review.report.facts.get(total)!.place, text: "4" };
    const given = { rule: "label", severity: "warning", cells: [cell] } as const;
    expect(at(cell.place, reviewOf({ [total]: "4" }, { findings: [finding(given)] }))).toBe("case-total");
    const ignored = finding({ ...given, ignored: true });
    expect(at(cell.place, reviewOf({}, { findings: [ignored] }))).toBeUndefined();
  });
});

describe("the reason", () => {
  test("leaves out the cell's name, which stands above it", () => {
    const field = "disclosure.fee.amount";
    const name = "行政事业性收费 · 本年收费金额（万元）";
    const review = reviewOf(
      {},
      {
        findings: [
          finding({
            rule: "digits",
            values: { name, text: "２", plain: "2", fault: "writing" },
            table: "disclosure",
            fields: [field],
            suspects: [field],
            cells: [{ field, place: { table: 1, row: 34, cell: 2 }, text: "２" }],
          }),
        ],
      },
    );
    const [group] = groupsOf(review);
    expect(group && [whereOf(group, review, zh), reasonOf(group, review, zh)]).toEqual([
      name,
      "写的是“２”，请用半角数字，不加逗号和空格：2。",
    ]);
  });

  test("of a table stays whole", () => {
    const incomplete = finding({
      rule: "incomplete-table",
      values: {
        title: "表二《收到和处理政府信息公开申请情况》",
        rows: ["一、本年新收"],
        columns: [],
        shortRows: [],
      },
      table: "requests",
      fields: [request("received", "total")],
    });
    const review = reviewOf({}, { findings: [incomplete] });
    const [group] = groupsOf(review);
    expect(group && [whereOf(group, review, zh), reasonOf(group, review, zh)]).toEqual([
      "表二",
      "表二《收到和处理政府信息公开申请情况》缺少 1 行（一、本年新收），有关的算式没有核对。请按规定格式补齐；拆到另一张表里的，请并成一张。",
    ]);
  });
});

describe("what is said where 定位 went", () => {
  const noteFor = (suspects: readonly string[]) => {
    const review = reviewedExample({ "cases.directSuit.total": "4" });
    const findings = review.findings.map((found) => (found.relation ? { ...found, suspects } : found));
    const open = { ...review, findings };
    const group = groupsOf(open).find(({ findings: [{ relation }] }) => relation)!;
    return noteOf(group, open)?.zh;
  };

  test("is how many cells the sum has, where none is suspected before the others", () => {
    expect(noteFor([])).toBe("这个算式有 5 格，已选中第一格。");
  });

  test("is nothing of a cell, or of two, that are suspected", () => {
    expect(noteFor(["cases.directSuit.total"])).toBeUndefined();
    expect(noteFor(["cases.directSuit.total", "cases.directSuit.upheld"])).toBeUndefined();
  });
});

describe("what a selection is about", () => {
  const wrong = "cases.directSuit.total";
  const words = { paragraph: 3, from: 4, to: 9, text: "2023年" };
  const review = reviewOf(
    { [wrong]: "4" },
    { findings: [finding({ rule: "period", values: { faults: [], year: 2024 }, passages: [words] })] },
  );
  const ruleAt = (place: Place) => groupAt(place, review)?.findings[0].rule;

  test("is the finding of its cell", () => {
    expect(ruleAt(review.report.facts.get(wrong)!.place)).toBe("case-total");
    expect(ruleAt({ table: 1, row: 1, cell: 1 })).toBeUndefined();
  });

  test("is the finding whose words it is within, at their ends, too", () => {
    const cursor = (at: number, paragraph = 3) => ({ paragraph, from: at, to: at, text: "" });
    expect([3, 4, 9, 10].map((at) => ruleAt(cursor(at)))).toEqual([undefined, "period", "period", undefined]);
    expect(ruleAt(cursor(5, 4))).toBeUndefined();
    expect(ruleAt({ ...words, to: 10 })).toBeUndefined();
  });

  test("of several findings stays the current one", () => {
    const fields = [wrong];
    const cells = [{ field: wrong, place: review.report.facts.get(wrong)!.place, text: "4" }];
    const label = finding({ rule: "label", fields, cells });
    const both = { ...review, findings: [...review.findings, label] };
    const other = groupsOf(both).find(({ findings: [found] }) => found.rule === "label")!;
    expect(groupAt(cells[0]!.place, both)?.findings[0].rule).toBe("case-total");
    expect(groupAt(cells[0]!.place, both, other.key)?.key).toBe(other.key);
    expect(groupAt(cells[0]!.place, both, "gone")?.findings[0].rule).toBe("case-total");
  });

  test("is nothing that is still to be filled in", () => {
    const form = untouched();
    expect(form.findings.map(({ rule }) => rule)).toContain("leftover");
    const places = form.findings.flatMap(({ cells, passages }) => [
      ...cells.map(({ place }) => place),
      ...passages,
    ]);
    expect(places.filter((place) => groupAt(place, form))).toEqual([]);
  });

  test("is nothing that is ignored", () => {
    const findings = review.findings.map((found) => ({ ...found, ignored: true as const }));
    expect(groupAt(words, { ...review, findings })).toBeUndefined();
  });
});
