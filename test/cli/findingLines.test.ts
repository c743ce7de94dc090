import fs from "node:fs";
import path from "node:path";
import { format2019, format2021, type FieldId } from "../../src/report";
import { cellOf } from "../../src/checks";
import { findingLines } from "../../src/cli/text/findings";
import { placesText } from "../../src/cli/text/cells";
import { findingsByCause, ignoredKey, ignoredRecord, type ReportCause, type Review } from "../../src/review";
import { repairOf } from "../../testing/review";
import { reviewed } from "../../testing/reviews";
import { docxFile } from "../../testing/docx";
import { distinctFigures, inLayout, layouts, withTotals } from "../../testing/reports";
import { seed002Quiet } from "../../testing/reports/seeds";
import { ignoring, nianbaoIn, report, useFolder } from "./support";

/** How findings read in a terminal: whoever gets fifty reports reads a line where a line says it. */

const folder = useFolder();

const lines = (figures: Readonly<Record<FieldId, string>>, ignored?: unknown) =>
  linesOf(reviewed(report(figures), { ignored }));

const linesOf = (review: Review) => findingLines(findingsByCause(review), review, "zh");

const blankFields = (isBlank: (field: FieldId) => boolean) =>
  Object.fromEntries([...format2021.fields.keys()].filter(isBlank).map((field) => [field, ""]));

describe("cells are named by their table, row and column", () => {
  const read = reviewed(report()).report;
  const row = (key: string, ...columns: readonly string[]) =>
    columns.flatMap((column) => cellOf(`requests.${key}.${column}`, read) ?? []);
  const bare = (...places: readonly (readonly [table: number, row: number, cell: number])[]) =>
    places.map(([table, at, cell]) => ({ field: null, place: { table, row: at, cell }, text: "5" }));
  const four = ["naturalPerson", "business", "research", "other"];

  test.each([
    [[], "", ""],
    [row("received", "total"), "表二 第 4 行 总计", "表二, row 4, 总计"],
    [
      row("received", ...four.slice(0, 3)),
      "表二 第 4 行 自然人、商业企业、科研机构",
      "表二, row 4, 自然人, 商业企业, 科研机构",
    ],
    [row("received", ...four), "表二 第 4 行 自然人 等 4 格", "表二, row 4, 自然人 and 3 more"],
    [
      ["received", "carriedOver", "granted", "total"]
        .flatMap((key) => row(key, "total"))
        .concat(row("total", "other")),
      "表二 第 4 至 6 行 总计；第 27 行 总计、其他",
      "表二, rows 4–6, 总计; row 27, 总计, 其他",
    ],
    [bare([2, 4, 1], [2, 4, 2], [2, 4, 3]), "表二 第 4 行 第 1 至 3 格", "表二, row 4, cells 1–3"],
    [
      bare([1, 4, 1], [9, 4, 1]),
      "表一 第 4 行 第 1 格；第 9 个表格 第 4 行 第 1 格",
      "表一, row 4, cell 1; table 9, row 4, cell 1",
    ],
    [bare([3, 1, 1]).map((cell) => ({ ...cell, text: "" })), "表三", "表三"],
  ])("%#", (cells, zh, en) => {
    expect([placesText(cells, read, "zh"), placesText(cells, read, "en")]).toEqual([zh, en]);
  });

  test("a table of the file that is not just one of the report is counted", () => {
    const tables = read.tables.map((table) => ({
      ...table,
      segments: table.segments.map((segment) => ({ ...segment, fileTable: 1 })),
    }));
    expect(placesText(bare([1, 4, 1]), { ...read, tables }, "zh")).toBe("第 1 个表格 第 4 行 第 1 格");
  });
});

