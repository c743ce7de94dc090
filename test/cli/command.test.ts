import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { format2019, format2021 } from "../../src/report";
import { reviewFileSchema } from "../../testing/reviewSchema";
import { docxFile, type DocxModel } from "../../testing/docx";
import { inLayout, layouts, reportModel } from "../../testing/reports";
import { seed000, seed002Quiet } from "../../testing/reports/seeds";
import { nianbaoIn } from "./support";

/** The command, as a reviewer runs it over a folder of reports. */

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "nianbao-"));
  mkdirSync(path.join(folder, "b", "内"), { recursive: true });
  const official = layouts[0]!;
  const save = (name: string, model: DocxModel) => writeFileSync(path.join(folder, name), docxFile(model));
  save("clean.docx", inLayout(format2021, seed002Quiet, official));
  save("b/label.docx", inLayout(format2021, seed000, official));
  const wrong = { ...seed002Quiet.figures, "requests.received.total": "2" };
  save("b/内/wrong.docx", inLayout(format2021, { ...seed002Quiet, figures: wrong }, official));
  save(
    "notice.docx",
    reportModel({ title: ["关于召开会议的通知"], preamble: [], parts: [[], [], [], [], [], []] }, []),
  );
  save("b/~$label.docx", inLayout(format2021, seed000, official));
  save("b/.hidden.docx", inLayout(format2021, seed000, official));
  writeFileSync(path.join(folder, "old.doc"), Buffer.from("d0cf11e0a1b11ae100000000", "hex"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const nianbao = (...words: string[]) => nianbaoIn(folder, ...words);

async function reports(...words: string[]) {
  const { code, out } = await nianbao("check", "--format", "json", ...words);
  return { code, reports: reviewFileSchema.parse(JSON.parse(out)).reports };
}

describe("exit codes", () => {
  test("0 for a report without findings", async () => {
    const {
      code,
      reports: [report],
    } = await reports("clean.docx");
    expect([code, report?.status, report?.relations]).toEqual([
      0,
      "passed",
      { all: 42, checked: 42, hold: 42 },
    ]);
  });

  test("0 where there are warnings only", async () => {
    const {
      code,
      reports: [report],
    } = await reports("b/label.docx");
    expect([code, report?.status, report?.findings.map((finding) => finding.rule)]).toEqual([
      0,
      "findings",
      ["label"],
    ]);
  });

  test("1 with an error-level finding", async () => {
    expect((await reports("b/内/wrong.docx")).code).toBe(1);
  });

  test("2 wins: a named file that is no report, not there, or not readable", async () => {
    expect((await reports("b/内/wrong.docx", "notice.docx")).code).toBe(2);
    expect((await reports("nothing.docx")).reports[0]).toMatchObject({
      status: "unreadable",
      reason: { code: "not-found" },
    });
    const old = await reports("old.doc");
    expect([old.code, old.reports[0]?.status]).toEqual([2, "unreadable"]);
    expect(old.reports[0]?.reason?.message).toContain("另存为");
  });
});

describe("folders", () => {
  test("are searched to the bottom in the order of paths, without ~$ and dot files", async () => {
    const { code, reports: found } = await reports(".");
    expect(found.map((report) => report.file)).toEqual(
      ["b/label.docx", "b/内/wrong.docx", "clean.docx", "notice.docx"].map((name) => path.normalize(name)),
    );
    // The notice is listed and does not count; the wrong total does.
    expect(code).toBe(1);
    expect(found.find((report) => report.file === "notice.docx")?.status).toBe("not-a-report");
  });

  test("text ends with a summary line", async () => {
    const { out } = await nianbao("check", ".");
    expect(out.trimEnd().split("\n").at(-1)).toMatch(
      /^共 4 份：0 份全部相符，1 份没有发现问题但有未核对的，2 份有问题（\d+ 处错误，1 处提醒），1 份不是年报；另有 1 个未核对。$/u,
    );
  });

  test("the same in English", async () => {
    const { out } = await nianbao("check", "--lang", "en", "clean.docx");
    expect(out).toContain(
      "All 42 relations of 3 tables hold, no numbers of the text to compare. 42 relations: 42 hold.",
    );
  });
});

describe("fields", () => {
  const all = [...format2021.fields.values(), ...format2019.fields.values()];
  const record = (format: string, field: string) =>
    all.find((other) => other.format === format && other.field === field);

  test("lists every field of both formats with the official labels, the newest format first", async () => {
    const { code, out } = await nianbao("fields", "--format", "json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(
      all.map(({ field, format, table, row, column, name, kind }) => ({
        ...{ field, format, table, row, column, name, kind },
      })),
    );
    expect(format2021.fields.size).toBe(200);
  });

  test("labels stand from the outside in", () => {
    expect(record("2021", "disclosure.regulation.made")).toMatchObject({
      row: ["第二十条第（一）项", "规章"],
      column: ["本年制发件数"],
      kind: "count",
    });
    expect(record("2021", "requests.stateSecret.business")).toMatchObject({
      row: ["三、本年度办理结果", "（三）不予公开", "1.属于国家秘密"],
      column: ["申请人情况", "法人或其他组织", "商业企业"],
    });
    expect(record("2021", "cases.directSuit.upheld")).toMatchObject({
      row: [],
      column: ["行政诉讼", "未经复议直接起诉", "结果维持"],
    });
    expect(record("2019", "disclosure.licence.itemChange")?.kind).toBe("change");
    expect(record("2021", "disclosure.fee.amount")?.kind).toBe("amount");
  });

  test("ids fit a content control's tag, and names its title", () => {
    for (const { field, name } of all) {
      expect(field.length).toBeLessThanOrEqual(64);
      expect(name.length).toBeLessThanOrEqual(64);
    }
  });
});
