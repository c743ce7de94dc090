/** Layouts that differ in how a cell's text is written into the file. */
import {
  cell,
  cellText,
  paragraph,
  without,
  type Block,
  type Cell,
  type Paragraph,
  type Row,
  type Table,
  type TextRun,
} from "../../docx";

/** Chooses cells: called with the cell and its number in the table, counted from 0. */
export type Choice = (cell: Cell, ordinal: number) => boolean;

/** Applies a change to the chosen cells of a table. */
export function changeCells(table: Table, choose: Choice, change: (cell: Cell) => Cell): Table {
  let ordinal = -1;
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((item) => {
      ordinal += 1;
      return choose(item, ordinal) ? change(item) : item;
    }),
  }));
  return { ...table, rows };
}

function changeRuns(item: Cell, change: (runs: readonly TextRun[]) => readonly TextRun[]): Cell {
  const content = item.content.map((block): Block =>
    block.kind === "paragraph" && block.runs.length > 0 ? { ...block, runs: change(block.runs) } : block,
  );
  return { ...item, content };
}

/** The text in two runs, cut in the middle. */
export function inTwoRuns(item: Cell): Cell {
  return changeRuns(item, (runs) =>
    runs.flatMap((run) => {
      const middle = Math.ceil(run.text.length / 2);
      const pieces = [run.text.slice(0, middle), run.text.slice(middle)];
      return pieces.filter((text) => text !== "").map((text) => ({ ...run, text }));
    }),
  );
}

/** An empty paragraph before or after the text. */
export function withEmptyParagraph(item: Cell, side: "before" | "after"): Cell {
  const empty = paragraph("");
  return { ...item, content: side === "before" ? [empty, ...item.content] : [...item.content, empty] };
}

/** Spaces behind the text, as converters leave them. */
export function withTrailingSpace(item: Cell): Cell {
  return changeRuns(item, (runs) => [...runs, { text: " " }]);
}

/** A tracked change: another text deleted, this one inserted. Of a blank cell: another text deleted. */
export function asRevision(item: Cell, before: string): Cell {
  const [first, ...rest] = item.content;
  if (first?.kind !== "paragraph") return item;
  const runs: readonly TextRun[] = [
    { text: before, revision: "deleted" },
    ...first.runs.map((run): TextRun => ({ ...run, revision: run.revision ?? "inserted" })),
  ];
  return { ...item, content: [{ ...first, runs }, ...rest] };
}

/** Text that nobody sees beside the cell's own. */
export function withHiddenText(item: Cell, text: string): Cell {
  return changeRuns(item, (runs) => [...runs, { text, hidden: true }]);
}

/** The cell's text, or the cell itself, in a content control. */
export function inControl(item: Cell, what: "run" | "cell"): Cell {
  if (what === "cell") return { ...item, control: true };
  return changeRuns(item, (runs) => runs.map((run) => ({ ...run, control: true })));
}

/** A row deleted by a tracked change before the given one: the same labels, other numbers, and no truth. */
export function deletedRow(table: Table, at: number, numbers: string): Table {
  const next = table.rows[at];
  if (!next) return table;
  const cells = next.cells.map((item): Cell => {
    const text = item.field === undefined ? cellText(item) : numbers;
    const content = [paragraph(text === "" ? [] : [{ text, revision: "deleted" }])];
    return { ...without(item, "field", "value", "label"), content };
  });
  const deleted: Row = { ...next, cells, revision: "deleted" };
  return { ...table, rows: [...table.rows.slice(0, at), deleted, ...table.rows.slice(at)] };
}

/** How labels are spelt: everything in which a spelling may differ without a finding. */
export interface LabelSpelling {
  readonly brackets: "full" | "half" | "circled";
  readonly marks: "official" | "full-width" | "comma" | "spaced" | "dropped" | "automatic";
  readonly quotes: "curly" | "straight" | "corner";
  readonly inside: "nothing" | "space" | "wide-space" | "line-break" | "paragraph";
  /** Where a space or a break is put, in 0…1 of the label's length. */
  readonly at: number;
}

