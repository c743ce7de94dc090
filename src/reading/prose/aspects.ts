/** Finds the sub-headings within a part: the aspects of part one, the problems and measures of part five. */

import {
  plainLine,
  plainLinesOf,
  within,
  type Aspect,
  type PartId,
  type Passage,
  type PlainText,
} from "../../report";
import { aspectNamed, type NumberStyle } from "./headings";
import { endOf, lineOf, longestHeading, trimmed, type Line } from "./lines";

interface SubHeading {
  readonly title: string | null;
  readonly style: NumberStyle | null;
  readonly line: number;
  readonly to: number;
}

/** The sub-headings of a part: those of its highest style. Under another one, headings of the form without a number. */
export function aspectsIn(part: PartId, body: readonly Passage[], styleOfPart: NumberStyle | null): Aspect[] {
  const lines = plainLinesOf(body).flatMap(sentencesWithNumber).map(lineOf);
  const all = lines.flatMap((line, index) => subHeadingIn(part, line, index) ?? []);
  const style = styleOfAspects(all.filter((one) => one.style !== styleOfPart));
  const headings = all.filter((one) => one.style === style);
  return headings.map(({ title, line, to }, index): Aspect => {
    const { passage } = lines[line]!;
    const next = headings[index + 1]?.line ?? lines.length;
    return {
      title,
      heading: within(passage, 0, to),
      body: [
        ...trimmed(within(passage, to, passage.text.length)),
        ...lines.slice(line + 1, next).map((other) => other.passage),
      ],
    };
  });
}

const numberBehindStop = /[。；]\s*(?=[（(][一二三四五六七八九十]{1,2}[)）])/gu;

/** A line cut before each （二） that stands behind a full stop: a sub-heading may stand there. */
function sentencesWithNumber(plain: PlainText): readonly PlainText[] {
  const line = plain.lines[0]!.passage;
  if (!/[（(]/.test(line.text)) return [plain];
  const cuts = [...line.text.matchAll(numberBehindStop)].map((found) => found.index + found[0].length);
  if (cuts.length === 0) return [plain];
  return [0, ...cuts].map((from, index) => plainLine(within(line, from, cuts[index] ?? line.text.length)));
}

/** The style in which most of the form's sub-headings are numbered; of none of them that of the first sub-heading. */
function styleOfAspects(headings: readonly SubHeading[]): NumberStyle | null {
  const count = (style: NumberStyle | null) =>
    new Set(headings.flatMap((one) => (one.style === style && one.title !== null ? one.title : []))).size;
  const numbered = [...new Set(headings.map(({ style }) => style))].filter((style) => style !== null);
  const [first = null] = numbered;
  return numbered.reduce<NumberStyle | null>(
    (best, style) => (count(style) > count(best) ? style : best),
    first,
  );
}

/** The words of a sub-heading that text follows are no longer than this. */
const longestRunIn = 24;

function subHeadingIn(part: PartId, { plain, number }: Line, line: number): SubHeading | null {
  const from = number?.end ?? 0;
  const rest = plain.text.slice(from);
  const end = /[。：；，]|$/u.exec(rest)?.index ?? rest.length;
  const isWhole = /^[。：；]?$/u.test(rest.slice(end));
  if (end === 0 || end > (isWhole ? longestHeading : longestRunIn)) return null;
  if (!isWhole && !/^[。：]/u.test(rest.slice(end))) {
    // （一）主动公开方面，…
    if (number === null || aspectNamed(part, rest.slice(0, end)) === null) return null;
  }
  const heading = rest.slice(0, end);
  const title = aspectNamed(part, heading);
  // Without a number only the words of the form make a heading.
  if (number === null && (title === null || end > longestHeading / 3)) return null;
  const to = endOf(plain, from + end);
  return { title, style: number?.style ?? null, line, to };
}
