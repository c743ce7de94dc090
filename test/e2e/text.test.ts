import fs from "node:fs";
import path from "node:path";
import { seriousFaults } from "./support/axe";
import { mainPart, expectSameBody } from "./support/documents";
import { SITE_FOLDER } from "./support/site";
import { soon } from "./support/soon";
import { openWorkbench, paintOf, paneFrame, save, settled, type Workbench } from "./support/workbench";

/** A number of the text that its table has otherwise, in the sample with errors: seen, gone to, marked, and put right. */

const words = "制定行政规范性文件3件";
const opened = fs.readFileSync(path.join(SITE_FOLDER, "samples", "有错误.docx"));

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench();
});

/** The card of the words, which names the part that they stand in. */
const card = () => {
  const heading = workbench.page.getByRole("heading", {
    name: new RegExp(`一、总体情况.*${words}`),
    level: 3,
  });
  return workbench.pane.locator("section li", { has: heading });
};
const paragraph = () => workbench.page.locator("#pages p", { hasText: "制定行政规范性文件" });
const footer = () => workbench.pane.locator('[role="status"]').last();

async function press(name: string): Promise<void> {
  await card().getByRole("button", { name }).click();
  await settled(workbench);
}

async function pressAbove(name: string): Promise<void> {
  await workbench.pane.getByRole("button", { name, exact: true }).first().click();
  await settled(workbench);
}

/** The texts of a saved file's paragraphs, and of those what is highlighted. */
function paragraphsOf(file: Uint8Array): readonly { readonly text: string; readonly painted: string }[] {
  const textOf = (xml: string) =>
    [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</gu)].map(([, text = ""]) => text).join("");
  return [...mainPart(file).matchAll(/<w:p>.*?<\/w:p>/gsu)].map(([xml]) => ({
    text: textOf(xml),
    painted: (xml.match(/<w:r>(?:(?!<w:r>).)*?<\/w:r>/gsu) ?? [])
      .filter((run) => run.includes("<w:highlight "))
      .map(textOf)
      .join(""),
  }));
}

const textsOf = (file: Uint8Array) => paragraphsOf(file).map(({ text }) => text);

test("it stands under its part, with the sentence, both numbers and the two ways to make them agree", async () => {
  const text = await card().innerText();
  expect(text).toContain(`正文写“${words}”，表中“行政规范性文件 · 本年制发件数”是 2。`);
  expect(text).toMatch(/改正文为 2[^]*改表中数为 3/u);
});

test("定位 selects exactly the words, in Word and on the page", async () => {
  await press("定位：“");
  const { page } = workbench;
  const selected = await paneFrame(page).evaluate(() =>
    Word.run(async (context) => {
      const selection = context.document.getSelection();
      selection.load("text");
      await context.sync();
      return selection.text;
    }),
  );
  expect(selected).toBe(words);
  await soon(async () => (await page.evaluate(() => window.getSelection()?.toString())) === words);
});

test("its cell of the table is gone to by a link of its own", async () => {
  await press("定位：行政规范性文件");
  await soon(async () => (await workbench.page.locator("#pages td.here").textContent())?.trim() === "2");
});

test("标出 paints exactly the words, 清除标记 takes the colour away without a trace", async () => {
  await pressAbove("标出");
  await soon(async () => (await paintOf(paragraph())).length > 0);
  const paragraphs = paragraphsOf(await save(workbench));
  const paintedBeside = (text: string) => paragraphs.find((one) => one.text.includes(text))?.painted;
  expect(paintedBeside(words)).toBe(words);
  // 予以公开7件 is right: the table's total is wrong.
  expect(paintedBeside("予以公开7件")).toBe("结转下年度继续办理1件");
  await pressAbove("清除标记");
  await soon(async () => (await paintOf(workbench.page.locator("#pages"))).length === 0);
  expectSameBody(await save(workbench), opened);
});

test("改正文为 2 says what it will change, changes this number and nothing else, and the finding is gone", async () => {
  await press("改正文为 2");
  const preview = card().getByRole("group", { name: "将改动" });
  expect(await preview.innerText()).toMatch(/正文[^]*3 → 2/u);
  expect(await paragraph().innerText()).toContain(words);
  expect(await seriousFaults(paneFrame(workbench.page))).toEqual([]);

  await press("确认修改");
  await soon(async () => (await card().count()) === 0);
  const changed = textsOf(opened).map((text) => text.replace(words, words.replace("3", "2")));
  expect(textsOf(await save(workbench))).toEqual(changed);
});

test("撤销 brings back the number, the document as it was, and the finding", async () => {
  await pressAbove("撤销");
  await soon(async () => (await card().count()) === 1);
  expectSameBody(await save(workbench), opened);
});

test("words that were edited since the check are left alone, which is said", async () => {
  await press("改正文为 2");
  // At once: a check in between would close the preview.
  await paneFrame(workbench.page).evaluate(
    (searched) =>
      Word.run(async (context) => {
        context.document.body.search(searched).getFirst().insertText("制定行政规范性文件5件", "Replace");
        await context.sync();
        const buttons = [...document.querySelectorAll("button")];
        buttons.find(({ textContent }) => textContent === "确认修改")?.click();
      }),
    words,
  );
  await soon(async () => (await footer().innerText()).includes("有 1 处刚被改过，没有动"));
  await settled(workbench);
  const edited = textsOf(opened).map((text) => text.replace(words, words.replace("3", "5")));
  expect(textsOf(await save(workbench))).toEqual(edited);
});

test("no request left the origin, and nothing was written to the console", () => {
  expect(workbench.foreignRequests).toEqual([]);
  expect(workbench.problems).toEqual([]);
});
