import type { Outline } from "../../../src/document";
import type { Review } from "../../../src/review";
import { fixTargets, markTargets, type Locate } from "../../../src/taskpane/session/targets";
import type { PlannedChange } from "../../../src/taskpane/view/fixes";
import { formOf } from "../../../src/taskpane/view/form";
import type { WriteReport, WriteTarget } from "../../../src/word";
import { causeOf, repairOf, request, reviewOf, type Texts } from "../support/reviews";

const outline: Outline = { blocks: [], tables: [], hasRevisions: false, protection: null, oddities: [] };
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
const readOf = (texts: Texts = {}, given: Partial<Review> = {}) => {
  const review = reviewOf(texts, given);
  return { review, form: formOf(review) };
};

describe("the targets of a write", () => {
  test("stand where a fresh read finds their fields", () => {
    const { find } = fixTargets([change(received)], readOf({ [received]: "3" }), (cells) =>
      cells.map(() => at(9)),
    );
    expect(find(outline)).toEqual([{ key: received, place: at(9), text: "3", to: "2", basis: [] }]);
  });

  test("a field that is gone is not written to where it was, and is reported as not found", () => {
    const { find, complete } = fixTargets([change(received), change(naturalPerson)], readOf(), () => [
      at(8),
      null,
    ]);
    expect(find(outline).map(({ key }) => key)).toEqual([received]);
    expect(complete(nothing()).notFound.map(({ key }) => key)).toEqual([naturalPerson]);
  });

  test("a field that has no place where the change was offered is not found, and its repair is not made by halves", () => {
    const changes = [change("requests.unknown.total", "1", "2"), change(received)];
    const reading = readOf(
      { [received]: "3" },
      { causes: [causeOf({ relations: ["row-total:requests.received"], repairs: [repairOf({ changes })] })] },
    );
    const { find, complete } = fixTargets(changes, reading, (cells) => cells.map(({ place }) => place));
    const [target, ...others] = find(outline);
    expect(others).toEqual([]);
    expect(target?.basis).toContainEqual({ place: null, text: "1" });
    expect(complete(nothing()).notFound.map(({ key }) => key)).toEqual(["requests.unknown.total"]);
  });

  test("a cell without a field is named by its place", () => {
    const label = { field: null, place: at(1), text: "社会组织", severity: "warning" } as const;
    const { find } = markTargets([label], (cells) => cells.map(({ place }) => place));
    expect(find(outline)).toEqual([{ key: "2.4.1", place: at(1), text: "社会组织", severity: "warning" }]);
  });
});

describe("the changes of a repair", () => {
  const total = "cases.directSuit.total";
  const relations = ["row-total:requests.received"];
  const swap = [change(received, "3", "2"), change(naturalPerson, "2", "3")];
  const alone = change(total, "4", "1");
  const reading = readOf(
    { [received]: "3", [naturalPerson]: "2", [total]: "4" },
    {
      causes: [
        causeOf({
          relations,
          repairs: [repairOf({ changes: swap }), repairOf({ changes: swap.slice(0, 1) })],
        }),
        causeOf({ relations: ["case-total:directSuit"], repairs: [repairOf({ changes: [alone] })] }),
      ],
    },
  );
  const inPlace: Locate = (cells) => cells.map(({ place }) => place);
  const targetsOf = (changes: readonly PlannedChange[], locate = inPlace) =>
    fixTargets(changes, reading, locate).find(outline);

  test("are made together or not at all, those of different repairs each by themselves", () => {
    const groups = targetsOf([...swap, alone]).map(({ group }) => group);
    expect(groups[0]).toBe(groups[1]);
    expect(new Set(groups).size).toBe(2);
    expect(groups).not.toContain(undefined);
  });

  test("rest on every number of the relations that they are in, as it was when they were offered", () => {
    const [{ basis = [] } = {}] = targetsOf([alone]);
    const texts = basis.map(({ text }) => text).sort();
    expect(texts).toEqual(["0", "0", "0", "0", "4"]);
    const [one] = targetsOf(swap.slice(0, 1));
    const cellOf = (field: string) => reading.review.facts[field]?.cell;
    const cells = one?.basis?.map(({ place }) => place);
    // A part of the row, a part of the column's balance, and nothing of another table.
    expect(cells).toContainEqual(cellOf(request("received", "research")));
    expect(cells).toContainEqual(cellOf(request("carriedForward", "total")));
    expect(cells).not.toContainEqual(cellOf(total));
  });

  test("know which of those numbers the document has no more", () => {
    const gone = reading.review.facts["cases.directSuit.upheld"]?.cell;
    const locate: Locate = (cells) => cells.map(({ place }) => (place === gone ? null : place));
    const [{ basis = [] } = {}] = targetsOf([alone], locate);
    expect(basis.filter(({ place }) => place === null)).toEqual([{ place: null, text: "0" }]);
  });

  test("hang together with nothing where they are no repair's", () => {
    const [target] = targetsOf([change(request("granted", "total"), "", "0")]);
    expect(target).toMatchObject({ basis: [] });
    expect(target).not.toHaveProperty("group");
  });
});
