/** Puts the words back that somebody has typed into a line of text while it was deleted. */
import { quoted, type Sentence } from "../../report";
import { comparable } from "../read/cells";
import { ifAnswered } from "../read/read";
import type { DocumentState } from "../state";
import { BlockFinder, isSame, sendAndReadBlocks, type BlocksRead } from "./blocks";
import type { Placed } from "./progress";
import type { LocatedLines } from "./textLines";

/** The lines of a table that said something else when they were deleted than when they were verified: their texts then. */
export function typedLines({ lines, seen }: LocatedLines): readonly string[] {
  return lines.flatMap((line, index) => {
    const text = ifAnswered(() => line.text);
    return text === null || text === seen[index] ? [] : [text];
  });
}

/**
 * Puts each line that was typed into behind the table that took its place, and reads it back.
 * @returns whether all of them are there; false if there is nothing to put back
 */
export async function putBackTyped(
  context: Word.RequestContext,
  state: DocumentState,
  read: BlocksRead,
  placed: readonly Placed[],
): Promise<boolean> {
  const finder = new BlockFinder(context, read);
  const wanted = [...read.wordings];
  // From the end, so that indexes of the reading stay right.
  for (const { of, table } of [...placed].reverse()) {
    const texts = typedLines(of).filter((text) => comparable(text) !== "");
    const found = texts.length > 0 ? finder.find(table) : null;
    if (found?.kind !== "table") continue;
    for (const text of [...texts].reverse()) found.table.insertParagraph(text, "After");
    wanted.splice(table + 1, 0, ...texts.map(comparable));
  }
  if (wanted.length === read.wordings.length) return false;
  const sent = await sendAndReadBlocks(context, state);
  return sent.read !== null && isSame(sent.read.wordings, wanted);
}

/** What people are told of a line that was typed into. */
export function overtaken(typed: string, isBack: boolean): Sentence {
  const back: Sentence = isBack
    ? { zh: "已放回表格后面。", en: "It was put back behind the table. " }
    : { zh: "", en: "" };
  return {
    zh: `刚才有人把原来的文字改成了“${quoted(typed)}”，${back.zh}表格里还是改前的数，请核对；要退回，请用 Word 的“撤消”。`,
    en: `Somebody has just changed a line to “${quoted(typed)}”. ${back.en}The tables have the numbers from before. Check them, or go back with Word's own Undo.`,
  };
}
