import { labelIndexOf } from "../../src/reading/labels/labelIndex";
import { recogniseTables } from "../../src/reading/segments/recognise";
import { format2021, officialFormats } from "../../src/report";
import {
  cell,
  outlineOf,
  paragraph,
  row,
  table,
  type Block,
  type Cell,
  type Row,
  type Table,
} from "../../testing/docx";
import { allFigures, officialTables } from "../../testing/reports";

/** Which tables of the file are which table of the report, and which are only a copy or something like it. */

const [disclosure, requests, cases] = officialTables(format2021, allFigures(format2021, "0")) as [
  Table,
  Table,
  Table,
];

/** The tables of the file taken for each table of the report, `from:first row-last row`; those that are copies. */
function recognised(...blocks: readonly (Block | string)[]) {
  const body = blocks.map((block) => (typeof block === "string" ? paragraph(block) : block));
  const { segments, copies } = recogniseTables(
    outlineOf({ body }),
    labelIndexOf(officialFormats),
    officialFormats,
    2024,
  );
  const taken = [...segments].map(([id, own]) => [
    id,
    own.map(({ table: { number }, rows }) => `${number}:${rows[0]!.number}-${rows.at(-1)!.number}`),
  ]);
  return {
    ...Object.fromEntries(taken),
    copies: copies.map(({ table: id, segment }) => `${id} ${segment.table.number}`),
  } as Record<string, readonly string[]>;
}

const cut = (whole: Table, from: number, to = whole.rows.length): Table => ({
  ...whole,
  rows: whole.rows.slice(from, to),
});
const seven = ["1", "2", "3", "4", "5", "6", "7"];
const bare = (count: number) => row(Array.from({ length: count }, (_, at) => String(at)));
const requestRow = (label: string): Row => row([cell(label, { span: 3 }), ...seven]);
const of = (...rows: readonly (Row | readonly (string | Cell)[])[]) => table(rows);

describe("a table is recognised", () => {
  test("in any order, and wherever it stands", () => {
    expect(recognised(cases, "正文。正文。正文。正文。正文。", disclosure)).toEqual({
      disclosure: ["2:1-14"],
      cases: ["1:1-4"],
      copies: [],
    });
  });

  test("cut in pieces, all of which speak for themselves", () => {
    expect(recognised(cut(requests, 0, 12), "", cut(requests, 12))).toMatchObject({
      requests: ["1:1-12", "2:1-16"],
      copies: [],
    });
    // Also with prose between.
    expect(
      recognised(cut(requests, 0, 12), "一二三四五六七八九十一二三", cut(requests, 12)).requests,
    ).toHaveLength(2);
  });

  test("where a head and a row speak for it only together, with nothing between", () => {
    const head = cut(requests, 0, 3);
    const rows = of(requestRow("1.属于国家秘密"));
    expect(recognised(head, "", rows).requests).toEqual(["1:1-3", "2:1-1"]);
    expect(recognised(head, "一二三四五六七八九十一二三", rows).requests).toBeUndefined();
    expect(recognised(head).requests).toBeUndefined();
    expect(recognised(rows).requests).toBeUndefined();
  });

  test("never with another table's numbers between", () => {
    const rows = of(requestRow("1.属于国家秘密"));
    const foreign = of(["自然人", "商业企业", "科研机构"], ["上级交办件", "1", "2"]);
    expect(recognised(foreign, "", rows).requests).toBeUndefined();
  });

  test("and a row above the whole of it, which has that row, is not mixed in", () => {
    expect(recognised(of(requestRow("1.属于国家秘密")), "", requests).requests).toEqual(["2:1-28"]);
  });
});

describe("a piece with too few labels", () => {
  const upper = cut(requests, 0, 12);
  const more = of(requestRow("1.本机关不掌握相关政府信息"));

  test.each([
    ["behind it", [upper, "", more], ["1:1-12", "2:1-1"]],
    ["before it", [more, "", cut(requests, 16)], ["1:1-1", "2:1-12"]],
    [
      "behind another piece of it",
      [upper, more, of(requestRow("2.没有现成信息需要另行制作"))],
      ["1:1-12", "2:1-1", "3:1-1"],
    ],
  ] as const)("is the table's %s", (_, blocks, taken) => {
    expect(recognised(...blocks).requests).toEqual(taken);
  });

  test("is not behind prose, nor beyond another table of the report", () => {
    expect(recognised(upper, "一二三四五六七八九十一二三", more).requests).toEqual(["1:1-12"]);
    expect(recognised(upper, "", disclosure, "", more).requests).toEqual(["1:1-12"]);
  });

  test("is not where its rows are there already, or half of them are others", () => {
    expect(recognised(upper, "", of(requestRow("1.属于国家秘密"))).requests).toEqual(["1:1-12"]);
    const odd = of(["1.本机关不掌握相关政府信息", ...seven], ["甲乙", "1"], ["丙丁", "2"]);
    expect(recognised(upper, "", odd).requests).toEqual(["1:1-12"]);
  });

  test("is the table's with as many rows that are there as new ones", () => {
    const both = of(requestRow("1.属于国家秘密"), requestRow("1.本机关不掌握相关政府信息"));
    expect(recognised(upper, "", both).requests).toEqual(["1:1-12", "2:1-2"]);
    const most = of(...both.rows, requestRow("（一）予以公开"));
    expect(recognised(upper, "", most).requests).toEqual(["1:1-12"]);
  });

  test("without rows is a head of it, unless it has numbers", () => {
    const head = of(["自然人", "商业企业", "科研机构"]);
    expect(recognised(head, "", cut(requests, 3)).requests).toEqual(["1:1-1", "2:1-25"]);
    expect(recognised(of(...head.rows, ["甲", "1", "2"]), "", cut(requests, 3)).requests).toEqual(["2:1-25"]);
  });
});

