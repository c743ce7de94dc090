/** @jest-environment jsdom */
import { configure, screen, waitFor, within } from "@testing-library/react";
import { FakeWord } from "./support/fakeWord";
import { button, openPane, said } from "./support/openPane";

configure({ asyncUtilTimeout: 15_000 }); // what is slow is a busy machine

/** Marks that nobody remembers are said, and cleared once the user has agreed. */

const wrong = { "cases.directSuit.upheld": "1", "cases.directSuit.total": "4" };
const line = () => screen.queryByText(/^文档里另有 3 处红色或黄色.*右上角 ⋯ 里的“清除全部标记色”/u);

test("cells in a mark's colour that nobody remembers are said, and cleared with the marks when the user has agreed", async () => {
  const word = new FakeWord(wrong);
  word.unclaimed = 3;
  word.painted = 1;
  const user = await openPane(word);
  expect(line()).not.toBeNull();
  await user.click(button("更多"));
  await user.click(await screen.findByRole("menuitem", { name: "清除全部标记色" }));
  const dialog = screen.getByRole("dialog", { name: "清除红色和黄色" });
  within(dialog).getByText(/全部 4 处.*其中 3 处.*可能是您自己加的/u);
  await user.click(within(dialog).getByRole("button", { name: "取消" }));
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(word.calls).toEqual(["read"]);
  await user.click(button("更多"));
  await user.click(await screen.findByRole("menuitem", { name: "清除全部标记色" }));
  await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "确认清除" }));
  await waitFor(() => expect(said()).toContain("已清除 4 处颜色。"));
  expect(word.calls).toEqual(["read", "unmark all"]);
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(line()).toBeNull();
  await user.click(button("撤销"));
  await waitFor(() => expect(line()).not.toBeNull());
});

test("where there are none nothing is said or offered, and clearing marks clears no more", async () => {
  const word = new FakeWord(wrong);
  word.painted = 1;
  const user = await openPane(word);
  expect(screen.queryByText(/清除全部标记色/u)).toBeNull();
  await user.click(button("清除标记"));
  await waitFor(() => expect(word.calls).toEqual(["read", "unmark"]));
  await user.click(button("更多"));
  await screen.findByRole("menuitem", { name: "设置" });
  expect(screen.queryByRole("menuitem", { name: "清除全部标记色" })).toBeNull();
});

test("one that broke off is tried again as what it was", async () => {
  const word = new FakeWord(wrong);
  word.unclaimed = 3;
  const user = await openPane(word);
  const place = { table: 1, row: 1, cell: 1 };
  const broken = { zh: "Word 中途出错。", en: "Word failed." };
  word.nextReport = { interrupted: broken, unfinished: [{ key: "a", place, text: "3" }] };
  await user.click(button("更多"));
  await user.click(await screen.findByRole("menuitem", { name: "清除全部标记色" }));
  await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "确认清除" }));
  await user.click(await screen.findByRole("button", { name: "再试一次" }));
  await waitFor(() => expect(word.calls.filter((call) => call === "unmark all")).toHaveLength(2));
});
