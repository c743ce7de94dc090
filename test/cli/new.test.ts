import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { reviewFileSchema } from "../../testing/reviewSchema";
import { nianbaoIn, useFolder } from "./support";

/** `nianbao new`, as a clerk starts next year's report. */

const folder = useFolder();
const nianbao = (...words: string[]) => nianbaoIn(folder.path, ...words);
const there = (name: string) => existsSync(path.join(folder.path, name));

async function reviewOf(name: string) {
  const { out } = await nianbao("check", "--format", "json", name);
  const [report] = reviewFileSchema.parse(JSON.parse(out)).reports;
  if (!report) throw new Error("nothing was reviewed");
  return report;
}

test("makes a blank report for the year and the unit, in the format in force in that year", async () => {
  const made = await nianbao("new", "--year", "2026", "--unit", "云溪县统计局", "--out", "新年报.docx");
  expect(made).toEqual({ code: 0, out: "已生成 新年报.docx。\n", error: "" });
  const report = await reviewOf("新年报.docx");
  expect(report).toMatchObject({
    unit: "云溪县统计局",
    year: 2026,
    formats: { disclosure: "2021", requests: "2021", cases: "2021" },
  });
  const values = Object.values(report.facts).map(({ value }) => value);
  expect(values).toEqual(Array.from({ length: 200 }, () => null));
});

test("--zeros writes 0 everywhere", async () => {
  await nianbao("new", "--year=2020", "--unit", "云溪县统计局", "--zeros", "--out", "a.docx");
  const report = await reviewOf("a.docx");
  expect(report).toMatchObject({ year: 2020, formats: { disclosure: "2019" } });
  expect(new Set(Object.values(report.facts).map(({ value }) => value))).toEqual(new Set([0]));
});

test("speaks English where it is asked to", async () => {
  const made = await nianbao("new", "--year", "2026", "--unit", "统计局", "--out", "a.docx", "--lang", "en");
  expect(made.out).toBe("a.docx was made.\n");
});

const ask = (out: string, more: readonly string[] = []) =>
  nianbao("new", "--year", "2026", "--unit", "云溪县统计局", "--out", out, ...more);

test("never overwrites a file", async () => {
  writeFileSync(path.join(folder.path, "a.docx"), "mine");
  const { code, out, error } = await ask("a.docx");
  expect([code, out]).toEqual([2, ""]);
  expect(error).toBe("没有生成：a.docx 已经存在，不覆盖。请换一个文件名或文件夹，或先把它移走。\n");
  expect(readFileSync(path.join(folder.path, "a.docx"), "utf8")).toBe("mine");
});

test.each([
  ["is a folder", "年报", /年报 是文件夹/u],
  ["is a folder by its name only", "文件夹.docx", /是文件夹/u],
  ["is no .docx", "a.txt", /不以 \.docx 结尾/u],
  ["stands in a folder that is not there", "没有/a.docx", /文件夹不存在/u],
  ["stands in a file", "文件/a.docx", /文件夹不存在/u],
])("refuses a place that %s", async (_, out, sentence) => {
  mkdirSync(path.join(folder.path, "年报"));
  mkdirSync(path.join(folder.path, "文件夹.docx"));
  writeFileSync(path.join(folder.path, "文件"), "");
  const before = readdirSync(folder.path);
  const { code, error } = await ask(out);
  expect(code).toBe(2);
  expect(error).toMatch(sentence);
  expect(readdirSync(folder.path)).toEqual(before);
});

test.each([
  ["no year", ["--unit", "统计局", "--out", "a.docx"], /请给出 --year/u],
  ["no unit", ["--year", "2026", "--out", "a.docx"], /请给出 --unit/u],
  ["no file", ["--year", "2026", "--unit", "统计局"], /请给出 --out/u],
  ["a year before the first format", ["--year", "2010", "--unit", "统计局", "--out", "a.docx"], /2019 至/u],
  ["a year in two digits", ["--year", "26", "--unit", "统计局", "--out", "a.docx"], /四位数/u],
  ["a year of another century", ["--year", "20260", "--unit", "统计局", "--out", "a.docx"], /四位数/u],
  ["an empty unit", ["--year", "2026", "--unit", "　", "--out", "a.docx"], /请写上单位名称/u],
  ["a unit of no letters", ["--year", "2026", "--unit", "……", "--out", "a.docx"], /不像单位名称/u],
  ["a whole sentence", ["--year", "2026", "--unit", "统计局。", "--out", "a.docx"], /不像单位名称/u],
  ["a very long unit", ["--year", "2026", "--unit", "县".repeat(61), "--out", "a.docx"], /太长/u],
  ["a word too many", ["a.docx", "--year", "2026", "--unit", "统计局"], /看不懂“a\.docx”/u],
  ["an option of another command", ["--format", "json", "--out", "a.docx"], /没有 --format/u],
])("refuses %s and makes nothing", async (_, words, sentence) => {
  const { code, out, error } = await nianbao("new", ...words);
  expect([code, out]).toEqual([2, ""]);
  expect(error).toMatch(sentence);
  expect(there("a.docx")).toBe(false);
});
