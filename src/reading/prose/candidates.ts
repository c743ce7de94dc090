/** Lines that could be the heading of a part, and what is none: a table of contents, a list of the headings. */

import { partIds, type PartId } from "../../report";
import { headingNumber, headsOfCases, partNamed, rowLabel, type Fit, type NumberStyle } from "./headings";
import { endOf, longestHeading, startOf, type Line } from "./lines";

/** A line that could be the heading of a part. */
export interface Candidate {
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

/** What ends a heading that text follows. */
const stop = /^[】〗》]*[。：；、.]/u;

export function candidateIn({ passage, plain, number }: Line, line: number): Candidate | null {
  const { text } = plain;
  if (headsOfCases.test(passage.text)) return null;
  const from = number?.end ?? 0;
  const rest = text.slice(from);
  const found = partNamed(rest);
  if (!found) return null;
  const to = from + found.length;
  const behind = text.slice(to).replace(/^[】〗》]*[（][^（）]{1,60}[）]/u, "");
  const isWhole = /^[】〗》*#。：；、.]*$/u.test(behind);
  // A line of a table of contents has dots or its page behind the heading.
  if (/^[】〗》]*[.…·。\-—]*\d{1,3}[-—]*$/u.test(behind)) return null;
  // So has a list of the headings in one line.
  const next = behind.replace(/^[。：；、，.]*/u, "");
  const following = headingNumber(next);
  if (following && partNamed(next.slice(following.end))) return null;
  const gap = to < text.length && startOf(plain, to) > endOf(plain, to);
  const isRunIn =
    (stop.test(behind) && (number !== null || behind.startsWith("："))) ||
    (number !== null && found.fit === "exact" && (gap || /^20\d\d年/u.test(behind)));
  if (!isWhole && !isRunIn) return null;
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

/** So many parts stand twice where a list of the headings comes before them. */
const leastTwice = 4;

/** Without those of a table of contents: headings line by line, each of which stands below once more. */
export function withoutContents(all: readonly Candidate[]): readonly Candidate[] {
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
  // Where the contents have sub-headings between, the headings stand twice all the same.
  const left = candidates.filter((candidate) => !listed.has(candidate));
  const first = new Map([...left].reverse().map((one) => [one.part, one]));
  const twice = left.filter((one) => first.get(one.part) !== one);
  if (new Set(twice.map(({ part }) => part)).size >= leastTwice)
    for (const one of left) if (candidates[last.get(one.part) ?? 0] !== one) listed.add(one);
  return all.filter((candidate) => !listed.has(candidate));
}

/** Headings within a line, behind a full stop. */
export function insideLines(lines: readonly Line[], part: PartId): Candidate[] {
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
export function byNumber(lines: readonly Line[], part: PartId, style: NumberStyle | null): Candidate[] {
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
