import type { Outline, OutlineTable } from "../document";

/** What a document says before and round its part one; all texts without white space. */
export interface HeadText {
  /** Lines before part one that could be, or hold pieces of, the title; those of a frame that is a table, too. */
  readonly lines: readonly string[];
  /** Single texts that could be the title where no line is: ends of breadcrumbs, cells of a portal's particulars. */
  readonly asides: readonly string[];
  /** The document's beginning in one piece, lines and part one. */
  readonly opening: string;
  /** The last lines of the document. */
  readonly closing: readonly string[];
}

const partOne = /^(?:[一1][、.．]|（一）)?总体情况/u;
const breadcrumbs =
  /^(?:(?:您)?(?:当前|现在|所在)的?位置|您(?:现在)?(?:所在)?的?位置|首页)|[>＞»›→].*[>＞»›→]/u;
const caption = /^(?:标题|题名|名称|附件[0-9０-９一二三]*|附)[:：]/u;

const searchedLines = 60;
const closingLines = 6;
/** A table that only frames a title, or lists a document's particulars, is no longer than this. */
const longestFrame = 400;

/** Collects the lines among which title, unit and year are looked for. */
export function headTextOf(outline: Outline): HeadText {
  const lines: string[] = [];
  const asides: string[] = [];
  const opening: string[] = [];
  let isHead = true;
  for (const block of outline.blocks) {
    const texts =
      block.kind === "table" ? tableLines(block.table) : { lines: [block.paragraph.text], cells: [] };
    for (const written of texts.lines) {
      const line = withoutSpace(written);
      if (line === "") continue;
      if (partOne.test(line)) isHead = false;
      opening.push(line);
      if (!isHead) continue;
      if (breadcrumbs.test(line)) asides.push(line.split(/[>＞»›→]/u).at(-1) ?? "");
      else lines.push(line.replace(caption, ""));
    }
    if (isHead) asides.push(...texts.cells.map(withoutSpace));
    if (opening.length >= searchedLines || (!isHead && block.kind === "table")) break;
  }
  return { lines, asides, opening: opening.join(""), closing: closingOf(outline) };
}

/** A frame's lines; the cells of another small table. */
function tableLines(table: OutlineTable): { lines: readonly string[]; cells: readonly string[] } {
  const rows = table.rows.map((row) => row.cells.map(({ text }) => text).filter((text) => text !== ""));
  const length = rows.flat().reduce((sum, text) => sum + text.length, 0);
  if (length > longestFrame) return { lines: [], cells: [] };
  if (rows.some((row) => row.length > 1)) return { lines: [], cells: rows.flat() };
  return { lines: rows.flat().flatMap((text) => text.split("\n")), cells: [] };
}

function closingOf(outline: Outline): readonly string[] {
  const closing: string[] = [];
  for (let index = outline.blocks.length - 1; index >= 0 && closing.length < closingLines; index--) {
    const block = outline.blocks[index]!;
    if (block.kind === "table") break;
    const line = withoutSpace(block.paragraph.text);
    if (line !== "") closing.unshift(line);
  }
  return closing;
}

function withoutSpace(text: string): string {
  return text.replace(/[\s\p{Cf}\u3000]+/gu, "");
}
