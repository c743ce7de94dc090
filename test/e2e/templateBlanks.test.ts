import { review } from "../../testing/reviews";
import { expectSameBody, letter, mainPart } from "./support/documents";
import { soon } from "./support/soon";
import { validationErrors } from "./support/validator";
import { cell, openWorkbench, save, settled, type Workbench } from "./support/workbench";

/** The blanks of our own template are content controls that show placeholders: filled together, and typed into. */

const PLACEHOLDER = /<w:showingPlcHdr\/>/g;
/** The first number of table 1, and one of table 2. */
const FIRST_CELL = "1.3.2";
const REQUESTS_CELL = "2.4.4";

/** The embedded Word with a new report from the template, and the check of it in the pane. */
async function openTemplate(): Promise<Workbench> {
  const workbench = await openWorkbench({ file: { name: "a.docx", bytes: letter() } });
  const { page, pane } = workbench;
  await pane.getByRole("tab", { name: "新建" }).click();
  await pane.getByLabel("报告年度").fill("2026");
  await pane.getByLabel("单位名称").fill("云溪县统计局");
  await press(workbench, "新建文档");
  await page.locator("#documents li").nth(1).waitFor();
  await pane.getByText("还没有填写").first().waitFor();
  await settled(workbench);
  return workbench;
}

async function press({ pane }: Workbench, name: string | RegExp): Promise<void> {
  await pane.getByRole("button", { name }).click();
  await settled({ pane });
}

/** All 200, by the buttons that there are for them. @returns how many were needed */
async function fillBlanks(workbench: Workbench): Promise<number> {
  const button = workbench.pane
    .getByRole("button", { name: /^可填 0 的 \d+ 格填 0$|^表.：没有的填 0，共/ })
    .last();
  let acts = 0;
  for (let left = 200; left > 0; acts += 1) {
    const said = (await button.getAttribute("aria-label")) ?? (await button.innerText());
    const filled = Number(/\d+(?= 格)/.exec(said)?.[0]);
    await button.click();
    await press(workbench, `确认修改 ${filled} 处`);
    await workbench.pane.getByText(`已改 ${filled} 处`).waitFor();
    left -= filled;
  }
  return acts;
}

const placeholders = (bytes: Uint8Array): number => mainPart(bytes).match(PLACEHOLDER)?.length ?? 0;
const checked = (bytes: Uint8Array) => review(bytes, { file: "saved.docx" });
const textsOf = (bytes: Uint8Array) => Object.values(checked(bytes).facts).map(({ text }) => text);

test("filled with 0, taken back, filled again: the saved report has no blank, and is valid", async () => {
  const workbench = await openTemplate();
  const made = await save(workbench);
  const shown = placeholders(made);
  expect(textsOf(made)).toEqual(Array.from({ length: 200 }, () => ""));
  expect(shown).toBeGreaterThanOrEqual(200);

  const acts = await fillBlanks(workbench);
  const filled = await save(workbench);
  expect(textsOf(filled)).toEqual(Array.from({ length: 200 }, () => "0"));
  // The hints of the text are placeholders, too, and stay.
  expect(placeholders(filled)).toBe(shown - 200);

  for (let act = 0; act < acts; act += 1) await press(workbench, "撤销");
  await workbench.pane.getByText("还没有填写").first().waitFor();
  const undone = await save(workbench);
  expectSameBody(undone, made);
  expect(placeholders(undone)).toBe(shown);

  await fillBlanks(workbench);
  const again = await save(workbench);
  expectSameBody(again, filled);
  expect(validationErrors(again) ?? []).toEqual([]);
  const result = checked(again);
  // The hints of its text are still to be replaced.
  expect(new Set(result.findings.map(({ rule }) => rule))).toEqual(new Set(["leftover"]));
  expect(result.relations).toEqual({ all: 42, checked: 42, hold: 42 });
  expect(workbench.problems).toEqual([]);
});

test("what is typed takes the placeholder's place, is checked, and deleted shows the placeholder again", async () => {
  const workbench = await openTemplate();
  const { page } = workbench;
  const made = await save(workbench);
  for (const [address, digits] of [
    [FIRST_CELL, "12"],
    [REQUESTS_CELL, "7"],
  ] as const) {
    await cell(workbench, address).locator("p").click();
    await page.keyboard.type(digits);
  }
  const typed = await save(workbench);
  expect(placeholders(typed)).toBe(placeholders(made) - 2);
  expect(validationErrors(typed) ?? []).toEqual([]);
  const facts = Object.values(checked(typed).facts).filter(({ text }) => text !== "");
  expect(facts.map(({ text, cell }) => [[cell?.table, cell?.row, cell?.cell].join("."), text])).toEqual([
    [FIRST_CELL, "12"],
    [REQUESTS_CELL, "7"],
  ]);
  expect(await cell(workbench, FIRST_CELL).innerText()).toBe("12");

  for (const [address, length] of [
    [FIRST_CELL, 2],
    [REQUESTS_CELL, 1],
  ] as const) {
    await cell(workbench, address).locator("p").click();
    await page.keyboard.press("End");
    for (let left = length; left > 0; left -= 1) await page.keyboard.press("Backspace");
  }
  await page.locator("#pages p").first().click();
  expectSameBody(await save(workbench), made);
  expect(workbench.problems).toEqual([]);
});

describe("a paragraph of text with a placeholder at its end, selected whole", () => {
  const preamble = ({ page }: Workbench) => page.locator("#pages p").nth(1);

  test("gives way to what is typed", async () => {
    const workbench = await openTemplate();
    expect(await preamble(workbench).innerText()).toMatch(/^根据《.*［写明在哪里可以查阅.*］$/u);
    await preamble(workbench).click({ clickCount: 3 });
    await workbench.page.keyboard.type("本报告另行公开。");
    expect(await preamble(workbench).innerText()).toBe("本报告另行公开。");
    // What is typed while the page is drawn is a run of its own.
    const saved = mainPart(await save(workbench)).replace(/<[^>]*>/gu, "");
    expect(saved).toContain("本报告另行公开。");
    expect(saved).not.toContain("根据《");
    expect(workbench.problems).toEqual([]);
  });

  test("is deleted but for the placeholder", async () => {
    const workbench = await openTemplate();
    await preamble(workbench).click({ clickCount: 3 });
    await workbench.page.keyboard.press("Delete");
    await soon(async () => /^［.*］$/u.test(await preamble(workbench).innerText()));
    expect(validationErrors(await save(workbench)) ?? []).toEqual([]);
  });
});
