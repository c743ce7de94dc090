import { cellAt, type OutlineTable } from "../../src/document";
import { cellOf, oneCell, onlyCell, outlineOf, p, r, sdt, tbl, tc, tr } from "./build";

const tableOf = (xml: string): OutlineTable => {
  const [table] = outlineOf(xml).tables;
  if (table === undefined) throw new Error("no table");
  return table;
};

/** `text@column+span*rows`, a dot for a continuation. */
const grid = (table: OutlineTable): string[] =>
  table.rows.map(({ cells }) =>
    cells
      .map((cell) => {
        const continues = cell.verticalMerge === "continue" || cell.isHorizontalContinuation ? "." : "";
        return `${continues}${cell.text}@${cell.column}+${cell.columnSpan}*${cell.rowSpan}`;
      })
      .join(" "),
  );

const span = (columns: number | string, more = "") => `<w:gridSpan w:val="${columns}"/>${more}`;
const restart = '<w:vMerge w:val="restart"/>';
const goesOn = "<w:vMerge/>";

describe("the grid of a table", () => {
  test("columns come from the spans before a cell and from gridBefore", () => {
    const table = tableOf(
      tbl(
        tr(tc("a", span(3)) + tc("b")) +
          tr(tc("c") + tc("d"), '<w:gridBefore w:val="1"/><w:gridAfter w:val="2"/>'),
      ),
    );
    expect(grid(table)).toEqual(["a@0+3*1 b@3+1*1", "c@1+1*1 d@2+1*1"]);
    expect(table.width).toBe(5);
  });

  test("a vertical merge goes on in the cell of the same column and span", () => {
    const table = tableOf(
      tbl(
        tr(tc("a", span(2, restart)) + tc("b", restart) + tc("c")) +
          tr(tc("", span(2, goesOn)) + tc("", goesOn) + tc("d")) +
          tr(tc("", span(2, '<w:vMerge w:val="continue"/>')) + tc("e") + tc("f")),
      ),
    );
    expect(grid(table)).toEqual([
      "a@0+2*3 b@2+1*2 c@3+1*1",
      ".@0+2*1 .@2+1*1 d@3+1*1",
      ".@0+2*1 e@2+1*1 f@3+1*1",
    ]);
  });

  test("a continuation without a cell above shows in Word, so it starts a merge", () => {
    const table = tableOf(
      tbl(tr(tc("a", restart) + tc("b")) + tr(tc("c", span(2, goesOn))) + tr(tc("", span(2, goesOn)))),
    );
    expect(grid(table)).toEqual(["a@0+1*1 b@1+1*1", "c@0+2*2", ".@0+2*1"]);
    expect(table.rows[1]?.cells[0]?.verticalMerge).toBe("restart");
  });

  test("a merge does not go on over a row that breaks it", () => {
    const table = tableOf(tbl(tr(tc("a", restart)) + tr(tc("b")) + tr(tc("c", goesOn))));
    expect(grid(table)).toEqual(["a@0+1*1", "b@0+1*1", "c@0+1*1"]);
  });

  test("the old horizontal merge widens its first cell; the others keep their places", () => {
    const table = tableOf(
      tbl(
        tr(tc("a", '<w:hMerge w:val="restart"/>') + tc("", "<w:hMerge/>") + tc("", "<w:hMerge/>") + tc("b")) +
          tr(tc("c", "<w:hMerge/>") + tc("d") + tc("e") + tc("f")),
      ),
    );
    expect(grid(table)).toEqual(["a@0+3*1 .@1+1*1 .@2+1*1 b@3+1*1", "c@0+1*1 d@1+1*1 e@2+1*1 f@3+1*1"]);
  });

  test("a merge needs the same column, the same span and a cell above that is merged", () => {
    const below = (first: string, second: string) => grid(tableOf(tbl(tr(first) + tr(second))))[0];
    expect(below(tc("a", restart) + tc("b"), tc("", goesOn) + tc("c"))).toBe("a@0+1*2 b@1+1*1");
    expect(below(tc("a", restart) + tc("b"), tc("c", goesOn))).toBe("a@0+1*2 b@1+1*1");
    expect(below(tc("a") + tc("b"), tc("c", goesOn))).toBe("a@0+1*1 b@1+1*1");
    expect(below(tc("a", span(2, restart)), tc("c", goesOn))).toBe("a@0+2*1");
    expect(below(tc("a", restart), tc("c", span(2, goesOn)))).toBe("a@0+1*1");
    expect(below(tc("a") + tc("b", restart), tc("c") + tc("", goesOn))).toBe("a@0+1*1 b@1+1*2");
  });

  test("each merge of a row finds its own cell above", () => {
    const table = tableOf(
      tbl(
        tr(
          tc("a") +
            tc("b", restart) +
            tc("x", '<w:cellDel w:id="1"/>') +
            tc("c", span(2, restart)) +
            tc("d", restart),
        ) +
          tr(tc("e", restart) + tc("", goesOn) + tc("", span(2, goesOn)) + tc("", goesOn)) +
          tr(tc("", goesOn) + tc("f") + tc("", span(2, goesOn)) + tc("", goesOn)),
      ),
    );
    expect(grid(table)).toEqual([
      "a@0+1*1 b@1+1*2 @2+1*1 c@2+2*3 d@4+1*3",
      "e@0+1*2 .@1+1*1 .@2+2*1 .@4+1*1",
      ".@0+1*1 f@1+1*1 .@2+2*1 .@4+1*1",
    ]);
  });

  test("a continuation of the old kind ends where a cell has none, and starts anew at the next restart", () => {
    const [first, next] = ['<w:hMerge w:val="restart"/>', "<w:hMerge/>"];
    const row =
      tc("a", first) + tc("", next) + tc("b", first) + tc("", next) + tc("c") + tc("", next) + tc("d");
    const table = tableOf(tbl(tr(row)));
    expect(grid(table)).toEqual(["a@0+2*1 .@1+1*1 b@2+2*1 .@3+1*1 c@4+1*1 .@5+1*1 d@6+1*1"]);
  });

  test("the width is that of the widest row, wherever it stands, and ends at the bound", () => {
    const after = (columns: number) => tr(tc("a"), `<w:gridAfter w:val="${columns}"/>`);
    expect(tableOf(tbl(after(3) + after(0))).width).toBe(4);
    expect(tableOf(tbl(after(0) + after(3))).width).toBe(4);
    expect(tableOf(tbl(after(999))).width).toBe(1000);
    expect(tableOf(tbl(after(1000))).width).toBe(1000);
    const before = outlineOf(tbl(tr(tc("a") + tc("b"), '<w:gridBefore w:val="5000"/>')));
    expect(grid(before.tables[0]!)).toEqual(["a@999+1*1 b@999+1*1"]);
    expect(grid(tableOf(tbl(tr(tc("a", span(998)) + tc("b", span(5)) + tc("c")))))).toEqual([
      "a@0+998*1 b@998+2*1 c@999+1*1",
    ]);
  });

  test("both kinds of merge combine", () => {
    const across = (vertical: string) =>
      tr(
        tc(vertical === restart ? "a" : "", `<w:hMerge w:val="restart"/>${vertical}`) +
          tc("", `<w:hMerge/>${vertical}`),
      );
    expect(grid(tableOf(tbl(across(restart) + across(goesOn))))).toEqual([
      "a@0+2*2 .@1+1*2",
      ".@0+2*1 .@1+1*1",
    ]);
  });

  test.each([
    ["0", 1],
    ["-3", 1],
    ["x", 1],
    ["2.7", 2],
  ])("a span of %s counts as %i", (written, columns) => {
    expect(tableOf(tbl(tr(tc("a", span(written)))))).toMatchObject({ width: columns });
  });

  test("a span beyond the bound is cut to it", () => {
    const table = tableOf(tbl(tr(tc("a", span(2_000_000_000)) + tc("b"))));
    expect(grid(table)).toEqual(["a@0+1000*1 b@999+1*1"]);
  });

  test("rows without cells count as rows and do not break a merge", () => {
    const table = tableOf(tbl(tr(tc("a", restart)) + tr("") + tr(tc("", goesOn))));
    expect(grid(table)).toEqual(["a@0+1*2", "", ".@0+1*1"]);
  });

  test("a cell without a paragraph is a blank cell", () => {
    expect(onlyCell(outlineOf(tbl(tr("<w:tc><w:tcPr/></w:tc>"))))).toMatchObject({
      text: "",
      paragraphs: [],
    });
  });
});

