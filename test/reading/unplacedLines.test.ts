import { format2021 } from "../../src/report";
import { review, type ReviewJson } from "../../testing/reviews";
import { reviewExample } from "../checks/examples";
import {
  cell,
  cellText,
  outlineOf,
  paragraph,
  row,
  table,
  without,
  type Block,
  type Cell,
  type Row,
  type Table,
} from "../../testing/docx";
import { emptyColumn } from "../../testing/reports/transform";
import { officialTables, withTotals, reportModel } from "../../testing/reports";

/** A row or a column that the form does not have is said once, with all its numbers; nothing moves for its sake. */

const figures = withTotals(format2021, {
  "requests.received.naturalPerson": "3",
  "requests.granted.naturalPerson": "3",
  "cases.reconsideration.upheld": "2",
});
const [disclosure, requests, cases] = officialTables(format2021, figures) as readonly [Table, Table, Table];
const prose = {
  title: ["云溪县气象局2024年政府信息公开工作年度报告"],
  preamble: [],
  parts: [[], [], [], [], [], []],
};

function reviewOf(...tables: readonly (readonly Block[])[]): ReviewJson {
  return review(outlineOf(reportModel(prose, tables)), { file: "年报.docx" });
}

/** Table 2 with a column of sums before the last one, under this label. */
function withSumColumn(label: string): Table {
  const rows = requests.rows.map((item, index): Row => {
    const at = item.cells.length - 1;
    if (index === 0)
      return { ...item, cells: item.cells.map((each) => (each.label === "申请人情况" ? wider(each) : each)) };
    if (index === 1)
      return {
        ...item,
        cells: item.cells.map((each) => (each.label === "法人或其他组织" ? wider(each) : each)),
      };
    // The column 总计 goes on from the row above.
    const sum = cell(index === 2 ? label : "0");
    return { ...item, cells: [...item.cells.slice(0, at), sum, ...item.cells.slice(at)] };
  });
  return { ...without(requests, "columns"), rows };
}

const wider = (item: Cell): Cell => ({ ...item, span: (item.span ?? 1) + 1 });

test.each(["小计", "合计"])(
  "a column %s of one's own: one finding, which says that the form has none",
  (label) => {
    const { findings, facts } = reviewOf([disclosure], [withSumColumn(label)], [cases]);
    expect(findings.map(({ rule }) => rule)).toEqual(["unplaced"]);
    expect(findings[0]?.cells).toHaveLength(25);
    expect(findings[0]?.message).toContain(`规定格式没有“${label}”这一列`);
    expect(facts["requests.received.total"]?.text).toBe("3");
  },
);

test.each(["行次", "序号"])("a column %s numbers the rows, whatever is in it: nothing is said", (label) => {
  const { findings, facts } = reviewOf([disclosure], [withSumColumn(label)], [cases]);
  expect(findings).toEqual([]);
  expect(facts["requests.received.total"]?.text).toBe("3");
});

test("a row of sums of one's own: one finding with its seven numbers", () => {
  const sums = row([cell("不予公开小计", { span: 3 }), "0", "0", "0", "0", "0", "0", "0"]);
  const rows = [...requests.rows.slice(0, 15), sums, ...requests.rows.slice(15)];
  const { findings, facts } = reviewOf([disclosure], [{ ...requests, rows }], [cases]);
  expect(findings.map(({ rule }) => rule)).toEqual(["unplaced"]);
  expect(findings[0]?.cells).toHaveLength(7);
  expect(findings[0]?.message).toContain("规定格式没有“不予公开小计”这一行");
  expect(Object.keys(facts)).toHaveLength(200);
});

test.each([
  [1, "before"],
  [3, "before"],
  [1, "behind"],
  [3, "behind"],
] as const)(
  "a column of serial numbers without a head, %i blank cells and the column %s the numbers: nothing moves",
  (blanks, place) => {
    const fields = ["naturalPerson", "business", "research"]
      .slice(0, blanks)
      .map((who) => `requests.granted.${who}`);
    const rows = requests.rows.map((item, index): Row => {
      const at = item.cells.findIndex(({ field }) => field !== undefined);
      const cells = item.cells.map((each) =>
        each.field !== undefined && fields.includes(each.field)
          ? { ...each, content: cell("").content }
          : each,
      );
      const before = place === "behind" ? cells.length : at < 0 ? 1 : at;
      return {
        ...item,
        cells: [...cells.slice(0, before), cell(at < 0 ? "" : String(index - 2)), ...cells.slice(before)],
      };
    });
    const { facts, findings } = reviewOf([disclosure], [{ ...without(requests, "columns"), rows }], [cases]);
    expect(findings.filter(({ rule }) => rule === "unplaced")).toEqual([]);
    expect(findings.filter(({ rule }) => rule === "blank").flatMap((each) => each.fields)).toEqual(fields);
    expect(facts["requests.granted.total"]?.text).toBe("3");
    expect(facts["requests.granted.socialOrganization"]?.text).toBe("0");
  },
);

