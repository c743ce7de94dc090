/** Makes the production build from a script. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";

export const ROOT = path.join(__dirname, "..");

/** What is asked of webpack as JSON: which sources are in which chunk, and the errors. All it knows is 37 MB. */
const CONTENTS = [
  "--no-stats-all",
  "--stats-errors",
  "--stats-ids",
  "--stats-entrypoints",
  "--stats-chunks",
  "--stats-chunk-relations",
  "--stats-chunk-modules",
  "--stats-chunk-modules-space=100000",
  "--stats-nested-modules",
  "--stats-nested-modules-space=100000",
  "--stats-dependent-modules",
  "--stats-runtime-modules",
];

/**
 * The production build, by the same configuration as `npm run build`.
 *
 * @param out the folder to write to
 * @param statsFile where to leave what is in the build's chunks, as JSON
 * @throws {Error} if it fails; the reason has been printed by then
 */
export async function build(out = path.join(ROOT, "dist"), statsFile?: string): Promise<void> {
  const webpack = require.resolve("webpack/bin/webpack.js");
  const report =
    statsFile === undefined ? ["--stats", "errors-warnings"] : [`--json=${statsFile}`, ...CONTENTS];
  const child = spawn(process.execPath, [webpack, "--mode", "production", "--env", `out=${out}`, ...report], {
    cwd: ROOT,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const [status] = (await once(child, "close")) as [number | null];
  if (status === 0) return;
  if (statsFile !== undefined) printErrors(statsFile);
  throw new Error("构建失败，原因见上。 The build failed; see above.");
}

/** With --json webpack says its errors to the file only. */
function printErrors(statsFile: string): void {
  if (!fs.existsSync(statsFile)) return;
  const { errors } = JSON.parse(fs.readFileSync(statsFile, "utf8")) as { errors: { message: string }[] };
  for (const { message } of errors) console.error(message);
}
