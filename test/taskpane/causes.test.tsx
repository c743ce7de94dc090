/** @jest-environment jsdom */
import { act, configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReportCause } from "../../src/review";
import { Pane } from "../../src/taskpane/Pane";
import { WordFailure } from "../../src/word";
import { FakeWord } from "./support/fakeWord";
import { button, headline, openPane, quiet, said } from "./support/openPane";
import { causeOf, repairOf, request } from "./support/reviews";

configure({ asyncUtilTimeout: 15_000 });

const total = "cases.directSuit.total";

const cause = (given: Partial<ReportCause>) =>
  causeOf({ cells: [total], relations: ["case-total:directSuit"], ...given });

/** A wrong total in table 3 with what repair says of it. */
function wrongTotal(causes: ReportCause[]): FakeWord {
  const word = new FakeWord({ [total]: "4", "cases.directSuit.upheld": "1" });
  word.given = { causes };
  return word;
}

describe("choices", () => {
  const choices = cause({
    repairs: [
      repairOf({
        changes: [{ field: total, from: "4", to: "1" }],
        reasons: [{ zh: "各项相加是 1。", en: "The parts add up to 1." }],
      }),
      repairOf({ changes: [{ field: "cases.directSuit.pending", from: "0", to: "3" }] }),
      repairOf({ changes: [{ field: "cases.directSuit.corrected", from: "0", to: "3" }], rank: 2 }),
    ],
  });

  test("are shown, none pressed: those of the first rank in sight, the others unfolded", async () => {
    const user = await openPane(wrongTotal([choices]));
    screen.getByText("以下改法都能使各算式对上，请对照原始材料选一种：");
    const list = () => screen.getAllByRole("button", { name: /^改为 \d+ /u }).map((one) => one.textContent);
    expect(list()).toEqual(["改为 1", "改为 3"]);
    await user.click(button("另外 1 种改法"));
    expect(list()).toEqual(["改为 1", "改为 3", "改为 3"]);
  });

  test("are made only after the preview", async () => {
    const word = wrongTotal([choices]);
    const user = await openPane(word);
    await user.click(button(/^改为 3 未经复议直接起诉 尚未审结/u));
    expect(word.calls).toEqual(["read"]);
    await user.click(button("确认修改"));
    expect(word.calls).toContain("fix cases.directSuit.pending 0→3");
  });

  test("with an open number show its range and no button", async () => {
    const field = "cases.directSuit.pending";
    const ranged = repairOf({ open: [{ field, from: "0", least: 0, most: 5 }] });
    await openPane(wrongTotal([cause({ repairs: [ranged] })]));
    expect(screen.getByText("0 至 5 之间的数")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^改为 .*尚未审结/u })).toBeNull();
  });

  test("in a cell that holds more than a number are people's to make", async () => {
    const byHand = repairOf({ changes: [{ field: total, from: "4件", to: "1" }], byHand: true });
    await openPane(wrongTotal([cause({ repairs: [byHand] })]));
    screen.getByText("这一格不只有数字，请自己改。");
  });
});

test("where the search was given up the relation is shown as it is", async () => {
  await openPane(wrongTotal([cause({ cells: [], beyond: "operations" })]));
  screen.getByText("错处太多，说不出是哪几格，请逐格核对。");
  screen.getByText("1 + 0 + 0 + 0 = 1，表中写 4");
});

