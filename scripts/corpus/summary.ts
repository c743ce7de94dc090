import { bounds } from "./bounds";
import type { MarkOutcome, ReadOutcome } from "./outcomes";
import type { Of } from "./run";

/** What reading came to: the unreadable files with their sentences, counts, and the slowest. */
export function readSummary(read: readonly Of<ReadOutcome>[]): string[] {
  const slowest = [...read]
    .sort((a, b) => b.outcome.milliseconds - a.outcome.milliseconds)
    .slice(0, bounds.slowestListed);
  return [
    ...read.flatMap(({ file, outcome: { status, reason } }) =>
      status === "unreadable" ? [`unreadable ${file}: ${reason?.code} ${reason?.message}`] : [],
    ),
    ...slowest.map(({ file, outcome }) => `slow ${file}: ${Math.round(outcome.milliseconds)} ms`),
    `read: ${counts(read.map(({ outcome }) => outcome.status))}`,
    `unreadable: ${counts(read.flatMap(({ outcome }) => (outcome.status === "unreadable" ? [outcome.reason?.code ?? "no code"] : [])))}`,
  ];
}

/** What marking came to: the files marked in part, those that refused, and counts. */
export function markSummary(marked: readonly Of<MarkOutcome>[]): string[] {
  const withCells = marked.filter(({ outcome }) => outcome.cells > 0);
  const sum = (count: (outcome: MarkOutcome) => number): number =>
    withCells.reduce((total, { outcome }) => total + count(outcome), 0);
  return [
    ...withCells.flatMap(({ file, outcome: { cells, tried } }) =>
      tried < cells ? [`in part ${file}: the first ${tried} of ${cells} cells`] : [],
    ),
    ...withCells.flatMap(({ file, outcome }) =>
      outcome.isProtected ? [`protected ${file}: ${outcome.refused} cells refused`] : [],
    ),
    `marked and unmarked: ${withCells.length} files with tables, ${sum(({ cells }) => cells)} cells: ` +
      `${sum(({ painted }) => painted)} painted, ${sum(({ unpainted }) => unpainted)} left unpainted, ` +
      `${sum(({ refused }) => refused)} refused, ${sum(({ cells, tried }) => cells - tried)} beyond the bound`,
  ];
}

/** `a 3, b 1`, most frequent first; `none` for nothing. */
function counts(names: readonly string[]): string {
  const count = new Map<string, number>();
  for (const name of names) count.set(name, (count.get(name) ?? 0) + 1);
  const listed = [...count].sort(([, a], [, b]) => b - a).map(([name, n]) => `${name} ${n}`);
  return listed.length === 0 ? "none" : listed.join(", ");
}
