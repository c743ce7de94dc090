/** @jest-environment jsdom */
import { act, configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReportCause, ReportRepair } from "../../src/review";
import { Pane } from "../../src/taskpane/Pane";
import { FakeWord } from "./support/fakeWord";
import { causeOf, finding, repairOf, request, type Given } from "./support/reviews";

configure({ asyncUtilTimeout: 15_000 });

const total = "cases.directSuit.total";
const outcomes = ["upheld", "corrected", "otherResult", "pending"];
const relations = ["case-total:directSuit"];
const blanks = Object.fromEntries(outcomes.map((key) => [`cases.reconsideration.${key}`, ""]));

async function open(word: FakeWord) {
  const user = userEvent.setup({ delay: null });
  render(<Pane word={word} core={word.core} />);
  await screen.findByText(/^核对 \d+ 条勾稽关系/u);
  await waitFor(() => expect(screen.getByRole("main").getAttribute("aria-busy")).toBe("false"));
  return user;
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const preview = () => screen.queryByRole("group", { name: /^将改动/u })?.textContent ?? null;
const lapsed = () => screen.queryByText("文档已修改，刚才的预览不再适用，已关闭。");
const writes = (word: FakeWord) => word.calls.filter((call) => call.startsWith("fix"));

/** The user edits the document, and the quiet check comes. */
async function edit(word: FakeWord, texts: FakeWord["texts"], given: Given = word.given) {
  word.texts = { ...word.texts, ...texts };
  word.given = given;
  act(() => word.select?.());
  await act(async () => void (await jest.advanceTimersByTimeAsync(1500)));
}

const cause = (given: Partial<ReportCause>) => causeOf({ cells: [total], relations, ...given });
const repair = (given: Partial<ReportRepair>) =>
  repairOf({ changes: [{ field: total, from: "4", to: "1" }], ...given });

describe("an open preview, when the document changes under it", () => {
  beforeEach(() => void jest.useFakeTimers({ advanceTimers: true }));
  afterEach(() => void jest.useRealTimers());

  test("never becomes that of another act: it closes, and says so", async () => {
    const word = new FakeWord({ [total]: "4", "cases.directSuit.upheld": "1", ...blanks });
    word.given = {
      causes: [cause({ repairs: [repair({ standsAlone: true, isOffered: true, isUnasked: true })] })],
    };
    const user = await open(word);
    await user.click(button("全部修正 1"));
    expect(preview()).toContain("从 4 改为 1");
    await edit(word, { [total]: "1" }, {});
    expect(preview()).toBeNull();
    expect(lapsed()).not.toBeNull();
    expect(writes(word)).toEqual([]);
    await user.click(screen.getAllByRole("button", { name: "空白全部填 0" })[0]!);
    expect(preview()).toContain("将改动这 4 处");
    expect(lapsed()).toBeNull();
  });

  test("keeps what it shows while that is still offered, and writes nothing else", async () => {
    const word = new FakeWord({ ...blanks });
    const user = await open(word);
    await user.click(screen.getAllByRole("button", { name: "空白全部填 0" })[0]!);
    await edit(word, { "cases.directSuit.pending": "" });
    expect(preview()).toContain("将改动这 4 处");
    await user.click(button("确认修改 4 处"));
    expect(writes(word)).toEqual([
      `fix ${outcomes.map((key) => `cases.reconsideration.${key} →0`).join(", ")}`,
    ]);
  });

  test("of a finding that wants another number by now closes", async () => {
    const word = new FakeWord({ [total]: "4", "cases.directSuit.upheld": "1" });
    const user = await open(word);
    await user.click(button(/^改为 1/u));
    await edit(word, { "cases.directSuit.upheld": "2" });
    expect(preview()).toBeNull();
    expect(lapsed()).not.toBeNull();
    button(/^改为 2/u);
  });

  test("of many blanks in one card closes when one of them is filled in", async () => {
    const word = new FakeWord({ ...blanks, "cases.reconsideration.total": "" });
    const user = await open(word);
    const card = screen.getByRole("heading", { name: /^提醒 5 处/u }).closest("li")!;
    await user.click(within(card).getByRole("button", { name: "空白全部填 0" }));
    await edit(word, { "cases.reconsideration.total": "0" });
    expect(preview()).toBeNull();
    expect(lapsed()).not.toBeNull();
  });
});

test("one preview is open at a time, in sight", async () => {
  const seen = jest.spyOn(Element.prototype, "scrollIntoView");
  const word = new FakeWord({ [total]: "4", [request("received", "total")]: "3" });
  const user = await open(word);
  const [first, second] = screen.getAllByRole("button", { name: /^改为 0/u });
  await user.click(first!);
  await user.click(second!);
  expect(screen.getAllByRole("group", { name: /^将改动/u })).toHaveLength(1);
  expect(first?.getAttribute("aria-expanded")).toBe("false");
  expect(seen.mock.calls).toEqual([[{ block: "nearest" }], [{ block: "nearest" }]]);
  expect(seen.mock.contexts.at(-1)).toBe(screen.getByRole("group", { name: /^将改动/u }));
  seen.mockRestore();
});

test("Escape closes a preview from the button that opened it, and from inside", async () => {
  const user = await open(new FakeWord({ [total]: "4" }));
  const opener = button(/^改为 0/u);
  await user.click(opener);
  expect(document.activeElement).toBe(opener);
  await user.keyboard("{Escape}");
  expect(preview()).toBeNull();
  await user.click(opener);
  act(() => button("取消").focus());
  await user.keyboard("{Escape}");
  expect([preview(), document.activeElement]).toEqual([null, opener]);
});

test("空白全部填 0 says how many blanks it leaves, and why", async () => {
  const field = "cases.directSuit.pending";
  const word = new FakeWord({ ...blanks, [field]: "", [total]: "4", "cases.directSuit.upheld": "1" });
  const repairs = [repair({ changes: [{ field, from: "", to: "3" }] }), repair({})];
  word.given = { causes: [cause({ cells: [field, total], repairs })] };
  const user = await open(word);
  await user.click(screen.getAllByRole("button", { name: "空白全部填 0" })[0]!);
  expect(preview()).toContain("将改动这 4 处");
  expect(preview()).toContain("另有 1 格可能漏填，不在其中。");
});

test("choices have their own buttons: none is offered a second time for the card", async () => {
  const field = "cases.directSuit.pending";
  const word = new FakeWord({ [total]: "4", "cases.directSuit.upheld": "1" });
  word.given = {
    causes: [
      cause({
        repairs: [repair({}), repair({ changes: [{ field, from: "0", to: "3" }], rank: 2 })],
      }),
    ],
  };
  await open(word);
  expect(screen.getAllByRole("button", { name: /^改为 1/u })).toHaveLength(1);
});

test("several cells that are wrong together are not said to be one", async () => {
  const word = new FakeWord({ [request("received", "total")]: "1", [request("total", "total")]: "2" });
  const both = ["row-total:requests.received", "row-total:requests.total"];
  const cells = [request("received", "total"), request("total", "total")];
  const changes = cells.map((field, index) => ({ field, from: String(index + 1), to: "0" }));
  word.given = { causes: [cause({ cells, relations: both, repairs: [repair({ changes })] })] };
  await open(word);
  screen.getByText("两个算式对不上");
});

test("what a folded card found is ignored at once", async () => {
  const word = new FakeWord(blanks);
  const user = await open(word);
  await user.click(button("全部忽略：4 处：没有的数量写 0"));
  await waitFor(() => expect(screen.queryByRole("heading", { name: /^提醒/u })).toBeNull());
  expect(word.records.ignored).toMatchObject({ findings: { length: 4 } });
});

test("a sign for nothing is not called blank", async () => {
  const word = new FakeWord({
    [total]: "4",
    "cases.directSuit.upheld": "1",
    "cases.directSuit.pending": "/",
  });
  const user = await open(word);
  await user.click(button("计算过程"));
  screen.getByText("写的是“/”，按 0 计");
});

test("an ignored finding bears the name of its table, or of the whole document", async () => {
  const word = new FakeWord({ [total]: "4" });
  const values = { title: "表二", relations: 39, isNested: false };
  word.given = { findings: [finding({ rule: "missing-table", severity: "error", values })] };
  const user = await open(word);
  for (const one of screen.getAllByRole("button", { name: /^忽略：/u })) await user.click(one);
  await user.click(button("更多"));
  await user.click(await screen.findByRole("menuitem", { name: "已忽略（2）" }));
  const dialog = within(screen.getByRole("dialog"));
  dialog.getByText("表三 未经复议直接起诉 总计");
  dialog.getByText(/^全文/u);
});
