import { review } from "../../testing/reviews";
import { mainPart, report } from "./support/documents";
import { soon } from "./support/soon";
import { cell, openWorkbench, save, settled, type Workbench } from "./support/workbench";
import { TOTAL, WRONG } from "./support/wrongReport";

/** How much a clerk has to press for a report with one wrong total. */

const opened = (bytes: Uint8Array) => openWorkbench({ file: { name: "年报.docx", bytes } });
const highlight = "w:highlight";

async function press({ pane }: Workbench, name: string | RegExp): Promise<void> {
  await pane.getByRole("button", { name, exact: true }).click();
  await settled({ pane });
}

/** Counts the clicks on the page and in the pane from now on. @returns how many they were */
async function countClicks({ page }: Workbench): Promise<() => Promise<number>> {
  const frames = page.frames();
  for (const frame of frames) {
    await frame.evaluate(() => {
      const { documentElement: root } = document;
      root.dataset.clicks = "0";
      addEventListener("click", () => (root.dataset.clicks = String(Number(root.dataset.clicks) + 1)), true);
    });
  }
  return async () => {
    const counts = frames.map((frame) =>
      frame.evaluate(() => Number(document.documentElement.dataset.clicks)),
    );
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  };
}

function expectRight(saved: Uint8Array): void {
  expect(review(saved, { file: "年报.docx" })).toMatchObject({
    status: "passed",
    relations: { all: 42, hold: 42 },
  });
  expect(mainPart(saved)).not.toContain(highlight);
}

test("from opening to a report that is corrected and saved: two clicks", async () => {
  const workbench = await opened(report(WRONG));
  const clicks = await countClicks(workbench);
  await press(workbench, "改为 1");
  expectRight(await save(workbench));
  expect(await clicks()).toBe(2);
});

test("to one that came with a mark, which goes with the correction: two as well", async () => {
  const before = await opened(report(WRONG));
  await press(before, "标出");
  const marked = await save(before);
  expect(mainPart(marked)).toContain(highlight);

  const workbench = await opened(marked);
  const clicks = await countClicks(workbench);
  await press(workbench, "改为 1");
  expectRight(await save(workbench));
  expect(await clicks()).toBe(2);
});

test("the document shows the cell that was corrected, and the keyboard stays in the pane", async () => {
  const workbench = await opened(report(WRONG));
  const isInSight = () =>
    cell(workbench, TOTAL).evaluate((td) => {
      const [seen, area] = [td, document.getElementById("document")].map((one) =>
        one?.getBoundingClientRect(),
      );
      return seen !== undefined && area !== undefined && seen.top >= area.top && seen.bottom <= area.bottom;
    });
  expect(await isInSight()).toBe(false);
  await press(workbench, "改为 1");
  await soon(isInSight);
  expect(await workbench.page.evaluate(() => document.activeElement?.id)).toBe("pane");
});
