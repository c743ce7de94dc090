import { strFromU8, unzipSync } from "fflate";
import { readOutline } from "../../src/document";
import { review } from "../../testing/reviews";
import { docxFile, paragraph } from "../../testing/docx";
import { contentOf } from "../../testing/word/content";
import { seriousFaults } from "./support/axe";
import { expectSameBody, letter, mainPart, report, reportWithout } from "./support/documents";
import { soon } from "./support/soon";
import { validationErrors } from "./support/validator";
import { cell, openWorkbench, paneFrame, save, settled, type Workbench } from "./support/workbench";

/** A window with a document in it and the 新建 tab open. */
async function openNew(bytes: Uint8Array, query = ""): Promise<Workbench> {
  const workbench = await openWorkbench({ query, file: { name: "a.docx", bytes } });
  await openTab(workbench);
  return workbench;
}

async function openTab({ pane }: Workbench): Promise<void> {
  await pane.getByRole("tab", { name: "新建" }).click();
  await pane.getByLabel("报告年度").waitFor();
}

const unitOf = ({ pane }: Workbench) => pane.getByLabel("单位名称");

async function press(workbench: Workbench, name: string | RegExp): Promise<void> {
  await workbench.pane.getByRole("button", { name }).click();
  await settled(workbench);
}

const foot = async ({ pane }: Workbench) => pane.getByRole("status").last().innerText();
const checked = (bytes: Uint8Array) => review(bytes, { file: "saved.docx" });

/** Every part of a saved file but its body and what names the parts. */
function otherParts(bytes: Uint8Array): Record<string, string> {
  const named = /^(\[Content_Types\]\.xml|word\/document\.xml|word\/_rels\/document\.xml\.rels)$/;
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !named.test(name));
  return Object.fromEntries(parts.map(([name, content]) => [name, strFromU8(content)]));
}

/** Where there is a validator for this machine. */
const expectValid = (bytes: Uint8Array) => expect(validationErrors(bytes) ?? []).toEqual([]);

describe("what it takes", () => {
  test("nothing of the tab is loaded before it is opened, one time, and then the report can be made", async () => {
    const workbench = await openWorkbench();
    const before = [...workbench.paneRequests];
    expect(before.filter((name) => /^new\./.test(name))).toEqual([]);
    await openTab(workbench);
    await press(workbench, "新建文档");
    const later = workbench.paneRequests.slice(before.length);
    expect(later.filter((name) => /^new\./.test(name))).toHaveLength(1);
    expect(workbench.foreignRequests).toEqual([]);
    expect(workbench.problems).toEqual([]);
  });

  test("a tab that cannot be loaded says so, and comes at the next try", async () => {
    const workbench = await openWorkbench();
    const { page, pane } = workbench;
    await page.route(/\/new\.\w+\.js$/, (route) => route.abort());
    await pane.getByRole("tab", { name: "新建" }).click();
    await pane.getByText("没有加载成功").waitFor();
    expect(await seriousFaults(paneFrame(page))).toEqual([]);
    await page.unroute(/\/new\.\w+\.js$/);
    await pane.getByRole("button", { name: "再试一次" }).click();
    await pane.getByLabel("报告年度").waitFor();
  });
});

