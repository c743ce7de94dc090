import { format2021 } from "../../src/report";
import { cell, paragraph, row, table, type Block } from "../../testing/docx";
import { officialTables } from "../../testing/reports";
import { read } from "./support";

/** Title, unit and year where they are not simply in one line on top; and where there is none of them. */

type Line = string | Block;
const tables = officialTables(format2021, {}).flatMap((each): Block[] => [paragraph(""), each]);
const blocks = (lines: readonly Line[]) =>
  lines.map((line): Block => (typeof line === "string" ? paragraph(line) : line));

/** The head of a report that has these lines before part one, in it, and below everything. */
function headOf(before: readonly Line[], partOne: readonly Line[] = [], below: readonly Line[] = []) {
  const { title, unit, year } = read({
    body: [...blocks(before), paragraph("一、总体情况"), ...blocks(partOne), ...tables, ...blocks(below)],
  });
  return { title, unit, year };
}

const title = "云溪县水利局2024年政府信息公开工作年度报告";
const frame = (...lines: readonly string[]): Block => table(lines.map((line) => row([line])));

describe("a title", () => {
  test.each<[string, readonly Line[]]>([
    ["in a frame of one cell", [frame(title)]],
    ["in a frame, on two lines of one cell", [frame("云溪县水利局\n2024年政府信息公开工作年度报告")]],
    ["in a frame of two rows", [frame("云溪县水利局", "2024年政府信息公开工作年度报告")]],
    [
      "in a frame of one cell with two paragraphs",
      [table([row([cell([paragraph("云溪县水利局"), paragraph("2024年政府信息公开工作年度报告")])])])],
    ],
    [
      "in a portal's table of particulars",
      [
        table([
          row(["索引号", "000014349/2025-00003", "发布机构", "云溪县人民政府"]),
          row(["标题", title, "发布日期", "2025年1月20日"]),
        ]),
      ],
    ],
    ["below breadcrumbs", ["当前位置：首页>政务公开>政府信息公开年报", title]],
    ["below breadcrumbs that end with it", [`首页 > 政务公开 > 法定主动公开内容 > ${title}`, title]],
    ["in breadcrumbs alone", [`您现在的位置：首页 » 政府信息公开年报 » ${title}`]],
    ["below the name of the column", ["政府信息公开年报", title, "发布时间：2025-01-20"]],
    ["behind the word for title", [`标题：${title}`]],
    ["behind the word for attachment", [`附件1：${title}`]],
    ["below a red head", ["云溪县水利局文件", "云水〔2025〕3号", title]],
    ["on three lines", ["云溪县水利局", "2024年政府信息公开", "工作年度报告"]],
    ["with the unit two lines before", ["云溪县水利局", "（2025年第3号）", "2024年政府信息公开工作年度报告"]],
  ])("%s", (_, before) => {
    expect(headOf(before)).toMatchObject({ unit: "云溪县水利局", year: 2024 });
    expect(headOf(before).title).toMatch(/^(?:云溪县水利局)?2024年政府信息公开工作年度报告$/u);
  });

  test.each<[string, string | null, number | null]>([
    ["云溪县水利局2024年政府信息公开工作总结", "云溪县水利局", 2024],
    ["云溪县水利局2024年政府信息公开工作情况", "云溪县水利局", 2024],
    ["云溪县水利局2024年政府信息公开工作情况报告", "云溪县水利局", 2024],
    ["云溪县水利局2024年政务公开工作总结", "云溪县水利局", 2024],
    ["2024年政府信息公开工作总结", null, 2024],
    ["关于报送2024年度政府信息公开工作年度报告的报告", null, 2024],
    ["云溪县水利局关于报送2024年度政府信息公开工作年度报告的报告", "云溪县水利局", 2024],
    ["云溪县水利局关于印发2024年度政府信息公开工作年度报告的通知", "云溪县水利局", 2024],
    ["云溪县2024年法治政府建设及政府信息公开工作年度报告", "云溪县", 2024],
    ["2024年云溪县水利局法治政府建设和政府信息公开工作年度报告", "云溪县水利局", 2024],
    ["云溪县政务公开办公室2024年政府信息公开工作年度报告", "云溪县政务公开办公室", 2024],
    ["云溪县水利局政府信息公开2024年度报告", "云溪县水利局", 2024],
    ["云溪县水利局二〇二四年政府信息公开工作年度报告", "云溪县水利局", 2024],
    ["云溪县水利局二○二四年度政府信息公开工作年度报告", "云溪县水利局", 2024],
    ["云溪县水利局二零二四年政府信息公开工作年度报告", "云溪县水利局", 2024],
    ["云溪县水利局２０２４年政府信息公开工作年度报告", "云溪县水利局", 2024],
    ["云溪县水利局政府信息公开工作年度报告（2024）", "云溪县水利局", 2024],
    ["中国人民银行云溪县支行2024年政府信息公开工作年度报告", "中国人民银行云溪县支行", 2024],
    ["云溪县医疗保障局（本级）2024年政府信息公开工作年度报告", "云溪县医疗保障局（本级）", 2024],
  ])("%s", (line, unit, year) => {
    expect(headOf([line])).toEqual({ title: line, unit, year });
  });
});

