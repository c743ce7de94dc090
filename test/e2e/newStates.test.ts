import fs from "node:fs";
import path from "node:path";
import { sample } from "../../testing/draws";
import { docxFile, paragraph } from "../../testing/docx";
import { seriousFaults } from "./support/axe";
import { letter, report, reportWithout } from "./support/documents";
import { SITE_FOLDER, webpackStats } from "./support/site";
import { openWorkbench, paneFrame, settled, type Workbench } from "./support/workbench";

/** Where the pictures of the states go, for people to look at. */
const PICTURES = path.join(SITE_FOLDER, "..", "screens");

const press = async ({ pane }: Workbench, name: string) => {
  await pane.getByRole("button", { name }).click();
};

/** Each state of the 新建 tab: how the page is opened, what is done in the tab, and what must then be said. */
const states: readonly {
  readonly name: string;
  readonly query?: string;
  readonly file: () => Uint8Array;
  readonly isInCheck?: boolean;
  readonly then?: (workbench: Workbench) => Promise<void>;
  readonly says: RegExp;
}[] = [
  { name: "for a report", file: () => report(), says: /空白年报/ },
  { name: "at 320 px, dark", query: "pane=320&theme=dark", file: () => report(), says: /空白年报/ },
  { name: "at 320 px, in English", query: "pane=320&lang=en", file: () => report(), says: /A blank report/ },
  { name: "read-only", query: "readOnly=yes", file: () => report(), says: /不能插入/ },
  {
    name: "without a unit, at 320 px",
    query: "pane=320",
    file: letter,
    then: (workbench) => press(workbench, "新建文档"),
    says: /请写上单位名称/,
  },
  {
    name: "asking, at 320 px, dark",
    query: "pane=320&theme=dark",
    file: () => report(),
    then: async (workbench) => {
      await workbench.page.locator("#pages p", { hasText: "六、" }).first().click();
      await press(workbench, "插入到当前文档");
      await workbench.pane.getByRole("button", { name: "确认插入" }).waitFor();
    },
    says: /文档里已有内容。空白年报会放在光标所在的“六、/,
  },
  {
    name: "inserted",
    file: () => docxFile({ body: [paragraph("")] }),
    then: async (workbench) => {
      await workbench.pane.getByLabel("单位名称").fill("云溪县统计局");
      await press(workbench, "插入到当前文档");
      await workbench.pane.getByRole("button", { name: "撤销插入" }).waitFor();
      await settled(workbench);
    },
    says: /已放进这份空白文档/,
  },
  {
    name: "offered by a missing table, at 320 px",
    query: "pane=320",
    file: () => reportWithout(2),
    isInCheck: true,
    then: async (workbench) => {
      await press(workbench, "插入表二");
      await workbench.pane.getByRole("button", { name: "确认插入" }).waitFor();
    },
    says: /会放在“三、收到和处理政府信息公……”这一段之后/,
  },
  {
    name: "refused where nobody placed the cursor, at 320 px, in English",
    query: "pane=320&lang=en",
    file: () => report(),
    then: async (workbench) => {
      await workbench.pane.getByRole("button", { name: /^表二/ }).click();
      await workbench.pane.getByText("First click into the text").last().waitFor();
      await settled(workbench);
    },
    says: /The cursor is still at the start of the document/,
  },
];

beforeAll(() => {
  fs.mkdirSync(PICTURES, { recursive: true });
});

/** Each takes seconds: `npm run test:full` opens them all. */
const tried = sample(
  states.map((state, index) => [state.name, state, index] as const),
  3,
);

describe.each(tried)("新建, %s", (name, { query, file, isInCheck, then, says }, index) => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench({ query, file: { name: "年报.docx", bytes: file() } });
    if (isInCheck !== true) {
      await workbench.pane.getByRole("tab").last().click();
      await workbench.pane.locator("main input").first().waitFor();
    }
    await then?.(workbench);
    const picture = `new ${String(index + 1).padStart(2, "0")} ${name}.png`;
    await workbench.page.screenshot({ path: path.join(PICTURES, picture) });
  });
  test("is said in the pane", async () => {
    expect(await workbench.pane.locator("body").innerText()).toMatch(says);
  });

  test("has no serious accessibility fault, and no need to scroll sideways", async () => {
    expect(await seriousFaults(paneFrame(workbench.page))).toEqual([]);
    const { scrollWidth, clientWidth } = await workbench.pane
      .locator("html")
      .evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }));
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    expect(workbench.problems).toEqual([]);
  });
});

test("by keyboard alone: to the tab, through its fields, to a new document", async () => {
  const workbench = await openWorkbench({ file: { name: "年报.docx", bytes: report() } });
  const { page, pane } = workbench;
  await pane.getByRole("tab", { name: "核验" }).focus();
  await page.keyboard.press("ArrowRight");
  await pane.getByLabel("报告年度").waitFor();
  const reached: (string | null)[] = [];
  for (let step = 0; step < 4; step += 1) {
    await page.keyboard.press("Tab");
    reached.push(
      await pane
        .locator(":focus")
        .evaluate(
          (at) =>
            at.closest("label")?.textContent ??
            (at as HTMLInputElement).labels?.[0]?.textContent ??
            at.textContent,
        ),
    );
  }
  expect(reached).toEqual(["报告年度", "单位名称", "数字格先填 0", "新建文档"]);
  await page.keyboard.press("Enter");
  await page.locator("#documents li").nth(1).waitFor();
});

test("the template and the 新建 tab are in files that the first load does not name", () => {
  const { entrypoints, chunks } = webpackStats();
  const first = new Set(entrypoints["taskpane"]?.chunks);
  const sourcesOf = (isFirst: boolean) =>
    chunks
      .filter(({ id }) => first.has(id) === isFirst)
      .flatMap(({ modules }) => modules.flatMap((module) => [module, ...(module.modules ?? [])]))
      .map(({ name }) => name)
      .filter((name) => /src\/(template\/|taskpane\/components\/new\/)|zipWrite|\?packing/.test(name));
  expect(sourcesOf(true)).toEqual([]);
  expect(sourcesOf(false).length).toBeGreaterThan(10);
});