describe("a new document", () => {
  test("for the next year stands beside the open report, which stays as it is", async () => {
    const source = report();
    const workbench = await openNew(source);
    const { page, pane } = workbench;
    const { unit, year } = checked(source);
    expect(await pane.getByLabel("报告年度").inputValue()).toBe(String((year ?? 0) + 1));
    expect(await unitOf(workbench).inputValue()).toBe(unit);
    await press(workbench, "新建文档");
    await page.locator("#documents li").nth(1).waitFor();
    await settled(workbench);
    // The keyboard stays in the pane, which is another document's now.
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("pane");
    // By the title of the report, as the download is called; a second one is another.
    const name = `${unit}${(year ?? 0) + 1}年政府信息公开工作年度报告`;
    expect(await page.locator("#file-name").innerText()).toBe(`${name}.docx`);
    const made = await save(workbench);
    expectValid(made);
    const result = checked(made);
    expect([result.unit, result.year]).toEqual([unit, (year ?? 0) + 1]);
    expect(Object.values(result.facts).filter(({ text }) => text === "")).toHaveLength(200);

    await page.locator("#documents button", { hasText: "a.docx" }).click();
    await settled(workbench);
    expectSameBody(await save(workbench), source);
    await openTab(workbench);
    await press(workbench, "新建文档");
    await page.locator("#documents li", { hasText: `${name} (2).docx` }).waitFor();
  });

  test("is a download where Word opens none", async () => {
    const workbench = await openNew(letter(), "newDocument=unsupported");
    await unitOf(workbench).fill("云溪县统计局");
    await workbench.pane.getByLabel("报告年度").fill("2026");
    const [download] = await Promise.all([
      workbench.page.waitForEvent("download"),
      workbench.pane.getByRole("button", { name: "新建文档" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("云溪县统计局2026年政府信息公开工作年度报告.docx");
    await settled(workbench);
    expect(await foot(workbench)).toContain("已改为下载");
    expect(workbench.problems).toEqual([]);
  });

  test("can be made where the open one cannot be written, which the other buttons say", async () => {
    const workbench = await openNew(report(), "readOnly=yes");
    expect(await workbench.pane.locator("main").innerText()).toMatch(/不能插入：[^]*只读/);
    await press(workbench, "新建文档");
    await workbench.page.locator("#documents li").nth(1).waitFor();
  });
});

describe("inserted", () => {
  test("into an empty document, it is the document; undone, it is empty again", async () => {
    const source = docxFile({ body: [paragraph("")] });
    const workbench = await openNew(source);
    const before = await save(workbench);
    await unitOf(workbench).fill("云溪县统计局");
    await workbench.pane.getByLabel("报告年度").fill("2026");
    await press(workbench, "插入到当前文档");
    const made = await save(workbench);
    expectValid(made);
    expect(checked(made)).toMatchObject({
      unit: "云溪县统计局",
      year: 2026,
      relations: { all: 42, hold: 42 },
    });
    expect(await workbench.pane.locator("header").innerText()).toContain("还没有填写");
    await press(workbench, "撤销插入");
    expectSameBody(await save(workbench), before);
    expect(workbench.problems).toEqual([]);
  });

  test("refused, then confirmed, into a document with text, whose other content stays as it was", async () => {
    const source = letter();
    const workbench = await openNew(source);
    const untouched = await save(workbench);
    await workbench.page.locator("#pages p", { hasText: "关于召开会议的通知" }).click();
    await workbench.page.keyboard.press("End");
    await unitOf(workbench).fill("云溪县统计局");
    await press(workbench, "插入到当前文档");
    const question = workbench.pane.getByRole("group", {
      name: /文档里已有内容。空白年报会放在光标所在的“关于召开会议的通知”这一段之后/,
    });
    await question.getByRole("button", { name: "取消" }).click();
    expectSameBody(await save(workbench), untouched);

    await press(workbench, "插入到当前文档");
    await press(workbench, "确认插入");
    const made = await save(workbench);
    expectValid(made);
    // The same before and behind what came between the two paragraphs.
    const [old, now] = [contentOf(mainPart(untouched)), contentOf(mainPart(made))];
    const [first = ""] = blocksIn(old);
    const at = old.indexOf(first) + first.length;
    expect(now.slice(0, at)).toBe(old.slice(0, at));
    expect(now.slice(at - old.length)).toBe(old.slice(at));
    expect(otherParts(made)).toMatchObject(otherParts(untouched));
    expect(Object.keys(checked(made).facts)).toHaveLength(200);

    await press(workbench, "撤销插入");
    expectSameBody(await save(workbench), untouched);
  });

  test("a table that the report lacks, under its heading, by its finding; then the report checks", async () => {
    const source = reportWithout(2);
    expect(checked(source).findings.map(({ rule }) => rule)).toEqual(["missing-table"]);
    const workbench = await openWorkbench({ file: { name: "a.docx", bytes: source } });
    const before = await save(workbench);
    // Nobody clicked into the document: its heading says where the table belongs.
    await press(workbench, "插入表二");
    await workbench.pane.getByText("会放在“三、收到和处理政府信息公……”这一段之后").waitFor();
    expectSameBody(await save(workbench), before);
    await press(workbench, "确认插入");
    const made = await save(workbench);
    expectValid(made);
    const result = checked(made);
    expect(result.findings.filter(({ rule }) => rule !== "blank")).toEqual([]);
    expect(result.relations).toEqual({ all: 42, checked: 42, hold: 42 });
    expect(blockBefore(made, 2)).toContain("收到和处理政府信息公开申请情况");
    await soon(async () => !(await workbench.pane.locator("main").innerText()).includes("没有找到"));
    await press(workbench, "撤销");
    expectSameBody(await save(workbench), before);
  });

  test("without the heading: refused until the cursor is placed, then told, and put there", async () => {
    const source = reportWithout(2, "收到和处理政府信息公开申请情况");
    const workbench = await openWorkbench({ file: { name: "a.docx", bytes: source } });
    const before = await save(workbench);
    await press(workbench, "插入表二");
    expect(await foot(workbench)).toMatch(/光标还在文档开头，没有插入。请先在正文中点一下/);
    expectSameBody(await save(workbench), before);

    await workbench.page.locator("#pages p", { hasText: "政府信息公开工作" }).first().click();
    await press(workbench, "插入表二");
    expect(await foot(workbench)).toMatch(/光标在标题里，没有插入/);

    await workbench.page.locator("#pages p", { hasText: "四、" }).first().click();
    await press(workbench, "插入表二");
    await workbench.pane.getByText(/会放在光标所在的“四、.{10}……”这一段之后/).waitFor();
    await workbench.page.locator("#pages p", { hasText: "六、" }).first().click();
    await press(workbench, "确认插入");
    // The cursor went elsewhere meanwhile: another place is another question.
    await workbench.pane.getByText(/会放在光标所在的“六、/).waitFor();
    expectSameBody(await save(workbench), before);
    await press(workbench, "确认插入");
    expect(blockBefore(await save(workbench), 3)).toContain("六、");
    expect(await foot(workbench)).toMatch(/已插入到光标所在的“六、.*”这一段之后/);
    await press(workbench, "撤销");
    expectSameBody(await save(workbench), before);
    expect(workbench.problems).toEqual([]);
  });

  test("in a table nothing is, and that is said", async () => {
    const source = report();
    const workbench = await openNew(source);
    await cell(workbench, "2.4.8").click();
    await press(workbench, /^表一/);
    expect(await foot(workbench)).toContain("光标在表格里");
    expectSameBody(await save(workbench), source);
  });
});

/** What the block before a table of a saved file says. */
function blockBefore(bytes: Uint8Array, table: number): string {
  const { blocks } = readOutline(bytes);
  const at = blocks.findIndex((block) => block.kind === "table" && block.table.number === table);
  const block = blocks[at - 1];
  return block?.kind === "paragraph" ? block.paragraph.text : "";
}

/** The paragraphs at the start of a body, as they are written. */
function blocksIn(body: string): string[] {
  return [...body.matchAll(/<w:p(?: [^>]*)?>.*?<\/w:p>/gs)].map(([block]) => block);
}
