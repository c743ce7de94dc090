/** @jest-environment jsdom */
import { act, configure, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Pane } from "../../src/taskpane/Pane";
import type * as Reading from "../../src/taskpane/session/reading";
import { FakeWord } from "./support/fakeWord";
import { button, headline, isBusy, isDisabled, openPane } from "./support/openPane";
import { causeOf, repairOf, request } from "./support/reviews";

/** While set, the search for causes waits for it instead of the next frame. */
let mockGate: Promise<void> | null = null;
jest.mock("../../src/taskpane/session/reading", () => {
  const actual = jest.requireActual<typeof Reading>("../../src/taskpane/session/reading");
  return { ...actual, nextFrame: () => mockGate ?? actual.nextFrame() };
});

configure({ asyncUtilTimeout: 15_000 });
afterEach(() => void (mockGate = null));

const total = "cases.directSuit.total";
const relations = ["case-total:directSuit", "row-total:requests.received"];

/** Two broken relations in two tables, which the search for causes puts down to one cell. */
function twoOfOneCause(): FakeWord {
  const word = new FakeWord({
    [total]: "4",
    "cases.directSuit.upheld": "1",
    [request("received", "total")]: "7",
  });
  const repair = repairOf({
    changes: [{ field: total, from: "4", to: "1" }],
    reasons: [{ zh: "各项相加是 1。", en: "The parts add up to 1." }],
  });
  word.given = { causes: [causeOf({ cells: [total], relations, repairs: [repair] })] };
  return word;
}

/** Opens the pane while causes are still looked for; the function lets them be found. */
async function openWaiting(word: FakeWord) {
  let arrive = () => {};
  mockGate = new Promise((resolve) => (arrive = resolve));
  render(<Pane word={word} core={word.core} />);
  await screen.findByText(/^核对 \d+ 条勾稽关系/u);
  return () => act(async () => arrive());
}

describe("until the causes are there", () => {
  test("the headline says at once that something is wrong, and its number only when that is final", async () => {
    const word = twoOfOneCause();
    const arrive = await openWaiting(word);
    expect(headline()).toBe("有错误，正在推算是哪一格……");
    expect(screen.getByRole("banner").textContent).not.toMatch(/\d 处错误/u);
    screen.getByText(/^核对 42 条勾稽关系，\d+ 条相符/u);
    expect(isBusy()).toBe(true);
    await arrive();
    expect(headline()).toMatch(/^\d 处错误$/u);
    expect(isBusy()).toBe(false);
  });

  test("what writes waits, what goes to cells does not", async () => {
    const word = twoOfOneCause();
    const arrive = await openWaiting(word);
    for (const ignore of screen.getAllByRole("button", { name: /^忽略：/u }))
      expect(isDisabled(ignore)).toBe(true);
    expect(isDisabled(button("标出"))).toBe(true);
    await userEvent.click(screen.getAllByRole("button", { name: /^定位：/u })[0]!);
    expect(word.calls.at(-1)).toMatch(/^goTo/u);
    await arrive();
    for (const ignore of screen.getAllByRole("button", { name: /^忽略：/u }))
      expect(isDisabled(ignore)).toBe(false);
  });

  test("a rule switched off does not lose them", async () => {
    const word = twoOfOneCause();
    const arrive = await openWaiting(word);
    await userEvent.click(button("更多"));
    await userEvent.click(await screen.findByRole("menuitem", { name: "设置" }));
    await userEvent.click(screen.getAllByRole("checkbox")[0]!);
    await userEvent.keyboard("{Escape}");
    await arrive();
    screen.getByText("各项相加是 1。");
    expect(word.searches).toBe(1);
    localStorage.clear();
  });

  test("an ignored finding stays ignored when they come", async () => {
    const word = twoOfOneCause();
    const user = await openPane(word);
    await user.click(screen.getAllByRole("button", { name: /^忽略：/u })[0]!);
    await waitFor(() => expect(headline()).toContain("已忽略"));
    const ignored = headline();
    await user.click(button("重新核验"));
    await waitFor(() => expect(headline()).toBe(ignored));
  });
});
