import { format2021 } from "../../src/report";
import { reviewSchema } from "../../testing/reviewSchema";
import { checkOutline, locate } from "../../src/review";
import { review } from "../../testing/reviews";
import { exampleFigures, reviewExample } from "../checks/examples";
import {
  docxFile,
  flatOpc,
  outlineOf,
  paragraph,
  row,
  table,
  truthOf,
  type DocxModel,
} from "../../testing/docx";
import { tableIds, officialTables, reportModel } from "../../testing/reports";

const prose = {
  title: ["云溪县档案馆2024年政府信息", "公开工作年度报告"],
  preamble: [],
  parts: [[], [], [], [], [], []],
};
const tables = officialTables(format2021, exampleFigures);
const model = reportModel(
  prose,
  tables.map((each) => [each]),
);
const file = "年报.docx";

describe("a review", () => {
  test("of a consistent report passes, with title, unit, year, formats and all facts", () => {
    const result = review(outlineOf(model), { file });
    expect(result).toMatchObject({
      file,
      status: "passed",
      reason: null,
      title: "云溪县档案馆2024年政府信息公开工作年度报告",
      unit: "云溪县档案馆",
      year: 2024,
      formats: Object.fromEntries(tableIds.map((id) => [id, "2021"])),
      relations: { all: 42, checked: 42, hold: 42 },
      findings: [],
    });
    const truth = [...truthOf(model)].map(([field, fact]) => [field, { ...fact, passage: null }] as const);
    expect(result.facts).toEqual(Object.fromEntries(truth));
  });

  test("of the file says the same as of its outline", () => {
    expect(review(docxFile(model), { file })).toEqual(review(outlineOf(model), { file }));
  });

  test("of a flat package, as Word gives it, says the same", () => {
    expect(review(flatOpc(model), { file })).toEqual(review(outlineOf(model), { file }));
  });

  test("is what its schema says, whatever is wrong", () => {
    const examples = [
      {},
      { drop: "cases" },
      { twice: "requests" },
      { extraCell: "requests.otherHandling" },
      { "requests.received.total": "0 0" },
      { "requests.received.total": "1O" },
      { "cases.reconsideration.total": "" },
    ];
    for (const example of examples) {
      const result = reviewExample(example);
      expect(reviewSchema.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
    }
  });

  test("says of a fix that it is a guess, and of others nothing", () => {
    const fixesOf = (rule: string, text: string) =>
      reviewExample({ "requests.received.total": text }).findings.find((each) => each.rule === rule)?.fixes;
    expect(fixesOf("count", "1O")).toMatchObject([{ kind: "change", guess: true }]);
    expect(fixesOf("digits", "１２")?.map((fix) => Object.keys(fix))).toEqual([["kind", "label", "changes"]]);
  });

  test("says of a change of a label where its cell is", () => {
    const { findings } = reviewExample({ label: { 社会公益组织: "社会组织" } });
    expect(findings.flatMap(({ fixes }) => fixes)).toMatchObject([
      { changes: [{ field: null, cell: { table: 2, row: 3, cell: 5 }, passage: null }] },
    ]);
  });

  test("a warning alone is a finding, too", () => {
    expect(reviewExample({ "disclosure.coercion.handled": "" }).status).toBe("findings");
  });

  test("keeps a blank field with its text, and leaves an absent one out", () => {
    const blank = reviewExample({ "disclosure.coercion.handled": "无" });
    expect(blank.facts["disclosure.coercion.handled"]).toMatchObject({ value: null, text: "无" });
    expect(reviewExample({ drop: "requests.repeated" }).facts).not.toHaveProperty([
      "requests.repeated.total",
    ]);
  });

  test("lists findings in file order, what has no cell at its table or at the end", () => {
    const { findings } = reviewExample({
      drop: "cases",
      "requests.petition.business": "/",
      "disclosure.licence.handled": "1,250",
      "disclosure.regulation.made": "",
    });
    expect(findings.map(({ rule }) => rule)).toEqual(["blank", "digits", "blank", "missing-table"]);
  });

  test("speaks the language it is asked for", () => {
    const wrong = outlineOf(reportModel(prose, [[], ...tables.slice(1).map((each) => [each])]));
    const messages = (["zh", "en"] as const).map(
      (language) => review(wrong, { file, language }).findings[0]?.message ?? "",
    );
    expect(messages[0]).toMatch(/没有找到/u);
    expect(messages[1]).toMatch(/was not found/u);
  });
});

describe("what is no report", () => {
  const body = (...blocks: DocxModel["body"]) => review(outlineOf({ body: blocks }), { file });
  const nothing = { facts: {}, findings: [], title: null, relations: { all: 0, checked: 0, hold: 0 } };

  test("a document without the tables and the title of one", () => {
    const other = [paragraph("关于召开会议的通知"), table([row(["时间", "地点"]), row(["9", "会议室"])])];
    expect(body(...other)).toMatchObject({
      ...nothing,
      status: "not-a-report",
      reason: { code: "no-tables", message: expect.stringContaining("没有找到") },
    });
    const { review: found, notReviewed } = checkOutline(outlineOf({ body: other }));
    expect(notReviewed?.message.en).toContain("No table");
    expect(found.report.tables.length).toBeGreaterThan(0);
  });

  test("but its title alone makes one, whose three tables are missing", () => {
    const result = body(paragraph("云溪县档案馆2024年政府信息公开工作年度报告"));
    expect(result.findings.map(({ rule }) => rule)).toEqual(Array(3).fill("missing-table"));
    expect(result.relations).toEqual({ all: 42, checked: 0, hold: 0 });
    expect(result.findings.map(({ fixes }) => fixes)).toEqual([
      [{ kind: "insert", label: "插入表一", table: "disclosure" }],
      [{ kind: "insert", label: "插入表二", table: "requests" }],
      [{ kind: "insert", label: "插入表三", table: "cases" }],
    ]);
  });

  test.each([
    ["whose title names no unit", ["2024年政府信息公开工作年度报告"]],
    ["whose title names no year", ["云溪县档案馆政府信息公开工作年度报告"]],
    ["without a title", ["云溪县档案馆", "2024年"]],
    [
      "that lists the titles of several years",
      ["2024", "2023", "2022"].map((year) => `云溪县档案馆${year}年政府信息公开工作年度报告`),
    ],
  ])("a document without tables %s", (_, lines) => {
    expect(body(...lines.map((line) => paragraph(line))).status).toBe("not-a-report");
  });

  test.each([
    ["%PDF-1.7\n", "pdf"],
    ["{\\rtf1 }", "rtf"],
    ["<html></html>", "html"],
    ["", "empty-file"],
  ])("bytes that start with %j are unreadable: %s, with what to do", (text, code) => {
    const result = review(new TextEncoder().encode(text), { file, language: "en" });
    expect(result).toMatchObject({ ...nothing, file, status: "unreadable", reason: { code } });
    expect(result.reason?.message).toMatch(/[a-z]\.$/u);
  });
});

describe("locate", () => {
  const field = "cases.reconsideration.total";
  const old = { table: 3, row: 4, cell: 5 };

  test("finds a field where it stands now, after a table was put in before it", () => {
    const moved = { ...model, body: [table([row(["目录", ""])]), ...model.body] };
    expect(locate([{ field, place: old }], outlineOf(moved))).toEqual([{ ...old, table: 4 }]);
  });

  test("does not read an outline again that was checked, but by other corrections", () => {
    const outline = outlineOf(model);
    let reads = 0;
    const counted = {
      ...outline,
      get blocks() {
        reads += 1;
        return outline.blocks;
      },
    };
    const read = { unit: null, year: null };
    const corrections = { read, unit: null, tier: null, year: 2020 };
    checkOutline(counted, { corrections });
    const before = reads;
    locate([{ field, place: old }], counted, { corrections });
    expect([before > 0, reads - before]).toEqual([true, 0]);
    locate([{ field, place: old }], counted);
    expect(reads).toBeGreaterThan(before);
  });

  test("reads an outline again for other formats", () => {
    const outline = outlineOf(model);
    checkOutline(outline);
    expect(locate([{ field, place: old }], outline, { formats: [] })).toEqual([null]);
    expect(locate([{ field, place: old }], outline)).toEqual([old]);
  });

  test("gives nothing for a field that is gone, and keeps the place of a cell that has none", () => {
    const without = reportModel(
      prose,
      tables.slice(0, 2).map((each) => [each]),
    );
    const cells = [
      { field, place: old },
      { field: null, place: old },
    ];
    expect(locate(cells, outlineOf(without))).toEqual([null, old]);
  });
});
