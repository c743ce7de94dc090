import { partStates } from "../../../src/taskpane/view/partStates";
import { zh } from "../../../src/taskpane/text/strings.zh";
import { reviewedExample } from "../../checks/examples";

/** The outline of the report: six parts, each with its state. */

const statesOf = (example: Record<string, unknown>) =>
  partStates(reviewedExample(example), zh).map(({ id, name, state, count }) => [id, name, state, count]);

test("names the six parts by their headings, in the form's order", () => {
  expect(statesOf({})).toEqual([
    ["overview", "一、总体情况", "good", 0],
    ["disclosure", "二、主动公开政府信息情况", "good", 0],
    ["requests", "三、收到和处理政府信息公开申请情况", "good", 0],
    ["cases", "四、政府信息公开行政复议、行政诉讼情况", "good", 0],
    ["problems", "五、存在的主要问题及改进情况", "good", 0],
    ["other", "六、其他需要报告的事项", "good", 0],
  ]);
});

test("has the worst of a part's findings, and how many they are: of its table, and of its text", () => {
  const states = statesOf({
    "cases.reconsideration.total": "9",
    "disclosure.penalty.handled": "",
    "disclosure.coercion.handled": "",
    text: { other: ["没有其他需要报告的事项。"] },
  });
  expect(states.filter(([, , state]) => state !== "good")).toEqual([
    ["disclosure", "二、主动公开政府信息情况", "warning", 2],
    ["cases", "四、政府信息公开行政复议、行政诉讼情况", "error", 1],
    ["other", "六、其他需要报告的事项", "warning", 1],
  ]);
});

test("goes to a heading by its words; a part without one is said not to be found", () => {
  const parts = partStates(reviewedExample({ heading: { "五、存在的主要问题及改进情况": "" } }), zh);
  expect(parts.find(({ id }) => id === "problems")).toMatchObject({
    name: "第五部分",
    heading: null,
    state: "open",
  });
  expect(parts[0]?.heading).toMatchObject({ field: null, text: "一、总体情况" });
});

test("is empty before the text was read, and for a document without any heading of a part", () => {
  const review = reviewedExample({});
  expect(partStates({ ...review, statements: null }, zh)).toEqual([]);
  const { report } = review;
  const without = { ...review, report: { ...report, prose: { ...report.prose, parts: [] } } };
  expect(partStates(without, zh)).toEqual([]);
});
