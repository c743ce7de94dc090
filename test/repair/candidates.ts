/** Repairs as the criteria see them, made by hand. */
import type { ProblemCell } from "../../src/repair";
import type { Candidate, CandidateMove } from "../../src/repair/ranking/candidate";
import type { RankContext } from "../../src/repair/ranking/criteria";

/** Cells named by their fields; `sum` is the total of `a` and `b`. */
const cell = (field: string, value: number | null): ProblemCell => ({
  field,
  name: field,
  kind: "count",
  value,
});
export const change = (field: string, value: number | null, to: number, broken = 1) => ({
  cell: cell(field, value),
  to,
  relations: broken,
  broken,
  isDoubtful: false,
  mayWaitForBlanks: false,
});
export const setting = (...separate: readonly ReturnType<typeof change>[]): Candidate => ({
  changes: separate,
  separate,
  moves: [],
  openCells: 0,
});
export const moving = (isSignificant: boolean, kind: CandidateMove["kind"] = "swap"): Candidate => {
  const changes = [change("a", 1, 2), change("b", 2, 1)];
  return { changes, separate: [], moves: [{ kind, changes, isSignificant }], openCells: 0 };
};

export const context: RankContext = {
  written: new Map([
    ["a", 1],
    ["b", 2],
    ["sum", 5],
  ]),
  totals: new Map([
    [
      "sum",
      [
        {
          id: "total",
          total: "sum",
          left: ["a", "b"],
          right: ["sum"],
        },
      ],
    ],
  ]),
  knownValues: [{ readings: [["a"]], value: 3, source: { zh: "正文", en: "the prose" } }],
};
