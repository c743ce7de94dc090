import { matchHeader } from "../../src/reading/cells/header";
import { format2021, tableOf, type SectionDeclaration } from "../../src/report";
import { cell, row, table, type Cell, type Row } from "../../testing/docx";
import { readingRows } from "./support";

/** Which column stands where: heads against the columns that a section declares. */

type Cells = readonly (Cell | string)[];

const [matters] = tableOf(format2021, "disclosure")!.declaration.sections as readonly [SectionDeclaration];
const [applicants] = tableOf(format2021, "requests")!.declaration.sections as readonly [SectionDeclaration];
const [cases] = tableOf(format2021, "cases")!.declaration.sections as readonly [SectionDeclaration];

/** Where each column stands, `start-end`; the labels of other columns; what is wrong with a label, and its column. */
function matched(section: SectionDeclaration, ...rows: readonly (Cells | Row)[]) {
  const { slots, others, differences } = matchHeader(readingRows(table(rows)), section);
  return {
    slots: slots.map((slot) => slot && `${slot.start}-${slot.end}`),
    others: others.map(({ label, start, end }) => `${label} ${start}-${end}`),
    differences: differences.map(({ cell: { cell: each }, expected, column }) => [
      each.text,
      expected,
      column,
    ]),
  };
}

const clean = { others: [], differences: [] };
const of = (text: string, span: number) => cell(text, { span });
const made = "本年制发件数";
const abolished = "本年废止件数";
const inForce = "现行有效件数";

describe("a row of heads", () => {
  test("has a column under each label, and the corner is none", () => {
    expect(matched(matters, ["信息内容", made, abolished, inForce])).toEqual({
      slots: ["1-2", "2-3", "3-4"],
      ...clean,
    });
  });

  test("in another order: each label keeps its own", () => {
    expect(matched(matters, ["", inForce, made, abolished]).slots).toEqual(["2-3", "3-4", "1-2"]);
  });

  test("a merged label stands over all its columns, and so does one that was unmerged and filled in", () => {
    expect(matched(matters, ["", of(made, 2), abolished, inForce]).slots).toEqual(["1-3", "3-4", "4-5"]);
    expect(matched(matters, ["", made, made, abolished, inForce]).slots).toEqual(["1-3", "3-4", "4-5"]);
  });

  test("one label lacks: no other takes its place", () => {
    expect(matched(matters, ["", made, inForce])).toEqual({ slots: ["1-2", null, "2-3"], ...clean });
  });

  test("no heads: nothing stands anywhere", () => {
    expect(matched(matters)).toEqual({ slots: [null, null, null], ...clean });
  });
});

describe("a label that is not the form's", () => {
  test("is a column of one's own, said with its words", () => {
    expect(matched(matters, ["信息内容", made, abolished, inForce, "备注"])).toEqual({
      slots: ["1-2", "2-3", "3-4"],
      others: ["备注 4-5"],
      differences: [],
    });
  });

  test("is a column of one's own, too, where its words are a column's that is there already", () => {
    expect(
      matched(applicants, [
        "自然人",
        "商业企业",
        "科研机构",
        "社会公益组织",
        "法律服务机构",
        "其他",
        "合计",
        "总计",
      ]),
    ).toEqual({
      slots: ["0-1", "1-2", "2-3", "3-4", "4-5", "5-6", "7-8"],
      others: ["合计 6-7"],
      differences: [],
    });
  });

  test("of a row is no column of one's own", () => {
    expect(matched(matters, ["规章", made, abolished, inForce]).others).toEqual([]);
  });

  test("in a known misspelling, or one that is likely, is the column, and said", () => {
    expect(matched(matters, ["", made, "本年度止件数", "现行有有效件数"])).toEqual({
      slots: ["1-2", "2-3", "3-4"],
      others: [],
      differences: [
        ["本年度止件数", abolished, 1],
        ["现行有有效件数", inForce, 2],
      ],
    });
  });

  test("in a known misspelling is found out of its order, too, in a likely one it is not", () => {
    expect(matched(matters, ["", inForce, "本年度止件数", made]).slots).toEqual(["3-4", "2-3", "1-2"]);
    expect(matched(matters, ["", abolished, "本年制件数", inForce]).slots).toEqual([null, "1-2", "3-4"]);
  });

  test("with a remark behind it is the column, and said", () => {
    expect(matched(matters, ["", made, abolished, "现行有效件数（历史累计）"])).toEqual({
      slots: ["1-2", "2-3", "3-4"],
      others: [],
      differences: [["现行有效件数（历史累计）", inForce, 2]],
    });
  });

  test("with a remark behind it beside the same one alone is a column of one's own", () => {
    const allYears = "现行有效件数（历史累计）";
    expect(matched(matters, ["", made, abolished, inForce, allYears])).toEqual({
      slots: ["1-2", "2-3", "3-4"],
      others: ["现行有效件数（历史累计） 4-5"],
      differences: [],
    });
    expect(matched(matters, ["", made, abolished, allYears, inForce]).slots).toEqual(["1-2", "2-3", "4-5"]);
  });

  test("with two remarks: neither is the column", () => {
    const two = ["现行有效件数（历史累计）", "现行有效件数（含修订）"];
    expect(matched(matters, ["", made, abolished, ...two]).slots).toEqual(["1-2", "2-3", null]);
    expect(matched(matters, ["", made, abolished, two[0]!, two[0]!]).slots).toEqual(["1-2", "2-3", "3-5"]);
  });

  test.each(["2023年", "2024年", "占比"])("with %s alone behind it is not the column", (remark) => {
    const { slots } = matched(matters, ["", made, abolished, `现行有效件数（${remark}）`]);
    expect(slots).toEqual(["1-2", "2-3", null]);
  });

  test("twice: neither is the column", () => {
    expect(matched(matters, ["", made, inForce, abolished, inForce]).slots).toEqual(["1-2", "3-4", null]);
  });
});

