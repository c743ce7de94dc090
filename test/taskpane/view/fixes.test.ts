import { changesIn } from "../../../src/checks";
import { zh } from "../../../src/taskpane/text/strings.zh";
import { changesOf, fixLabel, standAloneChanges } from "../../../src/taskpane/view/fixes";
import { formOf } from "../../../src/taskpane/view/form";
import type { Review } from "../../../src/review";
import { finding, request, reviewOf } from "../support/reviews";

const changes = (review: Review) =>
  standAloneChanges(review, formOf(review), new Map()).map(({ field, from, to }) => `${field} ${from}→${to}`);

const fixed = (field: string, from: string, to: string) =>
  finding({
    rule: "digits",
    fields: [field],
    fixes: [{ kind: "change", label: `改为 ${to}`, changes: [{ field, from, to }] }],
  });

describe("the changes that may be made together", () => {
  test("are the totals, the blanks and the digits that have one fix", () => {
    const review = reviewOf(
      {
        "cases.directSuit.total": "4",
        "cases.reconsideration.upheld": "",
        "disclosure.penalty.handled": "６",
      },
      { findings: [fixed("disclosure.penalty.handled", "６", "6")] },
    );
    expect(changes(review)).toEqual([
      "cases.directSuit.total 4→0",
      "cases.reconsideration.upheld →0",
      "disclosure.penalty.handled ６→6",
    ]);
  });

  test("leave out a field that two findings want to be different things", () => {
    const findings = [
      fixed("disclosure.penalty.handled", "6", "7"),
      fixed("disclosure.penalty.handled", "6", "8"),
    ];
    expect(changes(reviewOf({}, { findings }))).toEqual([]);
  });

  test("make a change once that two findings ask for", () => {
    const findings = [
      fixed("disclosure.penalty.handled", "６", "6"),
      fixed("disclosure.penalty.handled", "６", "6"),
    ];
    expect(changes(reviewOf({}, { findings }))).toEqual(["disclosure.penalty.handled ６→6"]);
  });

  test("leave out two numbers of one relation: each fix was shown to hold only by itself", () => {
    const findings = [
      fixed(request("granted", "total"), "0", "1"),
      fixed(request("notHeld", "total"), "0", "2"),
      fixed("disclosure.penalty.handled", "６", "6"),
    ];
    expect(changes(reviewOf({}, { findings }))).toEqual(["disclosure.penalty.handled ６→6"]);
  });

  test("keep a total together with blanks of its row, which already count as 0", () => {
    expect(changes(reviewOf({ "cases.directSuit.total": "4", "cases.directSuit.upheld": "" }))).toEqual([
      "cases.directSuit.total 4→0",
      "cases.directSuit.upheld →0",
    ]);
  });

  test("leave a choice between several fixes to the person", () => {
    const choice = finding({
      fields: ["disclosure.penalty.handled"],
      fixes: [
        fixed("disclosure.penalty.handled", "6", "7"),
        fixed("disclosure.penalty.handled", "6", "8"),
      ].flatMap(({ fixes }) => fixes),
    });
    expect(changes(reviewOf({}, { findings: [choice] }))).toEqual([]);
  });
});

test("the button says whether it only fills blanks", () => {
  const blank = reviewOf({ "cases.directSuit.upheld": "" });
  const digits = fixed("disclosure.penalty.handled", "６", "6");
  const [fix] = digits.fixes;
  const blanks = standAloneChanges(blank, formOf(blank), new Map());
  expect(fixLabel(blanks, zh)).toBe("空白全部填 0");
  expect(fixLabel([...blanks, ...changesOf(digits, fix ? changesIn(fix) : [])], zh)).toBe("全部修正 2");
});