describe("ignoring", () => {
  test("that the document does not take says so, and changes nothing", async () => {
    const word = wrongTotal([]);
    word.keepError = new WordFailure({ zh: "没能存进文档。", en: "Not stored." }, "settings-not-saved");
    const user = await openPane(word);
    await user.click(button(/^忽略：/u));
    await waitFor(() => expect(said()).toBe("没能存进文档。"));
    expect(screen.getAllByText("1 处错误").length).toBeGreaterThan(0);
  });

  test("has 恢复 beside what it says, as 撤销 is about the document alone", async () => {
    const word = wrongTotal([]);
    const user = await openPane(word);
    await user.click(button(/^忽略：/u));
    await user.click(await screen.findByRole("button", { name: "恢复" }));
    await waitFor(() => expect(screen.getAllByText("1 处错误").length).toBeGreaterThan(0));
    expect(word.records.ignored).toBeNull();
    expect(screen.queryByRole("button", { name: "恢复" })).toBeNull();
  });

  test("keeps no record of what is not ignored any more", async () => {
    const word = wrongTotal([]);
    const user = await openPane(word);
    await user.click(button(/^忽略：/u));
    await screen.findAllByText("没有其他问题");
    expect(word.records.ignored).toMatchObject({ version: 1 });
    await user.click(button("更多"));
    await user.click(await screen.findByRole("menuitem", { name: "已忽略（1）" }));
    await user.click(button(/^恢复：/u));
    await waitFor(() => expect(screen.getAllByText("1 处错误").length).toBeGreaterThan(0));
    expect(word.records.ignored).toBeNull();
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

describe("a rule switched off", () => {
  afterEach(() => localStorage.clear());

  test("reports nothing any more, which a line says, also the next time; the relation stays broken", async () => {
    const user = await openPane(wrongTotal([]));
    await user.click(button("更多"));
    await user.click(await screen.findByRole("menuitem", { name: "设置" }));
    await user.click(within(screen.getByRole("dialog")).getByLabelText(/复议诉讼总计/u));
    await screen.findAllByText("1 个算式对不上，提示已关闭");
    screen.getByText(/^设置里关闭了 1 条规则/u);
    screen.getByText("核对 42 条勾稽关系，41 条相符，1 条不符");
    document.body.replaceChildren();
    await openPane(wrongTotal([]));
    expect(screen.getAllByText("1 个算式对不上，提示已关闭").length).toBeGreaterThan(0);
  });
});

describe("after an edit in the document", () => {
  beforeEach(() => void jest.useFakeTimers({ advanceTimers: true }));
  afterEach(() => void jest.useRealTimers());

  test("the pane checks again by itself and says so quietly", async () => {
    const word = new FakeWord();
    await openPane(word);
    word.texts = { [request("received", "total")]: "1" };
    act(() => word.select?.());
    await quiet();
    expect(screen.getAllByText(/处错误$/u).length).toBeGreaterThan(0);
    expect(said()).toBe("文档已修改，核验结果已更新。");
    expect(screen.queryByRole("progressbar")).toBeNull();
  });

  test("says nothing where the selection moved and nothing changed", async () => {
    const word = new FakeWord();
    await openPane(word);
    act(() => word.select?.());
    await quiet();
    expect(word.calls).toEqual(["read", "read"]);
    expect(said()).toBe("");
  });

  test("says that it could not see whether something changed", async () => {
    const word = new FakeWord();
    await openPane(word);
    word.readError = new WordFailure({ zh: "Word 没有回应。", en: "Word did not answer." }, "x");
    act(() => word.select?.());
    await quiet();
    expect(headline()).toMatch(/^文档可能改过了/u);
    expect(screen.queryByText("核对 42 条勾稽关系，42 条相符")).toBeNull();
  });

  test("an act of the user's comes first: the quiet check makes way", async () => {
    const word = new FakeWord();
    const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
    render(<Pane word={word} core={word.core} />);
    await screen.findByText(/^核对 42 条/u);
    word.gate = new Promise(() => {});
    act(() => word.select?.());
    await quiet();
    word.gate = null;
    await user.click(button("重新核验"));
    await waitFor(() => expect(word.calls).toEqual(["read", "read", "stop", "read"]));
    await screen.findByText(/^核对 42 条/u);
  });

  test("nobody listens any more when the pane is gone", async () => {
    const word = new FakeWord();
    const { unmount } = render(<Pane word={word} core={word.core} />);
    await screen.findByText(/^核对 42 条/u);
    expect(word.select).not.toBeNull();
    unmount();
    expect(word.select).toBeNull();
  });
});
