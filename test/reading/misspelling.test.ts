import { tableIds, tableIn } from "../../testing/reports";
import fc from "fast-check";
import { format2021 } from "../../src/report";
import { isMisspelling, likeness } from "../../src/reading/labels/misspelling";
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

describe("the rule alone, among labels that differ in one word", () => {
  const label = { text: "本年废止件数" };
  const neighbours = [{ text: "本年制发件数" }, { text: "现行有效件数" }];
  const isRead = (text: string, more: { label?: string; among?: readonly string[] } = {}) =>
    isMisspelling(
      text,
      more.label === undefined ? label : { text: more.label },
      (more.among ?? neighbours.map((each) => each.text)).map((each) => ({ text: each })),
    );

  test("half of what tells it from its neighbours must be there", () => {
    expect(isRead("本年止件数")).toBe(true);
    expect(isRead("本年件数")).toBe(false);
    expect(isRead("废止")).toBe(true);
    expect(isRead("止")).toBe(false);
  });

  test("one of these characters replaced is another word, unless they are five", () => {
    expect(isRead("本年停止件数")).toBe(false);
    expect(isRead("社会公益组积", { label: "社会公益组织", among: ["商业企业"] })).toBe(true);
    expect(isRead("社会公益阻积", { label: "社会公益组织", among: ["商业企业"] })).toBe(false);
    expect(isRead("科研机购", { label: "科研机构", among: ["商业企业"] })).toBe(false);
    // A neighbour that has the character, and not the word, does not change that.
    expect(isRead("科研机购", { label: "科研机构", among: ["构件"] })).toBe(false);
    expect(isRead("法律机构台", { label: "法律机构处", among: ["商业企业"] })).toBe(true);
  });

  test("a character of those that neighbours have, too, may be another", () => {
    expect(isRead("本年废止伴数")).toBe(true);
    expect(isRead("木年废止件数")).toBe(true);
  });

  test("a label of fewer than ten characters bears one new character, a longer one one for every five", () => {
    expect(isRead("木年废止伴数")).toBe(false);
    expect(
      isRead("木年政府信息公开申请总敖", { label: "本年政府信息公开申请总数", among: ["木年", "总敖"] }),
    ).toBe(false);
    const among = ["本年政府", "申请总数"];
    expect(isRead("木年政府信息公开申请总敖", { label: "本年政府信息公开申请总数", among })).toBe(true);
    expect(isRead("木年政府信息公开伸请总敖", { label: "本年政府信息公开申请总数", among })).toBe(false);
  });

  test("doubled characters are none that are new", () => {
    expect(isRead("本年废废止止件数数")).toBe(true);
    expect(isRead("本年废大止小件数")).toBe(false);
  });

  test("two new characters side by side are a word", () => {
    const longer = { label: "本年政府信息公开申请总数", among: ["本年政府", "申请总数"] };
    expect(isRead("本年大小政府信息公开申请总数", longer)).toBe(false);
    expect(isRead("本大年政小府信息公开申请总数", longer)).toBe(true);
  });

  test("a word that turns the sense around is never added, replaced, or lost by itself", () => {
    expect(isRead("本年不废止件数")).toBe(false);
    expect(isRead("不本年废止件数")).toBe(false);
    expect(isRead("本年废止件数不")).toBe(false);
    expect(isRead("去年废止件数", { label: "今年废止件数" })).toBe(false);
    expect(isRead("予公开", { label: "不予公开", among: [] })).toBe(false);
    expect(isRead("年度废止件数", { label: "上年度废止件数" })).toBe(false);
    // Nor beside a slip that does no harm.
    expect(isRead("年度废止件", { label: "上年度废止件数" })).toBe(false);
    expect(isRead("度终止件数", { label: "度终止件数不", among: [] })).toBe(false);
  });

  test("three characters and more left out are an abbreviation, whatever they are", () => {
    const lastYears = { label: "上年度废止件数", among: ["上年度"] };
    expect(isRead("废止件数", lastYears)).toBe(true);
    expect(isRead("度废止件数", lastYears)).toBe(false);
    expect(isRead("的废止件数", lastYears)).toBe(false);
  });

  test("a unit behind it is no part of it, and one character alone is no label", () => {
    expect(isRead("本年收费金额元", { label: "本年收费金额单位万元", among: [] })).toBe(true);
    expect(isRead("收金额元", { label: "本年收费金额单位万元", among: [] })).toBe(true);
    expect(isRead("本年收费金额千元", { label: "本年收费金额", among: [] })).toBe(true);
    expect(isRead("二百元结构数", { label: "二元结构数", among: [] })).toBe(false);
    expect(isRead("件", { label: "件", among: [] })).toBe(false);
  });

  test("each spelling that is understood may be misspelt", () => {
    const accepted = { text: "本年废止件数", accepted: ["全年作废的文件"] };
    expect(isMisspelling("全年作废文件", accepted, neighbours)).toBe(true);
  });

  test("a label without a word of its own is told by all of it", () => {
    expect(isRead("总计", { label: "总计", among: ["总计数"] })).toBe(true);
    expect(isRead("总汁", { label: "总计", among: ["总计数"] })).toBe(false);
  });

  test("the label itself may be among the neighbours", () => {
    expect(isMisspelling("本年停止件数", label, [label, ...neighbours])).toBe(false);
  });
});

test("likeness is one less the part of the longer text that has to be changed", () => {
  expect(likeness("", "")).toBe(1);
  expect(likeness("废止", "废止")).toBe(1);
  expect(likeness("废止", "")).toBe(0);
  expect(likeness("废止件数", "废止")).toBe(0.5);
  expect(likeness("废止件数", "废弃件数")).toBe(0.75);
  expect(likeness("废止件", "件数量")).toBe(0);
});
