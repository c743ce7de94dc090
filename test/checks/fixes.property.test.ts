import fc from "fast-check";
import { format2021, type FieldId } from "../../src/report";
import { draws } from "../../testing/draws";
import { changesIn, type ReviewJson } from "../../testing/reviews";
import { exampleFigures, reviewExample } from "./examples";

/** Whatever people write into the cells: a fix that is offered removes its finding, and raises none. */

const identity = ({ rule, fields }: ReviewJson["findings"][number]): string => `${rule} ${fields.join(" ")}`;
const findingsIn = (texts: Readonly<Record<FieldId, string>>) => reviewExample(texts).findings;

const fields = [...format2021.fields.keys()];
const writing = fc.oneof(
  fc.nat({ max: 4 }).map(String),
  fc.constantFrom("", "/", "无", "不涉及", "零", "O", "１", "1,000", "2.0", "０．５", "1.5", "-1", "－1"),
  fc.constantFrom("+2", "1件", "约3", "2（含上年1件）", "1.5万", "0 0", "三", "详见附件"),
);
/** A few cells changed; totals more often than others, as they are where fixes are offered. */
const totals = fields.filter((field) => field.endsWith(".total") || field.includes(".total."));
const changes = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...fields), writing), { maxLength: 4 }),
    fc.array(fc.tuple(fc.constantFrom(...totals), writing), { minLength: 1, maxLength: 3 }),
  )
  .map((pairs) => Object.fromEntries(pairs.flat()));

test("every fix that is offered removes its finding and raises none", () => {
  const reports = draws(13, 300, 13);
  let offered = 0;
  fc.assert(
    fc.property(changes, (changed) => {
      const texts: Record<FieldId, string> = { ...exampleFigures, ...changed };
      const before = findingsIn(texts);
      const known = new Set(before.map(identity));
      for (const finding of before) {
        for (const fix of finding.fixes) {
          offered += 1;
          for (const { field, from } of changesIn(fix)) expect(texts[field] ?? "").toBe(from);
          const written = Object.fromEntries(changesIn(fix).map(({ field, to }) => [field, to]));
          const after = findingsIn({ ...texts, ...written }).map(identity);
          expect(after).not.toContain(identity(finding));
          expect(after.filter((one) => !known.has(one))).toEqual([]);
        }
      }
    }),
    { numRuns: reports },
  );
  expect(offered).toBeGreaterThan(2 * reports);
});

test("all zeros that are offered at once raise nothing", () => {
  const blanks = fc.array(fc.constantFrom(...fields), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(blanks, changes, (blank, changed) => {
      const texts: Record<FieldId, string> = { ...exampleFigures, ...changed };
      for (const field of blank) texts[field] = "";
      const before = findingsIn(texts);
      const zeros = before
        .filter(({ rule }) => rule === "blank")
        .flatMap(({ fixes }) => fixes.flatMap((fix) => changesIn(fix)));
      for (const { field, to } of zeros) texts[field] = to;
      const known = new Set(before.map(identity));
      expect(
        findingsIn(texts)
          .map(identity)
          .filter((one) => !known.has(one)),
      ).toEqual([]);
    }),
    { numRuns: draws(6, 150) },
  );
});
