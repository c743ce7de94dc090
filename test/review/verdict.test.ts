import { checkReport } from "../../src/checks";
import {
  checkedCounts,
  countFindings,
  findingsByCause,
  headline,
  headlineParts,
  relationCounts,
  relationStates,
  ignoredKey,
  ignoredRecord,
  isBeingFilledIn,
  severityOf,
  splitIgnored,
  type CauseGroup,
  type Review,
} from "../../src/review";
import { outlineOf, paragraph } from "../../testing/docx";
import { blankForm, report } from "../cli/support";
import { reviewed } from "../../testing/reviews";
import { reviewedExample } from "../checks/examples";

const cell = "requests.received.naturalPerson";

describe("the headline", () => {
  test("counts a cell that breaks two relations as one error", () => {
    const wrong = reviewedExample({ [cell]: "20" });
    expect(wrong.findings.length).toBe(2);
    expect(headline(wrong, "zh")).toBe("1 处错误");
    expect(countFindings(findingsByCause(wrong))).toEqual({ error: 1, warning: 0, advice: 0, ignored: 0 });
  });

  test("counts what is ignored apart, and does not say then that everything agrees", () => {
    const file = report({ [cell]: "90" });
    const plain = reviewed(file);
    const ignored = ignoredRecord(plain.findings.map((finding) => ignoredKey(finding, plain.report.facts)));
    const parts = headlineParts(reviewed(file, { ignored }), "zh");
    expect(parts).toEqual([
      { tone: "open", text: "没有其他问题" },
      { tone: "ignored", text: "已忽略 1 处" },
    ]);
  });

  test("says what agrees, and what there was nothing to compare of, in either language", () => {
    const [zh, en] = (["zh", "en"] as const).map((language) => headlineParts(reviewedExample({}), language));
    expect(zh).toEqual([
      { tone: "good", text: "三张表 42 条勾稽关系全部相符" },
      { tone: "open", text: "正文没有可与表核对的数字" },
    ]);
    expect(en).toEqual([
      { tone: "good", text: "All 42 relations of 3 tables hold" },
      { tone: "open", text: "no numbers of the text to compare" },
    ]);
  });

  test("counts errors before warnings, then what is ignored", () => {
    const found = reviewedExample({
      [cell]: "20",
      "disclosure.penalty.handled": "",
      "requests.petition.other": "",
    });
    const [first, ...others] = found.findings;
    const findings = [{ ...first!, ignored: true as const }, ...others];
    const parts = headlineParts({ ...found, findings }, "en");
    expect(parts).toEqual([
      { tone: "error", text: "1 error" },
      { tone: "warning", text: "1 warning" },
      { tone: "ignored", text: "1 ignored" },
    ]);
    expect(headline({ ...found, findings }, "en")).toBe("1 error, 1 warning, 1 ignored");
  });

  test("says where nothing could be checked, and what is ignored beside it", () => {
    const found = reviewedExample({ "disclosure.penalty.handled": "" });
    const relations = found.relations.map((each) => ({ ...each, outcome: "unchecked" as const }));
    const findings = found.findings.map((finding) => ({ ...finding, ignored: true as const }));
    const unchecked = { ...found, relations, findings };
    expect(headlineParts(unchecked, "zh")).toEqual([
      { tone: "open", text: "没有核对到任何勾稽关系" },
      { tone: "ignored", text: "已忽略 1 处" },
    ]);
    expect(headline(unchecked, "en")).toBe("No relation could be checked, 1 ignored");
  });

  test("does not say that everything agrees where a finding about no relation is ignored", () => {
    const found = reviewedExample({ "disclosure.penalty.handled": "" });
    const findings = found.findings.map((finding) => ({ ...finding, ignored: true as const }));
    expect(headline({ ...found, findings }, "zh")).toBe("没有其他问题，已忽略 1 处");
  });

  test("of a form that nobody has filled in has its blanks as one part, and what else is wrong with it", () => {
    const form = reviewed(blankForm());
    expect(headlineParts(form, "zh")).toEqual([{ tone: "open", text: "还没有填写，200 处空白" }]);
    const [blank] = checkReport(form.report).findings;
    const label = { ...blank!, rule: "label" };
    const findings = [...form.findings, label, { ...label, ignored: true as const }];
    expect(headline({ ...form, findings }, "en")).toBe("Not filled in yet: 200 blanks, 1 warning, 1 ignored");
  });

  test("says how many relations are broken that no finding tells of: their rules are switched off", () => {
    const wrong = reviewedExample({ [cell]: "20" });
    expect(headline({ ...wrong, findings: [], causes: [] }, "en")).toBe("2 sums fail, which is switched off");
  });
});

