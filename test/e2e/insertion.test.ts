import { docxFile, flatOpc, paragraph, table } from "../../testing/docx";
import { seriousFaults } from "./support/axe";
import { letter } from "./support/documents";
import { soon } from "./support/soon";
import { cell, openWorkbench, paneFrame, settled, type Workbench } from "./support/workbench";

async function createDocument(workbench: Workbench, text: string): Promise<void> {
  const file = docxFile({ body: [paragraph(text)] });
  await paneFrame(workbench.page).evaluate(
    (base64) => Word.run(async ({ application }) => application.createDocument(base64).open()),
    Buffer.from(file).toString("base64"),
  );
  await workbench.page.locator("#pages", { hasText: text }).waitFor();
  await workbench.page.locator("#documents li.shown", { hasText: "新文档" }).waitFor();
  await settled(workbench);
}

/** A letter of the user's, in which something was typed that is not saved. */
async function openLetter(): Promise<Workbench> {
  const workbench = await openWorkbench({ file: { name: "letter.docx", bytes: letter() } });
  await workbench.page.locator("#pages p", { hasText: "各科室" }).click();
  await workbench.page.keyboard.type("急");
  return workbench;
}

describe("a document that the add-in opens", () => {
  test("stands beside the one that was open, which waits with its unsaved changes", async () => {
    const workbench = await openLetter();
    const { page } = workbench;
    expect(await page.locator("#documents").isVisible()).toBe(false);
    await createDocument(workbench, "新的年度报告");
    expect(await page.locator("#documents li").count()).toBe(2);
    expect(await page.locator("#file-name").innerText()).toMatch(/^新文档 1\.docx$/);
    expect(await seriousFaults(page.mainFrame())).toEqual([]);

    await page.locator("#documents button", { hasText: "letter.docx" }).click();
    await page.locator("#pages", { hasText: "急" }).waitFor();
    await settled(workbench);
    await page.locator("#documents button", { hasText: "新文档" }).click();
    await page.locator("#pages", { hasText: "新的年度报告" }).waitFor();
    await settled(workbench);
    expect(workbench.problems).toEqual([]);
  });

  test("is closed after a question, since it was never saved", async () => {
    const workbench = await openLetter();
    const { page } = workbench;
    await createDocument(workbench, "新的年度报告");
    await page.locator("#documents li.shown button").last().click();
    await page.locator("#discard-stay").click();
    expect(await page.locator("#documents li").count()).toBe(2);
    await page.locator("#documents li.shown button").last().click();
    await page.locator("#discard-go").click();
    await page.locator("#pages", { hasText: "急" }).waitFor();
    await soon(async () => !(await page.locator("#documents").isVisible()));
    expect(await page.locator("#file-name").innerText()).toBe("letter.docx");
  });
});

test("what is inserted is drawn at once", async () => {
  const workbench = await openLetter();
  const xml = flatOpc({ body: [paragraph("新段"), table([["1"]]), paragraph("")] });
  await paneFrame(workbench.page).evaluate(
    (flat) =>
      Word.run(async ({ document }) => void document.body.paragraphs.getLast().insertOoxml(flat, "Start")),
    xml,
  );
  await workbench.page.locator("#pages p span", { hasText: "新段" }).waitFor();
  expect(await cell(workbench, "1.1.1").innerText()).toContain("1");
});
