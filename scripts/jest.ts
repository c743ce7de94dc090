/** Runs jest in a process of its own and counts. */
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { ROOT } from "./build";

export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * Runs jest and counts. A test file that could not even be loaded, and a run that ended without a result, count as
 * failed: nothing that did not run may look as if it had passed.
 *
 * @param config the configuration's file, relative to the project
 * @param args more arguments for jest
 * @param env more environment for the tests
 */
export async function runJest(
  config: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<TestCounts> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "nianbao-jest-"));
  const resultFile = path.join(folder, "result.json");
  try {
    const jest = require.resolve("jest/bin/jest");
    const child = spawn(
      process.execPath,
      [jest, "--config", config, "--json", "--outputFile", resultFile, ...args],
      { cwd: ROOT, env: { ...process.env, ...env }, stdio: ["ignore", "ignore", "inherit"] },
    );
    const status = await new Promise<number | null>((resolve) => child.once("close", resolve));
    return countsOf(resultFile, status);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function countsOf(resultFile: string, status: number | null): TestCounts {
  if (!fs.existsSync(resultFile)) return { passed: 0, failed: 1, skipped: 0 };
  const result = JSON.parse(fs.readFileSync(resultFile, "utf8")) as Record<string, number>;
  const count = (key: string) => result[key] ?? 0;
  const failed = count("numFailedTests") + count("numRuntimeErrorTestSuites");
  return {
    passed: count("numPassedTests"),
    failed: failed === 0 && status !== 0 ? 1 : failed,
    skipped: count("numPendingTests") + count("numTodoTests"),
  };
}

export function add(a: TestCounts, b: TestCounts): TestCounts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** The closing line over everything. */
export function summary({ passed, failed, skipped }: TestCounts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