describe("of several", () => {
  const whole = (...years: readonly string[]) => recognised(...years.flatMap((year) => [year, requests]));

  test("as whole as each other the first one is read, the others are copies", () => {
    expect(whole("", "", "")).toMatchObject({ requests: ["1:1-28"], copies: ["requests 2", "requests 3"] });
  });

  test("the first one is read that is not said to be of another year, if there is any", () => {
    expect(whole("2023年", "2024年")).toMatchObject({ requests: ["2:1-28"], copies: ["requests 1"] });
    expect(whole("2023年", "2022年")).toMatchObject({ requests: ["1:1-28"], copies: ["requests 2"] });
  });

  test("a whole one is read before a part of one, which is no copy", () => {
    expect(recognised(cut(requests, 0, 12), "一二三四五六七八九十一二三", requests)).toMatchObject({
      requests: ["2:1-28"],
      copies: [],
    });
  });

  test("one that has more than half of its rows and heads is a copy", () => {
    expect(recognised(requests, "", cut(requests, 0, 16)).copies).toEqual(["requests 2"]);
    expect(recognised(requests, "", cut(requests, 0, 15)).copies).toEqual([]);
    // The rows alone are not, nor rows that lack cells.
    expect(recognised(requests, "", cut(requests, 3)).copies).toEqual([]);
    const narrow = requests.rows.map((each) => ({ ...each, cells: each.cells.slice(0, -3) }));
    expect(recognised(requests, "", of(...requests.rows.slice(0, 3), ...narrow.slice(3))).copies).toEqual([]);
  });

  test("one that has half of its rows, or of its heads, is none", () => {
    expect(recognised(disclosure, "", cut(disclosure, 0, 7)).copies).toEqual([]);
    expect(recognised(disclosure, "", cut(disclosure, 0, 10)).copies).toEqual(["disclosure 2"]);
    // The form's head of table 3 has sixteen labels that no other table has.
    const eight = [
      "结果维持",
      "结果纠正",
      "其他结果",
      "尚未审结",
      "结果维持",
      "结果纠正",
      "其他结果",
      "尚未审结",
    ];
    const headed = (...heads: readonly string[]) => of(heads, bare(15));
    expect(recognised(cases, "", headed(...eight)).copies).toEqual([]);
    expect(recognised(cases, "", headed(...eight, "结果维持")).copies).toEqual(["cases 2"]);
  });

  test("one head more, without a row, is neither a copy nor a part", () => {
    const blocks = [cases, "一二三四五六七八九十一二三", cut(cases, 0, 3)] as const;
    expect(recognised(...blocks)).toEqual({ cases: ["1:1-4"], copies: [] });
  });

  test("pieces of another year are mixed in only where the first is of one, too", () => {
    const [upper, lower] = [cut(requests, 0, 12), cut(requests, 12)];
    expect(recognised("2024年", upper, "2023年", lower).requests).toEqual(["1:1-12"]);
    const prose = "一二三四五六七八九十一二三";
    expect(recognised("2023年", upper, prose, lower).requests).toEqual(["1:1-12", "2:1-16"]);
  });
});

describe("a statistic in the table's words is none of it", () => {
  test.each([
    [
      "with rows for columns",
      of(["", "数量"], ...["自然人", "商业企业", "科研机构", "其他", "总计"].map((text) => [text, "3"])),
    ],
    [
      "with more rows of its own",
      of(...["规章", "行政许可", "行政处罚"].map((text) => [text, "1"]), ["甲", "1"], ["乙", "2"]),
    ],
    ["of a few rows", of(["", "2023年", "2024年"], ["行政许可", "1", "2"], ["行政处罚", "1", "2"])],
    ["of numbers alone", of(bare(7), bare(7))],
  ])("%s", (_, foreign) => {
    expect(recognised(foreign)).toEqual({ copies: [] });
    expect(recognised(disclosure, "", requests, "", foreign)).toEqual({
      disclosure: ["1:1-14"],
      requests: ["2:1-28"],
      copies: [],
    });
  });
});
