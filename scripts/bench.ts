/**
 * npm run bench [-- ROUNDS [REPORTS]]
 *
 * First, how long reading and checking takes against a bare pass: the same parts unzipped and run through the same
 * parser with empty handlers. Alternated in one fresh process, medians after warm-up, given as a ratio, so that the
 * machine does not matter. Then, how long the search for wrong cells takes in the full table 2, in milliseconds. Exits 1
 * above a bound.
 *
 * All of it, bare pass and parser included, is compiled as the pane is (webpack, .swcrc): what
 * tsx makes of our files names every inner function anew at each call, which users never pay for.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import webpack from "webpack";
import { ROOT } from "./build";

const scripts = ["measure", "repair"] as const;

/** @returns when the scripts stand in the folder */
function compile(folder: string): Promise<void> {
  const compiler = webpack({
    mode: "production",
    target: "node",
    context: ROOT,
    entry: Object.fromEntries(scripts.map((name) => [name, `./scripts/bench/${name}.ts`])),
    output: { path: folder, filename: "[name].js" },
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
    const sizes = process.argv.slice(2);
    for (const [index, name] of scripts.entries()) {
      const args = [path.join(folder, `${name}.js`), ...sizes.slice(index, index + 1)];
      const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
      process.exitCode = Math.max(Number(process.exitCode ?? 0), status ?? 1);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
