import fc from "fast-check";
import { format2021 } from "../../src/report";
import { unaskedChanges } from "../../src/review";
import { draws } from "../../testing/draws";
import { consistentSheet, randomFrom, sizes } from "../../testing/slips";
import { reviewedExample } from "../checks/examples";

/**
 * A part is put right late, and none of its totals is: the sums look exactly as if the part were wrong. What is written
 * unasked must not put it back.
 */

const totals = new Set(format2021.relations.map(({ total }) => total));
const parts = [...new Set(format2021.relations.flatMap(({ left, right }) => [...left, ...right]))].filter(
  (field) => !totals.has(field),
);

test("a part that was put right keeps its number, however often all is written that needs no asking", () => {
  const drawn = fc.record({
    seed: fc.nat(),
    size: fc.constantFrom(...sizes),
    part: fc.constantFrom(...parts),
    right: fc.nat({ max: 400 }),
  });
  fc.assert(
    fc.property(drawn, ({ seed, size, part, right }) => {
      const sheet = consistentSheet(format2021, size, randomFrom(seed));
      const texts = Object.fromEntries([...sheet].map(([field, value]) => [field, String(value ?? "")]));
      texts[part] = String(right);
      for (let times = 0; times < 3; times += 1) {
        for (const { changes } of unaskedChanges(reviewedExample(texts)))
          for (const { field, to } of changes) texts[field] = to;
        expect(texts[part]).toBe(String(right));
      }
    }),
    { numRuns: draws(20, 200) },
  );
});

describe("beside stale totals", () => {
  const part = "requests.received.naturalPerson";
  const withText = (sentence: string) =>
    reviewedExample({ [part]: "5", text: { requests: `全年收到政府信息公开申请${sentence}。` } });

  test("a part is written where the text tells its number", () => {
    expect(unaskedChanges(withText("3件，其中自然人2件，商业企业1件"))).toMatchObject([
      { changes: [{ field: part, from: "5", to: "2" }] },
    ]);
  });

  test("it is not where the text tells a total: that may be as old as the table's", () => {
    expect(unaskedChanges(withText("3件"))).toEqual([]);
  });

  test("a part is else one click away", () => {
    const review = reviewedExample({ [part]: "5" });
    expect(unaskedChanges(review)).toEqual([]);
    expect(review.causes).toMatchObject([
      {
        repairs: [
          { changes: [{ field: part, to: "2" }], standsAlone: true, isOffered: true, isUnasked: false },
        ],
      },
    ]);
  });
});
