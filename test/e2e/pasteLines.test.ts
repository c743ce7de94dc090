import { readOutline } from "../../src/document";
import { format2021 } from "../../src/report";
import { docxFile, paragraph } from "../../testing/docx";
import { plainText, textReport, type Manner } from "../../testing/reports";
import { seed002Quiet } from "../../testing/reports/seeds";
import { review } from "../../testing/reviews";
import { paragraphTexts } from "../document/build";
import { soon } from "./support/soon";
import { validationErrors } from "./support/validator";
import { openWorkbench, save, settled, type Workbench } from "./support/workbench";
import { WRONG } from "./support/wrongReport";

/** A whole report, pasted as text into the document on the page. */

const content = { ...seed002Quiet, figures: { ...seed002Quiet.figures, ...WRONG } };

const open = (...texts: readonly string[]) =>
  openWorkbench({
    file: { name: "a.docx", bytes: docxFile({ body: texts.map((text) => paragraph(text)) }) },
  });

/** Pastes at the caret, as the browser tells it. */
async function paste({ page }: Workbench, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboard = new DataTransfer();
    clipboard.setData("text/plain", pasted);
    const init = { inputType: "insertFromPaste", dataTransfer: clipboard, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new InputEvent("beforeinput", init));
  }, text);
}

const lastParagraph = ({ page }: Workbench) => page.locator("#pages p").last();

/** The text of the paragraph with the caret, and what of it stands before the caret. */
const caret = ({ page }: Workbench) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const before = document.createRange();
    const selection = window.getSelection();
    if (!element || !selection?.focusNode) return null;
    before.setStart(element, 0);
    before.setEnd(selection.focusNode, selection.focusOffset);
    return [element.textContent, before.toString()];
  });

test.each<Manner>(["tabs", "cells", "flow"])(
  "a report with its tables as text (%s) is there line by line, and checked as it is",
  async (manner) => {
    const workbench = await open("");
    const { page, pane } = workbench;
    const { lines } = textReport(format2021, content, { ...plainText, manner });
    await page.locator("#pages p").click();
    await paste(workbench, lines.join("\r\n"));
    await soon(async () => (await page.locator("#pages p").count()) === lines.length);

    const header = pane.locator("header");
    await soon(async () => (await header.innerText()).includes("湘溪县统计局"));
    await settled(workbench);
    expect(await header.innerText()).toContain("42 条");
    const file = await save(workbench);
    expect(paragraphTexts(readOutline(file))).toEqual(lines);
    expect(validationErrors(file) ?? []).toEqual([]);
    expect(Object.keys(review(file, { file: "a.docx" }).facts)).toHaveLength(200);

    await pane.getByRole("button", { name: /^定位/ }).first().click();
    await soon(async () => (await page.evaluate(() => window.getSelection()?.toString())) === "3");
    expect(workbench.problems).toEqual([]);
  },
);

test("the caret is behind what was pasted, in sight, and what is typed goes there", async () => {
  const workbench = await open("前文", "后文");
  const { page } = workbench;
  await page.locator("#pages p", { hasText: "前文" }).click();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await paste(workbench, `${"行\n".repeat(200)}末\t行`);
  await soon(async () => (await page.locator("#pages p").count()) === 202);
  await soon(async () => (await caret(workbench))?.[0]?.endsWith("文") === true);
  expect(await page.locator(":focus").isVisible()).toBe(true);
  await page.keyboard.type("9");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.type("8");
  const texts = paragraphTexts(readOutline(await save(workbench)));
  expect(texts).toEqual(["前行", ...Array<string>(199).fill("行"), "末\t8行9文", "后文"]);
  expect(workbench.problems).toEqual([]);
});

test("what is typed before it is drawn is lost, and never put into another paragraph", async () => {
  const workbench = await open("前文", "后文");
  const { page } = workbench;
  await page.locator("#pages p", { hasText: "后文" }).click();
  await page.keyboard.press("Home");
  await page.evaluate(() => {
    const clipboard = new DataTransfer();
    clipboard.setData("text/plain", "一\n二");
    const init = { inputType: "insertFromPaste", dataTransfer: clipboard, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new InputEvent("beforeinput", init));
    document.execCommand("insertText", false, "9");
  });
  await soon(async () => (await page.locator("#pages p").count()) === 3);
  await page.keyboard.type("8");
  expect(paragraphTexts(readOutline(await save(workbench)))).toEqual(["前文", "一", "二8后文"]);
});

test("a text that is far too long is refused in words, and nothing is changed", async () => {
  const workbench = await open("正文");
  await lastParagraph(workbench).click();
  await paste(workbench, "行\n".repeat(10_000));
  await workbench.page.locator("#error", { hasText: "文字太长，没有粘贴" }).waitFor();
  expect(paragraphTexts(readOutline(await save(workbench)))).toEqual(["正文"]);
});
