/** @jest-environment jsdom */
import { act, configure, screen, waitFor, within } from "@testing-library/react";
import type { ReportCause, ReportRepair } from "../../src/review";
import { FakeWord } from "./support/fakeWord";
import { button, edit, openPane } from "./support/openPane";
import { causeOf, finding, repairOf, request, type Given } from "./support/reviews";

configure({ asyncUtilTimeout: 15_000 });

const total = "cases.directSuit.total";
const outcomes = ["upheld", "corrected", "otherResult", "pending"];
const relations = ["case-total:directSuit"];
const blanks = Object.fromEntries(outcomes.map((key) => [`cases.reconsideration.${key}`, ""]));

/** The foot of the pane, whose acts are about all findings. */
const acts = () => screen.getByRole("group", { name: "操作" });
const preview = () => screen.queryByRole("group", { name: /^将改动/u })?.textContent ?? null;
const lapsed = () => screen.queryByText("文档刚改过，预览已关闭，请重新点一次。");
const writes = (word: FakeWord) => word.calls.filter((call) => call.startsWith("fix"));

/** The user edits the document, and the quiet check comes. */
async function change(word: FakeWord, texts: FakeWord["texts"], given: Given = word.given) {
  word.texts = { ...word.texts, ...texts };
  word.given = given;
  await edit(word);
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
    const user = await openPane(word);
    await user.click(button("修正有把握的 1 处"));
    expect(preview()).toContain("从 4 改为 1");
    await change(word, { [total]: "1" }, {});
    expect(preview()).toBeNull();
    expect(lapsed()).not.toBeNull();
    expect(writes(word)).toEqual([]);
    await user.click(within(acts()).getByRole("button", { name: "可填 0 的 4 格填 0" }));
    expect(preview()).toContain("将改动这 4 处");
    expect(lapsed()).toBeNull();
  });

  test("keeps what it shows while that is still offered, and writes nothing else", async () => {
    const word = new FakeWord({ ...blanks });
    const user = await openPane(word);
    await user.click(within(acts()).getByRole("button", { name: "可填 0 的 4 格填 0" }));
    await change(word, { "cases.directSuit.pending": "" });
    expect(preview()).toContain("将改动这 4 处");
    await user.click(button("确认修改 4 处"));
    expect(writes(word)).toEqual([
      `fix ${outcomes.map((key) => `cases.reconsideration.${key} →0`).join(", ")}`,
    ]);
  });

  test("of a change that is of another number by now closes", async () => {
    const word = new FakeWord({ [total]: "4", "cases.directSuit.upheld": "1" });
    const user = await openPane(word);
    await user.click(button("修正有把握的 1 处"));
    await change(word, { "cases.directSuit.upheld": "2" });
    expect(preview()).toBeNull();
    expect(lapsed()).not.toBeNull();
    button(/^改为 2/u);
  });

  test("of many blanks in one card closes when one of them is filled in", async () => {
    const word = new FakeWord({ ...blanks, "cases.reconsideration.total": "" });
    const user = await openPane(word);
    const card = screen.getByRole("heading", { name: /^提醒 · 表三 5 处/u }).closest("li")!;
    await user.click(within(card).getByRole("button", { name: "可填 0 的 5 格填 0" }));
    await change(word, { "cases.reconsideration.total": "0" });
    expect(preview()).toBeNull();
    expect(lapsed()).not.toBeNull();
  });
});

test("one preview is open at a time, in sight", async () => {
  const seen = jest.spyOn(Element.prototype, "scrollIntoView");
  const user = await openPane(new FakeWord({ [total]: "4", ...blanks }));
  const first = button("修正有把握的 1 处");
  await user.click(first);
  // The foot of the pane is in sight.
  expect(seen).not.toHaveBeenCalled();
  await user.click(button("可填 0 的 4 格填 0"));
  expect(screen.getAllByRole("group", { name: /^将改动/u })).toHaveLength(1);
  expect(first.getAttribute("aria-expanded")).toBe("false");
  expect(seen.mock.calls).toEqual([[{ block: "nearest" }]]);
  expect(seen.mock.contexts.at(-1)).toBe(screen.getByRole("group", { name: /^将改动/u }));
  seen.mockRestore();
});

