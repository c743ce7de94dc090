import { findingsByCause, unaskedChanges, zerosForBlanks, type ReportCause } from "../../src/review";
import { outlineOf, paragraph } from "../../testing/docx";
import { reviewed } from "../../testing/reviews";
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

test("a finding is known by its rule and fields, or by what it says where it has no field; never by its place", () => {
  const review = reviewedExample({ [penalty]: "" });
  const [blank] = review.findings;
  if (!blank) throw new Error("the blank was not found");
  const [key] = keysOf(review);
  expect(keysOf({ ...review, findings: [{ ...blank, cells: [] }] })).toEqual([key]);
  const withoutField = (label: string, row: number) => ({
    ...blank,
    fields: [],
    values: { label },
    cells: blank.cells.map((cell) => ({ ...cell, place: { ...cell.place, row } })),
  });
  const keyOf = (label: string, row: number) =>
    keysOf({ ...review, findings: [withoutField(label, row)] })[0];
  expect(keyOf("其中：网上申请", 3)).toBe(keyOf("其中：网上申请", 4));
  expect(new Set([key, keyOf("其中：网上申请", 3), keyOf("其中：信函申请", 3)]).size).toBe(3);
});

test("what is not filled in is known by its last blank: blanks are filled in from the top", () => {
  const rows = ["received", "granted", "notHeld", "total", "carriedForward"];
  const blanks = rows.map((row) => [`requests.${row}.total`, ""]);
  const [all, fewer] = [blanks, blanks.slice(1)].map((some) => reviewedExample(Object.fromEntries(some)));
  expect(keysOf(all!)).toEqual(["unfilled|requests.carriedForward.total"]);
  const [cause] = fewer!.causes;
  expect(keysOf({ ...fewer!, causes: [{ ...cause!, isUnfilled: true }] })).toEqual(keysOf(all!));
});

test("a missing table keeps its key when another one that was missing is put in", () => {
  const title = paragraph("云溪县档案馆2024年政府信息公开工作年度报告");
  const { findings, causes } = reviewed(outlineOf({ body: [title] }));
  const keys = keysOf({ findings, causes });
  expect(new Set(keys).size).toBe(3);
  expect(keysOf({ findings: findings.slice(1), causes })).toEqual(keys.slice(1));
});

describe("the group of a cause", () => {
  const granted = "requests.granted.business";
  const review = reviewedExample({ [granted]: "", "requests.petition.business": "" });

  test("has the broken relations first, then the cause's blanks; other blanks stay alone", () => {
    const reversed = { ...review, findings: [...review.findings].reverse() };
    for (const each of [review, reversed]) {
      const groups = findingsByCause(each).map(({ findings }) => findings.map(({ rule }) => rule));
      expect(groups).toHaveLength(2);
      expect(groups).toContainEqual(["blank"]);
      expect(groups).toContainEqual([expect.not.stringMatching("blank"), expect.anything(), "blank"]);
    }
  });

  test("has no finding about how its number is written", () => {
    const groups = findingsByCause(reviewedExample({ [received]: "２０" }));
    expect(groups.map(({ cause, findings }) => [cause?.cells, findings.map(({ rule }) => rule)])).toEqual([
      [[received], ["row-total", "balance"]],
      [undefined, ["digits"]],
    ]);
  });

  test("is none where the rules about its relations are switched off", () => {
    const findings = review.findings.filter(({ relation }) => !relation);
    expect(findingsByCause({ ...review, findings }).map(({ cause }) => cause)).toEqual([null, null]);
  });

  test("is none where the search was given up: each relation stands by itself, and is known by its fields", () => {
    const causes = review.causes.map((cause): ReportCause => ({ ...cause, cells: [], repairs: [] }));
    const groups = findingsByCause({ ...review, causes });
    expect(groups.map(({ findings }) => findings.length)).toEqual([1, 1, 1, 1]);
    expect(groups.filter(({ cause }) => cause)).toHaveLength(2);
    const broken = review.findings.filter(({ relation }) => relation);
    const [, ...later] = keysOf({ findings: broken, causes });
    expect(keysOf({ findings: broken.slice(1), causes })).toEqual(later);
  });
});

describe("changes that may be made together", () => {
  const total = "requests.carriedOver.total";
  const wide = reviewedExample({ [total]: "２０" });

  test("are those of causes first: then how the old number is written does not matter any more", () => {
    for (const findings of [wide.findings, [...wide.findings].reverse()])
      expect(unaskedChanges({ ...wide, findings }).map(({ changes }) => changes)).toEqual([
        [{ field: total, from: "２０", to: "1" }],
      ]);
  });

  test("have plain digits among them where no cause wants the cell", () => {
    const licence = { "disclosure.licence.handled": "１２５０" };
    expect(unaskedChanges(reviewedExample(licence))).toMatchObject([{ changes: [{ to: "1250" }] }]);
    expect(zerosForBlanks(reviewedExample(licence))).toEqual([]);
  });

  test("have no table that is missing", () => {
    const review = reviewedExample({ drop: "cases" });
    expect(review.findings.flatMap(({ fixes }) => fixes)).toMatchObject([{ kind: "insert" }]);
    expect(unaskedChanges(review)).toEqual([]);
  });
});

test("0 is not for a blank that a cause names, though its own sums hold", () => {
  const review = reviewedExample({ [penalty]: "" });
  expect(zerosForBlanks(review)).toHaveLength(1);
  const cause = { relations: [], repairs: [], isUnfilled: false, beyond: null };
  expect(zerosForBlanks({ ...review, causes: [{ ...cause, cells: [penalty] }] })).toEqual([]);
  expect(zerosForBlanks({ ...review, causes: [{ ...cause, cells: [received] }] })).toHaveLength(1);
});

test("0 is not for blanks of a table whose text still stands beside it: they may be what was not read", () => {
  const text = (words: string) => reviewedExample({ [penalty]: "", text: { disclosure: [words] } });
  const left = text("规章\t1\t0\t9");
  expect(left.findings.map(({ rule }) => rule)).toContain("table-as-text");
  expect(zerosForBlanks(left)).toEqual([]);
  expect(zerosForBlanks(text("本机关依法公开。"))).toHaveLength(1);
  const setAside = left.findings.map((one) =>
    one.rule === "table-as-text" ? { ...one, ignored: true as const } : one,
  );
  expect(zerosForBlanks({ ...left, findings: setAside })).toHaveLength(1);
  const ofAnother = left.findings.map((one) =>
    one.rule === "table-as-text" ? { ...one, table: "requests" as const } : one,
  );
  expect(zerosForBlanks({ ...left, findings: ofAnother })).toHaveLength(1);
});

test("findings that are alike have keys of their own", () => {
  const review = reviewedExample({ [penalty]: "" });
  const findings = review.findings.flatMap((finding) => [finding, { ...finding }]);
  expect(new Set(keysOf({ ...review, findings })).size).toBe(2);
});
