import type { Outline } from "../document";
import { comparable } from "./texts";

/** Title and headings of a report, among the blocks of a document. */

/** Numbers of a heading as people write them: 三、 （三） 3. 第三部分 */
const NUMBER =
  /^(?:第[一二三四五六七八九十]{1,3}部分|[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]?)[、.．:：]?/u;
const CLOSING = /[:：。]$/u;

/** Paragraphs with text in which a title is looked for, a cover's counted. */
const SEARCHED_LINES = 20;
const SENTENCE = /[。；]/u;
/** One character of a title stands in many lines. */
const SHORTEST_LINE = 2;

/** Indexes of the paragraphs that are this heading, however it is numbered. */
export function placesOfHeading({ blocks }: Outline, heading: string): number[] {
  const wanted = headingWords(heading);
  return blocks.flatMap((block, index) =>
    block.kind === "paragraph" && headingWords(block.paragraph.text) === wanted ? [index] : [],
  );
}

function headingWords(text: string): string {
  return comparable(text).replace(NUMBER, "").replace(CLOSING, "");
}

/**
 * Whether a block stands in the title, or above its last line. A title may be spread over lines, and stand on a cover,
 * too.
 * @param title without white space, the unit's name before it where that is a line of its own
 */
export function isInTitle({ blocks }: Outline, index: number, title: string): boolean {
  const whole = comparable(title);
  let lines = 0;
  let last = -1;
  for (const [at, block] of blocks.entries()) {
    const words = block.kind === "paragraph" ? comparable(block.paragraph.text) : "";
    if (words === "") continue;
    lines += 1;
    // Behind the first sentence a line that says the same is another one: the unit's signature.
    if (lines > SEARCHED_LINES || SENTENCE.test(words)) break;
    if (words.length >= SHORTEST_LINE && whole.includes(words)) last = at;
  }
  return index <= last;
}
