/** Puts tables in the place of lines of text that say the same, and reads back what came of it. */
import { passageIn, type Block, type OutlinePassage } from "../../document";
import { quoted, type Sentence } from "../../report";
import { colorOf, isPaintable, setColor } from "../marks/paint";
import { loadMarksToChange, saveMarks, type Mark } from "../marks/record";
import { markOn, refindMarks } from "../marks/refindMarks";
import { isLocked } from "../marks/settleMarks";
import { ifAnswered, takeSource } from "../read/read";
import {
  beginWriting,
  readOnlyReason,
  rememberWrite,
  throwIfStopped,
  type DocumentState,
  type Operation,
} from "../state";
import type { ConvertResult, TextTable } from "../types";
import type { Converted } from "../undo/journal";
import { contentsOf, deleteEmptyBlocks, readBlocks, sendAndReadBlocks, type BlocksRead } from "./blocks";
import { indexes } from "./layout";
import {
  endOf,
  findLines,
  locateLines,
  objectionToLosing,
  type FoundLines,
  type LocatedLines,
} from "./textLines";
import { findWanted, type WantedBlock, type WantedLayout } from "./wanted";

const NOT_DONE: Sentence = {
  zh: "Word 没能放进表格，文档没有改动。请稍后再试。",
  en: "Word could not put the tables in; the document was not changed. Try again later.",
};

const UNKNOWN: Sentence = {
  zh: "Word 中途报错，之后又读不到文档，不清楚做到了哪一步。请看一眼文档；不合适时，请用 Word 的“撤消”退回。",
  en: "Word reported an error, and the document could not be read again. Look at it; if need be, go back with Word's own Undo.",
};

const NOT_AS_WANTED: Sentence = {
  zh: "Word 放进的内容与预期不一致。请看一眼文档；不合适时，请用 Word 的“撤消”退回。",
  en: "What Word put in is not as it should be. Look at the document; if need be, go back with Word's own Undo.",
};

const TRACKED: Sentence = {
  zh: "修订开着，这次改动记成了修订。要退回，请在“审阅”里拒绝这些修订。",
  en: "Changes are being tracked, so this was recorded as tracked changes. To go back, reject them under Review.",
};

const NOT_UNDOABLE: Sentence = {
  zh: "Word 没有给出完整内容，这一步不能在这里撤销。要退回，请用 Word 的“撤消”。",
  en: "Word did not give the whole content, so this cannot be undone here. To go back, use Word's own Undo.",
};

const EMPTY_LEFT: Sentence = {
  zh: "Word 没有去掉表格旁多出的空段落，可以手动删除。",
  en: "Word did not take away an empty paragraph beside a table; you can delete it by hand.",
};

const NOT_REMEMBERED: Sentence = {
  zh: "标黄的位置没能存进文档，清除标记时请用“清除全部标记色”。",
  en: "Where the yellow marks are could not be stored in the document. Use Clear all mark colours to clear them.",
};

/** The colour of lines that stay: that of a warning. */
const COLOUR = colorOf("warning");

/** How far the writes have come: tables first, one after the other, then lines. */
interface Progress {
  readonly tables: number;
  readonly lines: number;
}

/** A conversion under way. */
interface Conversion {
  readonly context: Word.RequestContext;
  readonly state: DocumentState;
  readonly read: BlocksRead;
  readonly found: readonly LocatedLines[];
  readonly keepsLines: boolean;
  /** The document's flat OPC before; null where Word gave none. */
  readonly source: string | null;
  /** What its blocks held beside words. */
  readonly contents: readonly string[] | null;
}

/**
 * Puts each table directly before the first of its lines. The lines go with all that is between them, or stay and are
 * marked.
 *
 * Five syncs on a host that behaves: the document is read; the lines are verified; all is written and the document read
 * again; the empty paragraphs that Word left are checked; they are deleted and the document is read.
 * @param operation the act, which may have been stopped while this file was loaded
 */
