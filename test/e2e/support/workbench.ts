import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import {
  type Browser,
  type CDPSession,
  chromium,
  type Frame,
  type FrameLocator,
  type Locator,
  type Page,
} from "playwright-core";
import { isOfficeJs } from "../../../scripts/size";
import { BROWSER_ADDRESS, SITE_ADDRESS } from "./site";

/** The embedded Word, loaded afresh, and what it did behind the scenes since. */
export interface Workbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Addresses asked for that are not of the site: must stay empty. */
  readonly foreignRequests: readonly string[];
  /** Files that the pane's frame asked the site for, office.js and its page aside, in order. */
  readonly paneRequests: readonly string[];
  /** Errors on the console, uncaught ones, and what a policy stopped: must stay empty. */
  readonly problems: readonly string[];
}

export interface OpeningOptions {
  /** The page's settings and switches, as `lang=en&theme=dark`. */
  readonly query?: string | undefined;
  /** A document of the caller's, instead of the sample that the page opens by itself. */
  readonly file?: DocxFile | undefined;
  readonly width?: number | undefined;
  readonly height?: number;
}

export interface DocxFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

let connection: Browser;

beforeAll(async () => {
  connection = await chromium.connectOverCDP(BROWSER_ADDRESS);
});
// The browser itself runs on.
afterAll(() => connection.close());

/**
 * Loads the embedded Word in the browser's one window, in the place of what was there: nothing of that is left but the
 * compiled scripts, which a window of its own would have to compile again.
 *
 * @returns once the pane has an answer about the document
 */
export async function openWorkbench({
  query = "",
  file,
  width = 1280,
  height = 900,
}: OpeningOptions = {}): Promise<Workbench> {
  const [browser] = connection.contexts();
  if (!browser) throw new Error("the browser is gone");
  const [page = await browser.newPage()] = browser.pages();
  page.removeAllListeners();
  await page.unrouteAll();
  await page.setViewportSize({ width, height });
  const developer = await browser.newCDPSession(page);
  await developer.send("Storage.clearDataForOrigin", { origin: SITE_ADDRESS, storageTypes: "local_storage" });
  const foreignRequests: string[] = [];
  const paneRequests: string[] = [];
  const problems: string[] = [];
  page.on("request", (request) => {
    if (/^(data|blob|about):/.test(request.url())) return;
    const { origin, pathname } = new URL(request.url());
    if (origin !== SITE_ADDRESS) foreignRequests.push(request.url());
    else if (request.frame().parentFrame() && !isOfficeJs(pathname)) paneRequests.push(pathname.slice(1));
  });
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(String(error)));
  const workbench = { page, pane: page.frameLocator("#pane"), foreignRequests, paneRequests, problems };
  if (file) await withoutSamples(developer);
  await page.goto(`${SITE_ADDRESS}/${query === "" ? "" : `?${query}`}`);
  if (file) {
    await page.locator("#error:visible").waitFor();
    await openFile(workbench, file);
  } else await settled(workbench);
  await developer.detach();
  return workbench;
}

/**
 * Leaves the page without samples: it waits for a file then. `page.route` would do the same, but switches the browser's
 * cache off, and the compiled scripts with it.
 */
async function withoutSamples(developer: CDPSession): Promise<void> {
  developer.on("Fetch.requestPaused", ({ requestId }) => {
    void developer.send("Fetch.fulfillRequest", { requestId, responseCode: 200, body: btoa("[]") });
  });
  await developer.send("Fetch.enable", { patterns: [{ urlPattern: "*/samples/index.json" }] });
}

/** The frame of the pane, in which the add-in has `Word`; another one after another document is opened. */
export function paneFrame(page: Page): Frame {
  const [, frame] = page.frames();
  if (!frame) throw new Error("there is no pane");
  return frame;
}

/** Waits until the pane is neither opening nor working. */
export async function settled({ pane }: Pick<Workbench, "pane">): Promise<void> {
  await pane.locator('main[aria-busy="false"]').waitFor({ timeout: 45_000 });
  await pane.locator("header", { hasText: "正在推算" }).waitFor({ state: "hidden", timeout: 45_000 });
}

/** Opens a .docx of the caller's by the page's own way. */
export async function openFile(workbench: Workbench, file: DocxFile): Promise<void> {
  await workbench.page.locator("#file").setInputFiles({
    name: file.name,
    mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    buffer: Buffer.from(file.bytes),
  });
  await workbench.page.locator("#file-name", { hasText: file.name }).waitFor();
  await settled(workbench);
}

/** Presses 保存 and takes what the browser would have put among the downloads. */
export async function save({ page }: Workbench): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#save").click()]);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "nianbao-save-"));
  try {
    const file = path.join(folder, "saved.docx");
    await download.saveAs(file);
    return fs.readFileSync(file);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** A cell of the document on the page, by its address: `2.4.8` is table 2, row 4, cell 8. */
export function cell({ page }: Workbench, address: string): Locator {
  const [table = 0, row = 0, column = 0] = address.split(".").map(Number);
  return page
    .locator("#pages article > table")
    .nth(table - 1)
    .locator("> tr")
    .nth(row - 1)
    .locator("> td")
    .nth(column - 1);
}

/** The address of a cell of the document on the page, as `cell` takes it. */
export function addressOf(td: Locator): Promise<string> {
  return td.evaluate((element: HTMLTableCellElement) => {
    const row = element.closest("tr");
    const table = Array.from(document.querySelectorAll("#pages article > table")).findIndex(
      (one) => one === row?.closest("table"),
    );
    return [table, row?.rowIndex ?? -1, element.cellIndex].map((index) => index + 1).join(".");
  });
}

/** The colours that stand behind a cell's characters: empty if there is none. */
export async function paintOf(locator: Locator): Promise<string[]> {
  return locator.evaluate((td) =>
    [...td.querySelectorAll("span")]
      .filter((span) => span.textContent !== "")
      .map((span) => getComputedStyle(span).backgroundColor)
      .filter((colour) => colour !== "rgba(0, 0, 0, 0)"),
  );
}