describe("blank cells", () => {
  test("one is named, and asked for its 0 once", () => {
    expect(lines({ "requests.petition.other": "" })).toEqual([
      "  [提醒] 表二 第 19 行 其他：（五）不予处理 1.信访举报投诉类申请 · 其他是空白。没有的请写 0。",
    ]);
  });

  test("of one row are one line that names the first", () => {
    const [line, ...others] = lines(blankFields((field) => field.startsWith("requests.petition.")));
    expect(line).toMatch(
      /^ {2}\[提醒\] 表二 第 19 行 自然人 等 7 格：.*自然人 等 7 格是空白。没有的请写 0。$/u,
    );
    expect(others).toEqual([]);
  });

  test("of several rows are one line with their places", () => {
    const rows = /^requests\.(?:petition|publication|massRepetition|feeOverdue)\./u;
    expect(lines(blankFields((field) => rows.test(field)))).toEqual([
      "  [提醒] 表二 第 19、21、22、25 行 自然人 等 7 格：共 28 格是空白。没有的请写 0。",
    ]);
  });

  test("of different tables, or with another sign for nothing, are said apart", () => {
    const texts = lines({
      "requests.petition.other": "",
      "requests.publication.other": "无",
      "requests.massRepetition.other": "",
      "cases.directSuit.pending": "",
    });
    expect(texts.map((line) => /共 \d+ 格|写的是“无”|未经复议直接起诉/u.exec(line)?.[0])).toEqual([
      "共 2 格",
      "写的是“无”",
      "未经复议直接起诉",
    ]);
  });

  test("that were set aside are said apart, as such", () => {
    const figures = { "requests.petition.other": "", "requests.publication.other": "" };
    const {
      findings,
      report: { facts },
    } = reviewed(report(figures));
    const [first] = findings;
    const texts = lines(figures, ignoredRecord(first ? [ignoredKey(first, facts)] : []));
    expect(texts.map((line) => line.includes("〔已忽略〕"))).toEqual([true, false]);
  });
});

describe("what is not filled in", () => {
  // A county's bureau makes no regulations.
  const full = {
    ...withTotals(format2021, distinctFigures(format2021)),
    ...Object.fromEntries(
      ["made", "abolished", "inForce"].map((key) => [`disclosure.regulation.${key}`, "0"]),
    ),
  };
  /** The figures have requests whose fee was not paid, and the text says that there was none. */
  const linesBeside = (figures: Readonly<Record<FieldId, string>>) =>
    lines(figures).filter((line) => !line.includes("信息处理费"));

  test("where the numbers follow: the cells with their numbers, and how many relations wait", () => {
    const [head, ...rest] = linesBeside({
      ...full,
      ...blankFields((field) => /^requests\.\w+\.total$/u.test(field)),
    });
    expect(head).toBe("  [错误] 表二 第 4 至 28 行 总计：有 25 格没有填，可由其他各数算出。");
    expect(rest.at(-1)).toBe(`${" ".repeat(9)}有 25 个算式在等这些数。`);
    const cells = rest.slice(0, -1);
    expect(cells).toHaveLength(25);
    expect(cells[0]).toBe(`${" ".repeat(9)}一、本年新收 · 总计 空白 → “${full["requests.received.total"]}”`);
  });

  test("where they do not follow: the cells, and the relation", () => {
    const rows = /^requests\.(?!received)\w+\.(?!total)/u;
    const texts = linesBeside({ ...full, ...blankFields((field) => rows.test(field)) });
    const [head, ...rest] = texts.filter((line) => !line.includes("是空白"));
    expect(head).toMatch(
      /^ {2}\[错误\] 表二 第 [\d 、至行]+自然人 等 6 格：有 \d+ 格没有填，填完才能核对。$/u,
    );
    expect(rest).toEqual([expect.stringMatching(/^ {9}有 \d+ 个算式在等这些数。$/u)]);
  });

  test("few relations are written out", () => {
    const result = reviewed(report({ "cases.directSuit.total": "", "cases.directSuit.pending": "2" }));
    const open = { field: "cases.directSuit.total", from: "", least: 0, most: null };
    const reasons = [{ zh: "有 1 格没有填，填完才能核对。", en: "" }];
    const repairs = [repairOf({ open: [open], reasons })];
    const causes = result.causes.map((cause) => ({ ...cause, isUnfilled: true, repairs }));
    expect(linesOf({ ...result, causes })).toEqual([
      "  [错误] 表三 第 4 行 未经复议直接起诉 总计：有 1 格没有填，填完才能核对。",
      expect.stringMatching(/^ {9}未经复议直接起诉：0 \+ 0 \+ 0 \+ 2 = 2，表中没有填。$/u),
    ]);
  });

  test("set aside, it is marked as such", () => {
    const figures = { ...full, ...blankFields((field) => /^requests\.\w+\.total$/u.test(field)) };
    const {
      findings,
      report: { facts },
    } = reviewed(report(figures));
    const ignored = ignoredRecord(findings.map((finding) => ignoredKey(finding, facts)));
    expect(lines(figures, ignored)[0]).toContain("总计：〔已忽略〕有 25 格没有填");
  });
});

