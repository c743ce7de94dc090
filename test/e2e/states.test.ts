import fs from "node:fs";
import path from "node:path";
import { sample } from "../../testing/draws";
import { BUDGET_BYTES, gzippedSize, paneFiles } from "../../scripts/size";
import { seriousFaults } from "./support/axe";
import { letter, report } from "./support/documents";
import { SITE_FOLDER } from "./support/site";
import { openWorkbench, paneFrame, settled, type Workbench } from "./support/workbench";

/** Where the pictures of the states go, for people to look at. */
const PICTURES = path.join(SITE_FOLDER, "..", "screens");

const WRONG = {
  "requests.received.total": "3",
  "cases.reconsideration.total": "",
  "requests.notHeld.business": "２",
};

/** Each state of the pane: how the page is opened, how it is brought about, and what must then be said. */
const states: readonly {
  readonly name: string;
  readonly query?: string;
  readonly width?: number;
  readonly file?: () => Uint8Array;
  readonly then?: (workbench: Workbench) => Promise<void>;
  readonly says: RegExp;
  /** Whether the page around the pane looks different in it, too. */
  readonly isOnPage?: boolean;
}[] = [
  { name: "the sample, as it opens", says: /处错误/ },
  { name: "the sample at 320 px", query: "pane=320", says: /处错误/ },
  { name: "the sample at 480 px, dark", query: "pane=480&theme=dark", says: /处错误/, isOnPage: true },
  { name: "the sample in English", query: "lang=en&pane=320", says: /error/, isOnPage: true },
  { name: "everything holds", file: () => report(), says: /全部相符/ },
  { name: "everything holds, dark", query: "theme=dark", file: () => report(), says: /全部相符/ },
  { name: "errors, blanks and digits", file: () => report(WRONG), says: /处错误[^]*处提醒/ },
  { name: "errors at 320 px, dark", query: "pane=320&theme=dark", file: () => report(WRONG), says: /处错误/ },
  { name: "not a report", file: letter, says: /没有在这份文档里找到|没有找到/ },
  { name: "read-only", query: "readOnly=yes", file: () => report(WRONG), says: /只能查看/ },
  {
    name: "a protected document",
    file: () => report(WRONG, { protection: { edit: "readOnly" } }),
    says: /只能查看/,
  },
  {
    name: "a document that Word does not give",
    query: "ooxml=throws&fileCopy=fails",
    says: /再试一次|只能查看|只给出了表格/,
  },
  {
    name: "marks on",
    file: () => report(WRONG),
    then: (workbench) => press(workbench, "标出"),
    says: /标记会随文档保存/,
    isOnPage: true,
  },
  {
    name: "a mark that breaks off",
    query: "failAfterWrites=1",
    file: () => report(WRONG),
    then: (workbench) => press(workbench, "标出"),
    says: /已标出 1 处[^]*没有全部完成/,
  },
  { name: "an empty form", query: "sample=空白表格.docx", says: /还没有填写/ },
  {
    name: "a fix that was made",
    file: () => report(WRONG),
    then: (workbench) => press(workbench, "改为 1"),
    says: /已改 1 处/,
  },
  {
    name: "every fix before it is confirmed, at 320 px",
    query: "pane=320",
    file: () => report(WRONG),
    then: ({ pane }) => pane.getByRole("button", { name: /^修正有把握的/ }).click(),
    says: /确认修改 \d+ 处/,
  },
  {
    name: "a calculation unfolded",
    file: () => report(WRONG),
    then: async ({ pane }) => {
      for (const unfold of await pane.getByText(/关系到 \d+ 个算式/).all()) await unfold.click();
    },
    says: /相差/,
  },
  {
    name: "the tables at a glance, at 320 px",
    query: "pane=320",
    then: unfoldTables,
    says: /本年废止件数/,
  },
  {
    // In a narrow window the pane is below the document, and as wide as the window.
    name: "the tables beside the findings, dark",
    query: "theme=dark",
    width: 800,
    then: ({ pane }) => pane.getByRole("grid").first().waitFor(),
    says: /本年废止件数/,
  },
  {
    name: "the menu",
    file: () => report(WRONG),
    then: async ({ pane }) => {
      await pane.getByRole("button", { name: "更多" }).click();
      await pane.getByRole("menuitem", { name: "复制结果" }).waitFor();
    },
    says: /关于/,
  },
  {
    name: "关于",
    file: () => report(WRONG),
    then: async ({ pane }) => {
      await pane.getByRole("button", { name: "更多" }).click();
      await pane.getByRole("menuitem", { name: "关于" }).click();
      await pane.getByRole("dialog").waitFor();
    },
    says: /不上传任何内容/,
  },
  {
    name: "单位和年度, refused, at 320 px",
    query: "pane=320&theme=dark",
    file: () => report(WRONG),
    then: async ({ pane }) => {
      await pane.getByRole("button", { name: "更多", exact: true }).click();
      await pane.getByRole("menuitem", { name: "单位和年度…" }).click();
      await pane.getByRole("textbox", { name: "年度" }).fill("24");
      await pane.getByRole("button", { name: "保存并重新核验" }).click();
    },
    says: /年份“24”不对/,
  },
  {
    name: "while it reads",
    file: () => report(WRONG),
    then: async ({ page, pane }) => {
      // A Word that does not answer.
      await paneFrame(page).evaluate(() => {
        const { _richApiNativeBridge: bridge } = window as unknown as { _richApiNativeBridge: object };
        Object.assign(bridge, { sendMessageToHost: () => undefined });
      });
      await pane.getByRole("button", { name: "重新核验" }).click();
      await pane.getByRole("progressbar").waitFor();
    },
    says: /读取文档/,
  },
  {
    name: "the host's switches",
    query: "dev",
    then: ({ page }) => page.locator("#switches").click(),
    says: /处错误/,
    isOnPage: true,
  },
];

