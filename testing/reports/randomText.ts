/** Reports as text, drawn at random; shrunk towards one that is written plainly. */
import fc from "fast-check";
import type { Format } from "../../src/report";
import { textReport, type TextPlan } from "./asText";
import type { ReportProse } from "./body";
import { allFigures, consistentFigures, distinctFigures, withTotals } from "./figures";
import { officialSpelling, type Figures, type Spelling } from "./official";
import type { LayoutPlan } from "./plan";
import { plansWith } from "./random";
import type { TextReport } from "./textLines";
import type { Manner, RowWriting } from "./textRows";

const unit = fc.integer({ min: 0, max: 99 }).map((percent) => percent / 100);

/** A departure that few reports have. */
function seldom<T, U>(usual: T, other: fc.Arbitrary<U>): fc.Arbitrary<T | U> {
  return fc.oneof({ arbitrary: fc.constant(usual), weight: 24 }, { arbitrary: other, weight: 1 });
}

function rowWritings(manner: Manner): fc.Arbitrary<RowWriting> {
  const cuts = fc.array(unit, { minLength: 1, maxLength: manner === "flow" ? 3 : 1 });
  const spacings = {
    tabs: ["none", "none", "none", "lines"],
    cells: ["none", "row", "row"],
    flow: ["none", "none", "none", "none", "row", "row", "row", "lines", "lines", "page"],
  } satisfies Record<Manner, readonly RowWriting["spacing"][]>;
  return fc.record<RowWriting>({
    covered: fc.boolean(),
    trailing: fc.boolean(),
    cuts: fc.oneof(
      { arbitrary: fc.constant([]), weight: 3 },
      { arbitrary: cuts, weight: manner === "flow" ? 3 : 1 },
    ),
    inside: fc.boolean(),
    beside: fc.boolean(),
    narrow: fc.boolean(),
    together: fc.boolean(),
    doubled: seldom(null, unit),
    spacing: fc.constantFrom(...spacings[manner]),
  });
}

/** The layouts of tables that can be told apart as text. */
const layouts: fc.Arbitrary<LayoutPlan> = fc
  .record({
    drawn: plansWith("totalBeside", "moved", "emptyRows", "pageBreaks"),
    merges: fc.constantFrom("official" as const, "blank" as const, "flattened" as const),
    spelling: fc.record({
      brackets: fc.constantFrom("full" as const, "half" as const),
      marks: fc.constantFrom("official" as const, "spaced" as const, "full-width" as const),
      quotes: fc.constantFrom("curly" as const, "straight" as const),
      inside: fc.constantFrom("nothing" as const, "space" as const),
      at: fc.integer({ min: 40, max: 99 }).map((percent) => percent / 100),
    }),
  })
  .map(({ drawn, ...given }) => ({ ...drawn, ...given }));

/** Sentences with numbers, some of them about what the tables count. */
const sentences: readonly string[] = [
  "全年办理行政许可 12 件，行政处罚 3 件，均已按期公示。",
  "本年新收申请 4 件，其中自然人 3 件、商业企业 1 件。",
  "1.更新栏目 6 个，清理失效链接 15 条。",
  "举办业务培训2次，参训85人次。",
  "（1）编印工作简报 9 期；",
  "下表数据由办公室 1 人汇总、2 人复核。",
  "注：以上数字截至12月31日，与上年相比增加 2 件。",
  "没有因公开工作被申请行政复议或者提起行政诉讼。",
];

const passages = fc.subarray([...sentences], { maxLength: 3 });

function proses(year: number): fc.Arbitrary<ReportProse> {
  return fc.array(passages, { minLength: 6, maxLength: 6 }).map((parts) => ({
    title: [`云溪县水务局${year}年政府信息公开工作年度报告`],
    preamble: [
      `本报告数据统计期限自 ${year} 年 1 月 1 日起至 ${year} 年 12 月 31 日止，联系电话 0539-21860。`,
    ],
    parts,
  }));
}

/** How a report may be written in a manner. */
export function textPlans(manner: Manner): fc.Arbitrary<TextPlan> {
  return fc.record<TextPlan>({
    manner: fc.constant(manner),
    layout: layouts,
    rows: fc.array(rowWritings(manner), { minLength: 6, maxLength: 12 }),
    lead: fc.constantFrom("" as const, "\t" as const),
    lost: seldom([], fc.subarray(["outermost" as const, "corner" as const])),
    blanks: seldom(0, fc.integer({ min: 9, max: 60 })),
    cutOff: seldom(null, unit),
    brokenHeads: seldom(false, fc.boolean()),
    above: passages,
    hashes: fc.boolean(),
    width: manner === "flow" ? fc.integer({ min: 22, max: 32 }) : fc.constant(0),
    apart: fc.boolean(),
  });
}

/** Figures as reports have them: mostly zeros; all zeros; all different; and with a sum that does not hold. */
function reportFigures(format: Format): fc.Arbitrary<Figures> {
  const field = fc.constantFrom(...format.fields.keys());
  const few = fc.dictionary(field, fc.integer({ min: 1, max: 120 }).map(String), { maxKeys: 6 });
  return fc.oneof(
    few.map((parts) => withTotals(format, parts)),
    few.map((wrong) => ({ ...distinctFigures(format), ...wrong })),
    few.map((wrong) => ({ ...allFigures(format, "0"), ...wrong })),
    consistentFigures(format),
  );
}

/** Labels in another spelling that the format accepts, where there is one. */
function acceptedSpelling({ tables }: Format): Spelling {
  const paths = tables.flatMap(({ declaration }) =>
    declaration.sections.flatMap(({ columns, rows }) => [...columns, ...rows].map(({ path }) => path)),
  );
  const accepted = new Map(paths.flat().map((label) => [label.text, label.accepted?.[0]]));
  return (label) => accepted.get(label) ?? label;
}

/** Reports of a format as text. */
export function textReports(format: Format, manner: Manner): fc.Arbitrary<TextReport> {
  return fc
    .record({
      plan: textPlans(manner),
      figures: reportFigures(format),
      prose: proses(format.since + 1),
      spelling: fc.constantFrom(officialSpelling, officialSpelling, acceptedSpelling(format)),
    })
    .map(({ plan, ...content }) => textReport(format, { ...content, totalBeside: false }, plan));
}
