import fs from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { seriousFaults } from "./support/axe";
import { SITE_ADDRESS, SITE_FOLDER } from "./support/site";
import { openWorkbench, type Workbench } from "./support/workbench";

const FOLDER = path.join(SITE_FOLDER, "assets");
const html = fs.readFileSync(path.join(FOLDER, "help.html"), "utf8");
const named = [...html.matchAll(/\b(?:src|href)="([^"]+)"/g)].map(([, name = ""]) => name);

describe("the help page", () => {
  test("lets nothing in but its own pictures and styles, and no script", () => {
    const policy =
      "default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'";
    expect(html).toContain(`content="${policy}"`);
    expect(html.indexOf(policy)).toBeLessThan(html.indexOf("<link"));
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
  });

  test("links to places of its own only, which are there", () => {
    const places = named.filter((name) => name.startsWith("#")).map((name) => name.slice(1));
    expect(places.length).toBeGreaterThan(5);
    expect(places.filter((place) => !html.includes(`id="${place}"`))).toEqual([]);
    const files = named.filter((name) => !name.startsWith("#"));
    expect(files.filter((name) => !fs.existsSync(path.join(FOLDER, name)))).toEqual([]);
  });

  test("has pictures of less than 60 kB, each said in words", () => {
    const pictures = [...html.matchAll(/<img[^>]*src="(help\/[^"]+)"[^>]*>/g)];
    expect(pictures).toHaveLength(4);
    for (const [tag, name = ""] of pictures) {
      expect(fs.statSync(path.join(FOLDER, name)).size).toBeLessThan(60_000);
      expect(tag).toMatch(/alt="[^"]{10,}"/);
    }
  });

  test.each(["light", "dark"] as const)(
    "reads well at 320 px, and keeps room for its pictures, %s",
    async (colorScheme) => {
      const workbench = await openWorkbench({ width: 320, height: 640 });
      const { page } = workbench;
      await page.emulateMedia({ colorScheme });
      await page.goto(`${SITE_ADDRESS}/assets/help.html`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      const pictures = page.locator("img");
      for (const picture of await pictures.all()) {
        const [own, kept] = await picture.evaluate((image: HTMLImageElement) => [
          image.naturalWidth / image.naturalHeight,
          Number(image.getAttribute("width")) / Number(image.getAttribute("height")),
        ]);
        expect(own).toBeCloseTo(kept, 2);
      }
      expect(await seriousFaults(page.mainFrame())).toEqual([]);
      expect(workbench.problems).toEqual([]);
      expect(workbench.foreignRequests).toEqual([]);
      await page.emulateMedia({ colorScheme: null });
    },
  );
});

describe("the way there", () => {
  /** What opens beside the window when something in it is pressed: its heading. */
  async function opened(page: Page, press: () => Promise<void>): Promise<string> {
    const [popup] = await Promise.all([page.waitForEvent("popup"), press()]);
    const answer = [popup.url(), await popup.locator("h1").innerText()].join(" ");
    await popup.close();
    return answer;
  }

  async function fromMenu({ pane }: Workbench, more: string, help: string): Promise<void> {
    await pane.getByRole("button", { name: more, exact: true }).click();
    await pane.getByRole("menuitem", { name: help }).click();
  }

  test("is ⋯ in the pane, and the head of the web page; the document stays open", async () => {
    const workbench = await openWorkbench();
    const { page } = workbench;
    const address = `${SITE_ADDRESS}/assets/help.html`;
    const heading = "年报核验 使用说明";
    expect(await opened(page, () => fromMenu(workbench, "更多", "使用说明"))).toBe(`${address} ${heading}`);
    expect(await opened(page, () => page.locator("#help").click())).toBe(`${address} ${heading}`);
    expect(await page.locator("#pages table").count()).toBeGreaterThan(0);
    expect(workbench.problems).toEqual([]);
  });

  test("leads to the English half from both in English", async () => {
    const workbench = await openWorkbench({ query: "lang=en" });
    const { page } = workbench;
    const address = new RegExp(`^${SITE_ADDRESS}/assets/help.html#english `);
    expect(await opened(page, () => fromMenu(workbench, "More", "How to use it"))).toMatch(address);
    expect(await opened(page, () => page.locator("#help").click())).toMatch(address);
  });
});
