import fc from "fast-check";
import { readNumber, withoutSpace } from "../../src/report";

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
      "⽆",
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
    ["1\u00a0250", 1250, "1250"],
    ["1\u2009250", 1250, "1250"],
    ["1\u3000250", 1250, "1250"],
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
    ["О", 0, "0"],
    ["𝟏𝟐𝟕", 127, "127"],
    ["🯱🯲🯷", 127, "127"],
    ["1𝟐7", 127, "127"],
    ["1\u200b27", 127, "127"],
    ["1\ufeff27", 127, "127"],
    ["1\u2800\u2800\u280027", 127, "127"],
    ["1\u00ad,\u2060250", 1250, "1250"],
    ["1\ufe0f2\u{e0101}7", 127, "127"],
    ["-\u20605", -5, "-5"],
    ["1\u200b 250", 1250, "1250"],
  ])("%j is %d, plainly %s", (text, value, plain) => {
    expect(readNumber(text)).toEqual({ form: "digits", value, plain });
  });
});

describe("a change may be told in words", () => {
  test.each([
    ["减4", "digits", -4, "-4"],
    ["增4", "digits", 4, "4"],
    ["减少 4", "digits", -4, "-4"],
    ["增加１２", "digits", 12, "12"],
    ["新增1,250", "digits", 1250, "1250"],
    ["减0", "digits", 0, "0"],
    ["减4件", "remark", -4, "-4"],
    ["+2", "remark", 2, "2"],
    ["－5", "digits", -5, "-5"],
  ])("%j is %s, %d, plainly %s", (text, form, value, plain) => {
    expect(readNumber(text, "change")).toEqual({ form, value, plain });
  });

  test.each(["减-4", "减+4", "减10%", "减", "增减4", "减四", "减少4\t5", "减\t4", "减\n4"])(
    "%j is none",
    (text) => {
      expect(readNumber(text, "change")).toEqual({ form: "none", value: null });
    },
  );

  test.each([
    ["减1O", "-10"],
    ["减l2", "-12"],
    ["减少 1O", "-10"],
    ["增1O", "10"],
    ["1O", "10"],
  ])("%j is none, and means %s", (text, meant) => {
    expect(readNumber(text, "change")).toEqual({ form: "none", value: null, meant });
  });

  test("or by its sign, as an amount is not told by words", () => {
    expect(readNumber("-4", "change")).toEqual({ form: "plain", value: -4 });
    expect(readNumber("—", "change").form).toBe("blank");
    expect(readNumber("减4", "amount").form).toBe("none");
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

  /** Any character of Unicode that is not the half of one. */
  const character = fc
    .integer({ min: 0x21, max: 0x1ffff })
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code));
  const invisible = /^[\p{Cf}\p{DI}\u2800]$/u;

  test("an invisible character in a number is no part of it, and none around it matters", () => {
    const unseen = fc
      .oneof(
        fc.constantFrom(
          ..."\u00ad\u034f\u115f\u17b4\u180b\u180e\u200b\u200e\u2060\u2800\u3164\ufe0f\ufeff\uffa0",
        ),
        fc.integer({ min: 0xe0000, max: 0xe01ef }).map((code) => String.fromCodePoint(code)),
        character.filter((sign) => invisible.test(sign)),
      )
      .filter((sign) => sign !== "\u202e");
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 999_999_999 }), fc.nat(), unseen, (value, place, sign) => {
        const text = String(value);
        const at = 1 + (place % (text.length - 1));
        const within = `${text.slice(0, at)}${sign}${text.slice(at)}`;
        expect(readNumber(within)).toEqual({ form: "digits", value, plain: text });
        expect(readNumber(`${sign}${text}${sign}`)).toEqual({ form: "plain", value });
      }),
      { numRuns: 200 },
    );
  });

  test("no letter, digit or sign before, among or behind the digits is left out of the number", () => {
    const isNoteMark = /^[¹²³⁰⁴-⁹①-⒇†‡※]$/u;
    const glued = character.filter(
      (sign) => /[\p{L}\p{N}\p{M}\p{S}\p{Co}]/u.test(sign) && !isNoteMark.test(sign) && !invisible.test(sign),
    );
    const isRead = /^[\p{UIdeo}+−０-９\d\u{1d7ce}-\u{1d7ff}\u{1fbf0}-\u{1fbf9}]$/u;
    fc.assert(
      fc.property(
        number,
        glued.filter((sign) => !isRead.test(withoutSpace(sign))),
        (value, sign) => {
          for (const text of [
            `${value}${sign}`,
            `${sign}${value}`,
            `${value}${sign}${value}`,
            `${value} ${sign}`,
          ])
            expect([text, readNumber(text).value]).toEqual([text, null]);
        },
      ),
      { numRuns: 500 },
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