test("table 3 with last year's row below this year's: said that it has one row, and neither row is guessed", () => {
  const labelled = cases.rows.map((item, index): Row => ({
    ...item,
    cells: [cell(index === 3 ? "本年" : ""), ...item.cells],
  }));
  const rows = [...labelled, row(["上年", ...Array.from({ length: 15 }, () => "0")])];
  const { facts, findings } = reviewOf([disclosure], [requests], [{ ...without(cases, "columns"), rows }]);
  expect(findings.map(({ rule, cells }) => [rule, cells.length])).toEqual([
    ["unplaced", 15],
    ["unplaced", 15],
  ]);
  expect(findings[0]?.message).toBe(
    "规定格式在这张表里只有一行数字，报告里不止一行，无法确定哪一行是本年的；“本年”这一行的 15 个数字没有核对。请只留本年的一行。",
  );
  expect(facts["cases.reconsideration.upheld"]).toBeUndefined();
});

test("a row of one number too many: one finding for the row, all its fields and cells in it", () => {
  const { findings } = reviewExample({ extraCell: "requests.otherHandling" });
  expect(findings).toHaveLength(1);
  expect(findings[0]?.cells).toHaveLength(8);
  expect(findings[0]?.fields).toHaveLength(7);
});

describe("an unlabelled row of numbers", () => {
  const blank = (label: string, each: Table): Table => ({
    ...each,
    rows: each.rows.map((item) =>
      item.cells.some((inner) => cellText(inner).startsWith(label))
        ? {
            ...item,
            cells: item.cells.map((inner) =>
              inner.field ? { ...inner, content: cell("").content, value: null } : inner,
            ),
          }
        : item,
    ),
  });
  const sums = ["24", "6", "0", "0", "0", "0", "30"];

  test("below a row that is left blank in the same table is none of that row's", () => {
    const rows = [...blank("四、", requests).rows, row([cell("", { span: 3 }), ...sums])];
    const { facts, findings } = reviewOf([disclosure], [{ ...requests, rows }], [cases]);
    expect(facts["requests.carriedForward.total"]).toMatchObject({ value: null, text: "" });
    expect(findings.filter(({ rule }) => rule === "unplaced")).toHaveLength(1);
  });

  test("above a row that is left blank is none of that row's", () => {
    const [last, ...before] = [...blank("四、", requests).rows].reverse();
    const rows = [...before.reverse(), row([cell("", { span: 3 }), ...sums]), last!];
    const { facts, findings } = reviewOf([disclosure], [{ ...requests, rows }], [cases]);
    expect(facts["requests.carriedForward.total"]).toMatchObject({ value: null, text: "" });
    expect(findings.filter(({ rule }) => rule === "unplaced")).toHaveLength(1);
  });

  test("in the next table, which has another width, is none of that row's", () => {
    const { facts, findings } = reviewOf(
      [blank("行政事业性收费", disclosure), table([["", "12"]])],
      [requests],
      [cases],
    );
    expect(facts["disclosure.fee.amount"]).toMatchObject({ value: null, text: "" });
    expect(findings.map(({ rule }) => rule)).toEqual(["blank"]);
  });

  test("behind a page break is the blank row's, as a broken row leaves it", () => {
    const upper = { ...requests, rows: blank("四、", requests).rows };
    const lower = {
      ...without(requests, "columns"),
      rows: [row([cell("", { span: 3 }), "0", "0", "0", "0", "0", "0", "0"])],
    };
    const { facts, status } = reviewOf([disclosure], [upper, paragraph(""), lower], [cases]);
    expect(facts["requests.carriedForward.total"]).toMatchObject({ value: 0, cell: { table: 3, row: 1 } });
    expect(status).toBe("passed");
  });
});

test.each(["零", "不涉及", "没有", "待查"])(
  "table 3 with an empty column and the word %s for its first number: nothing moves",
  (word) => {
    const wide = emptyColumn(cases, 15);
    const rows = wide.rows.map((item) => ({
      ...item,
      cells: item.cells.map((inner) =>
        inner.field === "cases.directSuit.upheld" || inner.field === "cases.reconsideration.upheld"
          ? { ...inner, content: cell(inner.field === "cases.reconsideration.upheld" ? word : "5").content }
          : inner,
      ),
    }));
    const { facts } = reviewOf([disclosure], [requests], [{ ...wide, rows }]);
    expect(facts["cases.reconsideration.upheld"]?.text).toBe(word);
    expect(facts["cases.directSuit.upheld"]?.text).toBe("5");
    expect(facts["cases.suitAfterReconsideration.total"]?.text).toBe("0");
  },
);

test("a fee in 元 says that the unit is wrong, by how much, and what to do", () => {
  const { findings } = reviewExample({ label: { "本年收费金额（单位：万元）": "本年收费金额（单位：元）" } });
  expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
    [
      "label",
      "单位写的是“元”，规定格式是“万元”，相差 10000 倍。请把表头改为“本年收费金额（单位：万元）”，金额按“万元”重新填写。",
    ],
  ]);
});
