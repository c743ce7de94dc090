import { floors } from "../../scripts/accuracy/floors";
import { format2021 } from "../../src/report";
import { outcomes, share } from "../support/repair";

/** Fewer cases than `npm run accuracy` draws; the shares hold with room to spare. */
const cases = 120;

describe.each(floors)("reports with $slips slips", ({ slips, decided, all, ofSmallest }) => {
  const found = outcomes(format2021, slips, cases, 2026 + slips);
  const whereDecided = found.filter(({ isDecided }) => isDecided);
  const whereSmallest = found.filter(({ isSmallest }) => isSmallest);

  test("the truth is named first where the numbers alone decide", () => {
    expect(whereDecided.length).toBeGreaterThan(cases / 4);
    expect(share(whereDecided, ({ isNamedFirst }) => isNamedFirst)).toBeGreaterThanOrEqual(decided);
  });

  test("the truth is named first in most of all", () => {
    expect(share(found, ({ isNamedFirst }) => isNamedFirst)).toBeGreaterThanOrEqual(all);
  });

  test("wherever the truth is a smallest repair, it is among the answers", () => {
    expect(share(whereSmallest, ({ isShown }) => isShown)).toBeGreaterThanOrEqual(ofSmallest);
  });

  test("no proposed fix breaks a relation", () => {
    expect(found.filter(({ proposedBreaking }) => proposedBreaking > 0)).toEqual([]);
    expect(found.some(({ proposed }) => proposed > 0)).toBe(true);
  });
});
