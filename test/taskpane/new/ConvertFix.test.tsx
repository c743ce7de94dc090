/** @jest-environment jsdom */
import { configure, screen, waitFor } from "@testing-library/react";
import { readOutline } from "../../../src/document";
import { findTextTables, readReport } from "../../../src/reading";
import { format2021 } from "../../../src/report";
import { checkOutline, completeReview, locate } from "../../../src/review";
import type { Core } from "../../../src/taskpane/session/session";
import { docxFile } from "../../../testing/docx";
import { pasted, plainText, textReport } from "../../../testing/reports";
import { seed002Quiet } from "../../../testing/reports/seeds";
import { FakeWord } from "../support/fakeWord";
import { button, openPane, said } from "../support/openPane";

configure({ asyncUtilTimeout: 15_000 }); // what is slow is a busy machine

/** 换成 3 张表格: the question, and what came of it. */

const core: Core = {
  check: checkOutline,
  loadComplete: () => Promise.resolve(completeReview),
  loadFindInText: () => Promise.resolve(findTextTables),
  locate,
};

const text = textReport(format2021, seed002Quiet, plainText).lines;

/** The pane over a report as text, its question open. */
async function asked(lines: readonly string[] = text) {
  const word = new FakeWord();
  const outline = readOutline(docxFile(pasted(lines)));
  word.read = () => Promise.resolve({ outline, source: "ooxml", fixObstacle: () => null });
  const user = await openPane(word, core);
  await user.click(await screen.findByRole("button", { name: "换成 3 张表格" }));
  return { word, user };
}

const question = () => screen.getByRole("group", { name: /^放进规定的表格/u });
const choice = () => screen.queryByRole<HTMLInputElement>("checkbox", { name: /^删掉原来的/u });

test("says how much is put in and what goes, and puts it in on the second press", async () => {
  const { word, user } = await asked();
  expect(document.activeElement).toBe(question());
  expect(question().textContent).toContain("放进规定的表格 3 张，填好读出的 200 个数字。");
  expect(choice()?.checked).toBe(true);
  expect(word.converted).toEqual([]);
  await user.click(button("确认更换"));
  await waitFor(() => expect(said()).toContain("已换成 3 张表格。原来的文字已删掉。"));
  expect(said()).not.toContain("不等于 0");
  const [act] = word.converted;
  expect([act?.keepsLines, act?.tables.map(({ name }) => name)]).toEqual([false, ["表一", "表二", "表三"]]);
  const facts = act!.tables.map(({ flatOpc }) => readReport(readOutline(flatOpc)).facts);
  expect(facts.map(({ size }) => size)).toEqual([10, 175, 15]);
  expect(button("撤销")).toBeTruthy();
});

test("the lines may stay, which is said before and after", async () => {
  const { word, user } = await asked();
  await user.click(choice()!);
  expect(question().textContent).toContain("标成黄色，核对后请自己删");
  await user.click(button("确认更换"));
  await waitFor(() => expect(said()).toContain("原来的文字标成了黄色，核对后请删掉。"));
  expect(word.converted[0]?.keepsLines).toBe(true);
});

test("where numbers are left out the lines stay unless the user says otherwise", async () => {
  const { word, user } = await asked(text.map((line) => (/^行政许可/u.test(line) ? `${line}\t7` : line)));
  expect(question().textContent).toMatch(/另有 2 个数字不知该填哪一格/u);
  expect(choice()?.checked).toBe(false);
  await user.click(choice()!);
  await user.click(button("确认更换"));
  await waitFor(() => expect(word.converted[0]?.keepsLines).toBe(false));
});

test("where cells were not read the lines stay unless the user says otherwise", async () => {
  const { word, user } = await asked(text.filter((line) => !/^行政许可/u.test(line)));
  expect(question().textContent).toContain("还有 1 格没有读到，先空着，请对照原件填写。");
  expect(choice()?.checked).toBe(false);
  await user.click(button("确认更换"));
  await waitFor(() => expect(word.converted[0]?.keepsLines).toBe(true));
});

test.each([
  ["cells were not read", (line: string) => (line.startsWith("行政许可") ? [] : [line])],
  ["a number has no place", (line: string) => [line.startsWith("行政许可") ? `${line}\t7` : line]],
])("where %s it is said at the end, too, that blanks do not mean 0", async (_what, change) => {
  const { user } = await asked(text.flatMap(change));
  await user.click(button("确认更换"));
  await waitFor(() => expect(said()).toContain("不等于 0，请对照原件填写。"));
});

test("where words are of no table there is no choice: the lines stay", async () => {
  const at = text.findIndex((line) => line.startsWith("行政许可"));
  const { word, user } = await asked([...text.slice(0, at), "备注：另见附件", ...text.slice(at)]);
  expect(question().textContent).toContain("“备注：另见附件”不属于表格，所以原来的文字留着。");
  expect(choice()).toBeNull();
  await user.click(button("确认更换"));
  await waitFor(() => expect(word.converted[0]?.keepsLines).toBe(true));
});

test("what Word refuses is said; what it did in part is checked again", async () => {
  const { word, user } = await asked();
  const message = { zh: "没有改动。", en: "Nothing was changed." };
  word.convertResults.push({ outcome: "refused", message });
  await user.click(button("确认更换"));
  await waitFor(() => expect(said()).toContain("没有改动。"));

  await user.click(button("换成 3 张表格"));
  word.convertResults.push({
    outcome: "converted",
    note: { zh: "有一个空段落。", en: "An empty paragraph." },
  });
  await user.click(button("确认更换"));
  await waitFor(() => expect(said()).toContain("已删掉。有一个空段落。"));
});
