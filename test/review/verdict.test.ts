import {
  countFindings,
  findingsByCause,
  headline,
  headlineParts,
  relationCounts,
  relationStates,
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
    expect(countFindings(findingsByCause(wrong))).toEqual({ error: 1, warning: 0, ignored: 0 });
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
