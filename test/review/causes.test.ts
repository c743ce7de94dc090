import {
  findingsByCause,
  ignoredKey,
  ignoredRecord,
  readIgnored,
  unaskedChanges,
  withIgnored,
  zerosForBlanks,
  type Review,
} from "../../src/review";
import { defaultBounds } from "../../src/repair";
import { format2021 } from "../../src/report";
import { readAddInSettings } from "../../src/document";
import { OpcPackage, writeSettings } from "../../src/workbench/model";
import { report } from "../cli/support";
import { reviewed } from "../../testing/reviews";
import { reviewedExample } from "../checks/examples";

/** Broken relations under their causes. */

const cell = "requests.received.naturalPerson";

describe("a cause", () => {
  const result = reviewedExample({ [cell]: "20" });

  test("names the one cell behind two relations, what it should be and why", () => {
    expect(result.causes).toMatchObject([
      {
        cells: [cell],
        relations: ["row-total:requests.received", "balance:naturalPerson"],
        repairs: [{ changes: [{ field: cell, from: "20", to: "2" }], rank: 1, standsAlone: true }],
        beyond: null,
      },
    ]);
    expect(result.causes[0]?.repairs[0]?.reasons.map(({ zh }) => zh).join("")).not.toBe("");
  });

  test("is what its findings point at and fix; there is one for each relation still", () => {
    expect(result.findings.map(({ rule }) => rule).sort()).toEqual(["balance", "row-total"]);
    for (const { suspects, cells, fixes } of result.findings) {
      expect(suspects).toEqual([cell]);
      expect(cells.map(({ text }) => text)).toEqual(["20"]);
      expect(fixes).toMatchObject([
        { label: { zh: "改为 2" }, changes: [{ field: cell, from: "20", to: "2" }] },
      ]);
    }
  });

  test("that is one of several choices accuses no cell: its relation's cells are shown together", () => {
    const total = "cases.reconsideration.total";
    const { causes, findings } = reviewedExample({ [total]: "1" });
    expect(causes.map(({ cells, repairs }) => [cells, repairs.length > 1])).toEqual([[[], true]]);
    expect(findings.map(({ suspects, cells, fields }) => [suspects, cells.length, fields.at(-1)])).toEqual([
      [[], 5, total],
    ]);
  });

  test("groups its findings; another finding stays alone", () => {
    const groups = findingsByCause(reviewedExample({ [cell]: "20", "disclosure.penalty.handled": "" }));
    expect(groups.map(({ cause, findings }) => [cause?.cells ?? null, findings.length])).toEqual([
      [null, 1],
      [[cell], 2],
    ]);
  });

  test("asks for each change once", () => {
    const total = "requests.carriedOver.total";
    const wrong = reviewedExample({ [total]: "20" });
    expect(wrong.findings).toHaveLength(2);
    expect(unaskedChanges(wrong)).toMatchObject([
      { changes: [{ field: total, from: "20", to: "1" }], basis: expect.arrayContaining([total]) },
    ]);
  });

  test("rests on every number of the relations that it is to put right or might upset", () => {
    const basis = result.causes.flatMap(({ repairs }) => repairs.flatMap((repair) => repair.basis));
    const row = [...format2021.fields.keys()].filter((field) => field.startsWith("requests.received."));
    const column = ["carriedOver", "total", "carriedForward"].map((key) => `requests.${key}.naturalPerson`);
    expect([...basis].sort()).toEqual([...row, ...column].sort());
  });

  test("whose cell says more than a number is people's to rewrite", () => {
    const { causes, findings } = reviewedExample({ [cell]: "20（上年 1）" });
    expect(causes[0]?.repairs[0]).toMatchObject({ byHand: true, standsAlone: false });
    expect(findings.flatMap(({ fixes }) => fixes)).toEqual([]);
  });

  test("does not take a sign for nothing for a blank that was left out", () => {
    const direct = { upheld: "8", corrected: "0", otherResult: "0", pending: "无", total: "9" };
    const texts = Object.entries(direct).map(([key, text]) => [`cases.directSuit.${key}`, text]);
    const { causes } = reviewedExample(Object.fromEntries(texts));
    const [best, ...others] = causes[0]?.repairs ?? [];
    expect(best?.changes).toEqual([{ field: "cases.directSuit.total", from: "9", to: "8" }]);
    for (const { standsAlone, reasons } of others)
      expect([standsAlone, reasons.map(({ zh }) => zh).join("")]).toEqual([false, ""]);
  });

  test("is not looked for longer than the clock allows: relations are shown as they are", () => {
    const slow = reviewed(report({ [cell]: "90" }), { bounds: { ...defaultBounds, milliseconds: 0 } });
    expect(slow.causes.map(({ beyond, repairs }) => [beyond, repairs])).toEqual(
      slow.causes.map(() => ["time", []]),
    );
    expect(slow.causes.length).toBeGreaterThan(0);
    // Where they stand is all that people can go by.
    for (const { suspects, cells, fixes } of slow.findings) {
      expect([suspects.length, cells.length > 0]).toEqual([0, true]);
      expect(fixes).toEqual([]);
    }
  });
});