export async function convert(
  state: DocumentState,
  operation: Operation,
  tables: readonly TextTable[],
  keepsLines: boolean,
): Promise<ConvertResult> {
  throwIfStopped(operation);
  const record = keepsLines ? await loadMarksToChange(state) : [];
  return Word.run(async (context) => {
    const read = await readBlocks(context, state);
    const readOnly = readOnlyReason(state);
    if (readOnly) return { outcome: "refused", message: readOnly };
    const given = await takeSource(read.queued, state);
    const source = typeof given === "string" ? given : null;
    const lines = findLines(read, tables);
    if ("zh" in lines) return { outcome: "refused", message: lines };
    const objection = keepsLines ? null : objectionToLosing(lines, source);
    if (objection) return { outcome: "refused", message: objection };
    const contents = await contentsOf(read, state);
    const found = await locateLines(context, read, lines);
    if ("zh" in found) return { outcome: "refused", message: found };

    beginWriting(operation);
    const conversion = { context, state, read, found, keepsLines, source, contents };
    queueWrites(conversion);
    return settle(conversion, record);
  });
}

function queueWrites({ read, found, keepsLines }: Conversion): void {
  // Before all writes: it shows whether somebody has typed into a line that goes.
  if (!keepsLines) for (const line of found.flatMap(({ lines }) => lines)) line.load("text");
  for (const { table, at, lines } of found) {
    const [first] = lines;
    // Word would join a table with the one before.
    if (read.snapshot.outline.blocks[at - 1]?.kind === "table") first?.insertParagraph("", "Before");
    first?.insertParagraph("", "Before").insertOoxml(table.flatOpc, "Start");
  }
  for (const one of found)
    for (const [index, line] of one.lines.entries()) {
      if (!keepsLines) line.delete();
      else if (isToMark(one, index)) setColor(line.getRange("Content"), COLOUR);
    }
}

/** Whether a line that stays is the table's alone, and has no colour of the writer's. */
function isToMark({ table, paragraphs }: FoundLines, index: number): boolean {
  const paragraph = paragraphs[index];
  if (!paragraph || paragraph.joined || table.lines[index]?.hasMore) return false;
  const words = passageIn(paragraph, 0, paragraph.text.length);
  return isPaintable(words) && !isLocked(words);
}

/** Sends the writes, takes away the empty paragraphs that Word left, and says what came of it. */
async function settle(conversion: Conversion, record: readonly Mark[]): Promise<ConvertResult> {
  const { context, state, found, keepsLines } = conversion;
  const sent = await sendAndReadBlocks(context, state);
  const hasFailed = sent.failed !== null;
  const reached = sent.read && reachedIn(conversion, sent.read, hasFailed);
  const isNothing = reached?.progress.tables === 0;
  const refusal = rememberWrite(state, sent.failed, !isNothing);
  if (!sent.read || !reached) {
    return { outcome: "failed", message: refusal ?? (sent.read ? NOT_AS_WANTED : UNKNOWN) };
  }
  const { progress } = reached;
  const { surplus } = reached.layout;
  const tidied = surplus.length > 0 ? await deleteEmptyBlocks(context, state, sent.read, surplus) : null;
  const read = tidied?.read ?? sent.read;
  const layout = tidied?.read ? layoutAt(conversion, read, progress, hasFailed) : reached.layout;
  if (!layout) return { outcome: "failed", message: NOT_AS_WANTED };
  if (isNothing) return { outcome: "refused", message: refusal ?? NOT_DONE };
  const placed = placedIn(conversion, read, layout, progress);
  const typed = keepsLines ? null : typedMeanwhile(found);
  const isTracked = placed.some(({ table }) => isInserted(read.snapshot.outline.blocks[table]));
  const isRecorded =
    !isTracked && typed === null && (await recordConversion(conversion, read, placed, progress));
  const isMarked = await saveLineMarks(conversion, read, placed, record);
  const notes = [
    typed === null ? null : overtaken(typed),
    isTracked ? TRACKED : isRecorded || typed !== null ? null : NOT_UNDOABLE,
    layout.surplus.length > 0 ? EMPTY_LEFT : null,
    isMarked ? null : NOT_REMEMBERED,
  ].flatMap((note) => note ?? []);
  if (!hasFailed) return { outcome: "converted", note: notes.length > 0 ? joined(notes) : null };
  const names = found.slice(0, progress.tables).map(({ table }) => table.name);
  return { outcome: "failed", message: joined([partly(names, progress.lines, keepsLines), ...notes]) };
}

