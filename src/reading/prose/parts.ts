/** Finds the six parts of a report by their headings, and the aspects within them. */

import {
  linesOf,
  partIds,
  passagesAt,
  plainLine,
  within,
  type Aspect,
  type PartId,
  type Passage,
  type PlainText,
  type ReportPart,
} from "../../report";
import {
  aspectNamed,
  headingNumber,
  partNamed,
  rowLabel,
  type Fit,
  type HeadingNumber,
  type NumberStyle,
} from "./headings";

/** A line of the body. */
interface Line {
  readonly passage: Passage;
  readonly plain: PlainText;
  readonly number: HeadingNumber | null;
}

/** A line that could be the heading of a part. */
interface Candidate {
  readonly part: PartId;
  readonly fit: Fit;
  readonly style: NumberStyle | null;
  readonly ordinal: number | null;
  /** Index of its line. */
  readonly line: number;
  /** Where the heading begins and ends in the line's plain text. */
  readonly from: number;
  readonly to: number;
  /** Whether nothing follows it in its line. */
  readonly isWhole: boolean;
}

/** A heading is no longer than this, its number left out. */
const longestHeading = 40;

/**
 * The parts of a report, in file order.
 *
 * Headings of one report are numbered alike: the style that most parts have is that of its parts, any other style is of
 * sub-headings. Where a part has no heading in that style, one in another style is taken, and then any short line that
 * has the part's number and stands between the parts before and behind it: that a part is missing is only said where
 * nothing could be its heading.
 */
export function partsIn(paragraphs: readonly Passage[]): readonly ReportPart[] {
  const lines = linesOf(paragraphs).map(lineOf);
  const candidates = withoutContents(lines.flatMap((line, index) => candidateIn(line, index) ?? []));
  const style = styleOfParts(candidates);
  const chosen = choose(lines, candidates, style);
  return chosen.map((heading, index) => partOf(heading, chosen[index + 1], lines, paragraphs, style));
}

/** The part whose heading a text is, whole and number and all; null where it is none. */
export function partHeadedBy(text: string): PartId | null {
  const line = lineOf({ paragraph: 0, from: 0, to: text.length, text });
  const found = candidateIn(line, 0);
  return found?.isWhole === true && found.fit !== "loose" ? found.part : null;
}

/** Where the sign at a position of a line's text begins in the line. */
function startOf(plain: PlainText, at: number): number {
  const [line] = plain.lines;
  const [sign] = passagesAt(plain, at, at + 1);
  return line && sign ? sign.from - line.passage.from : 0;
}

/** Where the sign before a position of a line's text ends in the line. */
function endOf(plain: PlainText, at: number): number {
  const [line] = plain.lines;
  const [sign] = passagesAt(plain, at - 1, at);
  return line && sign ? sign.to - line.passage.from : 0;
}

function lineOf(passage: Passage): Line {
  const plain = plainLine(passage);
  return { passage, plain, number: headingNumber(plain.text) };
}

/** What ends a heading that text follows. */
const stop = /^[】〗》]*[。：；、.]/u;

