/**
 * Plugins of StrykerJS: `sample` lets a seeded sample of the mutants through, and `staged` runs the tests of a
 * mutant in stages until one fails, first the files that are quick and have noticed most mutants before. Stryker has no
 * sampling, and its jest runner runs all tests of a mutant even after one has failed.
 */
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { strykerPlugins as jestPlugins } from "@stryker-mutator/jest-runner";

/** @typedef {import("@stryker-mutator/api/core").Mutant} Mutant */
/** @typedef {import("@stryker-mutator/api/check").CheckResult} CheckResult */
/** @typedef {import("@stryker-mutator/api/test-runner").TestRunner} TestRunner */
/** @typedef {import("@stryker-mutator/api/test-runner").MutantRunOptions} MutantRunOptions */
/** @typedef {import("@stryker-mutator/api/test-runner").MutantRunResult} MutantRunResult */
/** @typedef {import("@stryker-mutator/api/test-runner").DryRunOptions} DryRunOptions */
/** @typedef {import("@stryker-mutator/api/test-runner").DryRunResult} DryRunResult */

/** The reason that mutants outside of the sample are given. */
export const NOT_IN_SAMPLE = "not in the sample";

/** Passes those mutants that are in the sample. All others get the status "CompileError". */
class Sample {
  /** @param {{ sample: { count: number, seed: number } }} options Stryker's options, with ours */
  constructor({ sample }) {
    this.options = sample;
    /** @type {Set<string> | null} */
    this.chosen = null;
  }

  async init() {}

  /**
   * Stryker asks once, with all mutants of the run.
   *
   * @param {Mutant[]} mutants
   */
  async group(mutants) {
    if (this.chosen !== null) throw new Error("Stryker asked twice: the sample would be too large");
    const { count, seed } = this.options;
    const ranked = mutants.map((mutant) => ({ id: mutant.id, rank: rankOf(mutant, seed) }));
    ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1));
    this.chosen = new Set(ranked.slice(0, count).map(({ id }) => id));
    return [mutants.map(({ id }) => id)];
  }

  /** @param {Mutant[]} mutants */
  async check(mutants) {
    /** @type {Record<string, CheckResult>} */
    const results = {};
    for (const { id } of mutants)
      results[id] = /** @type {CheckResult} */ (
        this.chosen?.has(id) ? { status: "passed" } : { status: "compileError", reason: NOT_IN_SAMPLE }
      );
    return results;
  }
}
Object.assign(Sample, { inject: ["options"] });

/**
 * A place in a random order. It depends on the seed and the mutant's place only, so that a change of one file leaves the
 * order of the mutants of all others.
 *
 * @param {Mutant} mutant
 * @param {number} seed
 */
function rankOf({ fileName, location, mutatorName, replacement }, seed) {
  const file = path.relative(process.cwd(), fileName);
  return createHash("sha256")
    .update(JSON.stringify([seed, file, location, mutatorName, replacement]))
    .digest("hex");
}

/** Where the first process leaves the times of the test files for the others, in the sandbox. */
const TIMES = "mutation-test-files.json";

/** The first stage takes test files of so many milliseconds together; each later stage as much as all before it. */
const FIRST_STAGE = 1000;
/** To load a test file and what it imports, in milliseconds. */
const LOADING = 400;

/** Stryker's jest runner, with the tests of a mutant in stages. */
class Staged {
  /** @param {{ injectFunction: (factory: unknown) => TestRunner }} injector */
  constructor(injector) {
    const [jest] = jestPlugins;
    this.jest = injector.injectFunction(jest?.factory);
    /** @type {string[] | undefined} */
    this.files = undefined;
    /** @type {TestFile[] | undefined} */
    this.times = undefined;
    // The runner does not let its callers name test files for a mutant; its adapter does.
    const { jestTestAdapter } = /** @type {{ jestTestAdapter: { run(settings: object): unknown } }} */ (
      /** @type {unknown} */ (this.jest)
    );
    const run = jestTestAdapter.run.bind(jestTestAdapter);
    jestTestAdapter.run = (settings) => run(this.files ? { ...settings, testFiles: this.files } : settings);
  }

  init() {
    return this.jest.init?.();
  }

  capabilities() {
    return this.jest.capabilities();
  }

