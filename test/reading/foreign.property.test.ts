import fc from "fast-check";
import { format2021 } from "../../src/report";
import { review, type ReviewJson } from "../../testing/reviews";
import { outlineOf, paragraph, type Block, type DocxModel, type Table } from "../../testing/docx";
import {
  inPlan,
  officialPlan,
  officialSpelling,
  plansWith,
  withTotals,
  type LayoutPlan,
} from "../../testing/reports";
import { foreignTable } from "./foreignTables";
import { expectSame } from "./support";
import { draws } from "../../testing/draws";

/** A table that is not the report's changes nothing, wherever it stands, beside the number of the tables after it. */

const prose = {
  title: ["云溪县民政局2024年政府信息公开工作年度报告"],
  preamble: ["统计期限自2024年1月1日起至2024年12月31日止。"],
  parts: [
    ["依法主动公开，办理依申请公开；信息管理、平台建设和监督保障都有专人负责。"],
    [],
    [],
    [],
    ["主要问题是人员较少，下一步将加强培训。"],
    ["没有收取信息处理费。"],
  ],
};

const figures = withTotals(format2021, {
  "disclosure.normativeDocument.made": "2",
  "disclosure.normativeDocument.inForce": "9",
  "disclosure.fee.amount": "1.5",
  "requests.received.naturalPerson": "3",
  "requests.granted.naturalPerson": "3",
  "cases.reconsideration.upheld": "1",
});

function report(plan: LayoutPlan): DocxModel {
  return inPlan(format2021, { prose, figures, spelling: officialSpelling, totalBeside: false }, plan);
}

/** The foreign table put before the given block, alone or with its caption. */
function inserted(model: DocxModel, foreign: Table, at: number, caption: readonly string[]): DocxModel {
  const blocks = [...caption.map((line) => paragraph(line)), foreign];
  return { ...model, body: [...model.body.slice(0, at), ...blocks, ...model.body.slice(at)] };
}

/** The review with every cell's place as it would be if the table of this number were not there. */
function withoutTable(result: ReviewJson, number: number): ReviewJson {
  const moved = <T extends { table: number }>(place: T): T =>
    place.table > number ? { ...place, table: place.table - 1 } : place;
  return {
    ...result,
    facts: Object.fromEntries(
      Object.entries(result.facts).map(([field, fact]) => [
        field,
        { ...fact, cell: fact.cell && moved(fact.cell) },
      ]),
    ),
    findings: result.findings.map((finding) => ({ ...finding, cells: finding.cells.map(moved) })),
  };
}

/** The review with its passages by their words: a line above a table moves what follows. */
function withoutParagraphs(result: ReviewJson): ReviewJson {
  const text = JSON.stringify(result, (key, value: unknown) => (key === "paragraph" ? 1 : value));
  return JSON.parse(text) as ReviewJson;
}

/** Places behind the title that are not between two pieces of a table which a page break cut. */
function placesBeside({ body }: DocxModel): readonly number[] {
  const isProse = (block: Block | undefined) =>
    block?.kind === "paragraph" && /[\u4e00-\u9fff]/u.test(block.runs.map(({ text }) => text).join(""));
  return [...body, undefined].flatMap((_, at) =>
    at > 0 && (isProse(body[at - 1]) || isProse(body[at])) ? [at] : [],
  );
}

const position = fc.integer({ min: 1, max: 1000 });
const captions = fc.constantFrom<readonly string[]>([], ["表格"], ["下表列出本年度有关工作的统计情况："]);

function expectUnchanged(plan: LayoutPlan, foreign: Table, place: number, caption: readonly string[]): void {
  const model = report(plan);
  const places = placesBeside(model);
  const at = places[place % places.length] ?? 1;
  const number = 1 + model.body.slice(0, at).filter(({ kind }) => kind === "table").length;
  const plain = review(outlineOf(model), { file: "年报.docx" });
  const withForeign = review(outlineOf(inserted(model, foreign, at, caption)), { file: "年报.docx" });
  expectSame(withoutParagraphs(withoutTable(withForeign, number)), withoutParagraphs(plain));
}

test("a foreign table at any place of a report that passes: it passes as before", () => {
  fc.assert(
    fc.property(foreignTable, position, captions, (foreign, at, caption) => {
      expectUnchanged(officialPlan, foreign, at, caption);
    }),
    { numRuns: draws(15, 120) },
  );
});

const cutOnce = plansWith("pageBreaks").map((plan) => ({ ...plan, pageBreaks: plan.pageBreaks.slice(0, 1) }));

test("the same where a page break cuts one of the report's own tables", () => {
  fc.assert(
    fc.property(foreignTable, position, captions, cutOnce, (foreign, at, caption, plan) => {
      expectUnchanged(plan, foreign, at, caption);
    }),
    { numRuns: draws(10, 80) },
  );
});

test("two foreign tables at once", () => {
  fc.assert(
    fc.property(foreignTable, foreignTable, position, position, (one, other, a, b) => {
      const model = report(officialPlan);
      const both = inserted(
        inserted(model, one, 1 + (a % model.body.length), []),
        other,
        1 + (b % model.body.length),
        ["附表"],
      );
      const result = review(outlineOf(both), { file: "年报.docx" });
      const plain = review(outlineOf(model), { file: "年报.docx" });
      expectSame(withoutParagraphs(result).findings, withoutParagraphs(plain).findings);
      expectSame(result.relations, plain.relations);
      expectSame(valuesOf(result), valuesOf(plain));
    }),
    { numRuns: draws(6, 50) },
  );
});

function valuesOf({ facts }: ReviewJson): Readonly<Record<string, number | null>> {
  return Object.fromEntries(Object.entries(facts).map(([field, { value }]) => [field, value]));
}