describe("parents", () => {
  const outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
  const fifteen = [...outcomes, ...outcomes, ...outcomes];
  const inOrder = Array.from({ length: 15 }, (_, at) => `${at}-${at + 1}`);

  test("tell blocks with the same labels apart, whatever their order", () => {
    const [first, second, third] = [0, 5, 10].map((at) => inOrder.slice(at, at + 5));
    expect(
      matched(
        cases,
        [of("行政诉讼", 10), of("行政复议", 5)],
        [of("未经复议直接起诉", 5), of("复议后起诉", 5), of("", 5)],
        fifteen,
      ).slots,
    ).toEqual([...third!, ...first!, ...second!]);
  });

  test("of one block alone: the others are not there", () => {
    expect(matched(cases, [of("复议后起诉", 5)], outcomes).slots).toEqual([
      ...Array.from({ length: 10 }, () => null),
      ...inOrder.slice(0, 5),
    ]);
  });

  test("that were unmerged stand over the blanks beside them, not over what a merge covers", () => {
    const unmerged = (text: string) => [text, "", "", "", ""];
    const [first, second, third] = [0, 5, 10].map((at) => inOrder.slice(at, at + 5));
    expect(
      matched(
        cases,
        row([of("行政诉讼", 10), cell("行政复议", { span: 5, vMerge: "restart" })]),
        row([
          ...unmerged("未经复议直接起诉"),
          ...unmerged("复议后起诉"),
          cell("", { span: 5, vMerge: "continue" }),
        ]),
        fifteen,
      ).slots,
    ).toEqual([...third!, ...first!, ...second!]);
  });

  test("of the first block alone, unmerged: the blanks beside it are under it", () => {
    expect(matched(cases, ["行政复议", "", "", "", ""], outcomes).slots).toEqual([
      ...inOrder.slice(0, 5),
      ...Array.from({ length: 10 }, () => null),
    ]);
  });

  test("that were lost leave the order to tell", () => {
    expect(matched(cases, fifteen).slots).toEqual(inOrder);
  });

  test("below a label say nothing about it", () => {
    expect(matched(matters, ["信息内容", made, abolished, inForce], ["", "件", "件", "件"]).slots).toEqual([
      null,
      null,
      null,
    ]);
  });

  test("are no columns of one's own, merged ones with their lower rows neither", () => {
    const rows = [
      row([of("申请人情况", 7)]),
      row([
        cell("自然人", { vMerge: "restart" }),
        of("法人或其他组织", 5),
        cell("总计", { vMerge: "restart" }),
      ]),
      row([
        cell("", { vMerge: "continue" }),
        ...["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"],
        cell("", { vMerge: "continue" }),
      ]),
    ];
    expect(matched(applicants, ...rows)).toEqual({ slots: inOrder.slice(0, 7), ...clean });
  });
});

describe("labels broken over rows", () => {
  test("are put together from top to bottom", () => {
    expect(matched(matters, ["", "本年制", "本年废止", "现行有"], ["", "发件数", "件数", "效件数"])).toEqual({
      slots: ["1-2", "2-3", "3-4"],
      ...clean,
    });
    const upper = ["自然", "商业", "科研", "社会公益", "法律服务", "其", "总"];
    const lower = ["人", "企业", "机构", "组织", "机构", "他", "计"];
    const inOrder = lower.map((_, at) => `${at}-${at + 1}`);
    expect(matched(applicants, upper, lower)).toEqual({ slots: inOrder, ...clean });
    // As many pieces as a label may have, and a label over all.
    expect(
      matched(
        applicants,
        [of("申请人情况", 7)],
        ["自", "商", "科", "社会", "法律", "", ""],
        ["", "业", "研", "公", "服", "", "", ""],
        ["然", "企", "机", "益", "务", "其", "总"],
        ["人", "业", "构", "组织", "机构", "他", "计"],
      ).slots,
    ).toEqual(inOrder);
  });

  const ends = ["维持", "纠正", "结果", "审结", "计"];
  const halves = [...ends, ...ends, ...ends];

  test("of which only the ends are left stand in their places, where every column has one", () => {
    expect(matched(cases, halves).slots).toEqual(Array.from({ length: 15 }, (_, at) => `${at}-${at + 1}`));
  });

  test("stand in their order on another grid, and where one of them is of no label", () => {
    expect(matched(cases, ["", ...halves]).slots).toEqual(
      Array.from({ length: 15 }, (_, at) => `${at + 1}-${at + 2}`),
    );
    const odd = matched(
      cases,
      halves.map((text, at) => (at === 3 ? "甲乙" : text)),
    );
    expect(odd.slots[3]).toBeNull();
    expect(odd.others).toEqual(["甲乙 3-4"]);
  });

  test("tell nothing where most labels are whole", () => {
    const whole = ["自然人", "商业企业", "科研机构", "织", "法律服务机构", "其他", "总计"];
    expect(matched(applicants, whole)).toMatchObject({ others: ["织 3-4"], differences: [] });
  });

  test("so do columns without any, where half have one", () => {
    const most = halves.map((text, at) => (at % 5 === 4 ? "" : text));
    expect(matched(cases, most).slots).not.toContain(null);
    const few = halves.map((text, at) => (at < 7 ? text : ""));
    expect(matched(cases, few).slots).toContain(null);
  });

  test("tell nothing in a narrow header", () => {
    expect(
      matched(
        matters,
        ["制发件数", "废止件数", "有效件数"].map((text) => text.slice(2)),
      ).slots,
    ).toEqual([null, null, null]);
  });
});
