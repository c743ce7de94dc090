/** Finds and starts the browser of the end-to-end tests and of the drawing scripts. */
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import net, { type AddressInfo } from "node:net";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";

/** Where installations put Chrome, Edge and Chromium when they are not on the PATH. */
const PROGRAMS: Partial<Record<NodeJS.Platform, string[]>> = {
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((folder) =>
    ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"].map((program) =>
      path.join(process.env[folder] ?? "", program),
    ),
  ),
  darwin: ["Google Chrome", "Microsoft Edge", "Chromium"].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
};

const COMMANDS = [
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
  "chromium",
  "chromium-browser",
];

/**
 * The browser for end-to-end tests and drawing: CHROME_PATH, an installed Chrome, Edge or Chromium, else the one of the
 * npm package @sparticuz/chromium.
 *
 * @returns the path of its program
 * @throws {Error} with a sentence for people if there is none
 */
export async function findBrowser(): Promise<string> {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH !== undefined && CHROME_PATH !== "") {
    if (fs.existsSync(CHROME_PATH)) return CHROME_PATH;
    throw new Error(`CHROME_PATH 指向的浏览器不存在：${CHROME_PATH}。 CHROME_PATH names no browser.`);
  }
  const installed = (PROGRAMS[process.platform] ?? COMMANDS.flatMap(which)).find((file) =>
    fs.existsSync(file),
  );
  if (installed !== undefined) return installed;
  const packaged = await packagedChromium();
  if (packaged !== null) return packaged;
  throw new Error(
    "没有找到浏览器：请安装 Chrome、Edge 或 Chromium，或用 CHROME_PATH 指出它的位置。 " +
      "No browser: install Chrome, Edge or Chromium, or name one in CHROME_PATH.",
  );
}

/** Starts it without a window. The sandbox needs rights that containers and CI machines do not give. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: ["--no-sandbox"] });
}

/** A browser that runs for other processes; `address` is for `chromium.connectOverCDP`. */
export interface BrowserServer {
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Starts the browser of the end-to-end tests, which outlives each file of them: its cache and its window stay warm.
 * A page of theirs lives for seconds: optimizing its code would take longer than it saves.
 */
export async function serveBrowser(): Promise<BrowserServer> {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ["--no-sandbox", "--js-flags=--no-opt --no-maglev", `--remote-debugging-port=${port}`],
  });
  return { address: `http://127.0.0.1:${port}`, close: () => browser.close() };
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

function which(command: string): string[] {
  return (process.env["PATH"] ?? "")
    .split(path.delimiter)
    .map((folder) => path.join(folder, command))
    .filter(isRunnable);
}

/** Some systems put a stub there that only says how to install the browser. */
function isRunnable(file: string): boolean {
  if (!fs.existsSync(file)) return false;
  try {
    execFileSync(file, ["--version"], { stdio: "ignore", timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

/** An optional dependency, Linux x64 only; unpacks itself to the temporary folder at the first call. */
async function packagedChromium(): Promise<string | null> {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  try {
    const { default: packaged } = await import("@sparticuz/chromium");
    return await packaged.executablePath();
  } catch {
    return null;
  }
}
