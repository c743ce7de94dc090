/** Locates words of the body's paragraphs, by one strategy after the other. */
import type { OutlinePassage } from "../../document";
import { trySync } from "../read/read";
import type { DocumentState } from "../state";
import { tableChain } from "./cellLookups";
import { recheckOf, type LocatedSpot } from "./located";
import type { LocatorContext } from "./locator";
import { askListed, foundIn, PassageLookups, type FoundWords } from "./passageLookups";
import { searchObstacle } from "./searches";

/** Locates words where the latest reading saw them. Null if Word has something else there by now. */
export async function locateWordsAsLastRead(
  context: Word.RequestContext,
  { latest }: DocumentState,
  words: OutlinePassage,
): Promise<LocatedSpot | null> {
  if (!latest) return null;
  const passages = new PassageLookups(context);
  passages.queue(latest, [words], tableChain(context));
  await trySync(context);
  const found = passages.found(latest, words);
  return found && inParagraph(found);
}

/**
 * By the steps to their paragraph from the table before, of which only what was not asked ahead of the reading costs a sync;
 * else by the list of all paragraphs of the body, those in tables left out.
 */
export async function locateWords(
  { context, snapshot, passages, tableAt }: LocatorContext,
  words: readonly OutlinePassage[],
): Promise<ReadonlyMap<OutlinePassage, LocatedSpot>> {
  const all = new Map<OutlinePassage, LocatedSpot>();
  // Where no steps lead there, the list is not waited for. It goes first, so that it arrives if they fail again.
  let list = passages.hasFailed ? listOf(context) : null;
  if (passages.queue(snapshot, words, tableAt) || list) await trySync(context);
  for (const one of words) {
    const found = passages.found(snapshot, one);
    if (found) all.set(one, inParagraph(found));
  }
  const missing = words.filter((one) => !all.has(one) && !searchObstacle(one));
  if (missing.length === 0) return all;
  if (!list) {
    list = listOf(context);
    await trySync(context);
  }
  const listed = askListed(list, snapshot, missing);
  if (listed.size > 0) await trySync(context);
  for (const [one, asked] of listed) {
    const found = foundIn(asked, one);
    if (found) all.set(one, inParagraph(found));
  }
  return all;
}

function listOf(context: Word.RequestContext): Word.ParagraphCollection {
  const { paragraphs } = context.document.body;

  paragraphs.load({ text: true, tableNestingLevel: true });
  return paragraphs;
}

function inParagraph({ paragraph, hit }: FoundWords): LocatedSpot {
  let range = hit;
  return {
    paragraph: () => paragraph,
    text: () => range,
    recheck: recheckOf([paragraph, hit]),
    replace: (text) => void (range = range.insertText(text, "Replace")),
  };
}
