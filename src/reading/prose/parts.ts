/** Finds the six parts of a report by their headings. */

import {
  partIds,
  plainLine,
  plainLinesOf,
  within,
  type PartId,
  type Passage,
  type ReportPart,
} from "../../report";
import { aspectsIn } from "./aspects";
import { byNumber, candidateIn, insideLines, withoutContents, type Candidate } from "./candidates";
import { headingNumber, type Fit, type NumberStyle } from "./headings";
import { endOf, lineOf, startOf, trimmed, type Line } from "./lines";

/**
 * The parts of a report, in file order.
 *
 * Headings of one report are numbered alike: the style that most parts have is that of its parts, any other style is of
 * sub-headings. Where a part has no heading in that style, one in another style is taken, and then any short line that
 * has the part's number and stands between the parts before and behind it: that a part is missing is only said where
 * nothing could be its heading.
 */
export function partsIn(paragraphs: readonly Passage[]): readonly ReportPart[] {
  const lines = plainLinesOf(paragraphs).map(lineOf);
  const candidates = withoutContents(lines.flatMap((line, index) => candidateIn(line, index) ?? []));
  const style = styleOfParts(candidates);
  const chosen = choose(lines, candidates, style);
  return chosen.map((heading, index) => partOf(heading, chosen[index + 1], lines, paragraphs, style));
}

/** The part whose heading a text is, whole and number and all; null where it is none. */
export function partHeadedBy(text: string): PartId | null {
  const line = lineOf(plainLine({ paragraph: 0, from: 0, to: text.length, text }));
  const found = candidateIn(line, 0);
  return found?.isWhole === true && found.fit !== "loose" ? found.part : null;
}

const styles: readonly (NumberStyle | null)[] = [
  "chinese",
  "part",
  "digit",
  "bracket",
  null,
  "bracket-digit",
];

/** The style of most parts: by headings that could be nothing else. */
function styleOfParts(candidates: readonly Candidate[]): NumberStyle | null {
  const count = (style: NumberStyle | null) =>
    new Set(candidates.flatMap((one) => (one.style === style && one.fit !== "loose" ? one.part : []))).size;
  return styles.reduce((best, style) => (count(style) > count(best) ? style : best), styles[0] ?? null);
}

const fitRank: Readonly<Record<Fit, number>> = { exact: 0, alike: 1, loose: 2 };

/** For each part the likeliest of its candidates. */
function choose(
  lines: readonly Line[],
  candidates: readonly Candidate[],
  style: NumberStyle | null,
): Candidate[] {
  const chosen = new Map<PartId, Candidate>();
  const isUsed = ({ line, from }: Candidate) =>
    [...chosen.values()].some((other) => other.line === line && other.from === from);
  const take = (part: PartId, among: () => readonly Candidate[]) => {
    if (chosen.has(part)) return;
    const [best] = among()
      .filter((one) => one.part === part && !isUsed(one))
      .sort(
        (a, b) => fitRank[a.fit] - fitRank[b.fit] || Number(b.isWhole) - Number(a.isWhole) || a.line - b.line,
      );
    if (best) chosen.set(part, best);
  };
  for (const part of partIds)
    take(part, () =>
      candidates.filter(
        (one) =>
          one.style === style &&
          (one.fit !== "loose" || (style !== null && one.ordinal === partIds.indexOf(part) + 1)),
      ),
    );
  for (const part of partIds) {
    const fitsHere = (one: Candidate) => isBetween(one.line, part, chosen);
    // A sub-heading of the first part may have the words of the second.
    const isOfPart = ({ style: own, ordinal, fit }: Candidate) =>
      own === null || ordinal === partIds.indexOf(part) + 1 || (fit === "exact" && part !== "disclosure");
    const isWholeOrExact = ({ isWhole, fit }: Candidate) => fit === "exact" || (fit === "alike" && isWhole);
    take(part, () => candidates.filter((one) => fitsHere(one) && isOfPart(one) && isWholeOrExact(one)));
    take(part, () => insideLines(lines, part).filter(fitsHere));
    take(part, () => byNumber(lines, part, style).filter(fitsHere));
    if (part === "problems" || part === "other")
      take(part, () => candidates.filter((one) => one.isWhole && fitsHere(one)));
  }
  return [...chosen.values()].sort((a, b) => a.line - b.line || a.from - b.from);
}

/** Whether a line stands behind the parts before, and before the parts behind. */
function isBetween(line: number, part: PartId, chosen: ReadonlyMap<PartId, Candidate>): boolean {
  const index = partIds.indexOf(part);
  return [...chosen].every(([other, candidate]) =>
    partIds.indexOf(other) < index ? candidate.line <= line : candidate.line >= line,
  );
}

const partsWithTable: ReadonlySet<PartId> = new Set<PartId>(["disclosure", "requests", "cases"]);

function partOf(
  heading: Candidate,
  next: Candidate | undefined,
  lines: readonly Line[],
  paragraphs: readonly Passage[],
  style: NumberStyle | null,
): ReportPart {
  const { passage, plain } = lines[heading.line]!;
  const from = startOf(plain, heading.from);
  const to = endOf(plain, heading.to);
  const body = bodyOf(heading, to, next, lines, paragraphs);
  const text = plain.text.slice(heading.from, heading.to);
  const number = headingNumber(text);
  const passageOf = (start: number, end: number) =>
    within(passage, startOf(plain, heading.from + start), endOf(plain, heading.from + end));
  return {
    id: heading.part,
    heading: within(passage, from, to),
    number: number && {
      numeral: passageOf(number.start, number.start + number.numeral.length),
      ordinal: number.ordinal,
    },
    words: passageOf(number?.end ?? 0, text.replace(/[】〗》*#。：；]+$/u, "").length),
    body,
    aspects: partsWithTable.has(heading.part) ? [] : aspectsIn(heading.part, body, style),
  };
}

/** What stands between two headings, paragraph by paragraph. */
function bodyOf(
  heading: Candidate,
  to: number,
  next: Candidate | undefined,
  lines: readonly Line[],
  paragraphs: readonly Passage[],
): Passage[] {
  const own = lines[heading.line]!.passage;
  const startsAt = own.from + to;
  const last = next && lines[next.line]!.passage;
  const endsAt = last && last.from + startOf(lines[next.line]!.plain, next.from);
  return paragraphs.flatMap((paragraph) => {
    if (paragraph.paragraph < own.paragraph || (last && paragraph.paragraph > last.paragraph)) return [];
    const from = paragraph.paragraph === own.paragraph ? startsAt : 0;
    const end =
      last && endsAt !== undefined && paragraph.paragraph === last.paragraph ? endsAt : paragraph.to;
    return trimmed(within(paragraph, from, Math.max(from, end)));
  });
}
