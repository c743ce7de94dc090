/**
 * How long the search for wrong cells takes in the full table 2, with one to three slips. Exits 1 above a bound. Run by
 * `npm run bench`; its argument is the number of reports.
 */
import { format2021 } from "../../src/report";
import { findCauses } from "../../src/repair";
import { problemOfSheet } from "../../testing/repair";
import { randomFrom, slipKinds, slippedReport } from "../../testing/slips";

/** Milliseconds. */
const bounds = { median: 6, slowest: 250 };
const cases = Number(process.argv[2] ?? 10_000);
const warmUp = 200;

const random = randomFrom(30);
const times: number[] = [];
for (let round = -warmUp; round < cases; round++) {
  const kinds = Array.from({ length: random.whole(1, 3) }, () => random.pick(slipKinds));
  const problem = problemOfSheet(slippedReport(format2021, kinds, random).sheet, format2021);
  const start = performance.now();
  findCauses(problem);
  if (round >= 0) times.push(performance.now() - start);
}
times.sort((a, b) => a - b);
const median = times[times.length >> 1] ?? Number.NaN;
const slowest = times.at(-1) ?? Number.NaN;
console.log(`repair, ${cases} reports: median ${median.toFixed(2)} ms, slowest ${slowest.toFixed(1)} ms`);
if (!(median <= bounds.median && slowest <= bounds.slowest)) {
  console.error(`The bounds are ${bounds.median} ms and ${bounds.slowest} ms.`);
  process.exitCode = 1;
}
