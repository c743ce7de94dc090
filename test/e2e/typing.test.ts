import { mainPart } from "./support/documents";
import { soon } from "./support/soon";
import { cell, paintOf, paneFrame, save, settled, type Workbench } from "./support/workbench";
import { openReport, textOf, TOTAL } from "./support/wrongReport";

/** Typing into the document on the page. */

/** What an add-in is told: the user's selection, and the whole text. */
async function told({ page }: Workbench): Promise<{ selection: string; body: string }> {
  return paneFrame(page).evaluate(() =>
    Word.run(async (context) => {
      const selection = context.document.getSelection();
      const { body } = context.document;
      selection.load("text");
      body.load("text");
      await context.sync();
      return { selection: selection.text, body: body.text };
    }),
  );
}

const scrollOf = ({ page }: Workbench) => page.locator("#document").evaluate((area) => area.scrollTop);

describe("typing", () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openReport();
  });
  test("changes the cell in the document, in the format of its text, as one run", async () => {
    await cell(workbench, TOTAL).click();
    await workbench.page.keyboard.press("End");
    await workbench.page.keyboard.type("456");
    await workbench.page.keyboard.press("Backspace");
    const xml = mainPart(await save(workbench));
    expect(await textOf(workbench, TOTAL)).toBe("345");
    expect(/<w:t[^>]*>3<\/w:t><\/w:r><w:r>(?:(?!<w:r>).)*<w:t[^>]*>45<\/w:t>/.test(xml)).toBe(true);
  });

  test("is what the pane reads then", async () => {
    await workbench.pane.getByRole("button", { name: "重新核验" }).click();
    await settled(workbench);
    expect(await workbench.pane.locator("main").innerText()).toContain("总计 345 → 1");
  });

  test("goes from cell to cell by Tab and Enter", async () => {
    await cell(workbench, "2.5.2").click();
    await workbench.page.keyboard.press("Tab");
    await workbench.page.keyboard.type("7");
    await workbench.page.keyboard.press("Enter");
    await workbench.page.keyboard.press("End");
    await workbench.page.keyboard.type("8");
    expect(await textOf(workbench, "2.5.3")).toBe("7");
    // The next row has one label cell more.
    expect(await textOf(workbench, "2.6.4")).toBe("08");
  });

  test("takes what an input method gives, when it has given it", async () => {
    const client = await workbench.page.context().newCDPSession(workbench.page);
    await cell(workbench, "2.7.3").click();
    await workbench.page.keyboard.press("End");
    await client.send("Input.imeSetComposition", { text: "wu", selectionStart: 2, selectionEnd: 2 });
    expect(await textOf(workbench, "2.7.3")).toContain("wu");
    expect((await told(workbench)).body.includes("wu")).toBe(false);
    await client.send("Input.insertText", { text: "无" });
    expect(await textOf(workbench, "2.7.3")).toBe("0无");
    expect((await told(workbench)).body.includes("0无")).toBe(true);
  });

  test("stays where the caret is while the cell that was left is drawn again", async () => {
    const client = await workbench.page.context().newCDPSession(workbench.page);
    for (const [left, entered] of [
      ["2.16.6", "2.17.6"],
      ["2.18.6", "2.19.6"],
      ["2.20.6", "2.21.6"],
    ] as const) {
      await cell(workbench, left).click();
      await workbench.page.keyboard.press("End");
      await workbench.page.keyboard.type("8");
      // In one turn of the page: it hears of the new selection when the old cell is being drawn already.
      await cell(workbench, entered)
        .locator("p")
        .evaluate((paragraph) => {
          paragraph.focus();
          window.getSelection()?.selectAllChildren(paragraph);
          window.getSelection()?.collapseToEnd();
        });
      await client.send("Input.imeSetComposition", { text: "wu", selectionStart: 2, selectionEnd: 2 });
      await client.send("Input.insertText", { text: "无" });
      expect([await textOf(workbench, left), await textOf(workbench, entered)]).toEqual(["08", "0无"]);
    }
  });

  test("takes pasted text as one line without formats", async () => {
    await cell(workbench, "2.8.3").click();
    await workbench.page.evaluate(() => {
      const clipboard = new DataTransfer();
      clipboard.setData("text/plain", "1\n2");
      clipboard.setData("text/html", "<h1>1</h1><img src=x>");
      const init = { inputType: "insertFromPaste", dataTransfer: clipboard, bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(new InputEvent("beforeinput", init));
    });
    expect(await textOf(workbench, "2.8.3")).toMatch(/1 2/);
    expect(await cell(workbench, "2.8.3").locator("h1, img").count()).toBe(0);
  });
});

test("what is typed, the selection and the scroll position survive marking and unmarking", async () => {
  const workbench = await openReport();
  const { page, pane } = workbench;
  await cell(workbench, TOTAL).scrollIntoViewIfNeeded();
  await cell(workbench, TOTAL).click();
  await page.keyboard.press("End");
  await page.keyboard.type("4");
  await page.keyboard.press("Shift+Home");
  const scroll = await scrollOf(workbench);
  await pane.getByRole("button", { name: "重新核验" }).click();
  await settled(workbench);
  await pane.getByRole("button", { name: "标出", exact: true }).click();
  await settled(workbench);
  await soon(async () => (await paintOf(cell(workbench, TOTAL))).length > 0);
  expect(await textOf(workbench, TOTAL)).toBe("34");
  expect(await scrollOf(workbench)).toBe(scroll);
  expect(await page.evaluate(() => window.getSelection()?.toString())).toBe("34");
  expect((await told(workbench)).selection).toBe("34");

  // Typed over, the new number has the mark; it goes with the others.
  await cell(workbench, TOTAL).click();
  await page.keyboard.press("End");
  await page.keyboard.type("5");
  await pane.getByRole("button", { name: "清除标记" }).first().click();
  await settled(workbench);
  await soon(async () => (await paintOf(page.locator("#pages"))).length === 0);
  expect(await textOf(workbench, TOTAL)).toBe("345");
  expect(await scrollOf(workbench)).toBe(scroll);
  expect(mainPart(await save(workbench)).includes("w:highlight")).toBe(false);
});
