import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { reviewFileSchema } from "../../testing/reviewSchema";
import { manners } from "../../testing/pages";
import { pdfFile } from "../../testing/pdf";
import { asNobody, nianbaoIn, report, reportModel, useFolder } from "./support";

/** Whoever checks the reports of sixty units learns what was not checked. */

const folder = useFolder();
const nianbao = (...words: string[]) => nianbaoIn(folder.path, ...words);
const onLinux = process.platform === "linux" ? test : test.skip;
const save = (name: string, content: Uint8Array | string = "x") => {
  fs.mkdirSync(path.dirname(path.join(folder.path, name)), { recursive: true });
  fs.writeFileSync(path.join(folder.path, name), content);
};

async function inJson(...words: string[]) {
  const { code, out } = await nianbao("check", "--format", "json", ...words);
  const { reports, unchecked } = reviewFileSchema.parse(JSON.parse(out));
  return {
    code,
    files: reports.map(({ file }) => file),
    unchecked: unchecked?.map(({ file, reason }) => [file, reason.code]),
  };
}

describe("other kinds of files in a folder", () => {
  beforeEach(() => {
    save("甲局.docx", report());
    for (const name of ["乙局.doc", "里/丙局.WPS", "里/丁局.ofd", "戊局.mht", "己局.odt"]) save(name);
    save("其余.zip");
    for (const name of ["照片.jpg", "Thumbs.db", ".隐.doc", "~$乙局.doc"]) save(name);
  });

  test("are listed before the summary, with what to do", async () => {
    const { code, out } = await nianbao("check", ".");
    const lines = out.trimEnd().split("\n");
    expect(lines.slice(-9)).toEqual([
      "未核对 5 个：这种格式没有核对。请在 Word 或 WPS 中打开，用“另存为”保存为 .docx，再核对。",
      "  乙局.doc",
      "  己局.odt",
      "  戊局.mht",
      `  ${path.join("里", "丁局.ofd")}`,
      `  ${path.join("里", "丙局.WPS")}`,
      "未核对 1 个：压缩包，没有核对。请先解压，再核对里面的文件。",
      "  其余.zip",
      "共 1 份：0 份全部相符，1 份没有发现问题但有未核对的，0 份有问题（0 处错误，0 处提醒）；另有 6 个未核对。",
    ]);
    expect(code).toBe(0);
  });

  test("stand in the JSON beside the reports, whose contract stays", async () => {
    const { files, unchecked } = await inJson(".");
    expect(files).toEqual(["甲局.docx"]);
    expect(unchecked).toContainEqual(["乙局.doc", "not-docx"]);
    expect(unchecked).toContainEqual(["其余.zip", "archive"]);
    expect(unchecked).toHaveLength(6);
  });

  test("are not listed where a document of the same name stands beside them", async () => {
    save("甲局.doc");
    save("庚局.ofd");
    save("庚局.txt", "年报");
    const { files, unchecked } = await inJson(".");
    expect(files).toEqual(["庚局.txt", "甲局.docx"]);
    expect(unchecked?.filter(([file]) => /甲局|庚局/u.test(file ?? ""))).toEqual([]);
  });

  test("are checked, and answered, when they are named", async () => {
    const { code, files, unchecked } = await inJson(".", "乙局.doc");
    expect([code, files]).toEqual([2, ["甲局.docx", "乙局.doc"]]);
    expect(unchecked).not.toContainEqual(["乙局.doc", "not-docx"]);
  });
});

test("where everything was checked, the JSON says nothing of what was not", async () => {
  save("甲局.docx", report());
  expect(await inJson(".")).toEqual({ code: 0, files: ["甲局.docx"], unchecked: undefined });
});

