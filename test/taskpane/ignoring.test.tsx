/** @jest-environment jsdom */
import { configure, screen, waitFor, within } from "@testing-library/react";
import { readIgnored } from "../../src/review";
import { FakeWord } from "./support/fakeWord";
import { button, edit, headline, openPane, quiet, said } from "./support/openPane";
import { causeOf, repairOf, request } from "./support/reviews";

configure({ asyncUtilTimeout: 15_000 });

const total = "cases.directSuit.total";
const upheld = "cases.directSuit.upheld";
const received = request("received", "total");

const cards = () => screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent);
const ignore = (place: RegExp) =>
  screen
    .getAllByRole("button", { name: /^忽略：/u })
    .find((one) => place.test(one.getAttribute("aria-label") ?? ""))!;

describe("ignored findings", () => {
  beforeEach(() => void jest.useFakeTimers({ advanceTimers: true }));
  afterEach(() => void jest.useRealTimers());

  test("are remembered while their numbers are others, and while others are ignored", async () => {
    const word = new FakeWord({ [total]: "4", [upheld]: "1", [request("received", "research")]: "7" });
    const user = await openPane(word);
    await user.click(ignore(/直接起诉/u));
    await waitFor(() => expect(headline()).toContain("已忽略 1 处"));
    word.texts = { ...word.texts, [total]: "5" };
    await edit(word);
    expect(headline()).not.toContain("已忽略");
    await user.click(ignore(/新收/u));
    await quiet();
    word.texts = { ...word.texts, [total]: "4" };
    await edit(word, 5000);
    expect(headline()).toContain("已忽略 2 处");
    expect(cards().join()).not.toMatch(/直接起诉/u);
  });

  test("leave in sight what a new slip breaks, also where one cause explains both", async () => {
    const word = new FakeWord({ [total]: "4", [upheld]: "1" });
    const user = await openPane(word);
    await user.click(ignore(/直接起诉/u));
    await waitFor(() => expect(headline()).toBe("没有其他问题，已忽略 1 处"));
    word.texts = { ...word.texts, [received]: "7" };
    const relations = ["case-total:directSuit", "row-total:requests.received"];
    const changes = [{ field: received, from: "7", to: "0" }];
    const repair = repairOf({ changes, standsAlone: true });
    word.given = { causes: [causeOf({ cells: [received], relations, repairs: [repair] })] };
    await edit(word, 5000);
    expect(headline()).toMatch(/^\d 处错误，已忽略 1 处$/u);
    expect(cards().join()).toMatch(/一、本年新收/u);
    expect(cards().join()).not.toMatch(/直接起诉/u);
    await user.click(button("更多"));
    await user.click(await screen.findByRole("menuitem", { name: "已忽略（1）" }));
    within(screen.getByRole("dialog")).getByText(/表中写 4/u);
  });

  test("are not stored over the record of a newer version, which is said", async () => {
    const word = new FakeWord({ [total]: "4", [upheld]: "1" });
    const newer = { version: 2, findings: [{ key: "k", note: "看过原始材料" }] };
    word.records.ignored = newer;
    const user = await openPane(word);
    await user.click(ignore(/直接起诉/u));
    await waitFor(() => expect(said()).toMatch(/更新版本的年报核验/u));
    expect(word.records.ignored).toBe(newer);
    expect(word.calls).toEqual(["read"]);
    expect(headline()).toBe("1 处错误");
  });

  test("are shown as such from the first moment, in a document that came with them", async () => {
    const word = new FakeWord({ [total]: "4", [upheld]: "1" });
    const user = await openPane(word);
    await user.click(ignore(/直接起诉/u));
    await waitFor(() => expect(readIgnored(word.records.ignored).size).toBe(1));
    document.body.replaceChildren();
    await openPane(word);
    expect(headline()).toBe("没有其他问题，已忽略 1 处");
  });
});

describe("rules switched off in 设置", () => {
  afterEach(() => localStorage.clear());

  test("each at once, one after the other, without another look at the document", async () => {
    const word = new FakeWord({ [total]: "4", [upheld]: "1", [received]: "7" });
    const user = await openPane(word);
    await user.click(button("更多"));
    await user.click(await screen.findByRole("menuitem", { name: "设置" }));
    const boxes = () => within(screen.getByRole("dialog")).getAllByRole<HTMLInputElement>("checkbox");
    word.gate = new Promise(() => {});
    await user.click(boxes()[0]!);
    await user.click(boxes()[1]!);
    expect(boxes().filter(({ checked }) => !checked)).toHaveLength(2);
    screen.getByText(/^设置里关闭了 2 条规则/u);
    await user.click(boxes()[0]!);
    screen.getByText(/^设置里关闭了 1 条规则/u);
    expect(word.calls).toEqual(["read"]);
  });

  test("and on again bring their findings back, those that are ignored as ignored", async () => {
    const word = new FakeWord({ [total]: "4", [upheld]: "1" });
    const user = await openPane(word);
    await user.click(ignore(/直接起诉/u));
    await waitFor(() => expect(headline()).toBe("没有其他问题，已忽略 1 处"));
    await user.click(button("更多"));
    await user.click(await screen.findByRole("menuitem", { name: "设置" }));
    const rule = within(screen.getByRole("dialog")).getByLabelText(/复议诉讼总计/u);
    await user.click(rule);
    expect(headline()).toBe("1 个算式对不上，提示已关闭");
    await user.click(rule);
    expect(headline()).toBe("没有其他问题，已忽略 1 处");
  });
});
