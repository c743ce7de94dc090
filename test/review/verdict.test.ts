import {
  countFindings,
  findingsByCause,
  headline,
  headlineParts,
  ignoredKey,
  ignoredRecord,
} from "../../src/review";
import { report } from "../cli/support";
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

  test("does not say that everything agrees where a broken relation is no finding", () => {
    const wrong = reviewedExample({ [cell]: "20" });
    expect(headline({ ...wrong, findings: [], causes: [] }, "en")).toBe("Nothing else was found");
  });
});
