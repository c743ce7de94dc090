import type { Frame } from "playwright-core";
import { report } from "./support/documents";
import { soon } from "./support/soon";
import { addressOf, cell, openWorkbench, paneFrame, settled, type Workbench } from "./support/workbench";

/** The main job without a mouse. */
describe("by keyboard alone", () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await openWorkbench({
      file: { name: "年报.docx", bytes: report({ "requests.received.total": "3" }) },
    });
  });

  test("F6 changes between the document and the pane", async () => {
    await workbench.page.keyboard.press("F6");
    expect(await focusedIn(workbench.page.mainFrame())).toBe("任务窗格：年报核验");
    await workbench.page.keyboard.press("F6");
    expect(await workbench.page.evaluate(() => document.activeElement?.closest("#document") !== null)).toBe(
      true,
    );
    await workbench.page.keyboard.press("F6");
  });

  test("a table's picture is one stop; the arrows move in it, Enter goes to the cell", async () => {
    await tabTo(/表中写|总计：3，错误/);
    await workbench.page.keyboard.press("ArrowLeft");
    expect(await focusedIn(paneFrame(workbench.page))).toMatch(/所在算式不对/);
    await workbench.page.keyboard.press("ArrowRight");
    await workbench.page.keyboard.press("Enter");
    await settled(workbench);
    await soon(async () => (await hereCell()).includes("3"));
  });

  test("定位 by Enter goes to the cell and keeps the keyboard in the pane", async () => {
    await tabTo(/^定位：/);
    await workbench.page.keyboard.press("Enter");
    await settled(workbench);
    await soon(async () => (await hereCell()).includes("3"));
    expect(await focusedIn(paneFrame(workbench.page))).toMatch(/^定位：/);
  });

  test("F6 from there puts the caret into that cell, in sight", async () => {
    const total = cell(workbench, await hereAddress());
    await workbench.page.keyboard.press("F6");
    await workbench.page.keyboard.press("End");
    await workbench.page.keyboard.press("9");
    await soon(async () => (await total.innerText()).trim() === "39");
    const [seen, area] = [await total.boundingBox(), await workbench.page.locator("#document").boundingBox()];
    expect(seen && area && seen.y >= area.y && seen.y + seen.height <= area.y + area.height).toBe(true);
    await workbench.page.keyboard.press("Backspace");
    await soon(async () => (await total.innerText()).trim() === "3");
    await workbench.page.keyboard.press("F6");
    await settled(workbench);
  });

  test("a fix is previewed, confirmed and undone without a mouse", async () => {
    const total = cell(workbench, await hereAddress());
    await tabTo(/^改为 1$/);
    await workbench.page.keyboard.press("Enter");
    await tabTo(/^确认修改$/);
    await workbench.page.keyboard.press("Enter");
    await settled(workbench);
    await soon(async () => (await total.innerText()).trim() === "1");

    await tabTo(/^撤销$/);
    await workbench.page.keyboard.press("Enter");
    await settled(workbench);
    await soon(async () => (await total.innerText()).trim() === "3");
  });

  test("the menu and 关于 open, close by Escape, and give the focus back", async () => {
    await tabTo(/^更多$/);
    await workbench.page.keyboard.press("Enter");
    await workbench.pane.getByRole("menu").waitFor();
    await workbench.page.keyboard.press("Escape");
    await soon(async () => (await focusedIn(paneFrame(workbench.page))) === "更多");
  });

  /** Presses Tab until what has the focus is called so; round once at most. */
  async function tabTo(name: RegExp): Promise<void> {
    const seen: string[] = [];
    for (let presses = 0; presses < 80; presses++) {
      const focused = await focusedIn(paneFrame(workbench.page));
      if (name.test(focused)) return;
      seen.push(focused);
      await workbench.page.keyboard.press("Tab");
      // Behind the pane's last element the focus leaves its frame: back in.
      if ((await focusedIn(workbench.page.mainFrame())) !== "任务窗格：年报核验") {
        await workbench.page.locator("#pane").focus();
      }
    }
    throw new Error(`Tab does not reach ${name}; it reached: ${seen.join(" | ")}`);
  }

  function hereCell(): Promise<string> {
    return workbench.page.locator("#pages td.here").innerText();
  }

  function hereAddress(): Promise<string> {
    return addressOf(workbench.page.locator("#pages td.here"));
  }
});

/** The name of the element that has the focus in a frame. */
function focusedIn(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    const element = document.activeElement;
    // Nothing has the focus: the body's text would match any name.
    if (element === document.body) return "";
    return (
      element?.getAttribute("aria-label") ??
      (element?.textContent || element?.getAttribute("title")) ??
      ""
    ).trim();
  });
}
