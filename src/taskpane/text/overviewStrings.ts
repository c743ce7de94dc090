/** The words of the report at a glance and of the calculations, which come with them. */
import { chineseNumber, plural, type Language } from "../../report";
import type { PartState } from "../view/partStates";

const zh = {
  legend: "图例",
  states: {
    error: "错误",
    warning: "提醒",
    unfilled: "待填",
    broken: "所在算式不对",
    holds: "相符",
    unchecked: "未核对",
    unrelated: "不参与核算",
    ignored: "已忽略",
  },
  square: (name: string, text: string | null, state: string) =>
    `${name}：${text === null ? "没有找到" : text || "空白"}，${state}`,
  /** What the verdict on a table is made of. */
  verdict: {
    errors: (count: number) => `${count} 处错误`,
    warnings: (count: number) => `${count} 处提醒`,
    ignored: (count: number) => `已忽略 ${count} 处`,
    unreported: (relations: number) => `${relations} 个算式对不上`,
    unchecked: (cells: number) => `${cells} 格未核对`,
    toFill: (count: string) => `还要填写 ${count}`,
    holds: "相符",
    nothing: "没有发现问题",
  },
  tableMissing: (relations: number) =>
    relations > 0 ? `没有找到这张表，${relations} 个算式没法核对` : "没有找到这张表",
  pictureOf: (name: string, title: string) => `${name} ${title}，一格一个数；方向键移动，回车到那一格`,
  parts: "报告的各部分",
  missingPart: (number: number) => `第${chineseNumber(number)}部分`,
  partState: (state: PartState["state"], count: number) =>
    state === "open" ? "没有找到这一部分" : count > 0 ? `${count} 处` : "没有发现问题",
  /** Of a calculation. */
  difference: (difference: number) => `相差 ${difference}`,
  sumIs: (sum: number) => `合计 ${sum}`,
  countedAsZero: (text: string) => (text === "" ? "空白，按 0 计" : `写的是“${text}”，按 0 计`),
  stillToFill: "还要填写",
  fillZeros: "没有的填 0",
  fillZerosOf: (table: string, count: number) => `${table}：没有的填 0，共 ${count} 格`,
  zeroMeans: "填 0 就是写明没有；有数的请先填好。",
  fillInHint: "填的时候会自动核对。没有的数量写 0；各项填好以后，合计可以一次算出。",
};

/** The words of the report at a glance in one language. */
type OverviewStrings = typeof zh;

const en: OverviewStrings = {
  legend: "Legend",
  states: {
    error: "error",
    warning: "warning",
    unfilled: "to fill in",
    broken: "in a sum that fails",
    holds: "agrees",
    unchecked: "not checked",
    unrelated: "in no sum",
    ignored: "ignored",
  },
  square: (name, text, state) => `${name}: ${text === null ? "not found" : text || "blank"}, ${state}`,
  verdict: {
    errors: (count) => plural(count, "error"),
    warnings: (count) => plural(count, "warning"),
    ignored: (count) => `${count} ignored`,
    unreported: (relations) => plural(relations, "sum fails", "sums fail"),
    unchecked: (cells) => `${cells} not checked`,
    toFill: (count) => `${count} to fill in`,
    holds: "agrees",
    nothing: "nothing wrong found",
  },
  tableMissing: (relations) =>
    relations > 0 ? `not found, ${plural(relations, "sum")} could not be checked` : "not found, not checked",
  pictureOf: (name, title) =>
    `${name} ${title}, one square a number: arrow keys move, Enter goes to the cell`,
  parts: "Parts of the report",
  missingPart: (number) => `Part ${number}`,
  partState: (state, count) =>
    state === "open" ? "not found" : count > 0 ? plural(count, "finding") : "nothing found",
  difference: (difference) => `difference ${difference}`,
  sumIs: (sum) => `sum ${sum}`,
  countedAsZero: (text) => (text === "" ? "blank, counted as 0" : `says “${text}”, counted as 0`),
  stillToFill: "Still to fill in",
  fillZeros: "Fill with 0",
  fillZerosOf: (table, count) => `${table}: Fill with 0, ${plural(count, "cell")}`,
  zeroMeans: "0 says that there was none; fill in what there was first. ",
  fillInHint:
    "It is checked as you fill it in. Write 0 where there is nothing; totals can be computed at once.",
};

/** The words of the report at a glance in a language. */
export function overviewStringsOf(language: Language): OverviewStrings {
  return language === "zh" ? zh : en;
}
