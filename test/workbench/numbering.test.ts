import fc from "fast-check";
import { type OutlineTable, readOutline } from "../../src/document";
import { cellsOf, isContinuation, rowsOf, tablesIn, WordDocument } from "../../src/workbench/model";
import { draws } from "../../testing/draws";
import { PLAIN } from "./model/support";
import { alternatives, CONTINUE, mr, p, r, rawDocx, RESTART, ruby, tbl } from "./rawDocx";

/**
 * The workbench and `src/document` share no code, so that they test each other. That they number tables, rows and
 * cells alike, and read the same text there, is held here.
 */

type Numbered = readonly (readonly (readonly { text: string; isContinuation: boolean }[])[])[];

function byWorkbench(file: Uint8Array): Numbered {
  const document = new WordDocument(file, () => PLAIN);
  return tablesIn(document.body, "own").map((table) =>
    rowsOf(table).map((row) =>
      cellsOf(row).map((cell) => ({
        text: ownText(document, cell),
        isContinuation: isContinuation(cell),
      })),
    ),
  );
}

/** The text of the cell's own paragraphs, as the outline has it. */
function ownText(document: WordDocument, cell: Parameters<typeof cellsOf>[0]): string {
  const nested = new Set(
    tablesIn(cell, "own").flatMap((table) =>
      document.slices(document.rangeOf(table, true)!).map(({ paragraph }) => paragraph),
    ),
  );
  return document
    .slices(document.rangeOf(cell, true)!)
    .filter(({ paragraph }) => !nested.has(paragraph))
    .map(({ paragraph }) => document.textOf(paragraph).replace(/\v/g, "\n"))
    .join("\n")
    .trim();
}

function byReader(file: Uint8Array): Numbered {
  return readOutline(file).tables.map((table: OutlineTable, t) => {
    expect(table.number).toBe(t + 1);
    return table.rows.map((row, rowIndex) =>
      row.cells.map((cell, c) => {
        expect(cell.place).toEqual({ table: t + 1, row: rowIndex + 1, cell: c + 1 });
        const isContinued = cell.verticalMerge === "continue" || cell.isHorizontalContinuation;
        return { text: cell.text, isContinuation: isContinued };
      }),
    );
  });
}

