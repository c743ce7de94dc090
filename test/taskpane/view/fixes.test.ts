import { changesTogether } from "../../../src/taskpane/view/fixes";
import type { ChangeGroup } from "../../../src/checks";
import type { Review } from "../../../src/review";
import { causeOf, finding, reviewOf } from "../support/reviews";

const shown = (groups: readonly ChangeGroup[]) =>
  groups.map(({ changes }) => changes.map(({ field, from, to }) => `${field} ${from}→${to}`).join(", "));
const together = (review: Review, obstacles = new Map()) => {
  const { repairs, blanks } = changesTogether(review, obstacles);
  return { repairs: shown(repairs), blanks: shown(blanks) };
};

const fixed = (field: string, from: string, to: string) =>
  finding({
    rule: "digits",
    values: { name: field, text: from, plain: to, fault: "writing" },
    fields: [field],
    fixes: [
      {
        kind: "change",
        label: { zh: `改为 ${to}`, en: `Change to ${to}` },
        changes: [{ field, from, to }],
        basis: [],
      },
    ],
  });

const wrong = reviewOf(
  {
    "cases.directSuit.total": "4",
    "cases.reconsideration.upheld": "",
    "disclosure.penalty.handled": "６",
  },
  { findings: [fixed("disclosure.penalty.handled", "６", "6")] },
);

describe("the changes that may be made together", () => {
  test("are the repairs and the digits; blanks are a button of their own", () => {
    expect(together(wrong)).toEqual({
      repairs: ["cases.directSuit.total 4→0", "disclosure.penalty.handled ６→6"],
      blanks: ["cases.reconsideration.upheld →0"],
    });
  });

  test("leave out a repair of which Word would refuse a cell, whole", () => {
    const changes = [
      { field: "cases.directSuit.upheld", from: "1", to: "2" },
      { field: "cases.directSuit.corrected", from: "2", to: "1" },
    ];
    const swap = finding({
      fields: ["cases.directSuit.upheld"],
      fixes: [{ kind: "change", label: { zh: "改正 2 格", en: "Correct 2 cells" }, changes, basis: [] }],
    });
    const locked = { zh: "锁定", en: "locked" };
    expect(together(reviewOf({}, { findings: [swap] })).repairs).toEqual([
      "cases.directSuit.upheld 1→2, cases.directSuit.corrected 2→1",
    ]);
    expect(
      together(reviewOf({}, { findings: [swap] }), new Map([["cases.directSuit.corrected", locked]])).repairs,
    ).toEqual([]);
  });

  test("do not fill a blank with 0 that a cause points at", () => {
    const field = "cases.directSuit.upheld";
    const relations = ["case-total:directSuit"];
    const cause = causeOf({ cells: [field], relations });
    const texts = { [field]: "" };
    expect(together(reviewOf(texts)).blanks).toEqual([`${field} →0`]);
    expect(together(reviewOf(texts, { causes: [cause] })).blanks).toEqual([]);
    expect(changesTogether(reviewOf(texts, { causes: [cause] }), new Map()).doubtful).toBe(1);
  });

  test("leave out what is ignored", () => {
    const findings = wrong.findings.map((one) => ({ ...one, ignored: true as const }));
    expect(together({ ...wrong, findings })).toEqual({ repairs: [], blanks: [] });
  });
});
