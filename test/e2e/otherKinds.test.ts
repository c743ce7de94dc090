import { readOutline } from "../../src/document";
import { format2021 } from "../../src/report";
import { gbkBytes, manners, utf8Bytes } from "../../testing/pages";
import { inLayout, layouts } from "../../testing/reports";
import { seed002Quiet } from "../../testing/reports/seeds";
import { reviewed } from "../../testing/reviews";
import { paragraphTexts } from "../document/build";
import { validationErrors } from "./support/validator";
import { textOf, TOTAL, WRONG } from "./support/wrongReport";
import { openWorkbench, save, settled, type Workbench } from "./support/workbench";

/** Web pages and texts, opened as new documents: shown, checked, saved as .docx. */

async function open(workbench: Workbench, name: string, bytes: Uint8Array): Promise<void> {
  await workbench.page.locator("#file").setInputFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });
  await workbench.page.locator("#file-name", { hasText: name.replace(/\.\w+$/u, ".docx") }).waitFor();
  await settled(workbench);
}

const nothingWrong = ({ problems, foreignRequests }: Workbench) => [problems, foreignRequests];

test("a web page, as Word saved it: its wrong total is named, put right and saved", async () => {
  const content = { ...seed002Quiet, figures: { ...seed002Quiet.figures, ...WRONG } };
  const manner = manners.find(({ name }) => name.startsWith("saved by Word"));
  const file = manner?.write(inLayout(format2021, content, layouts[0]!)) ?? new Uint8Array();
  const workbench = await openWorkbench();
  await open(workbench, "公开年报.html", file);
  expect(await textOf(workbench, TOTAL)).toBe("3");
  expect(await workbench.pane.locator("header").innerText()).toContain("1 处错误");
  await workbench.pane.getByRole("button", { name: "改为 1" }).first().click();
  await settled(workbench);
  expect(await textOf(workbench, TOTAL)).toBe("1");
  const saved = await save(workbench);
  expect(reviewed(saved).findings).toEqual([]);
  expect(validationErrors(saved) ?? []).toEqual([]);
  expect(nothingWrong(workbench)).toEqual([[], []]);
});

test("a text in GBK: its lines and tabs are shown and saved", async () => {
  const lines = ["云溪县统计局2024年政府信息公开工作年度报告", "一、本年新收\t1\t0", "", "其他"];
  const workbench = await openWorkbench();
  await open(workbench, "年报.txt", gbkBytes(lines.join("\r\n")));
  expect(await workbench.page.locator("#pages").innerText()).toContain("云溪县统计局2024年");
  expect(paragraphTexts(readOutline(await save(workbench)))).toEqual(lines);
  expect(nothingWrong(workbench)).toEqual([[], []]);
});

test("what cannot be read is refused by its name, and the document that was open stays", async () => {
  const workbench = await openWorkbench();
  const before = await workbench.page.locator("#file-name").innerText();
  await workbench.page
    .locator("#file")
    .setInputFiles({ name: "空.html", mimeType: "", buffer: Buffer.from(utf8Bytes("<html>")) });
  await workbench.page.locator("#error", { hasText: "“空.html”没有打开：文件是空的" }).waitFor();
  expect(await workbench.page.locator("#file-name").innerText()).toBe(before);
});
