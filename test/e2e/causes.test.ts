import { review } from "../../testing/reviews";
import { report } from "./support/documents";
import { soon } from "./support/soon";
import { cell, openFile, openWorkbench, paintOf, save, settled, type Workbench } from "./support/workbench";

/** A report with enough numbers in it to tell which cell is wrong, and every relation of which holds. */
const right = {
  "requests.received.naturalPerson": "12",
  "requests.received.business": "5",
  "requests.received.total": "17",
  "requests.carriedOver.naturalPerson": "2",
  "requests.carriedOver.total": "2",
  "requests.granted.naturalPerson": "7",
  "requests.granted.business": "3",
  "requests.granted.total": "10",
  "requests.partlyGranted.naturalPerson": "3",
  "requests.partlyGranted.business": "2",
  "requests.partlyGranted.total": "5",
  "requests.notHeld.naturalPerson": "4",
  "requests.notHeld.total": "4",
  "requests.total.naturalPerson": "14",
  "requests.total.business": "5",
  "requests.total.total": "19",
  "cases.reconsideration.upheld": "13",
  "cases.reconsideration.corrected": "1",
  "cases.reconsideration.pending": "2",
  "cases.reconsideration.total": "16",
};

/** Of totals: two digits transposed, two neighbours swapped, and in another table a digit too many. */
const slips: Readonly<Record<string, string>> = {
  "requests.total.naturalPerson": "41",
  "requests.received.total": "2",
  "requests.carriedOver.total": "17",
  "cases.reconsideration.total": "160",
};
const wrong = report({ ...right, ...slips });
const facts = review(wrong, { file: "" }).facts;

const place = (field: string) => {
  const { table, row, cell: at } = facts[field]?.cell ?? { table: 0, row: 0, cell: 0 };
  return `${table}.${row}.${at}`;
};

const header = ({ pane }: Workbench) => pane.locator("header").innerText();
const headerSays = (workbench: Workbench, text: string) =>
  soon(async () => (await header(workbench)).includes(text));
const cards = ({ pane }: Workbench) => pane.locator("section li:has(h3)");
const textOf = async (workbench: Workbench, field: string) =>
  (await cell(workbench, place(field)).innerText()).trim();

async function press(workbench: Workbench, name: string | RegExp): Promise<void> {
  await workbench.pane.getByRole("button", { name }).first().click();
  await settled(workbench);
}

async function fixAll(workbench: Workbench): Promise<void> {
  await press(workbench, "修正有把握的 4 处");
  await press(workbench, "确认修改 4 处");
}

