import type { Dialog } from "playwright-core";
import { docx, paragraph, run } from "../workbench/page/support";
import { seriousFaults } from "./support/axe";
import { report } from "./support/documents";
import { soon } from "./support/soon";
import { textOf, TOTAL, WRONG } from "./support/wrongReport";
import { cell, openFile, openWorkbench, save, settled, type Workbench } from "./support/workbench";

/** Changes that are not saved: nothing is lost without a question, and each question is about one document. */

const question = ({ page }: Workbench) => page.locator("#question");
const nameOf = async ({ page }: Workbench) => (await page.locator("#file-name").textContent()) ?? "";
const tabs = ({ page }: Workbench) => page.locator("#documents li");

async function typeInto(workbench: Workbench, text: string): Promise<void> {
  await cell(workbench, TOTAL).click();
  await workbench.page.keyboard.press("End");
  await workbench.page.keyboard.type(text);
}

describe.each([
  ["a file of the user's", () => openFileOfUser()],
  ["a sample", () => openWorkbench()],
])("changes to %s", (_what, open) => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await open();
    await typeInto(workbench, "9");
  });

  test("are asked about before another document takes its place; the question names it", async () => {
    const { page } = workbench;
    const name = (await nameOf(workbench)) || "有错误.docx";
    await page.locator("#sample").selectOption("全部相符.docx");
    expect(await question(workbench).innerText()).toContain(`“${name}”有未保存的修改`);
    expect(await seriousFaults(page.mainFrame())).toEqual([]);
    await page.locator("#discard-stay").click();
    await page.locator("#sample").selectOption("全部相符.docx");
    await page.keyboard.press("Escape");
    expect(await textOf(workbench, TOTAL)).toContain("9");
  });

  test("are asked about by the browser before the page is loaded again", async () => {
    const { page } = workbench;
    const asked = new Promise<Dialog>((resolve) => page.once("dialog", resolve));
    await page.evaluate(() => void setTimeout(() => window.location.reload()));
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.dismiss();
    expect(await textOf(workbench, TOTAL)).toContain("9");
  });

  test("are lost only when the user says so", async () => {
    const { page } = workbench;
    await page.locator("#sample").selectOption("全部相符.docx");
    await page.locator("#discard-go").click();
    await soon(async () => (await page.locator("#sample").inputValue()) === "全部相符.docx");
    await soon(async () => (await page.locator("#state").innerText()) === "");
  });
});

async function openFileOfUser(): Promise<Workbench> {
  const workbench = await openWorkbench();
  await openFile(workbench, { name: "report.docx", bytes: report(WRONG) });
  return workbench;
}

test("a question goes with its document: answered late it would close another one", async () => {
  const workbench = await openWorkbench();
  const { page, pane } = workbench;
  for (const count of [2, 3]) {
    await pane.getByRole("tab", { name: "新建" }).click();
    await pane.getByRole("button", { name: "新建文档" }).click();
    await tabs(workbench)
      .nth(count - 1)
      .waitFor();
    await settled(workbench);
  }
  const last = await nameOf(workbench);
  await page.locator("#documents").getByRole("button", { name: /^关闭/ }).click();
  expect(await question(workbench).innerText()).toContain(last);
  // Another document comes to be shown though the question is in the way of a pointer.
  await tabs(workbench).nth(1).getByRole("button").first().dispatchEvent("click");
  await soon(async () => (await nameOf(workbench)) !== last);
  expect(await question(workbench).isVisible()).toBe(false);
  await settled(workbench);
  expect(await tabs(workbench).count()).toBe(3);
});

test("a page that is loaded again has a fresh sample, in which nothing can be undone", async () => {
  const workbench = await openWorkbench();
  const { page, pane } = workbench;
  const before = await save(workbench);
  const undo = pane.getByRole("button", { name: "撤销" });
  await pane.getByRole("button", { name: "标出", exact: true }).click();
  await settled(workbench);
  expect(await undo.isEnabled()).toBe(true);
  await page.reload();
  await settled(workbench);
  expect(await undo.isEnabled()).toBe(false);
  expect(await save(workbench)).toEqual(before);
});

test("what is typed where all was deleted has the font that was there", async () => {
  const font = '<w:rPr><w:rFonts w:ascii="Courier New" w:hAnsi="Courier New"/><w:sz w:val="40"/></w:rPr>';
  const bytes = docx(paragraph(run("3").replace("<w:r>", `<w:r>${font}`)));
  const workbench = await openWorkbench({ file: { name: "a.docx", bytes } });
  const { page } = workbench;
  const text = page.locator("#pages p");
  const fontOfText = () =>
    text.evaluate((element) => {
      const node = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
      const { fontFamily, fontSize } = getComputedStyle(node?.parentElement ?? element);
      return `${node?.nodeValue} ${fontFamily} ${fontSize}`;
    });
  const before = await fontOfText();
  await text.click();
  await page.keyboard.press("End");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("4");
  await soon(async () => (await fontOfText()) === before.replace("3", "4"));
  await page.keyboard.type("56");
  expect(await fontOfText()).toBe(before.replace("3", "456"));
  expect(workbench.problems).toEqual([]);
});
