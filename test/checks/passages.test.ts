import { headings, officialTable, officialSpelling, tableIds } from "../../testing/reports";
import { paragraph, outlineOf, table, row, type Block } from "../../testing/docx";
import { format2021 } from "../../src/report";
import { reviewed } from "../../testing/reviews";
import { exampleFigures, reviewedExample, type Example } from "./examples";

/** Findings about the text point at exactly the words that should be changed, and stand in file order. */

const found = (example: Example) => reviewedExample(example).findings;
const words = (example: Example) => found(example).map(({ passages }) => passages.map(({ text }) => text));
const partFive = "五、存在的主要问题及改进情况";
const preamble = (...lines: readonly string[]) => ({ text: { preamble: lines } });

describe("the words that a finding points at", () => {
  test.each<[string, Example, readonly string[]]>([
    [
      "the wrong years of a period",
      preamble("统计期限自 2023 年 1 月 1 日起至 2023 年 12 月 31 日止。"),
      ["2023", "2023"],
    ],
    [
      "the wrong day of a period",
      preamble("统计期限自2024年1月1日起至2024年 12 月 30 日止。"),
      ["12 月 30 日"],
    ],
    ["the wrong first day", preamble("统计期限自2024年1月2日起至12月31日止。"), ["1月2日"]],
    [
      "year and day in the order of the text",
      preamble("统计期限自2023年1月1日起至2024年12月30日止。"),
      ["2023", "12月30日"],
    ],
    [
      "a year that a converter broke",
      preamble("本报告所列数据的统计期限自2024年1月1日起至20", "23年12月31日止。"),
      ["20", "23"],
    ],
    [
      "the title's year",
      {
        title: "云溪县档案馆2023年政府信息公开工作年度报告",
        ...preamble("现将2024年度政府信息公开工作情况公布如下。统计期限自2024年1月1日起至2024年12月31日止。"),
      },
      ["2023"],
    ],
    [
      "the preamble's year",
      preamble("现将2023年度政府信息公开工作情况公布如下。统计期限自2024年1月1日起至2024年12月31日止。"),
      ["2023"],
    ],
    ["a heading without its number", { heading: { "一、总体情况": "一、工作概述：" } }, ["工作概述"]],
    [
      "a heading's number",
      { heading: { "五、存在的主要问题及改进情况": "（四）存在的主要问题及改进情况" } },
      ["四"],
    ],
    ["a document's number", preamble("根据国办公开办函〔2019〕60号文件编制。"), ["国办公开办函〔2019〕60号"]],
    [
      "the number that stands with another's name",
      preamble("根据《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2019〕60号）编制。"),
      ["国办公开办函〔2019〕60号"],
    ],
    [
      "a sub-heading whose heading is gone",
      { heading: { [partFive]: "（一）存在的主要问题" } },
      ["（一）存在的主要问题"],
    ],
    [
      "a heading's number, where all are in brackets",
      {
        heading: Object.fromEntries(
          headings.map((heading, index) => [
            heading,
            `（${index === 4 ? "一" : heading.slice(0, 1)}）${heading.slice(2)}`,
          ]),
        ),
      },
      ["一"],
    ],
    ["the heading of a part that says nothing", { text: { problems: "无。" } }, [partFive]],
    [
      "the heading of a part without measures",
      { text: { problems: "解读材料偏少，问题较多。" } },
      [partFive],
    ],
    ["a number that is not filled in", preamble("本馆组织培训  次。"), ["本馆组织培训  次"]],
    ["a placeholder", preamble("由XX局编制。"), ["XX"]],
    ["a placeholder with its year", preamble("编制20XX年报告。"), ["20XX"]],
  ])("%s", (_, example, passages) => {
    expect(words(example)).toEqual([passages]);
  });

  test("of parts out of order, those without which the others are in order", () => {
    const parts = ["overview", "disclosure", "cases", "requests", "problems", "other"];
    expect(words({ parts })).toEqual([
      ["四、政府信息公开行政复议、行政诉讼情况", "三、收到和处理政府信息公开申请情况"],
    ]);
  });

  test("the same words are one finding with all their places", () => {
    expect(words(preamble("由XX局编制，电话见XX网站。"))).toEqual([["XX", "XX"]]);
  });

  test("what should stand there is said for each", () => {
    const [finding] = found(preamble("统计期限自2023年1月1日起至2024年12月30日止。"));
    expect(finding?.values).toMatchObject({
      faults: [
        { written: "2023", meant: "2024" },
        { written: "12月30日", meant: "12月31日" },
      ],
    });
  });

  test("a denied fee points at the words and at the cells", () => {
    const [finding] = found({
      "requests.carriedForward.naturalPerson": "0",
      "requests.carriedForward.total": "0",
      "requests.granted.business": "0",
      "requests.granted.total": "1",
      "requests.feeOverdue.naturalPerson": "1",
      "requests.feeOverdue.business": "1",
      "requests.feeOverdue.total": "2",
      "requests.total.naturalPerson": "3",
      "requests.total.total": "4",
    });
    expect(finding?.passages.map(({ text }) => text)).toEqual(["没有收取信息处理费"]);
    const columns = ["naturalPerson", "business", "total"];
    expect(finding?.fields).toEqual(columns.map((column) => `requests.feeOverdue.${column}`));
    expect(finding?.values).toMatchObject({ requests: 2 });
  });
});