beforeAll(() => {
  fs.mkdirSync(PICTURES, { recursive: true });
});

/** Each takes seconds: `npm run test:full` opens them all. */
const tried = sample(
  states.map((state, index) => [state.name, state, index] as const),
  6,
);

describe.each(tried)("%s", (name, state, index) => {
  let workbench: Workbench;

  beforeAll(async () => {
    const file = state.file && { name: "年报.docx", bytes: state.file() };
    workbench = await openWorkbench({ query: state.query, width: state.width, file });
    await state.then?.(workbench);
    const picture = `${String(index + 1).padStart(2, "0")} ${name}.png`;
    await workbench.page.screenshot({ path: path.join(PICTURES, picture) });
  });

  test("is said in the pane", async () => {
    expect(await workbench.pane.locator("body").innerText()).toMatch(state.says);
  });

  test("has no serious accessibility fault", async () => {
    const { page } = workbench;
    const frames = state.isOnPage === true ? page.frames() : [paneFrame(page)];
    for (const frame of frames) expect(await seriousFaults(frame)).toEqual([]);
  });

  test("fits the pane's width", async () => {
    const widths = await workbench.pane
      .locator("html")
      .evaluate((html) => [html.scrollWidth, html.clientWidth] as const);
    expect(widths[0]).toBeLessThanOrEqual(widths[1]);
  });

  test("asks nothing of another origin and leaves the console empty", () => {
    expect(workbench.foreignRequests).toEqual([]);
    expect(workbench.problems).toEqual([]);
  });
});

test("the pane loads before its headline what its page names, and no more than the budget", async () => {
  const { paneRequests, pane } = await openWorkbench();
  expect(await pane.locator("header").innerText()).toMatch(/勾稽关系/);
  const named = paneFiles(SITE_FOLDER).map(({ name }) => name);
  const scripts = named.filter((name) => name !== "taskpane.html").sort();
  // What else it loads it asks for behind the headline.
  expect([...paneRequests].slice(0, scripts.length).sort()).toEqual(scripts);
  const bytes = named.map((name) => gzippedSize(fs.readFileSync(path.join(SITE_FOLDER, name))));
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(BUDGET_BYTES);
});

async function unfoldTables({ pane }: Workbench): Promise<void> {
  await pane.getByRole("button", { name: "各表一览" }).click();
  await pane.getByRole("grid").first().waitFor();
}

async function press(workbench: Workbench, name: string): Promise<void> {
  await workbench.pane.getByRole("button", { name, exact: true }).first().click();
  await settled(workbench);
}
