/**
 * npm run bench [-- ROUNDS]
 *
 * How long reading and checking takes against a bare pass: the same parts unzipped and run through the same
 * parser with empty handlers. Alternated in one fresh process, medians after warm-up, given as a ratio, so that the
 * machine does not matter. Exits 1 above the bound.
 *
 * All of it, bare pass and parser included, runs as one script that is compiled as the pane is (webpack, .swcrc): what
 * tsx makes of our files names every inner function anew at each call, which users never pay for.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import webpack from "webpack";
import { ROOT } from "./build";

const scriptName = "measure.js";

/** @returns when the script stands in the folder */
function compile(folder: string): Promise<void> {
  const compiler = webpack({
    mode: "production",
    target: "node",
    context: ROOT,
    entry: "./scripts/bench/measure.ts",
    output: { path: folder, filename: scriptName },
    resolve: { extensions: [".ts", ".js"] },
    module: { rules: [{ test: /\.ts$/, exclude: /node_modules/, use: { loader: "swc-loader" } }] },
    // Readable in a profile; as fast.
    optimization: { minimize: false },
    performance: { hints: false },
  });
  return new Promise((resolve, reject) => {
    compiler?.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
      else resolve();
    });
  });
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "nianbao-bench-"));
  try {
    await compile(folder);
    const script = path.join(folder, scriptName);
    const { status } = spawnSync(process.execPath, [script, ...process.argv.slice(2)], { stdio: "inherit" });
    process.exitCode = status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
