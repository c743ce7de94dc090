import { review } from "../../testing/reviews";
import { reviewExample } from "../checks/examples";

/** Where a header speaks against counting cells, or cells lack, nothing is guessed and nothing passes. */

test("the example that the others depart from passes", () => {
  expect(reviewExample({}).status).toBe("passed");
  expect(review(new Uint8Array(), { file: "" }).status).toBe("unreadable");
});

test("a label of another unit over the only column of a section is said", () => {
  const { findings } = reviewExample({ label: { "本年收费金额（单位：万元）": "本年收费金额（单位：元）" } });
  expect(findings.map(({ rule }) => rule)).toEqual(["label"]);
});

test("foreign words over a column leave its numbers unplaced and the column lacking", () => {
  const { findings, facts } = reviewExample({ label: { 法律服务机构: "备注" } });
  expect(facts["requests.received.legalService"]).toBeUndefined();
  expect(facts["requests.received.total"]).toBeDefined();
  expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(["incomplete-table", "unplaced"]));
});
