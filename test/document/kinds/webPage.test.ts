import { limits, type OutlineTable } from "../../../src/document";
import { readWebPage } from "../../../src/document/kinds";
import { gbkBytes, pageBody, utf16Bytes, utf8Bytes } from "../../../testing/pages";
import { outlineOf } from "../../../testing/docx";
import { distinctFigures, officialTables } from "../../../testing/reports";
import { format2021 } from "../../../src/report";
import { paragraphTexts } from "../build";
import { outcomeOf } from "./outcome";

const read = (html: string) => readWebPage(utf8Bytes(html));
const linesOf = (html: string) => paragraphTexts(read(`<body>${html}`));
/** Of each row the texts of its cells, those that continue others in brackets. */
const textsOf = ({ rows }: OutlineTable) =>
  rows.map(({ cells }) =>
    cells.map(({ text, verticalMerge }) => (verticalMerge === "continue" ? "↑" : text)),
  );
const tablesOf = (html: string) => read(html).tables.map(textsOf);
const cellOf = (content: string) =>
  read(`<table><tr><td>${content}</td><td>1</td></tr></table>`).tables[0]?.rows[0]?.cells[0];

describe("lines", () => {
  test.each([
    ["a block begins and ends one", "a<p>b</p>c<div>d<div>e</div></div>f", ["a", "b", "c", "d", "e", "f"]],
    ["so does a break", "a<br>b<br><br>c<br>", ["a", "b", "", "c"]],
    ["words in other elements go on", "<p>2024<b>年</b><span>报 </span> <i>a</i></p>", ["2024年报 a"]],
    ["white space is one space, and none at the ends", "<p>\n a \t\n b \n</p>", ["a b"]],
    ["within Chinese a line end is nothing", "<p>公开\r\n  年报 全文\n(1)</p>", ["公开年报 全文 (1)"]],
    ["no-break and wide spaces stay", "<p>&nbsp;&nbsp;a　</p><p>&nbsp;</p>", ["\u00a0\u00a0a　", "\u00a0"]],
    ["an empty block is none", "<p></p><div> </div>a", ["a"]],
    ["preformatted text stands as it is written", "<pre>\na\t1\n b  2</pre>", ["a\t1", " b  2"]],
    ["so it does by its style", '<div style="white-space: pre-wrap">a\nb</div>', ["a", "b"]],
    ["a style makes a block", '<span style="color:red; Display : block !important">a</span>b', ["a", "b"]],
    ["but none within a line", 'a<span style="display:inline-block">b</span>c', ["abc"]],
    ["and so an item of a list", '<span style="display:list-item">a</span>b', ["a", "b"]],
    ["a list is lines", "<ol><li>a<li>b</ol>", ["a", "b"]],
  ])("%s", (_what, html, lines) => {
    expect(linesOf(html)).toEqual(lines);
  });

  test.each([
    "<script>1</script>",
    "<style>1</style>",
    "<title>1</title>",
    "<noscript>1</noscript>",
    "<select><option>1</select>",
    "<textarea>1</textarea>",
    "<!-- 1 -->",
    "<svg><text>1</text></svg>",
    "<ruby><rp>(</rp><rt>1</rt></ruby>",
    "<p hidden>1</p>",
    '<p style="DISPLAY : none">1</p>',
    "<p style='color:red;visibility:hidden'>1</p>",
    "<s>1</s><del>1</del><strike>1</strike>",
    "<span style='text-decoration: underline line-through'>1</span>",
    "<span style='text-decoration-line: line-through'>1</span>",
  ])("%s says nothing", (html) => {
    expect(linesOf(`a${html}b`).join("")).toBe("ab");
  });

  test.each([
    "x-display:none",
    "display:nonesuch",
    "display:inline",
    "display:none;display:inline",
    "text-decoration:underline",
    `${"a".repeat(2000)};display:none`,
  ])("a style that only sounds like it hides nothing: %s", (style) => {
    expect(linesOf(`<p style="${style}">1</p>`)).toEqual(["1"]);
  });

  test("a page that is struck through whole is read", () => {
    expect(linesOf("<s>a</s><p><del>b</del></p>")).toEqual(["a", "b"]);
  });
});

