import { existsSync, readFileSync, writeFileSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { review } from "../../src/review";
import { nianbaoIn, report, useFolder } from "./support";

/** `nianbao fix`: corrected copies, and nothing else touched. */

const folder = useFolder();
const nianbao = (...words: string[]) => nianbaoIn(folder.path, ...words);
const save = (name: string, content: Uint8Array) => writeFileSync(path.join(folder.path, name), content);
const load = (name: string) => new Uint8Array(readFileSync(path.join(folder.path, name)));

const total = "requests.repeated.total";
const wrong = () => report({ [total]: "7" });

test("writes a copy in which what stands alone is corrected, and says what", async () => {
  save("a.docx", wrong());
  const { code, out } = await nianbao("fix", "a.docx", "--out", "fixed");
  expect(code).toBe(0);
  expect(out).toMatch(/改了 1 格[^]*总计 “7” → “0”：[^]*相符[^]*核验结果：全部相符。/u);
  expect(review(load("fixed/a.docx"), { file: "" }).findings).toEqual([]);
  expect(load("a.docx")).toEqual(new Uint8Array(wrong()));
});

test("keeps every byte of the other parts", async () => {
  save("a.docx", wrong());
  await nianbao("fix", "a.docx", "--out", "fixed");
  const [before, after] = [unzipSync(load("a.docx")), unzipSync(load("fixed/a.docx"))];
  const changed = Object.keys(before).filter(
    (name) => Buffer.compare(before[name] ?? Buffer.of(), after[name] ?? Buffer.of()) !== 0,
  );
  expect(Object.keys(after)).toEqual(Object.keys(before));
  expect(changed).toEqual(["word/document.xml"]);
});

test("never overwrites: not a file in the folder, not the report itself", async () => {
  save("a.docx", wrong());
  mkdirSync(path.join(folder.path, "fixed"));
  save("fixed/a.docx", Uint8Array.of(1));
  expect(await nianbao("fix", "a.docx", "--out", "fixed")).toMatchObject({ code: 2 });
  expect(load("fixed/a.docx")).toEqual(Uint8Array.of(1));
  expect((await nianbao("fix", "a.docx", "--out", ".")).out).toContain("不覆盖");
});

test("makes no file where nothing is to be corrected", async () => {
  save("a.docx", report());
  const { code, out } = await nianbao("fix", "a.docx", "--out", "fixed");
  expect([code, existsSync(path.join(folder.path, "fixed"))]).toEqual([0, false]);
  expect(out).toContain("没有生成文件");
});

test("leaves choices to people: 1, as an error is left", async () => {
  const numbers = { upheld: "5", corrected: "0", otherResult: "0", pending: "0", total: "9" };
  const texts = Object.entries(numbers).map(([key, text]) => [`cases.directSuit.${key}`, text]);
  save("a.docx", report(Object.fromEntries(texts)));
  const { code, out } = await nianbao("fix", "a.docx", "--out", "fixed");
  expect([code, existsSync(path.join(folder.path, "fixed"))]).toEqual([1, false]);
  expect(out).toContain("1 处错误");
});

test("leaves blanks blank: that nothing happened is for the writer to say", async () => {
  save("a.docx", report({ [total]: "7", "disclosure.penalty.handled": "" }));
  await nianbao("fix", "a.docx", "--out", "fixed");
  const { facts, findings } = review(load("fixed/a.docx"), { file: "" });
  expect(facts["disclosure.penalty.handled"]?.text).toBe("");
  expect(findings.map(({ rule }) => rule)).toEqual(["blank"]);
});

test("two reports of one name do not fit into one folder", async () => {
  for (const name of ["x", "y"]) {
    mkdirSync(path.join(folder.path, name));
    save(`${name}/a.docx`, wrong());
  }
  const { code, out } = await nianbao("fix", "x/a.docx", "y/a.docx", "--out", "fixed");
  expect([code, existsSync(path.join(folder.path, "fixed"))]).toEqual([2, false]);
  expect(out).toContain("同名");
});

test("a file that cannot be read is said, and the others are corrected", async () => {
  save("a.docx", wrong());
  save("b.docx", Buffer.from("%PDF-1.7"));
  const { code, out } = await nianbao("fix", "b.docx", "a.docx", "--out", "fixed", "--lang", "en");
  expect(code).toBe(2);
  expect(out).toContain("PDF");
  expect(readdirSync(path.join(folder.path, "fixed"))).toEqual(["a.docx"]);
});

test.each([[["fix", "a.docx"]], [["fix", "--out", "fixed"]]])("%j is wrong usage", async (words) => {
  expect((await nianbao(...words)).code).toBe(2);
});
