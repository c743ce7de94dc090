/** The words of the tab 新建, and of tables that are put in the place of text. */
import type { Language } from "../../report";

const zh = {
  title: "空白年报",
  year: "报告年度",
  unit: "单位名称",
  zeros: "数字格先填 0",
  zerosHint: "不勾选就留空，由各科室填写。没有发生的，最后也要填 0。",
  create: "新建文档",
  createHint: "另开一个窗口，当前文档不变。",
  insert: "插入到当前文档",
  insertHint: "空白文档直接变成年报。已有内容的，先问您，再放到光标所在的那一段之后，原有内容不动。",
  tables: "插入一张表",
  tablesHint: "先在正文里点一下要放表的地方，空白表放在那一段之后。",
  cannotInsert: (reason: string) => `不能插入：${reason}`,
  undo: "撤销插入",
  willConvert: (tables: number, numbers: number) =>
    `放进规定的表格 ${tables} 张，填好读出的 ${numbers} 个数字。`,
  unplaced: (count: number) => `另有 ${count} 个数字不知该填哪一格，没有填，请核对。`,
  unread: (count: number) => `还有 ${count} 格没有读到，先空着，请对照原件填写。`,
  lost: (count: number) => `${count} 个数字在现行表格里没有格可填。`,
  more: (words: string) => `“${words}”不属于表格，所以原来的文字留着。`,
  linesGo: (lines: number) => `删掉原来的 ${lines} 行文字`,
  linesStay: "原来的文字留着，标成黄色，核对后请自己删。",
  confirmReplace: "确认更换",
  space: "",
};

/** The words of the 新建 tab in one language, which come with it. */
export type NewStrings = typeof zh;

const en: NewStrings = {
  title: "A blank report",
  year: "Year of the report",
  unit: "Name of the unit",
  zeros: "Fill the number cells with 0",
  zerosHint: "Otherwise they stay blank, to be filled in. What did not occur must be 0 in the end.",
  create: "New document",
  createHint: "In a window of its own; this document stays as it is.",
  insert: "Insert into this document",
  insertHint:
    "An empty document becomes the report. In one with text you are asked first; it goes after the paragraph with the cursor and replaces nothing.",
  tables: "Insert one table",
  tablesHint: "First click into the text where the table is to go. It goes after that paragraph.",
  cannotInsert: (reason) => `Nothing can be inserted: ${reason}`,
  undo: "Undo the insertion",
  willConvert: (tables, numbers) =>
    `${tables} official ${tables === 1 ? "table goes" : "tables go"} in, with the ${numbers} numbers that were read.`,
  unplaced: (count) => `${count} more could belong to several cells and are left out: please check.`,
  unread: (count) =>
    `${count} more ${count === 1 ? "cell was" : "cells were"} not read and ${count === 1 ? "stays" : "stay"} blank: fill in from the original.`,
  lost: (count) => `The form in force has no cell for ${count} of the numbers.`,
  more: (words) => `“${words}” belongs to no table, so the old lines stay.`,
  linesGo: (lines) => `Delete the ${lines} old lines`,
  linesStay: "The old lines stay, marked in yellow. Delete them once you have checked.",
  confirmReplace: "Replace",
  space: " ",
};

/** The words of the 新建 tab in a language. */
export function newStringsOf(language: Language): NewStrings {
  return language === "zh" ? zh : en;
}
