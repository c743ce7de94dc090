import { readPdf } from "../../src/cli/pdf";
import { findTextTables, readReport } from "../../src/reading";
import { format2021, type Report } from "../../src/report";
import { truthOf } from "../../testing/docx";
import { draws } from "../../testing/draws";
import { pdfFile, type Printed } from "../../testing/pdf";
import { printed } from "../../testing/pdf/print";
import { distinctContent, inLayout, layouts } from "../../testing/reports";

/** A report whose tables are drawn as lines, and which a page ends anywhere in, also within a row or a number. */

const model = inLayout(format2021, distinctContent, layouts[0]!);
const truth = truthOf(model);
/** The heights of a page's first and last line, from its lower edge, in points. */
const [top, bottom] = [780, 60];

/** What stands above a height stays; the rest goes to the top of a further page. Upright lines are cut. */
function cut(page: readonly Printed[], at: number, head: string | null): (readonly Printed[])[] {
  const heads: readonly Printed[] = head === null ? [] : [{ text: head, x: 200, y: 815, size: 9 }];
  const pages: Printed[][] = [[...heads], [...heads]];
  const crossed: number[] = [];
  const down = top - at;
  for (const one of page) {
    if ("text" in one) {
      const stays = one.y >= at || one.y < bottom;
      pages[stays ? 0 : 1]!.push(stays ? one : { ...one, y: one.y + down });
      continue;
    }
    if (!("from" in one)) throw new Error("the report has drawings");
    const { from, to } = one;
    const [low, high] = [Math.min(from[1], to[1]), Math.max(from[1], to[1])];
    const piece = (start: number, end: number): Printed => ({
      ...one,
      from: [from[0], start],
      to: [to[0], end],
    });
    if (low >= at) pages[0]!.push(one);
    else if (high <= at) pages[1]!.push(piece(from[1] + down, to[1] + down));
    else {
      crossed.push(from[0]);
      pages[0]!.push(piece(at, high));
      pages[1]!.push(piece(low + down, top));
    }
  }
  const [left, right] = [Math.min(...crossed), Math.max(...crossed)];
  const border = (y: number): Printed => ({ from: [left, y], to: [right, y] });
  return crossed.length < 2
    ? pages
    : [
        [...pages[0]!, border(at)],
        [...pages[1]!, border(top)],
      ];
}

/** The numbers that were read as others, and those that were not read in a report in which nothing is said to be unread. */
function faultsOf({ facts, unplaced }: Report): readonly string[] {
  const read = [...truth].map(([field, { value }]) => ({ field, value, fact: facts.get(field) }));
  const wrong = read.filter(({ value, fact }) => fact?.value != null && fact.value !== value);
  const lost = read.filter(({ fact }) => fact?.value == null);
  const isSaid =
    unplaced.length > 0 || [...facts.values()].some(({ value, text }) => value === null && text !== "");
  return [...wrong, ...(isSaid ? [] : lost)].map(({ field, fact }) => `${field}: ${fact?.text}`);
}

test.each([
  ["10.5 points", 10.5, null],
  ["10.5 points, with a running head", 10.5, "云溪县档案馆政府信息公开年度报告"],
  ["14 points", 14, null],
  ["14 points, with a running head", 14, "云溪县档案馆政府信息公开年度报告"],
])("every number is read, or said not to be, wherever a page ends: %s", async (_what, size, head) => {
  const pages = printed(model.body, { isRuled: true, size, lineHeight: size * 1.33 });
  const cuts = pages.flatMap((page, index) => {
    const heights = page.flatMap((one) => ("text" in one ? [one.y - size / 4] : []));
    return [...new Set(heights)].filter((at) => at > 100).map((at) => ({ index, at }));
  });
  const step = Math.ceil(cuts.length / draws(4, cuts.length));
  for (const { index, at } of cuts.filter((_, n) => n % step === 0)) {
    const file = pdfFile([
      ...pages.slice(0, index),
      ...cut(pages[index]!, at, head),
      ...pages.slice(index + 1),
    ]);
    const report = readReport(await readPdf(file), [format2021], null, findTextTables);
    expect([index, at, faultsOf(report)]).toEqual([index, at, []]);
  }
});
