/** @jest-environment jsdom */
import { configure, screen, waitFor, within } from "@testing-library/react";
import { format2021 } from "../../src/report";
import { FakeWord } from "./support/fakeWord";
import { button, openPane } from "./support/openPane";

configure({ asyncUtilTimeout: 15_000 });

/** A form that nobody has filled in. */
const blankForm = (texts: Readonly<Record<string, string>> = {}) =>
  new FakeWord({
    ...Object.fromEntries([...format2021.fields.keys()].map((field) => [field, ""])),
    ...texts,
  });

const acts = () => within(screen.getByRole("group", { name: "操作" })).getAllByRole("button");
const listed = async () => within(await screen.findByRole("region", { name: "还要填写" }));

describe("a form that is being filled in", () => {
  test("has no act at the foot that fills it with 0 at once", async () => {
    await openPane(blankForm());
    expect(acts().map(({ textContent }) => textContent)).toEqual(["撤销"]);
  });

  test("says of each table how much is to be filled in, and offers 0 for that table alone", async () => {
    const word = blankForm();
    const user = await openPane(word);
    const list = await listed();
    expect(list.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "表一10 格没有的填 0",
      "表二175 格没有的填 0",
      "表三15 格没有的填 0",
    ]);
    await user.click(list.getByRole("button", { name: "表三：没有的填 0，共 15 格" }));
    list.getByText("填 0 就是写明没有；有数的请先填好。");
    await user.click(button("确认修改 15 处"));
    await waitFor(() => expect(word.texts["cases.directSuit.total"]).toBe("0"));
    expect(Object.values(word.texts).filter((text) => text === "0")).toHaveLength(15);
  });

  test("offers no 0 where a number may be missing", async () => {
    const user = await openPane(blankForm({ "cases.directSuit.total": "2" }));
    const list = await listed();
    await user.click(list.getByRole("button", { name: "表三：没有的填 0，共 10 格" }));
    list.getByText(/另有 4 格像是漏填，不填 0。$/u);
  });
});
