import { floors, rightFloors } from "../../scripts/accuracy/floors";
import { format2021 } from "../../src/report";
import { draws } from "../../testing/draws";
import { outcomes, rewritten, share } from "../../testing/repair";
import { allFillings } from "../../testing/slips";

/** The first reports that `npm run accuracy` draws. They are few, so that one miss more may be below a floor. */
const casesWith = (slips: number) => (slips <= 3 ? draws(100, 100, 32) : draws(6, 40, 4));

/** Draws when a test first asks, so that the time is seen to be that test's. */
function once<T>(draw: () => T): () => T {
  let drawn: { readonly value: T } | null = null;
  return () => (drawn ??= { value: draw() }).value;
}

/** The same reports serve both kinds of floors. */
const drawn = new Map(
  rightFloors.map(({ slips }) => [
    slips as number,
    once(() => outcomes(format2021, slips, casesWith(slips), 10 + slips)),
  ]),
);

describe.each(floors)("reports with $slips slips", ({ slips, decided, all, ofSmallest }) => {
  const found = () => drawn.get(slips)?.() ?? [];

  test("the truth is named first where the numbers alone decide", () => {
    const whereDecided = found().filter(({ isDecided }) => isDecided);
    expect(whereDecided.length).toBeGreaterThan(casesWith(slips) / 4);
    expect(share(whereDecided, ({ isNamedFirst }) => isNamedFirst)).toBeGreaterThanOrEqual(decided);
  });

  test("the truth is named first in most of all", () => {
    expect(share(found(), ({ isNamedFirst }) => isNamedFirst)).toBeGreaterThanOrEqual(all);
  });

  test("wherever the truth is a smallest repair, it is among the answers", () => {
    const whereSmallest = found().filter(({ isSmallest }) => isSmallest);
    expect(share(whereSmallest, ({ isShown }) => isShown)).toBeGreaterThanOrEqual(ofSmallest);
  });
});

describe.each(rightFloors)("what may be written without asking, with $slips slips", ({ slips, right }) => {
  const found = () => drawn.get(slips)?.() ?? [];

  test("a written number is changed to the true one", () => {
    expect(rewritten(found()).length).toBeGreaterThan(0);
    expect(share(rewritten(found()), ({ isTrue }) => isTrue)).toBeGreaterThanOrEqual(right);
  });

  test("all of it written together breaks no relation, and mends those that it was to mend", () => {
    expect(found().flatMap(({ brokenByProposals }) => brokenByProposals)).toEqual([]);
  });
});

describe.each(allFillings.filter((filling) => filling !== "full"))("blanks: %s", (filling) => {
  const found = once(() => outcomes(format2021, 1, draws(2, 12), 2026, filling));

  test("no written number is set to 0 because of them", () => {
    expect(found().flatMap(({ proposals }) => proposals.filter(({ wipesOut }) => wipesOut))).toEqual([]);
  });

  test("all that may be written without asking breaks no relation", () => {
    expect(found().flatMap(({ brokenByProposals }) => brokenByProposals)).toEqual([]);
  });
});
