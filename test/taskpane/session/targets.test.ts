import type { Outline } from "../../../src/document";
import type { Change, ChangeGroup } from "../../../src/checks";
import { fixTargets, markTargets, type Locate } from "../../../src/taskpane/session/targets";
import type { WriteReport, WriteTarget } from "../../../src/word";
import { request, reviewOf } from "../support/reviews";

const outline: Outline = { blocks: [], tables: [], hasRevisions: false, protection: null };
const at = (cell: number) => ({ table: 2, row: 4, cell });
const nothing = <T extends WriteTarget>(): WriteReport<T> => ({
  applied: [],
  changedMeanwhile: [],
  notFound: [],
  refused: [],
  unpainted: [],
  interrupted: null,
  unfinished: [],
  notRemembered: null,
});
const change = (field: string, from = "3", to = "2") => ({ field, from, to });
const received = request("received", "total");
const naturalPerson = request("received", "naturalPerson");
/** Changes that are right whatever stands around them. */
const single = (...changes: readonly Change[]): ChangeGroup[] =>
  changes.map((one) => ({ changes: [one], basis: [] }));

describe("the targets of a write", () => {
  test("stand where a fresh read finds their fields", () => {
    const { find } = fixTargets(single(change(received)), reviewOf({ [received]: "3" }), (cells) =>
      cells.map(() => at(9)),
    );
    expect(find(outline)).toEqual([{ key: received, place: at(9), text: "3", to: "2", basis: [] }]);
  });

  test("a field that is gone is not written to where it was, and is reported as not found", () => {
    const { find, complete } = fixTargets(single(change(received), change(naturalPerson)), reviewOf(), () => [
      at(8),
      null,
    ]);
    expect(find(outline).map(({ key }) => key)).toEqual([received]);
    expect(complete(nothing()).notFound.map(({ key }) => key)).toEqual([naturalPerson]);
  });

  test("a field that has no place where the change was offered is not found, and its repair is not made by halves", () => {
    const changes = [change("requests.unknown.total", "1", "2"), change(received)];
    const basis = changes.map(({ field }) => field);
    const review = reviewOf({ [received]: "3" });
    const { find, complete } = fixTargets([{ changes, basis }], review, (cells) =>
      cells.map(({ place }) => place),
    );
    const [target, ...others] = find(outline);
    expect(others).toEqual([]);
    expect(target?.basis).toContainEqual({ place: null, text: "1" });
    expect(complete(nothing()).notFound.map(({ key }) => key)).toEqual(["requests.unknown.total"]);
  });

  test("a label that changes stands where it stood", () => {
    const label = { field: null, place: at(1), from: "社会组织", to: "社会公益组织" };
    const { find } = fixTargets(single(label), reviewOf(), (cells) => cells.map(({ place }) => place));
    expect(find(outline)).toMatchObject([{ place: at(1), text: "社会组织", to: "社会公益组织" }]);
  });

  test("words stand where they stood", () => {
    const place = { paragraph: 5, from: 7, to: 12, text: "收到申请5" };
    const words = { field: null, place, text: "收到申请5", severity: "advice" } as const;
    const label = { field: null, place: at(1), text: "社会组织", severity: "warning" } as const;
    const { find, complete } = markTargets([words, label], ([first]) => [first?.place ?? null, at(3)]);
    expect(find(outline)).toEqual([
      { key: "p5.7-12", place, text: "收到申请5", severity: "advice" },
      { key: "2.4.1", place: at(3), text: "社会组织", severity: "warning" },
    ]);
    expect(complete(nothing()).notFound).toEqual([]);
  });

  test("a cell without a field is named by its place", () => {
    const label = { field: null, place: at(1), text: "社会组织", severity: "warning" } as const;
    const { find } = markTargets([label], (cells) => cells.map(({ place }) => place));
    expect(find(outline)).toEqual([{ key: "2.4.1", place: at(1), text: "社会组织", severity: "warning" }]);
  });
});

describe("the changes of a repair", () => {
  const total = "cases.directSuit.total";
  const row = ["naturalPerson", "research", "total"].map((column) => request("received", column));
  const block = ["upheld", "corrected", "total"].map((column) => `cases.directSuit.${column}`);
  const swap: ChangeGroup = {
    changes: [change(received, "3", "2"), change(naturalPerson, "2", "3")],
    basis: row,
  };
  const alone: ChangeGroup = { changes: [change(total, "4", "1")], basis: block };
  const review = reviewOf({ [received]: "3", [naturalPerson]: "2", [total]: "4" });
  const inPlace: Locate = (cells) => cells.map(({ place }) => place);
  const targetsOf = (groups: readonly ChangeGroup[], locate = inPlace) =>
    fixTargets(groups, review, locate).find(outline);

  test("are made together or not at all, those of different repairs each by themselves", () => {
    const groups = targetsOf([swap, alone]).map(({ group }) => group);
    expect(groups[0]).toBe(groups[1]);
    expect(new Set(groups).size).toBe(2);
    expect(groups).not.toContain(undefined);
  });

  test("rest on the numbers that they were computed from, as those were when they were offered", () => {
    const [{ basis = [] } = {}] = targetsOf([alone, swap]);
    const placeOf = (field: string) => review.report.facts.get(field)?.place;
    expect(basis).toEqual(
      block.map((field) => ({ place: placeOf(field), text: field === total ? "4" : "0" })),
    );
  });

  test("know which of those numbers the document has no more", () => {
    const gone = review.report.facts.get("cases.directSuit.upheld")?.place;
    const locate: Locate = (cells) => cells.map(({ place }) => (place === gone ? null : place));
    const [{ basis = [] } = {}] = targetsOf([alone], locate);
    expect(basis.filter(({ place }) => place === null)).toEqual([{ place: null, text: "0" }]);
  });

  test("are looked for together with those numbers, once in a reading", () => {
    let calls = 0;
    const locate: Locate = (cells, read) => {
      calls += 1;
      return inPlace(cells, read);
    };
    targetsOf([alone, swap], locate);
    expect(calls).toBe(1);
  });

  test("hang together with nothing where they were computed from nothing", () => {
    const [target] = targetsOf(single(change(request("granted", "total"), "", "0")));
    expect(target).toMatchObject({ basis: [] });
    expect(target).not.toHaveProperty("group");
  });
});
