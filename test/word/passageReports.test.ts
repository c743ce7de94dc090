import { bodyParagraphs, type Outline } from "../../src/document";
import { format2021, type Passage } from "../../src/report";
import { docxFile } from "../../testing/docx";
import { sample } from "../../testing/draws";
import { inLayout, layouts } from "../../testing/reports";
import { seed000, seed001, seed003 } from "../../testing/reports/seeds";
import { isSameContent } from "../../testing/word/content";
import { closeAll, openDocument, type OpenDocument } from "../../testing/word/word";
import { fixWords, markWords, proseOf, proseReport } from "./support/passages";

/** Whole reports, every sentence of which is marked, and every number of their prose fixed. */

let word: OpenDocument;
beforeAll(async () => {
  word = await openDocument(proseReport);
});
afterAll(closeAll);

/** All words of the body's own paragraphs that are like a pattern. */
function wordsLike(outline: Outline, pattern: RegExp): Passage[] {
  return bodyParagraphs(outline).flatMap(({ number, text }) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
      paragraph: number,
      from: index,
      to: index + words.length,
      text: words,
    })),
  );
}

const laidOut = layouts.flatMap((layout) => [seed000, seed001, seed003].map((seed) => ({ layout, seed })));

test.each(sample(laidOut, 3))(
  "$seed.name laid out $layout.name: sentences marked and unmarked, numbers fixed and put back, leave it as it was",
  async ({ layout, seed }) => {
    const document = await word.reopen(docxFile(inLayout(format2021, seed, layout), layout.dialect));
    const before = document.mainPart();
    await document.word.read();
    document.syncs();
    const sentences = wordsLike(document.outline(), /[^。；\n]{1,200}/gu);
    const marked = await document.word.mark(() => sentences.map((one) => markWords(one, "advice")));
    expect(marked).toMatchObject({ notFound: [], refused: [], changedMeanwhile: [], unpainted: [] });
    expect(marked.applied).toHaveLength(sentences.length);
    expect((await document.word.unmark()).applied).toHaveLength(sentences.length);
    expect(document.syncs()).toBe(6);
    expect(isSameContent(document.mainPart(), before)).toBe(true);

    const texts = proseOf(document);
    const numbers = wordsLike(document.outline(), /\d+/gu);
    const fixed = await document.word.fix(() => numbers.map((one) => fixWords(one, `<${one.text}>`)));
    expect(fixed).toMatchObject({ notFound: [], refused: [], changedMeanwhile: [], interrupted: null });
    expect(proseOf(document)).toEqual(texts.map((text) => text.replaceAll(/\d+/gu, "<$&>")));
    expect((await document.word.undo()).applied).toHaveLength(numbers.length);
    expect(document.syncs()).toBe(6);
    expect(isSameContent(document.mainPart(), before)).toBe(true);
  },
);
