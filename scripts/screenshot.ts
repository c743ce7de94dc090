/**
 * npm run screenshot
 *
 * Takes the README's picture from a fresh build: the sample with errors, one of them gone to, all of them marked.
 */
import path from "node:path";
import { launchBrowser } from "./browser";
import { build, ROOT } from "./build";
import { serve } from "./serve";

const SITE = path.join(ROOT, "test-results", "screenshot");

async function main(): Promise<void> {
  await build(SITE);
  const { address, close } = await serve(SITE);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, deviceScaleFactor: 1.5 });
    await page.goto(`${address}/?theme=light&lang=zh`);
    const pane = page.frameLocator("#pane");
    await pane.getByRole("button", { name: "标出", exact: true }).click();
    await pane.getByText("标记已写进文档").waitFor();
    await pane.getByRole("gridcell", { name: /总计：8，错误/ }).click();
    await page.locator("#pages td.here").waitFor();
    await pane.locator("li[aria-current=true]").scrollIntoViewIfNeeded();
    await page.screenshot({ path: path.join(ROOT, "docs", "images", "pane.png") });
  } finally {
    await browser.close();
    await close();
  }
}

void main();
