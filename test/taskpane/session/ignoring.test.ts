import { ignoredKey, readIgnored } from "../../../src/review";
import { mostIgnored, nextRecord } from "../../../src/taskpane/session/ignoring";
import { reviewOf } from "../support/reviews";

const review = reviewOf({ "cases.directSuit.total": "4", "cases.reconsideration.total": "2" });
const [first, second] = review.findings.map((finding) => [finding]);
const keyOf = (one = first) => one?.map((finding) => ignoredKey(finding, review.report.facts))[0] ?? "";
const recordOf = (...keys: string[]) => ({ version: 1, findings: keys });

/** The keys that the document remembers next; null where it is to remember nothing. */
function next(record: unknown, one: typeof first, isIgnored: boolean): readonly string[] | null {
  return nextRecord(record, one ?? [], review, isIgnored)?.findings ?? null;
}

describe("the record of ignored findings", () => {
  test("begins with the first one, and ends with the last", () => {
    expect(next(null, first, true)).toEqual([keyOf(first)]);
    expect(next(recordOf(keyOf(first)), first, false)).toBeNull();
  });

  test("keeps what else it names, also what the document does not show now", () => {
    const record = recordOf("a finding of last week", keyOf(first));
    expect(next(record, second, true)).toEqual(["a finding of last week", keyOf(first), keyOf(second)]);
    expect(next(record, first, false)).toEqual(["a finding of last week"]);
  });

  test("names nothing twice", () => {
    expect(next(recordOf(keyOf(first), keyOf(second)), first, true)).toEqual([keyOf(second), keyOf(first)]);
  });

  test("has an end: beyond it what was ignored first is forgotten", () => {
    const old = Array.from({ length: mostIgnored }, (_, index) => `finding ${index}`);
    expect(next(recordOf(...old), first, true)).toEqual([...old.slice(1), keyOf(first)]);
  });

  test("takes the place of what is no record of ours", () => {
    expect(next("something", first, true)).toEqual([keyOf(first)]);
    expect(next({ version: 1, findings: 7 }, first, true)).toEqual([keyOf(first)]);
  });

  test("of a newer version is left alone", () => {
    const newer = { version: 2, findings: [{ key: "k", note: "看过原始材料" }] };
    expect(() => next(newer, first, true)).toThrow(/newer version/u);
    expect(() => next(newer, first, false)).toThrow(/newer version/u);
    expect(readIgnored(newer).size).toBe(0);
  });
});