/** Labels that may stand without their numbering mark; 第二十条第（一）项 carries no mark but a name. */
const marks = /^(?:（[一二三四五六七]）|[一二三四]、|[1-8]\.)/u;

/** A label's cell spelt in another way. */
export function respell(item: Cell, spelling: LabelSpelling): Cell {
  if (item.label === undefined) return item;
  const text = cellText(item);
  if (text === "") return item;
  const isMarked = marks.test(text);
  const words = spelledWords(isMarked ? text.replace(marks, "") : text, spelling);
  const mark = isMarked ? spelledMark(marks.exec(text)?.[0] ?? "", spelling) : "";
  const numbering = spelling.marks === "automatic" && isMarked ? { numbering: numberingOf(text) } : {};
  return { ...item, content: insideSpace(mark + words, spelling).map((line) => paragraph(line, numbering)) };
}

function spelledWords(words: string, { brackets, quotes }: LabelSpelling): string {
  const open = { curly: "“", straight: '"', corner: "「" }[quotes];
  const close = { curly: "”", straight: '"', corner: "」" }[quotes];
  const quoted = words.replace(/“/gu, open).replace(/”/gu, close);
  return brackets === "full" ? quoted : halfBrackets(quoted);
}

function halfBrackets(text: string): string {
  return text.replace(/（/gu, "(").replace(/）/gu, ")");
}

const circled: Readonly<Record<string, string>> = {
  一: "㈠",
  二: "㈡",
  三: "㈢",
  四: "㈣",
  五: "㈤",
  六: "㈥",
  七: "㈦",
};

function spelledMark(mark: string, { brackets, marks: style }: LabelSpelling): string {
  if (style === "dropped" || style === "automatic") return "";
  const digit = /^(\d)\.$/u.exec(mark)?.[1];
  if (digit !== undefined) {
    const wide = String.fromCharCode(digit.charCodeAt(0) + 0xfee0);
    return { official: mark, "full-width": `${wide}．`, comma: `${digit}、`, spaced: `${digit}. ` }[style];
  }
  const bracketed = /^（(.)）$/u.exec(mark)?.[1];
  if (bracketed === undefined) return style === "spaced" ? `${mark} ` : mark;
  const sign = { full: mark, half: `(${bracketed})`, circled: circled[bracketed] ?? mark }[brackets];
  return style === "spaced" ? `${sign} ` : sign;
}

function insideSpace(text: string, { inside, at }: LabelSpelling): readonly string[] {
  const position = Math.min(text.length, 1 + Math.floor(at * (text.length - 1)));
  const upper = text.slice(0, position);
  const lower = text.slice(position);
  if (inside === "nothing" || lower === "") return [text];
  if (inside === "paragraph") return [upper, lower];
  return [`${upper}${{ space: " ", "wide-space": "\u3000", "line-break": "\n" }[inside]}${lower}`];
}

/** 一、 and （一） and 1. are the three levels of the numbering part below. */
function numberingOf(text: string): NonNullable<Paragraph["numbering"]> {
  if (/^[一二三四]、/u.test(text)) return { id: 1, level: 0 };
  return { id: 1, level: text.startsWith("（") ? 1 : 2 };
}

/** Children of w:numbering for labels whose marks are counted automatically. */
export const labelNumbering =
  '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>' +
  [
    ["chineseCounting", "%1、"],
    ["chineseCounting", "（%2）"],
    ["decimal", "%3."],
  ]
    .map(
      ([format, text], level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>` +
        `<w:suff w:val="nothing"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`,
    )
    .join("") +
  '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

/** A cell of the same truth with another text. */
export function withText(item: Cell, text: string): Cell {
  return { ...item, content: cell(text).content };
}
