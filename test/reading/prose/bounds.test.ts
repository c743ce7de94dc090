import { readProse } from "../../../src/reading";
import { outlineOf, paragraph } from "../../../testing/docx";

/** What no report says is not read: a file that was made to keep the reader busy is answered all the same. */

function valuesIn(...lines: readonly string[]): readonly number[] {
  const outline = outlineOf({ body: lines.map((line) => paragraph(line)) });
  return readProse(outline, { title: "", unit: null, year: 2024, tables: [] }).statements.map(
    ({ value }) => value,
  );
}

const counts = (many: number) => `收到政府信息公开申请7件${"，其中1条".repeat(many - 1)}。`;

test("a sentence with more than 60 numbers says nothing", () => {
  expect(valuesIn(counts(60))).toEqual([7]);
  expect(valuesIn(counts(61))).toEqual([]);
});

test("behind 100,000 characters of text with numbers nothing is read", () => {
  const filler = "1".padEnd(10_000, "公");
  const last = "收到政府信息公开申请7件。";
  const rest = "1".padEnd(10_000 - last.length, "公");
  expect(valuesIn(...Array.from({ length: 9 }, () => filler), rest, last)).toEqual([7]);
  expect(valuesIn(...Array.from({ length: 9 }, () => filler), `${rest}公`, last)).toEqual([]);
});