describe("places", () => {
  test("beyond the last table, row or cell there is none", () => {
    const outline = outlineOf(oneCell("a"));
    expect(cellAt(outline, { table: 1, row: 1, cell: 1 })?.text).toBe("a");
    for (const place of [{ table: 2 }, { row: 2 }, { cell: 2 }, { table: 0 }, { row: 0 }, { cell: 0 }])
      expect(cellAt(outline, { table: 1, row: 1, cell: 1, ...place })).toBeNull();
  });

  test("count top-level tables, rows and cells in file order; controls are transparent", () => {
    const rows = sdt(tr(sdt(tc("a")) + tc("b")) + tr(tc("c")));
    const outline = outlineOf(oneCell("x") + p("y") + sdt(tbl(rows)));
    expect(cellAt(outline, { table: 2, row: 2, cell: 1 })).toMatchObject({
      text: "c",
      place: { table: 2, row: 2, cell: 1 },
    });
    expect(cellAt(outline, { table: 2, row: 1, cell: 2 })?.text).toBe("b");
    expect(cellAt(outline, { table: 3, row: 1, cell: 1 })).toBeNull();
    expect(outline.blocks.map(({ kind }) => kind)).toEqual(["table", "paragraph", "table"]);
  });

  test("nested tables are not counted; their text is known to the cell", () => {
    const nested = oneCell(p("1") + oneCell("2")) + tbl(tr(tc("") + tc("3")));
    const outline = outlineOf(tbl(tr(tc(p("a") + nested + p("b")) + tc("c"))) + oneCell("z"));
    expect(outline.tables).toHaveLength(2);
    const cell = onlyCell(outline);
    expect(cell).toMatchObject({ text: "a\nb", nestedText: "1\n2\n3" });
    expect(cell.paragraphs).toEqual([{ text: "a" }, { text: "b" }]);
  });

  test("tables in text boxes are not counted", () => {
    const box = `<w:r><w:pict><w:txbxContent>${oneCell("no")}</w:txbxContent></w:pict></w:r>`;
    expect(outlineOf(p(box) + oneCell("a")).tables.map((table) => grid(table))).toEqual([["a@0+1*1"]]);
  });

  test("a table, row, cell or paragraph where none may stand is left out", () => {
    for (const body of [
      `<w:p>${oneCell("x")}</w:p>`,
      tr(tc("x")),
      `<w:tbl>${tc("x")}</w:tbl>`,
      `<w:tbl>${p("x")}</w:tbl>`,
      `<w:p>${p("x")}</w:p>`,
      tbl(tr(tr(tc("x")))),
      tbl(tr(tc(tc("x")))),
      tbl(tr(tc(tr(tc("x"))))),
      `<w:tbl><w:tr><w:tc><w:p>${tc("x")}</w:p></w:tc></w:tr></w:tbl>`,
      `<w:tbl><w:tr><w:tc><w:p>${tr(tc("x"))}</w:p></w:tc></w:tr></w:tbl>`,
      tbl(tr(tbl(tr(tc("x"))))),
    ]) {
      expect(JSON.stringify(outlineOf(body))).not.toContain('"x"');
    }
  });
});

