import {
  accuracyOf,
  keptSentences,
  proseFloors,
  readsOfFile,
  score,
  writtenSentences,
} from "../../../testing/reading/prose";

/** How well sentences in the manner of reports are read: see `testing/reading/prose/corpus.ts`. */

test.each([
  ["by which the phrases were written", writtenSentences, proseFloors.written],
  ["that were kept aside", keptSentences, proseFloors.kept],
] as const)("sentences %s are read right", (_, sentences, floor) => {
  const { precision, recall, sums } = accuracyOf(sentences);
  expect(precision).toBeGreaterThanOrEqual(floor.precision);
  expect(recall).toBeGreaterThanOrEqual(floor.recall);
  expect(sums.falseAlarms).toBe(0);
});

test("a third of at least 250 sentences is kept aside, and no sentence is in both parts", () => {
  const all = [...writtenSentences, ...keptSentences].map(({ sentence }) => sentence);
  expect(all.length).toBeGreaterThanOrEqual(250);
  expect(keptSentences.length).toBeGreaterThan(all.length * 0.3);
  expect(new Set(all).size).toBe(all.length);
});

describe("a reading of a person", () => {
  const of = (sentence: string, concept: string, value: number, isCompared = true) => {
    const { right, wrong, missed } = score({
      sentence,
      unit: null,
      year: 2024,
      reads: [{ concept, value, isCompared }],
    });
    return { right: right.length, wrong: wrong.length, missed: missed.length };
  };

  test.each<[string, string, number, ReturnType<typeof of>]>([
    ["收到政府信息公开申请5件。", "req.recv", 5, { right: 1, wrong: 0, missed: 0 }],
    ["收到政府信息公开申请5件。", "req.recv", 6, { right: 0, wrong: 1, missed: 1 }],
    ["收到政府信息公开申请5件。", "req.handled", 5, { right: 0, wrong: 1, missed: 1 }],
    ["收到政府信息公开申请5件。", "req.total", 5, { right: 0, wrong: 1, missed: 1 }],
    ["办理政府信息公开申请5件。", "req.handled", 5, { right: 1, wrong: 0, missed: 0 }],
    ["收到来信5件。", "req.recv", 5, { right: 0, wrong: 0, missed: 1 }],
    ["收到来信5件。", "oth.mailbox", 5, { right: 0, wrong: 0, missed: 0 }],
    ["公开规范性文件5件。", "oth.norm_published", 5, { right: 1, wrong: 0, missed: 0 }],
    ["公开规范性文件5件。", "t1.norm.made", 5, { right: 0, wrong: 1, missed: 1 }],
    ["行政复议和行政诉讼0件，信息公开。", "case.suit.total", 0, { right: 1, wrong: 0, missed: 0 }],
  ])("of %s as %s %d", (sentence, concept, value, expected) => {
    expect(of(sentence, concept, value)).toEqual(expected);
  });

  test("that is not compared must not be stated", () => {
    expect(of("收到政府信息公开申请5件。", "req.recv", 5, false)).toEqual({ right: 0, wrong: 1, missed: 0 });
  });
});

test("sentences are read from a file of such", () => {
  const file = [
    {
      sentence: "收到政府信息公开申请5件。",
      year: 2024,
      statements: [
        { field_or_concept: "req.recv", value: 5, scope: "this-year-unit", relation: "exact" },
        { field_or_concept: "req.done_all", value: true, scope: "other-year", relation: "exact" },
        { field_or_concept: "sum", value: "5:2+3", scope: "this-year-unit", relation: "exact" },
      ],
    },
  ];
  expect(readsOfFile(JSON.stringify(file))).toEqual([
    {
      sentence: "收到政府信息公开申请5件。",
      year: 2024,
      unit: null,
      reads: [
        { concept: "req.recv", value: 5, isCompared: true },
        { concept: "req.done_all", value: 0, isCompared: false },
        { concept: "sum", value: 5, isCompared: true, parts: [2, 3] },
      ],
    },
  ]);
});
