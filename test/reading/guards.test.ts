import { isDeepStrictEqual } from "node:util";
import { format2019, format2021 } from "../../src/report";
import {
  cell,
  cellText,
  paragraph,
  row,
  table,
  type Block,
  type DocxModel,
  type Row,
  type Table,
} from "../../testing/docx";
import { distinctFigures, officialTables, reportModel } from "../../testing/reports";
import { emptyColumn } from "../../testing/reports/transform";
import { complaints, expectedFacts, factsOf, read } from "./support";
import { rowOf } from "../../testing/places";

/** Nothing is guessed: two ways to read a number that differ are no way. And nothing is taken that is not the table's. */

const prose = {
  title: ["云溪县林业局2024年政府信息公开工作年度报告"],
  preamble: [],
  parts: [[], [], [], [], [], []],
};
const [disclosure, requests, cases] = officialTables(format2021, distinctFigures(format2021)) as readonly [
  Table,
  Table,
  Table,
];

function report(...tables: readonly (readonly Block[])[]): DocxModel {
  return reportModel(prose, tables);
}

function relabelled(each: Table, labels: Readonly<Record<string, string>>): Table {
  const rows = each.rows.map((item) => ({
    ...item,
    cells: item.cells.map((inner) => {
      const label = labels[cellText(inner)];
      return label === undefined ? inner : { ...inner, content: cell(label).content };
    }),
  }));
  return { ...each, rows };
}

/** The rows of the file in which numbers were said to have no place, `table.row`. */
function rowsSaid(model: DocxModel): readonly string[] {
  return [...new Set(read(model).unplaced.map(({ place }) => rowOf(place)))];
}

function fieldsOfRow(model: DocxModel, key: string): readonly string[] {
  return Object.keys(factsOf(read(model))).filter((field) => field.startsWith(`requests.${key}.`));
}

describe("misspelt rows", () => {
  const secret = "1.属于国家秘密";
  const prohibited = "2.其他法律行政法规禁止公开";

  test("one is read, and its label is said", () => {
    const model = report([disclosure], [relabelled(requests, { [secret]: "1.属于国家密" })], [cases]);
    expect(factsOf(read(model))).toEqual(expectedFacts(model));
    expect(complaints(read(model))).toEqual([`label: 1.属于国家密 for ${secret}`]);
  });

  test("two that misspell the same row: neither is read, both are said, the rows around them keep theirs", () => {
    const twice = relabelled(requests, { [secret]: "1.属于国家密", [prohibited]: "2.属国家秘密" });
    const model = report([disclosure], [twice], [cases]);
    expect(fieldsOfRow(model, "stateSecret")).toEqual([]);
    expect(fieldsOfRow(model, "prohibitedByLaw")).toEqual([]);
    expect(rowsSaid(model)).toEqual(["2.8", "2.9"]);
    const facts = factsOf(read(model));
    const truth = expectedFacts(model);
    expect(Object.keys(facts)).toHaveLength(200 - 14);
    for (const [field, fact] of Object.entries(facts)) expect([field, fact]).toEqual([field, truth[field]]);
  });
});

describe("the number of cells against the heads above them", () => {
  const wide = emptyColumn(requests, 10);
  const at = wide.rows.findIndex(({ cells }) =>
    cells.some(({ field }) => field === "requests.received.total"),
  );

  test("an empty column behind the last one changes nothing", () => {
    const model = report([disclosure], [wide], [cases]);
    expect(factsOf(read(model))).toEqual(expectedFacts(model));
    expect(complaints(read(model))).toEqual([]);
  });

  test("a last number that slipped into the empty column: seven numbers, of which one has no head; none is taken", () => {
    const rows = wide.rows.map((item, index) =>
      index === at
        ? row([
            ...item.cells.slice(0, -2).map(({ content, span }) => ({ content, ...(span && { span }) })),
            cell(""),
            cell("9"),
          ])
        : item,
    );
    const model = report([disclosure], [{ ...wide, rows }], [cases]);
    expect(fieldsOfRow(model, "received")).toEqual([]);
    expect(read(model).unplaced.map(({ reason }) => reason)).toEqual(
      Array.from({ length: 7 }, () => "ambiguous"),
    );
    expect(rowsSaid(model)).toEqual([`2.${at + 1}`]);
  });
});