describe("tracked changes of rows and cells", () => {
  test("properties of a row that stand in a cell say nothing of the row", () => {
    const outline = outlineOf(tbl(tr(`<w:tc><w:trPr><w:del w:id="1"/></w:trPr>${p("a")}</w:tc>`)));
    expect(outline.tables[0]?.rows[0]?.isDeleted).toBe(false);
  });

  test("a deleted row is there, and marked; merges go on over it", () => {
    const outline = outlineOf(
      tbl(tr(tc("a", restart)) + tr(tc("b"), '<w:del w:id="1"/>') + tr(tc("", goesOn), '<w:ins w:id="2"/>')),
    );
    expect(outline.hasRevisions).toBe(true);
    const [table] = outline.tables;
    expect(table?.rows.map(({ isDeleted }) => isDeleted)).toEqual([false, true, false]);
    expect(table?.rows[0]?.cells[0]?.rowSpan).toBe(2);
    expect(table?.rows.map(({ cells }) => cells[0]?.obstacles)).toEqual([[], ["revision"], ["revision"]]);
  });

  test("a row is not deleted with the text of one of its cells", () => {
    const deleted = '<w:del w:id="1"><w:r><w:delText>x</w:delText></w:r></w:del>';
    const [one] = tableOf(tbl(tr(tc(p(deleted + r("1")))))).rows;
    expect([one?.isDeleted, one?.cells[0]?.text]).toEqual([false, "1"]);
  });

  test("a deleted cell has no text and covers no column", () => {
    const table = tableOf(
      tbl(tr(tc("a") + tc("b", '<w:cellDel w:id="1"/>') + tc("c", '<w:cellIns w:id="2"/>'))),
    );
    expect(table.rows[0]?.cells).toMatchObject([
      { text: "a", column: 0 },
      { text: "", column: 1, isDeleted: true, obstacles: ["revision"] },
      { text: "c", column: 1, obstacles: ["revision"] },
    ]);
    expect(table.width).toBe(2);
  });

  test("a tracked merge counts as done", () => {
    const merge = (now: string) => `<w:cellMerge w:id="1" w:vMerge="${now}"/>`;
    expect(grid(tableOf(tbl(tr(tc("a", merge("rest"))) + tr(tc("", merge("cont"))))))).toEqual([
      "a@0+1*2",
      ".@0+1*1",
    ]);
    // Only how it was before, of a merge that is no more.
    const before = '<w:cellMerge w:id="1" w:vMergeOrig="cont"/>';
    expect(grid(tableOf(tbl(tr(tc("a", restart)) + tr(tc("b", before)))))).toEqual(["a@0+1*1", "b@0+1*1"]);
  });

  test("how a table, row or cell was before does not count", () => {
    const was = (kind: string, properties: string) =>
      `<w:${kind}PrChange><w:${kind}Pr>${properties}</w:${kind}Pr></w:${kind}PrChange>`;
    const outline = outlineOf(
      tbl(tr(tc("a", was("tc", span(3))), was("tr", '<w:gridBefore w:val="2"/><w:del/>')), was("tbl", "")),
    );
    expect(outline.tables.map(grid)).toEqual([["a@0+1*1"]]);
    expect(outline.hasRevisions).toBe(true);
    expect(onlyCell(outline).obstacles).toEqual([]);
  });
});

describe("the text of a cell", () => {
  test("outer space is trimmed, the ideographic one too", () => {
    expect(cellOf(p("\u3000") + p(" 3\u00a0")).text).toBe("3");
  });

  test("runs of a number are put together", () => {
    expect(cellOf(p(r("1") + r("2") + r("3"))).text).toBe("123");
  });
});