const sdt = (inner: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;

describe("the host and the reader of the product", () => {
  test.each<[string, string]>([
    [
      "merged cells",
      tbl(
        [
          [RESTART, p("甲")],
          ['<w:gridSpan w:val="2"/>', p("1")],
        ],
        [[CONTINUE, p("")], p("2"), p("3")],
      ),
    ],
    ["a merge without a beginning", tbl([[CONTINUE, p("1")], p("2")], [[CONTINUE, p("3")], p("4")])],
    [
      "one below a cell that is of no merge",
      tbl([[RESTART, p("1")]], [[CONTINUE, p("2")]], [p("3")], [[CONTINUE, p("4")]], [[CONTINUE, p("5")]]),
    ],
    [
      "one below a cell of other columns",
      tbl(
        [['<w:gridSpan w:val="2"/>' + RESTART, p("1")], p("2")],
        [
          [CONTINUE, p("3")],
          [CONTINUE, p("4")],
          [CONTINUE, p("5")],
        ],
      ),
    ],
    [
      "one whose beginning is deleted",
      tbl([[RESTART, p("1")]], [[CONTINUE, p("2")]]).replace(
        "<w:tr>",
        '<w:tr><w:trPr><w:del w:id="1" w:author="a"/></w:trPr>',
      ),
    ],
    [
      "merges through content controls round rows",
      tbl([[RESTART, p("1")]], [[CONTINUE, p("2")]], [[CONTINUE, p("3")]]).replaceAll(
        /<w:tr>.*?<\/w:tr>/gs,
        (row) => sdt(row),
      ),
    ],
    ["w:hMerge without a beginning", tbl([["<w:hMerge/>", p("")], ["<w:hMerge/>", p("1")], p("2")])],
    ["w:hMerge", tbl([['<w:hMerge w:val="restart"/>', p("1")], ["<w:hMerge/>", p("")], p("2")])],
    [
      "content controls round table, row, cell, paragraph and run",
      sdt(
        tbl([p("1")]).replace(
          /<w:tr>.*<\/w:tr>/s,
          sdt(`<w:tr>${sdt(`<w:tc>${sdt(p("1"))}</w:tc>`)}<w:tc><w:p>${sdt(r("", "2"))}</w:p></w:tc></w:tr>`),
        ),
      ),
    ],
    ["tables inside of tables", tbl([tbl([p("内")]) + p("外"), p("2")]) + p("") + tbl([p("3")])],
    [
      "custom XML and alternate content",
      `<w:customXml w:element="a">${tbl([p("1")])}</w:customXml><mc:AlternateContent><mc:Choice Requires="w14">${tbl([p("2")])}</mc:Choice><mc:Fallback>${tbl([p("3")])}</mc:Fallback></mc:AlternateContent>`,
    ],
    [
      "text boxes",
      `<w:p><w:r><w:pict><w:txbxContent>${tbl([p("盒")])}</w:txbxContent></w:pict></w:r></w:p>${tbl([p("1")])}`,
    ],
    [
      "revisions",
      tbl([
        `<w:p><w:ins w:id="1" w:author="a">${r("", "3")}</w:ins><w:del w:id="2" w:author="a"><w:r><w:delText>2</w:delText></w:r></w:del></w:p>`,
      ]),
    ],
    [
      "deleted rows",
      tbl([p("1")], [p("2")]).replace("<w:tr>", '<w:tr><w:trPr><w:del w:id="1" w:author="a"/></w:trPr>'),
    ],
    [
      "hidden text, links, fields, breaks",
      tbl([
        `<w:p>${r("<w:vanish/>", "x")}<w:hyperlink w:anchor="a">${r("", "1")}</w:hyperlink><w:fldSimple w:instr="PAGE">${r("", "2")}</w:fldSimple><w:r><w:br/><w:t>3</w:t></w:r></w:p>`,
      ]),
    ],
    [
      "rows and cells among alternatives",
      tbl([p("1")], [p("2")])
        .replace(/<w:tr>.*?<\/w:tr>/s, (row) => alternatives(["zz", row + row], row))
        .replace(/<w:tc>(?:(?!<w:tc>).)*2.*?<\/w:tc>/s, (cell) => alternatives(["w", cell + cell], cell)),
    ],
    [
      "drop-downs whose results are written, and are not",
      tbl(
        [null, "2"].map((written) => {
          const list = ["7", "8", "9"].map((entry) => `<w:listEntry w:val="${entry}"/>`).join("");
          const end = (kind: string, data = "") =>
            `<w:r><w:fldChar w:fldCharType="${kind}">${data}</w:fldChar></w:r>`;
          const data = `<w:ffData><w:ddList><w:default w:val="1"/>${list}</w:ddList></w:ffData>`;
          return `<w:p>${end("begin", data)}${end("separate")}${written ? r("", written) : ""}${end("end")}</w:p>`;
        }),
      ),
    ],
    ["several paragraphs", tbl([p("1") + p("2"), p("") + p("3")])],
  ])("number and read %s alike", (_name, body) => {
    const file = rawDocx(body + p(""));
    expect(byWorkbench(file)).toEqual(byReader(file));
    expect(byWorkbench(file).length).toBeGreaterThan(0);
  });

  /** Runs in which a text is more than a text. */
  const writing = fc
    .tuple(
      fc.stringMatching(/^[0-9一]{1,2}$/),
      fc.constantFrom<(text: string) => string>(
        (text) => `<m:oMath>${mr(text)}</m:oMath>`,
        (text) => `<m:oMathPara><m:oMath><m:e>${mr(text)}</m:e></m:oMath></m:oMathPara>`,
        (text) => `<w:r><w:t>3</w:t>${ruby("er", text)}<w:t>4</w:t></w:r>`,
        (text) => alternatives(["zz", r("", "8")], r("", text)),
        (text) => alternatives(["zz", r("", "8")], ["w", r("", text)], r("", "9")),
        (text) => `<w:r>${alternatives(["zz", "<w:t>8</w:t>"], `<w:t>${text}</w:t>`)}<w:t>5</w:t></w:r>`,
      ),
    )
    .map(([text, write]) => write(text));

  test("number and read alike whatever stands in the file", () => {
    const { block } = fc.letrec<{
      block: string;
      table: string;
      cell: string | readonly [string, string];
      paragraph: string;
    }>((tie) => ({
      paragraph: fc
        .tuple(fc.stringMatching(/^[0-9一二]{0,3}$/), fc.array(writing, { maxLength: 3 }))
        .map(([text, written]) => `<w:p>${r("", text)}${written.join("")}</w:p>`),
      cell: fc
        .tuple(
          fc.constantFrom("", RESTART, CONTINUE, '<w:gridSpan w:val="2"/>', "<w:hMerge/>"),
          fc.array(tie("block"), { maxLength: 2 }),
        )
        .map(([properties, blocks]) => [properties, blocks.join("") + p("尾")] as const),
      table: fc
        .array(fc.array(tie("cell"), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
        .map((rows) => tbl(...rows)),
      block: fc.oneof({ maxDepth: 2 }, tie("paragraph"), tie("table"), tie("block").map(sdt)),
    }));
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), (blocks) => {
        const file = rawDocx(blocks.join("") + p(""));
        expect(byWorkbench(file)).toEqual(byReader(file));
      }),
      { numRuns: draws(50, 600) },
    );
  });
});
