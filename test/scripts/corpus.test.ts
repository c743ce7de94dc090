/** `npm run corpus` reports what it must and survives what it meets. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { compareWithExpected } from "../../scripts/corpus/expecting";
import { markAndUnmark } from "../../scripts/corpus/marking";
import type { Ended, Examine } from "../../scripts/corpus/outcomes";
import { runCorpus, runExpectations } from "../../scripts/corpus/run";
import { examineHere } from "../../scripts/corpus/tasks";
import { WorkerProcess } from "../../scripts/corpus/workerProcess";
import { format2021 } from "../../src/report";
import { docxFile, paragraph, row, table, type DocxModel } from "../../testing/docx";
import { distinctFigures, officialTables, type Figures } from "../../testing/reports";
import { smallReport } from "../word/support/tables";
import { closeAll } from "../../testing/word/word";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "nianbao-corpus-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
afterAll(closeAll);

const put = (name: string, content: Uint8Array | string): Promise<void> =>
  writeFile(path.join(folder, name), content);

async function run(options: { readOnly?: boolean; examine?: Examine } = {}) {
  const lines: string[] = [];
  const failures = await runCorpus({
    folders: [folder],
    readOnly: false,
    examine: examineHere,
    write: (line) => lines.push(line.replaceAll(folder + path.sep, "")),
    ...options,
  });
  return { failures, lines, text: lines.join("\n") };
}

const protectedReport: DocxModel = {
  body: [paragraph("只读的报告"), table([row(["一", "2"])])],
  settings: { protection: { edit: "readOnly" } },
};

describe("a run over a folder", () => {
  test("marks and unmarks every cell, refuses protected files, names unreadable ones, and ends with the counts", async () => {
    await put("a.docx", docxFile(smallReport));
    await put("b.docx", docxFile(protectedReport));
    await put("c.docx", "%PDF-1.7");
    const { failures, lines, text } = await run();
    expect(failures).toBe(0);
    expect(text).toContain("unreadable c.docx: pdf 这是 PDF 文件");
    expect(text).toContain("read: not-a-report 2, unreadable 1\nunreadable: pdf 1");
    expect(text).toContain("protected b.docx: 2 cells refused");
    expect(text).toMatch(/marked and unmarked: 2 files with tables, \d+ cells: [1-9]\d* painted/);
    expect(lines.at(-1)).toBe("3 files, 0 failures");
  });

  test("of a file of very many cells marks the first ones only, and says so", async () => {
    const line = row(Array.from({ length: 31 }, (_, n) => (n === 0 ? "1" : "")));
    await put("large.docx", docxFile({ body: [table(Array.from({ length: 100 }, () => line))] }));
    const { failures, text } = await run();
    expect(failures).toBe(0);
    expect(text).toContain("in part large.docx: the first 3000 of 3100 cells");
    expect(text).toContain("100 beyond the bound");
  });

  test("marks nothing when it is to read only", async () => {
    await put("a.docx", docxFile(smallReport));
    const asked: string[] = [];
    const { text } = await run({
      readOnly: true,
      examine: (task, file) => {
        asked.push(task);
        return examineHere(task, file);
      },
    });
    expect(asked).toEqual(["read"]);
    expect(text).not.toContain("marked");
  });

  test.each<[string, Ended<never>, string]>([
    ["crashes", { kind: "crashed", error: "out of memory" }, "reading: out of memory"],
    ["hangs", { kind: "hung", seconds: 30 }, "reading: no end in 30 s"],
  ])("a file that %s is a failure", async (_, ended, said) => {
    await put("a.docx", docxFile(smallReport));
    const { failures, lines } = await run({ examine: () => Promise.resolve(ended) });
    expect(failures).toBe(1);
    expect(lines).toContain(`FAILED a.docx: ${said}`);
    expect(lines.at(-1)).toBe("1 files, 1 failures");
  });

  test("a file that takes over a second is a failure", async () => {
    await put("a.docx", docxFile(smallReport));
    const slow: Examine = async (task, file) => {
      const ended = await examineHere(task, file);
      return ended.kind === "done" && "milliseconds" in ended.outcome
        ? { kind: "done", outcome: { ...ended.outcome, milliseconds: 1001 } }
        : ended;
    };
    const { failures, text } = await run({ readOnly: true, examine: slow });
    expect(failures).toBe(1);
    expect(text).toContain("FAILED a.docx: 1001 ms to read and check");
  });
});

describe("a run against expectations", () => {
  const figures = distinctFigures(format2021);
  const field = "requests.granted.naturalPerson";

  /** Writes a report in which some figures were changed, with what is expected of it. */
  async function putReport(
    name: string,
    changed: Figures,
    expected: object = {},
    more: object = {},
  ): Promise<void> {
    const report = { body: officialTables(format2021, { ...figures, ...changed }) };
    await put(`${name}.docx`, docxFile(report));
    const numbers = Object.entries(figures).map(([key, text]) => [key, Number(text)] as const);
    const facts = { ...Object.fromEntries(numbers), ...expected };
    await put(
      `${name}.expected.json`,
      JSON.stringify({ facts, broken: ["requests.granted.total", 9], ...more }),
    );
  }

  async function expectations() {
    const lines: string[] = [];
    const write = (line: string) => lines.push(line.replaceAll(folder + path.sep, ""));
    const failures = await runExpectations({ folders: [folder], examine: examineHere, write });
    return { failures, counts: lines.at(-1), text: lines.join("\n") };
  }

  test.each<[string, Figures, object, string]>([
    ["every number read is exact", {}, {}, "      1      0      0  all"],
    ["a number that is said not to be one is honest", { [field]: "两件" }, {}, "      0      1      0  all"],
    ["a blank that holds a number is wrong", { [field]: "" }, {}, "      0      0      1  all"],
    ["another number than expected is wrong", {}, { [field]: -3 }, "      0      0      1  all"],
    ["a number where none is expected is wrong", {}, { [field]: null }, "      0      0      1  all"],
    [
      "a broken sum that is broken is exact",
      { "requests.granted.total": "9" },
      { "requests.granted.total": 9 },
      "      1      0      0  all",
    ],
  ])("%s", async (_, changed, expected, counts) => {
    await putReport("a", changed, expected);
    expect((await expectations()).counts).toBe(counts);
  });

  test("a number that is said not to be one is wrong where every number must be read", async () => {
    await putReport("a", { [field]: "两件" }, {}, { verdict: "exact" });
    const { counts, text } = await expectations();
    expect(counts).toBe("      0      0      1  all");
    expect(text).toContain(`wrong a.docx: must be exact; ${field}`);
  });

  test("a fix that writes another number than the right total is wrong", async () => {
    const total = "requests.granted.total";
    // What fixes the total for the parts that are read is not the sum of those that are expected.
    const fixes = async (part: number | null) => {
      await putReport("a", { [total]: "9" }, { [total]: 9, [field]: part });
      const { details } = await compareWithExpected(path.join(folder, "a.docx"));
      return details.filter((detail) => detail.startsWith("fix writes"));
    };
    const part = Number(figures[field]);
    const written = `fix writes ${figures[total]} over “9” in ${total}`;
    expect(await fixes(part)).toEqual([]);
    expect(await fixes(part + 1)).toEqual([written]);
    expect(await fixes(null)).toEqual([written]);
  });

  test("a document that is not reviewed is honest, and why is said", async () => {
    await put("a.docx", docxFile(smallReport));
    await put("a.expected.json", JSON.stringify({ facts: { [field]: 1 } }));
    const { failures, text, counts } = await expectations();
    expect({ failures, counts }).toEqual({ failures: 0, counts: "      0      1      0  all" });
    expect(text).toContain("honest a.docx: not reviewed: not-a-report, no-tables: 这份文档里没有找到");
  });

  test("a folder without an expectation fails", async () => {
    await put("a.docx", docxFile(smallReport));
    const { failures, text } = await expectations();
    expect(failures).toBe(1);
    expect(text).toContain("no document with an expectation beside it");
  });

  test("what is not exact is listed, and files without an expectation are left out", async () => {
    await putReport("a", {}, { [field]: -3 });
    await put("b.docx", docxFile(smallReport));
    const { failures, text } = await expectations();
    expect(failures).toBe(1);
    expect(text).toContain(`wrong a.docx: ${field} is -3, read`);
    expect(text).not.toContain("b.docx");
  });
});

test("what marking leaves behind is found, as the record of a tracked mark", async () => {
  await put("a.docx", docxFile(smallReport));
  const { failures } = await markAndUnmark(path.join(folder, "a.docx"), { changeTracking: "on" });
  expect(failures).toEqual(["the main part differs, though no cell reads differently"]);
});

describe("the process in which files are examined", () => {
  const script = `
    process.on("message", ({ file }) => {
      if (file === "hang") for (;;);
      if (file === "die") process.exit(7);
      process.send({ kind: "done", outcome: file });
    });
    process.send("ready");`;

  test("may hang or die on a file, and the next one is examined all the same", async () => {
    await put("worker.cjs", script);
    const worker = new WorkerProcess(path.join(folder, "worker.cjs"), { read: 1, mark: 1, expect: 1 });
    try {
      expect(await worker.examine("read", "hang")).toEqual({ kind: "hung", seconds: 1 });
      expect(await worker.examine("read", "die")).toEqual({
        kind: "crashed",
        error: "the process ended with 7",
      });
      expect(await worker.examine("read", "fine")).toEqual({ kind: "done", outcome: "fine" });
    } finally {
      worker.close();
    }
  }, 30_000);
});
