import { readWebPage } from "../../src/document/kinds";
import { readReport } from "../../src/reading";
import { format2021 } from "../../src/report";
import { manners } from "../../testing/pages";
import { distinctContent, inLayout, layouts } from "../../testing/reports";
import { complaints, expectedFacts, read } from "./support";

/** The tables of a report as web pages have them: each is read as the Word document with the same tables. */

test.each(manners)("$name", ({ layout = "official merged", write }) => {
  const named = layouts.find(({ name }) => name === layout);
  if (!named) throw new Error(`There is no layout ${layout}.`);
  const model = inLayout(format2021, distinctContent, named);
  const report = readReport(readWebPage(write(model)));
  const numbers = [...report.facts].map(([field, { value, place }]) => [field, { value, place }]);
  expect(numbers).toHaveLength(200);
  expect(Object.fromEntries(numbers)).toEqual(
    Object.fromEntries(
      Object.entries(expectedFacts(model)).map(([field, { value, cell }]) => [field, { value, place: cell }]),
    ),
  );
  expect(complaints(report)).toEqual(complaints(read(model)));
  expect([report.title, report.unit, report.year]).toEqual([
    distinctContent.prose.title[0],
    "云溪县档案馆",
    2024,
  ]);
});
