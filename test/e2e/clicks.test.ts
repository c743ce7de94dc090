import { review } from "../../testing/reviews";
import { countClicks, press } from "./support/clicks";
import { mainPart, report } from "./support/documents";
import { soon } from "./support/soon";
import { cell, openWorkbench, save } from "./support/workbench";
import { TOTAL, WRONG } from "./support/wrongReport";

/** How much a clerk has to press for a report with one wrong total. */

const opened = (bytes: Uint8Array) => openWorkbench({ file: { name: "年报.docx", bytes } });
const highlight = "w:highlight";

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
