import { shownText } from "../../src/document";
import { obstacleSentences } from "../../src/unreadable";
import type { BasisCell, FixTarget } from "../../src/word";
import { isSameContent } from "../../testing/word/content";
import {
  closeAll,
  fixOf,
  markOf,
  openDocument,
  visibleCells,
  type OpenDocument,
} from "../../testing/word/word";
import { p, rawDocx, tbl } from "../workbench/rawDocx";

/** Cells whose number stands in a text box or a nested table: what they show is no text of their own. */

const textBox = (text: string): string =>
  `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${p(text)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
const nested = (...texts: string[]): string => tbl(texts.map((text) => p(text))) + p("");
const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;

const insets = {
  "a text box": { write: textBox, obstacle: obstacleSentences["embedded-object"], said: "文本框" },
  "a nested table": {
    write: (text: string) => nested(text),
    obstacle: obstacleSentences["nested-table"],
    said: "表格",
  },
};

let word: OpenDocument;
beforeAll(async () => {
  word = await openDocument(rawDocx(p("")));
});
afterAll(closeAll);

const place = (row: number, cell: number) => ({ table: 1, row, cell });

/** A total whose first part is written in some way, with the number of a neighbour. */
const totalOf = (part: string): Uint8Array => rawDocx(tbl([p("新收"), part, p("3"), p("9")]) + p(""));

describe.each(Object.entries(insets))("a number in %s", (_name, { write, obstacle, said }) => {
  const total = (basis: string): FixTarget => {
    const cells: BasisCell[] = [
      { place: place(1, 2), text: basis },
      { place: place(1, 3), text: "3" },
    ];
    return { key: "total", place: place(1, 4), text: "9", to: "15", basis: cells };
  };

  test("is not painted, which is said; its neighbours are marked and unmarked without a trace", async () => {
    const document = await word.reopen(totalOf(write("12")));
    const before = document.mainPart();
    const marked = await document.word.mark((outline) => visibleCells(outline).map((cell) => markOf(cell)));
    expect(marked).toMatchObject({ changedMeanwhile: [], notFound: [], unpainted: [] });
    expect(marked.applied.map(({ text }) => text)).toEqual(["新收", "3", "9"]);
    expect(marked.refused).toMatchObject([
      { target: { text: "12" }, reason: { zh: expect.stringContaining(said) } },
    ]);
    expect((await document.word.unmark()).applied).toHaveLength(3);
    expect(isSameContent(document.mainPart(), before)).toBe(true);
  });

  test("is gone to", async () => {
    const document = await word.reopen(totalOf(write("12")));
    await document.word.read();
    expect(await document.word.goTo(place(1, 2), "12")).toBeNull();
  });

  test("is part of a total that is fixed, as long as it is what it was", async () => {
    const document = await word.reopen(totalOf(write("12")));
    const { applied } = await document.word.fix(() => [total("12")]);
    expect(applied).toHaveLength(1);
    expect(document.outline().tables[0]?.rows[0]?.cells[3]?.text).toBe("15");
  });

  test.each(["", "1", "2"])("keeps a total that was computed from “%s” as it is", async (basis) => {
    const document = await word.reopen(totalOf(write("12")));
    const { applied, refused } = await document.word.fix(() => [total(basis)]);
    expect(applied).toEqual([]);
    expect(refused).toMatchObject([{ reason: { zh: expect.stringContaining("文档已修改") } }]);
  });

  test("is not fixed itself: its obstacle is said", async () => {
    const document = await word.reopen(totalOf(write("12")));
    const before = document.mainPart();
    const report = await document.word.fix((outline) =>
      visibleCells(outline).flatMap((cell) => (shownText(cell) === "12" ? [fixOf(cell, "6")] : [])),
    );
    expect(report).toMatchObject({ applied: [], changedMeanwhile: [], refused: [{ reason: obstacle }] });
    expect(document.mainPart()).toBe(before);
  });
});

test("every number of a nested row is told why it is not fixed or painted", async () => {
  const row = tbl([p("新收"), [span(2), nested("5", "7")], p("9")]);
  const document = await word.reopen(rawDocx(row + p("")));
  const all = await document.word.mark((outline) => visibleCells(outline).map((cell) => markOf(cell)));
  expect(all).toMatchObject({ changedMeanwhile: [], refused: [{ target: { text: "5" } }] });
  const one = { key: "one", place: place(1, 2), text: "5" };
  const other = { key: "other", place: place(1, 2), text: "7" };
  const fixed = await document.word.fix(() => [
    { ...one, to: "7", group: "swap" },
    { ...other, to: "5", group: "swap" },
  ]);
  expect(fixed.refused.map(({ target, reason }) => [target.key, reason])).toEqual([
    ["one", obstacleSentences["nested-table"]],
    ["other", obstacleSentences["nested-table"]],
  ]);
  const marked = await document.word.mark(() => [one, other].map((each) => ({ ...each, severity: "error" })));
  expect(marked).toMatchObject({ changedMeanwhile: [], refused: [{ target: one }, { target: other }] });
});
