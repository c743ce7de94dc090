import fc from "fast-check";
import { readProse, readReport } from "../../src/reading";
import { outlineOf, paragraph, table, type Block } from "../../testing/docx";
import { format2021 } from "../../src/report";
import { officialTables } from "../../testing/reports";
import { read } from "./support";

/** Title, unit and year, however the title is set. */

const tables = officialTables(format2021, {});

function head(...lines: readonly string[]): ReturnType<typeof read> {
  const rest = tables.flatMap((each): Block[] => [paragraph(""), each]);
  return read({ body: [...lines.map((line) => paragraph(line)), paragraph("一、总体情况"), ...rest] });
}

/** What a reading of the text takes for a title that cannot be read. */
function garbled(...lines: readonly string[]): string | undefined {
  const body = [...lines, "一、总体情况"].map((line) => paragraph(line));
  return readProse(outlineOf({ body }), head(...lines)).garbledTitle;
}

test("a line longer than any title is no part of one, though it ends in the middle of its words", () => {
  const [most, more] = [78, 79].map((count) => `${"县".repeat(count)}政府`);
  const rest = "信息公开工作年度报告";
  expect(head(most!, rest).title).toBe(most + rest);
  expect(head(more!, rest).title).toBe(rest);
});

test.each([
  ["on one line", ["云溪县水利局2024年政府信息公开工作年度报告"]],
  ["with spaces round the year", ["云溪县水利局 2024 年政府信息公开 工作年度报告"]],
  ["on two lines", ["云溪县水利局2024年政府信息公开工作", "年度报告"]],
  ["on two lines with an empty one between", ["云溪县水利局", "", "2024年政府信息公开工作年度报告"]],
  ["on three lines", ["云溪县水利局", "2024年政府信息公开工作", "年度报告"]],
  ["broken inside a word", ["云溪县水利局2024年政府信", "息公开工作年度报告"]],
  ["with a line break in it", ["云溪县水利局2024年\n政府信息公开工作年度报告"]],
  ["in full-width digits", ["云溪县水利局２０２４年政府信息公开工作年度报告"]],
])("a title %s", (_name, lines) => {
  const report = head("", ...lines);
  expect(report).toMatchObject({ unit: "云溪县水利局", year: 2024 });
  expect(report.title).toBe(lines.join("").replace(/\s/gu, ""));
});

describe("in text boxes", () => {
  const title = "云溪县水利局2024年政府信息公开工作年度报告";
  const [box, first] = [paragraph(""), paragraph("一、总体情况")];
  const outline = outlineOf({ body: [box, first, ...tables] });
  const withBoxes = (...boxes: readonly string[]) =>
    readReport({
      ...outline,
      blocks: [{ kind: "paragraph", paragraph: { number: 1, text: "", boxes } }, ...outline.blocks],
    });

  test("a title is read, in one box or in several", () => {
    expect(withBoxes(title)).toMatchObject({ title, unit: "云溪县水利局", year: 2024 });
    expect(withBoxes("云溪县水利局\n2024年政府信息公开工作年度报告")).toMatchObject({ title, year: 2024 });
    expect(withBoxes("云溪县水利局", "2024年政府信息公开工作年度报告")).toMatchObject({ title, year: 2024 });
  });

  test("a title is read in a frame", () => {
    const framed = table([[""], [""]]);
    const { tables: all, blocks, ...rest } = outlineOf({ body: [framed, first, ...tables] });
    const inset = { kind: "text-box", rows: [[{ text: title }]] } as const;
    const [frame, ...others] = all;
    const [line, ...lines] = frame!.rows;
    const boxed = {
      ...frame!,
      rows: [{ ...line!, cells: [{ ...line!.cells[0]!, insets: [inset] }] }, ...lines],
    };
    const framing = { kind: "table", table: boxed } as const;
    const report = readReport({ ...rest, tables: [boxed, ...others], blocks: [framing, ...blocks.slice(1)] });
    expect(report).toMatchObject({ title, unit: "云溪县水利局", year: 2024 });
  });

  test("a line that names another year is the caption of the table below", () => {
    const again = outlineOf({ body: [paragraph(title), first, ...tables, paragraph(""), tables[1]!] });
    const blocks = again.blocks.map((block, index) =>
      index === again.blocks.length - 2
        ? {
            kind: "paragraph" as const,
            paragraph: { number: 1, text: "", boxes: ["附：2023年度\n各项数据", "这是一段很长的说明。"] },
          }
        : block,
    );
    expect(readReport({ ...again, blocks }).duplicates).toMatchObject([
      { table: "requests", caption: "附：2023年度" },
    ]);
  });
});