describe("blocks of columns in another order", () => {
  const [first = [], second = [], third = []] = [0, 5, 10].map((at) =>
    cases.rows.at(-1)!.cells.slice(at, at + 5),
  );
  const leaves = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
  const head = (...labels: readonly (readonly [string, number])[]) =>
    row(labels.map(([text, span]) => cell(text, { span })));
  const readIn = (rows: Table["rows"]) => {
    const model = report([disclosure], [requests], [table(rows)]);
    const truth = expectedFacts(model);
    const facts = factsOf(read(model));
    const read3 = Object.keys(facts).filter((field) => field.startsWith("cases."));
    return {
      read: read3.length,
      wrong: read3.filter((field) => !isDeepStrictEqual(facts[field], truth[field])),
      model,
    };
  };

  test("the two of lawsuits exchanged: none is read in the other's place, each number is said", () => {
    const {
      read: count,
      wrong,
      model,
    } = readIn([
      head(["行政复议", 5], ["行政诉讼", 10]),
      head(["", 5], ["复议后起诉", 5], ["未经复议直接起诉", 5]),
      row([...leaves, ...leaves, ...leaves]),
      row([...first, ...third, ...second]),
    ]);
    expect([count, wrong]).toEqual([5, []]);
    expect(read(model).unplaced).toHaveLength(10);
  });

  test("lawsuits before 行政复议: every number is read in its own place", () => {
    const { read: count, wrong } = readIn([
      head(["行政诉讼", 10], ["行政复议", 5]),
      head(["未经复议直接起诉", 5], ["复议后起诉", 5], ["", 5]),
      row([...leaves, ...leaves, ...leaves]),
      row([...second, ...third, ...first]),
    ]);
    expect([count, wrong]).toEqual([15, []]);
  });

  test("行政复议 and 复议后起诉 alone, unmerged: a parent stands over the blanks beside it", () => {
    const blanks = (text: string) => [text, "", "", "", ""];
    const { read: count, wrong } = readIn([
      row([...blanks("行政复议"), ...blanks("行政诉讼")]),
      row([...blanks(""), ...blanks("复议后起诉")]),
      row([...leaves, ...leaves]),
      row([...first, ...third]),
    ]);
    expect([count, wrong]).toEqual([10, []]);
  });
});

