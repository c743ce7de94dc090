import { changesIn } from "../../testing/reviews";
import { reviewedExample, reviewExample } from "./examples";

/** Fixes of single cells are offered where the answer is certain, and nowhere else. Those of sums: test/review/offers.test.ts. */

type Texts = Readonly<Record<string, string>>;
const findingsOf = (rule: string, texts: Texts) =>
  reviewExample(texts).findings.filter((finding) => finding.rule === rule);
const changesFor = (rule: string, texts: Texts) =>
  findingsOf(rule, texts).flatMap(({ fixes }) =>
    fixes.flatMap((fix) => changesIn(fix).map(({ field, from, to }) => ({ field, from, to }))),
  );

describe("a blank", () => {
  const petition = "requests.petition.business";

  test("is filled with 0 where the sums hold with it", () => {
    expect(changesFor("blank", { [petition]: "" })).toEqual([{ field: petition, from: "", to: "0" }]);
    expect(changesFor("blank", { [petition]: "—" })).toEqual([{ field: petition, from: "—", to: "0" }]);
  });

  test("is filled with 0 where no relation knows it", () => {
    const field = "disclosure.penalty.handled";
    expect(changesFor("blank", { [field]: "无" })).toEqual([{ field, from: "无", to: "0" }]);
  });

  test("in a broken relation may lack a number: 0 is not offered, and the reason is said", () => {
    const texts = { "cases.reconsideration.upheld": "" };
    expect(findingsOf("blank", texts)[0]?.message).toContain(
      "是空白。它所在的算式对不上，请看这里是否漏填。",
    );
    expect(changesFor("blank", texts)).toEqual([]);
  });
});

test("digits are rewritten plainly, from the text as it stands", () => {
  const field = "disclosure.licence.handled";
  expect(changesFor("digits", { [field]: "１，２５０" })).toEqual([
    { field, from: "１，２５０", to: "1250" },
  ]);
});

describe("a label in other words than the form's", () => {
  const fixesOf = (official: string, written: string) => {
    const found = reviewedExample({ label: { [official]: written } }).findings;
    return found.filter(({ rule }) => rule === "label").flatMap(({ fixes }) => fixes);
  };

  test("is put into the form's, in its own cell", () => {
    const cell = { table: 2, row: 3, cell: 5 };
    const changes = [{ field: null, place: cell, from: "社会组织", to: "社会公益组织" }];
    expect(fixesOf("社会公益组织", "社会组织")).toMatchObject([
      { label: { zh: "改为“社会公益组织”" }, changes },
    ]);
    expect(fixesOf("（一）予以公开", "（一）予以公幵")).toHaveLength(1);
  });

  test.each([
    ["现行有效件数", "现行有效件数（历史累计）"],
    ["本年收费金额（单位：万元）", "本年收费金额（单位：元）"],
    ["本年收费金额（单位：万元）", "本年收费金额"],
  ])("is people's to change where more than words is lost or added: “%s” as “%s”", (official, written) => {
    expect(fixesOf(official, written)).toEqual([]);
  });
});

describe("words beside a number", () => {
  const [documents, fee] = ["disclosure.normativeDocument.inForce", "disclosure.fee.amount"];

  test.each([
    [documents, "6件", "6"],
    [documents, " 1,206 件 ", "1206"],
    [documents, "０６项", "6"],
    [fee, "12.50万元", "12.5"],
    [fee, "251000元", "25.1"],
    [fee, "３３，３３３．３３ 元", "3.333333"],
    [fee, "1.2亿元", "12000"],
  ])(
    "that are its unit alone are taken away at a click, and an amount converted: %s “%s”",
    (field, text, to) => {
      const fixes = findingsOf("remark", { [field]: text }).flatMap((finding) => finding.fixes);
      expect(fixes).toMatchObject([
        { label: `改为 ${to}`, changes: [{ field, from: text.trim(), to }], guess: true },
      ]);
    },
  );

  test.each([
    [documents, "6（其中修订2件）"],
    [documents, "约6件"],
    [documents, "6件左右"],
    [documents, "6元"],
    [fee, "12件"],
    [fee, "约12万元"],
    [documents, "6²"],
  ])("that say more are people's to move: %s “%s”", (field, text) => {
    expect(findingsOf("remark", { [field]: text })).toHaveLength(1);
    expect(changesFor("remark", { [field]: text })).toEqual([]);
  });
});
