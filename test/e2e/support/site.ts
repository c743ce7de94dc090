import fs from "node:fs";
import path from "node:path";

/** The build under test, and where scripts/test.ts serves it. */
export const SITE_FOLDER = fromRunner("SITE_FOLDER");
export const SITE_ADDRESS = fromRunner("SITE_ADDRESS");
/** The browser of this worker of jest's. */
export const BROWSER_ADDRESS =
  fromRunner("BROWSERS").split(" ")[Number(process.env.JEST_WORKER_ID) - 1] ?? "";

/** What webpack said of that build. */
export function webpackStats(): WebpackStats {
  return JSON.parse(fs.readFileSync(path.join(SITE_FOLDER, "..", "stats.json"), "utf8")) as WebpackStats;
}

interface WebpackStats {
  readonly entrypoints: Record<string, { chunks: (string | number)[] }>;
  readonly chunks: readonly Chunk[];
}

interface Chunk {
  readonly id: string | number;
  readonly children: readonly (string | number)[];
  readonly files: readonly string[];
  readonly modules: readonly Module[];
}

interface Module {
  readonly name: string;
  /** Those that webpack put into one with it. */
  readonly modules?: readonly Module[];
}

function fromRunner(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === "")
    throw new Error(`${name} is not set: run these by npm run test:e2e`);
  return value;
}
