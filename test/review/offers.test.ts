import { addCauses, unaskedChanges, type ReportCause } from "../../src/review";
import { changesIn } from "../../testing/reviews";
import { reviewedExample, type Example } from "../checks/examples";

/** Repairs of sums are offered as fixes where the numbers tell enough, and nowhere else. */

const total = "cases.reconsideration.total";
const cell = "requests.received.naturalPerson";
const findingsOf = (rule: string, texts: Example) =>
  reviewedExample(texts).findings.filter((finding) => finding.rule === rule);
const changesFor = (rule: string, texts: Example) =>
  findingsOf(rule, texts).flatMap(({ fixes }) => fixes.flatMap((fix) => changesIn(fix)));
const labelsFor = (texts: Example) =>
  reviewedExample(texts).findings.flatMap(({ fixes }) => fixes.map(({ label }) => [label.zh, label.en]));
const bestOf = ({ causes }: { readonly causes: readonly ReportCause[] }) => causes[0]?.repairs[0];

describe("a number with letters that look like digits", () => {
  const field = "disclosure.licence.handled";

  test("is offered as what it looks like, and never written unasked", () => {
    expect(changesFor("count", { [field]: "125O" })).toEqual([{ field, from: "125O", to: "1250" }]);
    expect(unaskedChanges(reviewedExample({ [field]: "125O" }))).toEqual([]);
  });

  test("is no number: nothing is repaired into it, also where the sums tell what it is", () => {
    const review = reviewedExample({ "requests.received.total": "2O" });
    expect(review.causes).toEqual([]);
    expect(unaskedChanges(review)).toEqual([]);
  });
});

describe("a total", () => {
  test("is put to its sum where that is all that is wrong", () => {
    expect(changesFor("case-total", { [total]: "1" })).toEqual([{ field: total, from: "1", to: "2" }]);
  });

  test("that takes part in several relations is put right if then all of them hold", () => {
    const texts = { "requests.repeated.total": "5" };
    expect(changesFor("row-total", texts)).toEqual([
      { field: "requests.repeated.total", from: "5", to: "0" },
    ]);
  });

  test("and another one that the sums tie it to are choices: two parts may as well be what is wrong", () => {
    const texts = { "requests.received.business": "2", "requests.carriedForward.business": "1" };
    expect(findingsOf("row-total", texts)).toHaveLength(2);
    expect(changesFor("row-total", texts)).toEqual([]);
  });

  test("is offered where a part may as well be what is wrong, but never written unasked", () => {
    const texts = { "cases.reconsideration.upheld": "5", [total]: "9" };
    expect(changesFor("case-total", texts)).toEqual([{ field: total, from: "9", to: "6" }]);
    const review = reviewedExample(texts);
    expect(review.causes[0]?.repairs.filter(({ standsAlone }) => standsAlone)).toEqual([]);
    expect(unaskedChanges(review)).toEqual([]);
  });

  test("is left alone if another relation of it cannot be checked", () => {
    const texts = { "requests.repeated.total": "5", "requests.petition.total": "详见附件" };
    expect(findingsOf("row-total", texts)).toHaveLength(1);
    expect(changesFor("row-total", texts)).toEqual([]);
  });

  test("that is blank is filled in", () => {
    const texts = { "cases.reconsideration.corrected": "2", [total]: "" };
    expect(changesFor("case-total", texts)).toEqual([{ field: total, from: "", to: "4" }]);
  });

  test.each([
    ["has words beside it: they are people's to rewrite", { [total]: "1件" }],
    ["has a part that cannot be: a negative count", { "cases.reconsideration.upheld": "-3" }],
  ])("is left alone if it %s", (_, texts) => {
    expect(findingsOf("case-total", texts)).toHaveLength(1);
    expect(changesFor("case-total", texts)).toEqual([]);
  });

  test("that is itself what cannot be is put to its sum", () => {
    expect(changesFor("case-total", { [total]: "-3" })).toEqual([{ field: total, from: "-3", to: "2" }]);
  });

  test("that is fixed leaves no finding", () => {
    const [change] = changesFor("case-total", { [total]: "1" });
    expect(reviewedExample({ [total]: change?.to ?? "" }).findings).toEqual([]);
  });
});