describe("0 for blanks", () => {
  const [penalty, petition] = ["disclosure.penalty.handled", "requests.petition.business"];
  const zero = (field: string) =>
    expect.objectContaining({ changes: [{ field, from: "", to: "0" }], basis: [] });

  test("is asked for by itself: it is not what stands alone", () => {
    const result = reviewedExample({ [penalty]: "", [petition]: "" });
    expect(unaskedChanges(result)).toEqual([]);
    expect(zerosForBlanks(result)).toEqual([zero(penalty), zero(petition)]);
  });

  test("leaves out a blank that is ignored, and one that may be what breaks a sum", () => {
    const texts = { [penalty]: "", "requests.granted.business": "" };
    const first = reviewedExample(texts);
    expect(zerosForBlanks(first)).toEqual([zero(penalty)]);
    const findings = first.findings.map((one) => ({ ...one, ignored: true as const }));
    expect(zerosForBlanks({ ...first, findings })).toEqual([]);
  });
});

describe("an ignored finding", () => {
  const file = report({ [cell]: "90" });
  const plain = reviewed(file);
  const keys = plain.findings.map((finding) => ignoredKey(finding, plain.report.facts));
  const addIn = { id: "1", version: "1.0.0.0" };

  test("is found in the document's settings and said to be ignored", () => {
    const document = new OpcPackage(file);
    writeSettings(document, addIn, new Map([["nianbao.ignored", JSON.stringify(ignoredRecord(keys))]]));
    const saved = document.save();
    const ignored = readAddInSettings(saved).get("nianbao.ignored");
    const result = reviewed(saved, { ignored });
    expect(result.findings.map((finding) => finding.ignored)).toEqual(plain.findings.map(() => true));
    expect(unaskedChanges(result)).toEqual([]);
  });

  test("keeps its numbers: a repair of another finding that would change them is not made unasked", () => {
    const numbers = { "requests.repeated.other": "5" };
    const first = reviewedExample(numbers);
    const ignored = ignoredRecord(first.findings.map((finding) => ignoredKey(finding, first.report.facts)));
    const second = reviewedExample({ ...numbers, "requests.feeOverdue.other": "9" }, { ignored });
    expect(second.findings.map(({ ignored: isIgnored = false }) => isIgnored)).toContain(true);
    const changed = unaskedChanges(second).flatMap(({ changes }) => changes.map(({ field }) => field));
    expect(changed).not.toContain("requests.repeated.other");
  });

  test("keeps its cell blank: a repair of the sums would fill it in, and does not unasked", () => {
    const blank = { "requests.granted.total": "" };
    const first = reviewedExample(blank);
    expect(unaskedChanges(first)).toMatchObject([
      { changes: [{ field: "requests.granted.total", from: "", to: "2" }] },
    ]);
    const own = first.findings.filter(({ rule }) => rule === "blank");
    const ignored = ignoredRecord(own.map((finding) => ignoredKey(finding, first.report.facts)));
    const second = reviewedExample(blank, { ignored });
    expect(second.findings.filter((finding) => finding.ignored)).toHaveLength(1);
    expect(unaskedChanges(second)).toEqual([]);
  });

  test("of a row that the form does not have is remembered by the row, not by its numbers alone", () => {
    const label = (written: string) => ({
      label: { 行政许可: written },
      "disclosure.licence.handled": "0",
    });
    const [first, second] = ["行政确认", "行政奖励"].map((written) => reviewedExample(label(written)));
    const keysOf = ({ findings, report: { facts } }: Review) =>
      findings.filter(({ rule }) => rule === "unplaced").map((finding) => ignoredKey(finding, facts));
    expect(keysOf(first!)).toHaveLength(1);
    expect(keysOf(first!)).not.toEqual(keysOf(second!));
  });

  test("of a label is remembered by its words, not by the numbers below it or its place in the file", () => {
    const of = (texts: Readonly<Record<string, string>>) => {
      const {
        findings,
        report: { facts },
      } = reviewedExample({ label: { 社会公益组织: "社会组织" }, ...texts });
      return findings.filter(({ rule }) => rule === "label").map((finding) => ignoredKey(finding, facts));
    };
    expect(of({})).toHaveLength(1);
    expect(of({ "requests.received.socialOrganization": "7" })).toEqual(of({}));
    // Without table 1, table 2 is the file's first.
    expect(of({ drop: "disclosure" })).toEqual(of({}));
  });

  test("of a cell is remembered by what the cell says", () => {
    const known = ["", "无", "—"].flatMap((text) => {
      const {
        findings,
        report: { facts },
      } = reviewedExample({ "disclosure.penalty.handled": text });
      return findings.map((finding) => ignoredKey(finding, facts));
    });
    expect(new Set(known).size).toBe(3);
  });

  test("of a sum is remembered by its numbers, however they are written, and by what is no number", () => {
    const of = (texts: Readonly<Record<string, string>>) => {
      const {
        findings,
        report: { facts },
      } = reviewedExample({ "cases.reconsideration.total": "9", ...texts });
      return findings.filter(({ relation }) => relation).map((finding) => ignoredKey(finding, facts));
    };
    expect(of({})).toHaveLength(1);
    expect(of({ "cases.reconsideration.upheld": "１" })).toEqual(of({}));
    const corrected = ["", "无", "0"].flatMap((text) => of({ "cases.reconsideration.corrected": text }));
    expect(new Set(corrected).size).toBe(3);
  });

  test("is open again when the setting does not name it any more", () => {
    const ignored = withIgnored(plain, ignoredRecord(keys));
    expect(ignored.findings.filter((finding) => finding.ignored)).toHaveLength(plain.findings.length);
    expect(withIgnored(ignored, ignoredRecord(keys.slice(1))).findings[0]).toEqual(plain.findings[0]);
    expect(withIgnored(ignored, null)).toEqual(plain);
  });

  test("is back when one of its numbers changes", () => {
    const result = reviewed(report({ [cell]: "91" }), { ignored: ignoredRecord(keys) });
    expect(result.findings.length).toBeGreaterThan(0);
    expect(result.findings.filter(({ ignored }) => ignored)).toEqual([]);
  });

  test.each([undefined, null, "text", { version: 2, findings: ["a"] }, { version: 1 }])(
    "is not made of a setting that cannot be read: %j",
    (setting) => expect([...readIgnored(setting)]).toEqual([]),
  );

  test("is not made of a key that is no text, and is recorded once", () => {
    expect([...readIgnored({ version: 1, findings: ["a", 1, null, "b"] })]).toEqual(["a", "b"]);
    expect(ignoredRecord(["a", "b", "a"])).toEqual({ version: 1, findings: ["a", "b"] });
  });

  test("leaves no record when there is none", () => expect(ignoredRecord([])).toBeNull());
});