describe("rows of numbers without a label, below a table on the same grid", () => {
  const stray = (first: string): Table =>
    table([row([cell("", { span: 3 }), first, "0", "0", "0", "0", "0", first])]);

  test("are not the table's where it is whole", () => {
    const model = report([disclosure], [requests, paragraph(""), stray("5")], [cases]);
    expect(factsOf(read(model))).toEqual(expectedFacts(model));
    expect(complaints(read(model))).toEqual([]);
  });

  test("nor where it is whole in the format of its rows", () => {
    const [, older] = officialTables(format2019, distinctFigures(format2019));
    const model = report([disclosure], [older as Table, paragraph(""), stray("5")], [cases]);
    expect(factsOf(read(model))).toEqual(expectedFacts(model));
    expect(complaints(read(model))).toEqual([]);
  });

  test("nor where its format has rows that an older one shares: in a whole table 1", () => {
    const numbers = table([row(["3", "4", "5", "6"])]);
    const model = report([disclosure, paragraph(""), numbers], [requests], [cases]);
    expect(factsOf(read(model))).toEqual(expectedFacts(model));
    expect(complaints(read(model))).toEqual([]);
  });

  test.each([4, 9, 27])("are looked at where row %i lacks: they are said, and fill no other", (lacking) => {
    const short = { ...requests, rows: requests.rows.filter((_, index) => index !== lacking) };
    const model = report([disclosure], [short, paragraph(""), stray("5")], [cases]);
    expect(factsOf(read(model))).toEqual(expectedFacts(model));
    expect(rowsSaid(model)).toEqual(["3.1"]);
  });

  const sevenOf = (text: string) => Array.from({ length: 7 }, () => text);
  test.each<readonly [string, readonly Block[]]>([
    ["behind prose", [paragraph("以上是全年的申请情况，下面是另一张表格。"), stray("5")]],
    ["on another grid", [table([["5", "0", "0", "0", "0", "0", "5"]])]],
    ["where they are many", [{ ...stray("5"), rows: Array.from({ length: 4 }, () => stray("5").rows[0]!) }]],
    ["with more numbers than it has columns", [table([["1", "2", "3", ...sevenOf("4")]])]],
    ["with fewer cells than it has columns", [table([row([cell("", { span: 7 }), "5", "6", "7"])])]],
    ["behind pieces of several labels", [table([["信息", "公开", "申请", ...sevenOf("4")]])]],
  ])("are not the table's %s", (_where, behind) => {
    const short = { ...requests, rows: requests.rows.slice(0, -1) };
    const model = report([disclosure], [short, paragraph(""), ...behind], [cases]);
    expect(factsOf(read(model))).toEqual(expectedFacts(model));
    expect(rowsSaid(model)).toEqual([]);
  });

  test("that count the columns below the heads are none of the report's numbers", () => {
    const numbering = row([cell("", { span: 3 }), ..."1234567"]);
    const rows = [...requests.rows.slice(0, 3), numbering, ...requests.rows.slice(3)];
    const model = report([disclosure], [{ ...requests, rows }], [cases]);
    expect(factsOf(read(model))).toEqual(expectedFacts(model));
    expect(complaints(read(model))).toEqual([]);
  });
});

describe("a row of 1, 2, 3 …", () => {
  const head = cases.rows.slice(0, -1);
  const last = cases.rows.at(-1)!;
  const texts = (...own: readonly string[]) => row(last.cells.map((_, index) => cell(own[index] ?? "")));

  test("numbers the columns of table 3 where it has all of them: the row below is read, also a blank one", () => {
    const counted = texts(...Array.from({ length: 15 }, (_, index) => String(index + 1)));
    const read3 = (below: Row) => {
      const model = report([disclosure], [requests], [{ ...cases, rows: [...head, counted, below] }]);
      expect(complaints(read(model))).toEqual([]);
      return { facts: factsOf(read(model)), truth: expectedFacts(model) };
    };
    const numbered = read3(last);
    expect(numbered.facts).toEqual(numbered.truth);
    const rows = [...head, texts(), counted, last];
    const below = report([disclosure], [requests], [{ ...cases, rows }]);
    expect(factsOf(read(below))).toEqual(expectedFacts(below));
    const { facts } = read3(texts());
    expect(facts["cases.reconsideration.upheld"]).toMatchObject({ value: null, text: "" });
  });

  test("with blanks behind holds numbers of the report: of two such rows neither is read", () => {
    const rows = [...head, texts("1", "2", "3"), last];
    const model = report([disclosure], [requests], [{ ...cases, rows }]);
    expect(Object.keys(factsOf(read(model))).filter((field) => field.startsWith("cases."))).toEqual([]);
    expect(read(model).unplaced.map(({ reason }) => reason)).toContain("several-rows");
  });

  test("under a label of its own is said", () => {
    const own = row([cell("党内规范性文件"), ..."123"]);
    const [heading, labels, ...others] = disclosure.rows;
    const model = report([{ ...disclosure, rows: [heading!, labels!, own, ...others] }], [requests], [cases]);
    expect(rowsSaid(model)).toEqual(["1.3"]);
  });
});
