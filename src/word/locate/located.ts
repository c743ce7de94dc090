/** What a locator gives: a cell, or words, to be read and written. */

/**
 * A cell, or words of a paragraph, that were located and verified. Indexes count the cell's own paragraphs as the outline
 * does; of words there is one.
 */
export interface LocatedSpot {
  paragraph(index: number): Word.Paragraph;
  /** The text of a paragraph, without its mark. */
  text(index: number): Word.Range;
  /**
   * Queues loads. The returned function says after the sync whether Word still gives the text that the cell was verified
   * by. A batch that ended before says nothing else.
   */
  recheck(): () => boolean;
  /** The content control that holds the cell's text, if the cell was located by it. */
  readonly control?: Word.ContentControl;
  /** Of words: replaces them. `text` gives the new ones from then on. */
  readonly replace?: (text: string) => void;
}

export type WithText = Word.Body | Word.Paragraph | Word.ContentControl | Word.Range;

/** @param verified objects with loaded texts, which are Word's own: they are compared as they are */
export function recheckOf(verified: readonly WithText[]): LocatedSpot["recheck"] {
  return () => {
    const before = verified.map(({ text }) => text);
    for (const one of verified) one.load("text");
    return () => verified.every(({ text }, at) => text === before[at]);
  };
}
