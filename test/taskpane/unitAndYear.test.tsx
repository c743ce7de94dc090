/** @jest-environment jsdom */
import { configure, screen, waitFor, within } from "@testing-library/react";
import { FakeWord } from "./support/fakeWord";
import { button, edit, openPane, said } from "./support/openPane";

configure({ asyncUtilTimeout: 15_000 });

const subject = () => screen.getByRole("heading", { level: 1 }).textContent;
const field = (name: string) => screen.getByLabelText<HTMLInputElement | HTMLSelectElement>(name);
const values = () => ["单位名称", "层级", "年度"].map((name) => field(name).value);

/** The pane with the dialog open. */
async function openDialog(word: FakeWord) {
  const user = await openPane(word);
  await user.click(button("更多"));
  await user.click(await screen.findByRole("menuitem", { name: "单位和年度…" }));
  await screen.findByRole("dialog", { name: "单位和年度" });
  return user;
}

afterEach(() => void jest.useRealTimers());

describe("单位和年度", () => {
  test("shows what was read, and what the name tells of the level", async () => {
    await openDialog(new FakeWord());
    expect(values()).toEqual(["青禾县统计局", "", "2024"]);
    const dialog = within(screen.getByRole("dialog"));
    dialog.getByText("读到的是“青禾县统计局”。");
    dialog.getByText("读到的是“2024”。");
    dialog.getByRole("option", { name: "按名称判断：县级（县、区、县级市）", selected: true });
  });

  test("by keyboard: Enter saves, the pane shows the result anew, and the heading has the focus", async () => {
    const word = new FakeWord();
    const user = await openDialog(word);
    await user.clear(field("单位名称"));
    await user.keyboard("南川省统计局{Tab}");
    expect(document.activeElement).toBe(field("层级"));
    await user.keyboard("{Tab}2025{Enter}");
    await waitFor(() => expect(subject()).toBe("南川省统计局 · 2025 年（单位、年度已更正）"));
    expect(word.calls).toEqual(["read", "keep corrections", "read"]);
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(said()).toBe("已存进文档。");
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 })));
  });

  test("a level that is chosen is kept, and shown the next time; what was read comes back at a click", async () => {
    const word = new FakeWord();
    const user = await openDialog(word);
    await user.selectOptions(field("层级"), "市级（设区的市、州）");
    await user.click(button("保存并重新核验"));
    await waitFor(() => expect(subject()).toBe("青禾县统计局 · 2024 年（层级已更正）"));
    await user.click(button("更多"));
    await user.click(await screen.findByRole("menuitem", { name: "单位和年度…" }));
    expect(values()).toEqual(["青禾县统计局", "city", "2024"]);
    await user.click(button("恢复为读到的"));
    expect(values()).toEqual(["青禾县统计局", "", "2024"]);
    await user.click(button("保存并重新核验"));
    await waitFor(() => expect(subject()).toBe("青禾县统计局 · 2024 年"));
    expect(word.records.corrections).toBeNull();
  });

  test("a unit that is changed in the document meanwhile is not held against it", async () => {
    jest.useFakeTimers({ advanceTimers: true });
    const word = new FakeWord();
    const user = await openDialog(word);
    await user.clear(field("年度"));
    await user.type(field("年度"), "2025");
    word.given = { head: { unit: "青禾县水利局" } };
    await edit(word);
    expect(values()).toEqual(["青禾县水利局", "", "2025"]);
    await user.click(button("保存并重新核验"));
    await waitFor(() => expect(subject()).toBe("青禾县水利局 · 2025 年（年度已更正）"));
    expect(word.records.corrections).toMatchObject({ unit: null, year: 2025 });
  });

  test("what is no year is said at its field, which has the focus; nothing is stored", async () => {
    const word = new FakeWord();
    const user = await openDialog(word);
    await user.clear(field("年度"));
    await user.click(button("保存并重新核验"));
    screen.getByText(/^年份“”不对/u);
    expect(document.activeElement).toBe(field("年度"));
    await user.type(field("年度"), "2024");
    expect(screen.queryByText(/^年份/u)).toBeNull();
    await user.click(button("取消"));
    expect(word.calls).toEqual(["read"]);
  });

  test("is not offered where nothing can be stored", async () => {
    const word = new FakeWord();
    word.hostState = { ...word.hostState, readOnly: { zh: "只能查看。", en: "Read-only." } };
    const user = await openPane(word);
    await user.click(button("更多"));
    await screen.findByRole("menuitem", { name: "关于" });
    expect(screen.queryByRole("menuitem", { name: "单位和年度…" })).toBeNull();
  });
});