test("cells have the names of the report's own format", () => {
  const field = "disclosure.regulation.made";
  const figures = { ...withTotals(format2019, distinctFigures(format2019)), [field]: "５" };
  const model = inLayout(format2019, { ...seed002Quiet, figures }, layouts[0]!);
  const texts = linesOf(reviewed(docxFile(model)));
  expect(texts.join("\n")).toContain("可改为 5：规章 · 本年新制作数量 “５” → “5”");
});

describe("what is wrong", () => {
  test("an answer that stands out is in the first line, its relations under it", () => {
    const texts = lines({ "requests.repeated.total": "7" });
    expect(texts[0]).toMatch(/2\.重复申请 · 总计 “7” → “0”。/u);
    expect(texts.slice(1).every((line) => /^ {9}.*表中写/u.test(line))).toBe(true);
  });

  test("choices are numbered", () => {
    const figures = { upheld: "5", corrected: "0", otherResult: "0", pending: "0", total: "9" };
    const texts = lines(
      Object.fromEntries(Object.entries(figures).map(([key, text]) => [`cases.directSuit.${key}`, text])),
    );
    expect(texts[0]).toBe(
      "  [错误] 表三“未经复议直接起诉”的算式：以下改法都能使各算式对上，请对照原始材料选一种：",
    );
    expect(
      texts.filter((line) => /^ {9}\d\. 未经复议直接起诉 .* → “\d+”/u.test(line)).length,
    ).toBeGreaterThan(1);
  });

  test("an open range says which numbers are possible", () => {
    const open = { field: "cases.directSuit.total", from: "9", least: 3, most: null };
    const result = reviewed(report({ "cases.directSuit.total": "9" }));
    const [known] = result.causes;
    const cause = { ...known, repairs: [repairOf({ open: [open] })] } as ReportCause;
    const [line] = linesOf({ ...result, causes: [cause] });
    expect(line).toContain("未经复议直接起诉 总计 “9” → 3 或更大的数。");
  });

  test("a lone answer that does not stand alone is to be compared with the sources", () => {
    const result = reviewed(report({ "cases.directSuit.total": "9" }));
    const causes = (standsAlone: boolean, cells = ["cases.directSuit.total"]) =>
      result.causes.map((cause) => ({
        ...cause,
        cells,
        repairs: cause.repairs.slice(0, 1).map((repair) => ({ ...repair, standsAlone })),
      }));
    const [sure] = linesOf({ ...result, causes: causes(true) });
    const [unsure] = linesOf({ ...result, causes: causes(false) });
    expect(sure).toContain("总计：未经复议直接起诉 总计 “9” → “0”。");
    expect(unsure).toContain(
      "总计：按算式推算，可能要这样改，请对照原始材料：未经复议直接起诉 总计 “9” → “0”。",
    );
    const [notAccused] = linesOf({ ...result, causes: causes(false, []) });
    expect(notAccused).toContain("  [错误] 表三“未经复议直接起诉”的算式：按算式推算，可能要这样改");
  });

  test("why there is no answer is said once, each relation in its own line", () => {
    const result = reviewed(report({ "requests.repeated.total": "7" }));
    const causes = result.causes.map((cause) => ({
      ...cause,
      repairs: [],
      cells: [],
      beyond: "operations" as const,
    }));
    const texts = linesOf({ ...result, causes });
    const relations = result.findings.filter(({ relation }) => relation);
    expect(relations.length).toBeGreaterThan(1);
    expect(texts.filter((line) => line.startsWith("  [错误]"))).toHaveLength(relations.length);
    expect(texts.filter((line) => line.includes("错处太多"))).toHaveLength(1);
  });
});

test("`check` marks what was set aside, and still counts it an error", async () => {
  fs.writeFileSync(path.join(folder.path, "a.docx"), ignoring(report({ "cases.directSuit.total": "9" })));
  const { code, out } = await nianbaoIn(folder.path, "check", "a.docx");
  expect([code, out]).toEqual([1, expect.stringMatching(/没有其他问题，已忽略 1 处。[^]*〔已忽略〕/u)]);
});
