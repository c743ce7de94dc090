import { format2019, format2021, isLines, isPassage, type Report } from "../../../src/report";
import {
  allFigures,
  distinctFigures,
  officialSpelling,
  officialTable,
  plainText,
  textReport,
} from "../../../testing/reports";
import { readText, rowOf, unplacedIn } from "./support";

/** Tables that stand as text: what of a document is one, and what its rows are. */

const figures = distinctFigures(format2021);
const prose = {
  title: ["云溪县水务局2023年政府信息公开工作年度报告"],
  preamble: [],
  parts: [[], [], [], [], [], []],
};
const { lines } = textReport(
  format2021,
  { figures, prose, totalBeside: false, spelling: officialSpelling },
  plainText,
);

/** The lines of the report, some of them others. */
function linesWith(change: (line: string) => string | readonly string[]): readonly string[] {
  return lines.flatMap(change);
}

const instead =
  (words: string, ...others: readonly string[]) =>
  (line: string) =>
    line.includes(words) ? others : [line];
const numbers = (row: string) =>
  [...format2021.fields.keys()]
    .filter((field) => field.startsWith(`${row}.`))
    .map((field) => figures[field])
    .join(" ");

test("every number of the report is read, and knows where it stands", () => {
  const { facts, tables, unplaced, labels } = readText(lines);
  expect(facts.size).toBe(format2021.fields.size);
  for (const { field, text, place } of facts.values()) {
    expect([field, text]).toEqual([field, figures[field]]);
    expect(isPassage(place) && lines[place.paragraph - 1]!.slice(place.from, place.to)).toBe(text);
  }
  expect([unplaced, labels]).toEqual([[], []]);
  const [first] = tables.flatMap(({ segments }) => segments);
  const line = lines.findIndex((each) => each.startsWith("第二十条第（一）项"));
  expect(first && isLines(first) && first).toMatchObject({
    firstParagraph: line + 1,
    begins: { paragraph: line + 1, from: 0, text: "第二十条第（一）项" },
  });
});

test("a table that is a table is read as one, and its text beside it is left alone", () => {
  const table = officialTable(format2021, "cases", allFigures(format2021, "7"));
  const report = readText([...lines, table]);
  expect(rowOf(report, "cases")).toBe(Array.from({ length: 15 }, () => "7").join(" "));
  expect(report.facts.size).toBe(format2021.fields.size);
});

test("lines under a line that names another year are those of that year", () => {
  const start = lines.findIndex((line) => line.includes("勾稽关系"));
  const captioned = [...lines.slice(0, start), "附：2021年度情况", ...lines.slice(start)];
  const ids = readText(captioned).tables.flatMap(({ id, segments }) => (segments.length > 0 ? [id] : []));
  expect(ids).toEqual(["disclosure", "cases"]);
});

test("a long menu with numbers above does not keep a table from being read", () => {
  const menu = Array.from({ length: 1500 }, (_, at) => `栏目动态 ${at}`);
  expect(readText([...menu, ...lines]).facts.size).toBe(format2021.fields.size);
});

test("prose in the words of the form is no table", () => {
  const said = ["本年新收政府信息公开申请数量 5 件", "行政许可 12 件", "行政处罚 3 件", "（一）予以公开 4"];
  expect(readText(said).facts.size).toBe(0);
});

describe("a label", () => {
  test("may be broken anywhere, with the numbers behind it, before its end or on their own line", () => {
    const row = numbers("requests.petition");
    for (const written of [
      ["1.信访举", "报投诉类申请", row],
      ["1.信访举报", `投诉类申请 ${row}`],
      [`1.信访举报 ${row}`, "投诉类申请"],
      ["1.", "信", "访举报投诉类申请", ...row.split(" ")],
    ]) {
      const report = readText(linesWith(instead("信访举报", ...written)));
      expect([written, rowOf(report, "requests.petition")]).toEqual([written, row]);
      expect(unplacedIn(report)).toEqual([]);
    }
  });

  test("that is misspelt is understood, and said with its place", () => {
    const report = readText(linesWith((line) => line.replace("信访举报投诉类申请", "信访举报投拆类申请")));
    expect(rowOf(report, "requests.petition")).toBe(numbers("requests.petition"));
    expect(report.labels).toMatchObject([
      {
        text: "1.信访举报投拆类申请",
        expected: "1.信访举报投诉类申请",
        place: { text: "1.信访举报投拆类申请" },
      },
    ]);
  });

  test("that the form does not have leaves its numbers without a place, and other rows alone", () => {
    const report = readText(linesWith((line) => line.replace("1.信访举报投诉类申请", "1.当面提出的申请")));
    expect(rowOf(report, "requests.petition")).toBe("- - - - - - -");
    expect(rowOf(report, "requests.repeated")).toBe(numbers("requests.repeated"));
    expect(report.unplaced).toHaveLength(7);
  });

  test("that stands over rows which are not there leaves the numbers below it without a place", () => {
    const isUnder = (line: string) => /[12]\.申请人|3\.其他/u.test(line);
    const report = readText(
      linesWith((line) =>
        line.startsWith("（六）其他处理") ? ["（六）其他处理", ..."1234567"] : isUnder(line) ? [] : [line],
      ),
      [format2021],
    );
    expect(rowOf(report, "requests.confirmation")).toBe(numbers("requests.confirmation"));
    expect(report.unplaced.map(({ text }) => text)).toEqual([..."1234567"]);
  });

  test("that was lost leaves its numbers without a place", () => {
    const report = readText(linesWith((line) => line.replace(/.*1\.信访举报投诉类申请/u, "")));
    expect(rowOf(report, "requests.petition")).toBe("- - - - - - -");
    expect(rowOf(report, "requests.confirmation")).toBe(numbers("requests.confirmation"));
    expect(report.unplaced.length).toBeGreaterThan(6);
  });
});

