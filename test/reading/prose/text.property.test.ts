import fc from "fast-check";
import { phrases } from "../../../src/reading/prose/phrases";
import { format2021, type FieldId } from "../../../src/report";
import { draws } from "../../../testing/draws";
import { consistentFigures } from "../../../testing/reports/figures";
import { reviewExample } from "../../checks/examples";

/** Text that is drawn from the tables by the phrases agrees with them; one number changed in either is named in both. */

/** A number of the text: what it is of, and how it is said. */
const said = {
  "requests.received.total": of(phrases.receiveNew, (words, n) => `全年${words}政府信息公开申请${n}件`),
  "requests.carriedOver.total": of(phrases.carriedOver, (words, n) => `${words}${n}件`),
  "requests.total.total": of(phrases.answer, (words, n) => `${words}${n}件`),
  "requests.carriedForward.total": of(phrases.carriedForward, (words, n) => `${words}${n}件`),
  "cases.reconsideration.total": of(phrases.review, (words, n) => `因政府信息公开引起的${words}${n}件`),
  "disclosure.normativeDocument.made": of(phrases.make, (words, n) => `${words}行政规范性文件${n}件`),
  "disclosure.normativeDocument.inForce": of(phrases.inForce, (words, n) => `${words}行政规范性文件${n}件`),
} as const satisfies Readonly<Record<FieldId, unknown>>;

type SaidField = keyof typeof said;

function of(words: readonly string[], say: (words: string, number: number) => string) {
  return fc.constantFrom(...words).map((one) => (number: number) => say(one, number));
}

const fields = Object.keys(said) as readonly SaidField[];
const phrasing = fc.record(said);
const figures = consistentFigures(format2021);

/** The report's text, with these numbers. */
function textOf(phrased: Record<SaidField, (number: number) => string>, numbers: Record<SaidField, number>) {
  const say = (field: SaidField) => phrased[field](numbers[field]);
  const requests = fields.filter((field) => field.startsWith("requests.")).map(say);
  return {
    overview: [
      "（一）主动公开情况。",
      `${fields
        .filter((field) => field.startsWith("disclosure."))
        .map(say)
        .join("；")}。`,
      "（二）依申请公开情况。",
      `${requests.join("，")}。`,
      `${say("cases.reconsideration.total")}。`,
      "（三）政府信息管理情况。发布前逐条审核。",
      "（四）政府信息公开平台建设情况。网站专栏及时更新。",
      "（五）监督保障情况。公开工作纳入年度考核。",
    ],
  };
}

const numbersIn = (texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(fields.map((field) => [field, Number(texts[field] ?? 0)])) as Record<SaidField, number>;

const textFindings = (example: Record<string, unknown>) =>
  reviewExample(example).findings.filter(({ rule }) => rule.startsWith("text-"));

test("text that is drawn from the tables raises nothing, and each of its numbers is compared", () => {
  fc.assert(
    fc.property(figures, phrasing, (texts, phrased) => {
      const review = reviewExample({ ...texts, text: textOf(phrased, numbersIn(texts)) });
      expect(review.findings.filter(({ rule }) => rule.startsWith("text-"))).toEqual([]);
      expect(review.statements.map(({ outcome }) => outcome)).toEqual(fields.map(() => "agrees"));
    }),
    { numRuns: draws(60, 600) },
  );
});

test("one number of the text that is not the table's is named, with the words and the cell", () => {
  fc.assert(
    fc.property(
      figures,
      phrasing,
      fc.constantFrom(...fields),
      fc.integer({ min: 1, max: 9 }),
      (texts, phrased, field, by) => {
        const numbers = numbersIn(texts);
        const wrong = { ...numbers, [field]: numbers[field] + by };
        // 办结 may be of all that came in as well.
        const others = fields.filter((one) => one !== field).map((one) => numbers[one]);
        fc.pre(!others.includes(wrong[field]));
        fc.pre(wrong[field] !== numbers["requests.received.total"] + numbers["requests.carriedOver.total"]);
        const found = textFindings({ ...texts, text: textOf(phrased, wrong) });
        const named = found.filter(({ cells }) => cells.some((cell) => cell.field === field));
        expect(named).toHaveLength(1);
        expect(named[0]?.passages[0]?.text).toContain(String(wrong[field]));
      },
    ),
    { numRuns: draws(60, 600) },
  );
});

test("one number of the table that is not the text's is named, with the words and the cell", () => {
  fc.assert(
    fc.property(figures, phrasing, fc.constantFrom(...fields), (texts, phrased, field) => {
      const numbers = numbersIn(texts);
      const found = textFindings({
        ...texts,
        [field]: String(numbers[field] + 1),
        text: textOf(phrased, numbers),
      });
      const named = found.filter(({ cells }) => cells.some((cell) => cell.field === field));
      // 办结 of what came in still agrees where nothing was carried.
      const isSaidOfAll =
        field === "requests.total.total" &&
        [0, numbers["requests.carriedOver.total"]].some(
          (more) => numbers[field] === numbers["requests.received.total"] + more,
        );
      expect(named).toHaveLength(isSaidOfAll ? 0 : 1);
      if (!isSaidOfAll) expect(named[0]?.passages[0]?.text).toContain(String(numbers[field]));
    }),
    { numRuns: draws(60, 600) },
  );
});
