/** @jest-environment jsdom */
import { act, configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Pane } from "../../src/taskpane/Pane";
import { loadStrings } from "../../src/taskpane/text/strings";
import { WordFailure } from "../../src/word/types";
import { FakeWord } from "./support/fakeWord";
import { button, isDisabled, openPane, said } from "./support/openPane";
import { finding, notAReport, request, withoutRequests } from "./support/reviews";

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

describe("opening", () => {
  test("checks at once and says that everything agrees", async () => {
    await openPane(new FakeWord());
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("青禾县统计局 · 2024 年");
    expect(screen.getAllByText("全部相符").length).toBeGreaterThan(0);
    screen.getByText("核对 42 条勾稽关系，42 条相符");
  });

  test("shows its steps while it works, and is never empty", async () => {
    const word = new FakeWord();
    let finish = () => {};
    word.gate = new Promise((resolve) => (finish = resolve));
    render(<Pane word={word} core={word.core} />);
    expect(screen.getByRole("progressbar", { name: "核验进度" })).toBeTruthy();
    expect(screen.getByText("读取文档").closest("li")?.getAttribute("aria-current")).toBe("step");
    await act(async () => finish());
    await screen.findByText("核对 42 条勾稽关系，42 条相符");
    expect(screen.queryByRole("progressbar")).toBeNull();
  });

  test("speaks English where Office does", async () => {
    await loadStrings("en");
    const word = new FakeWord();
    word.hostState = { ...word.hostState, language: "en" };
    render(<Pane word={word} core={word.core} />);
    await screen.findByText("42 relations: 42 hold");
    expect(document.documentElement.lang).toBe("en");
  });

  test("a Word that is too old is told so, and not read", () => {
    const word = new FakeWord();
    word.hostState = { ...word.hostState, isSupported: false };
    render(<Pane word={word} core={word.core} />);
    screen.getByText(/版本太旧/u);
    expect(word.calls).toEqual([]);
  });
});

describe("findings", () => {
  test("stand under their table with place, equation and what to press", async () => {
    await openPane(new FakeWord(wrongTotals));
    const findings = within(screen.getByRole("region", { name: "发现的问题" }));
    expect(findings.getAllByRole("heading", { level: 3 }).map((title) => title.textContent)).toEqual([
      "表二 收到和处理政府信息公开申请情况",
      "表三 政府信息公开行政复议、行政诉讼情况",
    ]);
    findings.getByText("2 + 0 + 0 + 0 + 0 + 0 = 2，表中写 3");
    findings.getByText("1 + 0 + 0 + 0 = 1，表中写 4");
    findings.getByRole("button", { name: "定位：一、本年新收 · 总计" });
    findings.getByRole("button", { name: "改为 1" });
  });

  test("定位 goes to the cell and marks the finding in the list", async () => {
    const word = new FakeWord(wrongTotals);
    const user = await openPane(word);
    await user.click(button("定位：未经复议直接起诉 总计"));
    expect(word.calls.at(-1)).toBe("goTo 3.4.11 “4”");
    await waitFor(() => {
      const current = screen
        .getAllByRole("listitem")
        .filter((item) => item.getAttribute("aria-current") === "true");
      expect(current.map((item) => within(item).getByRole("heading").textContent)).toEqual([
        "错误 未经复议直接起诉 总计",
      ]);
    });
  });

  test("the calculation opens in place, and each number of it goes to its cell", async () => {
    const word = new FakeWord({ "cases.directSuit.upheld": "", "cases.directSuit.total": "4" });
    const user = await openPane(word);
    await user.click(screen.getByText("计算过程"));
    screen.getByText("空白，按 0 计");
    await user.click(screen.getByRole("button", { name: "未经复议直接起诉 其他结果" }));
    expect(word.calls.at(-1)).toBe("goTo 3.4.9 “0”");
  });
});

