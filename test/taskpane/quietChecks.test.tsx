/** @jest-environment jsdom */
import { act, configure, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { WordFailure } from "../../src/word/types";
import { FakeWord } from "./support/fakeWord";
import { button, edit, headline, openPane, quiet, said } from "./support/openPane";
import { causeOf, request } from "./support/reviews";

configure({ asyncUtilTimeout: 15_000 });

const total = "cases.directSuit.total";
const wrongTotal = { [total]: "4", "cases.directSuit.upheld": "1" };
const updated = "文档已修改，核验结果已更新。";

const typing = () => userEvent.setup({ advanceTimers: jest.advanceTimersByTime });

beforeEach(() => void jest.useFakeTimers({ advanceTimers: true }));
afterEach(() => void jest.useRealTimers());

/** A Word that does not answer until it is let go on. */
function held(word: FakeWord): () => Promise<void> {
  let go = () => {};
  word.gate = new Promise((resolve) => (go = resolve));
  return async () => {
    word.gate = null;
    await act(async () => go());
  };
}

describe("the same document read twice", () => {
  const wrong = { ...wrongTotal, [request("received", "total")]: "7" };
  const together = [
    causeOf({ cells: [total], relations: ["case-total:directSuit", "row-total:requests.received"] }),
  ];

  test("says the same, however far the search for causes came under load", async () => {
    const word = new FakeWord(wrong);
    word.given = { causes: together };
    await openPane(word);
    const before = headline();
    word.given = { causes: [] };
    await edit(word);
    expect(word.calls).toEqual(["read", "read"]);
    expect(headline()).toBe(before);
    expect(said()).toBe("");
  });

  test("is not searched for causes again", async () => {
    const word = new FakeWord(wrong);
    await openPane(word);
    expect(word.searches).toBe(1);
    await edit(word);
    expect(word.searches).toBe(1);
    word.texts = { ...word.texts, [total]: "5" };
    await edit(word, 5000);
    expect(word.searches).toBe(2);
    expect(said()).toBe(updated);
  });
});

describe("a quiet check", () => {
  test("that an act of the user's cuts off is made up for after it", async () => {
    const word = new FakeWord(wrongTotal);
    await openPane(word);
    word.texts = { ...word.texts, [request("received", "total")]: "7" };
    const go = held(word);
    await edit(word);
    word.gate = null;
    await typing().click(button(/^忽略：/u));
    expect(word.calls).toEqual(["read", "read", "stop", "ignore"]);
    await go();
    await quiet(3000);
    expect(word.calls).toEqual(["read", "read", "stop", "ignore", "read"]);
    expect(headline()).toMatch(/^\d 处错误/u);
  });

  test("waits while the pane is hidden, and comes when it is seen again", async () => {
    const word = new FakeWord();
    await openPane(word);
    const visibility = jest.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    word.texts = { [request("received", "total")]: "7" };
    await edit(word, 60_000);
    expect(word.calls).toEqual(["read"]);
    visibility.mockRestore();
    act(() => void document.dispatchEvent(new Event("visibilitychange")));
    await quiet();
    expect(word.calls).toEqual(["read", "read"]);
    expect(said()).toBe(updated);
  });

  test("that fails mutes what was said: it may not be so any more", async () => {
    const word = new FakeWord();
    await openPane(word);
    word.readError = new WordFailure({ zh: "Word 没有回应。", en: "Word did not answer." }, "x");
    await edit(word);
    expect(headline()).toMatch(/^文档可能已修改/u);
    expect(screen.queryByText(/^核对 42 条/u)).toBeNull();
    await edit(word, 5000);
    expect(headline()).toBe("全部相符");
  });
});

describe("a document that takes long to read", () => {
  /** Read once quietly, which took four seconds. */
  async function slowDocument() {
    const word = new FakeWord(wrongTotal);
    await openPane(word);
    const go = held(word);
    await edit(word, 5000);
    await go();
    await quiet();
    expect(headline()).toBe("1 处错误");
    return word;
  }

  test("is not read while the user is typing, and is said to have changed, perhaps", async () => {
    const word = await slowDocument();
    word.texts = { ...word.texts, [total]: "1" };
    await edit(word, 60_000);
    expect(word.calls).toEqual(["read", "read"]);
    expect(headline()).toMatch(/^文档可能已修改/u);
    screen.getByText(/^文档可能已修改/u, { selector: "p" });
  });

  test("is read when the user comes to the pane", async () => {
    const word = await slowDocument();
    word.texts = { ...word.texts, [total]: "1" };
    await edit(word, 120_000);
    act(() => void window.dispatchEvent(new Event("focus")));
    await quiet();
    expect(word.calls).toEqual(["read", "read", "read"]);
    expect(headline()).toBe("全部相符");
  });

  test("has not changed because the pane went to a cell", async () => {
    const word = await slowDocument();
    await typing().click(button(/^定位：/u));
    await edit(word, 60_000);
    expect(headline()).toBe("1 处错误");
  });
});