test.each([
  ["2024年度", "云溪县水利局2024年度政府信息公开工作年度报告", "云溪县水利局", 2024],
  ["the short title", "云溪县水利局2024年政府信息公开年度报告", "云溪县水利局", 2024],
  ["a government", "云溪县人民政府2023年政府信息公开工作年度报告", "云溪县人民政府", 2023],
  ["a street office", "云溪县城关街道办事处2022年政府信息公开工作年度报告", "云溪县城关街道办事处", 2022],
  ["the year in front", "2024年云溪县水利局政府信息公开工作年度报告", "云溪县水利局", 2024],
])("%s", (_name, title, unit, year) => {
  expect(head(title)).toMatchObject({ title, unit, year });
});

test("without a title the statistics period says the year", () => {
  const report = head("本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。");
  expect(report).toMatchObject({ title: null, unit: null, year: 2023 });
});

test("a line before the title, a document number and a date are not part of it", () => {
  const report = head(
    "云水〔2025〕3号",
    "",
    "云溪县水利局2024年政府信息公开工作年度报告",
    "（2025年1月20日）",
  );
  expect(report).toMatchObject({
    title: "云溪县水利局2024年政府信息公开工作年度报告",
    unit: "云溪县水利局",
    year: 2024,
  });
});

test("the notice that prescribes the format, cited in the preamble, gives neither title nor year", () => {
  const report = head(
    "根据《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）编制本报告。",
    "全年公开信息20条。",
  );
  expect(report).toMatchObject({ title: null, unit: null, year: null });
});

test.each([
  ["the year within the title's end", ["云溪县水利局政府信息公开工作2024年度报告"]],
  ["the year on a line of its own", ["云溪县水利局政府信息公开工作年度报告", "（2024年度）"]],
  ["a document's number in front", ["云水〔2025〕3号云溪县水利局2024年政府信息公开工作年度报告"]],
  ["a remark in brackets behind", ["云溪县水利局2024年政府信息公开工作年度报告（公开稿）"]],
])("a title with %s", (_name, lines) => {
  expect(head("", ...lines)).toMatchObject({ unit: "云溪县水利局", year: 2024 });
});

describe("a title that cannot be read", () => {
  test.each([
    ["its letters out of order", ["云溪县水利局2024年政府信息公开工作告年度报"]],
    ["them all over the line", ["云溪县水利局2024年政信府公息开工年作度报告"]],
    ["the year among them", ["云溪县水利局政府信息公开工作2024年告度报"]],
    ["a letter lost", ["云溪县水利局2024年政府信息公工作年度报告"]],
    ["a letter doubled", ["云溪县水利局2024年政府信息公开工作工年度报告"]],
    ["the unit on a line before", ["云溪县水利局", "2024年政府信息公开工作告年度报"]],
    ["the year in front", ["2024年云溪县水利局政府信息公开作工年度报告"]],
    ["a remark behind", ["云溪县水利局2024年度政府信息公开工作告年度报（公开稿）"]],
  ])("is told, with %s", (_name, lines) => {
    const all = ["", ...lines, "根据有关规定，编制本报告。"];
    expect(head(...all).title).toBeNull();
    expect(garbled(...all)).toBeDefined();
    expect(lines.join("")).toContain(garbled(...all));
  });

  test("is told over several lines, and is none where the title stands beside", () => {
    const lines = ["云溪县水利局2024年政府信息公开工作", "告年度报"];
    expect(garbled(...lines)).toBe(lines.join(""));
    expect(garbled(...lines, "云溪县水利局2024年政府信息公开工作年度报告")).toBeUndefined();
  });

  test("is told of any order in which a word is broken, behind any unit", () => {
    const phrase = [..."政府信息公开工作年度报告"];
    const words = ["政府", "信息", "公开", "工作", "年度", "报告"];
    const orders = fc.shuffledSubarray(phrase, { minLength: phrase.length, maxLength: phrase.length });
    fc.assert(
      fc.property(orders, fc.constantFrom("云溪县水利局", "云溪县人民政府", ""), (letters, unit) => {
        const text = letters.join("");
        const { title } = head(`${unit}2024年${text}`);
        const isBroken = words.some((word) => !text.includes(word));
        expect(garbled(`${unit}2024年${text}`)).toBe(
          title === null && isBroken ? `${unit}2024年${text}` : undefined,
        );
      }),
    );
  });

  test.each([
    "云溪县水利局2024年政府信息公开工作情况年度报告",
    "云溪县水利局公开政府信息工作2024年年度报告",
    "云溪县水利局政府信息公开工作报告2024年度",
    "云溪县政府信息公开工作领导小组2024年度报告",
    "云溪县水利局2024年政府信息公开工作年度报告编制说明",
    "政府信息公开 法定主动公开内容 政府信息公开年报 工作报告 制度",
    "政府信息公开指南、政府信息公开制度、政府信息公开年报",
    "本报告是政府信息公开工作年度告报。",
    "2024年度工作报告",
    "关于报送政府信息公开工作年度报告的函",
    "",
  ])("is not what people write: %j", (line) => {
    expect(garbled(line)).toBeUndefined();
  });
});