test("a column that the form does not have leaves all rows without a place", () => {
  const report = readText(linesWith((line) => line.replace("商业企业\t", "个体工商户\t商业企业\t")));
  expect(rowOf(report, "requests.received")).toBe("- - - - - - -");
  expect(rowOf(report, "cases")).toBe(numbers("cases"));
});

test("one row of numbers under pieces of heads is read where there are as many as columns", () => {
  const heads = lines.findIndex((line) => line.startsWith("行政复议"));
  const pieces = "\t\t结果\t审结\t计\t维持\t纠正\t结果\t审结\t计\t维持\t纠正\t结果\t审结\t计";
  const broken = [...lines.slice(0, heads), pieces, lines[heads + 3]!, ...lines.slice(heads + 4)];
  expect(rowOf(readText(broken), "cases")).toBe(numbers("cases"));
  const shorter = broken.map((line) => (line === lines[heads + 3] ? line.replace(/\t\d+$/u, "") : line));
  expect(rowOf(readText(shorter), "cases")).not.toContain("1");
});

/** The fields that were read as the number of another one, or as blank. */
function wrongIn({ facts }: Report): readonly string[] {
  return [...facts.values()].filter(({ field, text }) => text !== figures[field]).map(({ field }) => field);
}

describe("heads in another order than the form's leave their numbers without a place", () => {
  const swapped = (one: string, other: string) => (line: string) =>
    line.replaceAll(one, "＊").replaceAll(other, one).replaceAll("＊", other);

  test.each([
    [
      "the total first",
      (line: string) => line.replace("申请人情况", "总计\t申请人情况").replace("组织\t总计", "组织"),
    ],
    ["two of the first level", swapped("自然人", "法人或其他组织")],
    ["two of the second level", swapped("商业企业", "科研机构")],
    ["two groups of table 3", swapped("未经复议直接起诉", "复议后起诉")],
    ["the two kinds of cases", swapped("行政复议\t行政诉讼", "行政诉讼\t行政复议")],
    ["the total of each group first", swapped("结果维持", "总计")],
    ["two of table 1", swapped("本年制发件数", "本年废止件数")],
  ])("%s", (_, change) => {
    const report = readText(
      lines.map((line) => (/\d{2}|^[一二三四五六]、/u.test(line) ? line : change(line))),
    );
    expect(report.facts.size).toBeLessThan(format2021.fields.size);
    expect(wrongIn(report)).toEqual([]);
    expect(report.unplaced.length).toBeGreaterThan(0);
  });
});

describe("a row", () => {
  test("with blank cells behind a number that follow those above as a count would is read", () => {
    const padded = linesWith((line) =>
      line
        .replace(/^行政许可\t\d+$/u, "行政许可\t1\t\t")
        .replace(/^行政处罚\t\d+$/u, "行政处罚\t2\t\t")
        .replace(/^行政强制\t\d+$/u, "行政强制\t3\t\t")
        .replace(/^行政事业性收费\t.*$/u, "行政事业性收费\t4\t\t"),
    );
    const { facts } = readText(padded);
    const handled = ["licence.handled", "penalty.handled", "coercion.handled", "fee.amount"];
    expect(handled.map((field) => facts.get(`disclosure.${field}`)?.value)).toEqual([1, 2, 3, 4]);
  });

  test("with a blank cell among as many numbers as columns is left: one of them is another column's", () => {
    const report = readText(
      linesWith((line) => line.replace(/(1\.信访举报投诉类申请\t\d+)\t(.*)$/u, "$1\t\t$2\t9")),
    );
    expect(rowOf(report, "requests.petition")).toBe("- - - - - - -");
  });

  test("with a note behind its number is read, and so are the rows below it", () => {
    const report = readText(
      linesWith((line) => line.replace(/^行政许可\t\d+$/u, "行政许可\t5（比上年减5）")),
    );
    expect(report.facts.size).toBe(format2021.fields.size);
    expect(report.facts.get("disclosure.licence.handled")?.value).toBe(5);
  });

  test("takes no date for a number", () => {
    const report = readText(
      linesWith((line) => line.replace(/^行政事业性收费\t.*$/u, "行政事业性收费\n2024年")),
    );
    expect(report.facts.has("disclosure.fee.amount")).toBe(false);
  });
});

