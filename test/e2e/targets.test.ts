import { smallTargets } from "./support/targets";
import { openWorkbench, paneFrame, settled, type Workbench } from "./support/workbench";

/** Whatever can be pressed in the narrowest pane is large enough for it. */
describe("at 320 px every target has at least 24 px in each direction", () => {
  let workbench: Workbench;
  const small = () => smallTargets(paneFrame(workbench.page));
  const press = async (name: string | RegExp) => {
    await workbench.pane.getByRole("button", { name }).first().click();
    await settled(workbench);
  };

  beforeAll(async () => {
    workbench = await openWorkbench({ query: "pane=320&sample=问题较多.docx" });
  });

  test("in the list of findings", async () => {
    expect(await workbench.pane.getByRole("heading", { level: 3 }).count()).toBeGreaterThan(5);
    expect(await small()).toEqual([]);
  });

  test("with everything unfolded: calculations, choices, folded cells, the tables at a glance", async () => {
    const folded = workbench.pane.locator('main button[aria-expanded="false"]', { hasText: "▸" });
    while ((await folded.count()) > 0) await folded.first().click();
    await workbench.pane.getByRole("grid").first().waitFor();
    expect(await workbench.pane.getByRole("gridcell").count()).toBe(200);
    expect(await small()).toEqual([]);
  });

  test("in a preview, and in what is said once it is confirmed", async () => {
    await press(/^修正有把握的/);
    await workbench.pane.getByRole("button", { name: /^确认修改/ }).waitFor();
    expect(await small()).toEqual([]);
    await press(/^确认修改/);
    expect(await small()).toEqual([]);
  });

  test("with marks in the document", async () => {
    await press("标出");
    await workbench.pane.getByRole("button", { name: "清除标记" }).waitFor();
    expect(await small()).toEqual([]);
  });

  test.each(["设置", "已忽略（1）", "关于"])("in the menu and in its dialog %s", async (entry) => {
    if (entry.startsWith("已忽略")) await press(/^忽略：/);
    await press("更多");
    await workbench.pane.getByRole("menuitem", { name: entry }).waitFor();
    expect(await small()).toEqual([]);
    await workbench.pane.getByRole("menuitem", { name: entry }).click();
    await workbench.pane.getByRole("dialog").waitFor();
    expect(await small()).toEqual([]);
    await workbench.page.keyboard.press("Escape");
    await workbench.pane.getByRole("dialog").waitFor({ state: "detached" });
  });

  test("in 新建", async () => {
    await workbench.pane.getByRole("tab", { name: "新建" }).click();
    await workbench.pane.getByRole("button", { name: "新建文档" }).waitFor();
    expect(await small()).toEqual([]);
  });
});
