/** @jest-environment jsdom */
import { configure, screen } from "@testing-library/react";
import { WordFailure } from "../../src/word";
import { FakeWord } from "./support/fakeWord";
import { edit, headline, openPane, said } from "./support/openPane";
import { request } from "./support/reviews";

configure({ asyncUtilTimeout: 15_000 });

beforeEach(() => void jest.useFakeTimers({ advanceTimers: true }));
afterEach(() => void jest.useRealTimers());

// When such a check comes is tested with the session; here is what it shows.
describe("a check that nobody asked for", () => {
  test("says at the foot that the result is another, and at the top what it is", async () => {
    const word = new FakeWord();
    await openPane(word);
    word.texts = { [request("received", "total")]: "7" };
    await edit(word);
    expect(headline()).toMatch(/^\d 处错误/u);
    expect(said()).toBe("文档已修改，核验结果已更新。");
  });

  test("that fails mutes what was said: it may not be so any more", async () => {
    const word = new FakeWord();
    await openPane(word);
    word.readError = new WordFailure({ zh: "Word 没有回应。", en: "Word did not answer." }, "x");
    await edit(word);
    expect(headline()).toMatch(/^文档可能改过了/u);
    screen.getByText(/^文档可能改过了/u, { selector: "p" });
    expect(screen.queryByText(/^核对 42 条/u)).toBeNull();
    await edit(word, 5000);
    expect(headline()).toMatch(/全部相符/u);
  });
});
