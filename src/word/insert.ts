import { isBlankBody, readOutline } from "../document";
import { isEmpty, wordingsOf } from "./blocks";
import { queueCursor } from "./cursor";
import { queueDocument, takeDocument, takeSource, trySync } from "./fetch";
import { takeSurplusAway, writeContent, type Insertion, type Written } from "./insertWrite";
import { findPlace, isAgreed } from "./insertPlace";
import { readOnlyReason, type Session } from "./session";
import type { InsertResult, InsertWish } from "./types";

/**
 * Inserts blocks into the open document: an empty one becomes them, into another one they go behind a paragraph of it,
 * once the user has agreed to the place. Reads back what came of it: the content is there, all else is as it was.
 *
 * Four syncs on a host that behaves: the document and the cursor are read; the content is written, and the document
 * read again; the empty paragraphs that Word left are looked at; they are deleted, and the document is read. One more
 * verifies a heading, or tells the cursor's paragraph from others that say the same.
 * @param flatOpc its last paragraph is an empty one, which does not stay
 */
export async function insert(session: Session, flatOpc: string, wish: InsertWish): Promise<InsertResult> {
  const content = contentOf(flatOpc);
  return Word.run(async (context) => {
    const cursor = queueCursor(context);
    const queued = queueDocument(context, session);
    const failed = await trySync(context);
    const before = await takeDocument(context, queued, session, failed);
    const readOnly = readOnlyReason(session);
    if (readOnly) return { outcome: "refused", message: readOnly };

    // A picture or a field may stand in a paragraph without a word: only the XML tells an empty document.
    const mayBeBlank = wordingsOf(before.outline).every(isEmpty);
    const source = mayBeBlank ? await takeSource(queued, session) : null;
    const isEmptied = source !== null && isBlankBody(source);
    const found = isEmptied
      ? null
      : await findPlace({ context, reading: before, tables: queued.tables.items, cursor }, wish);
    if (found && !("place" in found)) return { outcome: "refused", message: found };
    if (found && !isAgreed(wish.consent, found.place)) {
      return { outcome: "needs-confirmation", place: found.place };
    }

    session.hand.isWriting = true;
    const insertion = { context, session, before, content, isEmptied };
    // A paragraph of our own behind the found one: whatever Word does with the first and the last paragraph of what it
    // inserts, no paragraph of the document is split, joined or formatted anew.
    const place = found
      ? found.paragraph.insertParagraph("", "After")
      : context.document.body.getRange("End").paragraphs.getLast();
    const written = await writeContent(insertion, place, flatOpc);
    if ("outcome" in written) return written;
    const settled = await takeSurplusAway(insertion, written);
    if ("outcome" in settled) return settled;
    remember(insertion, settled, source);
    return { outcome: "inserted", place: found?.place ?? null, note: settled.note };
  });
}

/** The wordings of the blocks to insert, without the last, empty paragraph. */
function contentOf(flatOpc: string): string[] {
  const wordings = wordingsOf(readOutline(flatOpc));
  if (!isEmpty(wordings.at(-1) ?? "none")) throw new Error("what is inserted must end in an empty paragraph");
  return wordings.slice(0, -1);
}

/**
 * The journal's entry. Empty paragraphs that Word would not let go are part of what came in. The empty paragraphs of
 * an emptied document are its own, and come back from its XML, where Word gave that.
 */
function remember(
  { session, before, isEmptied }: Insertion,
  { reading, inserted }: Written,
  source: string | Uint8Array | null,
): void {
  if (isEmptied && typeof source !== "string") return;
  const { at } = inserted;
  const length = inserted.length + (isEmptied ? 0 : inserted.surplus.filter((index) => index > at).length);
  const all = wordingsOf(reading.outline);
  session.journal.record({
    act: "insert",
    at,
    behind: all.length - at - length,
    blocks: all.slice(at, at + length),
    emptied: typeof source === "string" ? { source, paragraphs: before.outline.blocks.length } : null,
  });
}
