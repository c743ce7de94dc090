import { chmodSync, existsSync, readFileSync, writeFileSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { format2021 } from "../../src/report";
import { review } from "../../src/review";
import { cell, paragraph } from "../support/docx";
import { allFigures, withTotals } from "../support/reports";
import { asNobody, ignoring, nianbaoIn, report, useFolder } from "./support";

/** `nianbao fix`: corrected copies, and nothing else touched. */

const folder = useFolder();
const nianbao = (...words: string[]) => nianbaoIn(folder.path, ...words);
const save = (name: string, content: Uint8Array) => {
  mkdirSync(path.dirname(path.join(folder.path, name)), { recursive: true });
  writeFileSync(path.join(folder.path, name), content);
};
const load = (name: string) => new Uint8Array(readFileSync(path.join(folder.path, name)));
const exists = (name: string) => existsSync(path.join(folder.path, name));

/** Everything in a folder, by its path below it. */
const listed = (name: string) =>
  readdirSync(path.join(folder.path, name), { recursive: true, encoding: "utf8" })
    .filter((entry) => entry.endsWith(".docx"))
    .sort();

const total = "requests.repeated.total";
const wrong = () => report({ [total]: "7" });

/** Five against nine: any of the five numbers may be the wrong one. */
const choice = {
  "cases.directSuit.upheld": "5",
  "cases.directSuit.corrected": "0",
  "cases.directSuit.otherResult": "0",
  "cases.directSuit.pending": "0",
  "cases.directSuit.total": "9",
};

const figures = withTotals(format2021, {
  ...allFigures(format2021, "0"),
  "requests.received.naturalPerson": "12",
  "requests.received.business": "3",
  "requests.carriedOver.naturalPerson": "1",
  "requests.granted.naturalPerson": "8",
  "requests.granted.business": "3",
  "requests.notHeld.naturalPerson": "4",
  "requests.carriedForward.naturalPerson": "1",
});
/** 15 new requests and 1 carried over, their totals each in the place of the other. */
const swapped = { ...figures, "requests.received.total": "1", "requests.carriedOver.total": "15" };

describe("the copy", () => {
  test("has what stands alone corrected, and the command says what, where and why", async () => {
    save("a.docx", wrong());
    const { code, out } = await nianbao("fix", "a.docx", "--out", "fixed");
    const lines = out.split("\n");
    expect(code).toBe(0);
    expect(lines.slice(0, 2)).toEqual(["a.docx", `  改了 1 格，存为 ${path.join("fixed", "a.docx")}：`]);
    expect(lines[2]).toMatch(/^ {4}（五）不予处理 2\.重复申请 · 总计 “7” → “0”：.+。$/u);
    expect(lines.slice(3)).toEqual(["  核验结果：全部相符。", "共 1 份：1 份改好另存（共 1 格）。", ""]);
    expect(review(load("fixed/a.docx"), { file: "" }).findings).toEqual([]);
    expect(load("a.docx")).toEqual(new Uint8Array(wrong()));
  });

  test("keeps every byte of the other parts, and of the document all but the numbers", async () => {
    save("a.docx", report({ ...swapped, "disclosure.licence.handled": "１２" }));
    const { out } = await nianbao("fix", "a.docx", "--out", "fixed");
    expect(out).toContain("改了 3 格");
    const [before, after] = [unzipSync(load("a.docx")), unzipSync(load("fixed/a.docx"))];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const texts = (parts: typeof before) => {
      const decoded = Object.entries(parts).map(([name, bytes]) => [
        name,
        Buffer.from(bytes).toString("latin1"),
      ]);
      return Object.fromEntries(decoded) as Readonly<Record<string, string>>;
    };
    const main = "word/document.xml";
    const { [main]: mainBefore = "", ...partsBefore } = texts(before);
    const { [main]: mainAfter = "", ...partsAfter } = texts(after);
    expect(partsAfter).toEqual(partsBefore);
    const pieces = (xml: string) => xml.split(/(?<=>)|(?=<)/u);
    const [old, now] = [pieces(mainBefore), pieces(mainAfter)];
    expect(now).toHaveLength(old.length);
    expect(now.filter((piece, at) => piece !== old[at])).toHaveLength(3);
    expect(now.filter((piece, at) => piece !== old[at]).every((piece) => /^\d+$/u.test(piece))).toBe(true);
  });

  test("is not made where nothing is to be corrected", async () => {
    save("a.docx", report());
    const { code, out } = await nianbao("fix", "a.docx", "--out", "fixed");
    expect([code, exists("fixed")]).toEqual([0, false]);
    expect(out).toContain("没有生成文件");
  });

  test("never takes the place of a file: not in the folder, not of the report itself", async () => {
    save("a.docx", wrong());
    save("fixed/a.docx", Uint8Array.of(1));
    expect(await nianbao("fix", "a.docx", "--out", "fixed")).toMatchObject({ code: 2 });
    expect(load("fixed/a.docx")).toEqual(Uint8Array.of(1));
    for (const name of ["a.docx", "."]) {
      const { code, out } = await nianbao("fix", name, "--out", ".");
      expect([code, out]).toEqual([2, expect.stringContaining("不覆盖")]);
    }
    expect(load("a.docx")).toEqual(new Uint8Array(wrong()));
  });
});

describe("a repair of two cells", () => {
  test("gives its reason once, under both", async () => {
    save("a.docx", report(swapped));
    const { code, out } = await nianbao("fix", "a.docx", "--out", "fixed");
    const lines = out.split("\n");
    expect(code).toBe(0);
    expect(lines[2]).toBe("    一、本年新收 · 总计 “1” → “15”");
    expect(lines[3]).toBe("    二、上年结转 · 总计 “15” → “1”");
    expect(lines[4]).toMatch(/^ {6}\S.*。$/u);
    expect(lines[5]).toBe("  核验结果：全部相符。");
  });

  test("is listed whole where one of its cells cannot be written, and nothing of it is made", async () => {
    const mixed = paragraph([{ text: "1" }, { text: "5", bold: true }]);
    save(
      "a.docx",
      report(swapped, (each) =>
        each.field === "requests.carriedOver.total" ? cell([mixed], { field: each.field }) : each,
      ),
    );
    const { code, out } = await nianbao("fix", "a.docx", "--out", "fixed");
    expect([code, exists("fixed")]).toEqual([1, false]);
    expect(out).toContain(
      [
        "  没有可以自动改的，没有生成文件。",
        "  没有改，下面 2 格要改就一起改：",
        "    一、本年新收 · 总计 “1” → “15”",
        "    二、上年结转 · 总计 “15” → “1”：格里的文字格式不一，请手动修改。",
        "      ",
      ].join("\n"),
    );
  });
});

test("a cell that cannot be written is left, with what to do, and the others are corrected", async () => {
  const tracked = paragraph([{ text: "７", revision: "inserted" }]);
  save(
    "a.docx",
    report({ [total]: "7", "disclosure.licence.handled": "７" }, (each) =>
      each.field === "disclosure.licence.handled" ? cell([tracked], { field: each.field }) : each,
    ),
  );
  const { code, out } = await nianbao("fix", "a.docx", "--out", "fixed");
  expect(code).toBe(0);
  expect(out).toMatch(
    /改了 1 格[^]*没有改：\n {4}行政许可.*“７” → “7”：格里有未处理的修订，请先接受或拒绝修订。\n/u,
  );
  expect(review(load("fixed/a.docx"), { file: "" }).facts["disclosure.licence.handled"]?.text).toBe("７");
});

describe("what is left to people", () => {
  test("choices: 1, as an error is left", async () => {
    save("a.docx", report(choice));
    const { code, out } = await nianbao("fix", "a.docx", "--out", "fixed");
    expect([code, exists("fixed")]).toEqual([1, false]);
    expect(out).toContain("1 处错误");
  });

  test("blanks, as that nothing happened is for the writer to say", async () => {
    save("a.docx", report({ [total]: "7", "disclosure.penalty.handled": "" }));
    await nianbao("fix", "a.docx", "--out", "fixed");
    const { facts, findings } = review(load("fixed/a.docx"), { file: "" });
    expect(facts["disclosure.penalty.handled"]?.text).toBe("");
    expect(findings.map(({ rule }) => rule)).toEqual(["blank"]);
  });

  test.each(["", "无"])("a part that says “%s” where a number is lacking", async (text) => {
    save("a.docx", report({ ...choice, "cases.directSuit.upheld": "8", "cases.directSuit.pending": text }));
    const { code } = await nianbao("fix", "a.docx", "--out", "fixed");
    expect([code, exists("fixed")]).toEqual([1, false]);
  });

  test("but a blank whose number two sums confirm gets it", async () => {
    save("a.docx", report({ ...figures, "requests.granted.business": "" }));
    const { code, out } = await nianbao("fix", "a.docx", "--out", "fixed");
    expect([code, out]).toEqual([0, expect.stringContaining("（一）予以公开 · 商业企业 空白 → “3”")]);
  });

  test("and a blank total gets the sum of its parts", async () => {
    save("a.docx", report({ ...choice, "cases.directSuit.total": "" }));
    const { code, out } = await nianbao("fix", "a.docx", "--out", "fixed");
    expect([code, out]).toEqual([0, expect.stringContaining("未经复议直接起诉 总计 空白 → “5”")]);
  });

  test("what its writer has set aside, which is counted as `check` counts it in the copy", async () => {
    save(
      "a.docx",
      ignoring(report({ ...choice, [total]: "7" }), ({ rule }) => rule === "case-total"),
    );
    const { code, out } = await nianbao("fix", "a.docx", "--out", "fixed");
    expect([code, out]).toEqual([1, expect.stringContaining("核验结果：没有其他问题，已忽略 1 处。")]);
    const copy = await nianbao("check", path.join("fixed", "a.docx"));
    expect([copy.code, copy.out]).toEqual([1, expect.stringContaining("没有其他问题，已忽略 1 处。")]);
  });

  test("what is wrong and set aside is not corrected", async () => {
    save("a.docx", ignoring(wrong()));
    expect((await nianbao("fix", "a.docx", "--out", "fixed")).code).toBe(1);
    expect(exists("fixed")).toBe(false);
  });
});

describe("folders", () => {
  test("one for each unit, all with a report of one name: the copies keep their paths", async () => {
    save("各单位/甲/年报.docx", wrong());
    save("各单位/乙/内/年报.docx", wrong());
    const { code, out } = await nianbao("fix", "各单位", "--out", "改正");
    expect(code).toBe(0);
    expect(listed("改正")).toEqual(["乙/内/年报.docx", "甲/年报.docx"].map((name) => path.normalize(name)));
    expect(out.trimEnd().split("\n").at(-1)).toBe("共 2 份：2 份改好另存（共 2 格）。");
  });

  test("a file by its name keeps its name", async () => {
    save("甲/年报.docx", wrong());
    await nianbao("fix", "甲/年报.docx", "--out", "改正");
    expect(listed("改正")).toEqual(["年报.docx"]);
  });

  test.each([
    ["named", ["x/a.docx", "y/A.docx"]],
    ["in two folders", ["x", "y"]],
  ])("two of one name do not fit into one place: %s", async (_how, names) => {
    save("x/a.docx", wrong());
    save("y/A.docx", wrong());
    const { code, out } = await nianbao("fix", ...names, "--out", "fixed");
    expect([code, exists("fixed")]).toEqual([2, false]);
    expect(out).toContain(`没有改：与 ${path.join("y", "A.docx")} 会存到同一个地方。`);
    expect(out).toContain("2 份没有写成");
  });

  test.each(["in/fixed", "./in/../in/fixed/"])(
    "the folder of the copies is not searched: %s",
    async (out) => {
      save("in/a.docx", wrong());
      await nianbao("fix", "in", "--out", out);
      save("in/b.docx", wrong());
      const second = await nianbao("fix", "in", "--out", out);
      expect(second.out).not.toContain(path.join("in", "fixed", "a.docx") + "\n");
      expect(second.out).toMatch(
        /a\.docx 已经存在，不覆盖[^]*共 2 份：1 份改好另存（共 1 格），1 份没有写成。/u,
      );
      expect(listed("in/fixed")).toEqual(["a.docx", "b.docx"]);
    },
  );

  test("what is in them and not read is said, and does not count, as in `check`", async () => {
    save("in/a.docx", wrong());
    save("in/b.docx", Buffer.from("%PDF-1.7"));
    save("in/丙局.doc", Uint8Array.of(1));
    const { code, out } = await nianbao("fix", "in", "--out", "fixed");
    expect(code).toBe(0);
    expect(listed("fixed")).toEqual(["a.docx"]);
    expect(out).toContain("PDF");
    expect(out.trimEnd().split("\n").slice(-3)).toEqual([
      expect.stringMatching(/^未核对 1 个：不是 \.docx/u),
      `  ${path.join("in", "丙局.doc")}`,
      "共 2 份：1 份改好另存（共 1 格），1 份读不出或不是年报；另有 1 个未核对。",
    ]);
  });

  test("a file and a folder in them that cannot be opened are said, and do not count; named they do", async () => {
    chmodSync(folder.path, 0o777);
    save("in/a.docx", wrong());
    for (const name of ["in/b.docx", "in/关/c.docx"]) save(name, wrong());
    const closed = ["in/b.docx", "in/关"].map((name) => path.join(folder.path, name));
    for (const name of closed) chmodSync(name, 0);
    try {
      const { code, out } = await asNobody(() => nianbao("fix", "in", "--out", "fixed"));
      expect(code).toBe(0);
      expect(out).toMatch(/b\.docx\n {2}文件打不开[^]*未核对 1 个：文件夹打不开/u);
      expect(listed("fixed")).toEqual(["a.docx"]);
      expect((await asNobody(() => nianbao("fix", "in", "in/b.docx", "--out", "again"))).code).toBe(2);
    } finally {
      for (const name of closed) chmodSync(name, 0o755);
    }
  });

  test("without a .docx", async () => {
    mkdirSync(path.join(folder.path, "空"));
    const { code, out } = await nianbao("fix", "空", "--out", "fixed");
    expect([code, out.trimEnd().split("\n").at(-1)]).toEqual([0, "共 0 份：没有找到可以改正的 .docx 文件。"]);
  });
});

test("a named file that cannot be read: 2, and the others are corrected", async () => {
  save("a.docx", wrong());
  save("b.docx", Buffer.from("%PDF-1.7"));
  const { code, out } = await nianbao("fix", "b.docx", "a.docx", "--out", "fixed", "--lang", "en");
  expect(code).toBe(2);
  expect(out).toContain("PDF");
  expect(out).toContain("2 files: 1 corrected (1 cell), 1 unreadable or no report.");
  expect(listed("fixed")).toEqual(["a.docx"]);
});

test("a file that is missed weighs more than an error that is left: 2", async () => {
  save("a.docx", report(choice));
  expect((await nianbao("fix", "a.docx", "--out", "fixed")).code).toBe(1);
  expect((await nianbao("fix", "a.docx", "nothing.docx", "--out", "fixed")).code).toBe(2);
});

test("a folder that cannot be made: 2", async () => {
  save("a.docx", wrong());
  writeFileSync(path.join(folder.path, "file"), "x");
  const { code, out } = await nianbao("fix", "a.docx", "--out", "file/inner");
  expect([code, out]).toEqual([2, expect.stringContaining("建不了")]);
});

test.each([
  [["fix", "a.docx"], "请给出 --out"],
  [["fix", "--out", "fixed"], "请给出要改正的文件"],
  [["fix", "a.docx", "--out", "a.docx"], "“a.docx”是一个文件"],
])("%j is wrong usage", async (words, said) => {
  save("a.docx", wrong());
  const { code, out, error } = await nianbao(...words);
  expect([code, out, error]).toEqual([2, "", expect.stringContaining(said)]);
});