test("Escape closes a preview from the button that opened it, and from inside", async () => {
  const user = await openPane(new FakeWord({ [total]: "4" }));
  const opener = button("修正有把握的 1 处");
  await user.click(opener);
  expect(document.activeElement).toBe(opener);
  await user.keyboard("{Escape}");
  expect(preview()).toBeNull();
  await user.click(opener);
  act(() => button("取消").focus());
  await user.keyboard("{Escape}");
  expect([preview(), document.activeElement]).toEqual([null, opener]);
});

test("可填 0 的空格填 0 says how many blanks it leaves, and why", async () => {
  const field = "cases.directSuit.pending";
  const word = new FakeWord({ ...blanks, [field]: "", [total]: "4", "cases.directSuit.upheld": "1" });
  const repairs = [repair({ changes: [{ field, from: "", to: "3" }] }), repair({})];
  word.given = { causes: [cause({ cells: [field, total], repairs })] };
  const user = await openPane(word);
  await user.click(within(acts()).getByRole("button", { name: "可填 0 的 4 格填 0" }));
  expect(preview()).toContain("将改动这 4 处");
  expect(preview()).toContain("另有 1 格像是漏填，不填 0。");
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
  await openPane(word);
  expect(screen.getAllByRole("button", { name: /^改为 1/u })).toHaveLength(1);
});

describe("the relations that one cause breaks", () => {
  const cells = ["received", "carriedOver", "granted"].map((row) => request(row, "total"));
  /** The first of the totals are wrong, each by itself, and are put down to one cause. */
  function wrongTogether(count: number): FakeWord {
    const wrong = cells.slice(0, count);
    const changes = wrong.map((field, index) => ({ field, from: String(index + 1), to: "0" }));
    const word = new FakeWord(Object.fromEntries(changes.map(({ field, from }) => [field, from])));
    const broken = ["received", "carriedOver", "granted"].slice(0, count);
    word.given = {
      causes: [
        cause({
          cells: wrong,
          relations: broken.map((row) => `row-total:requests.${row}`),
          repairs: [repair({ changes })],
        }),
      ],
    };
    return word;
  }

  test("stand in the card, each with its numbers, where they are one or two", async () => {
    await openPane(wrongTogether(2));
    const card = within(screen.getByText("0 + 0 + 0 + 0 + 0 + 0 = 0，表中写 1").closest("li")!);
    card.getByText("0 + 0 + 0 + 0 + 0 + 0 = 0，表中写 2");
    expect(card.queryByText(/个算式对不上/u)).toBeNull();
  });

  test("are counted where they are more; several cells are not said to be one", async () => {
    await openPane(wrongTogether(3));
    const card = within(screen.getByText("3 个算式对不上").closest("li")!);
    expect(card.queryByText(/表中写 1/u)).toBeNull();
    card.getByRole("button", { name: "关系到 3 个算式" });
  });
});

test("what a folded card found is ignored at once", async () => {
  const word = new FakeWord(blanks);
  const user = await openPane(word);
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
  const user = await openPane(word);
  await user.click(button("计算过程"));
  screen.getByText("写的是“/”，按 0 计");
});

test("an ignored finding bears the name of its table, or of the whole document", async () => {
  const word = new FakeWord({ [total]: "4" });
  const values = { title: "表二", relations: 39, isNested: false };
  word.given = { findings: [finding({ rule: "missing-table", severity: "error", values })] };
  const user = await openPane(word);
  for (const one of screen.getAllByRole("button", { name: /^忽略：/u })) await user.click(one);
  await user.click(button("更多"));
  await user.click(await screen.findByRole("menuitem", { name: "已忽略（2）" }));
  const dialog = within(screen.getByRole("dialog"));
  dialog.getByText("表三 未经复议直接起诉 总计");
  dialog.getByText(/^全文/u);
});