describe("the unit, where the title names none", () => {
  const bare = "2024年政府信息公开工作年度报告";

  test.each<[string, readonly Line[], readonly Line[]]>([
    ["below the title", [bare, "云溪县水利局"], []],
    ["below the title in brackets", [bare, "（云溪县水利局）"], []],
    ["below the title with the date", [bare, "云溪县水利局", "（2025年1月20日）"], []],
    ["as the issuer", [bare, "发布机构：云溪县水利局"], []],
    ["in the preamble", [bare, "本报告由云溪县水利局按照《条例》要求编制。"], []],
    ["at the preamble's beginning", [bare, "云溪县水利局根据《条例》要求，编制本报告。"], []],
    ["as a signature", [bare], ["云溪县水利局", "2025年1月20日"]],
    ["as a signature in Chinese digits", [bare], ["", "云溪县水利局", "二〇二五年一月二十日", ""]],
  ])("%s", (_, before, below) => {
    expect(headOf(before, ["2024年，我局做好各项公开工作。"], below)).toEqual({
      title: bare,
      unit: "云溪县水利局",
      year: 2024,
    });
  });

  test.each<[string, readonly Line[], readonly Line[]]>([
    ["it is not named at all", [bare], []],
    ["only “our bureau” is", [bare, "本报告由我局按照《条例》要求编制。"], ["我局", "2025年1月20日"]],
    ["only the web site is", ["云溪县人民政府门户网站", "政务公开专区", bare], []],
    ["the last line is a remark", [bare], ["此件主动公开", "2025年1月20日"]],
  ])("is null where %s", (_, before, below) => {
    expect(headOf(before, [], below)).toMatchObject({ unit: null });
  });
});

describe("the year, where the title has none", () => {
  const bare = "云溪县水利局政府信息公开工作年度报告";

  test.each([
    ["on a line of its own", "（2024年度）"],
    ["the statistics period", "本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。"],
    ["the statistics period, in short", "统计期限为2024年1月1日至12月31日。"],
    [
      "the statistics period, in Chinese digits",
      "统计期限自二〇二四年一月一日起至二〇二四年十二月三十一日止。",
    ],
    [
      "the statistics period, in full-width digits",
      "统计期限自２０２４年１月１日起至２０２４年１２月３１日止。",
    ],
    [
      "the statistics period, behind a passage on the year before",
      "2023年1月1日至12月31日的数据与上年同期相比。本报告统计期限自2024年1月1日起至2024年12月31日止。",
    ],
    ["what the preamble announces", "根据《条例》要求，现将2024年度政府信息公开工作情况报告如下。"],
    ["what it was drawn up as", "根据《条例》要求，编制2024年政府信息公开工作年度报告。"],
  ])("is that of %s", (_, line) => {
    expect(headOf([bare, line])).toEqual({ title: bare, unit: "云溪县水利局", year: 2024 });
  });

  test("is found where the preamble is broken into lines", () => {
    const lines = ["本报告所列数据的统计期限自2024年1", "月1日起至2024年12月31", "日止。"];
    expect(headOf([bare, ...lines])).toMatchObject({ year: 2024 });
  });

  test.each([
    ["a document's number", "根据国办公开办函〔2021〕30号文件要求编制本报告。"],
    ["last year's report", "与2023年政府信息公开工作年度报告相比，公开数量有所增加。"],
    ["last year's period", "上年（2023年1月1日至2023年12月31日）共公开信息50条。"],
    ["a plan", "2025年，我局将继续做好政府信息公开工作。"],
    ["a passage on some year", "2023年，我局公开信息50条；2022年公开40条。"],
    ["the day of issue", "2025年1月20日"],
    ["a decision of old", "2019年4月3日修订的《条例》施行以来，我局认真贯彻。"],
  ])("is never taken from %s", (_, line) => {
    expect(headOf([bare, line], [line])).toMatchObject({ year: null });
  });
});

describe("no title", () => {
  test.each<[string, readonly Line[]]>([
    ["the template's name", ["政府信息公开工作年度报告格式模板"]],
    [
      "a line of a broken preamble",
      [
        "根据《中华人民共和国",
        "政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告",
        "格式》编制。",
      ],
    ],
    ["a sentence", ["现公布2024年政府信息公开工作年度报告。"]],
    ["a portal's column", ["当前位置：首页>政务公开>法定主动公开内容"]],
  ])("is made of %s", (_, before) => {
    expect(headOf(before)).toMatchObject({ title: null, unit: null });
  });

  test("is made of the placeholders of a blank form: there is no unit and no year", () => {
    expect(headOf(["XX局20XX年政府信息公开工作年度报告"])).toMatchObject({ unit: null, year: null });
    expect(headOf(["××××年政府信息公开工作年度报告"])).toMatchObject({ unit: null, year: null });
    expect(headOf(["（单位名称）    年政府信息公开工作年度报告"])).toMatchObject({ unit: null, year: null });
    expect(headOf(["某某局    年政府信息公开工作年度报告"])).toMatchObject({ unit: null, year: null });
  });
});
