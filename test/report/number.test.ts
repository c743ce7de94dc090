import fc from "fast-check";
import { readNumber } from "../../src/report";

const fullWidth = (text: string) =>
  text.replace(/[!-~]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const grouped = (value: number, separator: string) => String(value).replace(/\B(?=(?:\d{3})+$)/gu, separator);

describe("plain numbers", () => {
  test.each([
    ["0", 0],
    ["12", 12],
    ["-5", -5],
    ["12.50", 12.5],
    ["007", 7],
    [" 12\n", 12],
    ["12 \u3000\n", 12],
    ["\u3000\u00a012\u200b", 12],
    ["\u200e12\u2060", 12],
    ["5.0", 5],
    ["2.50", 2.5],
  ])("%j is %d", (text, value) => {
    expect(readNumber(text)).toEqual({ form: "plain", value });
  });
});

describe("blanks", () => {
  test.each(["", " ", "\u3000", "\n", "\u00a0\u200b\ufeff"])("%j is empty", (text) => {
    expect(readNumber(text)).toEqual({ form: "blank", value: null, isEmpty: true });
  });

  test.each(
    ["/", "／", "-", "－", "—", "——", "–", "−", "ー", "*", "＿＿", "— —"].concat([
      "无",
      "暂无",
      "没有",
      " 无 ",
      "不涉及",
      "不 涉 及",
      "未收费",
      "不适用",
      "空",
      "N/A",
      "n/a",
      "NA",
      "Ｎ／Ａ",
    ]),
  )("%j is a sign or a word for nothing", (text) => {
    expect(readNumber(text)).toEqual({ form: "blank", value: null, isEmpty: false });
  });
});

describe("numbers in other writing", () => {
  test.each([
    ["１２", 12, "12"],
    ["１２．５", 12.5, "12.5"],
    ["1,250", 1250, "1250"],
    ["1，250", 1250, "1250"],
    ["１，２５０", 1250, "1250"],
    ["1 250", 1250, "1250"],
    ["1 250 000.5", 1250000.5, "1250000.5"],
    ["-1 250", -1250, "-1250"],
    ["－5", -5, "-5"],
    ["−5", -5, "-5"],
    ["- 5", -5, "-5"],
    ["０１２", 12, "12"],
    ["００１２", 12, "12"],
    ["－０．００", 0, "0.00"],
    ["２", 2, "2"],
    ["０．５", 0.5, "0.5"],
    ["５．０", 5, "5.0"],
    ["1．2", 1.2, "1.2"],
    ["零", 0, "0"],
    ["〇", 0, "0"],
    ["○", 0, "0"],
    ["O", 0, "0"],
    ["o", 0, "0"],
    ["Ｏ", 0, "0"],
  ])("%j is %d, plainly %s", (text, value, plain) => {
    expect(readNumber(text)).toEqual({ form: "digits", value, plain });
  });
});

describe("numbers with words or signs beside them", () => {
  test.each([
    ["22（其中修订16件）", 22, "22"],
    ["22(其中修订16件)", 22, "22"],
    ["22件（其中修订16件）", 22, "22"],
    ["251000元", 251000, "251000"],
    ["12.5万元", 12.5, "12.5"],
    ["1,250件", 1250, "1250"],
    ["1,250,000件", 1250000, "1250000"],
    ["5个万人以上单位", 5, "5"],
    ["１２件", 12, "12"],
    ["共12", 12, "12"],
    ["约 12 件", 12, "12"],
    ["约10", 10, "10"],
    ["近10", 10, "10"],
    ["10余件", 10, "10"],
    ["0件", 0, "0"],
    ["3 件", 3, "3"],
    ["25.1万元", 25.1, "25.1"],
    ["1.5亿元", 1.5, "1.5"],
    ["7²", 7, "7"],
    ["7①", 7, "7"],
    ["7[1]", 7, "7"],
    ["7*", 7, "7"],
    ["+2", 2, "2"],
    ["＋２", 2, "2"],
  ])("%j is %d, plainly %s", (text, value, plain) => {
    expect(readNumber(text)).toEqual({ form: "remark", value, plain });
  });
});

describe("no number", () => {
  test.each([
    "0 0",
    "０　０",
    "12 34",
    "1 25",
    "1,25",
    "12,345,6",
    "3/5",
    "1-2",
    "1.2.3",
    "1、2",
    "3:5",
    "12件34",
    "详见附件",
    "十二",
    "第3条",
    ".5",
    "5.",
    "0.",
    "12.",
    "12。",
    "12、",
    "(3)",
    "（3）",
    "1/2",
    "½",
    "1½",
    "1.5万",
    "1.5亿",
    "3千",
    "10%",
    "10％",
    "1O",
    "1〇",
    "1l",
    "O5",
    "三",
    "一",
    "十余",
    "两件",
    "√",
    "×",
    "××",
    "①",
    "²",
    "…",
    "+",
    "1234567890123456",
  ])("%j", (text) => {
    expect(readNumber(text)).toEqual({ form: "none", value: null });
  });
});

describe("properties", () => {
  const number = fc.nat({ max: 999_999_999 });
  const words = fc.constantFrom("件", "项", "万元", "（含上年）", "(其中修订3件)", "【存量】");

  test("a number is read in every writing of it", () => {
    fc.assert(
      fc.property(number, fc.constantFrom("", " ", "\n", "\u3000", "\u00a0"), (value, space) => {
        expect(readNumber(`${space}${value}${space}`)).toEqual({ form: "plain", value });
        const other = { form: "digits", value, plain: String(value) };
        expect(readNumber(fullWidth(String(value)))).toEqual(other);
        for (const separator of value > 999 ? [",", "，", " ", "\u202f"] : [])
          expect(readNumber(grouped(value, separator))).toEqual(other);
      }),
    );
  });

  test("words beside a number do not change it", () => {
    fc.assert(
      fc.property(number, words, (value, remark) => {
        expect(readNumber(`${value}${remark}`)).toEqual({ form: "remark", value, plain: String(value) });
      }),
    );
  });

  test("two numbers that do not group by three are no number", () => {
    fc.assert(
      fc.property(number, fc.nat({ max: 99 }), fc.constantFrom(" ", "\n", "\u3000"), (a, b, gap) => {
        expect(readNumber(`${a}${gap}${b}`).form).toBe("none");
      }),
    );
  });

  test("any text has a reading, and the plain writing of a number reads as that number", () => {
    const signs = fc.constantFrom(..."0123456789０９.,，．+-－— 　\n件元（）()无/");
    const text = fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: signs, maxLength: 12 }));
    fc.assert(
      fc.property(text, (written) => {
        const reading = readNumber(written);
        if (reading.form === "digits" || reading.form === "remark")
          expect(readNumber(reading.plain)).toEqual({ form: "plain", value: reading.value });
        else if (reading.form === "plain")
          expect(reading.value).toBe(Number(written.trim().replace(/\u200b/gu, "")));
        else expect(reading.value).toBeNull();
      }),
      { numRuns: 500 },
    );
  });
});

test("two lines are two numbers, and a negative nothing is nothing", () => {
  expect(readNumber("12\n100")).toEqual({ form: "none", value: null });
  expect(readNumber("1\n250")).toEqual({ form: "none", value: null });
  expect(Object.is(readNumber("-0").value, 0)).toBe(true);
  expect(Object.is(readNumber("－０").value, 0)).toBe(true);
});
