import { reviewJson } from "../../src/cli";
import { readOutline, setCellText } from "../../src/document";
import { format2021 } from "../../src/report";
import { addCauses, checkOutline, reviewDocument, stillToFill, type Review } from "../../src/review";
import { templateDocument } from "../../src/template";
import { nextFormat } from "../../testing/formats";
import { cellPlace } from "../../testing/places";

/** A format is one data file: a row, a relation or a table more, or one gone, and every room follows. */

const formats = [nextFormat, format2021];
const template = (format: typeof nextFormat, year: number) =>
  templateDocument({ format, unit: "云溪县统计局", year, numbers: "zero" });
const zeros = template(nextFormat, 2027);
const outlineWith = (texts: Readonly<Record<string, string>>) => {
  const { report } = reviewed(zeros);
  const changes = Object.entries(texts).map(([field, to]) => {
    const { place, text } = report.facts.get(field)!;
    return { place: cellPlace(place), from: text, to };
  });
  return setCellText(zeros, changes).file;
};

function reviewed(file: Uint8Array): Review {
  const result = reviewDocument(file, { formats });
  if (result.status !== "reviewed") throw new Error(result.code);
  return result.review;
}

test("its template is read back whole, with its own relations, and nothing is wrong with it but its hints", () => {
  const { report, relations, findings } = reviewed(zeros);
  expect([...report.facts.keys()].sort()).toEqual([...nextFormat.fields.keys()].sort());
  expect(report.tables.map(({ id }) => id)).toEqual(["disclosure", "requests", "consultations"]);
  expect(relations.map(({ relation }) => relation.id)).toEqual(
    expect.arrayContaining(["result-total:handled", "row-total:consultations.phone"]),
  );
  expect(relations.every(({ outcome }) => outcome === "holds")).toBe(true);
  expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(["leftover"]));
});

test("the blanks of a table that no format has had before are still to be filled in", () => {
  const blank = templateDocument({ format: nextFormat, unit: "云溪县统计局", year: 2027, numbers: "blank" });
  expect(stillToFill(reviewed(blank))).toContainEqual({ part: "consultations", cells: 15, texts: 0 });
});

test.each([
  ["a relation of table 1", "disclosure.punishments.handled", "disclosure", "result-total"],
  ["a row of a new table", "consultations.media.total", "consultations", "row-total"],
  ["a new row of table 2", "requests.transferred.total", "requests", "row-total"],
])("%s that is broken is found, with its cause", (_, field, table, rule) => {
  const { findings, causes } = reviewed(outlineWith({ [field]: "7" }));
  expect(findings.map((finding) => [finding.rule, finding.table])).toContainEqual([rule, table]);
  expect(findings.every((finding) => finding.message.zh !== "")).toBe(true);
  const changes = causes.flatMap(({ repairs }) => repairs.flatMap((repair) => repair.changes));
  expect(changes.map((change) => change.field)).toContain(field);
});

test("causes are added to a review, and change nothing else of it", () => {
  const file = outlineWith({ "consultations.phone.total": "7" });
  const checked = checkOutline(readOutline(file), { formats }).review;
  const { report, relations, causes } = addCauses(checked);
  expect([report, relations]).toEqual([checked.report, checked.relations]);
  expect([checked.causes.length, causes.length]).toEqual([0, 1]);
});

test("the command's JSON names its tables", () => {
  const json = reviewJson("年报.docx", reviewDocument(zeros, { formats }), "zh");
  expect(json.formats).toEqual({ disclosure: "2027", requests: "2027", consultations: "2027" });
  expect(json.relations.hold).toBe(nextFormat.relations.length);
});

test("tables of the format before are outdated, not incomplete; one that is gone is to go; a new table is missing", () => {
  const { findings } = reviewed(template(format2021, 2027));
  const found = findings.map(({ rule, table }) => [rule, table]);
  expect(found).toContainEqual(["outdated-table", "disclosure"]);
  expect(found).toContainEqual(["outdated-table", "requests"]);
  expect(found).toContainEqual(["missing-table", "consultations"]);
  const gone = findings.filter(({ table }) => table === "cases").map((finding) => finding.message.zh);
  expect(gone).toEqual([
    expect.stringMatching(/的格式里没有表三《.*》，而 2027 年的报告应使用这一格式。请核对后删去这张表。/),
  ]);
  expect(found.map(([rule]) => rule)).not.toContain("incomplete-table");
});
