import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { actsIn, asNobody, report, useFolder } from "./support";

/** `nianbao fix`: which files it takes, where their copies stand, and what it ends with. */

const folder = useFolder();
const { nianbao, save, exists, listed } = actsIn(folder);

const wrong = () => report({ "requests.repeated.total": "7" });

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
    save("in/b.docx", Buffer.from("{\\rtf1}"));
    save("in/丙局.doc", Uint8Array.of(1));
    save("in/丁局.pdf", Buffer.from("%PDF-1.7"));
    const { code, out } = await nianbao("fix", "in", "--out", "fixed");
    expect(code).toBe(0);
    expect(listed("fixed")).toEqual(["a.docx"]);
    expect(out).toContain("RTF");
    expect(out.trimEnd().split("\n").slice(-4)).toEqual([
      expect.stringMatching(/^未核对 2 个：这种格式/u),
      `  ${path.join("in", "丁局.pdf")}`,
      `  ${path.join("in", "丙局.doc")}`,
      "共 2 份：1 份改好另存（共 1 格），1 份读不出或不是年报；另有 2 个未核对。",
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
    expect([code, out.trimEnd().split("\n").at(-1)]).toEqual([0, "共 0 份：没有找到可以改正的 Word 文档。"]);
  });
});

test.each([
  ["年报.txt", "云溪县"],
  ["年报.html", "<html>云溪县"],
  ["年报.pdf", "%PDF-1.7"],
])("%s is no Word document, and is not corrected", async (name, content) => {
  save(name, Buffer.from(content));
  const { code, out } = await nianbao("fix", name, "--out", "fixed");
  expect([code, out.split("\n")[1]]).toEqual([2, expect.stringMatching(/只能改 Word 文档.*另存为.*\.docx/u)]);
});

test("a named file that cannot be read: 2, and the others are corrected", async () => {
  save("a.docx", wrong());
  save("b.docx", Buffer.from("{\\rtf1}"));
  const { code, out } = await nianbao("fix", "b.docx", "a.docx", "--out", "fixed", "--lang", "en");
  expect(code).toBe(2);
  expect(out).toContain("RTF");
  expect(out).toContain("2 files: 1 corrected (1 cell), 1 unreadable or no report.");
  expect(listed("fixed")).toEqual(["a.docx"]);
});

test("a file that is missed weighs more than an error that is left: 2", async () => {
  save("a.docx", report({ "cases.directSuit.upheld": "5", "cases.directSuit.total": "9" }));
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
