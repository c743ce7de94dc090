import { alignRest, alignSigns } from "../../../src/reading/text/alignSigns";

/** Labels in a text, sign by sign: wherever they are broken, and also where some signs are wrong. */

/** The label of each sign by its number from 1; `.` where it is part of none. */
function aligned(text: string, labels: readonly string[], heads: readonly string[] = []): string {
  const expected = labels.map((signs) => ({ signs, isHead: heads.includes(signs) }));
  const labelOf = alignRest(text, expected, alignSigns(text, expected));
  return labelOf.map((label) => (label < 0 ? "." : String(label + 1))).join("");
}

const rows = ["属于国家秘密", "保护第三方权益", "属于行政执法案卷", "属于行政查询事项"];

test("labels that follow each other", () => {
  expect(aligned(rows.join(""), rows)).toBe("1111112222222" + "33333333" + "44444444");
});

test("a label that lacks leaves its neighbours whole, also where they begin alike", () => {
  expect(aligned("属于国家秘密属于行政查询事项", rows)).toBe("11111144444444");
  expect(aligned("属于行政执法案卷", rows)).toBe("33333333");
});

test("a label with a wrong sign, one too many or one too few", () => {
  expect(aligned("保护第三者权益", rows)).toBe("2222222");
  expect(aligned("保护第三方的权益属于行政执法案卷", rows)).toBe("22222.2233333333");
  expect(aligned("保护第三权益属于行政执法案卷", rows)).toBe("22222233333333");
});

test("other words before, between and behind labels are part of none", () => {
  expect(aligned("以下是属于国家秘密和另外的保护第三方权益完", rows)).toBe("...111111....2222222.");
});

test("a text without any label", () => {
  const { labelOf, fit } = alignSigns("天地玄黄", [{ signs: "宇宙洪荒", isHead: false }]);
  expect(labelOf).toEqual([-1, -1, -1, -1]);
  expect(fit).toBe(0);
});

test("the fit is 1 for the labels themselves, and less the more lacks or is strange", () => {
  const fitOf = (text: string) =>
    alignSigns(
      text,
      rows.map((signs) => ({ signs, isHead: false })),
    ).fit;
  expect(fitOf(rows.join(""))).toBe(1);
  expect(fitOf(`${rows[0]}的数量${rows[1]}`)).toBeLessThan(fitOf(`${rows[0]}${rows[1]}`));
});

describe("on a further page", () => {
  const heads = ["申请人情况", "自然人", "总计"];
  const all = [...heads, ...rows];

  test("heads are there once more, and new rows behind them", () => {
    const page = `${heads.join("")}${rows[3]}`;
    expect(aligned(`${heads.join("")}${rows[0]}${page}`, all, heads)).toBe(
      "1111122233" + "444444" + "1111122233" + "77777777",
    );
  });

  test("words of a row that was there are prose, and so are rows without heads over them", () => {
    expect(aligned(`${rows.join("")}属于国家秘密`, rows)).toBe(
      `${"1111112222222"}${"3".repeat(8)}${"4".repeat(8)}......`,
    );
  });
});

test("signs of a label far from the others are none of it", () => {
  const labels = ["部分公开区分处理只计这一情形", "不予公开"];
  expect(aligned("部分公开区分处理天地玄黄宇宙洪情形不予公开", labels)).toBe("11111111.........2222");
});
