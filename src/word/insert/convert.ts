/** Puts tables in the place of lines of text that say the same, and reads back what came of it. */
import type { Block } from "../../document";
import type { Sentence } from "../../report";
import { setColor } from "../marks/paint";
import { loadMarksToChange, type Mark } from "../marks/record";
import { takeSource } from "../read/read";
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
import { isToMark, LINE_COLOUR, markedLines, saveLineMarks } from "./lineMarks";
import { layoutAt, placedIn, reachedIn, wholeOf, type Placed, type Planned, type Progress } from "./progress";
import { findLines, locateLines, objectionToLosing } from "./textLines";
import { overtaken, putBackTyped, typedLines } from "./typedLines";

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

const NOT_MARKED: Sentence = {
  zh: "原来的文字没有全部标黄。",
  en: "Not all of the old lines could be marked.",
};

/** A conversion under way. */
interface Conversion extends Planned {
  readonly context: Word.RequestContext;
  readonly state: DocumentState;
  readonly read: BlocksRead;
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
    const before = read.wordings;
    const conversion = { context, state, read, before, found, keepsLines, source, contents };
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
      else if (isToMark(one, index)) setColor(line.getRange("Content"), LINE_COLOUR);
    }
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
  const typed = keepsLines ? [] : found.flatMap(typedLines);
  const isTracked = placed.some(({ table }) => isInserted(read.snapshot.outline.blocks[table]));
  const isRecorded =
    !isTracked && typed.length === 0 && (await recordConversion(conversion, read, placed, progress));
  const marked = keepsLines ? placed.flatMap((one) => markedLines(read, one)) : [];
  const isRemembered = await saveLineMarks(state, read, marked, record);
  const toMark = found.flatMap((one) => one.lines.filter((_, index) => keepsLines && isToMark(one, index)));
  const isMarked = marked.length === toMark.length;
  const isBack = typed.length > 0 && (await putBackTyped(context, state, read, placed));
  const notes = [
    ...typed.slice(0, 1).map((text) => overtaken(text, isBack)),
    isTracked ? TRACKED : isRecorded || typed.length > 0 ? null : NOT_UNDOABLE,
    layout.surplus.length > 0 ? EMPTY_LEFT : null,
    isMarked ? null : NOT_MARKED,
    isRemembered ? null : NOT_REMEMBERED,
  ].flatMap((note) => note ?? []);
  const whole = wholeOf(conversion);
  // An error behind the writes does no harm.
  if (progress.tables === whole.tables && progress.lines === whole.lines)
    return { outcome: "converted", note: notes.length > 0 ? joined(notes) : null };
  const names = found.slice(0, progress.tables).map(({ table }) => table.name);
  return { outcome: "failed", message: joined([partly(names, progress.lines), ...notes]) };
}

function joined(sentences: readonly Sentence[]): Sentence {
  return { zh: sentences.map(({ zh }) => zh).join(""), en: sentences.map(({ en }) => en).join(" ") };
}

/** What was done before Word reported an error. */
function partly(names: readonly string[], lines: number): Sentence {
  const rest: Sentence =
    lines > 0
      ? { zh: `原来的文字删了 ${lines} 行，其余还在`, en: `${lines} of the old lines were deleted` }
      : { zh: "原来的文字都还在", en: "the old lines are all there" };
  return {
    zh: `Word 中途报错：放进了${names.join("、")}，${rest.zh}。可以撤销，再试一次。`,
    en: `Word reported an error: ${names.join(", ")} was put in, and ${rest.en}. You can undo this and try again.`,
  };
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
  const { state, source, contents, keepsLines } = conversion;
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
      marked: keepsLines ? markedLines(read, one).map((index) => index - at) : [],
      gone: {
        first: of.paragraphs[0]?.number ?? 0,
        count: gone,
        blocks: conversion.before.slice(of.at, of.at + gone),
        contents: contents.slice(of.at, of.at + gone),
      },
    };
  });
  const blocks = placed.map(({ of }) => of.wording);
  state.journal.add({ act: "insert", blocks, converted, source: progress.lines > 0 ? source : null });
  return true;
}
