import fc from "fast-check";
import type { Outline } from "../../src/document";
import { readReport } from "../../src/reading";
import { format2021 } from "../../src/report";
import { outlineOf, paragraph, without, type Table } from "../../testing/docx";
import { draws, SEED } from "../../testing/draws";
import { randomFrom } from "../../testing/slips/random";
import { allFigures, distinctFigures, officialTables, reportModel } from "../../testing/reports";
import { complaints, expectSame, factsOf } from "./support";

/** Texts in which ideographs are written as the radicals that look like them, as converters of PDF files write them. */

/** The radicals of Kangxi by the ideographs that they are in the normal form; those of the supplement by hand. */
const radicals: ReadonlyMap<string, string> = new Map([
  ...Array.from({ length: 214 }, (_, index): [string, string] => {
    const radical = String.fromCharCode(0x2f00 + index);
    return [radical.normalize("NFKC"), radical];
  }),
  ...[..."民⺠见⻅角⻆贝⻉车⻋长⻓门⻔青⻘页⻚风⻛马⻢齐⻬"]
    .join("")
    .match(/../gu)!
    .map((pair): [string, string] => [pair[0]!, pair[1]!]),
]);

/** The same document with about this share of the characters that have a radical written as it. */
function withRadicals(outline: Outline, share: number, seed: number): Outline {
  const { unit } = randomFrom(seed);
  const written = (text: string) =>
    Array.from(text, (sign) => (unit() < share ? (radicals.get(sign) ?? sign) : sign)).join("");
  return JSON.parse(JSON.stringify(outline), (_, value: unknown) =>
    typeof value === "string" ? written(value) : value,
  ) as Outline;
}

const [disclosure, requests, cases] = officialTables(format2021, distinctFigures(format2021)) as readonly [
  Table,
  Table,
  Table,
];
const [, old] = officialTables(format2021, allFigures(format2021, "7")) as readonly [Table, Table, Table];
const oldRequests: Table = {
  ...old,
  rows: old.rows.map((each) => ({ ...each, cells: each.cells.map((one) => without(one, "field")) })),
};
const reports = [
  {
    title: ["云溪县人民政府办公室二〇二四年", "政府信息公开工作年度报告"],
    preamble: ["统计期限自2024年1月1日起至2024年12月31日止。"],
  },
  {
    title: ["政府信息公开工作年度报告"],
    preamble: [
      "本报告由西门风景区车马行按照条例编制。",
      "所列数据的统计期限自二〇二四年一月一日起至十二月三十一日止。",
    ],
  },
].map((prose) =>
  outlineOf(
    reportModel({ ...prose, parts: [[], [], [], [], [], []] }, [
      [disclosure],
      [paragraph("附：二〇二三年申请情况"), oldRequests, paragraph("二〇二四年"), requests],
      [cases],
    ]),
  ),
);

test.each([
  ["the title", 0],
  ["the preamble", 1],
])("a report that says what it is in %s is read the same, a copy of last year's is left alone", (_, at) => {
  const outline = reports[at]!;
  const plain = readReport(outline);
  expect(plain).toMatchObject({ year: 2024, duplicates: [{ table: "requests" }] });
  const share = fc.constantFrom(0.2, 0.5, 1);
  fc.assert(
    fc.property(share, fc.integer({ min: 1, max: 2 ** 30 }), (some, seed) => {
      const report = readReport(withRadicals(outline, some, seed));
      const { title, unit, year } = plain;
      expect({ title: report.title, unit: report.unit, year: report.year }).toEqual({ title, unit, year });
      expectSame(factsOf(report), factsOf(plain));
      // That a label is written with radicals is no difference of its words.
      expect(complaints(report)).toEqual(complaints(plain));
    }),
    { numRuns: draws(6, 60), seed: SEED },
  );
});
