import fc from "fast-check";
import { limits } from "../../src/document";
import { readPdf } from "../../src/cli/pdf";
import { pdfFile, type PrintedStroke, type PrintedText } from "../../testing/pdf";
import { paragraphTexts } from "../document/build";
import { outcomeOf } from "../document/kinds/outcome";

/** The text layer of PDFs. Which lines it makes is held by test/document/kinds/printedPages.test.ts. */

const page: readonly PrintedText[] = [
  { text: "云溪县统计局2024年报", x: 90, y: 700 },
  { text: "一、本年新收政府信息", x: 90, y: 660 },
  { text: "公开申请数量", x: 90, y: 646 },
  { text: "10", x: 250, y: 653 },
  { text: "3", x: 280, y: 653 },
  { text: "- 1 -", x: 280, y: 60 },
];
const lines = ["云溪县统计局2024年报", "一、本年新收政府信息", "公开申请数量", "10 3"];

const outcome = (bytes: Uint8Array): Promise<string> =>
  readPdf(bytes).then(
    () => "read",
    (error: unknown) =>
      outcomeOf(() => {
        throw error;
      }),
  );

test("is read in Chinese from fonts that do not say what their characters mean", async () => {
  expect(paragraphTexts(await readPdf(pdfFile([page])))).toEqual(lines);
});

test("is read page by page", async () => {
  const texts = paragraphTexts(await readPdf(pdfFile([page, [{ text: "二", x: 90, y: 700 }]])));
  expect(texts).toEqual([...lines, "二"]);
});

test("is read as it is looked at, on a page that is turned", async () => {
  const texts: PrintedText[] = [
    { text: "1", x: 300, y: 100, isUpwards: true },
    { text: "2", x: 300, y: 130, isUpwards: true },
    { text: "3", x: 320, y: 100, isUpwards: true },
  ];
  expect(paragraphTexts(await readPdf(pdfFile([texts], { rotate: 90 })))).toEqual(["1 2", "3"]);
});

test.each([
  ["lines", false],
  ["thin areas", true],
])("its tables are those that are drawn as %s", async (_how, isArea) => {
  const [xs, ys] = [[80, 240, 270, 300] as const, [630, 680] as const];
  const strokes = [
    ...xs.map((x) => ({ from: [x, ys[0]] as const, to: [x, ys[1]] as const, isArea })),
    ...ys.map((y) => ({ from: [xs[0], y] as const, to: [xs[3], y] as const, isArea })),
  ];
  const { tables } = await readPdf(pdfFile([[...page, ...strokes]]));
  expect(tables.map(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text)))).toEqual([
    [["一、本年新收政府信息公开申请数量", "10", "3"]],
  ]);
});

describe("is read on a page with a drawing", () => {
  const points = Array.from({ length: 200_000 }, (_, n) => `${n % 500} ${n % 700}`);
  const table: readonly PrintedStroke[] = [
    ...[80, 240, 270, 300].map((x): PrintedStroke => ({ from: [x, 630], to: [x, 680] })),
    ...[630, 680].map((y): PrintedStroke => ({ from: [80, y], to: [300, y] })),
  ];

  test.each([
    ["of one long line", `0 0 m ${points.join(" l ")} l S`],
    ["of one area with many corners", `0 0 m ${points.join(" l ")} l f`],
    ["of many areas in one path", `${points.join(" 5 1 re ")} 5 1 re f`],
  ])("%s", async (_what, operators) => {
    expect(paragraphTexts(await readPdf(pdfFile([[...page, { operators }]])))).toEqual(lines);
  });

  test.each([
    ["a table with it is one up to 20,000 lines", 19_994, 1],
    ["with more lines it has none", 19_995, 0],
  ])("%s", async (_what, count, tables) => {
    // Far below each other in few places, so that they are few lines when put together.
    const operators = Array.from(
      { length: count },
      (_, n) => `20 ${20 + 10 * (n % 10)} m 40 ${20 + 10 * (n % 10)} l`,
    );
    const drawing = { operators: `${operators.join(" ")} S` };
    expect((await readPdf(pdfFile([[...page, ...table, drawing]]))).tables).toHaveLength(tables);
  });
});

test("the bytes that are given stay as they are", async () => {
  const bytes = pdfFile([page]);
  const before = bytes.slice();
  await readPdf(bytes);
  expect(bytes).toEqual(before);
});

test.each([
  ["pdf-without-text", "pages without text", pdfFile([[], []])],
  ["pdf-without-text", "a page with nothing but its number", pdfFile([[{ text: "1", x: 290, y: 50 }]])],
  ["encrypted", "a PDF with a password", pdfFile([page], { isEncrypted: true })],
  ["damaged-pdf", "the beginning of one", pdfFile([page]).slice(0, 40)],
  ["too-large", "too many pages", pdfFile(Array.from({ length: limits.pages + 1 }, () => []))],
  ["too-large", "too many bytes", new Uint8Array(limits.pdfBytes + 1)],
])("%s: %s", async (code, _what, bytes) => {
  expect(await outcome(bytes)).toBe(code);
});

test("a PDF with bytes changed or cut off anywhere is read, or answered with a code", async () => {
  const file = pdfFile([page]);
  const change = fc.tuple(fc.nat(file.length - 1), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(fc.nat(file.length), fc.array(change, { maxLength: 6 }), async (length, changes) => {
      const damaged = file.slice(0, length);
      for (const [at, byte] of changes) if (at < length) damaged[at] = byte;
      await outcome(damaged);
    }),
    { numRuns: 100 },
  );
});
