/** Files that were made to do harm: to stop the page, or to make it say what is not true. */
import { reviewed } from "../../testing/reviews";
import { OPENED, REFUSED, restyling, RULES } from "./support/hostile";
import { soon } from "./support/soon";
import { cell, openFile, openWorkbench, save, settled, type Workbench } from "./support/workbench";
import { openReport, textOf, TOTAL } from "./support/wrongReport";

/** Longer than any answer takes: the page or its pane hangs. */
const HANGS = 30_000;

/** Gives the page a file, and waits until it is open or the page says of it, by its name, that it is not. */
async function answerTo({ page }: Workbench, name: string, bytes: Uint8Array): Promise<string> {
  if (await page.locator("#error").isVisible()) await page.locator("#error-close").click();
  await page.locator("#file").setInputFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });
  // What is shown and not saved is not given up without a question.
  if (await page.locator("#question").isVisible()) await page.locator("#discard-go").click();
  let said = "";
  await soon(async () => {
    const [open, error] = await page.locator("#file-name, #error-text").allTextContents();
    said = open === name ? name : (error ?? "");
    return said.includes(name);
  }, HANGS);
  return said;
}

describe("files that are too much, and files that are much, beside a report that is open and changed", () => {
  let workbench: Workbench;
  /** Of the document that each of these files is given in the place of; the report waits. */
  const tab = (n: number) => workbench.page.locator("#documents li").nth(n).locator("button").first();

  beforeAll(async () => {
    workbench = await openReport();
    const { page, pane } = workbench;
    await cell(workbench, TOTAL).click();
    await page.keyboard.press("End");
    await page.keyboard.type("4");
    await pane.getByRole("tab", { name: "新建" }).click();
    await pane.getByRole("button", { name: "新建文档" }).click();
    await tab(1).waitFor();
    await settled(workbench);
  });

  test.each(Object.keys(REFUSED))("%s: is refused by its name", async (what) => {
    expect(await answerTo(workbench, "太大.docx", REFUSED[what]!())).toMatch(/^“太大\.docx”没有打开：.*请/);
  });

  test.each(Object.keys(OPENED))("%s: is opened, shown and checked", async (what) => {
    const name = `${what.slice(0, 20)}.docx`;
    expect(await answerTo(workbench, name, OPENED[what]!())).toBe(name);
    await settled(workbench);
    expect(await textOf(workbench, TOTAL)).toBe("3");
    expect(await workbench.pane.locator("main").innerText()).toContain("总计 3 → 1");
    // What is quoted of a long cell is its beginning.
    expect((await workbench.pane.locator("body").innerText()).length).toBeLessThan(20_000);
    expect((await workbench.page.locator("#pages").innerText()).length).toBeLessThan(100_000);
  });

  test("afterwards the report has its change, is checked and saved", async () => {
    await tab(0).click();
    await soon(async () => (await textOf(workbench, TOTAL)) === "34");
    await settled(workbench);
    await workbench.page.locator("#state", { hasText: "有未保存的修改" }).waitFor();
    expect(await workbench.pane.locator("main").innerText()).toContain("总计 34 → 1");
    const saved = reviewed(await save(workbench));
    expect(saved.report.facts.get("requests.received.total")?.text).toBe("34");
    expect(workbench.problems).toEqual([]);
  });
});

/**
 * How many pixels two pictures in PNG do not have in common. A browser that draws the same corner anew may be off by one
 * step of a colour's 255, which nobody sees.
 */
function differences({ page }: Workbench, pictures: readonly Buffer[]): Promise<number> {
  return page.evaluate(
    async (coded) => {
      const [one = [], other = []] = await Promise.all(
        coded.map(async (text) => {
          const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
          const picture = await createImageBitmap(new Blob([bytes]));
          const canvas = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
          canvas?.drawImage(picture, 0, 0);
          return canvas?.getImageData(0, 0, picture.width, picture.height).data;
        }),
      );
      let count = Math.abs(one.length - other.length);
      for (let at = 0; at < one.length; at += 1) if (Math.abs(one[at]! - other[at]!) > 1) count += 1;
      return count;
    },
    pictures.map((picture) => picture.toString("base64")),
  );
}

describe("a document that says how the page around it is to look", () => {
  let workbench: Workbench;
  let plain: Buffer;

  /** Opens a report that says this wherever it can, and waits until nothing of the one before is shown. */
  async function open(rule: string): Promise<void> {
    const { page, pane } = workbench;
    const mark = (elements: readonly Element[]) =>
      elements.forEach((one) => one.setAttribute("data-before", ""));
    await page.locator("#pages section.docx").evaluateAll(mark);
    await pane.locator("main").evaluateAll(mark);
    await openFile(workbench, { name: "a.docx", bytes: restyling(rule) });
    await page.locator("[data-before]").first().waitFor({ state: "detached" });
    await pane.locator("[data-before]").first().waitFor({ state: "detached" });
    await settled(workbench);
    expect(await page.locator("#pages section.docx").first().innerText()).toContain("年度报告");
  }

  /** The pixels of all but the paper, the pane's among them. */
  function around(): Promise<Buffer> {
    const { page } = workbench;
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
    await open("");
    plain = await around();
    expect(await workbench.pane.locator("main").innerText()).toContain("总计 3 → 1");
  });

  test.each(RULES)("changes no pixel of the page, and none of the pane, by %s", async (rule) => {
    await open(rule);
    await soon(async () => (await differences(workbench, [plain, await around()])) === 0);
  });

  test("and nothing of it was asked for, nor stopped by a policy", () => {
    expect(workbench.foreignRequests).toEqual([]);
    expect(workbench.problems).toEqual([]);
  });
});
