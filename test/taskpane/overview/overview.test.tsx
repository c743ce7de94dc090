/** @jest-environment jsdom */
import { configure, screen, within } from "@testing-library/react";
import { FakeWord } from "../support/fakeWord";
import { button, openPane } from "../support/openPane";
import { finding, request } from "../support/reviews";

configure({ asyncUtilTimeout: 15_000 });

afterEach(() => localStorage.clear());

const wrong = { "cases.directSuit.total": "4" };
const fold = () => button("各表一览");
const isUnfolded = () => fold().getAttribute("aria-expanded") === "true";
/** The wrong total's square. */
const square = () => screen.findByRole("gridcell", { name: "未经复议直接起诉 总计：4，错误" });

describe("各表一览", () => {
  test("is folded behind its heading, below the findings", async () => {
    const user = await openPane(new FakeWord(wrong));
    expect(isUnfolded()).toBe(false);
    expect(screen.queryByRole("grid")).toBeNull();
    const behind = Node.DOCUMENT_POSITION_FOLLOWING;
    expect(screen.getByRole("heading", { level: 3 }).compareDocumentPosition(fold()) & behind).toBe(behind);
    await user.click(fold());
    expect(await screen.findAllByRole("grid")).toHaveLength(3);
  });

  test("stays as the user left it, also the next time", async () => {
    const user = await openPane(new FakeWord(wrong));
    await user.click(fold());
    document.body.replaceChildren();
    await openPane(new FakeWord(wrong));
    expect(isUnfolded()).toBe(true);
    await square();
    await user.click(fold());
    document.body.replaceChildren();
    await openPane(new FakeWord(wrong));
    expect(isUnfolded()).toBe(false);
  });

  test("comes into view where it was asked for, not where it was left unfolded", async () => {
    const seen = jest.spyOn(Element.prototype, "scrollIntoView");
    const user = await openPane(new FakeWord(wrong));
    await user.click(fold());
    await square();
    expect(seen).toHaveBeenCalledTimes(1);
    document.body.replaceChildren();
    await openPane(new FakeWord(wrong));
    await square();
    expect(seen).toHaveBeenCalledTimes(1);
    seen.mockRestore();
  });

  test("is not folded where there is no finding", async () => {
    await openPane(new FakeWord());
    expect(await screen.findAllByRole("grid")).toHaveLength(3);
    expect(screen.queryByRole("button", { name: "各表一览" })).toBeNull();
  });

  test("stands beside the findings in a wide pane, without a fold", async () => {
    const narrow = Object.getOwnPropertyDescriptor(window, "matchMedia")!;
    const wide = { matches: true, addEventListener: () => {}, removeEventListener: () => {} };
    Object.defineProperty(window, "matchMedia", { configurable: true, value: () => wide });
    try {
      await openPane(new FakeWord(wrong));
      await square();
      expect(screen.queryByRole("button", { name: "各表一览" })).toBeNull();
    } finally {
      Object.defineProperty(window, "matchMedia", narrow);
    }
  });

  test("has the names of rows and columns, and each number in its square", async () => {
    const user = await openPane(new FakeWord(wrong));
    await user.click(fold());
    expect((await square()).textContent).toBe("4");
    const table = within(screen.getByRole("grid", { name: /^表三 / }));
    expect(table.getAllByRole("columnheader", { name: "总计" })).toHaveLength(3);
    const requests = within(screen.getByRole("grid", { name: /^表二 / }));
    requests.getByRole("rowheader", { name: "一、本年新收政府信息公开申请数量" });
    requests.getByRole("columnheader", { name: "自然人" });
  });

  test("a square leads to its cell in the document, and to the card that is about it", async () => {
    const word = new FakeWord({ ...wrong, "cases.reconsideration.total": "2" });
    const user = await openPane(word);
    await user.click(fold());
    await user.click(await square());
    expect(word.calls.at(-1)).toBe("goTo 3.4.11 “4”");
    const card = screen.getByRole("heading", { name: "错误 · 表三 未经复议直接起诉 总计" }).closest("li");
    expect(card?.getAttribute("aria-current")).toBe("true");
    // One that no finding is about has no card.
    await user.click(screen.getByRole("gridcell", { name: /^复议后起诉 总计：0/u }));
    expect(card?.getAttribute("aria-current")).toBeNull();
  });

  test("explains in at most four words what is not as it should be, and only what is drawn", async () => {
    const field = "cases.reconsideration.upheld";
    const word = new FakeWord({ ...wrong, [field]: "", [request("received", "total")]: null });
    word.given = { findings: [finding({ fields: [field], suspects: [field] })] };
    const user = await openPane(word);
    await user.click(fold());
    await square();
    const legend = within(screen.getByRole("list", { name: "图例" })).getAllByRole("listitem");
    expect(legend.map(({ textContent }) => textContent)).toEqual(["错误", "所在算式不对", "提醒", "未核对"]);
  });
});
