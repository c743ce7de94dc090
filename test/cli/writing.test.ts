import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { Writer } from "../../src/cli/writer";
import { actsIn, nianbaoWith, report, useFolder } from "./support";

/** Files appear under their names whole or not at all, whatever happens while they are written. */

const folder = useFolder();
const { nianbao, save, load, exists } = actsIn(folder);
const wrong = () => report({ "requests.repeated.total": "7" });
const onPosix = process.platform === "win32" ? describe.skip : describe;
const fix = ["fix", "a.docx", "b.docx", "--out", "fixed"];

beforeEach(() => {
  for (const name of ["a.docx", "b.docx"]) save(name, wrong());
});

/** Everything in a folder, dot files as well. */
const all = (name: string) => (exists(name) ? fs.readdirSync(path.join(folder.path, name)).sort() : []);

/** What stands under a final name. */
const isNamed = (name: string) => name.endsWith(".docx");

/** Calls the command with a process for its files in which these lines were run first; `fs` is what it writes with. */
function withFaults(lines: string, words: readonly string[], limit?: number) {
  save("faults.cjs", Buffer.from(`const fs = require("node:fs");\n${lines}`));
  const writer = new Writer(limit, ["--require", path.join(folder.path, "faults.cjs")]);
  return nianbaoWith({ writer }, folder.path, ...words);
}

onPosix("a copy", () => {
  test("has the mode and the times of its report", async () => {
    const at = (name: string) => path.join(folder.path, name);
    fs.chmodSync(at("a.docx"), 0o640);
    fs.utimesSync(at("a.docx"), 1_000_000_000, 1_100_000_000);
    await nianbao(...fix);
    const { mode, atimeMs, mtimeMs } = fs.statSync(at("fixed/a.docx"));
    expect([mode & 0o777, atimeMs, mtimeMs]).toEqual([0o640, 1_000_000_000_000, 1_100_000_000_000]);
  });

  test("is made on a file system without modes, times and links as well, and nothing beside it is left", async () => {
    const { code } = await withFaults(
      `for (const name of ["fchmodSync", "futimesSync", "linkSync"])
         fs[name] = () => { throw Object.assign(new Error(name), { code: "EPERM" }); };`,
      fix,
    );
    expect([code, all("fixed")]).toEqual([0, ["a.docx", "b.docx"]]);
    await nianbao("fix", "a.docx", "--out", "other");
    expect(load("fixed/a.docx")).toEqual(load("other/a.docx"));
  });

  test("is made also where what was beside it cannot be removed", async () => {
    const { code } = await withFaults(
      `fs.rmSync = () => { throw Object.assign(new Error("rm"), { code: "EIO" }); };`,
      fix,
    );
    expect([code, all("fixed").filter(isNamed)]).toEqual([0, ["a.docx", "b.docx"]]);
  });

  test("does not take the place of an empty file, which may be left of an earlier run: that is said", async () => {
    save("fixed/a.docx", new Uint8Array());
    const { code, out } = await nianbao(...fix);
    expect([code, load("fixed/a.docx")]).toEqual([2, new Uint8Array()]);
    expect(out).toMatch(/a\.docx 已经存在，是空的[^]*1 份改好另存（共 1 格），1 份没有写成/u);
  });

  test("gets its folder also where nothing can be seen of its report", async () => {
    const writer = new Writer();
    const target = path.join(folder.path, "new/folder/a.docx");
    expect(await writer.create(target, wrong(), { like: null, makesFolder: true })).toBeNull();
    writer.close();
    expect(exists("new/folder/a.docx")).toBe(true);
  });

  test.each([
    ["", "link(...words)"],
    [" without links", 'throw Object.assign(new Error("link"), { code: "EPERM" })'],
  ])("does not take the place of what appears in the same moment%s", async (_, otherwise) => {
    const { code, out } = await withFaults(
      `const link = fs.linkSync;
       fs.linkSync = (...words) => { fs.writeFileSync(words[1], "mine"); ${otherwise}; };`,
      fix,
    );
    expect([code, all("fixed")]).toEqual([2, ["a.docx", "b.docx"]]);
    expect(out).toContain("a.docx 已经存在，不覆盖");
    expect(Buffer.from(load("fixed/a.docx")).toString()).toBe("mine");
  });
});

onPosix("what fails while a file is written", () => {
  test.each(["openSync", "writeFileSync", "fsyncSync"])("leaves nothing: %s", async (name) => {
    const { code, out } = await withFaults(
      `fs.${name} = () => { throw Object.assign(new Error("full"), { code: "ENOSPC" }); };`,
      fix,
    );
    expect([code, all("fixed")]).toEqual([2, []]);
    expect(out).toMatch(/a\.docx 写不进去[^]*b\.docx 写不进去[^]*2 份没有写成/u);
  });

  test("leaves nothing where not even a name can be taken in two steps", async () => {
    const { code } = await withFaults(
      `for (const name of ["linkSync", "renameSync"])
         fs[name] = () => { throw Object.assign(new Error(name), { code: "EIO" }); };`,
      fix,
    );
    expect([code, all("fixed")]).toEqual([2, []]);
  });
});

