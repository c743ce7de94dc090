/** @jest-environment jsdom */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { FindingPlace } from "../../../src/checks";
import { TablePicture } from "../../../src/taskpane/components/overview/TablePicture";
import { PaneContext, type PaneState } from "../../../src/taskpane/components/ui/pane";
import { zh } from "../../../src/taskpane/text/strings.zh";
import { picturesOf } from "../../../src/taskpane/view/picture";
import { reviewOf, type Texts } from "../support/reviews";

function show(table: number, texts: Texts = {}) {
  const review = reviewOf(texts);
  const picture = picturesOf(review, zh)[table];
  if (!picture) throw new Error("no such table");
  const gone: (string | null)[] = [];
  render(
    <PaneContext.Provider value={{ strings: zh } as PaneState}>
      <TablePicture picture={picture} goTo={(place: FindingPlace) => gone.push(place.field)} />
    </PaneContext.Provider>,
  );
  return { user: userEvent.setup(), gone };
}

const focused = () => document.activeElement?.getAttribute("aria-label") ?? null;

describe("a table's picture by keyboard", () => {
  test("is one stop for Tab, at the first wrong cell", async () => {
    const { user } = show(2, { "cases.directSuit.total": "4" });
    await user.tab();
    expect(focused()).toBe("未经复议直接起诉 总计：4，错误");
    await user.tab();
    expect(document.activeElement).toBe(document.body);
  });

  test("the arrow keys go from square to square, and stop at the edges of rows of any length", async () => {
    const { user } = show(0);
    await user.tab();
    expect(focused()).toContain("规章 · 本年制发件数");
    await user.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}");
    expect(focused()).toContain("规章 · 现行有效件数");
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(focused()).toContain("行政许可 · 本年处理决定数量");
    await user.keyboard("{ArrowUp}{End}");
    expect(focused()).toContain("行政规范性文件 · 现行有效件数");
    await user.keyboard("{Home}{ArrowLeft}{ArrowUp}{ArrowUp}");
    expect(focused()).toContain("规章 · 本年制发件数");
  });

  test("Enter, Space and a click go to the cell", async () => {
    const { user, gone } = show(2);
    await user.tab();
    await user.keyboard("{Enter}{ArrowRight} ");
    await user.click(screen.getByRole("gridcell", { name: /^复议后起诉 总计/u }));
    expect(gone).toEqual([
      "cases.reconsideration.upheld",
      "cases.reconsideration.corrected",
      "cases.suitAfterReconsideration.total",
    ]);
  });

  test("a square without a cell goes nowhere", async () => {
    const { user, gone } = show(2, { "cases.reconsideration.upheld": null });
    await user.click(screen.getByRole("gridcell", { name: /没有找到/u }));
    expect(gone).toEqual([]);
  });
});
