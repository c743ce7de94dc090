/** @jest-environment jsdom */
import { act, configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { FindingPlace } from "../../src/checks";
import type { Outline } from "../../src/document";
import { checkOutline } from "../../src/review";
import { Pane } from "../../src/taskpane/Pane";
import { WordFailure } from "../../src/word";
import { FakeWord } from "./support/fakeWord";
import { button, isDisabled, openPane, said } from "./support/openPane";
import { finding, notAReport, noTexts, request, withoutRequests } from "./support/reviews";

configure({ asyncUtilTimeout: 15_000 }); // what is slow is a busy machine

const wrongTotals = {
  [request("received", "naturalPerson")]: "2",
  [request("received", "total")]: "3",
  [request("granted", "naturalPerson")]: "2",
  [request("granted", "total")]: "2",
  [request("total", "naturalPerson")]: "2",
  [request("total", "total")]: "2",
  "cases.directSuit.upheld": "1",
  "cases.directSuit.total": "4",
};

const emptyOutline: Outline = {
  blocks: [],
  tables: [],
  hasRevisions: false,
  protection: null,
};

describe("where it cannot be all right", () => {
  test("a read-only document is shown, says why it cannot be written, and offers no button that would", async () => {
    const word = new FakeWord(wrongTotals);
    word.hostState = {
      ...word.hostState,
      readOnly: { zh: "文档受保护。", en: "The document is protected." },
    };
    await openPane(word);
    screen.getByText("文档受保护。");
    screen.getByText("1 + 0 + 0 + 0 = 1，表中写 4");
    for (const name of ["标出", "修正有把握的 2 处", "改为 1", "撤销"])
      expect(screen.queryByRole("button", { name })).toBeNull();
    expect(isDisabled(button("重新核验"))).toBe(false);
    expect(isDisabled(button("定位：未经复议直接起诉 总计"))).toBe(false);
  });

  test("a fix that Word would refuse is not offered: why stands in its place", async () => {
    const word = new FakeWord(wrongTotals);
    word.obstacles = {
      "cases.directSuit.total": {
        zh: "这一格有未处理的修订，请先在“审阅”中接受或拒绝修订。",
        en: "Tracked changes.",
      },
    };
    await openPane(word);
    expect(screen.queryByRole("button", { name: "改为 1" })).toBeNull();
    screen.getByText("“改为 1”要自己改：这一格有未处理的修订，请先在“审阅”中接受或拒绝修订。");
    button("改为 2");
    button("修正有把握的 1 处");
  });

  test("of many blanks those that Word would refuse to fill are counted apart", async () => {
    const blanks = ["upheld", "corrected", "otherResult", "pending"].map((key) => `cases.directSuit.${key}`);
    const word = new FakeWord(Object.fromEntries(blanks.map((field) => [field, ""])));
    word.obstacles = { "cases.directSuit.upheld": { zh: "这一格被锁定。", en: "Locked." } };
    const user = await openPane(word);
    screen.getByText("其中 1 处要自己改：这一格被锁定。");
    const card = screen.getByRole("heading", { name: "提醒 · 表三 4 处：没有的数量写 0" }).closest("li")!;
    await user.click(within(card).getByRole("button", { name: "可填 0 的 3 格填 0" }));
    button("确认修改 3 处");
  });

  test("an error of ours becomes a sentence of ours", async () => {
    const word = new FakeWord();
    word.readError = new TypeError("Cannot read properties of undefined (reading 'GeneralException')");
    render(<Pane word={word} core={word.core} />);
    await screen.findByText(/^这一步没有做成。/u);
    expect(document.body.textContent).not.toMatch(/undefined|Exception/u);
  });

  test("a document that is no report: one sentence, and what to do", async () => {
    const word = new FakeWord(noTexts);
    const { notReviewed } = checkOutline(emptyOutline);
    if (!notReviewed) throw new Error("an empty document is no report");
    word.given = { ...notAReport, notReviewed };
    render(<Pane word={word} core={word.core} />);
    await screen.findByText("这份文档里没有找到政府信息公开工作年度报告的表格。请打开年度报告再核验。");
    await userEvent.click(button("重新核验"));
    expect(word.calls).toEqual(["read", "read"]);
  });

  test("a missing table is named, with what that leaves unchecked", async () => {
    const word = new FakeWord(withoutRequests());
    await openPane(word);
    await screen.findByText("没有找到这张表，39 个算式没法核对");
    screen.getByText("核对 42 条勾稽关系，3 条相符，39 条无法核对");
    expect(screen.queryByText(/全部相符/u)).toBeNull();
  });

  test("a read that fails says what to do, and can be tried again", async () => {
    const word = new FakeWord();
    word.readError = new WordFailure({ zh: "Word 正忙，请关闭打开的对话框。", en: "Word is busy." }, "Busy");
    render(<Pane word={word} core={word.core} />);
    await screen.findByText("Word 正忙，请关闭打开的对话框。");
    await userEvent.click(button("再试一次"));
    await screen.findByText("核对 42 条勾稽关系，42 条相符");
  });
});

describe("many cells of one finding", () => {
  const row = Array.from({ length: 14 }, (_, index) => ({
    field: null,
    place: { table: 2, row: 6, cell: index + 2 },
    text: String(index * 3),
  }));
  const unplaced = (reason: string, cells: readonly FindingPlace[]) => {
    const values = { reason, label: "", column: "", tables: [], texts: cells.map(({ text }) => text) };
    return finding({ rule: "unplaced", severity: "error", values, cells });
  };

  test("stand in the card, each by what it says, and each goes there; beyond a dozen they are unfolded", async () => {
    const word = new FakeWord();
    word.given = {
      findings: [unplaced("too-many-numbers", row)],
    };
    const user = await openPane(word);
    const card = screen.getByRole("heading", { name: "错误 · 全文 第 6 行的 14 格" }).closest("li")!;
    await user.click(within(card).getByRole("button", { name: "定位：第 6 行第 3 格“3”" }));
    expect(word.calls.at(-1)).toBe("goTo 2.6.3 “3”");
    expect(within(card).queryByText("39")).toBeNull();
    await user.click(within(card).getByRole("button", { name: "另外 2 处" }));
    await user.click(within(card).getByText("39"));
    expect(word.calls.at(-1)).toBe("goTo 2.6.15 “39”");
  });

  test("of several rows are told apart by their row", async () => {
    const word = new FakeWord();
    const cells = row
      .slice(0, 3)
      .map((one, index) => ({ ...one, place: { table: 2, row: index + 4, cell: 9 } }));
    word.given = { findings: [unplaced("no-column", cells)] };
    await openPane(word);
    expect(screen.getByText("第 5 行：3")).toBeTruthy();
  });
});

describe("stopping", () => {
  /** A Word that waits, and the function that lets it go on. */
  function waiting(word: FakeWord): () => Promise<void> {
    let go = () => {};
    word.gate = new Promise((resolve) => (go = resolve));
    return () => act(async () => go());
  }

  test("the first check says that there is no result, and how to get one", async () => {
    const word = new FakeWord(wrongTotals);
    waiting(word);
    render(<Pane word={word} core={word.core} />);
    await userEvent.click(button("停止"));
    await screen.findByText("已停止，没有核对完。", { selector: "p" });
    word.gate = null;
    await userEvent.click(button("重新核验"));
    await screen.findByText(/^核对 42 条勾稽关系/u);
  });

  test("a later check shows the result before it as what it is", async () => {
    const word = new FakeWord();
    const user = await openPane(word);
    waiting(word);
    await user.click(button("重新核验"));
    await user.click(button("停止"));
    await screen.findByText("已停止，没有核对完；下面是上一次的结果。", { selector: "p" });
    expect(screen.queryByText(/^核对 42 条/u)).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
  });

  test("a write too late says that it waits, then that it was done and can be taken back", async () => {
    const word = new FakeWord(wrongTotals);
    const user = await openPane(word);
    const go = waiting(word);
    word.canStop = false;
    await user.click(button("标出"));
    await user.click(await screen.findByRole("button", { name: "停止" }, { timeout: 10_000 }));
    expect(isDisabled(button("正在停止……"))).toBe(true);
    await go();
    await waitFor(() =>
      expect(said()).toBe("已标出 5 处点停止时 Word 已经在写，所以写完了。不要的话，点“撤销”或“清除标记”。"),
    );
    button("清除标记");
  });
});

describe("a double click", () => {
  test("on 标出 marks, and does not clear again", async () => {
    const word = new FakeWord(wrongTotals);
    const user = await openPane(word);
    await user.dblClick(button("标出"));
    await waitFor(() => button("清除标记"));
    expect(word.calls).toEqual(["read", "mark 5"]);
  });

  test("on 改为 changes the cell, and changes nothing else", async () => {
    const word = new FakeWord(wrongTotals);
    const user = await openPane(word);
    await user.dblClick(button("改为 1"));
    await waitFor(() => expect(said()).toMatch(/^已改 1 处/u));
    expect(word.calls).toEqual(["read", "fix cases.directSuit.total 4→1", "read", "goTo 3.4.11 “1”"]);
  });

  test("on what is previewed opens the preview, and does not close it again", async () => {
    const word = new FakeWord(wrongTotals);
    const user = await openPane(word);
    await user.dblClick(button("修正有把握的 2 处"));
    button("确认修改 2 处");
    expect(word.calls).toEqual(["read"]);
  });
});

describe("what a screen reader hears", () => {
  test("is the result once, and nothing of it again when something is written", async () => {
    const word = new FakeWord(wrongTotals);
    const user = await openPane(word);
    const headline = screen.getAllByRole("status")[0]!;
    const heard: string[] = [];
    new MutationObserver(() => heard.push(headline.textContent ?? "")).observe(headline, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    await user.click(button("标出"));
    expect(said()).toBe("已标出 5 处");
    expect(heard).toEqual([]);
    await user.click(button("重新核验"));
    await waitFor(() => expect(heard).toEqual(["正在核对……", "3 处错误"]));
  });
});

describe("the menu", () => {
  test("复制结果 puts the findings on the clipboard as text", async () => {
    const user = await openPane(new FakeWord(wrongTotals));
    await user.click(button("更多"));
    await user.click(await screen.findByRole("menuitem", { name: "复制结果" }));
    await waitFor(() => expect(said()).toBe("已复制，可以粘贴到邮件或聊天里"));
    expect(await navigator.clipboard.readText()).toContain("1 + 0 + 0 + 0 = 1，表中写 4");
  });

  test("opens by keyboard when its code is there, and Escape returns to its button", async () => {
    const user = await openPane(new FakeWord());
    button("更多").focus();
    await user.keyboard("{Enter}");
    const entries = await screen.findAllByRole("menuitem");
    expect(entries.map(({ textContent }) => textContent)).toEqual([
      "复制结果",
      "单位和年度…",
      "设置",
      "使用说明",
      "关于",
    ]);
    entries[0]?.focus();
    await user.keyboard("{ArrowDown}{Escape}");
    await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
    expect(document.activeElement).toBe(button("更多"));
  });

  test("使用说明 opens a page of the product, beside the pane", async () => {
    const user = await openPane(new FakeWord());
    await user.click(button("更多"));
    const entry = await screen.findByRole("menuitem", { name: "使用说明" });
    expect(["href", "target", "rel"].map((name) => entry.getAttribute(name))).toEqual([
      "assets/help.html",
      "_blank",
      "noopener",
    ]);
  });

  test("关于 says the version, the notices, the licences, where help is, and that nothing leaves the machine", async () => {
    const user = await openPane(new FakeWord());
    await user.click(button("更多"));
    await user.click(await screen.findByRole("menuitem", { name: "关于" }));
    const dialog = await screen.findByRole("dialog", { name: "关于 · 年报核验" });
    const about = within(dialog);
    about.getByText(/^版本 \d/u);
    about.getByText(/国办公开办函〔2021〕30号、国办公开办函〔2019〕60号/u);
    about.getByText("一切只在本机进行，不上传任何内容。");
    const links = about.getAllByRole("link").map((link) => [link.textContent, link.getAttribute("href")]);
    expect(links).toEqual([
      ["使用说明", "assets/help.html"],
      ["所用软件的许可", "licences.txt"],
    ]);
    expect(dialog.contains(document.activeElement)).toBe(true);
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByText(/^版本/u)).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
  });
});
