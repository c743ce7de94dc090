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
  [move.reasons, moving(true), "“a”和“b”的数可能填颠倒了。", "“a” and “b” may have changed places."],
  [
    move.reasons,
    moving(true, "shift"),
    "从“a”到“b”的数可能错了一格。",
    "The numbers from “a” to “b” may stand one cell off.",
  ],
  [
    move.reasons,
    moving(true, "row"),
    "从“a”起的数可能错写到了“b”那一行。",
    "The numbers from “a” on may stand in the row of “b”.",
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
    "“a”写的是 123，比 12 多一个数字，可能多打了。",
    "“a” says 123, perhaps 12 with a digit too many.",
  ],
  [
    typingSlip.reasons,
    setting(change("a", 12, 123)),
    "“a”写的是 12，比 123 少一个数字，可能漏打了。",
    "“a” says 12, perhaps 123 with a digit too few.",
  ],
  [
    typingSlip.reasons,
    setting(change("a", 128, 123)),
    "“a”写的是 128，和 123 只差一个数字，可能打错。",
    "“a” says 128, perhaps 123 with one digit wrong.",
  ],
  [
    typingSlip.reasons,
    setting(change("a", 132, 123)),
    "“a”写的是 132，和 123 只是两个数字颠倒，可能打反了。",
    "“a” says 132, perhaps 123 with two digits exchanged.",
  ],
  [
    typingSlip.reasons,
    setting(change("a", 35, 3.5)),
    "“a”写的是 35，和 3.5 只差小数点，可能点错。",
    "“a” says 35, perhaps 3.5 with its point elsewhere.",
  ],
  [
    typingSlip.reasons,
    setting(change("a", -5, 5)),
    "“a”写的是 -5，和 5 只差正负号，可能写错。",
    "“a” says -5, perhaps 5 with the other sign.",
  ],
  [staleTotal.reasons, setting(change("sum", 1, 3)), "“sum”可能漏加了 2。", "“sum” may lack a part of 2."],
  [
    staleTotal.reasons,
    setting(change("sum", 5, 3)),
    "“sum”可能把 2 加了两次。",
    "“sum” may hold a part of 2 twice.",
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
    "若“a”是刚改的，请改合计，不改这一格。",
    "If “a” was just corrected, change its totals instead.",
  ],
])("%# %p", (reasons, candidate, zh, en) => {
  expect(reasons(candidate, context).map(({ sentence }) => sentence)).toEqual([{ zh, en }]);
});

test("a known number that is a sum is told with its parts, those of 0 left out", () => {
  const readings = [["a", "none", "b"]];
  const source = { zh: "正文", en: "the prose" };
  const written = new Map([...context.written, ["none", 0]]);
  const within = { ...context, written, knownValues: [{ readings, value: 5, source }] };
  const said = knownValue.reasons(setting(change("a", 1, 3)), within).map(({ sentence }) => sentence);
  expect(said).toEqual([
    { zh: "“a”为 3：3 + 2 = 5，与正文一致。", en: "“a” is 3: 3 + 2 = 5, as the prose says." },
  ]);
});

test("and with the one that becomes 0", () => {
  const readings = [["a", "b"]];
  const source = { zh: "正文", en: "the prose" };
  const within = { ...context, knownValues: [{ readings, value: 2, source }] };
  const [reason] = knownValue.reasons(setting(change("a", 1, 0)), within);
  expect(reason?.sentence.zh).toBe("“a”为 0：0 + 2 = 2，与正文一致。");
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
      zh: "有 1 格没有填，可由其他各数算出。",
      en: "1 cell is blank; its number follows from the others.",
    },
  ]);
  const parts = { a: 1, b: 2 };
  const blanks = { t1: null, t2: null, all: null };
  expect(reasonForBlanks({ ...parts, ...blanks }, { t1: ["a"], t2: ["b"], all: ["t1", "t2"] })).toEqual([
    {
      zh: "有 3 格没有填，可由其他各数算出。",
      en: "3 cells are blank; their numbers follow from the others.",
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