function candidateIn({ passage, plain, number }: Line, line: number): Candidate | null {
  const { text } = plain;
  const from = number?.end ?? 0;
  const rest = text.slice(from);
  const found = partNamed(rest);
  if (!found) return null;
  const to = from + found.length;
  const behind = text.slice(to).replace(/^[】〗》]*[（][^（）]{1,12}[）]/u, "");
  const isWhole = /^[】〗》*#。：；、.]*$/u.test(behind);
  // A line of a table of contents has dots or its page behind the heading.
  if (/^[】〗》]*[.…·。\-—]*\d{1,3}$/u.test(behind)) return null;
  // So has a list of the headings in one line.
  const next = behind.replace(/^[。：；、，.]*/u, "");
  const following = headingNumber(next);
  if (following && partNamed(next.slice(following.end))) return null;
  const gap = to < text.length && startOf(plain, to) > endOf(plain, to);
  const isRunIn =
    (stop.test(behind) && (number !== null || behind.startsWith("："))) ||
    (number !== null && found.fit === "exact" && (gap || /^20\d\d年/u.test(behind)));
  if (!isWhole && !isRunIn) return null;
  // A stop belongs to no heading, and a sentence is none.
  if (passage.text.length > longestHeading * 2 && !isRunIn) return null;
  return {
    part: found.part,
    fit: found.fit,
    style: number?.style ?? null,
    ordinal: number?.ordinal ?? null,
    line,
    from: 0,
    to,
    isWhole,
  };
}

/** Without those of a table of contents: headings line by line, each of which stands below once more. */
function withoutContents(all: readonly Candidate[]): readonly Candidate[] {
  const candidates = all.filter(({ isWhole, fit }) => isWhole && fit !== "loose");
  const listed = new Set<Candidate>();
  const last = new Map(candidates.map(({ part }, index) => [part, index]));
  for (let start = 0; start < candidates.length;) {
    const seen = new Set<PartId>();
    let end = start;
    do seen.add(candidates[end++]!.part);
    while (
      end < candidates.length &&
      candidates[end]!.line === candidates[end - 1]!.line + 1 &&
      !seen.has(candidates[end]!.part)
    );
    const run = candidates.slice(start, end);
    const isRepeated = ({ part }: Candidate) => (last.get(part) ?? 0) >= end;
    if (run.length >= 3 && run.filter(isRepeated).length >= run.length - 1)
      for (const one of run) listed.add(one);
    start = end;
  }
  return all.filter((candidate) => !listed.has(candidate));
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

function choose(
  lines: readonly Line[],
  candidates: readonly Candidate[],
  style: NumberStyle | null,
): Candidate[] {
  const chosen = new Map<PartId, Candidate>();
  const isUsed = ({ line }: Candidate) => [...chosen.values()].some((other) => other.line === line);
  const take = (part: PartId, among: readonly Candidate[]) => {
    const [best] = among
      .filter((one) => one.part === part && !isUsed(one))
      .sort(
        (a, b) => fitRank[a.fit] - fitRank[b.fit] || Number(b.isWhole) - Number(a.isWhole) || a.line - b.line,
      );
    if (best && !chosen.has(part)) chosen.set(part, best);
  };
  for (const part of partIds)
    take(
      part,
      candidates.filter(
        (one) =>
          one.style === style &&
          (one.fit !== "loose" || (style !== null && one.ordinal === partIds.indexOf(part) + 1)),
      ),
    );
  for (const part of partIds) {
    const index = partIds.indexOf(part);
    const fitsHere = (one: Candidate) => isBetween(one.line, part, chosen);
    // A sub-heading of the first part may have the words of the second.
    const others = candidates.filter(
      (one) =>
        one.isWhole &&
        one.fit !== "loose" &&
        (one.style === null || one.ordinal === index + 1 || one.fit === "exact"),
    );
    take(
      part,
      others.filter(
        (one) => fitsHere(one) && (part !== "disclosure" || one.style === null || one.ordinal === index + 1),
      ),
    );
    take(part, insideLines(lines, part).filter(fitsHere));
    take(part, byNumber(lines, part, style).filter(fitsHere));
    if (part === "problems" || part === "other" || part === "overview")
      take(
        part,
        candidates.filter(
          (one) => one.isWhole && one.style !== style && fitsHere(one) && part !== "overview",
        ),
      );
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

/** Headings within a line, behind a full stop. */
function insideLines(lines: readonly Line[], part: PartId): Candidate[] {
  return lines.flatMap(({ plain: { text } }, line): Candidate[] => {
    for (const { index: at } of text.matchAll(/。(?=[一二三四五六][、.：，])/gu)) {
      const rest = text.slice(at + 1);
      const number = headingNumber(rest);
      if (number?.style !== "chinese") continue;
      const found = partNamed(rest.slice(number.end));
      if (found?.part !== part || found.fit !== "exact") continue;
      const to = at + 1 + number.end + found.length;
      const behind = text.slice(to);
      const next = headingNumber(behind.slice(1));
      if (behind !== "" && (!stop.test(behind) || next)) continue;
      const { style, ordinal } = number;
      return [{ part, fit: "exact", style, ordinal, line, from: at + 1, to, isWhole: behind === "" }];
    }
    return [];
  });
}

/** Short lines that have the part's number, in other words. */
function byNumber(lines: readonly Line[], part: PartId, style: NumberStyle | null): Candidate[] {
  const index = partIds.indexOf(part);
  if (style !== "chinese" && style !== "part") return [];
  return lines.flatMap(({ plain: { text }, number }, line): Candidate[] => {
    if (number?.style !== style || number.ordinal !== index + 1) return [];
    const isShort = text.length - number.end <= longestHeading / 2 && text.length > number.end;
    if (!isShort || /[。；，]/u.test(text.slice(number.end)) || rowLabel.test(text)) return [];
    return [
      { part, fit: "loose", style, ordinal: number.ordinal, line, from: 0, to: text.length, isWhole: true },
    ];
  });
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
  return {
    id: heading.part,
    heading: within(passage, from, to),
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

/** Without the marks and the space between a heading and its text; nothing where there is no text. */
function trimmed(passage: Passage): Passage[] {
  const start = /^[\s。：:；;、.．】〗》*#]*/u.exec(passage.text)?.[0].length ?? 0;
  const end = passage.text.trimEnd().length;
  return start < end ? [within(passage, start, end)] : [];
}

interface SubHeading {
  readonly title: string | null;
  readonly style: NumberStyle | null;
  readonly line: number;
  readonly to: number;
}

/** The sub-headings of a part: those of its highest style. Under another one, headings of the form without a number. */
function aspectsIn(part: PartId, body: readonly Passage[], styleOfPart: NumberStyle | null): Aspect[] {
  const lines = linesOf(body).map(lineOf);
  const all = lines.flatMap((line, index) => subHeadingIn(part, line, index) ?? []);
  const style = styleOfAspects(all.filter((one) => one.style !== styleOfPart));
  const headings = all.filter((one) => one.style === style && (style !== null || one.title !== null));
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