/** What somebody has typed into a line between its verification and its deletion; null if nobody has. */
function typedMeanwhile(found: readonly LocatedLines[]): string | null {
  const typed = found.flatMap(({ lines, seen }) =>
    lines.flatMap((line, index) => {
      const text = ifAnswered(() => line.text);
      return text === null || text === seen[index] ? [] : [text];
    }),
  );
  return typed[0] ?? null;
}

const overtaken = (typed: string): Sentence => ({
  zh: `刚才有人把原来的文字改成了“${quoted(typed)}”，表格里还是改前的数，请核对；要退回，请用 Word 的“撤消”。`,
  en: `Somebody has just changed a line to “${quoted(typed)}”; the tables have the numbers from before. Check them, or go back with Word's own Undo.`,
});

function joined(sentences: readonly Sentence[]): Sentence {
  return { zh: sentences.map(({ zh }) => zh).join(""), en: sentences.map(({ en }) => en).join(" ") };
}

/** What was done before Word reported an error. */
function partly(names: readonly string[], lines: number, keepsLines: boolean): Sentence {
  const rest: Sentence =
    lines > 0
      ? { zh: `原来的文字删了 ${lines} 行，其余还在`, en: `${lines} of the old lines were deleted` }
      : keepsLines
        ? { zh: "原来的文字没有全部标黄", en: "the old lines were not all marked" }
        : { zh: "原来的文字都还在", en: "the old lines are all there" };
  return {
    zh: `Word 中途报错：放进了${names.join("、")}，${rest.zh}。可以撤销，再试一次。`,
    en: `Word reported an error: ${names.join(", ")} was put in, and ${rest.en}. You can undo this and try again.`,
  };
}

/** The furthest state of the writes that a reading shows; after an error any, else only the last one. */
function reachedIn(
  conversion: Conversion,
  read: BlocksRead,
  hasFailed: boolean,
): { readonly progress: Progress; readonly layout: WantedLayout } | null {
  const { found, keepsLines } = conversion;
  const all = keepsLines ? 0 : found.reduce((sum, { lines }) => sum + lines.length, 0);
  const states = [
    ...indexes(0, all + 1).map((gone) => ({ tables: found.length, lines: all - gone })),
    ...indexes(0, found.length).map((tables) => ({ tables: found.length - 1 - tables, lines: 0 })),
  ];
  for (const progress of hasFailed ? states : states.slice(0, 1)) {
    const layout = layoutAt(conversion, read, progress, hasFailed);
    if (layout) return { progress, layout };
  }
  return null;
}

/** Where the blocks of a state of the writes are in a reading; null if it does not show that state. */
function layoutAt(
  conversion: Conversion,
  read: BlocksRead,
  progress: Progress,
  hasFailed: boolean,
): WantedLayout | null {
  const steps = stepsTo(conversion, progress, hasFailed);
  return findWanted(steps, read.wordings);
}

interface Step extends WantedBlock {
  /** The table that it is, if it was put in. */
  readonly table: LocatedLines | null;
}

/** The blocks that the document has at a state of the writes. */
function stepsTo(
  { read, found }: Conversion,
  { tables, lines }: Progress,
  hasFailed: boolean,
): readonly Step[] {
  const steps: Step[] = [];
  let left = lines;
  for (const [index, wording] of read.wordings.entries()) {
    const number = found.findIndex((one) => one.at <= index && index < endOf(one));
    const of = found[number];
    const isFirst = of?.at === index;
    if (of && isFirst && number < tables) steps.push({ wording: of.wording, isPlaced: true, table: of });
    if (of && left > 0) left -= 1;
    // Before a line that its table did not come to, Word may have put a paragraph of ours.
    else steps.push({ wording, isPlaced: hasFailed && isFirst && number >= tables, table: null });
  }
  return steps;
}

