import { soon } from "./support/soon";
import { openWorkbench, settled, type Workbench } from "./support/workbench";

/** The findings and the document go together, whichever of the two the user moves in; on the sample with errors. */

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench({ query: "pane=320", height: 700 });
});

const current = () => workbench.pane.locator('li[aria-current="true"]:has(h3)');
const heading = () => current().locator("h3");
const isCurrent = (words: string) =>
  soon(async () => (await current().count()) === 1 && (await heading().innerText()).includes(words));
const here = () => workbench.page.locator("#pages td.here");
const selected = () => workbench.page.evaluate(() => window.getSelection()?.toString() ?? "");

/** Whether the current card's heading is between the bar above the list and the foot below it. */
const isInSight = () =>
  heading().evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const [bar, foot] = ["[aria-label=显示]", "[aria-label=操作]"].map((group) =>
      document.querySelector(group)!.parentElement!.getBoundingClientRect(),
    );
    return top >= bar!.bottom && bottom <= foot!.top;
  });

async function press(name: string): Promise<void> {
  await workbench.pane.getByRole("button", { name }).click();
  await settled(workbench);
}

test("下一条 selects the words or the cell of the next finding, whose card comes into sight", async () => {
  await press("下一条");
  await isCurrent("“2023”");
  expect(await selected()).toBe("2023");
  for (const words of ["制定行政规范性文件3件", "结转下年度继续办理1件"]) {
    await press("下一条");
    await isCurrent(words);
    await soon(async () => (await selected()) === words);
    await soon(isInSight);
  }
  await press("下一条");
  await isCurrent("“商业企业”等 2 个算式");
  await soon(isInSight);
  await press("下一条");
  await isCurrent("（一）予以公开 · 总计");
  await soon(async () => (await here().innerText()).trim() === "8");
  await soon(isInSight);
});

test("上一条 from the first leads to the last, past the end of the list", async () => {
  for (let steps = 0; steps < 5; steps += 1) await press("上一条");
  await soon(async () =>
    (await workbench.pane.getByRole("group", { name: "逐条查看" }).innerText()).includes("11/11"),
  );
  await soon(isInSight);
});

test("Alt with the arrow keys does the same where the focus is on a card", async () => {
  await current().getByRole("button", { name: /^定位/ }).focus();
  await workbench.page.keyboard.press("Alt+ArrowDown");
  await isCurrent("“2023”");
  await settled(workbench);
  await workbench.page.keyboard.press("Alt+ArrowUp");
  await soon(async () =>
    (await workbench.pane.getByRole("group", { name: "逐条查看" }).innerText()).includes("11/11"),
  );
});

test("a click into a cell shows its card, quietly: the focus stays in the document", async () => {
  await settled(workbench);
  // What moves within a second of an act of the pane is taken for its doing.
  await new Promise((resolve) => setTimeout(resolve, 1100));
  await workbench.page.locator("#pages td", { hasText: /^６$/ }).click();
  await isCurrent("行政处罚 · 本年处理决定数量");
  await soon(isInSight);
  expect(await workbench.page.evaluate(() => document.activeElement?.closest("#document") !== null)).toBe(
    true,
  );
});

test("a click into words that a finding is about shows theirs; one elsewhere changes nothing", async () => {
  await workbench.page.locator("#pages p", { hasText: "制定行政规范性文件3件" }).scrollIntoViewIfNeeded();
  const words = await workbench.page.evaluate(() => {
    const text = document.evaluate(
      "//*[@id='pages']//text()[contains(., '规范性文件3件')]",
      document,
      null,
      XPathResult.FIRST_ORDERED_NODE_TYPE,
    ).singleNodeValue!;
    const range = document.createRange();
    const at = text.textContent!.indexOf("规范性文件3件") + 4;
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await workbench.page.mouse.click(words.x, words.y);
  await isCurrent("制定行政规范性文件3件");
  await workbench.page.locator("#pages p", { hasText: "办公室联系" }).click();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await isCurrent("制定行政规范性文件3件");
});

test("nothing was written to the console", () => {
  expect(workbench.problems).toEqual([]);
});
