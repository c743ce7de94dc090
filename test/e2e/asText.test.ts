import { format2021 } from "../../src/report";
import { bodyParagraphs, readOutline } from "../../src/document";
import { docxFile, finalText } from "../../testing/docx";
import { pasted, plainText, reportModel, textReport, type TextPlan } from "../../testing/reports";
import { seed002Quiet } from "../../testing/reports/seeds";
import { review } from "../../testing/reviews";
import { countClicks, press } from "./support/clicks";
import { expectSameBody, mainPart } from "./support/documents";
import { openWorkbench, save } from "./support/workbench";

/** A report whose tables were pasted as text becomes a proper one. */

const asText = (plan: Partial<TextPlan>) =>
  docxFile(pasted(textReport(format2021, seed002Quiet, { ...plainText, ...plan }).lines));
const opened = (bytes: Uint8Array) => openWorkbench({ file: { name: "年报.docx", bytes } });
/** What stands outside of the tables. */
const prose = reportModel(seed002Quiet.prose, [[], [], []]).body.flatMap((block) =>
  block.kind === "paragraph" ? [finalText(block)] : [],
);
const OPEN = "换成 3 张表格";

test.each(["tabs", "cells", "flow"] as const)(
  "written as %s: three clicks from opening to a saved report that passes; an undo gives the text back",
  async (manner) => {
    const text = asText({ manner });
    const workbench = await opened(text);
    const clicks = await countClicks(workbench);
    await press(workbench, OPEN);
    await workbench.pane.getByText("填好读出的 200 个数字").waitFor();
    await press(workbench, "确认更换");
    const saved = await save(workbench);
    expect(await clicks()).toBe(3);
    await workbench.page.locator("#pages td.here").waitFor();
    expect(review(saved)).toMatchObject({
      status: "passed",
      relations: { all: 42, hold: 42 },
      findings: [],
    });
    expect(mainPart(saved).match(/<w:tbl>/gu)).toHaveLength(3);
    expect(bodyParagraphs(readOutline(saved)).map((one) => one.text)).toEqual(prose);

    await press(workbench, "撤销");
    expectSameBody(await save(workbench), text);
  },
);

test("the text can stay, in yellow", async () => {
  const text = asText({});
  const workbench = await opened(text);
  await press(workbench, OPEN);
  await workbench.pane.getByRole("checkbox", { name: /^删掉原来的 \d+ 行文字$/u }).uncheck();
  await press(workbench, "确认更换");
  await workbench.pane.getByText("原来的文字标成了黄色").waitFor();
  const saved = await save(workbench);
  expect(mainPart(saved).match(/<w:tbl>/gu)).toHaveLength(3);
  expect(mainPart(saved)).toContain('<w:highlight w:val="yellow"/>');

  await press(workbench, "撤销");
  expectSameBody(await save(workbench), text);
});