test("findings of words and of cells stand in file order", () => {
  const rules = found({
    text: {
      preamble: "由XX局编制。",
      overview: "该部分以表格形式报告",
      disclosure: "由××局填报。",
      cases: ["说明：20XX年。", "说明：×××。"],
    },
    heading: { "二、主动公开政府信息情况": "二、政府信息主动公开情况" },
    "disclosure.penalty.handled": "1件",
    "requests.petition.business": "/",
    "cases.directSuit.upheld": "",
  }).map(({ rule, passages: [first], fields: [field] }) => first?.text ?? `${rule} ${field ?? ""}`);
  expect(rules).toEqual([
    "XX",
    "该部分以表格形式报告",
    "政府信息主动公开情况",
    "remark disclosure.penalty.handled",
    "××",
    "blank requests.petition.business",
    "blank cases.directSuit.upheld",
    "20XX",
    "×××",
  ]);
});

describe("nothing is said of what a text lacks", () => {
  const title = "云溪县人民政府2024年政府信息公开工作年度报告";
  const tables = tableIds.map((id) => officialTable(format2021, id, exampleFigures, officialSpelling));
  const rulesOf = (...blocks: readonly (Block | string)[]) =>
    reviewed(
      outlineOf({ body: blocks.map((block) => (typeof block === "string" ? paragraph(block) : block)) }),
    ).findings.map(({ rule }) => rule);

  test("of a fee that the text speaks of in other words", () => {
    const fee = { "requests.feeOverdue.naturalPerson": "1", "requests.feeOverdue.total": "1" };
    const rules = found({ ...fee, text: { other: "没有收到人大建议，依规定收取信息处理费。" } }).map(
      ({ rule }) => rule,
    );
    expect(rules).not.toContain("fee-statement");
  });

  test("where there are tables alone", () => {
    expect(rulesOf(title, ...tables)).toEqual([]);
  });

  test.each([
    ["a form", "（请在此填写）。", ["leftover"]],
    ["a reference", "见附件", []],
  ])("where the parts hold nothing but %s", (_, overview, rules) => {
    const text = { overview, problems: [], other: [] };
    expect(found({ title, text }).map(({ rule }) => rule)).toEqual(rules);
  });

  test("where there are headings alone", () => {
    expect(
      rulesOf(title, "一、总体情况", "二、主动公开政府信息情况", ...tables, "六、其他需要报告的事项"),
    ).toEqual([]);
  });

  test("where only one part has a heading", () => {
    expect(rulesOf(title, "二、主动公开政府信息情况", ...tables, "以上数据由各科室提供。")).toEqual([]);
  });

  test("where a heading stands in a table", () => {
    const frame = (line: string) => table([row([line])]);
    expect(
      rulesOf(
        title,
        frame("一、总体情况"),
        "依法公开。",
        ...["二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况"].flatMap((heading, index) => [
          heading,
          tables[index]!,
        ]),
        frame("四、政府信息公开行政复议、行政诉讼情况"),
        tables[2]!,
        frame("五、存在的主要问题及改进情况"),
        "公开不够及时，下一步改进。",
        frame("六、其他需要报告的事项"),
        "没有收取信息处理费。",
      ),
    ).toEqual([]);
  });

  test("where the text of a part stands in a table", () => {
    const frame = (line: string) => table([row([line])]);
    expect(
      rulesOf(
        title,
        "一、总体情况",
        "依法主动公开，办理依申请公开；信息管理、平台建设和监督保障都有专人负责。",
        "二、主动公开政府信息情况",
        tables[0]!,
        "三、收到和处理政府信息公开申请情况",
        tables[1]!,
        "四、政府信息公开行政复议、行政诉讼情况",
        tables[2]!,
        "五、存在的主要问题及改进情况",
        frame("公开不够及时，下一步改进。"),
        "六、其他需要报告的事项",
        frame("没有收取信息处理费。"),
      ),
    ).toEqual([]);
  });
});