onPosix("a process that is killed", () => {
  /** Kills it before its act of that number, or in the midst where it writes. */
  const killedAt = (act: number) => `
    let left = ${act};
    const acts = Object.keys(fs).filter((name) => typeof fs[name] === "function" && name.endsWith("Sync"));
    const write = fs.writeSync;
    for (const name of acts) {
      const real = fs[name];
      fs[name] = Object.assign((...words) => {
        if (left-- === 0) {
          if (name === "writeFileSync") write(words[0], words[1], 0, 100);
          process.kill(process.pid, "SIGKILL");
        }
        return real(...words);
      }, real);
    }`;

  test.each([
    ["nothing under a final name but a whole file, and the next run makes it", ""],
    [
      "without links perhaps an empty file, of which the next run tells",
      'fs.linkSync = () => { throw Object.assign(new Error("link"), { code: "EPERM" }); };',
    ],
  ])("at any of its acts leaves %s", async (_, faults) => {
    const one = ["fix", "a.docx", "--out", "fixed"];
    await nianbao("fix", "a.docx", "--out", "right");
    let [kills, empty] = [0, 0];
    for (let isKilled = true; isKilled; kills += 1) {
      fs.rmSync(path.join(folder.path, "fixed"), { recursive: true, force: true });
      const { code, out, error } = await withFaults(`${faults}${killedAt(kills)}`, one);
      isKilled = code !== 0;
      if (isKilled) expect([code, `${out}${error}`]).toEqual([2, expect.stringContaining("没有回应")]);
      const left = all("fixed").filter((name) => !isNamed(name));
      if (left.length > 0)
        expect([left, out]).toEqual([
          [expect.stringMatching(/^\.nianbao-/u)],
          expect.stringContaining("不清楚"),
        ]);
      const again = await nianbao(...one);
      if (again.out.includes("是空的")) {
        empty += 1;
        expect([again.code, load("fixed/a.docx")]).toEqual([2, new Uint8Array()]);
        fs.rmSync(path.join(folder.path, "fixed/a.docx"));
        expect((await nianbao(...one)).code).toBe(0);
      } else expect(again.code).toBe(again.out.includes("已经存在") ? 2 : 0);
      expect(load("fixed/a.docx")).toEqual(load("right/a.docx"));
      expect(all("fixed")).toEqual([...left, "a.docx"]);
    }
    expect(empty > 0).toBe(faults !== "");
    // The folder, what is there, the file beside: opened, written, mode, times, on the disk, closed; its name; gone.
    expect(kills).toBeGreaterThan(10);
  });

  test("is not started again for the other files", async () => {
    const { code, out } = await withFaults(`fs.linkSync = () => process.kill(process.pid, "SIGKILL");`, fix);
    expect(code).toBe(2);
    expect(out).toMatch(
      /不清楚 fixed.a\.docx 是否已生成.*\n[^]*没有生成：fixed.b\.docx .*没有回应[^]*2 份没有写成/u,
    );
    expect(all("fixed")).toHaveLength(1);
  });
});

onPosix("a file system that never answers", () => {
  /** An act of the file system waits as long as nobody reads a FIFO: for ever. */
  const stuckIn = (act: string) =>
    `const open = fs.openSync; fs.${act} = () => open(${JSON.stringify(path.join(folder.path, "fifo"))}, "w");
     fs.writeFileSync(${JSON.stringify(path.join(folder.path, "pid"))}, String(process.pid));`;

  beforeEach(() => execFileSync("mkfifo", [path.join(folder.path, "fifo")]));

  test.each([
    ["asked what is there", "statSync", fix],
    ["a folder is made", "mkdirSync", fix],
    ["a file gets its name", "linkSync", fix],
    ["a blank report is made", "fsyncSync", ["new", "--year", "2026", "--unit", "统计局", "--out", "c.docx"]],
  ])("is given up: 2, and the process is ended: %s", async (_, act, words) => {
    const { code, out, error } = await withFaults(stuckIn(act), words, 1_000);
    expect([code, `${out}${error}`]).toEqual([2, expect.stringContaining("没有回应")]);
    expect([exists("c.docx"), all("fixed").filter(isNamed)]).toEqual([false, []]);
    const pid = Number(Buffer.from(load("pid")).toString());
    while (fs.existsSync(`/proc/${pid}`)) await new Promise((resolve) => setImmediate(resolve));
    expect((await nianbao(...words)).code).toBe(0);
  });
});
