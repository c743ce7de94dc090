/** What `npm run mutation` counts and prints. */
import fs from "node:fs";
import path from "node:path";
import type { MutantResult } from "@stryker-mutator/api/core";
import { lineOf, scoreOf, survivorsOf, TABLE_HEAD } from "../../scripts/mutation/results";
import { MUTATION_ROOMS } from "../../scripts/mutation/rooms";

const ROOT = path.join(__dirname, "../..");

function mutant(status: MutantResult["status"], line = 1, more: Partial<MutantResult> = {}): MutantResult {
  return {
    id: `${status}${line}`,
    fileName: path.join(process.cwd(), "src/report/number.ts"),
    mutatorName: "StringLiteral",
    replacement: '""',
    location: { start: { line, column: 3 }, end: { line, column: 9 } },
    status,
    ...more,
  };
}

describe("npm run mutation", () => {
  const results = [
    mutant("Killed"),
    mutant("RuntimeError"),
    mutant("Timeout"),
    mutant("Survived", 7),
    mutant("NoCoverage", 5),
    mutant("Ignored", 6, { statusReason: "the order does not matter here" }),
    mutant("CompileError"),
    mutant("CompileError"),
  ];

  test("counts what was tried; what lies outside of the sample is no result", () => {
    expect(scoreOf(results)).toEqual({
      killed: 2,
      timeouts: 1,
      survived: 1,
      uncovered: 1,
      exempted: 1,
      total: 8,
    });
    expect(lineOf("report", scoreOf(results), 61.4)).toMatch(/^report +8 +5 +2 +1 +1 +1 +1 +60.0 % +61$/);
    expect(lineOf("report", scoreOf([]), 0)).toHaveLength(TABLE_HEAD.length);
  });

  test("lists by line what no test notices, and each exemption with its reason", () => {
    expect(survivorsOf(results)).toEqual([
      'no coverage: src/report/number.ts:5:3-5:9 StringLiteral → ""',
      'exempt: src/report/number.ts:6:3-6:9 StringLiteral → "" (the order does not matter here)',
      'survived: src/report/number.ts:7:3-7:9 StringLiteral → ""',
    ]);
  });

  test("knows rooms and tests that exist", () => {
    for (const { name, tests } of MUTATION_ROOMS)
      for (const folder of [`src/${name}`, ...tests.map((one) => `test/${one}`)])
        expect(fs.existsSync(path.join(ROOT, folder))).toBe(true);
  });

  test("an exemption is for one line and says why", () => {
    const files = fs.readdirSync(path.join(ROOT, "src"), { recursive: true, encoding: "utf8" });
    const comments = files
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) => fs.readFileSync(path.join(ROOT, "src", file), "utf8").split("\n"))
      .filter((line) => line.includes("Stryker disable") || line.includes("Stryker restore"));
    for (const line of comments) expect(line).toMatch(/\/\/ Stryker disable next-line [\w, ]+: .{10,}/);
  });
});
