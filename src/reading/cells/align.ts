/**
 * Aligns lines of the file (rows, or column labels) with the lines that a format declares, in the order of both, at the
 * least cost. The costs are in one table. A reading counts only if every cheap alignment has it.
 */

import { range } from "../../report";

/**
 * What a departure from the form costs. A declared line that the file lacks costs nothing: a finding says that it is
 * absent. The order of the costs matters, not their size: a line with an unknown label never moves one whose label is known.
 */
export const costs = {
  /** A known spelling that raises a finding. */
  misspelt: 1,
  /** The parents of its label are those of another line. */
  elsewhere: 1,
  /** A label that two or three lines spell together. */
  spelledTogether: 1,
  /** A line that goes on with the rest of a label, or of its numbers, in the next one. */
  continued: 2,
  /** A spelling that is not known, see `isMisspelling`. */
  likely: 3,
  /** A part of the label, where the file has parts only. */
  fragment: 4,
  /** A line with an unknown label that is read as none of the declared ones; one with numbers is looked for first. */
  unknownLeftOver: 6,
  numbersLeftOver: 9,
  /** A known label out of the form's order: more than a block of labels whose parents were lost. */
  outOfOrder: 10,
  /** A line with a known label that is read as none of the declared ones. */
  knownLeftOver: 40,
} as const;

/** A reading counts only if every alignment without it costs at least this much more than the best one. */
const margin = 1;

/** A line of the file. */
export interface Line {
  readonly leftOver: number;
  readonly choices: readonly Choice[];
}

/** One way to read a line of the file: it and the `length - 1` lines behind it are the declared line `position`. */
export interface Choice {
  readonly position: number;
  readonly length: number;
  readonly cost: number;
  /** Whether its label is enough to find it out of order. */
  readonly mayMove: boolean;
}

/** Lines of the file that are one declared line. */
export interface Match {
  readonly lines: readonly number[];
  readonly position: number;
}

/**
 * Finds the cheapest alignment.
 * @param lines the lines of the file, each with the ways to read it
 * @param size number of declared lines
 * @returns the readings that are certain, in the order of the file; two of them may have the same position where the
 *   file has a line twice
 */
export function align(lines: readonly Line[], size: number): Match[] {
  const count = lines.length;
  const width = size + 1;
  /** The least cost of all lines before (from) `line`, when the next declared line in order is `next`. */
  const before = new Float64Array((count + 1) * width).fill(Number.POSITIVE_INFINITY);
  const after = new Float64Array((count + 1) * width);
  const step = (next: number, { position, cost, mayMove }: Choice) =>
    position >= next ? cost : mayMove ? cost + costs.outOfOrder : Number.POSITIVE_INFINITY;
  for (let line = count - 1; line >= 0; line--) {
    for (let next = 0; next < width; next++) {
      let least = lines[line]!.leftOver + after[(line + 1) * width + next]!;
      for (const choice of lines[line]!.choices) {
        const behind = after[(line + choice.length) * width + choice.position + 1]!;
        least = Math.min(least, step(next, choice) + behind);
      }
      after[line * width + next] = least;
    }
  }
  const lower = (line: number, next: number, cost: number) => {
    const at = line * width + next;
    before[at] = Math.min(before[at]!, cost);
  };
  before[0] = 0;
  /** The least cost of an alignment that reads a line by this choice. */
  const through = (line: number, choice: Choice) => {
    let least = Number.POSITIVE_INFINITY;
    for (let next = 0; next < width; next++) {
      least = Math.min(least, before[line * width + next]! + step(next, choice));
    }
    return least + after[(line + choice.length) * width + choice.position + 1]!;
  };
  for (let line = 0; line < count; line++) {
    for (let next = 0; next < width; next++) {
      const cost = before[line * width + next]!;
      if (cost === Number.POSITIVE_INFINITY) continue;
      lower(line + 1, next, cost + lines[line]!.leftOver);
      for (const choice of lines[line]!.choices) {
        lower(line + choice.length, choice.position + 1, cost + step(next, choice));
      }
    }
  }
  const limit = after[0]! + margin;
  const isCertain = (line: number, position: number) => {
    for (let next = 0; next < width; next++) {
      const leftOver =
        before[line * width + next]! + lines[line]!.leftOver + after[(line + 1) * width + next]!;
      if (leftOver < limit) return false;
    }
    for (let from = Math.max(0, line - mostLines + 1); from <= line; from++) {
      for (const choice of lines[from]!.choices) {
        const isOther = choice.position !== position && from + choice.length > line;
        if (isOther && through(from, choice) < limit) return false;
      }
    }
    return true;
  };
  const matches: Match[] = [];
  for (let line = 0, next = 0; line < count;) {
    const rest = after[line * width + next]!;
    const choice = lines[line]!.choices.find(
      (each) => step(next, each) + after[(line + each.length) * width + each.position + 1]! === rest,
    );
    if (!choice) {
      line++;
      continue;
    }
    const { position, length } = choice;
    const certain = range(line, line + length).filter((each) => isCertain(each, position));
    if (certain.length > 0) matches.push({ lines: certain, position });
    line += length;
    next = position + 1;
  }
  return matches;
}

/** Most lines of the file that are looked at as one. */
export const mostLines = 3;
