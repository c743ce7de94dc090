import { spawnSync } from "node:child_process";
import path from "node:path";

export const ROOT = path.join(__dirname, "..");

/**
 * The production build, by the same configuration as `npm run build`.
 *
 * @param args more arguments for webpack, such as `--env out=FOLDER`
 * @throws {Error} if it fails; webpack has said why by then
 */
export function build(args: readonly string[] = []): void {
  const webpack = require.resolve("webpack/bin/webpack.js");
  const { status } = spawnSync(
    process.execPath,
    [webpack, "--mode", "production", "--stats", "errors-warnings", ...args],
    { cwd: ROOT, stdio: ["ignore", "inherit", "inherit"] },
  );
  if (status !== 0) throw new Error("构建失败，原因见上。 The build failed; see above.");
}
