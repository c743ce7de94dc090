/**
 * npm start
 *
 * Builds, serves the embedded Word on this machine, prints its address and opens it where there is a browser to open.
 */
import { spawn } from "node:child_process";
import path from "node:path";
import { build, ROOT } from "./build";
import { serve } from "./serve";

async function main(): Promise<void> {
  console.log("正在构建…… Building…");
  await build();
  const { address } = await serve(path.join(ROOT, "dist"));
  console.log(`\n  年报核验 nianbao   ${address}/\n\n按 Ctrl+C 结束。 Ctrl+C ends it.`);
  open(`${address}/`);
}

/** Best effort: the address has been printed; whoever has no desktop, or no opener, opens it as they like. */
function open(address: string): void {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  const desktop = process.platform !== "linux" || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);
  if (CI || !desktop) return;
  const [command, ...args] =
    process.platform === "win32"
      ? ["cmd", "/c", "start", "", address]
      : [process.platform === "darwin" ? "open" : "xdg-open", address];
  spawn(command, args, { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
