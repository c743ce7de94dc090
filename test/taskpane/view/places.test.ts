import { placesOf, whereOf } from "../../../src/taskpane/view/groups";
import { placesToMark, pointedPlaces, suspectCells } from "../../../src/taskpane/view/places";
import { zh } from "../../../src/taskpane/text/strings.zh";
import type { CauseGroup } from "../../../src/review";
import { reviewedExample } from "../../checks/examples";
import { causeOf, finding, request, reviewOf, untouched } from "../support/reviews";

const cell = (field: string | null, column: number, text: string) => ({
  field,
  place: { table: 3, row: 4, cell: column },
  text,
});

describe("the places to mark", () => {
  test("are the suspects, not every number that takes part", () => {
    const review = reviewOf({ "cases.directSuit.total": "4" });
    expect(placesToMark(review)).toEqual([
      {
        field: "cases.directSuit.total",
        place: { table: 3, row: 4, cell: 11 },
        text: "4",
        severity: "error",
      },
    ]);
  });

  test("of a relation whose wrong cell is not known are all its cells, none before the others", () => {
    const keys = ["upheld", "corrected", "otherResult", "pending", "total"];
    const places = placesToMark(reviewedExample({ "cases.directSuit.total": "4" }));
    expect(places.map(({ field, severity }) => [field, severity])).toEqual(
      keys.map((key) => [`cases.directSuit.${key}`, "error"]),
    );
  });

  test("are painted once, in file order, the error's colour outdoing the warning's, whichever comes first", () => {
    const warning = finding({ cells: [cell(null, 9, "六")] });
    const error = finding({ severity: "error", cells: [cell(null, 9, "六"), cell(null, 2, "五")] });
    for (const findings of [
      [warning, error],
      [error, warning],
    ]) {
      expect(placesToMark(reviewOf({}, { findings })).map((place) => [place.text, place.severity])).toEqual([
        ["五", "error"],
        ["六", "error"],
      ]);
    }
  });

  test("what is ignored paints nothing, nor does a finding about a whole table", () => {
    const findings = [
      finding({ ignored: true, cells: [cell(null, 2, "5")] }),
      finding({ severity: "error", cells: [cell(null, 1, "")] }),
    ];
    expect(placesToMark(reviewOf({}, { findings }))).toEqual([]);
  });

  test("that wait for their numbers are no errors", () => {
    const fields = ["cases.directSuit.upheld", "cases.directSuit.corrected"];
    const review = reviewOf(
      { "cases.directSuit.total": "4", ...Object.fromEntries(fields.map((field) => [field, "/"])) },
      {
        causes: [causeOf({ cells: fields, relations: ["case-total:directSuit"], isUnfilled: true })],
      },
    );
    const findings = review.findings.map((found) => ({ ...found, suspects: fields }));
    expect(placesToMark({ ...review, findings }).map(({ field, severity }) => [field, severity])).toEqual(
      fields.map((field) => [field, "warning"]),
    );
  });

  test("are none in a form that nobody has filled in", () => {
    expect(placesToMark(untouched())).toEqual([]);
  });

  test("hold blank cells of fields, so that they are counted", () => {
    expect(placesToMark(reviewOf({ "cases.directSuit.upheld": "" }))).toMatchObject([
      { field: "cases.directSuit.upheld", text: "", severity: "warning" },
    ]);
  });
});

describe("a finding about words of a paragraph", () => {
  const words = { paragraph: 5, from: 7, to: 12, text: "收到申请5" };
  const pointed = { field: null, place: words, text: "收到申请5" };
  const about = finding({ severity: "error", passages: [words] });

  test("points at them, and marks them", () => {
    expect(pointedPlaces(about, reviewOf())).toEqual([pointed]);
    expect(placesToMark(reviewOf({}, { findings: [about] }))).toEqual([{ ...pointed, severity: "error" }]);
  });

  test("marks nothing where a wrong cell is what the words differ from: the cause marks that", () => {
    const explained = { ...about, explainedBy: "row-total:granted" };
    expect(placesToMark(reviewOf({}, { findings: [explained] }))).toEqual([]);
  });

  test("points at its cells, too, behind them", () => {
    const both = finding({ passages: [words], cells: [cell(null, 2, "五")] });
    expect(pointedPlaces(both, reviewOf())).toEqual([pointed, cell(null, 2, "五")]);
  });

  test("is gone to by them, and named by them", () => {
    const review = reviewOf({}, { findings: [about] });
    const group: CauseGroup = { key: "k", cause: null, findings: [about] };
    expect(placesOf(group, review)).toEqual([pointed]);
    expect(whereOf(group, review, zh)).toBe("“收到申请5”");
  });
});

test("a suspect that is not among the finding's cells is found by its fact", () => {
  const field = request("received", "total");
  const review = reviewOf({ [field]: "7" });
  expect(suspectCells(finding({ suspects: [field] }), review)).toMatchObject([{ field, text: "7" }]);
});