describe("files that are no Word documents", () => {
  const html = new TextDecoder().decode(manners[0]?.write(reportModel()));

  test("are checked like these", async () => {
    save("甲局.docx", report());
    save("乙局.HTM", html);
    const { reports } = reviewFileSchema.parse(
      JSON.parse((await nianbao("check", "--format", "json", ".")).out),
    );
    const [page, document] = reports;
    expect(page?.file).toBe("乙局.HTM");
    expect([page?.status, page?.unit, page?.facts]).toEqual(["passed", document?.unit, document?.facts]);
  });

  test("are all kinds that are read", async () => {
    const names = ["甲局.docm", "乙局.html", "丙局.htm", "丁局.txt", "戊局.pdf"];
    for (const name of names) save(name);
    expect((await inJson(".")).files).toEqual([...names].sort());
  });

  test("of the same name one is checked, that of which most can be read; endings that are alike are all", async () => {
    for (const ending of ["pdf", "txt", "htm", "html"]) save(`甲局.${ending}`);
    for (const ending of ["pdf", "txt"]) save(`乙局.${ending}`);
    for (const ending of ["html", "docm", "docx", "DOCX"]) save(`丙局.${ending}`);
    expect(await inJson(".")).toMatchObject({
      files: ["丙局.DOCX", "丙局.docx", "乙局.txt", "甲局.html"],
      unchecked: undefined,
    });
  });

  test("are checked beside a Word document of their name when they are named", async () => {
    save("甲局.docx", report());
    save("甲局.html", html);
    expect((await inJson("甲局.html")).files).toEqual(["甲局.html"]);
    expect((await inJson(".", "甲局.html")).files).toEqual(["甲局.docx", "甲局.html"]);
  });

  test("are answered where they cannot be read, and are known by their content", async () => {
    save("甲局.pdf", pdfFile([[]]));
    save("乙局.txt", Uint8Array.from([0xff, 0xff]));
    save("丙局.doc", html);
    const { out } = await nianbao("check", "--format", "json", "甲局.pdf", "乙局.txt", "丙局.doc");
    const { reports } = reviewFileSchema.parse(JSON.parse(out));
    expect(reports.map(({ status, reason }) => reason?.code ?? status)).toEqual([
      "pdf-without-text",
      "not-text",
      "passed",
    ]);
  });
});

test("a folder without a report is said to have none", async () => {
  fs.mkdirSync(path.join(folder.path, "空"));
  expect(await inJson("空")).toEqual({ code: 0, files: [], unchecked: [["空", "no-docx"]] });
  const { code, out } = await nianbao("check", "空");
  expect(code).toBe(0);
  expect(out).toMatch(
    /^未核对 1 个：文件夹里没有找到可以核对的文件.*\n {2}空\n共 0 份：没有找到可以核对的文件。\n$/u,
  );
});

describe("one file by two ways is checked once", () => {
  beforeEach(() => save("里/甲局.docx", report()));

  test("named twice, relative and absolute, or with a detour", async () => {
    const absolute = path.join(folder.path, "里/甲局.docx");
    expect((await inJson("里/甲局.docx", absolute, "./里/../里/甲局.docx")).files).toEqual(["里/甲局.docx"]);
    expect((await inJson(absolute)).files).toEqual([absolute]);
  });

  test("by its folder and by its name: then it is named", async () => {
    save("里/通知.docx", "no package");
    expect((await inJson("里")).code).toBe(0);
    expect(await inJson("里", "里/通知.docx")).toMatchObject({ code: 2 });
    expect((await inJson("里", "里/通知.docx")).files).toHaveLength(2);
  });

  test("by a link, which is followed: a file by its own name, where that is found as well", async () => {
    fs.symlinkSync(path.join(folder.path, "里"), path.join(folder.path, "链接"));
    fs.symlinkSync(path.join(folder.path, "里/甲局.docx"), path.join(folder.path, "A.docx"));
    expect((await inJson("A.docx")).files).toEqual(["A.docx"]);
    expect((await inJson("链接")).files).toEqual([path.join("链接", "甲局.docx")]);
    expect(await inJson(".")).toEqual({
      code: 0,
      files: [path.join("里", "甲局.docx")],
      unchecked: undefined,
    });
  });
});

