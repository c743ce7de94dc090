/**
 * npm run accuracy -- [CASES] [SEED]
 *
 * How often repair names the truth, by kind and number of slips, on consistent reports of all sizes into which slips
 * were put. Exits 1 below a floor. `decided` are the reports in which, by an oracle, the numbers alone leave one
 * smallest repair.
 */
import { format2021 } from "../src/report";
import { outcomes, share, type Outcome } from "../test/support/repair";
import { slipKinds } from "../test/support/slips";
import { floors } from "./accuracy/floors";

const cases = Number(process.argv[2] ?? 600);
const seed = Number(process.argv[3] ?? 1);

const percent = (value: number) => `${(value * 100).toFixed(1)} %`.padStart(9);

function line(name: string, all: readonly Outcome[]): string {
  const decided = all.filter(({ isDecided }) => isDecided);
  const smallest = all.filter(({ isSmallest }) => isSmallest);
  return [
    name.padEnd(14),
    String(all.length).padStart(6),
    percent(share(all, ({ isNamedFirst }) => isNamedFirst)),
    String(decided.length).padStart(9),
    percent(share(decided, ({ isNamedFirst }) => isNamedFirst)),
    percent(share(smallest, ({ isShown }) => isShown)),
    `${sum(all, "proposedRight")}/${sum(all, "proposed")}`.padStart(12),
    String(all.filter(({ isBeyond }) => isBeyond).length).padStart(8),
  ].join("");
}

function sum(all: readonly Outcome[], key: "proposed" | "proposedRight" | "proposedBreaking"): number {
  return all.reduce((total, outcome) => total + outcome[key], 0);
}

for (const { slips, decided, all, ofSmallest } of floors) {
  const found = outcomes(format2021, slips, cases, seed * 10 + slips);
  console.log(`\n${slips} slip${slips === 1 ? "" : "s"}`);
  console.log("kind           cases    first  decided    first    shown proposed right beyond");
  for (const kind of slipKinds)
    console.log(
      line(
        kind,
        found.filter(({ slipped }) => slipped.kinds.includes(kind)),
      ),
    );
  console.log(line("all", found));
  const isDecided = found.filter((outcome) => outcome.isDecided);
  const isSmallest = found.filter((outcome) => outcome.isSmallest);
  const failures = [
    [share(isDecided, ({ isNamedFirst }) => isNamedFirst) >= decided, "the truth first, where decided"],
    [share(found, ({ isNamedFirst }) => isNamedFirst) >= all, "the truth first, of all"],
    [share(isSmallest, ({ isShown }) => isShown) >= ofSmallest, "the truth shown, where it is smallest"],
    [sum(found, "proposedBreaking") === 0, "no proposal that breaks a relation"],
  ] as const;
  for (const [isMet, what] of failures) {
    if (isMet) continue;
    console.error(`Below the floor: ${what}.`);
    process.exitCode = 1;
  }
}
