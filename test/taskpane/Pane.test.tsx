/** @jest-environment jsdom */
import { act, configure, render, screen, waitFor, within } from "@testing-library/react";
import { Pane } from "../../src/taskpane/Pane";
import { loadStrings } from "../../src/taskpane/text/strings";
import { FakeWord } from "./support/fakeWord";
import { button, openPane, said } from "./support/openPane";
import { finding, request } from "./support/reviews";
import { placeKey } from "../../src/report";
import type { FixTarget } from "../../src/word";

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
    expect(screen.getAllByText(/全部相符/u).length).toBeGreaterThan(0);
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
  test("are one list: how bad, in which part and where, the equation, and what to press", async () => {
    await openPane(new FakeWord({ ...wrongTotals, "cases.reconsideration.upheld": "" }));
    const findings = within(screen.getByRole("region", { name: "发现的问题" }));
    expect(findings.getAllByRole("heading", { level: 3 }).map((title) => title.textContent)).toEqual([
      "错误 · 表二 一、本年新收 · 总计",
      "错误 · 表二 “总计”的算式",
      "错误 · 表三 未经复议直接起诉 总计",
      "提醒 · 表三 行政复议 结果维持",
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
        "错误 · 表三 未经复议直接起诉 总计",
      ]);
    });
  });

  test("定位 of a relation of which no cell is suspected before the others selects the first, and says so", async () => {
    const word = new FakeWord(wrongTotals);
    const user = await openPane(word);
    await user.click(button("定位：“总计”的算式"));
    expect(word.calls.at(-1)).toBe("goTo 2.4.8 “3”");
    await waitFor(() => expect(said()).toBe("这个算式有 4 格，已选中第一格。"));
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
  test("that is the only one, of one place, is made at a click; the new state is read and shown", async () => {
    const word = new FakeWord(wrongTotals);
    const user = await openPane(word);
    await user.click(button("改为 1"));
    // The document may stand elsewhere: it shows what was changed.
    expect(word.calls.slice(1)).toEqual(["fix cases.directSuit.total 4→1", "read", "goTo 3.4.11 “1”"]);
    await waitFor(() => expect(screen.queryByText("1 + 0 + 0 + 0 = 1，表中写 4")).toBeNull());
    expect(said()).toBe("已改 1 处：未经复议直接起诉 总计 4 → 1");
  });

  test("is said where Word cannot show what was changed, and is no failure", async () => {
    const word = new FakeWord(wrongTotals);
    word.goTo = () => Promise.reject(new Error("Word is busy"));
    const user = await openPane(word);
    await user.click(button("改为 1"));
    await waitFor(() => expect(said()).toBe("已改 1 处：未经复议直接起诉 总计 4 → 1"));
  });

  test("after which its button is gone leaves the focus at the headline", async () => {
    const user = await openPane(new FakeWord({ "cases.directSuit.upheld": "1" }));
    await user.click(button("改为 1"));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 })));
  });

  test("of several places shows what will change before anything changes", async () => {
    const word = new FakeWord(wrongTotals);
    const user = await openPane(word);
    await user.click(button("修正有把握的 2 处"));
    const preview = screen.getByRole("group", { name: "将改动这 2 处：" });
    expect(within(preview).getAllByRole("listitem")).toHaveLength(2);
    expect(preview.textContent).toContain("未经复议直接起诉 总计");
    expect(preview.textContent).toContain("从 4 改为 1");
    expect(word.calls).toEqual(["read"]);
  });

  test("can be cancelled there, by Escape too; the focus returns to its button", async () => {
    const word = new FakeWord(wrongTotals);
    const user = await openPane(word);
    await user.click(button("修正有把握的 2 处"));
    await user.click(button("取消"));
    expect(document.activeElement).toBe(button("修正有把握的 2 处"));
    await user.keyboard("{Enter}");
    await user.tab();
    await user.keyboard("{Escape}");
    expect(screen.queryByText("将改动这 2 处：")).toBeNull();
    expect(document.activeElement).toBe(button("修正有把握的 2 处"));
    expect(word.calls).toEqual(["read"]);
  });

  test("of several places is made once confirmed; 撤销 takes it back", async () => {
    const word = new FakeWord(wrongTotals);
    const user = await openPane(word);
    await user.click(button("修正有把握的 2 处"));
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
    expect(said()).toBe("没有改动任何一处未经复议直接起诉 总计：这一格被锁定，请先解除锁定。");
  });

  test("of a label that broke off is tried again, too: it is known by its place", async () => {
    const place = { table: 2, row: 3, cell: 5 };
    const change = { field: null, place, from: "社会组织", to: "社会公益组织" };
    const label = { zh: "改为“社会公益组织”", en: "Change it" };
    const word = new FakeWord();
    word.given = {
      findings: [
        finding({
          table: "requests",
          cells: [{ field: null, place, text: change.from }],
          fixes: [{ kind: "change", label, changes: [change], basis: [] }],
        }),
      ],
    };
    const user = await openPane(word);
    word.nextReport = {
      interrupted: { zh: "Word 中途出错。", en: "Word failed." },
      unfinished: [{ key: placeKey(place), place, text: change.from, to: change.to } as FixTarget],
    };
    await user.click(button(label.zh));
    await user.click(await screen.findByRole("button", { name: "再试一次" }));
    await waitFor(() => expect(word.calls.filter((call) => call.startsWith("fix"))).toHaveLength(2));
    const [first, again] = word.calls.filter((call) => call.startsWith("fix"));
    expect(again).toBe(first);
  });

  test("of many blank cells of a table is one, on one card, and in the foot", async () => {
    const blanks = ["upheld", "corrected", "otherResult", "pending"].map((key) => `cases.directSuit.${key}`);
    const word = new FakeWord(Object.fromEntries(blanks.map((field) => [field, ""])));
    const user = await openPane(word);
    expect(screen.queryByRole("button", { name: "填 0" })).toBeNull();
    const card = screen.getByRole("heading", { name: "提醒 · 表三 4 处：没有的数量写 0" }).closest("li")!;
    within(screen.getByRole("group", { name: "操作" })).getByRole("button", { name: "可填 0 的 4 格填 0" });
    await user.click(within(card).getByRole("button", { name: "可填 0 的 4 格填 0" }));
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
    expect(said()).toBe("已标出 5 处1 处是空白，涂不上颜色");
    screen.getByText(/5 处标记会随文档保存/u);
    expect(screen.queryByRole("button", { name: "标出" })).toBeNull();
    await user.click(button("重新标出"));
    expect(word.calls.at(-1)).toBe("mark 6");
    await user.click(button("清除标记"));
    expect(said()).toBe("已清除 5 处标记");
    expect(screen.queryByText(/标记会随文档保存/u)).toBeNull();
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

  test("are said below the findings: what is wrong comes first", async () => {
    const word = new FakeWord(wrongTotals);
    word.hasRevisions = true;
    word.painted = 5;
    await openPane(word);
    const findings = screen.getByRole("region", { name: "发现的问题" });
    for (const line of [/文档里留有上次核验的/u, /文档里有修订/u]) {
      const { DOCUMENT_POSITION_FOLLOWING: behind } = Node;
      expect(findings.compareDocumentPosition(screen.getByText(line)) & behind).toBe(behind);
    }
  });
});
