/**
 * npm test [-- full | unit | e2e] [-- ARGUMENTS FOR JEST]
 *
 * All tests: unit, Word layer and components; then, on a fresh production build, end to end in a real browser. The last
 * line counts over everything. `full` tries the whole of what is sampled otherwise (testing/draws.ts). Without a browser
 * the end-to-end tests fail: they are never skipped.
 */
import fs from "node:fs";
import path from "node:path";
import { maxWorkers } from "../jest.e2e.config";
import { serveBrowser } from "./browser";
import { build, ROOT } from "./build";
import { add, runJest, summary, type TestCounts } from "./jest";
import { serve } from "./serve";

/** The build under test stands apart from dist/, which a running `npm start` may be serving. */
const RESULTS = path.join(ROOT, "test-results");
const SITE = path.join(RESULTS, "site");
const FAILED: TestCounts = { passed: 0, failed: 1, skipped: 0 };

function unitTests(args: readonly string[]): Promise<TestCounts> {
  return runJest("jest.config.js", ["--maxWorkers=100%", ...args]);
}

/** Makes the build that the end-to-end tests are about. */
function buildSite(): Promise<void> {
  fs.rmSync(RESULTS, { recursive: true, force: true }); // no stale statistics, no stale pictures
  return build(SITE, path.join(RESULTS, "stats.json"));
}

async function endToEndTests(built: Promise<void>, args: readonly string[]): Promise<TestCounts> {
  try {
    await built;
    const { address, close } = await serve(SITE);
    const browsers = await Promise.all(Array.from({ length: maxWorkers }, serveBrowser));
    try {
      return await runJest("jest.e2e.config.js", args, {
        BROWSERS: browsers.map((browser) => browser.address).join(" "),
        SITE_ADDRESS: address,
        SITE_FOLDER: SITE,
      });
    } finally {
      await Promise.all([close(), ...browsers.map((browser) => browser.close())]);
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return FAILED;
  }
}

async function main(): Promise<void> {
  const [first, ...rest] = process.argv.slice(2);
  const part = first === "full" || first === "unit" || first === "e2e" ? first : null;
  if (part === "full") process.env.NIANBAO_FULL = "1";
  const args = part ? rest : process.argv.slice(2);
  let counts: TestCounts = { passed: 0, failed: 0, skipped: 0 };
  // The build uses one core: the unit tests start beside it.
  const built = part === "unit" ? null : buildSite();
  built?.catch(() => undefined); // said by the end-to-end tests
  if (part !== "e2e") counts = add(counts, await unitTests(args));
  if (built) counts = add(counts, await endToEndTests(built, args));
  console.log(summary(counts));
  process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;
}

void main();
