import { tableIds, tableIn } from "../../testing/reports";
import fc from "fast-check";
import { format2021 } from "../../src/report";
import { reviewExample } from "../checks/examples";
import { draws } from "../../testing/draws";

/** Slips of the pen are understood and said; another word is another thing, whose numbers are not guessed. */

const rulesOf = (label: Record<string, string>) =>
  [...new Set(reviewExample({ label }).findings.map(({ rule }) => rule))].sort();

test.each([
  ["本年废止件数", "本年度止件数"],
  ["本年废止件数", "本年止件数"],
  ["现行有效件数", "现行有效件"],
  ["现行有效件数", "现行有有效件数"],
  ["社会公益组织", "社会组织"],
  ["社会公益组织", "社会公益益组织"],
  ["行政规范性文件", "行政规范规章"],
  ["自然人", "自人然"],
  ["科研机构", "科研机购"],
  ["1.信访举报投诉类申请", "1.信访举报投拆类申请"],
  ["8.属于行政查询事项", "8.属于行政查询事"],
  ["一、本年新收政府信息公开申请数量", "一、本年新收申请数量"],
  ["四、结转下年度继续办理", "四、结转下年度继续办理数"],
  ["1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "1.申请人无正当理由逾期不补正"],
])("%s written %s is understood, and said", (official, written) => {
  const { facts, findings } = reviewExample({ label: { [official]: written } });
  expect([...new Set(findings.map(({ rule }) => rule))]).toEqual(["label"]);
  expect(Object.keys(facts)).toHaveLength(200);
});

test.each([
  ["行政强制", "行政征收"],
  ["行政处罚", "行政处分"],
  ["行政许可", "非行政许可"],
  ["规章", "规定"],
  ["8.属于行政查询事项", "8.属于行政复议事项"],
  ["5.属于三类内部事务信息", "5.属于两类内部事务信息"],
  ["（一）予以公开", "（一）不予公开"],
  ["1.属于国家秘密", "1.不属于国家秘密"],
  ["2.重复申请", "2.撤回申请"],
  ["行政事业性收费", "罚没收入"],
])(
  "the row %s called %s is another row: its numbers are unplaced, its fields absent",
  (official, written) => {
    expect(rulesOf({ [official]: written })).toEqual(["incomplete-table", "unplaced"]);
  },
);

test.each([
  ["本年废止件数", "本年修订件数", "abolished"],
  ["现行有效件数", "现行失效件数", "inForce"],
  ["商业企业", "国有企业", "business"],
  ["法律服务机构", "法律援助机构", "legalService"],
  ["科研机构", "教育机构", "research"],
])("the column %s called %s is another column: nothing is read from it", (official, written, key) => {
  const { facts, findings } = reviewExample({ label: { [official]: written } });
  expect(findings.map(({ rule }) => rule).sort()).toEqual(["incomplete-table", "unplaced"]);
  expect(Object.keys(facts).filter((field) => field.endsWith(`.${key}`))).toEqual([]);
});

test("a column that counts last year's decisions is not this year's", () => {
  const { facts } = reviewExample({ label: { 本年处理决定数量: "上年处理决定数量" } });
  expect(facts["disclosure.licence.handled"]).toBeUndefined();
});

const leaves = tableIds.flatMap((table) =>
  tableIn(format2021, table).declaration.sections.flatMap(({ rows, columns }) =>
    [...rows, ...columns].flatMap(({ path }) => path.at(-1)?.text ?? []),
  ),
);

test("two new characters side by side in any label are never read as that label with a warning only", () => {
  const words = fc.constantFrom("复核", "督查", "退回", "评议", "采购", "听证");
  fc.assert(
    fc.property(fc.constantFrom(...new Set(leaves)), words, fc.nat(), (official, word, at) => {
      const content = official.replace(/^(?:[一二三四]、|（[一二三四五六七]）|\d\.)/u, "");
      const lead = official.slice(0, official.length - content.length);
      const from = at % Math.max(1, content.length - 1);
      const written = lead + content.slice(0, from) + word + content.slice(from + 2);
      const rules = rulesOf({ [official]: written });
      if (rules.length === 1 && rules[0] === "label")
        throw new Error(`${official} was read from ${written}.`);
      expect(rules).not.toEqual([]);
    }),
    { numRuns: draws(13, 120) },
  );
});

test("any one character of a label lost: never another field's number, never silence", () => {
  const whole = reviewExample({}).facts;
  fc.assert(
    fc.property(fc.constantFrom(...new Set(leaves)), fc.nat(), (official, at) => {
      const written = official.slice(0, at % official.length) + official.slice((at % official.length) + 1);
      for (const [field, fact] of Object.entries(reviewExample({ label: { [official]: written } }).facts)) {
        expect([field, fact]).toEqual([field, whole[field]]);
      }
    }),
    { numRuns: draws(13, 120) },
  );
});