/** A table that was put in, in a reading. */
interface Placed {
  readonly of: LocatedLines;
  /** Index of the first block that is ours, and of the table. */
  readonly at: number;
  readonly table: number;
  /** Index behind the last block that is ours: of the first line that stayed. */
  readonly lines: number;
  /** How many of its lines went; the rest stands behind the table. */
  readonly gone: number;
}

function placedIn(
  conversion: Conversion,
  { wordings }: BlocksRead,
  layout: WantedLayout,
  progress: Progress,
): readonly Placed[] {
  const wanted = new Set(layout.indexes);
  const steps = stepsTo(conversion, progress, false);
  const placed: Placed[] = [];
  let gone = progress.lines;
  for (const of of conversion.found.slice(0, progress.tables)) {
    const table = layout.indexes[steps.findIndex((step) => step.table === of)] ?? 0;
    const from = placed.at(-1)?.lines ?? 0;
    let at = table;
    while (at > from && !wanted.has(at - 1)) at -= 1;
    let lines = table + 1;
    while (lines < wordings.length && !wanted.has(lines)) lines += 1;
    placed.push({ of, at, table, lines, gone: Math.min(gone, of.lines.length) });
    gone -= Math.min(gone, of.lines.length);
  }
  return placed;
}

/** Whether a table is a tracked insertion. */
function isInserted(block: Block | undefined): boolean {
  if (block?.kind !== "table") return false;
  return block.table.rows.some(({ cells }) => cells.some(({ obstacles }) => obstacles.includes("revision")));
}

/** Adds the act to the journal; false where nobody could tell later whether something was put into the tables. */
async function recordConversion(
  conversion: Conversion,
  read: BlocksRead,
  placed: readonly Placed[],
  progress: Progress,
): Promise<boolean> {
  const { state, source, contents } = conversion;
  const after = await contentsOf(read, state);
  if (after === null || contents === null) return false;
  const converted = placed.map((one): Converted => {
    const { of, at, lines, gone } = one;
    const end = lines + of.lines.length - gone;
    return {
      at,
      behind: read.wordings.length - end,
      blocks: read.wordings.slice(at, end),
      contents: after.slice(at, end),
      own: lines - at,
      marked: markedLines(conversion, read, one).map((index) => index - at),
      gone: {
        first: of.paragraphs[0]?.number ?? 0,
        count: gone,
        blocks: conversion.read.wordings.slice(of.at, of.at + gone),
        contents: contents.slice(of.at, of.at + gone),
      },
    };
  });
  const blocks = placed.map(({ of }) => of.wording);
  state.journal.add({ act: "insert", blocks, converted, source: progress.lines > 0 ? source : null });
  return true;
}

/** The indexes of the lines of a table that we have marked. */
function markedLines({ keepsLines }: Conversion, { snapshot }: BlocksRead, { of, lines }: Placed): number[] {
  if (!keepsLines) return [];
  return indexes(lines, lines + of.lines.length).filter((index) => {
    const words = wordsOf(snapshot.outline.blocks[index]);
    return isToMark(of, index - lines) && words?.isFullyHighlighted && words.highlights.join() === COLOUR;
  });
}

/** All words of a paragraph. */
function wordsOf(block: Block | undefined): OutlinePassage | null {
  return block?.kind === "paragraph" ? passageIn(block.paragraph, 0, block.paragraph.text.length) : null;
}

/** Records the lines that were marked as marks of ours, so that they are cleared with the others. */
async function saveLineMarks(
  conversion: Conversion,
  read: BlocksRead,
  placed: readonly Placed[],
  record: readonly Mark[],
): Promise<boolean> {
  const { outline } = read.snapshot;
  const ours = refindMarks(record, outline).found.map(({ spot }) => spot);
  const marks = placed
    .flatMap((one) => markedLines(conversion, read, one))
    .flatMap((index) => wordsOf(outline.blocks[index]) ?? [])
    .map((spot) => markOn(outline, spot, COLOUR, ours));
  return marks.length === 0 || saveMarks(conversion.state, record, [...record, ...marks]);
}