describe("what was looked at", () => {
  const said = (requests: string) => checkedCounts(reviewedExample({ text: { requests } }), "zh");
  const relations = "核对 42 条勾稽关系，42 条相符";

  test.each<[string, string]>([
    ["收到政府信息公开申请3件，引发行政复议2件。", relations],
    ["收到政府信息公开申请3件。", `${relations}；正文没有写复议诉讼的件数，未核对`],
    ["因政府信息公开引发行政复议2件。", `${relations}；正文没有写收到申请的件数，未核对`],
    ["制定规范性文件1件。", `${relations}；正文没有写收到申请、复议诉讼的件数，未核对`],
    [
      "2023年收到政府信息公开申请3件，2024年引发行政复议2件。",
      `${relations}；正文没有写收到申请的件数，未核对`,
    ],
    // The headline says it.
    ["申请都已办理。", relations],
  ])("names what the text gives no number of: %s", (text, counts) => {
    expect(said(text)).toBe(counts);
  });

  test("names nothing that the tables have none of", () => {
    const none = {
      "cases.reconsideration.upheld": "0",
      "cases.reconsideration.pending": "0",
      "cases.reconsideration.total": "0",
    };
    const review = reviewedExample({ ...none, text: { requests: "收到政府信息公开申请3件。" } });
    expect(checkedCounts(review, "zh")).toBe(relations);
  });

  test("in English, and beside what the text says wrong", () => {
    const review = reviewedExample({ text: { requests: "收到政府信息公开申请30件。" } });
    expect(checkedCounts(review, "en")).toBe(
      "42 relations: 42 hold; numbers of the text: 1 do not; the text gives no number of reconsiderations and suits: not checked",
    );
  });
});

test("relations are counted as they are shown: a broken one with a cell that is not filled in waits for it", () => {
  const wrong = reviewedExample({ [cell]: "20" });
  const causes = wrong.causes.map((cause) => ({
    ...cause,
    isUnfilled: true,
    relations: cause.relations.slice(1),
  }));
  const review = { ...wrong, causes };
  expect([...relationStates(review).values()].filter((state) => state === "waiting")).toHaveLength(2);
  expect(relationCounts(review, "en")).toBe("42 relations: 40 hold, 2 with blanks to fill in");
});

test("that no relation holds is said, too", () => {
  const { relations, ...rest } = reviewedExample({});
  const [first, ...others] = relations.map((each) => ({ ...each, outcome: "unchecked" as const }));
  const broken = { ...rest, relations: [{ ...first!, outcome: "broken" as const }, ...others] };
  expect(relationCounts(broken, "zh")).toBe("核对 42 条勾稽关系，0 条相符，1 条不符，41 条无法核对");
  expect(relationCounts(broken, "en")).toBe("42 relations: 0 hold, 1 broken, 41 could not be checked");
});

test("a relation all of whose cells are empty holds, and stands as blank; one written number, and it holds", () => {
  const keys = ["upheld", "corrected", "otherResult", "pending", "total"];
  const texts = Object.fromEntries(keys.map((key) => [`cases.directSuit.${key}`, ""]));
  const stateIn = (review: Review) => relationStates(review).get("case-total:directSuit");
  expect(stateIn(reviewedExample(texts))).toBe("blank");
  expect(stateIn(reviewedExample({ ...texts, "cases.directSuit.total": "0" }))).toBe("holds");
});

test("a report without tables is none that is being filled in", () => {
  const title = paragraph("云溪县档案馆2024年政府信息公开工作年度报告");
  expect(isBeingFilledIn(reviewed(outlineOf({ body: [title] })).report)).toBe(false);
});

test("a group that is ignored in part is counted as both, as bad as the worst of its findings", () => {
  const [group] = findingsByCause(reviewedExample({ [cell]: "20" }));
  const [first, second] = group!.findings;
  const half: CauseGroup = { ...group!, findings: [{ ...first, ignored: true }, second!] };
  expect(splitIgnored(half)).toEqual({
    open: { ...group, findings: [second] },
    ignored: { ...group, findings: [{ ...first, ignored: true }] },
  });
  expect(countFindings([half])).toEqual({ error: 1, warning: 0, advice: 0, ignored: 1 });
  expect(splitIgnored(group!).ignored).toBeNull();
  const severities = (["warning", "error"] as const).map((severity) => ({ ...first, severity }));
  const mixed: CauseGroup = { ...group!, findings: [severities[0]!, severities[1]!] };
  expect([severityOf(mixed), severityOf({ ...mixed, findings: [severities[0]!] })]).toEqual([
    "error",
    "warning",
  ]);
});
