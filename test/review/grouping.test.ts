import { findingsByCause } from "../../src/review";
import { reviewedExample } from "../checks/examples";

/** A group is known again by its key from one check to the next. */

const penalty = "disclosure.penalty.handled";
const received = "requests.received.naturalPerson";
const keysOf = (review: Parameters<typeof findingsByCause>[0]) =>
  findingsByCause(review).map(({ key }) => key);

test("a cause is known by its cells, whichever of its relations is the first that is still broken", () => {
  const review = reviewedExample({ [received]: "20" });
  const [, ...later] = review.findings;
  expect(keysOf(review)).toEqual([`cause|${received}`]);
  expect(keysOf({ ...review, findings: later })).toEqual([`cause|${received}`]);
});

test("a finding is known by its rule and fields, or by its cells where it has no field", () => {
  const review = reviewedExample({ [penalty]: "" });
  const [blank] = review.findings;
  if (!blank) throw new Error("the blank was not found");
  const [key] = keysOf(review);
  const findings = [{ ...blank, cells: [] }];
  expect(keysOf({ ...review, findings })).toEqual([key]);
  const withoutField = (row: number) => ({
    ...blank,
    fields: [],
    cells: blank.cells.map((cell) => ({ ...cell, place: { ...cell.place, row } })),
  });
  const [third, fourth] = [3, 4].map((row) => keysOf({ ...review, findings: [withoutField(row)] })[0]);
  expect(new Set([key, third, fourth]).size).toBe(3);
});

test("findings that are alike have keys of their own", () => {
  const review = reviewedExample({ [penalty]: "" });
  const findings = review.findings.flatMap((finding) => [finding, { ...finding }]);
  expect(new Set(keysOf({ ...review, findings })).size).toBe(2);
});
