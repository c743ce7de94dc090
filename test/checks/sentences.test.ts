import fs from "node:fs";
import path from "node:path";
import { rules, sentenceOf } from "../../src/checks";

/** What people read of each kind of finding, in both languages: `sentences.txt` has it line by line. */

const place = (table: number) => ({ table, row: 1, cell: 1 });
const copy = (table: number, caption: string | null = null) => ({
  table: "requests",
  cell: place(table),
  caption,
  checked: place(2),
});
const sum = {
  name: "总计",
  left: [1, 2],
  right: [4],
  leftSum: 3,
  rightSum: 4,
  written: "4",
  countsBlanks: false,
};
const line = (reason: string, more = {}) => ({
  reason,
  label: "其他",
  column: "",
  tables: [],
  texts: ["5"],
  ...more,
});
const tag = (kind: string, more = {}) => ({
  kind,
  tagged: "甲",
  labelled: "乙",
  lines: 1,
  cells: 2,
  ...more,
});
const outdated = (by: unknown) => ({
  title: "表一",
  used: "旧号",
  inForce: "新号",
  since: 2021,
  by,
  isGone: false,
});
const remark = { name: "甲", text: "22（件）", plain: "22", isNoteMark: false, otherUnit: null };
const saying = (
  words: string,
  ...readings: readonly (readonly [names: readonly string[], sum: number])[]
) => ({
  words,
  readings: readings.map(([names, sum]) => ({ names, sum })),
});
const cases: [string, unknown][] = [
  ["row-total", sum],
  ["row-total", { ...sum, written: "", countsBlanks: true }],
  ["result-total", sum],
  ["case-total", sum],
  ["balance", sum],
  ["count", { name: "甲", text: "十", fault: "none", meant: "" }],
  ["count", { name: "甲", text: "1 88", fault: "several", meant: "" }],
  ["count", { name: "甲", text: "", fault: "automatic", meant: "" }],
  ["count", { name: "甲", text: "1O", fault: "look-alike", meant: "10" }],
  ["count", { name: "甲", text: "-3", fault: "negative", meant: "" }],
  ["count", { name: "甲", text: "1.5", fault: "fraction", meant: "" }],
  ["outdated-table", outdated(null)],
  ["outdated-table", outdated("other-table")],
  ["outdated-table", outdated(2024)],
  ["outdated-table", { ...outdated(null), isGone: true }],
  ["outdated-table", { ...outdated("other-table"), isGone: true }],
  ["outdated-table", { ...outdated(2024), isGone: true }],
  ["missing-table", { title: "表三", relations: 3, isNested: false }],
  ["missing-table", { title: "表一", relations: 0, isNested: false }],
  ["missing-table", { title: "表三", relations: 3, isNested: true }],
  ["incomplete-table", { title: "表二", rows: ["a", "b", "c", "d", "e"], columns: ["f"], shortRows: [] }],
  ["incomplete-table", { title: "表二", rows: [], columns: ["a", "b", "c", "d", "e"], shortRows: [] }],
  ["incomplete-table", { title: "表二", rows: ["a", "b", "c", "d"], columns: [], shortRows: [] }],
  [
    "incomplete-table",
    {
      title: "表二",
      rows: [],
      columns: [],
      shortRows: [
        { row: "a", cells: 2 },
        { row: "b", cells: 1 },
      ],
    },
  ],
  ["unplaced", line("too-many-numbers")],
  ["unplaced", line("ambiguous", { texts: ["5", "6"] })],
  ["unplaced", line("second-number", { label: "" })],
  ["unplaced", line("several-rows")],
  ["unplaced", line("claimed-twice")],
  ["unplaced", line("no-row")],
  ["unplaced", line("no-row", { label: "小计" })],
  ["unplaced", line("no-column", { column: "备注" })],
  ["unplaced", line("no-column", { column: "合计" })],
  ["unplaced", line("no-column")],
  ["unplaced", line("nested", { tables: ["表一", "表二"] })],
  ["unplaced", line("nested")],
  ["unplaced", line("claimed-twice", { texts: ["1\n2"] })],
  ["blank", { name: "甲", text: "", doubt: null }],
  ["blank", { name: "甲", text: "/", doubt: "shared" }],
  ["blank", { name: "甲", text: "", doubt: "made" }],
  ["blank", { name: "甲", text: "", doubt: "broken" }],
  ["blank", { name: "甲", text: "", doubt: "unchecked" }],
  ["remark", remark],
  ["remark", { ...remark, isNoteMark: true }],
  ["remark", { ...remark, otherUnit: { unit: "元", inForm: "0.0022" } }],
  ["digits", { name: "甲", text: "１", plain: "1", fault: "writing" }],
  ["digits", { name: "甲", text: "5.0", plain: "5", fault: "decimal" }],
  ["digits", { name: "甲", text: "1\u200b2", plain: "12", fault: "invisible" }],
  ["digits", { name: "甲", text: "减4", plain: "-4", fault: "change" }],
  ["label", { written: "金额（元）", expected: "金额（万元）" }],
  ["label", { written: "金额（亿元）", expected: "金额（万元）" }],
  ["label", { written: "规彰", expected: "规章" }],
  ["label", { written: "金额", expected: "金额（万元）" }],
  ["duplicate-table", { title: "表二", copies: [copy(4)], year: 2024 }],
  ["duplicate-table", { title: "表二", copies: [copy(4, "2023年")], year: 2024 }],
  ["duplicate-table", { title: "表二", copies: [copy(4), copy(5, "2023年"), copy(6), copy(7)], year: null }],
  ["duplicate-table", { title: "表二", copies: [copy(4), copy(5), copy(6)], year: null }],
  ["tag", tag("disagrees")],
  ["tag", tag("disagrees", { lines: 3 })],
  ["tag", tag("unlabelled")],
  ["tag", tag("copied")],
  ["tag", tag("foreign", { lines: 2 })],
  ["title", { title: "某局2024年政府信息公开工作告年度报" }],
  ["parts", { kind: "missing", heading: "六、甲" }],
  ["parts", { kind: "sub-heading", written: "（一）甲", heading: "五、乙" }],
  ["parts", { kind: "order", headings: ["三、甲", "二、乙"] }],
  ["parts", { kind: "numbers", headings: ["四、甲", "5.乙"], meant: ["五", "6"] }],
  ["heading-wording", { headings: [{ written: "甲", official: "乙" }] }],
  [
    "heading-wording",
    {
      headings: [
        { written: "甲", official: "乙" },
        { written: "丙", official: "丁" },
      ],
    },
  ],
  ["period", { faults: [{ written: "2023", meant: "2024" }], year: 2024 }],
  [
    "period",
    {
      faults: [
        { written: "1月2日", meant: "1月1日" },
        { written: "12月30日", meant: "12月31日" },
      ],
      year: null,
    },
  ],
  ["period", { faults: [{ written: "2025", meant: "2024" }], year: 2024, isTitleOlder: true }],
  ["period", { faults: [], year: 2024 }],
  ["period", { faults: [], year: null }],
  ["year", { where: "title", written: 2023, meant: 2024, by: "others" }],
  ["year", { where: "preamble", written: 2023, meant: 2024, by: "others" }],
  ["year", { where: "title", written: 2023, meant: 2024, by: "clerk" }],
  ["year", { where: "preamble", written: 2023, meant: 2024, by: null }],
  ["year", { where: "figures", written: 2023, meant: 2024, by: null }],
  ["leftover", { kind: "hint", words: "（文字描述）" }],
  ["leftover", { kind: "control", words: "五、存在的主要问题及改进情况", count: 2 }],
  ["leftover", { kind: "control", words: "", count: 1 }],
  ["leftover", { kind: "placeholder", words: "20XX" }],
  ["leftover", { kind: "number", words: "共公开信息条" }],
  ["outdated-citation", { kind: "old", words: "旧号", source: "新号" }],
  ["outdated-citation", { kind: "both", words: "旧号", source: "新号" }],
  ["outdated-citation", { kind: "mixed", words: "旧名", source: "新号" }],
  ["aspects", { aspects: ["甲", "乙"] }],
  ["measures", { lacks: "both" }],
  ["measures", { lacks: "problems" }],
  ["measures", { lacks: "measures" }],
  ["fee-statement", { kind: "not-said", requests: 0, words: "" }],
  ["fee-statement", { kind: "disagrees", requests: 2, words: "未收取信息处理费" }],
  ["table-as-text", { kind: "tables", names: ["表二"] }],
  ["table-as-text", { kind: "tables", names: ["表一", "表三"] }],
  ["table-as-text", { kind: "left", name: "表二" }],
  ["table-as-text", { kind: "surplus", label: "其他", texts: ["0"] }],
  ["table-as-text", { kind: "surplus", label: "", texts: ["0"] }],
  ["regulation-by-level", { unit: "云溪县水利局", isSure: true }],
  ["regulation-by-level", { unit: null, isSure: true }],
  ["regulation-by-level", { unit: "青禾市水利局", isSure: false }],
  ["in-force", { name: "规章", made: 3, inForce: 2 }],
  ["direct-suit", { count: 1 }],
  ["text-requests", saying("收到申请18件", [["a"], 15], [["a", "b"], 17])],
  ["text-zero", saying("未收到申请", [["a"], 3])],
  ["text-done", saying("全部办结", [["a"], 1])],
  ["text-cases", saying("行政诉讼3件", [["a", "b"], 1])],
  ["text-disclosure", saying("制定规范性文件2件", [["a"], 1])],
  ["text-balance", { received: 3, carriedOver: 1, handled: 3, carriedForward: 2 }],
  ["text-sum", { words: "共10条，其中甲4条，其他5条", whole: 10, parts: [4, 5], sum: 9 }],
  ["text-percent", { words: "占58.5%", percent: 58.5, shares: ["66.7", "50.0"] }],
];
const said = (id: string, values: unknown) => {
  const rule = rules.find((one) => one.id === id);
  if (!rule) throw new Error(`No rule is called ${id}.`);
  return sentenceOf(rule, values);
};
const written = fs.readFileSync(path.join(__dirname, "sentences.txt"), "utf8");

test("every rule says its findings in Chinese and in English as they are written down", () => {
  const lines = cases.map(([rule, values]) => {
    const { zh, en } = said(rule, values);
    return `${rule}\n  ${zh}\n  ${en}\n`;
  });
  expect(lines.join("")).toBe(written);
});

test("no rule is left out", () => {
  expect(new Set(cases.map(([rule]) => rule))).toEqual(new Set(rules.map(({ id }) => id)));
});

test("of a very long text a sentence quotes the beginning, wherever it stands in its data", () => {
  const [shown, longer] = [200, 201].map((length) => "8".repeat(length));
  const saidOf = (text = "") => said("digits", { name: "甲", text, plain: "8", fault: "writing" });
  expect(saidOf(shown).zh).toContain(`“${shown}”`);
  expect(saidOf(longer).en).toContain(`“${shown}……”`);
  const line = { reason: "no-row", label: "", column: "", tables: [], texts: [longer] };
  expect(said("unplaced", line).zh).toContain(`“${shown}……”`);
});
