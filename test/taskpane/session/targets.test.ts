import type { Outline } from "../../../src/document";
import { fixTargets, markTargets } from "../../../src/taskpane/session/targets";
import type { WriteReport, WriteTarget } from "../../../src/word";

const outline: Outline = { blocks: [], tables: [], hasRevisions: false, protection: null, oddities: [] };
const at = (cell: number) => ({ table: 2, row: 4, cell });
const nothing = <T extends WriteTarget>(): WriteReport<T> => ({
  applied: [],
  changedMeanwhile: [],
  notFound: [],
  refused: [],
  unpainted: [],
  interrupted: null,
});
const change = (field: string) => ({ finding: "f", rule: "row-total", field, from: "3", to: "2" });
const placeOf = (field: string) => ({ field, address: at(8), text: "3" });

describe("the targets of a write", () => {
  test("stand where a fresh read finds their fields", () => {
    const { find } = fixTargets([change("requests.received.total")], placeOf, () => [at(9)]);
    expect(find(outline)).toEqual([{ key: "requests.received.total", address: at(9), text: "3", to: "2" }]);
  });

  test("a field that is gone is not written to where it was, and is reported as not found", () => {
    const { find, complete } = fixTargets([change("a.a"), change("b.b")], placeOf, () => [at(8), null]);
    expect(find(outline).map(({ key }) => key)).toEqual(["a.a"]);
    expect(complete(nothing()).notFound.map(({ key }) => key)).toEqual(["b.b"]);
  });

  test("a cell without a field is named by its address", () => {
    const label = { field: null, address: at(1), text: "社会组织", severity: "warning" } as const;
    const { find } = markTargets([label], (cells) => cells.map(({ address }) => address));
    expect(find(outline)).toEqual([{ key: "2.4.1", address: at(1), text: "社会组织", severity: "warning" }]);
  });
});