describe("a fix", () => {
  test("shows what will change before anything changes", async () => {
    const word = new FakeWord(wrongTotals);
    const user = await openPane(word);
    await user.click(button("改为 1"));
    const preview = screen.getByRole("group", { name: "将改动这一处：" });
    expect(preview.textContent).toContain("未经复议直接起诉 总计");
    expect(preview.textContent).toContain("从 4 改为 1");
    expect(word.calls).toEqual(["read"]);
  });

  test("is made only when confirmed, and the new state is read and shown", async () => {
    const word = new FakeWord(wrongTotals);
    const user = await openPane(word);
    await user.click(button("改为 1"));
    await user.click(button("确认修改"));
    expect(word.calls.slice(1)).toEqual(["fix cases.directSuit.total 4→1", "read"]);
    await waitFor(() => expect(screen.queryByText("1 + 0 + 0 + 0 = 1，表中写 4")).toBeNull());
    expect(said()).toBe("已改 1 处：未经复议直接起诉 总计 4 → 1");
  });

  test("after which its button is gone leaves the focus at the headline", async () => {
    const user = await openPane(new FakeWord({ "cases.directSuit.upheld": "1" }));
    await user.click(button("改为 1"));
    await user.click(button("确认修改"));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 })));
  });

  test("can be cancelled, by Escape too; the focus returns to its button", async () => {
    const word = new FakeWord(wrongTotals);
    const user = await openPane(word);
    await user.click(button("改为 1"));
    await user.click(button("取消"));
    expect(document.activeElement).toBe(button("改为 1"));
    await user.keyboard("{Enter}");
    await user.tab();
    await user.keyboard("{Escape}");
    expect(screen.queryByText("将改动这一处：")).toBeNull();
    expect(document.activeElement).toBe(button("改为 1"));
    expect(word.calls).toEqual(["read"]);
  });

  test("全部修正 changes all that stand alone, after a preview; 撤销 takes it back", async () => {
    const word = new FakeWord(wrongTotals);
    const user = await openPane(word);
    await user.click(button("全部修正 2"));
    await user.click(button("确认修改 2 处"));
    expect(said()).toBe("已改 2 处");
    await user.click(button("撤销"));
    expect(word.calls.slice(1)).toEqual([
      "fix requests.received.total 3→2, cases.directSuit.total 4→1",
      "read",
      "undo",
      "read",
    ]);
    expect(said()).toBe("已撤销 2 处");
    screen.getByText("1 + 0 + 0 + 0 = 1，表中写 4");
  });

  test("that Word refuses is said with its reason", async () => {
    const word = new FakeWord(wrongTotals);
    const user = await openPane(word);
    word.nextReport = {
      refused: [
        {
          target: { key: "cases.directSuit.total", place: { table: 3, row: 4, cell: 11 }, text: "4" },
          reason: { zh: "这一格被锁定，请先解除锁定。", en: "This cell is locked." },
        },
      ],
    };
    await user.click(button("改为 1"));
    await user.click(button("确认修改"));
    expect(said()).toBe("没有改动任何一处未经复议直接起诉 总计：这一格被锁定，请先解除锁定。");
  });

  test("many blank cells of a table are one card with one button", async () => {
    const blanks = ["upheld", "corrected", "otherResult", "pending"].map((key) => `cases.directSuit.${key}`);
    const word = new FakeWord(Object.fromEntries(blanks.map((field) => [field, ""])));
    const user = await openPane(word);
    expect(screen.queryByRole("button", { name: "填 0" })).toBeNull();
    const card = screen.getByRole("heading", { name: "提醒 4 处：没有的数量写 0" }).closest("li")!;
    await user.click(within(card).getByRole("button", { name: "空白全部填 0" }));
    await user.click(button("确认修改 4 处"));
    expect(word.calls.at(-2)).toBe(`fix ${blanks.map((field) => `${field} →0`).join(", ")}`);
    await waitFor(() => screen.getByText("核对 42 条勾稽关系，42 条相符"));
  });
});

