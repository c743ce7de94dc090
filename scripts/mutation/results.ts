/** Counts and prints what became of the mutants of a room. */
import path from "node:path";
import type { MutantResult } from "@stryker-mutator/api/core";

export interface Score {
  /** A test failed, or a test file could not be loaded any more. */
  readonly killed: number;
  /** The tests did not come to an end: noticed, too. */
  readonly timeouts: number;
  readonly survived: number;
  /** No test runs the code. */
  readonly uncovered: number;
  /** Exempted by a comment in the source; not in the sample. */
  readonly exempted: number;
  /** All mutants of the room. */
  readonly total: number;
}

export function scoreOf(results: readonly MutantResult[]): Score {
  const count = (...statuses: MutantResult["status"][]) =>
    results.filter(({ status }) => statuses.includes(status)).length;
  return {
    killed: count("Killed", "RuntimeError"),
    timeouts: count("Timeout"),
    survived: count("Survived"),
    uncovered: count("NoCoverage"),
    exempted: count("Ignored"),
    total: results.length,
  };
}

export const TABLE_HEAD =
  "room      mutants  tried  killed  timeout  survived  no coverage  exempt  noticed  seconds";

export function lineOf(room: string, score: Score, seconds: number): string {
  const { killed, timeouts, survived, uncovered, exempted, total } = score;
  const tried = killed + timeouts + survived + uncovered;
  const share = tried === 0 ? "-" : `${((100 * (killed + timeouts)) / tried).toFixed(1)} %`;
  const cells: [string | number, number][] = [
    [total, 7],
    [tried, 5],
    [killed, 6],
    [timeouts, 7],
    [survived, 8],
    [uncovered, 11],
    [exempted, 6],
    [share, 7],
    [seconds.toFixed(0), 7],
  ];
  return room.padEnd(8) + cells.map(([cell, width]) => `  ${String(cell).padStart(width)}`).join("");
}

/** One line for each mutant that no test notices, and one for each exemption, by file and line. */
export function survivorsOf(results: readonly MutantResult[]): string[] {
  const WORDS: Partial<Record<MutantResult["status"], string>> = {
    Survived: "survived",
    NoCoverage: "no coverage",
    Ignored: "exempt",
  };
  return results
    .filter(({ status }) => status in WORDS)
    .sort((a, b) => a.fileName.localeCompare(b.fileName) || a.location.start.line - b.location.start.line)
    .map(({ status, fileName, location: { start, end }, mutatorName, replacement, statusReason }) => {
      const file = path.relative(process.cwd(), fileName);
      const place = `${file}:${start.line}:${start.column}-${end.line}:${end.column}`;
      const reason = status === "Ignored" ? ` (${statusReason})` : "";
      return `${WORDS[status]}: ${place} ${mutatorName} → ${oneLine(replacement ?? "")}${reason}`;
    });
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 100 ? `${line.slice(0, 100)}…` : line;
}
