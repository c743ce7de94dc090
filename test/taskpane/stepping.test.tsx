/** @jest-environment jsdom */
import { act, configure, screen, waitFor, within } from "@testing-library/react";
import { FakeWord } from "./support/fakeWord";
import { button, openPane, quiet } from "./support/openPane";
import { finding } from "./support/reviews";

configure({ asyncUtilTimeout: 15_000 });

/** Two wrong totals and a blank, each with a card. */
const faults = {
  "cases.reconsideration.total": "2",
  "cases.suitAfterReconsideration.upheld": "",
  "cases.directSuit.total": "4",
};
const [firstError, secondError, warning] = [
  "错误 · 表三 行政复议 总计",
  "错误 · 表三 未经复议直接起诉 总计",
  "提醒 · 表三 复议后起诉 结果维持",
];
const places = ["goTo 3.4.6 “2”", "goTo 3.4.11 “4”", "goTo 3.4.12 “”"];

const cards = () => screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent);
const filters = () => within(screen.getByRole("group", { name: "显示" })).queryAllByRole("button");
const stepper = () => screen.queryByRole("group", { name: "逐条查看" });
const position = () => within(stepper()!).getByRole("status").textContent;
const current = () =>
  screen
    .getAllByRole("listitem")
    .filter((item) => item.getAttribute("aria-current") === "true")
    .map((item) => within(item).getByRole("heading").textContent);
const gone = (word: FakeWord) => word.calls.filter((call) => call.startsWith("goTo"));

describe("the filter", () => {
  test("says how many findings there are of each kind, and shows those of one", async () => {
    const user = await openPane(new FakeWord(faults));
    const pressed = () => filters().map((one) => [one.textContent, one.getAttribute("aria-pressed")]);
    expect(pressed()).toEqual([
      ["全部 3", "true"],
      ["错误 2", "false"],
      ["提醒 1", "false"],
    ]);
    await user.click(button("提醒 1"));
    expect(cards()).toEqual([warning]);
    expect(pressed()).toEqual([
      ["全部 3", "false"],
      ["错误 2", "false"],
      ["提醒 1", "true"],
    ]);
    await user.click(button("全部 3"));
    expect(cards()).toEqual([firstError, secondError, warning]);
  });

  test("counts as the headline does: of a folded card every finding", async () => {
    const blanks = ["upheld", "corrected", "otherResult", "pending"].map((key) => `cases.directSuit.${key}`);
    await openPane(
      new FakeWord({
        "cases.reconsideration.total": "2",
        ...Object.fromEntries(blanks.map((field) => [field, ""])),
      }),
    );
    expect(filters().map(({ textContent }) => textContent)).toEqual(["全部 5", "错误 1", "提醒 4"]);
    expect(position()).toBe("");
  });

  test("is not there where all findings are of one kind", async () => {
    await openPane(new FakeWord({ ...faults, "cases.suitAfterReconsideration.upheld": "0" }));
    expect(filters()).toEqual([]);
    expect(position()).toBe("");
  });

  test("shows all again when the last of its kind is put right", async () => {
    const user = await openPane(new FakeWord(faults));
    await user.click(button("提醒 1"));
    await user.click(button("填 0"));
    await waitFor(() => expect(cards()).toEqual([firstError, secondError]));
  });
});

describe("上一条 and 下一条", () => {
  test("go through the findings and the document together, round and round", async () => {
    const word = new FakeWord(faults);
    const user = await openPane(word);
    expect(position()).toBe("");
    expect(current()).toEqual([]);
    const seen: unknown[] = [];
    for (let steps = 0; steps < 4; steps += 1) {
      await user.click(button("下一条"));
      seen.push([position(), ...current()]);
    }
    expect(seen).toEqual([
      ["1/3行政复议 总计", firstError],
      ["2/3未经复议直接起诉 总计", secondError],
      ["3/3复议后起诉 结果维持", warning],
      ["1/3行政复议 总计", firstError],
    ]);
    expect(gone(word)).toEqual([...places, places[0]]);
    await user.click(button("上一条"));
    expect(current()).toEqual([warning]);
    expect(document.activeElement).toBe(button("上一条"));
  });

  test("begin with the last one where 上一条 is the first that is pressed", async () => {
    const word = new FakeWord(faults);
    const user = await openPane(word);
    await user.click(button("上一条"));
    expect(current()).toEqual([warning]);
    expect(gone(word)).toEqual([places[2]]);
  });

  test("go on from the finding that was gone to by its own button", async () => {
    const user = await openPane(new FakeWord(faults));
    await user.click(button("定位：行政复议 总计"));
    expect(position()).toBe("1/3行政复议 总计");
    await user.click(button("下一条"));
    expect(current()).toEqual([secondError]);
  });

  test("bring the card into view", async () => {
    const user = await openPane(new FakeWord(faults));
    const seen = jest.spyOn(Element.prototype, "scrollIntoView");
    await user.click(button("下一条"));
    const [card] = screen.getAllByRole("heading", { level: 3 });
    expect(seen.mock.contexts).toEqual([card?.closest("li")]);
    seen.mockRestore();
  });

  test("pass by what the filter leaves out", async () => {
    const user = await openPane(new FakeWord(faults));
    await user.click(button("错误 2"));
    for (const at of ["1/2行政复议 总计", "2/2未经复议直接起诉 总计", "1/2行政复议 总计"]) {
      await user.click(button("下一条"));
      expect(position()).toBe(at);
    }
  });

  test("show a finding about something that is not there, and leave the document where it is", async () => {
    const word = new FakeWord({ "cases.directSuit.total": "4" });
    const values = { title: "表二", relations: 39, isNested: false };
    word.given = { findings: [finding({ rule: "missing-table", severity: "error", values })] };
    const user = await openPane(word);
    await user.click(button("下一条"));
    expect(current()).toHaveLength(1);
    expect(gone(word)).toEqual([]);
  });

  test("are not there for a single finding", async () => {
    const user = await openPane(new FakeWord({ "cases.directSuit.total": "4" }));
    expect(stepper()).toBeNull();
    await user.click(screen.getByRole("heading", { level: 3 }));
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(current()).toEqual([]);
  });
});