describe("marks", () => {
  test("are set, belong to the file until cleared, and are cleared", async () => {
    const word = new FakeWord({ ...wrongTotals, "cases.reconsideration.upheld": "" });
    const user = await openPane(word);
    await user.click(button("标出"));
    expect(word.calls.at(-1)).toBe("mark 6");
    expect(said()).toBe("已标出 5 处1 处空白未着色");
    screen.getByText(/5 处标记已写进文档/u);
    await user.click(button("清除标记"));
    expect(said()).toBe("已清除 5 处标记");
    expect(screen.queryByText(/标记已写进文档/u)).toBeNull();
    button("标出");
  });

  test("of an earlier session are noticed, and can be cleared", async () => {
    const word = new FakeWord(wrongTotals);
    word.painted = 5;
    const user = await openPane(word);
    screen.getByText("文档里留有上次核验的 5 处标记，可点“清除标记”去掉。");
    // One button, among the actions: the query fails for two.
    await user.click(button("清除标记"));
    expect(word.calls.at(-1)).toBe("unmark");
    expect(screen.queryByText(/留有上次核验/u)).toBeNull();
  });

  test("a document with revisions says before painting what that means", async () => {
    const word = new FakeWord(wrongTotals);
    word.hasRevisions = true;
    await openPane(word);
    screen.getByText(/文档里有修订/u);
  });
});

describe("where it cannot be all right", () => {
  test("a read-only document is shown, says why it cannot be written, and offers no button that would", async () => {
    const word = new FakeWord(wrongTotals);
    word.documentReadOnly = { zh: "文档受保护。", en: "The document is protected." };
    await openPane(word);
    screen.getByText("文档受保护。");
    screen.getByText("1 + 0 + 0 + 0 = 1，表中写 4");
    for (const name of ["标出", "全部修正 2", "改为 1", "撤销"])
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
    screen.getByText("“改为 1”要手动做：这一格有未处理的修订，请先在“审阅”中接受或拒绝修订。");
    button("改为 2");
    button("全部修正 1");
  });

  test("of many blanks those that Word would refuse to fill are counted apart", async () => {
    const blanks = ["upheld", "corrected", "otherResult", "pending"].map((key) => `cases.directSuit.${key}`);
    const word = new FakeWord(Object.fromEntries(blanks.map((field) => [field, ""])));
    word.obstacles = { "cases.directSuit.upheld": { zh: "这一格被锁定。", en: "Locked." } };
    const user = await openPane(word);
    screen.getByText("其中 1 处要手动改：这一格被锁定。");
    const card = screen.getByRole("heading", { name: "提醒 4 处：没有的数量写 0" }).closest("li")!;
    await user.click(within(card).getByRole("button", { name: "空白全部填 0" }));
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
    const word = new FakeWord();
    render(<Pane word={word} core={{ ...word.core, review: () => notAReport() }} />);
    await screen.findByText("这份文档里没有找到年度报告的表格。请打开年度报告再核验。");
    await userEvent.click(button("重新核验"));
    expect(word.calls).toEqual(["read", "read"]);
  });

  test("a missing table is named, with what that leaves unchecked", async () => {
    const word = new FakeWord(withoutRequests());
    word.given = { formats: { disclosure: "2021", requests: null, cases: "2021" } };
    await openPane(word);
    screen.getByText("没有找到，39 条勾稽关系无法核对");
    screen.getByText("核对 42 条勾稽关系，3 条相符，39 条无法核对");
    expect(screen.queryByText("全部相符")).toBeNull();
  });

  test("a read that fails says what to do, and can be tried again", async () => {
    const word = new FakeWord();
    word.readError = new WordFailure({ zh: "Word 正忙，请关闭打开的对话框。", en: "Word is busy." }, "Busy");
    render(<Pane word={word} core={word.core} />);
    await screen.findByText("Word 正忙，请关闭打开的对话框。");
    await userEvent.click(button("再试一次"));
    await screen.findByText("核对 42 条勾稽关系，42 条相符");
  });

  test("a write that fails is said, and the pane goes on", async () => {
    const word = new FakeWord(wrongTotals);
    const user = await openPane(word);
    word.mark = () => Promise.reject(new WordFailure({ zh: "写不进去。", en: "Denied." }, "AccessDenied"));
    await user.click(button("标出"));
    expect(said()).toBe("写不进去。");
    expect(isDisabled(button("标出"))).toBe(false);
  });
});