describe("two slips in different tables and a swap", () => {
  let workbench: Workbench;
  let saved: Uint8Array;

  beforeAll(async () => {
    workbench = await openWorkbench({ file: { name: "年报.docx", bytes: wrong } });
  });

  test("are three errors, though six relations are broken; each cause is one card", async () => {
    expect(await header(workbench)).toMatch(/3 处错误[^]*6 条不符/u);
    expect(await cards(workbench).count()).toBe(3);
  });

  test("a card says what would put it right and why, and opens into the calculation of each relation", async () => {
    const card = cards(workbench).filter({ hasText: "填颠倒" });
    expect(await card.innerText()).toMatch(/2 → 17[^]*17 → 2[^]*填颠倒了/u);
    await card.getByRole("button", { name: "关系到 2 个算式" }).click();
    expect(await card.getByText("相差 15").count()).toBe(2);
    await card.getByRole("button", { name: "自然人" }).first().click();
    await settled(workbench);
    const target = cell(workbench, place("requests.received.naturalPerson"));
    await soon(async () => (await target.getAttribute("class"))?.includes("here") === true);
    expect(await card.getByText("相差 15").count()).toBe(2); // still open
  });

  test("标出 paints the cells of the causes and no others", async () => {
    await press(workbench, /^标出$/u);
    for (const field of Object.keys(slips))
      await soon(async () => (await paintOf(cell(workbench, place(field)))).length > 0);
    expect(await paintOf(cell(workbench, place("requests.granted.total")))).toEqual([]);
    await press(workbench, "清除标记");
  });

  test("修正有把握的 lists every change before it makes any, and puts all right at once", async () => {
    await press(workbench, "修正有把握的 4 处");
    const preview = workbench.pane.getByRole("group", { name: "将改动这 4 处" });
    expect(await preview.getByRole("listitem").count()).toBe(4);
    for (const [field, from] of Object.entries(slips)) expect(await textOf(workbench, field)).toBe(from);
    await press(workbench, "确认修改 4 处");
    await headerSays(workbench, "全部相符");
    for (const field of Object.keys(slips))
      expect(await textOf(workbench, field)).toBe(right[field as keyof typeof right]);
  });

  test("撤销 takes all of it back at once", async () => {
    await press(workbench, "撤销");
    await headerSays(workbench, "3 处错误");
    for (const [field, from] of Object.entries(slips)) expect(await textOf(workbench, field)).toBe(from);
  });

  test("忽略 sets one aside: no error any more, not marked, not fixed with the others, and seen as ignored", async () => {
    await press(workbench, /^忽略：行政复议/u);
    await headerSays(workbench, "2 处错误");
    expect(await header(workbench)).toContain("已忽略 1 处");
    expect(await cards(workbench).count()).toBe(2);
    expect(await workbench.pane.getByRole("button", { name: "修正有把握的 3 处" }).count()).toBe(1);
    await press(workbench, "各表一览");
    await workbench.pane.getByRole("gridcell", { name: /：160，已忽略$/u }).waitFor();
    await press(workbench, "各表一览");
  });

  test("已忽略 lists it, and 恢复 brings it back", async () => {
    await openIgnored(1);
    await press(workbench, /^恢复：行政复议/u);
    await headerSays(workbench, "3 处错误");
    expect(await header(workbench)).not.toContain("已忽略");
  });

  test("what is ignored is ignored still when the saved file is opened again", async () => {
    await press(workbench, /^忽略：行政复议/u);
    saved = await save(workbench);
    await openFile(workbench, { name: "再开.docx", bytes: saved });
    await headerSays(workbench, "2 处错误");
    expect(await header(workbench)).toContain("已忽略 1 处");
  });

  test("it is back when a number of it changes; the pane sees that by itself and keeps the user's place", async () => {
    const card = cards(workbench).filter({ hasText: "填颠倒" });
    await card.getByRole("button", { name: "关系到 2 个算式" }).click();
    await cell(workbench, place("cases.reconsideration.total")).click();
    for (const key of ["End", "Backspace"]) await workbench.page.keyboard.press(key);
    await soon(async () => !(await header(workbench)).includes("已忽略"));
    expect(await workbench.pane.locator("footer, [role=status]").allInnerTexts()).toContainEqual(
      expect.stringContaining("文档已修改，核验结果已更新"),
    );
    expect(await card.getByText("相差 15").count()).toBe(2); // still open
    await workbench.page.keyboard.press("9");
    await headerSays(workbench, "3 处错误");
  });

  test("no request left the origin, and nothing was written to the console", () => {
    expect(workbench.foreignRequests).toEqual([]);
    expect(workbench.problems).toEqual([]);
  });

  async function openIgnored(count: number): Promise<void> {
    await workbench.pane.getByRole("button", { name: "更多" }).click();
    await workbench.pane.getByRole("menuitem", { name: `已忽略（${count}）` }).click();
    await workbench.pane.getByRole("dialog", { name: "已忽略" }).waitFor();
  }
});

test("a write that breaks off in its middle: what was done and what was not is said, a second try finishes, one undo takes all back", async () => {
  const workbench = await openWorkbench({
    query: "failAfterWrites=2",
    file: { name: "年报.docx", bytes: wrong },
  });
  await fixAll(workbench);
  const said = workbench.pane.locator('[role="status"]').last();
  await soon(async () => /已改 2 处[^]*没有全部完成[^]*没有改动/u.test(await said.innerText()));
  const texts = await Promise.all(Object.keys(slips).map((field) => textOf(workbench, field)));
  expect(texts.filter((text, index) => text !== Object.values(slips)[index])).toHaveLength(2);
  await press(workbench, "再试一次");
  await headerSays(workbench, "全部相符");
  for (const field of Object.keys(slips))
    expect(await textOf(workbench, field)).toBe(right[field as keyof typeof right]);
  await press(workbench, "撤销");
  await headerSays(workbench, "3 处错误");
  for (const [field, from] of Object.entries(slips)) expect(await textOf(workbench, field)).toBe(from);
  expect(workbench.problems).toEqual([]);
});
