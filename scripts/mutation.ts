/**
 * npm run mutation -- [ROOM…] [--count 200] [--seed N] [--tests own|all] [--workers 2]
 *
 * Makes small wrong changes ("mutants") in a room's source with StrykerJS, one at a time, and runs the room's tests. A
 * mutant that no test notices has survived: a test is missing, or the code is. Prints each survivor and a table by room.
 */
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import type { LogLevel, MutantResult } from "@stryker-mutator/api/core";
import { ROOT } from "./build";
import { lineOf, scoreOf, survivorsOf, TABLE_HEAD } from "./mutation/results";
import { ALL_TESTS, MUTATION_ROOMS, type MutationRoom } from "./mutation/rooms";

interface MutationOptions {
  readonly count: number;
  readonly seed: number;
  /** `own`: the tests that rooms.ts names for the room; `all`: the tests of all these rooms. */
  readonly tests: "own" | "all";
  readonly workers: number;
}

function readArguments(): { rooms: readonly MutationRoom[]; options: MutationOptions } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      count: { type: "string", default: "200" },
      seed: { type: "string", default: String(Math.floor(Math.random() * 1e6)) },
      tests: { type: "string", default: "own" },
      workers: { type: "string", default: String(Math.min(2, os.availableParallelism())) },
    },
  });
  const unknown = positionals.filter((name) => !MUTATION_ROOMS.some((room) => room.name === name));
  if (unknown.length > 0)
    throw new Error(`No such room: ${unknown.join(", ")}. Rooms: ${MUTATION_ROOMS.map((room) => room.name)}`);
  if (values.tests !== "own" && values.tests !== "all") throw new Error("--tests takes own or all");
  const number = (name: "count" | "seed" | "workers"): number => {
    if (!/^\d+$/.test(values[name])) throw new Error(`--${name} takes a number`);
    return Number(values[name]);
  };
  return {
    rooms: MUTATION_ROOMS.filter(({ name }) => positionals.length === 0 || positionals.includes(name)),
    options: {
      count: number("count"),
      seed: number("seed"),
      tests: values.tests,
      workers: Math.max(1, number("workers")),
    },
  };
}

/** Runs Stryker over one room. */
async function mutate(room: MutationRoom, options: MutationOptions): Promise<MutantResult[]> {
  const { Stryker } = await import("@stryker-mutator/core");
  const folders = options.tests === "own" ? room.tests : ALL_TESTS;
  const stryker = new Stryker({
    mutate: [`src/${room.name}/**/*.ts`],
    plugins: ["@stryker-mutator/jest-runner", path.join(__dirname, "mutation/plugin.mjs")],
    checkers: ["sample"],
    testRunner: "staged",
    sample: { count: options.count, seed: options.seed },
    jest: {
      enableFindRelatedTests: false,
      config: {
        testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
        testEnvironment: path.join(__dirname, "mutation/environment.cjs"),
      },
    },
    coverageAnalysis: "perTest",
    concurrency: options.workers,
    timeoutMS: 10_000,
    timeoutFactor: 2,
    dryRunTimeoutMinutes: 15,
    reporters: ["progress-line"],
    logLevel: "error" as LogLevel,
    allowConsoleColors: false,
    ignorePatterns: ["dist", ".cache", "coverage", "test-results", "test/e2e", "test/build"],
    tempDirName: path.join(os.tmpdir(), "nianbao-mutation"),
    cleanTempDir: "always",
    warnings: false,
  });
  return stryker.runMutationTest();
}

async function main(): Promise<void> {
  const { rooms, options } = readArguments();
  process.chdir(ROOT);
  process.env.NIANBAO_MUTATION = "1"; // test/setup.ts: no shrinking
  console.log(`seed ${options.seed}, at most ${options.count} mutants a room, tests: ${options.tests}`);
  const lines: string[] = [];
  for (const room of rooms) {
    const start = Date.now();
    const results = await mutate(room, options);
    const score = scoreOf(results);
    for (const line of survivorsOf(results)) console.log(line);
    lines.push(lineOf(room.name, score, (Date.now() - start) / 1000));
    console.log(`\n${TABLE_HEAD}\n${lines.join("\n")}\n`);
  }
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