  /** @param {DryRunOptions} options */
  async dryRun(options) {
    const result = await this.jest.dryRun(options);
    if ("tests" in result) fs.writeFileSync(TIMES, JSON.stringify(timesOf(result.tests)));
    stopCounting();
    return result;
  }

  /**
   * @param {MutantRunOptions} options
   * @returns {Promise<MutantRunResult>}
   */
  async mutantRun(options) {
    this.times ??= /** @type {TestFile[]} */ (JSON.parse(fs.readFileSync(TIMES, "utf8")));
    /** @type {MutantRunResult} */
    let result = { status: /** @type {any} */ ("survived"), nrOfTests: 0 };
    for (const files of stages(this.times, options.testFilter)) {
      this.files = files.map(({ file }) => file);
      result = await this.jest.mutantRun(options);
      if (result.status === "survived") continue;
      const [test] = result.status === "killed" ? [result.killedBy].flat() : [];
      const file = files.find(({ tests }) => test !== undefined && tests.includes(test));
      if (file) file.noticed += 1;
      break;
    }
    return result;
  }
}

/**
 * Stryker's code counts how often every mutant's place is run. Only the dry run needs that; with mutants it takes half
 * of the time. So the function that counts is made to do nothing, in the sandbox.
 */
function stopCounting() {
  const COUNTING = "function stryCov_9fa48() {";
  let stopped = 0;
  for (const name of fs.readdirSync("src", { recursive: true, encoding: "utf8" })) {
    const file = path.join("src", name);
    if (!file.endsWith(".ts")) continue;
    const text = fs.readFileSync(file, "utf8");
    if (!text.includes(COUNTING)) continue;
    fs.writeFileSync(file, text.replace(COUNTING, `${COUNTING} return;`));
    stopped++;
  }
  if (stopped === 0) throw new Error("Stryker counts in another way: see stopCounting");
}

/** @typedef {{ file: string, milliseconds: number, tests: string[], noticed: number }} TestFile */

/**
 * @param {import("@stryker-mutator/api/test-runner").TestResult[]} tests
 * @returns {TestFile[]} the test files
 */
function timesOf(tests) {
  /** @type {Map<string, TestFile>} */
  const files = new Map();
  for (const { fileName: file = "", timeSpentMs, id } of tests) {
    const one = files.get(file) ?? { file, milliseconds: LOADING, tests: [], noticed: 0 };
    files.set(file, one);
    one.milliseconds += timeSpentMs;
    one.tests.push(id);
  }
  return [...files.values()];
}

/**
 * @param {TestFile[]} files
 * @param {string[] | undefined} wanted the tests to run; all, if undefined
 * @returns {TestFile[][]} those first that have noticed most mutants for the time they take
 */
function stages(files, wanted) {
  const names = wanted && new Set(wanted);
  /** @type {TestFile[][]} */
  const result = [];
  let [before, limit] = [0, 0];
  /** @param {TestFile} file */
  const worth = ({ noticed, milliseconds }) => (1 + noticed) / milliseconds;
  const asked = files.filter(({ tests }) => !names || tests.some((test) => names.has(test)));
  for (const file of asked.sort((a, b) => worth(b) - worth(a))) {
    if (before >= limit) {
      result.push([]);
      limit = Math.max(FIRST_STAGE, before * 2);
    }
    result.at(-1)?.push(file);
    before += file.milliseconds;
  }
  return result;
}

/** @param {{ injectFunction: (factory: unknown) => TestRunner }} injector */
const stagedFactory = (injector) => new Staged(injector);
Object.assign(stagedFactory, { inject: ["$injector"] });

/** Says on the error output how many mutants of the sample have been tried: a run takes minutes. */
class ProgressLine {
  constructor() {
    this.tried = 0;
  }

  /** @param {import("@stryker-mutator/api/core").MutantResult} result */
  onMutantTested({ status }) {
    if (status === "CompileError" || status === "Ignored") return;
    this.tried += 1;
    if (this.tried % 20 === 0) process.stderr.write(`  ${this.tried} mutants tried\n`);
  }
}

export const strykerPlugins = [
  { kind: "Checker", name: "sample", injectableClass: Sample },
  { kind: "Reporter", name: "progress-line", injectableClass: ProgressLine },
  { kind: "TestRunner", name: "staged", factory: stagedFactory },
];
