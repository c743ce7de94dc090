/** @jest-environment jsdom */
import { configure, screen, waitFor, within } from "@testing-library/react";
import { noProse, type Passage, type Prose } from "../../src/report";
import { FakeWord } from "./support/fakeWord";
import { openPane } from "./support/openPane";

configure({ asyncUtilTimeout: 15_000 });

/** Words of the third paragraph, which says 3 where the table says 2. */
const sentence = "制定行政规范性文件3件。";
const words = (from: number, to: number): Passage => ({
  paragraph: 3,
  from,
  to,
  text: sentence.slice(from, to),
});
const made = "disclosure.normativeDocument.made";
const heading: Passage = { paragraph: 2, from: 0, to: 6, text: "一、总体情况" };
const prose: Prose = {
  ...noProse,
  parts: [{ id: "overview", heading, number: null, words: heading, body: [words(0, 12)], aspects: [] }],
  statements: [
    {
      topic: "disclosure",
      readings: [[made]],
      value: 3,
      bound: "exact",
      scope: "this-year",
      passage: words(0, 11),
      number: words(9, 10),
      sentence: words(0, 12),
      aspect: null,
    },
  ],
};

async function opened(inTable = "2") {
  const word = new FakeWord({ [made]: inTable });
  word.given = { head: { prose } };
  const user = await openPane(word);
  const title = screen.getByRole("heading", { level: 3, name: /制定行政规范性文件3件/u });
  const card = within(title.closest("li")!);
  const press = (name: string) => user.click(card.getByRole("button", { name }));
  return { word, title, card, press };
}

test("a number of the text is a card that names its part: the words, what the table says, and both ways to make them agree", async () => {
  const { title, card } = await opened();
  // The cell that the words differ from is no second place of the same fault.
  expect(title.textContent).toBe("错误 · 一、总体情况 “制定行政规范性文件3件”");
  card.getByText(/^正文写“制定行政规范性文件3件”，表中“行政规范性文件 · 本年制发件数”是 2。/u);
  expect(card.getAllByRole("button").map(({ textContent }) => textContent)).toEqual([
    "定位",
    "行政规范性文件 · 本年制发件数 2",
    "改正文为 2",
    "改表中数为 3",
    "忽略",
  ]);
});

test("定位 goes to the words, the link to the cell", async () => {
  const { word, press } = await opened();
  await press("定位：“制定行政规范性文件3件”");
  await press("定位：行政规范性文件 · 本年制发件数 2");
  expect(word.calls).toEqual([
    "read",
    "goTo p3.0-11 “制定行政规范性文件3件”",
    expect.stringMatching(/^goTo 1\..* “2”$/u),
  ]);
});

test.each([
  ["改正文为 2", "正文", "3 → 2", "fix p3.9-10 3→2"],
  ["改表中数为 3", "行政规范性文件 · 本年制发件数", "2 → 3", `fix ${made} 2→3`],
])("%s says where it changes what, and does so when that is confirmed", async (label, where, what, call) => {
  const { word, card, press } = await opened();
  await press(label);
  const preview = card.getByRole("group", { name: /^将改动这一处/u });
  expect(preview.textContent).toContain(where);
  expect(preview.textContent).toContain(what);
  expect(word.calls).toEqual(["read"]);
  await press("确认修改");
  expect(word.calls).toContain(call);
});

test("the document shows what was changed in the text, however long it is now", async () => {
  const { word, press } = await opened("12");
  await press("改正文为 12");
  await press("确认修改");
  await waitFor(() => expect(word.calls.at(-1)).toBe("goTo p3.9-11 “12”"));
});

test("标出 paints the words and the cell", async () => {
  const { word } = await opened();
  screen.getByRole("button", { name: "标出" }).click();
  await screen.findByText(/^2 处标记会随文档保存/u);
  expect(word.calls).toContain("mark 2");
});

test("each button is heard as it is seen", async () => {
  const { card } = await opened();
  for (const one of card.getAllByRole("button"))
    expect(one.getAttribute("aria-label") ?? one.textContent).toContain(one.textContent);
});
