import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { pdfFile } from "../../testing/pdf";
import { report, useFolder } from "./support";

/** The command as a process, as npm and a shell start it. */

const ROOT = path.resolve(__dirname, "../..");
const folder = useFolder();

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** @param shell a command line in which "$@" is the command */
function inShell(shell: string, words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const command = [process.execPath, "--import", "tsx", path.join(ROOT, "src/cli/main.ts"), ...words];
  const child = spawn("sh", ["-c", shell, "sh", ...command], {
    cwd: ROOT,
    env: { ...process.env, npm_lifecycle_event: "nianbao", INIT_CWD: folder.path, ...env },
  });
  let [out, error] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (error += text));
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, out, error })));
}

test("paths against the caller's folder, in UTF-8 whatever the locale", async () => {
  fs.writeFileSync(path.join(folder.path, "报告.docx"), report());
  const { code, out } = await inShell('"$@"', ["check", "报告.docx"], { LC_ALL: "C" });
  expect([code, out]).toEqual([0, expect.stringMatching(/^报告\.docx\n.*全部相符/su)]);
});

test("a PDF is read without the package that draws, and nothing is printed beside the result", async () => {
  fs.writeFileSync(
    path.join(folder.path, "年报.pdf"),
    pdfFile([[{ text: "云溪县2024年报", x: 90, y: 700 }]]),
  );
  const without = path.join(folder.path, "without.cjs");
  fs.writeFileSync(
    without,
    `const Module = require("node:module");
    const resolve = Module._resolveFilename;
    Module._resolveFilename = (name, ...rest) => resolve(name.startsWith("@napi-rs/") ? "not-installed" : name, ...rest);`,
  );
  const { out, error } = await inShell('"$@"', ["check", "--format", "json", "年报.pdf"], {
    NODE_OPTIONS: `--require ${without}`,
  });
  expect([JSON.parse(out), error]).toEqual([
    expect.objectContaining({ reports: [expect.objectContaining({ status: "not-a-report" })] }),
    "",
  ]);
});

test("a reader that has seen enough is told nothing", async () => {
  const { out, error } = await inShell('"$@" | head -n 1', ["fields", "--format", "json"]);
  expect([out, error]).toEqual(["[\n", ""]);
});

const onLinux = process.platform === "linux" ? test : test.skip;

onLinux("a disk that is full is said in plain words", async () => {
  const { code, error } = await inShell('"$@" > /dev/full', ["fields"]);
  expect(code).toBe(2);
  expect(error).toBe(
    "结果没有写完：磁盘已满。请腾出空间，再运行一次。\n" +
      "The result could not be written: the disk is full. Free some space and run this again.\n",
  );
});

describe("a closed pipe", () => {
  // The reader has gone long before the command has started.
  const unread = '{ "$@"; echo "$?" >&2; } | true';
  const total = { "requests.repeated.total": "7" };

  beforeEach(() => {
    for (const name of ["a.docx", "b.docx"]) fs.writeFileSync(path.join(folder.path, name), report(total));
  });

  test("ends a check, and not as if all were right", async () => {
    fs.writeFileSync(path.join(folder.path, "a.docx"), report());
    expect((await inShell(unread, ["check", "a.docx"])).error).toBe("2\n");
  });

  test("keeps no copy from being made", async () => {
    const { error } = await inShell(unread, ["fix", ".", "--out", "fixed"]);
    const copies = fs.readdirSync(path.join(folder.path, "fixed")).sort();
    expect([error, copies]).toEqual(["0\n", ["a.docx", "b.docx"]]);
  });

  test("of the error stream changes no exit code", async () => {
    const { out } = await inShell('exec 3>&1; { "$@" 2>&1 >&3; echo "$?" >&3; } | true', ["nothing"]);
    expect(out).toBe("2\n");
  });
});

onLinux("told to end while a drive does not answer, it ends, and so does its process for files", async () => {
  const at = (name: string) => path.join(folder.path, name);
  fs.writeFileSync(at("a.docx"), report({ "requests.repeated.total": "7" }));
  execFileSync("mkfifo", [at("fifo")]);
  // Nobody ever reads the FIFO.
  const stuck = `const fs = require("node:fs");
    if (process.argv[1]?.endsWith("writerProcess.js")) fs.fsyncSync = () => {
      fs.writeFileSync("pid.new", String(process.pid));
      fs.renameSync("pid.new", "pid");
      fs.openSync("fifo", "w");
    };`;
  fs.writeFileSync(at("stuck.cjs"), stuck);
  const tsx = pathToFileURL(require.resolve("tsx")).href;
  const words = ["--import", tsx, path.join(ROOT, "src/cli/main.ts"), "fix", "a.docx", "--out", "fixed"];
  const env = { ...process.env, NODE_OPTIONS: `--require ${at("stuck.cjs")}` };
  const child = spawn(process.execPath, words, { cwd: folder.path, env, detached: true, stdio: "ignore" });
  const ended = once(child, "exit");
  while (!fs.existsSync(at("pid"))) await new Promise((resolve) => setImmediate(resolve));
  const writer = fs.readFileSync(at("pid"), "utf8");
  // As Ctrl+C: to both.
  process.kill(-child.pid!, "SIGINT");
  expect(await ended).toEqual([null, "SIGINT"]);
  while (fs.existsSync(`/proc/${writer}`)) await new Promise((resolve) => setImmediate(resolve));
});

onLinux("files that may not grow, as on a full disk: nothing is left of a copy", async () => {
  fs.writeFileSync(path.join(folder.path, "a.docx"), report({ "requests.repeated.total": "7" }));
  const limited = 'ulimit -f 2; "$@"';
  const { code, out } = await inShell(limited, ["fix", ".", "--out", "fixed"], { TSX_DISABLE_CACHE: "1" });
  expect([code, out]).toEqual([2, expect.stringContaining("写不进去")]);
  expect(fs.readdirSync(path.join(folder.path, "fixed"))).toEqual([]);
});