describe("many cells of one finding", () => {
  const row = Array.from({ length: 14 }, (_, index) => ({
    field: null,
    table: 2,
    row: 6,
    cell: index + 2,
    text: String(index * 3),
  }));

  test("stand in the card, each by what it says, and each goes there; beyond a dozen they are unfolded", async () => {
    const word = new FakeWord();
    word.given = {
      findings: [finding({ rule: "unplaced", severity: "error", message: "数字比列多。", cells: row })],
    };
    const user = await openPane(word);
    const card = screen.getByRole("heading", { name: "错误 第 6 行的 14 格" }).closest("li")!;
    await user.click(within(card).getByRole("button", { name: "定位：第 6 行第 3 格“3”" }));
    expect(word.calls.at(-1)).toBe("goTo 2.6.3 “3”");
    expect(within(card).queryByText("39")).toBeNull();
    await user.click(within(card).getByRole("button", { name: "另外 2 处" }));
    await user.click(within(card).getByText("39"));
    expect(word.calls.at(-1)).toBe("goTo 2.6.15 “39”");
  });

  test("of several rows are told apart by their row", async () => {
    const word = new FakeWord();
    const cells = row.slice(0, 3).map((cell, index) => ({ ...cell, row: index + 4, cell: 9 }));
    word.given = { findings: [finding({ rule: "unplaced", severity: "error", message: "多一列。", cells })] };
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
    await screen.findByText("核验停止了，没有做完。", { selector: "p" });
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
    await screen.findByText("核验停止了，没有做完；这是上一次的结果。", { selector: "p" });
    expect(screen.queryByText(/^核对 42 条/u)).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
  });

  test("a write in time leaves the document as it was, and says so", async () => {
    const word = new FakeWord(wrongTotals);
    const user = await openPane(word);
    waiting(word);
    await user.click(button("标出"));
    await user.click(await screen.findByRole("button", { name: "停止" }, { timeout: 10_000 }));
    expect(said()).toBe("已停止，文档没有改动。");
    expect(word.calls).toEqual(["read", "mark 5", "stop"]);
    expect(isDisabled(button("标出"))).toBe(false);
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
      expect(said()).toBe("已标出 5 处要求停止时 Word 已经在写，所以做完了；不要的话可以撤销或清除。"),
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

  test("on 改为 opens the preview, and does not close it again", async () => {
    const user = await openPane(new FakeWord(wrongTotals));
    await user.dblClick(button("改为 1"));
    button("确认修改");
  });

  test("on 撤销 takes one act back", async () => {
    const word = new FakeWord(wrongTotals);
    const user = await openPane(word);
    await user.click(button("改为 1"));
    await user.click(button("确认修改"));
    await user.click(button("标出"));
    await user.dblClick(button("撤销"));
    expect(word.calls.filter((call) => call === "undo")).toHaveLength(1);
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

  test("goes by keyboard: it opens on its first entry, the arrows go round, Escape returns to its button", async () => {
    const user = await openPane(new FakeWord());
    button("更多").focus();
    await user.keyboard("{Enter}");
    const focused = () => document.activeElement?.textContent;
    expect(focused()).toBe("复制结果");
    await user.keyboard("{ArrowDown}");
    expect(focused()).toBe("设置");
    await user.keyboard("{ArrowDown}");
    expect(focused()).toBe("关于");
    await user.keyboard("{ArrowDown}");
    expect(focused()).toBe("复制结果");
    await user.keyboard("{ArrowUp}");
    expect(focused()).toBe("关于");
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("menu")).toBeNull();
    expect(document.activeElement).toBe(button("更多"));
  });

  test("关于 says the version and that nothing leaves the machine", async () => {
    const user = await openPane(new FakeWord());
    await user.click(button("更多"));
    await user.click(await screen.findByRole("menuitem", { name: "关于" }));
    const about = within(screen.getByRole("dialog", { name: "关于 · 年报核验" }));
    about.getByText(/^版本 \d/u);
    about.getByText("一切只在本机进行，不上传任何内容。");
    expect(document.activeElement).toBe(about.getByRole("heading"));
    await user.keyboard("{Escape}");
    expect(screen.queryByText(/^版本/u)).toBeNull();
  });
});