test.each(["2021年", "（2021年度）", "上年情况："])("last year's table above is left out: %s", (caption) => {
  const start = lines.findIndex((line) => line.includes("勾稽关系"));
  const end = lines.findIndex((line) => line.startsWith("四、结转下年度"));
  const table = lines.slice(start, end + 1);
  const last = table.map((line) => line.replace(/\d{2,}/gu, "8"));
  const own = caption.includes("上年") ? "本年情况：" : "2023年";
  const report = readText([
    ...lines.slice(0, start),
    caption,
    ...last,
    own,
    ...table,
    ...lines.slice(end + 1),
  ]);
  expect(wrongIn(report)).toEqual([]);
  expect(rowOf(report, "requests.received")).toBe(numbers("requests.received"));
});

test("of a table that is there twice no number is lost, nor read as the other's", () => {
  const start = lines.findIndex((line) => line.startsWith("行政复议"));
  const table = lines.slice(start, start + 4);
  const first = table.map((line) => line.replace(/\d+/gu, "7"));
  const report = readText([...lines.slice(0, start), ...first, ...lines.slice(start)]);
  expect(rowOf(report, "cases")).not.toMatch(/\d/u);
  expect(report.unplaced).toHaveLength(30);
});

test("heads that are there once more on a further page, one cell a line, are those of the first page", () => {
  const content = { figures, prose, totalBeside: false, spelling: officialSpelling };
  const cells = textReport(format2021, content, { ...plainText, manner: "cells" }).lines;
  const from = cells.findIndex((line) => line.trim() === "自然人");
  const heads = cells.slice(
    from,
    cells.findIndex((line) => line.includes("一、本年新收")),
  );
  const page = cells.findIndex((line) => line.includes("（五）不予处理"));
  const report = readText([...cells.slice(0, page), ...heads, ...cells.slice(page)]);
  expect(report.facts.size).toBe(format2021.fields.size);
  expect([wrongIn(report), report.unplaced, report.labels]).toEqual([[], [], []]);
});

test("the slash of a head that is broken is a part of it, and no number", () => {
  const old = distinctFigures(format2019);
  const content = { figures: old, prose, totalBeside: false, spelling: officialSpelling };
  const written = textReport(format2019, content, { ...plainText, manner: "flow" }).lines;
  const broken = written.flatMap((line) =>
    line.includes("本年增/减") ? line.replace("本年增/减", "本年增 / 减").split(" ") : [line],
  );
  expect(broken.filter((line) => line === "/")).not.toHaveLength(0);
  const { facts, labels, unplaced } = readText(broken);
  expect([...facts.values()].filter(({ field, text }) => text !== old[field])).toEqual([]);
  expect([facts.size, labels, unplaced]).toEqual([format2019.fields.size, [], []]);
});

test.each(["采购总金额 （万元）", "采购总金额（万 元）", "采购总 金额 （万元）"])(
  "the unit of a head is a part of it, wherever it is broken: %s",
  (head) => {
    const old = distinctFigures(format2019);
    const content = { figures: old, prose, totalBeside: false, spelling: officialSpelling };
    const written = textReport(format2019, content, plainText).lines;
    const broken = written.map((line) => line.replace(/采购总金额(?:（万元）)?/u, head));
    expect(broken).not.toEqual(written);
    const { facts, unplaced } = readText(broken);
    expect([facts.size, unplaced]).toEqual([format2019.fields.size, []]);
  },
);

test("what is left of a label and spells another one is not that other row's", () => {
  const report = readText(linesWith((line) => line.replace("2.其他法律行政法规禁止公开", "2.其他")));
  expect(wrongIn(report)).toEqual([]);
  expect(rowOf(report, "requests.prohibitedByLaw")).toBe("- - - - - - -");
  expect(rowOf(report, "requests.otherHandling")).toBe(numbers("requests.otherHandling"));
});
