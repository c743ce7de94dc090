import fs from "node:fs";
import path from "node:path";
import { nameOf, rawPath } from "../../src/cli/rawPath";
import { reviewFileSchema } from "../../testing/reviewSchema";
import { nianbaoIn, report, useFolder } from "./support";

/** Names that are no UTF-8: 年报 and 月报 as Windows wrote them into old archives (GBK). */

const folder = useFolder();
const nianbao = (...words: string[]) => nianbaoIn(folder.path, ...words);
const year = Buffer.from("c4eab1a82e646f6378", "hex");
const month = Buffer.from("d4c2b1a82e646f6378", "hex");
const onLinux = process.platform === "linux" ? describe : describe.skip;

/** A path in the test's folder: names in text or in bytes. */
const at = (...names: (string | Buffer)[]) =>
  Buffer.concat(
    [folder.path, ...names].flatMap((name, index) => [Buffer.from(index > 0 ? "/" : ""), Buffer.from(name)]),
  );

test.each([
  ["UTF-8", Buffer.from("年报\u{1f600}.docx"), "年报\u{1f600}.docx"],
  ["GBK", year, "\udcc4\udcea\udcb1\udca8.docx"],
])("a name in %s is kept byte for byte", (_, bytes, name) => {
  expect(nameOf(bytes)).toBe(name);
  expect(Buffer.from(rawPath(`/年/${name}`))).toEqual(Buffer.concat([Buffer.from("/年/"), bytes]));
});

onLinux("files with such names", () => {
  beforeEach(() => {
    fs.mkdirSync(at("单位", year.subarray(0, 4)), { recursive: true });
    for (const name of [year, month])
      fs.writeFileSync(at("单位", year.subarray(0, 4), name), report({ "requests.repeated.total": "7" }));
  });

  test("are found in a folder and checked; the JSON tells which is which", async () => {
    const { code, out } = await nianbao("check", "--format", "json", ".");
    const { reports } = reviewFileSchema.parse(JSON.parse(out));
    expect([code, reports.map(({ status }) => status)]).toEqual([1, ["findings", "findings"]]);
    expect(reports.map(({ file }) => Buffer.from(rawPath(path.basename(file))))).toEqual([year, month]);
    expect(out).toContain("\\udcc4\\udcea");
  });

  test("are corrected, and their copies have the same names", async () => {
    const { code } = await nianbao("fix", "单位", "--out", "改正");
    expect(code).toBe(0);
    expect(fs.readdirSync(at("改正", year.subarray(0, 4)), "buffer").sort(Buffer.compare)).toEqual([
      year,
      month,
    ]);
  });

  test("are meant by a word in which their bytes are lost, as Node hands them on", async () => {
    const lost = at("单位", year.subarray(0, 4), year).toString();
    expect(lost).toContain("\ufffd");
    expect((await nianbao("check", lost)).out).toMatch(/共 1 份：0 份全部相符，1 份有问题/u);
    expect((await nianbao("check", `${lost}x`)).out).toContain("没有这个文件");
  });

  test("a folder for copies, or one to be made in it, is meant in the same way; so is that of a blank report", async () => {
    fs.mkdirSync(at(month));
    const lost = month.toString();
    await nianbao("fix", "单位", "--out", lost);
    await nianbao("fix", "单位", "--out", path.join(lost, "新"));
    await nianbao("new", "--year", "2026", "--unit", "局", "--out", path.join(lost, "x.docx"));
    const made = [year.subarray(0, 4), Buffer.from("新"), Buffer.from("x.docx")];
    expect(fs.readdirSync(at(month), "buffer").sort(Buffer.compare)).toEqual(made.sort(Buffer.compare));
    expect(fs.existsSync(at(lost))).toBe(false);
  });

  test("are all meant where they are read as the same word", async () => {
    for (const byte of [0xc4, 0xd4]) fs.writeFileSync(at(Buffer.of(byte, 0x61)), report());
    fs.writeFileSync(at("\ufffdb"), report());
    expect((await nianbao("check", "\ufffda", "\ufffdb")).out).toContain(
      "共 3 份：0 份全部相符，3 份没有发现问题但有未核对的",
    );
  });
});
