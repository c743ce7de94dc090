/** Files that were made to do harm: to stop the page, or to make it say what is not true. */
import { restyling, RULES } from "./support/hostile";
import { openFile, openWorkbench, type Workbench } from "./support/workbench";

describe("a document that says how the page around it is to look", () => {
  let workbench: Workbench;
  let plain: Buffer;

  /** Opens a report that says this wherever it can: the pixels of all but its paper, the pane's among them. */
  async function around(rule: string): Promise<Buffer> {
    await openFile(workbench, { name: "a.docx", bytes: restyling(rule) });
    const { page } = workbench;
    expect(await page.locator("#pages section.docx").first().innerText()).toContain("年度报告");
    return page.screenshot({
      animations: "disabled",
      mask: [page.locator("#pages section.docx")],
    });
  }

  beforeAll(async () => {
    workbench = await openWorkbench();
    // How long the document is may be seen on its scroll bar.
    await workbench.page
      .locator("#document")
      .evaluate((area) => area.style.setProperty("scrollbar-width", "none"));
    plain = await around("");
    expect(await workbench.pane.locator("main").innerText()).toContain("总计 3 → 1");
  });

  test.each(RULES)("changes no pixel of the page, and none of the pane, by %s", async (rule) => {
    expect((await around(rule)).equals(plain)).toBe(true);
  });

  test("and nothing of it was asked for, nor stopped by a policy", () => {
    expect(workbench.foreignRequests).toEqual([]);
    expect(workbench.problems).toEqual([]);
  });
});
