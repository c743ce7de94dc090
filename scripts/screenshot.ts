/**
 * npm run screenshot
 *
 * Takes the pictures of the README and of the help page from a fresh build: samples, with what a user does on them.
 */
import path from "node:path";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { launchBrowser } from "./browser";
import { build, ROOT } from "./build";
import { serve } from "./serve";

const SITE = path.join(ROOT, "test-results", "screenshot");

/** One picture: which sample is opened in a window of which size, what is done on it, and how much of it is kept. */
interface Picture {
  readonly file: string;
  readonly sample: string;
  readonly width: number;
  readonly height: number;
  /** The pane alone, or the whole window. */
  readonly of: "pane" | "window";
  /** Pixels of the picture for one of the page. */
  readonly scale: number;
  readonly act?: (page: Page) => Promise<void>;
}

/** The help page shows a window smaller than it is, a pane as it is. Its html names the sizes. */
const window = { of: "window", width: 960, height: 440, scale: 1 } as const;
const pane = { of: "pane", width: 1080, height: 560, scale: 1.5 } as const;

const PICTURES: readonly Picture[] = [
  {
    file: "docs/images/pane.jpg",
    sample: "有错误.docx",
    ...window,
    width: 1280,
    height: 860,
    act: async (page) => {
      await mark(page);
      await goTo(page, /予以公开/);
    },
  },
  { file: "assets/help/verdict.jpg", sample: "有错误.docx", ...pane },
  {
    file: "assets/help/card.jpg",
    sample: "一处总计错误.docx",
    ...window,
    act: (page) => goTo(page, /总计/),
  },
  {
    file: "assets/help/marks.jpg",
    sample: "有错误.docx",
    ...window,
    act: async (page) => {
      await mark(page);
      await page.locator("#pages table").nth(1).scrollIntoViewIfNeeded();
    },
  },
  {
    file: "assets/help/new.jpg",
    sample: "全部相符.docx",
    ...pane,
    act: async (page) => {
      await paneOf(page).getByRole("tab", { name: "新建" }).click();
      await paneOf(page).getByLabel("报告年度").waitFor();
    },
  },
];

function paneOf(page: Page): FrameLocator {
  return page.frameLocator("#pane");
}

async function mark(page: Page): Promise<void> {
  await paneOf(page).getByRole("button", { name: "标出", exact: true }).click();
  await paneOf(page).getByText("标记会随文档保存").waitFor();
}

/** Goes to the first place whose name matches, and brings its card into sight. */
async function goTo(page: Page, place: RegExp): Promise<void> {
  const link = paneOf(page)
    .getByRole("button", { name: new RegExp(`^定位：.*${place.source}`) })
    .first();
  await link.click();
  await page.locator("#pages td.here").waitFor();
  await paneOf(page).locator("li[aria-current=true]").scrollIntoViewIfNeeded();
}

/** Waits until the pane has read the document and found what is wrong. */
async function settled(page: Page): Promise<void> {
  await paneOf(page).locator('main[aria-busy="false"]').waitFor();
  await paneOf(page).locator("header", { hasText: "正在推算" }).waitFor({ state: "hidden" });
}

async function take(picture: Picture, browser: Browser, address: string): Promise<void> {
  const { file, sample, width, height, scale, of, act } = picture;
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale });
  await page.goto(`${address}/?theme=light&lang=zh&sample=${encodeURIComponent(sample)}`);
  await settled(page);
  await act?.(page);
  await settled(page);
  await page.mouse.move(0, 0); // nothing is hovered
  const kept = of === "pane" ? page.locator("#pane") : page;
  await kept.screenshot({ path: path.join(ROOT, file), type: "jpeg", quality: 40, animations: "disabled" });
  await page.close();
}

async function main(): Promise<void> {
  await build(SITE);
  const { address, close } = await serve(SITE);
  const browser = await launchBrowser();
  try {
    for (const picture of PICTURES) await take(picture, browser, address);
  } finally {
    await browser.close();
    await close();
  }
}

void main();
