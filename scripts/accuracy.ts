/**
 * npm run accuracy -- [CASES] [SEED] [FILE]
 *
 * How well the prose is read: of the readings that are compared with the tables the share that a person reads too
 * (precision), and of those that a person reads the share that is found (recall), by part of the corpus. A reading is right
 * if the person's has its value and means the same sums of fields: `testing/reading/prose/concepts.ts` says of each concept
 * (`req.recv`, `case.suit.total`, …) which. With a FILE of sentences and their readings also of these, and what is wrong.
 *
 * How many rows are placed of tables that stand as text, in three manners, and whether a number was read as another field's.
 *
 * How often repair names the truth, by kind and number of slips, on consistent reports of all sizes into which slips
 * were put, by the sums alone and where the text states the totals (`with text`). Exits 1 below a floor. `decided` are the reports in which, by an oracle, the numbers alone leave one
 * smallest repair.
 */
import { format2021 } from "../src/report";
import { outcomes, rewritten, share, type Outcome } from "../testing/repair";
import { allFillings, slipKinds } from "../testing/slips";
import { floors, rightFloors } from "./accuracy/floors";
import { printProse } from "./accuracy/prose";
import { printTextTables } from "./accuracy/textTables";

const isNumber = (text: string) => /^\d+$/.test(text);
const [cases = 600, seed = 1] = process.argv.slice(2).filter(isNumber).map(Number);
const file = process.argv.slice(2).find((text) => !isNumber(text)) ?? null;

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
    proposed(all).padStart(12),
    String(all.filter(({ isBeyond }) => isBeyond).length).padStart(8),
    percent(share(all, ({ isNamedFirstWithText }) => isNamedFirstWithText)).padStart(11),
  ].join("");
}

/** How many of the proposals are right. */
function proposed(all: readonly Outcome[]): string {
  const proposals = all.flatMap((outcome) => outcome.proposals);
  return `${proposals.filter(({ isTrue }) => isTrue).length}/${proposals.length}`;
}

function hold(conditions: readonly (readonly [isMet: boolean, what: string])[]): void {
  for (const [isMet, what] of conditions) {
    if (isMet) continue;
    console.error(`Below the floor: ${what}.`);
    process.exitCode = 1;
  }
}

hold(printProse(file).map((part) => [false, `prose, ${part}`] as const));
hold(printTextTables(Math.ceil(cases / 10), seed).map((part) => [false, `tables as text, ${part}`] as const));

for (const { slips, decided, all, ofSmallest } of floors) {
  const found = outcomes(format2021, slips, cases, seed * 10 + slips);
  console.log(`\n${slips} slip${slips === 1 ? "" : "s"}`);
  console.log("kind           cases    first  decided    first    shown proposed right beyond  with text");
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
  hold([
    [share(isDecided, ({ isNamedFirst }) => isNamedFirst) >= decided, "the truth first, where decided"],
    [share(found, ({ isNamedFirst }) => isNamedFirst) >= all, "the truth first, of all"],
    [
      share(found, ({ isNamedFirstWithText }) => isNamedFirstWithText) >=
        share(found, ({ isNamedFirst }) => isNamedFirst),
      "the truth first as often where the text states the totals",
    ],
    [share(isSmallest, ({ isShown }) => isShown) >= ofSmallest, "the truth shown, where it is smallest"],
  ]);
}

console.log("\nwritten without asking    proposed right  written numbers changed");
for (const { slips, right } of rightFloors) {
  const found = outcomes(format2021, slips, cases, seed * 100 + slips);
  const changed = rewritten(found);
  const isRight = share(changed, ({ isTrue }) => isTrue);
  console.log(`${slips} slips`.padEnd(26) + proposed(found).padStart(14) + percent(isRight).padStart(25));
  hold([
    [isRight >= right, "what is written without asking is right"],
    [
      found.every(({ brokenByProposals }) => brokenByProposals.length === 0),
      "no relation broken by proposals",
    ],
  ]);
}
for (const filling of allFillings.filter((each) => each !== "full")) {
  const found = outcomes(format2021, 1, Math.ceil(cases / 4), seed, filling);
  const isRight = share(rewritten(found), ({ isTrue }) => isTrue);
  console.log(`blank: ${filling}`.padEnd(26) + proposed(found).padStart(14) + percent(isRight).padStart(25));
  hold([
    [
      found.every(({ proposals }) => !proposals.some(({ wipesOut }) => wipesOut)),
      "nothing set to 0 for blanks",
    ],
    [
      found.every(({ brokenByProposals }) => brokenByProposals.length === 0),
      "no relation broken by proposals",
    ],
  ]);
}
