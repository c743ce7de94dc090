/** @jest-environment jsdom */
import { act, configure, screen, waitFor } from "@testing-library/react";
import { FakeWord } from "./support/fakeWord";
import { openPane } from "./support/openPane";
import { causeOf, repairOf, request } from "./support/reviews";

configure({ asyncUtilTimeout: 15_000 });

const rows = ["received", "carriedOver", "granted"].map((row) => request(row, "total"));
const wrongTotals = Object.fromEntries([...rows, "cases.directSuit.total"].map((field) => [field, "1"]));

const headings = () => screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent);
const focused = () => document.activeElement?.textContent;
const ignoreButtons = () => screen.getAllByRole("button", { name: /^忽略：/u });

describe("the place in the list", () => {
  test("after 忽略 is the next card, and nothing scrolls", async () => {
    const user = await openPane(new FakeWord(wrongTotals));
    const [, second] = headings();
    const focus = jest.spyOn(HTMLElement.prototype, "focus");
    await user.click(ignoreButtons()[0]!);
    await waitFor(() => expect(headings()).not.toHaveLength(0));
    await waitFor(() => expect(focused()).toBe(second));
    expect(focus.mock.calls.at(-1)).toEqual([{ preventScroll: true }]);
    focus.mockRestore();
  });

  test("after the last card is the one before it", async () => {
    const user = await openPane(new FakeWord(wrongTotals));
    const before = headings();
    await user.click(ignoreButtons().at(-1)!);
    await waitFor(() => expect(focused()).toBe(before.at(-2)));
  });

  test("after 改为 is the next card", async () => {
    const user = await openPane(
      new FakeWord({ "cases.directSuit.total": "1", "cases.reconsideration.total": "1" }),
    );
    const before = headings();
    await user.click(screen.getAllByRole("button", { name: /^改为 0/u })[0]!);
    await waitFor(() => expect(headings()).toHaveLength(1));
    await waitFor(() => expect(focused()).toBe(before[1]));
  });

  test("is the page's heading where no card is left", async () => {
    const user = await openPane(new FakeWord({ "cases.directSuit.total": "1" }));
    await user.click(ignoreButtons()[0]!);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 })));
  });
});

describe("a card", () => {
  beforeEach(() => void jest.useFakeTimers({ advanceTimers: true }));
  afterEach(() => void jest.useRealTimers());

  test("stays what it is when one of its relations comes to hold: an open calculation, and the focus", async () => {
    const cell = request("received", "total");
    const cause = causeOf({
      cells: [cell],
      relations: ["row-total:requests.received", "balance:total"],
      repairs: [
        repairOf({
          changes: [{ field: cell, from: "3", to: "2" }],
          standsAlone: true,
          isOffered: true,
          isUnasked: true,
        }),
      ],
    });
    const word = new FakeWord({ [cell]: "3", [request("received", "naturalPerson")]: "2" });
    word.given = { causes: [cause] };
    const user = await openPane(word);
    await user.click(screen.getByRole("button", { name: "关系到 2 个算式" }));
    const unfold = document.activeElement;
    word.texts = { ...word.texts, [request("received", "research")]: "1" };
    word.given = { causes: [{ ...cause, relations: ["balance:total"] }] };
    act(() => word.select?.());
    await act(async () => void (await jest.advanceTimersByTimeAsync(1500)));
    expect(screen.getByRole("button", { name: "计算过程", expanded: true })).toBe(unfold);
    expect(document.activeElement).toBe(unfold);
  });
});
