/**
 * npm run icons
 *
 * Draws the PNG files of the manifest from our own SVG in assets/, with the browser of the end-to-end tests. The PNG
 * files are committed; run this after changing a drawing.
 */
import fs from "node:fs";
import path from "node:path";
import { launchBrowser } from "./browser";

const ASSETS = path.join(__dirname, "..", "assets");
const SIZES = [16, 32, 64, 80, 128];

async function main(): Promise<void> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    for (const size of SIZES) {
      const drawing = fs.readFileSync(path.join(ASSETS, size === 16 ? "icon-16.svg" : "icon.svg"));
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0}img{display:block;width:${size}px;height:${size}px}</style>` +
          `<img src="data:image/svg+xml;base64,${drawing.toString("base64")}">`,
      );
      await page.screenshot({ path: path.join(ASSETS, `icon-${size}.png`), omitBackground: true });
    }
  } finally {
    await browser.close();
  }
}

void main();