describe("a cell that is selected in the document", () => {
  beforeEach(() => void jest.useFakeTimers({ advanceTimers: true }));
  afterEach(() => void jest.useRealTimers());

  test("brings its card into view and marks it; the focus stays where it is, and stepping goes on from there", async () => {
    const word = new FakeWord(faults);
    const user = await openPane(word);
    const seen = jest.spyOn(Element.prototype, "scrollIntoView");
    const focused = document.activeElement;
    await quiet();
    word.selected = { table: 3, row: 4, cell: 11 };
    act(() => word.moved?.());
    await quiet();
    expect(current()).toEqual([secondError]);
    expect(seen.mock.contexts).toEqual([screen.getAllByRole("heading", { level: 3 })[1]?.closest("li")]);
    expect(document.activeElement).toBe(focused);
    expect(gone(word)).toEqual([]);
    await user.click(button("下一条"));
    expect(current()).toEqual([warning]);
    seen.mockRestore();
  });
});

describe("Alt with the arrow keys", () => {
  test("steps from wherever the focus is in the list; the arrow keys alone do not", async () => {
    const word = new FakeWord(faults);
    const user = await openPane(word);
    const from = button("忽略：行政复议 总计");
    from.focus();
    await user.keyboard("{Alt>}{ArrowDown}{ArrowDown}{/Alt}");
    expect(current()).toEqual([secondError]);
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}{ArrowDown}{ArrowUp}");
    expect(current()).toEqual([firstError]);
    expect(gone(word)).toEqual([places[0], places[1], places[0]]);
    expect(document.activeElement).toBe(from);
  });

  test("is told to screen readers, and shown", async () => {
    await openPane(new FakeWord(faults));
    const said = ["上一条", "下一条"].map((name) => {
      const { title } = button(name);
      return [button(name).getAttribute("aria-keyshortcuts"), title];
    });
    expect(said).toEqual([
      ["Alt+ArrowUp", "上一条（Alt+↑）"],
      ["Alt+ArrowDown", "下一条（Alt+↓）"],
    ]);
  });
});

describe("what Word tells of the selection that a step makes", () => {
  /** Four remarks beside numbers, folded into one card, in the row of a wrong total. */
  const remarks = Object.fromEntries(
    ["upheld", "corrected", "otherResult", "pending"].map((key) => [`cases.directSuit.${key}`, ""]),
  );

  test("does not lead away from a folded card, nor back to it", async () => {
    const word = new FakeWord({
      ...remarks,
      "cases.directSuit.total": "4",
      "cases.reconsideration.total": "2",
    });
    const user = await openPane(word);
    const count = cards().length;
    const seen: (string | null)[] = [];
    for (let step = 0; step <= count; step += 1) {
      await user.click(button("下一条"));
      await act(async () => void (await new Promise((resolve) => setTimeout(resolve, 400))));
      seen.push(position().slice(0, 3));
    }
    expect(seen).toEqual([...cards().map((_, index) => `${index + 1}/${count}`), `1/${count}`]);
  });
});

describe("Alt with an arrow", () => {
  test("is left to a field that has a meaning for it", async () => {
    const word = new FakeWord(faults);
    const user = await openPane(word);
    const field = document.createElement("select");
    document.body.append(field);
    field.focus();
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(gone(word)).toEqual([]);
    field.remove();
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(gone(word)).toEqual([places[0]]);
  });
});
