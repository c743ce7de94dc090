/** Takes tables back that were put in the place of lines, and brings the lines back, as long as nobody has edited them. */
import { linesAlone } from "../../document";
import type { Sentence } from "../../report";
import { setColor } from "../marks/paint";
import { trySync } from "../read/read";
import {
  beginWriting,
  readOnlyReason,
  rememberWrite,
  throwIfStopped,
  type DocumentState,
  type Operation,
} from "../state";
import type { WriteReport, WriteTarget } from "../types";
import type { ConvertAct, Converted } from "../undo/journal";
import {
  BlockFinder,
  contentsOf,
  deleteBlocks,
  deleteEmptyBlocks,
  isSame,
  queueFind,
  readBlocks,
  sendAndReadBlocks,
  type BlocksRead,
  type FoundBlock,
} from "./blocks";
import { findAgain } from "./layout";
import { done, left, NOT_SEEN } from "./undoInsertion";
import { findWanted, type WantedBlock } from "./wanted";

const EDITED: Sentence = {
  zh: "表格或原来的文字后来改过，所以都保留，没有撤销。要退回，请用 Word 的“撤消”。",
  en: "The tables or the old lines have been edited since, so they were left. To go back, use Word's own Undo.",
};

const NOT_FOUND: Sentence = {
  zh: "在 Word 里没有找到放进的表格，没有撤销。请重新核验后再试。",
  en: "The tables were not found in Word, so nothing was undone. Check again, then try once more.",
};

const BROKEN_OFF: Sentence = {
  zh: "撤销时 Word 没有全部做完，请看一眼文档；不合适时，请用 Word 的“撤消”退回。",
  en: "Word did not complete the undo. Look at the document; if need be, go back with Word's own Undo.",
};

const EMPTY_LEFT: Sentence = {
  zh: "Word 没有去掉多出的空段落，可以手动删除。",
  en: "Word did not take away an empty paragraph; you can delete it by hand.",
};

const MARKS_LEFT: Sentence = {
  zh: "原来文字上的标黄没有全部去掉，请点“清除标记”。",
  en: "The old lines are still marked in part. Clear the marks.",
};

/** A table of the act in a reading, with its blocks in Word. */
interface Standing {
  readonly converted: Converted;
  /** Index of the first block. */
  readonly at: number;
  readonly blocks: readonly FoundBlock[];
}

/**
 * Takes tables back: the lines that went come back in their place, and marks of those that stayed go.
 * @param operation the act, which may have been stopped while this file was loaded
 */
export async function undoConversion(
  state: DocumentState,
  operation: Operation,
  act: ConvertAct,
): Promise<WriteReport<WriteTarget>> {
  throwIfStopped(operation);
  return Word.run(async (context) => {
    const read = await readBlocks(context, state);
    const readOnly = readOnlyReason(state);
    if (readOnly) return left(readOnly);
    const places = act.converted.map((one) => findAgain(one.blocks, read.wordings, one));
    const contents = await contentsOf(read, state);
    if (contents === null) return left(NOT_SEEN);
    const isEdited = act.converted.some(({ blocks, contents: were }, index) => {
      const at = places[index] ?? null;
      return at === null || !isSame(contents.slice(at, at + blocks.length), were);
    });
    if (isEdited) {
      state.journal.dropLast();
      return left(EDITED);
    }
    const standing = await locate(context, read, act.converted, places);
    if (!standing) return left(NOT_FOUND);

    beginWriting(operation);
    queueWrites(standing, act.source);
    const sent = await sendAndReadBlocks(context, state);
    const isUntouched =
      sent.failed !== null && sent.read !== null && isSame(sent.read.wordings, read.wordings);
    const refusal = rememberWrite(state, sent.failed, !isUntouched);
    const wanted = wantedAfter(read, standing);
    const layout = sent.read && findWanted(wanted, sent.read.wordings);
    if (!sent.read || !layout) return left(refusal ?? BROKEN_OFF);
    const { surplus } = layout;
    const tidied = surplus.length > 0 ? await deleteEmptyBlocks(context, state, sent.read, surplus) : null;
    const now = tidied?.read ?? sent.read;
    const last = findWanted(wanted, now.wordings);
    const isBack = last !== null && (await areBack(now, state, standing, last.indexes, wanted));
    if (!isBack) return left(BROKEN_OFF);
    state.journal.dropLast();
    if (last.surplus.length > 0) return done(EMPTY_LEFT);
    return done(sent.failed ? MARKS_LEFT : null);
  });
}

/** Finds the blocks in Word, with one sync; null if Word does not show them. */
async function locate(
  context: Word.RequestContext,
  read: BlocksRead,
  converted: readonly Converted[],
  places: readonly (number | null)[],
): Promise<readonly Standing[] | null> {
  const finder = new BlockFinder(context, read);
  const asked = converted.map((one, number) => {
    const at = places[number] ?? 0;
    return { converted: one, at, find: queueFind(finder, at, one.blocks) };
  });
  if ((await trySync(context)) !== null) return null;
  const standing = asked.flatMap(({ converted: one, at, find }) => {
    const blocks = find();
    return blocks ? [{ converted: one, at, blocks }] : [];
  });
  return standing.length === asked.length ? standing : null;
}

/** Lines first, for they stand behind the tables; marks last, as some hosts cannot take them off. */
function queueWrites(standing: readonly Standing[], source: string | null): void {
  for (const { converted, blocks } of standing) {
    const table = blocks.find((block) => block.kind === "table");
    if (source === null || converted.gone.count === 0 || table?.kind !== "table") continue;
    table.table.insertParagraph("", "After").insertOoxml(linesAlone(source, converted.gone), "Start");
  }
  deleteBlocks(standing.flatMap(({ converted, blocks }) => blocks.slice(0, converted.own)));
  for (const { converted, blocks } of standing)
    for (const index of converted.marked) {
      const line = blocks[index];
      if (line?.kind === "paragraph") setColor(line.paragraph.getRange("Content"), null);
    }
}

/** The blocks that the document had before the act, with what was changed elsewhere since. */
function wantedAfter({ wordings }: BlocksRead, standing: readonly Standing[]): readonly WantedBlock[] {
  return wordings.flatMap((wording, index): readonly WantedBlock[] => {
    const one = standing.find(({ at, converted }) => at <= index && index < at + converted.own);
    if (!one) return [{ wording, isPlaced: false }];
    const { blocks } = one.converted.gone;
    // Our own blocks give way to the lines.
    if (index > one.at) return [];
    return blocks.map((line, number) => ({ wording: line, isPlaced: number === blocks.length - 1 }));
  });
}

/** Whether the lines that came back hold what they held. */
async function areBack(
  read: BlocksRead,
  state: DocumentState,
  standing: readonly Standing[],
  places: readonly number[],
  wanted: readonly WantedBlock[],
): Promise<boolean> {
  const contents = await contentsOf(read, state);
  if (contents === null) return false;
  const ends = wanted.flatMap(({ isPlaced }, index) => (isPlaced ? [index] : []));
  const returned = standing.filter(({ converted }) => converted.gone.count > 0);
  return [...returned]
    .sort((one, other) => one.at - other.at)
    .every(({ converted: { gone } }, number) => {
      const end = ends[number] ?? 0;
      return gone.contents.every((content, index) => {
        const place = places[end - gone.count + 1 + index];
        return place !== undefined && contents[place] === content;
      });
    });
}
