import { sampleFile, samples } from "../../../scripts/samples/samples";
import { reviewed } from "../../../testing/reviews";

/** What the captions of samples count is what the check finds in them. */

function sampleNamed(file: string) {
  const sample = samples.find((one) => one.file === file);
  if (!sample) throw new Error(`There is no ${file}.`);
  const { findings, relations, causes } = reviewed(sampleFile(sample));
  const count = (rule: RegExp) => findings.filter((finding) => rule.test(finding.rule)).length;
  const broken = relations.filter(({ outcome }) => outcome === "broken").length;
  return { about: sample.about, count, broken, causes: causes.length };
}

test("the report with a few errors", () => {
  const { about, count, broken, causes } = sampleNamed("有错误.docx");
  expect([causes, broken, count(/^text-/), count(/^period$/)]).toEqual([3, 5, 3, 1]);
  expect(about.zh).toMatch(/三个数写错，使五条关系不成立；正文有三个数与表不一致，统计期限/);
  expect(about.en).toMatch(/^Three wrong numbers .* five relations; three numbers of the text .* the period/);
  expect([count(/^blank$/), count(/^digits$/), count(/^label$/)]).toEqual([3, 1, 1]);
  expect(about.zh).toMatch(/三处空白、一个全角数字和一个写错的表头/);
  expect(about.en).toMatch(/three blanks, a full-width number and a misspelt head/);
});

test("the report with one wrong total", () => {
  const { about, count, broken, causes } = sampleNamed("一处总计错误.docx");
  expect([causes, broken, count(/^text-/)]).toEqual([1, 2, 1]);
  expect(about.zh).toMatch(/一处总计.*两条关系和正文里的一个数/);
  expect(about.en).toMatch(/One total .* two relations and one number of the text/);
});
