/** @jest-environment jsdom */
import { configure, screen, within } from "@testing-library/react";
import { format2021, type FieldId, type Sentence } from "../../src/report";
import type { ReportCause, ReportRepair } from "../../src/review";
import { zh } from "../../src/taskpane/text/strings.zh";
import { resultText } from "../../src/taskpane/view/resultText";
import { FakeWord, nameOf } from "./support/fakeWord";
import { button, openPane } from "./support/openPane";
import { causeOf, repairOf, request, reviewOf, type Texts } from "./support/reviews";

configure({ asyncUtilTimeout: 15_000 });

/** A report that is not filled in yet: texts, and what repair says of its blanks. */
function halfFilled(
  texts: Texts,
  { cells, relations, changes = [], open = [], reason }: Pick<ReportCause, "cells" | "relations"> & Filling,
): FakeWord {
  const word = new FakeWord(texts);
  const isDecided = open.length === 0;
  const basis = [...cells, ...relations.flatMap(fieldsOf)];
  const repair = repairOf({
    changes,
    basis: [...new Set(basis)],
    open,
    reasons: [reason],
    standsAlone: isDecided,
    isOffered: isDecided,
  });
  word.given = { causes: [causeOf({ cells, relations, repairs: [repair], isUnfilled: true })] };
  return word;
}

interface Filling extends Partial<Pick<ReportRepair, "changes" | "open">> {
  readonly reason: Sentence;
}

function fieldsOf(id: string): readonly FieldId[] {
  const relation = format2021.relations.find((one) => one.id === id);
  return relation ? [...relation.left, ...relation.right] : [];
}

const rows = ["received", "carriedOver", "granted", "partlyGranted", "notHeld"];
const totals = rows.map((row) => request(row, "total"));
const relations = rows.map((row) => `row-total:requests.${row}`);

describe("blanks whose numbers follow", () => {
  const changes = totals.map((field, index) => ({ field, from: "", to: String(index + 1) }));
  const texts = Object.fromEntries(
    rows.flatMap((row, index) => [
      [request(row, "total"), ""],
      [request(row, "naturalPerson"), String(index + 1)],
    ]),
  );
  const word = () =>
    halfFilled(texts, {
      cells: totals,
      relations,
      changes,
      reason: { zh: "有 5 格没有填，可由其他各数算出。", en: "Five blanks follow from the others." },
    });

  test("are one card that says how many, why, and fills them in after a preview", async () => {
    const document = word();
    const user = await openPane(document);
    const title = screen.getByRole("heading", { name: "错误 · 表二 一、本年新收 · 总计 等 5 格没有填" });
    const card = within(title.closest("li")!);
    card.getByText("有 5 格没有填，可由其他各数算出。");
    expect(card.queryByText(/都因为这一格/u)).toBeNull();
    card.getByRole("button", { name: "关系到 5 个算式" });
    await user.click(card.getByRole("button", { name: "填上 5 格" }));
    await user.click(card.getByRole("button", { name: "确认修改 5 处" }));
    const written = changes.map(({ field, to }) => `${field} →${to}`).join(", ");
    expect(document.calls).toContain(`fix ${written}`);
  });

  test("stand in the card with their numbers; more than four are unfolded", async () => {
    const user = await openPane(word());
    const card = within(screen.getByRole("heading", { name: /等 5 格没有填$/u }).closest("li")!);
    expect(card.queryByRole("button", { name: nameOf(totals[4]!) })).toBeNull();
    await user.click(card.getByRole("button", { name: "要填的 5 格" }));
    card.getByRole("button", { name: nameOf(totals[4]!) });
  });
});

describe("blanks of which nothing says what belongs there", () => {
  const cells = rows.flatMap((row) => ["business", "research", "other"].map((key) => request(row, key)));
  const texts = Object.fromEntries([
    ...cells.map((field) => [field, ""]),
    ...totals.map((field) => [field, "3"]),
  ]);
  const word = () =>
    halfFilled(texts, {
      cells,
      relations,
      open: cells.map((field) => ({ field, from: "", least: 0, most: null })),
      reason: { zh: "有 15 格没有填，填完才能核对。", en: "15 cells are not filled in." },
    });

  test("are links to go to, folded beyond a dozen, without a button that writes", async () => {
    const document = word();
    const user = await openPane(document);
    const title = screen.getByRole("heading", { name: /一、本年新收 · 商业企业 等 15 格没有填$/u });
    const card = within(title.closest("li")!);
    card.getByText("有 15 格没有填，填完才能核对。");
    expect(card.queryByRole("button", { name: /^填上|^改为/u })).toBeNull();
    expect(card.queryByText(/应/u)).toBeNull();
    expect(card.getAllByRole("button", { name: /^定位：/u })).toHaveLength(12);
    // Each row is named once, its cells by their columns.
    expect(card.getAllByText("一、本年新收")).toHaveLength(1);
    expect(card.getByRole("button", { name: `定位：${nameOf(cells[0]!)}` }).textContent).toBe("商业企业");
    await user.click(card.getByRole("button", { name: "另外 3 处" }));
    await user.click(card.getByRole("button", { name: `定位：${nameOf(cells[14]!)}` }));
    expect(document.calls.at(-1)).toMatch(/^goTo 2\./u);
  });

  test("are no errors at a glance, and what waits for them is not checked", async () => {
    const document = word();
    const field = request("total", "total");
    const changes = [{ field, from: "0", to: "6" }];
    // What those totals do not add up to is another cause.
    const another = causeOf({
      cells: [field],
      relations: ["balance:total"],
      repairs: [repairOf({ changes })],
    });
    document.given = { causes: [...(document.given.causes ?? []), another] };
    const user = await openPane(document);
    await user.click(button("各表一览"));
    const squares = await screen.findAllByRole("gridcell", { name: /^一、本年新收/u });
    expect(squares.map((square) => square.getAttribute("aria-label")?.split("，").at(-1))).toEqual([
      "未核对",
      "待填",
      "待填",
      "未核对",
      "未核对",
      "待填",
      "所在算式不对", // with the other totals, which are written
    ]);
  });
});

test("the result that is sent on says what is not filled in, not a line for each blank", () => {
  const [cell, other] = ["cases.directSuit.upheld", "cases.directSuit.pending"] as const;
  const review = reviewOf(
    { [cell]: "", [other]: "", "cases.directSuit.total": "4" },
    {
      causes: [
        causeOf({
          cells: [cell, other],
          relations: ["case-total:directSuit"],
          repairs: [
            repairOf({
              open: [cell, other].map((field) => ({ field, from: "", least: 0, most: 4 })),
              reasons: [{ zh: "有 2 格没有填，填完才能核对。", en: "Two cells are not filled in." }],
            }),
          ],
          isUnfilled: true,
        }),
      ],
    },
  );
  const lines = resultText(review, zh).trim().split("\n");
  expect(lines.slice(4)).toEqual([
    "表三 政府信息公开行政复议、行政诉讼情况",
    "1. [错误] 未经复议直接起诉 结果维持 等 2 格没有填：有 2 格没有填，填完才能核对。",
  ]);
});
