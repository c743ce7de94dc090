import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import {
  relationTotals,
  countFindings,
  findingsByCause,
  unaskedChanges,
  type Review,
} from "../../src/review";
import type { Finding } from "../../src/checks";
import { placeKey } from "../../src/report";
import { changesIn, reviewed } from "../../testing/reviews";
import { SITE_FOLDER } from "./support/site";
import { soon } from "./support/soon";
import { newErrors, validationErrors } from "./support/validator";
import { cell, openWorkbench, paintOf, save, settled, type Workbench } from "./support/workbench";

/**
 * The main job, as a clerk does it, on the first sample: see what is wrong, go there, mark it, put it right, take the marks
 * away, save. What should be seen is worked out here, from the same bytes, by the core without a page.
 */
describe("the sample with errors, from opening to saving", () => {
  const opened = fs.readFileSync(path.join(SITE_FOLDER, "samples", firstSample()));
  const before = reviewed(opened);
  const broken = before.findings.filter((finding) => finding.relation !== null && finding.fixes.length > 0);
  let workbench: Workbench;
  let saved: Uint8Array;

  beforeAll(async () => {
    workbench = await openWorkbench();
  });

  test("the sample has what this test is about: broken totals that can be put right", () => {
    expect(broken.length).toBeGreaterThan(0);
  });

  test("the pane opens with the headline: how many errors, how many relations hold", async () => {
    const header = workbench.pane.locator("header");
    expect(await header.innerText()).toContain(`${errorsOf(before)} 处错误`);
    expect(await header.innerText()).toContain(
      `核对 ${relationTotals(before).all} 条勾稽关系，${relationTotals(before).hold} 条相符`,
    );
    expect(await header.innerText()).toContain(before.report.unit);
  });

  test("each broken relation shows its equation, in the report's numbers; of more than two of one cause how many is said", async () => {
    const cards = workbench.pane.locator("section li:has(h3)");
    for (const { cause, findings } of findingsByCause(before)) {
      const relations = findings.flatMap((finding) => finding.relation ?? []);
      if (!cause || relations.length === 0) continue;
      const said =
        relations.length > 2
          ? [new RegExp(`${relations.length} 个算式对不上`)]
          : relations.map(
              ({ leftSum, rightSum }) =>
                new RegExp(`= ${leftSum}，表中写 ${rightSum}|（${leftSum} ≠ ${rightSum}）`),
            );
      const card = said.reduce((found, hasText) => found.filter({ hasText }), cards);
      expect(await card.count()).toBeGreaterThan(0);
    }
  });

  test("the errors come before the warnings, and the bar counts both", async () => {
    const kinds = await workbench.pane.locator("section li h3 > span > span").allInnerTexts();
    const errors = kinds.filter((kind) => kind === "错误").length;
    expect(errors).toBe(errorsOf(before));
    expect(kinds.slice(0, errors)).not.toContain("提醒");
    const bar = workbench.pane.getByRole("group", { name: "显示" });
    expect(await bar.innerText()).toContain(`错误 ${errors}`);
    expect(await bar.innerText()).toContain(`全部 ${kinds.length}`);
  });

  test("定位 selects the wrong cell in the document and brings it into sight", async () => {
    const target = addressOf(before, broken[0]?.suspects[0]);
    await card(0).getByRole("button", { name: /^定位/ }).click();
    await settled(workbench);
    const td = cell(workbench, target);
    await soon(() =>
      td.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= window.innerHeight;
      }),
    );
    expect(await td.getAttribute("class")).toContain("here");
  });

  test("标出 colours the cells that the findings point at, and only these", async () => {
    await workbench.pane.getByRole("button", { name: "标出", exact: true }).click();
    await settled(workbench);
    for (const { suspects } of before.findings.filter(({ relation }) => relation !== null)) {
      for (const suspect of suspects) {
        const td = cell(workbench, addressOf(before, suspect));
        await soon(async () => (await paintOf(td)).length > 0);
      }
    }
    const right = [...before.report.facts.keys()].filter(
      (field) => !before.findings.some((finding) => [...finding.suspects, ...finding.fields].includes(field)),
    );
    for (const field of right.slice(0, 20)) {
      expect(await paintOf(cell(workbench, addressOf(before, field)))).toEqual([]);
    }
    expect(await workbench.pane.locator("body").innerText()).toContain("标记会随文档保存");
  });

  test("改为 changes that cell at a click, and the cell agrees with the others", async () => {
    const [finding] = broken;
    const [change] = changesOfFirst(finding);
    const { field = "", from = "", to = "" } = change ?? {};
    const target = cell(workbench, addressOf(before, field));
    expect((await target.innerText()).trim()).toBe(from);
    await card(0)
      .getByRole("button", { name: finding?.fixes[0]?.label.zh ?? "" })
      .click();
    await settled(workbench);
    await soon(async () => (await target.innerText()).trim() === to);
    const errors = errorsOf(reviewed(await save(workbench)));
    expect(errors).toBeLessThan(errorsOf(before));
    await soon(async () =>
      (await workbench.pane.locator("header").innerText()).includes(errors > 0 ? `${errors} 处错误` : "相符"),
    );
    await workbench.pane.getByRole("button", { name: "各表一览" }).click();
    const square = workbench.pane.getByRole("gridcell", { name: new RegExp(`：${to}，相符$`) });
    await soon(async () => (await square.count()) > 0);
    await workbench.pane.getByRole("button", { name: "各表一览" }).click();
  });

  test("撤销 takes the change back, and the fix can be done again", async () => {
    const { field = "", from = "", to = "" } = changesOfFirst(broken[0])[0] ?? {};
    const target = cell(workbench, addressOf(before, field));
    await workbench.pane.getByRole("button", { name: "撤销" }).click();
    await settled(workbench);
    await soon(async () => (await target.innerText()).trim() === from);
    await card(0)
      .getByRole("button", { name: broken[0]?.fixes[0]?.label.zh ?? "" })
      .click();
    await settled(workbench);
    await soon(async () => (await target.innerText()).trim() === to);
  });

  test("修正有把握的 puts right at once what is certain", async () => {
    await fixAll();
    await soon(
      async () => (await workbench.pane.getByRole("button", { name: /^修正有把握的/ }).count()) === 0,
    );
    const left = reviewed(await save(workbench));
    const certain = unaskedChanges({ ...left, findings: left.findings.filter(notBlank) });
    expect(certain).toEqual([]);
    // Of the tables what can be put right in several ways; of the text its year, and two numbers.
    expect(errorsOf(left)).toBe(5);
  });

  test("what the numbers leave open is chosen from what would make them agree, after a preview", async () => {
    await press(/^改为 \d+ 行政复议 总计/);
    await press("确认修改");
    await soon(async () => (await workbench.pane.locator("header").innerText()).includes("4 处错误"));
  });

  test("or typed into the document; a number of the text that was right is not held against it any more", async () => {
    // 结转下年度 of 商业企业 is one too many; with it the row's total, which follows.
    await cell(workbench, addressOf(before, "requests.carriedForward.business")).click();
    for (const key of ["End", "Backspace", "0"]) await workbench.page.keyboard.press(key);
    await workbench.pane.getByRole("button", { name: "重新核验" }).click();
    await settled(workbench);
    await soon(async () => (await workbench.pane.getByRole("button", { name: "改为 1" }).count()) > 0);
    await fixAll();
    await soon(async () => (await workbench.pane.locator("header").innerText()).includes("2 处错误"));
  });

  test("a number of the text is changed at a click, its year is typed; then nothing is wrong any more", async () => {
    await press("改正文为 2");
    await press("确认修改");
    await soon(async () => (await workbench.pane.locator("header").innerText()).includes("1 处错误"));
    await workbench.page.locator("#pages p", { hasText: "统计期限自" }).click();
    const { keyboard } = workbench.page;
    await keyboard.press("Control+End");
    for (const behind of ["年12月31日止。", "年1月1日起至2024"]) {
      for (let step = 0; step < behind.length; step += 1) await keyboard.press("ArrowLeft");
      await keyboard.press("Backspace");
      await keyboard.type("4");
    }
    await press("重新核验");
    await soon(async () => !(await workbench.pane.locator("header").innerText()).includes("处错误"));
  });

  test("what may be filled with 0 is an act of its own", async () => {
    await press(/^可填 0 的 \d+ 格填 0$/);
    await press(/^确认修改/);
    await soon(async () => !(await workbench.pane.locator("header").innerText()).includes("处错误"));
    expect(reviewed(await save(workbench)).findings.filter((one) => !notBlank(one))).toEqual([]);
  });

  test("清除标记 leaves no colour behind", async () => {
    await workbench.pane.getByRole("button", { name: "清除标记" }).click();
    await settled(workbench);
    await soon(async () => (await paintOf(workbench.page.locator("#pages"))).length === 0);
    expect(await workbench.pane.locator("body").innerText()).not.toContain("标记会随文档保存");
  });

  test("保存 gives a file that passes nianbao check, with the fixes and without marks or settings", async () => {
    saved = await save(workbench);
    const after = reviewed(saved);
    expect(errorsOf(after)).toBe(0);
    for (const { field, to } of broken.flatMap(changesOfFirst)) {
      expect(after.report.facts.get(field)?.text).toBe(to);
    }
    const parts = Object.values(unzipSync(saved)).map((bytes) => strFromU8(bytes));
    expect(parts.filter((xml) => /nianbao\.marks|<w:highlight/.test(xml))).toEqual([]);
    expect(check(saved)).toBe(0);
  });

  test("the saved file has no error that the opened one had not, by the Open XML SDK's validator", () => {
    const [was, is] = [validationErrors(opened), validationErrors(saved)];
    if (was === null || is === null) console.warn("Open XML SDK validator: not run (none for this machine)");
    else expect(newErrors(was, is)).toEqual([]);
  });

  test("no request left the origin, and nothing was written to the console", () => {
    expect(workbench.foreignRequests).toEqual([]);
    expect(workbench.problems).toEqual([]);
  });

  async function press(name: string | RegExp): Promise<void> {
    await workbench.pane.getByRole("button", { name }).first().click();
    await settled(workbench);
  }

  async function fixAll(): Promise<void> {
    await press(/^修正有把握的/);
    await press(/^确认修改/);
  }

  /** The card of a broken total, by its place among them. */
  function card(index: number) {
    const label = broken[index]?.fixes[0]?.label.zh ?? "";
    return workbench.pane
      .locator("li")
      .filter({ has: workbench.page.getByRole("button", { name: label }) })
      .first();
  }
});

function firstSample(): string {
  const list = JSON.parse(fs.readFileSync(path.join(SITE_FOLDER, "samples", "index.json"), "utf8")) as {
    file: string;
  }[];
  const [first] = list;
  if (!first) throw new Error("there is no sample");
  return first.file;
}

/** How many errors the pane counts: a cause is one. */
function errorsOf(of: Review): number {
  return countFindings(findingsByCause(of)).error;
}

function notBlank({ rule }: Finding): boolean {
  return rule !== "blank";
}

function changesOfFirst(finding: Finding | undefined) {
  return finding?.fixes.slice(0, 1).flatMap((fix) => changesIn(fix)) ?? [];
}

function addressOf({ report }: Review, field = ""): string {
  const fact = report.facts.get(field);
  if (!fact) throw new Error(`${field} was not read`);
  return placeKey(fact.place);
}

/** The exit code of `nianbao check` on these bytes. */
function check(docx: Uint8Array): number | null {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "nianbao-check-"));
  try {
    const file = path.join(folder, "saved.docx");
    fs.writeFileSync(file, docx);
    const args = [require.resolve("tsx/cli"), path.join(__dirname, "../../src/cli/main.ts"), "check", file];
    return spawnSync(process.execPath, args).status;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
