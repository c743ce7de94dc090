import { limits } from "../../../src/document";
import { readPlainText } from "../../../src/document/kinds";
import { gbkBytes, utf16Bytes, utf8Bytes } from "../../../testing/pages";
import { paragraphTexts } from "../build";
import { outcomeOf } from "./outcome";

const linesOf = (bytes: Uint8Array) => paragraphTexts(readPlainText(bytes));
const text = "云溪县统计局\n一、本年新收\t1\t0 ";

test("each line is a paragraph, numbered from 1, with its tabs and its space", () => {
  expect(readPlainText(utf8Bytes(text))).toEqual({
    blocks: [
      { kind: "paragraph", paragraph: { number: 1, text: "云溪县统计局" } },
      { kind: "paragraph", paragraph: { number: 2, text: "一、本年新收\t1\t0 " } },
    ],
    tables: [],
    hasRevisions: false,
    protection: null,
  });
});

test.each([
  ["of Windows", "甲\r\n\r\n乙\r\n"],
  ["of Unix", "甲\n\n乙\n"],
  ["of old Macs", "甲\r\r乙\r"],
  ["of pages and of Word", "甲\f\v乙"],
  ["of Unicode", "甲\u2028\u2029乙"],
])("lines end as those %s do; blank ones stay, and the last end begins none", (_what, lines) => {
  expect(linesOf(utf8Bytes(lines))).toEqual(["甲", "", "乙"]);
});

test.each([
  ["UTF-8", utf8Bytes(text)],
  ["UTF-8 with its mark", utf8Bytes(`\ufeff${text}`)],
  ["UTF-16", utf16Bytes(text)],
  ["UTF-16, the high byte first", utf16Bytes(text, false)],
  ["GBK", gbkBytes(text)],
  ["GB18030, with a character of four bytes", Uint8Array.from([...gbkBytes(text), 0x95, 0x32, 0x82, 0x36])],
])("is read in %s", (_what, bytes) => {
  expect(linesOf(bytes)[0]).toBe("云溪县统计局");
});

test("as many characters as a text may have are read", () => {
  expect(readPlainText(new Uint8Array(limits.textLength).fill(0x61)).blocks).toHaveLength(1);
});

test.each([
  ["not-text", "bytes that are no text in any of these", Uint8Array.from([0x61, 0xff, 0xff])],
  ["not-text", "UTF-16 without its mark", utf16Bytes("a1").subarray(2)],
  ["not-text", "half a character of UTF-16", Uint8Array.from([0xff, 0xfe, 0x61])],
  ["empty-file", "white space", utf8Bytes(" \r\n\t")],
  ["too-large", "more bytes than a text may have", new Uint8Array(4 * limits.textLength + 1).fill(0x61)],
  ["too-large", "more characters", new Uint8Array(limits.textLength + 1).fill(0x61)],
  ["too-large", "more lines", new Uint8Array(limits.paragraphs + 2).fill(0x0a).fill(0x61, 0, 1)],
])("%s: %s", (code, _what, bytes) => {
  expect(outcomeOf(() => readPlainText(bytes))).toBe(code);
});

test("marks of headings in Markdown are left out; other signs of the kind stay", () => {
  expect(linesOf(utf8Bytes("# 年报\n###### 一、总体情况\n#1 说明\n表 # 号"))).toEqual([
    "年报",
    "一、总体情况",
    "#1 说明",
    "表 # 号",
  ]);
});