describe("a repair that is likely", () => {
  test("is not written where another cell of its relations cannot be: that one is wrong as well", () => {
    const negative = {
      "requests.received.research": "-1",
      "requests.received.other": "1",
      "requests.carriedForward.research": "-1",
      "requests.carriedForward.other": "1",
    };
    expect(bestOf(reviewedExample({ [cell]: "20", ...negative }))).toMatchObject({ standsAlone: false });
    // In other relations it says nothing about this one.
    const elsewhere = { "requests.granted.other": "-1", "requests.notHeld.other": "1" };
    expect(bestOf(reviewedExample({ [cell]: "20", ...elsewhere }))).toMatchObject({ standsAlone: true });
  });

  test("is written beside a blank: nothing is no impossible number", () => {
    const texts = { [cell]: "20", "requests.received.other": "" };
    expect(bestOf(reviewedExample(texts))).toMatchObject({ standsAlone: true });
  });

  test("is not written where a relation of its cell could not be checked; one of other cells is no matter", () => {
    const inItsRow = { [cell]: "20", "requests.received.other": "两件" };
    expect(bestOf(reviewedExample(inItsRow))).toMatchObject({ standsAlone: false, byHand: false });
    const elsewhere = { [cell]: "20", "requests.granted.other": "两件" };
    expect(bestOf(reviewedExample(elsewhere))).toMatchObject({ standsAlone: true });
  });

  test("accuses no cell of which a relation could not be checked: the broken ones are what is shown", () => {
    const inTwoSums = { "requests.total.business": "5" };
    const suspected = (texts: Example) => {
      const { causes, findings } = reviewedExample(texts);
      const [cause] = causes;
      const about = findings.find(({ relation }) => relation?.id === cause?.relations[0]);
      return [cause?.repairs[0]?.changes.map(({ field }) => field), cause?.cells, about?.suspects];
    };
    const all = Object.keys(inTwoSums);
    expect(suspected(inTwoSums)).toEqual([all, all, all]);
    // What the column adds up to would tell.
    expect(suspected({ ...inTwoSums, "requests.granted.business": "两件" })).toEqual([all, [], []]);
    // What cannot be is wrong whatever else could be checked.
    const impossible = { "requests.total.business": "-5", "requests.granted.business": "两件" };
    expect(suspected(impossible)).toEqual([all, all, all]);
  });

  test("rewrites other digits, and a sign for nothing", () => {
    expect(bestOf(reviewedExample({ [cell]: "２０" }))).toMatchObject({ byHand: false });
    expect(bestOf(reviewedExample({ [cell]: "无" }))).toMatchObject({ byHand: false });
  });

  test("does not rewrite a cell that speaks for several fields", () => {
    const review = reviewedExample({ [cell]: "20" });
    const facts = new Map(review.report.facts);
    facts.set(cell, { ...facts.get(cell)!, isShared: true });
    const shared = addCauses({ ...review, report: { ...review.report, facts } });
    expect(bestOf(shared)).toMatchObject({ byHand: true, standsAlone: false, isOffered: false });
  });

  test("of several written totals is not offered: so many were hardly mistyped", () => {
    const texts = { "requests.total.naturalPerson": "4", "requests.total.business": "2" };
    expect(bestOf(reviewedExample(texts))).toMatchObject({ rank: 1, byHand: false, isOffered: false });
  });
});

describe("blanks that wait for their numbers", () => {
  const blankTotals = Object.fromEntries(
    ["received", "granted", "notHeld", "total", "carriedForward"].map((row) => [`requests.${row}.total`, ""]),
  );

  test("are not filled in by halves: one number that does not follow, and none is offered", () => {
    const parts = {
      "requests.carriedOver.total": "",
      "requests.carriedOver.naturalPerson": "",
      [cell]: "",
    };
    const best = bestOf(reviewedExample({ ...blankTotals, ...parts }));
    expect(best?.changes).toHaveLength(4);
    expect(best?.open.map(({ field, from }) => [field, from])).toContainEqual([cell, ""]);
    expect(best?.isOffered).toBe(false);
  });

  test("are not offered where they are no totals: such a number rests on all that is written", () => {
    const columns = ["naturalPerson", "business", "total"];
    const texts = ["requests.total", "requests.carriedForward"].flatMap((row) =>
      columns.map((column) => [`${row}.${column}`, ""]),
    );
    const review = reviewedExample(Object.fromEntries(texts));
    expect(review.causes).toMatchObject([{ isUnfilled: true, repairs: [{ open: [], isOffered: false }] }]);
  });

  test("are said to be filled in, not corrected", () => {
    expect(labelsFor(blankTotals)).toEqual(Array(6).fill(["填上 5 格", "Fill in 5 cells"]));
  });
});

test("a fix says the number of the one cell, or how many cells it corrects", () => {
  expect(labelsFor({ [total]: "1" })).toEqual([["改为 2", "Change to 2"]]);
  const swapped = { [cell]: "1", "requests.carriedOver.naturalPerson": "2" };
  expect(labelsFor(swapped)).toEqual(Array(2).fill(["改正 2 格", "Correct 2 cells"]));
});
