import { limits } from "../../src/document";
import { readPdf } from "../../src/cli/pdf";
import { reviewFile } from "../../src/cli/reviewFile";
import { findTextTables, readReport } from "../../src/reading";
import { format2021 } from "../../src/report";
import { pdfFile } from "../../testing/pdf";
import { printed, type PrintTraits } from "../../testing/pdf/print";
import { cellText, finalText, truthOf, type DocxModel } from "../../testing/docx";
import { gbkBytes, utf8Bytes } from "../../testing/pages";
import { allFigures, distinctContent, inLayout, layouts } from "../../testing/reports";

/** Reports as texts and PDFs: their tables are lines of text, which are read as far as they are certain, or drawn. */

async function factsOf(layout: (typeof layouts)[number], traits: PrintTraits) {
  const model = inLayout(format2021, distinctContent, layout);
  const outline = await readPdf(pdfFile(printed(model.body, traits)));
  const { facts, unit, year } = readReport(outline, [format2021], null, findTextTables);
  const truth = truthOf(model);
  return {
    unit,
    year,
    count: facts.size,
    wrong: [...facts].flatMap(([field, { value }]) =>
      value === truth.get(field)?.value ? [] : [`${field}: ${value}`],
    ),
  };
}

const official = layouts[0]!;

/** A report as somebody copies it: one paragraph a line, one row a line, tabs between its cells. */
function copied({ body }: DocxModel): string {
  const lines = body.flatMap((block) =>
    block.kind === "paragraph"
      ? [finalText(block)]
      : block.rows.map(({ cells }) =>
          cells
            .filter(({ vMerge }) => vMerge !== "continue")
            .map(cellText)
            .join("\t"),
        ),
  );
  return lines.join("\r\n");
}

test.each([
  ["UTF-8", utf8Bytes],
  ["GBK", gbkBytes],
])("a report as a text in %s is read exactly", async (_what, encode) => {
  const model = inLayout(format2021, distinctContent, official);
  const result = await reviewFile(encode(copied(model)), "年报.txt");
  const { facts, unit } = result.status === "reviewed" ? result.review.report : { facts: [], unit: null };
  expect(unit).toBe("云溪县档案馆");
  expect(new Map([...facts].map(([field, { value }]) => [field, value]))).toEqual(
    new Map([...truthOf(model)].map(([field, { value }]) => [field, value])),
  );
});

test.each([
  ["年报.pdf", "%PDF-1.7\n", /PDF.*那几页/u],
  ["年报.txt", "", /只留下报告的文字/u],
  ["年报.HTM", "<html>", /网页.*Word 文档/u],
])(
  "what is to be done about a file that is too large is said for its kind: %s",
  async (name, begins, words) => {
    const bytes = new Uint8Array(limits.pdfBytes + 1).fill(0x20);
    bytes.set(utf8Bytes(begins));
    const result = await reviewFile(bytes, name);
    expect(result).toMatchObject({ status: "unreadable", code: "too-large" });
    expect(result.status === "unreadable" && result.message.zh).toMatch(words);
  },
);

test.each([
  ["in the usual size", {}],
  ["so large that numbers are cut into lines", { size: 16, lineHeight: 20 }],
  ["so small that a table stands on one page", { size: 6, lineHeight: 8 }],
  ["with lines round its cells", { isRuled: true }],
])("a report printed %s is read exactly", async (_what, traits) => {
  expect(await factsOf(official, traits)).toEqual({
    unit: "云溪县档案馆",
    year: 2024,
    count: 200,
    wrong: [],
  });
});

describe.each([
  ["without lines", false],
  ["with lines round its cells", true],
])("a report printed %s", (_how, isRuled) => {
  test.each(layouts)("$name: no number gets a field that is not its own", async (layout) => {
    expect((await factsOf(layout, { isRuled })).wrong).toEqual([]);
  });
});

test("of a report printed with lines round its cells the blank ones are read as blank", async () => {
  const { body } = inLayout(
    format2021,
    { ...distinctContent, figures: allFigures(format2021, "") },
    official,
  );
  const result = await reviewFile(pdfFile(printed(body, { isRuled: true })), "年报.pdf");
  const facts = result.status === "reviewed" ? [...result.review.report.facts.values()] : [];
  expect(facts).toHaveLength(200);
  expect(facts.filter(({ reading }) => reading.form !== "blank")).toEqual([]);
});
