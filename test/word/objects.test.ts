import fc from "fast-check";
import { draws } from "../../testing/draws";
import { closeAll, openDocument, type OpenDocument } from "../../testing/word/word";
import { alternatives, CONTINUE, mr, p, r, rawDocx, RESTART, ruby, tbl } from "../workbench/rawDocx";
import { markAndUnmark } from "./support/roundTrip";

/** What is more than text, by its name: Word may keep the text to itself. */
const objects: Readonly<Record<string, (text: string) => string>> = {
  formula: (text) => `<m:oMath>${mr(text)}</m:oMath>`,
  "formula of its own line": (text) => `<m:oMathPara><m:oMath>${mr(text)}</m:oMath></m:oMathPara>`,
  "formula of formulas": (text) =>
    `<m:oMath><m:f><m:num>${mr(text)}</m:num><m:den>${mr("2")}</m:den></m:f></m:oMath>`,
  ruby: (text) => `<w:r>${ruby("er", text)}</w:r>`,
};

/** What Word shows as plain text. */
const alike: Readonly<Record<string, (text: string) => string>> = {
  alternatives: (text) => alternatives(["zz", r("", `5${text}`)], r("", text)),
  "drop-down without a result": (text) =>
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:listEntry w:val="${text}"/></w:ddList></w:ffData></w:fldChar></w:r>` +
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  "alternatives in a run": (text) =>
    `<w:r>${alternatives(["zz", `<w:t>5${text}</w:t>`], `<w:t>${text}</w:t>`)}</w:r>`,
};

let word: OpenDocument;
beforeAll(async () => {
  word = await openDocument(rawDocx(p("")));
});
afterAll(closeAll);

/** A row of a merged table between plain rows, as the report's second table has them. */
const tableWith = (label: string, number: string, isLast: boolean): Uint8Array =>
  rawDocx(
    tbl(
      [[RESTART, p("办理结果")], p("予以公开"), p("127"), p("34")],
      [[CONTINUE, p("")], label, isLast ? p("34") : number, isLast ? number : p("34")],
      [[CONTINUE, p("")], p("总计"), p("127"), p("34")],
    ) + p(""),
  );

describe.each(Object.entries({ ...objects, ...alike }))(
  "%s: a cell of it, and its neighbours,",
  (name, write) => {
    const inParagraph = (text: string) => `<w:p>${write(text)}</w:p>`;

    test.each([
      ["as the label", inParagraph("部分公开"), p("127"), false],
      ["as the number", p("部分公开"), inParagraph("127"), false],
      ["as the last number", p("部分公开"), inParagraph("127"), true],
      ["beside the number", p("部分公开"), `<w:p>${r("", "127")}${write(" ")}</w:p>`, false],
      ["as label and number", inParagraph("部分公开"), inParagraph("127"), true],
    ])("are marked and unmarked without a trace: %s", async (_where, label, number, isLast) => {
      const document = await word.reopen(tableWith(label, number, isLast));
      expect(await markAndUnmark(document)).toMatchObject({ painted: 10, left: [], isSame: true });
    });

    test("leave each other their marks where Word keeps the text of formulas to itself", async () => {
      const file = tableWith(inParagraph("部分公开"), inParagraph("127"), true);
      const document = await word.reopen(file, { formulaText: "no" });
      const { painted, left, isSame } = await markAndUnmark(document);
      expect({ painted, isSame }).toEqual({ painted: name in objects ? 8 : 10, isSame: true });
      expect(left.filter((one) => !/did not write/.test(one))).toEqual([]);
    });
  },
);

test("any table of such cells is marked and unmarked without a trace, whatever of their text Word gives", async () => {
  const kinds = Object.entries({ ...objects, ...alike });
  const cell = fc
    .tuple(fc.constantFrom("", "0", "1", "12", "一"), fc.constantFrom(null, ...kinds))
    .map(([text, kind]) =>
      kind === null || text === ""
        ? { xml: p(text), isObject: false }
        : { xml: `<w:p>${kind[1](text)}</w:p>`, isObject: kind[0] in objects },
    );
  const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom("yes", "no"), async (drawn, formulaText) => {
      const file = rawDocx(tbl(...drawn.map((row) => row.map(({ xml }) => xml))) + p(""));
      const { left, isSame } = await markAndUnmark(await word.reopen(file, { formulaText }));
      const mayBeLeft = drawn.flatMap((row, at) =>
        row.flatMap(({ isObject }, n) => (isObject && formulaText === "no" ? [`1.${at + 1}.${n + 1}`] : [])),
      );
      const wrong = left.filter((one) => !mayBeLeft.includes(one.split(" ")[0] ?? ""));
      expect({ isSame, wrong }).toEqual({ isSame: true, wrong: [] });
    }),
    { numRuns: draws(15, 300) },
  );
});
