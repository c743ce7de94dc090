import type { Outline, OutlineCell } from "../../src/document";
import { format2021 } from "../../src/report";
import { templateDocument } from "../../src/template";
import { isSameContent } from "../../testing/word/content";
import { withMainPart } from "./support/controls";
import {
  closeAll,
  fixOf,
  markOf,
  openDocument,
  visibleCells,
  type OpenDocument,
} from "../../testing/word/word";

/** Our own blank template: every number is a content control that shows its placeholder. */
const blank = templateDocument({ format: format2021, unit: "某某局", year: 2026, numbers: "blank" });

let word: OpenDocument;
beforeAll(async () => {
  word = await openDocument(blank);
});
afterAll(closeAll);

const numbers = (outline: Outline): OutlineCell[] =>
  visibleCells(outline).filter(({ controlTag }) => controlTag !== undefined);
const fill = (document: OpenDocument, count: number, to: string) =>
  document.word.fix((outline) =>
    numbers(outline)
      .slice(0, count)
      .map((cell) => fixOf(cell, to)),
  );
const texts = (document: OpenDocument, count: number): string[] =>
  numbers(document.outline())
    .slice(0, count)
    .map(({ text }) => text);

test("all blanks are filled in three syncs, and emptied again exactly", async () => {
  const document = await word.reopen(blank);
  const before = document.mainPart();
  const { outline, fixObstacle } = await document.word.read();
  expect(numbers(outline)).toHaveLength(200);
  expect(numbers(outline).map(({ place }) => fixObstacle(place))).toEqual(Array(200).fill(null));
  document.syncs();
  expect((await fill(document, 200, "0")).applied).toHaveLength(200);
  expect(document.syncs()).toBe(3);
  expect(new Set(texts(document, 200))).toEqual(new Set(["0"]));
  expect(numbers(document.outline()).filter(({ isPlaceholder }) => isPlaceholder)).toEqual([]);
  expect((await document.word.undo()).applied).toHaveLength(200);
  expect(isSameContent(document.mainPart(), before)).toBe(true);
  expect((await fill(document, 200, "0")).applied).toHaveLength(200);
});

test("a number in its control is replaced, marked and unmarked, each taken back", async () => {
  const document = await word.reopen(blank);
  await document.word.read();
  await fill(document, 1, "3");
  const before = document.mainPart();
  expect((await fill(document, 1, "2")).applied).toHaveLength(1);
  expect(texts(document, 1)).toEqual(["2"]);
  await document.word.undo();
  expect(isSameContent(document.mainPart(), before)).toBe(true);
  const mark = await document.word.mark((outline) =>
    numbers(outline)
      .slice(0, 1)
      .map((one) => markOf(one)),
  );
  expect(mark.applied).toHaveLength(1);
  expect(numbers(document.outline())[0]?.highlights).not.toEqual([]);
  await document.word.unmark();
  expect(isSameContent(document.mainPart(), before)).toBe(true);
});

const EDITED: readonly (readonly [string, (xml: string) => string])[] = [
  [
    "two controls have its tag",
    (xml) => xml.replace(/<w:tag w:val="(?:requests|cases)[^"]*"/g, '<w:tag w:val="same"'),
  ],
  ["it is locked", (xml) => xml.replace(/(<w:id w:val="\d+"\/>)/g, '$1<w:lock w:val="contentLocked"/>')],
  ["it is a date", (xml) => xml.replace(/<w:showingPlcHdr\/>/g, "<w:showingPlcHdr/><w:date/>")],
  ["it has no tag", (xml) => xml.replace(/<w:tag w:val="[^"]*"\/>/g, "")],
];
test.each(EDITED)("a placeholder is left to the user where %s", async (_why, edit) => {
  const document = await word.reopen(withMainPart(blank, edit));
  const before = document.mainPart();
  const { outline, fixObstacle } = await document.word.read();
  const one = visibleCells(outline).filter(
    (cell) => cell.isPlaceholder && cell.tag?.startsWith("disc") !== true,
  );
  expect(one.length).toBeGreaterThan(0);
  expect(one.map(({ place }) => fixObstacle(place)?.zh ?? "")).not.toContain("");
  const report = await document.word.fix(() => one.map((cell) => fixOf(cell, "0")));
  expect(report.refused).toHaveLength(one.length);
  expect(document.mainPart()).toBe(before);
});

test("a control that only Word has twice is not written into", async () => {
  const document = await word.reopen(
    withMainPart(blank, (xml) => {
      const [tag = ""] = /<w:tag w:val="requests[^"]*"\/>/.exec(xml) ?? [];
      const copy = `<w:p><w:sdt><w:sdtPr>${tag}</w:sdtPr><w:sdtContent><w:r><w:t>5</w:t></w:r></w:sdtContent></w:sdt></w:p>`;
      return xml.replace("<w:body>", `<w:body>${copy}`);
    }),
  );
  await document.word.read();
  const report = await fill(document, 200, "0");
  expect(report.applied).toHaveLength(199);
  expect(report.refused.map(({ reason }) => reason.zh)).toEqual([expect.stringContaining("还没有填写")]);
});

test.each(["ignored", "NotAllowed"] as const)(
  "what goes together with a placeholder that takes no text (%s) is put back, and each is told",
  async (controlWrites) => {
    const document = await word.reopen(blank, { controlWrites });
    const before = document.mainPart();
    const report = await document.word.fix((outline) => {
      const label = visibleCells(outline).find(({ text }) => text === "规章")!;
      return [label, ...numbers(outline).slice(0, 1)].map((one) => ({
        ...fixOf(one, "5"),
        group: "together",
      }));
    });
    expect(report.applied).toEqual([]);
    expect(
      report.refused.map(({ target, reason }) => `${target.text} ${reason.zh.slice(0, 6)}`).sort(),
    ).toEqual([" 这一格是还没", "规章 要和它一起改"]);
    expect(isSameContent(document.mainPart(), before)).toBe(true);
    expect(document.word.lastAct()).toBeNull();
  },
);