describe("links and special files in a folder", () => {
  const link = (target: string, name: string) =>
    fs.symlinkSync(path.join(folder.path, target), path.join(folder.path, name));

  beforeEach(() => {
    save("外/乙局.docx", report());
    save("外/乙局.doc");
    save("各单位/甲局.docx", report());
  });

  test("a link to a file is checked, or listed, like the file", async () => {
    link("外/乙局.docx", "各单位/乙局.docx");
    link("外/乙局.doc", "各单位/丙局.doc");
    expect(await inJson("各单位")).toEqual({
      code: 0,
      files: ["甲局.docx", "乙局.docx"].map((name) => path.join("各单位", name)),
      unchecked: [[path.join("各单位", "丙局.doc"), "not-docx"]],
    });
  });

  test("a link to a folder is listed, unless that is searched as well", async () => {
    link("外", "各单位/外");
    link("各单位", "各单位/自己");
    const unchecked = [[path.join("各单位", "外"), "linked-folder"]];
    expect(await inJson("各单位")).toMatchObject({ files: [path.join("各单位", "甲局.docx")], unchecked });
    expect((await inJson("各单位", "外")).unchecked).toBeUndefined();
  });

  test("a link to a folder does not hide that it is empty", async () => {
    for (const name of ["各单位/空", "空的"]) fs.mkdirSync(path.join(folder.path, name));
    link("空的", "各单位/空/链接");
    expect((await inJson("各单位", "空的")).unchecked).toEqual([["空的", "no-docx"]]);
  });

  test("a link to nothing, and one to itself, are listed", async () => {
    link("nothing", "各单位/断.docx");
    link("各单位/圈", "各单位/圈");
    expect((await inJson("各单位")).unchecked).toEqual(
      ["圈", "断.docx"].map((name) => [path.join("各单位", name), "broken-link"]),
    );
  });

  onLinux("what is no file is listed where its name ends in .docx, also behind a link", async () => {
    for (const name of ["管道.docx", "管道"])
      execFileSync("mkfifo", [path.join(folder.path, "各单位", name)]);
    link("各单位/管道", "各单位/链接.docx");
    expect((await inJson("各单位")).unchecked).toEqual(
      ["管道.docx", "链接.docx"].map((name) => [path.join("各单位", name), "not-a-file"]),
    );
  });

  test("a link to the folder for the copies is passed over like that", async () => {
    fs.mkdirSync(path.join(folder.path, "改正"));
    link("改正", "各单位/改正");
    const { out } = await nianbao("fix", "各单位", "--out", "改正");
    expect(out).not.toContain("未核对");
  });
});

describe("what cannot be opened", () => {
  beforeEach(() => {
    fs.chmodSync(folder.path, 0o755);
    save("甲局.docx", report());
    save("关/乙局.docx", report());
    fs.chmodSync(path.join(folder.path, "关"), 0);
  });
  afterEach(() => fs.chmodSync(path.join(folder.path, "关"), 0o755));

  test("a folder in a folder is listed", async () => {
    expect(await asNobody(() => inJson("."))).toEqual({
      code: 0,
      files: ["甲局.docx"],
      unchecked: [["关", "no-access"]],
    });
  });

  test("a named folder is an unreadable one, and ends with 2", async () => {
    const { code, out } = await asNobody(() => nianbao("check", "关"));
    expect([code, out.split("\n")[1]]).toEqual([2, expect.stringContaining("文件夹打不开")]);
  });

  test.each([
    ["a link to nothing", "断", "文件打不开"],
    ["a path longer than any", `${"长".repeat(5000)}.docx`, "没有这个文件"],
    ["a pattern that no shell replaced", "*.docx", "请直接给出文件夹"],
    ["a path of another system", "C:\\报告\\甲局.docx", "没有这个文件"],
  ])("%s", async (_what, name, said) => {
    fs.symlinkSync(path.join(folder.path, "nothing"), path.join(folder.path, "断"));
    const { code, out } = await nianbao("check", name);
    expect([code, out.split("\n")[0]]).toEqual([2, name]);
    expect(out).toContain(said);
  });
});

test("a name with an escape sequence or a line end cannot act on the terminal", async () => {
  save("甲\u001b[31m\n共 9 份：9 份全部相符。\u202e.docx", report());
  const { out } = await nianbao("check", ".");
  expect(out.split("\n")[0]).toBe("甲\\u{1b}[31m\\u{a}共 9 份：9 份全部相符。\\u{202e}.docx");
  expect((await inJson(".")).files[0]).toContain("\u001b[31m\n");
});
