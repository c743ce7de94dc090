import type { Problem } from "../../src/repair";
import { explain } from "../../src/repair/blanks/explain";
import { systemOf } from "../../src/repair/model/system";
import type { Candidate } from "../../src/repair/ranking/candidate";
import {
  blank,
  knownValue,
  lateCorrection,
  move,
  staleTotal,
  totalFirst,
  typingSlip,
} from "../../src/repair/ranking/criteria";
import { change, context, moving, setting } from "./candidates";

/** Why a repair is likely, as people read it in both languages. */

type Say = (candidate: Candidate, within: typeof context) => readonly { readonly sentence: object }[];

test.each<readonly [Say, Candidate, zh: string, en: string]>([
  [knownValue.reasons, setting(change("a", 1, 3)), "“a”为 3，与正文一致。", "“a” is 3, as the prose says."],
  [move.reasons, moving(true), "“a”与“b”的数像是填颠倒了。", "“a” and “b” seem to have changed places."],
  [
    move.reasons,
    moving(true, "shift"),
    "从“a”到“b”的数像是错了一格。",
    "The numbers from “a” to “b” seem to stand one cell off.",
  ],
  [
    move.reasons,
    moving(true, "row"),
    "从“a”起的数像是错写到了“b”那一行。",
    "The numbers from “a” on seem to stand in the row of “b”.",
  ],
  [
    blank.reasons,
    setting(change("a", null, 3)),
    "“a”是空白，可能漏填。",
    "“a” is blank and may have been left out.",
  ],
  [
    typingSlip.reasons,
    setting(change("a", 123, 12)),
    "“a”写的是 123，像是把 12 多打了一位。",
    "“a”: 123 looks like 12, a digit too many.",
  ],
  [
    typingSlip.reasons,
    setting(change("a", 12, 123)),
    "“a”写的是 12，像是把 123 少打了一位。",
    "“a”: 12 looks like 123, a digit too few.",
  ],
  [
    typingSlip.reasons,
    setting(change("a", 128, 123)),
    "“a”写的是 128，像是把 123 打错了一位。",
    "“a”: 128 looks like 123, one digit is another.",
  ],
  [
    typingSlip.reasons,
    setting(change("a", 132, 123)),
    "“a”写的是 132，像是把 123 打颠倒了两位。",
    "“a”: 132 looks like 123, two digits have changed places.",
  ],
  [
    typingSlip.reasons,
    setting(change("a", 35, 3.5)),
    "“a”写的是 35，像是把 3.5 点错了小数点。",
    "“a”: 35 looks like 3.5, its decimal point is elsewhere.",
  ],
  [
    typingSlip.reasons,
    setting(change("a", -5, 5)),
    "“a”写的是 -5，像是把 5 写错了正负号。",
    "“a”: -5 looks like 5, it has the other sign.",
  ],
  [
    staleTotal.reasons,
    setting(change("sum", 1, 3)),
    "“sum”像是漏加了一项 2。",
    "“sum” looks as if a part of 2 was not added.",
  ],
  [
    staleTotal.reasons,
    setting(change("sum", 5, 3)),
    "“sum”像是多加了一次 2。",
    "“sum” looks as if a part of 2 was added twice.",
  ],
  [
    totalFirst.reasons,
    setting(change("sum", 5, 3)),
    "各项相加，“sum”应为 3。",
    "Its parts add up to 3 for “sum”.",
  ],
  [
    lateCorrection,
    setting(change("a", 2, 1, 2)),
    "如果“a”是后来改过的数，该改的就是它的各个合计。",
    "If “a” was put right later, its totals are what is to be changed.",
  ],
])("%# %p", (reasons, candidate, zh, en) => {
  expect(reasons(candidate, context).map(({ sentence }) => sentence)).toEqual([{ zh, en }]);
});

/** The reason given for the blanks of a report, if a search finds no repair that people could want. */
function reasonForBlanks(
  values: Readonly<Record<string, number | null>>,
  sums: Readonly<Record<string, readonly string[]>>,
) {
  const problem: Problem = {
    cells: Object.entries(values).map(([field, value]) => ({ field, name: field, kind: "count", value })),
    relations: Object.entries(sums).map(([total, left]) => ({ id: total, total, left, right: [total] })),
    blocks: [],
    knownValues: [],
  };
  const causes = explain(systemOf(problem), ({ relations }) => [
    {
      cells: [],
      relations: relations.map(({ id }) => id),
      repairs: [],
      isUnfilled: false,
      beyond: "operations",
    },
  ]);
  return causes.find(({ isUnfilled }) => isUnfilled)?.repairs[0]?.reasons;
}

test("what is not filled in is said by how much of it follows", () => {
  expect(reasonForBlanks({ a: null, z: 5 }, { z: ["a"] })).toEqual([
    {
      zh: "有 1 格没有填，由其他各数推算得出。",
      en: "1 cell is blank; what it lacks follows from the other numbers.",
    },
  ]);
  const parts = { a: 1, b: 2 };
  const blanks = { t1: null, t2: null, all: null };
  expect(reasonForBlanks({ ...parts, ...blanks }, { t1: ["a"], t2: ["b"], all: ["t1", "t2"] })).toEqual([
    {
      zh: "有 3 格没有填，由其他各数推算得出。",
      en: "3 cells are blank; what they lack follows from the other numbers.",
    },
  ]);
  expect(reasonForBlanks({ x: null, y: null, z: 5 }, { z: ["x", "y"] })).toEqual([
    {
      zh: "有 2 格没有填，填完才能核对。",
      en: "2 cells are blank; this can be checked once they are filled in.",
    },
  ]);
  expect(
    reasonForBlanks({ ...parts, ...blanks, x: null }, { t1: ["a", "x"], t2: ["b"], all: ["t1", "t2"] }),
  ).toEqual([
    {
      zh: "有 3 格合计没有填；其余空白按 0 计，各项相加就是这些数。",
      en: "3 cells are blank; with the other blanks as 0, the parts of each total add up to these numbers.",
    },
  ]);
});