describe("tables", () => {
  test("have the cells of the Word document that says the same", () => {
    const body = officialTables(format2021, distinctFigures(format2021));
    expect(read(pageBody({ body }))).toEqual(outlineOf({ body }));
  });

  test.each([
    [
      "a cell reaches no further than its group of rows",
      "<tbody><tr><td rowspan=3>a<td>b<tbody><tr><td>c<td>d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "0 rows are all of the group",
      "<tbody><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d<tbody><tr><td>e<td>f",
      [
        ["a", "b"],
        ["↑", "c"],
        ["↑", "d"],
        ["e", "f"],
      ],
    ],
    [
      "a row that is too short has empty cells before those from above",
      "<tr><td>a<td>b<td rowspan=2>c<tr><td>d<tr><td>e",
      [["a", "b", "c"], ["d", "", "↑"], ["e"]],
    ],
    [
      "a cell ends where one from above begins",
      "<tr><td>a<td rowspan=2>b<tr><td colspan=3>c<td>d",
      [
        ["a", "b"],
        ["c", "↑", "d"],
      ],
    ],
    [
      "the head and the foot stand at the ends",
      "<tfoot><tr><td>a<td>b</tfoot><tbody><tr><td>c<td>d</tbody><thead><tr><td>e<td>f</thead>",
      [
        ["e", "f"],
        ["c", "d"],
        ["a", "b"],
      ],
    ],
    [
      "hidden rows and cells are not there",
      "<tr hidden><td>a<td>b<tr><td>c<td style='display:none'>d<td>e",
      [["c", "e"]],
    ],
    [
      "a row of no height that holds nothing is none",
      "<tr><td>a<td>b<tr height=0><td><td>&nbsp;<tr height=0><td>c<td>",
      [
        ["a", "b"],
        ["c", ""],
      ],
    ],
    ["a span that is no number is one", "<tr><td colspan=x rowspan=-1>a<td>b<tr><td>c", [["a", "b"], ["c"]]],
    ["0 columns are one", "<tr><td colspan=0>a<td>b", [["a", "b"]]],
    [
      "a hidden group of rows is not there",
      "<tbody hidden><tr><td>a<td>b<tbody><tr><td>c<td>d",
      [["c", "d"]],
    ],
    ["headings are cells like others", "<tr><th>a<td>b<th>c", [["a", "b", "c"]]],
    ["a form among the rows is none", "<tbody><form></form><tr><td>a<td>b", [["a", "b"]]],
  ])("%s", (_what, rows, texts) => {
    expect(tablesOf(`<table>${rows}</table>`)).toEqual([texts]);
  });

  test("a span has its columns", () => {
    const [table] = read("<table><tr><td colspan=2>a<td>b</table>").tables;
    expect(table?.rows[0]?.cells.map(({ column, columnSpan }) => [column, columnSpan])).toEqual([
      [0, 2],
      [2, 1],
    ]);
    expect(table?.width).toBe(3);
  });

  test("their captions stand before them, and words that are out of place as well", () => {
    const outline = read(
      "<table><caption>表一</caption><caption hidden>1</caption>单位：件<tr><td>a<td>b</table>",
    );
    expect(outline.blocks.map(({ kind }) => kind)).toEqual(["paragraph", "paragraph", "table"]);
    expect(paragraphTexts(outline)).toEqual(["单位：件", "表一"]);
  });

  test.each([
    ["blocks and breaks are paragraphs", "<p>a</p>b<br>c", "a\nb\nc"],
    ["blanks are nothing", "&nbsp;<p>&nbsp;　</p>", ""],
  ])("in a cell %s", (_what, content, text) => {
    expect(cellOf(content)?.text).toBe(text);
  });

  test("a raised mark behind a number is told apart", () => {
    expect(cellOf("12<sup>1</sup>件")).toMatchObject({ text: "121件", textWithoutNotes: "12件" });
    expect(cellOf("12<span style='vertical-align:super'>①</span>")?.textWithoutNotes).toBe("12");
    expect(cellOf("<span style='vertical-align : super'>12</span>")?.textWithoutNotes).toBeUndefined();
    expect(cellOf("&nbsp;<sup>12</sup>")?.textWithoutNotes).toBeUndefined();
    expect(cellOf("12<span style='vertical-align : SUPER'>1</span>")?.textWithoutNotes).toBe("12");
  });

  test("the number of a list is asked for", () => {
    expect(cellOf("<ol><li></li></ol>")?.isNumbered).toBe(true);
    expect(cellOf("<ul><li>a</li></ul>")?.isNumbered).toBeUndefined();
    expect(cellOf("<ol><p>a</p></ol>")?.isNumbered).toBeUndefined();
  });

  test("a small table in a cell is a part of it", () => {
    expect(cellOf("a<table><tr><td>1</td><td></td><td>2</td></tr></table>")).toMatchObject({
      text: "a",
      nestedText: "1\n2",
      insets: [{ kind: "table", rows: [[{ text: "1" }, { text: "" }, { text: "2" }]] }],
      obstacles: ["nested-table"],
    });
  });
});

