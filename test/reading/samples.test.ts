import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readOutline } from "../../src/document";
import { readReport } from "../../src/reading";
import { sampleFile, sampleIndex, samples } from "../../scripts/samples/samples";
import { complaints, expectedFacts, factsOf } from "./support";

/** The sample documents that the product ships: what they show is what a reader finds in them. */

const folder = join(__dirname, "../../assets/samples");

test("the committed files are what the script writes", () => {
  expect(readdirSync(folder).sort()).toEqual([...samples.map(({ file }) => file), "index.json"].sort());
  for (const sample of samples) {
    expect(Buffer.compare(readFileSync(join(folder, sample.file)), sampleFile(sample))).toBe(0);
  }
  expect(readFileSync(join(folder, "index.json"), "utf8")).toBe(sampleIndex());
});

const expectations: Readonly<
  Record<string, { facts: number; complaints: readonly RegExp[]; year: number | null }>
> = {
  "一处总计错误.docx": { facts: 200, complaints: [], year: 2024 },
  "全部相符.docx": { facts: 200, complaints: [], year: 2024 },
  "有错误.docx": { facts: 200, complaints: [/社会组织 for 社会公益组织/u], year: 2024 },
  "旧格式.docx": { facts: 198, complaints: [], year: 2024 },
  "转换而来.docx": { facts: 200, complaints: [], year: 2024 },
  "有修订痕迹.docx": { facts: 200, complaints: [], year: 2024 },
  "只读保护.docx": { facts: 200, complaints: [], year: 2024 },
  "空白表格.docx": { facts: 200, complaints: [], year: null },
  "普通通知.docx": { facts: 0, complaints: [], year: null },
};

test.each(Object.entries(expectations))("%s is read exactly", (file, expected) => {
  const sample = samples.find((each) => each.file === file);
  if (!sample) throw new Error(`There is no ${file}.`);
  const report = readReport(readOutline(sampleFile(sample)));
  expect(factsOf(report)).toEqual(expectedFacts(sample.model));
  expect(report.facts.size).toBe(expected.facts);
  expect(report.year).toBe(expected.year);
  const said = complaints(report);
  expect(said).toHaveLength(expected.complaints.length);
  expected.complaints.forEach((pattern, index) => expect(said[index]).toMatch(pattern));
});

test("问题较多.docx has all kinds of findings that reading can raise", () => {
  const sample = samples.find(({ file }) => file === "问题较多.docx");
  if (!sample) throw new Error("The sample is missing.");
  const report = readReport(readOutline(sampleFile(sample)));
  expect(report.labels.map(({ text }) => text)).toEqual(
    expect.arrayContaining(["本年度止件数", "现行有效件", "社会组织", "（七）合计"]),
  );
  expect(report.absent.flatMap(({ rows }) => rows)).toHaveLength(1);
  expect(report.duplicates.map(({ table }) => table)).toEqual(["cases"]);
  expect(new Set(report.unplaced.map(({ rowLabel }) => rowLabel))).toEqual(new Set(["五、上级交办件"]));
});
