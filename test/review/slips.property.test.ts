import fc from "fast-check";
import { format2021 } from "../../src/report";
import { unaskedChanges, type Review } from "../../src/review";
import { draws } from "../../testing/draws";
import { reviewedExample } from "../checks/examples";
import { randomFrom, slippedReport, slips, type Sheet, type SlipKind } from "../../testing/slips";

/** Whatever slip is made in a consistent report: its relations have a cause, and what is written unasked does no harm. */

const kinds = Object.keys(slips) as SlipKind[];
const textsOf = (sheet: Sheet) =>
  Object.fromEntries([...sheet].map(([field, value]) => [field, value === null ? "" : String(value)]));
const brokenIn = ({ findings }: Review) => findings.flatMap(({ relation }) => relation?.id ?? []);

test("every slip has a cause that names cells; all that is written unasked mends its relations and breaks none", () => {
  const reports = draws(30, 120);
  let offered = 0;
  const drawn = fc.record({
    seed: fc.nat(),
    kinds: fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 2 }),
  });
  fc.assert(
    fc.property(drawn, ({ seed, kinds: chosen }) => {
      const texts = textsOf(slippedReport(format2021, chosen, randomFrom(seed)).sheet);
      const before = reviewedExample(texts);
      const broken = brokenIn(before);
      const inCauses = before.causes.flatMap(({ relations }) => relations);
      expect([...inCauses].sort()).toEqual([...broken].sort());
      for (const { repairs, beyond } of before.causes) expect(repairs.length > 0).toBe(beyond === null);

      const changes = unaskedChanges(before).flatMap((group) => group.changes);
      offered += changes.length;
      const mended = before.causes
        .filter(({ repairs }) => repairs.some(({ isUnasked }) => isUnasked))
        .flatMap(({ relations }) => relations);
      const written = Object.fromEntries(changes.map(({ field, to }) => [field, to]));
      const after = reviewedExample({ ...texts, ...written });
      expect(brokenIn(after)).toEqual(broken.filter((id) => !mended.includes(id)));
    }),
    { numRuns: reports },
  );
  expect(offered).toBeGreaterThan(reports / 4);
});