describe("tables that lay a page out are none", () => {
  const row = (count: number) => `<tr>${"<td>1</td>".repeat(count)}</tr>`;
  const grid = (rows: number) => `<table>${row(2).repeat(rows)}</table>`;
  const beside = (content: string) => `<table><tr><td>a</td><td>${content}</td></tr></table>`;

  test("one column", () => {
    const outline = read(`<table><tr><td>a</td></tr><tr></tr><tr><td><p>b</p>${grid(1)}</td></tr></table>c`);
    expect(paragraphTexts(outline)).toEqual(["a", "b", "c"]);
    expect(outline.tables.map(({ number }) => number)).toEqual([1]);
  });

  test.each([
    ["tables of more than six cells in them", grid(4)],
    ["tables with more than 200 characters", `<table><tr><td>${"字".repeat(201)}</td></tr></table>`],
    ["tables of which only some rows have cells side by side", `<table>${row(1)}${row(2).repeat(3)}</table>`],
    ["such a table within a table", `<table><tr><td>a</td><td>${grid(4)}</td></tr></table>`],
  ])("%s", (_what, content) => {
    expect(paragraphTexts(read(beside(content)))[0]).toBe("a");
  });

  test.each([
    ["six cells", grid(3)],
    ["a row of any length", `<table>${row(20)}</table>`],
    ["a column of any length", `<table>${row(1).repeat(20)}</table>`],
    ["200 characters", `<table><tr><td>${"字 ".repeat(200)}</td></tr></table>`],
    ["a large table that is hidden", `<div hidden>${grid(9)}</div>`],
  ])("but not %s", (_what, content) => {
    const [table] = read(beside(content)).tables;
    expect(table && textsOf(table)).toEqual([["a", expect.anything()]]);
  });

  test("nor a row that spans columns, alone in its table", () => {
    expect(tablesOf("<table><tr><td colspan=2>a</td></tr></table>")).toEqual([[["a"]]]);
  });
});

describe("the encoding", () => {
  /** In Big5: 云溪縣. */
  const big5 = (text: string) => {
    const pairs: Readonly<Record<string, readonly number[]>> = {
      云: [0xa4, 0xaa],
      溪: [0xb7, 0xcb],
      县: [0xbf, 0xa4],
    };
    return Uint8Array.from(Array.from(text).flatMap((char) => pairs[char] ?? [char.charCodeAt(0)]));
  };
  const html = (meta: string) => `<html><head>${meta}</head><body>云溪县</body></html>`;

  test.each([
    ["its mark, whatever the page says", utf16Bytes(html('<meta charset="gbk">'))],
    [
      "what the page says",
      gbkBytes(html("<META http-equiv=Content-Type content='text/html; charset=GB2312'>")),
    ],
    [
      "what it says of an encoding that nobody would guess",
      big5(html('<META content="text/html; charset=big5">')),
    ],
    ["UTF-8, where what it says cannot be", utf8Bytes(`${html('<meta charset="gb2312">')}\u3000\u3001`)],
    ["UTF-8, where nobody knows what it says", utf8Bytes(html("<meta charset=x-unheard-of>"))],
    ["UTF-8, where it cannot be UTF-16", utf8Bytes(html("<meta charset=utf-16>"))],
    ["GB18030", gbkBytes(html(""))],
  ])("is that of %s", (_what, bytes) => {
    expect(paragraphTexts(readWebPage(bytes)).join("")).toContain("云溪");
  });

  test("one damaged character damages no other", () => {
    const bytes = Uint8Array.from([...gbkBytes(html('<meta charset="gbk">')), 0xff, ...gbkBytes("统计局")]);
    expect(paragraphTexts(readWebPage(bytes)).join("")).toBe("云溪县\ufffd统计局");
  });
});

describe("bounds", () => {
  const times = (text: string, count: number) => text.repeat(count);
  const numbered = (write: (n: number) => string, count: number) =>
    Array.from({ length: count }, (_, n) => write(n)).join(" ");

  test.each([
    ["not-text", "other bytes", () => Uint8Array.from([0, 1, 2])],
    ["empty-file", "a page without text", () => utf8Bytes("<html><script>1</script><p>&#32;")],
    ["too-large", "bytes", () => new Uint8Array(limits.pageBytes + 1).fill(0x61)],
    ["too-large", "elements", () => utf8Bytes(times("<p>a", limits.elements))],
    [
      "too-large",
      "elements that nobody wrote",
      () => utf8Bytes(`<p>${numbered((n) => `<b id=${n}>`, 400)}</p>${times("<p>a</p>", 400)}`),
    ],
    ["too-large", "attributes", () => utf8Bytes(`<p ${numbered((n) => `a${n}`, 300)}>a`)],
    [
      "too-large",
      "attributes of a tag without an end",
      () => utf8Bytes(`<p ${numbered((n) => `a${n}`, 500_000)}`),
    ],
    ["too-deep", "levels", () => utf8Bytes(times("<div>", limits.depth))],
    ["too-many-cells", "cells", () => utf8Bytes(`<table>${times("<tr><td>1<td>2", limits.cells / 3 + 1)}`)],
    [
      "too-many-cells",
      "cells by spans",
      () => utf8Bytes(`<table><tr>${times("<td rowspan=60000>1", 900)}${times("<tr><td>1", 100)}`),
    ],
  ])("%s: %s", (code, _what, bytes) => {
    expect(outcomeOf(() => readWebPage(bytes()))).toBe(code);
  });

  test("columns beyond the bound are cut off", () => {
    const [table] = read(`<table><tr><td>a<td colspan=${limits.columns}>b<td>c</table>`).tables;
    expect(table && textsOf(table)).toEqual([["a", "b"]]);
  });
});
