/** What a line says as a heading: its number, and which part of the report or which aspect it names. */

import type { PartId } from "../../report";

/** How a heading is numbered: 一、 · 第一部分 · 1. · （一） · （1） */
export type NumberStyle = "chinese" | "part" | "digit" | "bracket" | "bracket-digit";

export interface HeadingNumber {
  readonly style: NumberStyle;
  readonly ordinal: number;
  /** The numeral alone: 一 of 第一部分. */
  readonly numeral: string;
  /** Where the numeral begins. */
  readonly start: number;
  /** Where the words begin behind it. */
  readonly end: number;
}

const chinese = "[一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{1,3}";
const opening = "[【〖《＃#*■◆●▲★▪◎·]*";
const numbers: readonly (readonly [NumberStyle, RegExp])[] = [
  ["part", new RegExp(`^${opening}第(${chinese}|\\d{1,2})(?:部分|章)[、.：，]?`, "u")],
  ["bracket", new RegExp(`^${opening}（(${chinese})）[、.：，]?`, "u")],
  ["bracket", new RegExp(`^${opening}([㈠-㈩])[、.：，]?`, "u")],
  ["chinese", new RegExp(`^${opening}(${chinese})[、.：，]`, "u")],
  [
    "chinese",
    new RegExp(`^${opening}([一二三四五六])(?=总体|主动公开|收到|政府信息公开|存在|其他需要)`, "u"),
  ],
  ["bracket-digit", new RegExp(`^${opening}（(\\d{1,2})）[、.：，]?`, "u")],
  ["digit", new RegExp(`^${opening}(\\d{1,2})[、.：，](?!\\d)`, "u")],
];

/** How each of them begins. */
const beginsNumber = new RegExp(`^${opening}[第（㈠-㈩一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾\\d]`, "u");

/** The number at a line's beginning; null where there is none. */
export function headingNumber(text: string): HeadingNumber | null {
  if (!beginsNumber.test(text)) return null;
  for (const [style, pattern] of numbers) {
    const found = pattern.exec(text);
    if (!found) continue;
    const [whole, numeral = ""] = found;
    const start = whole.indexOf(numeral);
    return { style, ordinal: ordinalOf(numeral), numeral, start, end: whole.length };
  }
  return null;
}

const ones = "一二三四五六七八九";

function ordinalOf(written: string): number {
  if (/^\d/u.test(written)) return Number(written);
  const circled = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩".indexOf(written);
  if (circled >= 0) return circled + 1;
  const plain = written.replace(
    /[壹贰叁肆伍陆柒捌玖拾]/gu,
    (sign) => "一二三四五六七八九十"["壹贰叁肆伍陆柒捌玖拾".indexOf(sign)]!,
  );
  const [tens = "", unit = ""] = plain.includes("十") ? plain.split("十") : ["-", plain];
  return (tens === "-" ? 0 : (ones.indexOf(tens) + 1 || 1) * 10) + ones.indexOf(unit) + 1;
}

/**
 * How surely words name a part.
 * - `exact`: the official heading, older names and other 的 和 、 included
 * - `alike`: the same words in another order, some more, or some less
 * - `loose`: words that a sub-heading could have, too
 */
export type Fit = "exact" | "alike" | "loose";

export interface PartWords {
  readonly part: PartId;
  readonly fit: Fit;
  readonly length: number;
}

const and = "(?:和|与|及|以及|或|、|，)?";
const of = "的?";
const info = "政府信息(?:公开)?";
const lead = `(?:20\\d\\d年度?|本年度|全年|年度|我[局镇县乡办委市区]|本[机单][关位])*(?:政府信息公开|信息公开|政务公开)?(?:工作)?${of}`;

const words: readonly (readonly [PartId, Fit, string])[] = [
  ["overview", "exact", "总体情况"],
  [
    "overview",
    "alike",
    `${lead}(?:总体|基本|整体|总的|主要|概括)${of}(?:工作|开展|公开)*(?:情况|概况|概述)(?:概述)?`,
  ],
  ["overview", "alike", `${lead}(?:概述|概况)`],
  ["overview", "loose", `${lead}(?:工作)?(?:开展|落实|推进|完成)?情况`],
  ["disclosure", "exact", `(?:行政机关)?主动公开${of}政府信息${of}情况`],
  ["disclosure", "alike", `${lead}主动公开${of}${info}${of}(?:工作|有关|具体|数量)*(?:情况|统计)?表?`],
  ["disclosure", "alike", `${info}${of}主动公开${of}(?:工作)?(?:情况|统计)?`],
  ["disclosure", "loose", `${lead}主动公开${of}(?:信息)?(?:工作)?${of}(?:情况|数据)?`],
  ["requests", "exact", `(?:行政机关)?收到${and}处理${of}政府信息公开${of}申请${of}情况`],
  [
    "requests",
    "alike",
    `${lead}(?:收到|受理|接收|办理|处理|答复)${and}(?:处理|办理|答复)?${of}(?:政府)?信息公开${of}申请${of}(?:工作)?(?:情况|统计)?表?`,
  ],
  [
    "requests",
    "alike",
    `${lead}(?:政府)?信息公开申请${of}(?:收到|受理|接收)?${and}(?:处理|办理|答复)${of}情况`,
  ],
  ["requests", "loose", `${lead}依申请公开${of}(?:政府信息)?${of}(?:工作)?(?:办理|处理)?${of}(?:情况|数据)?`],
  [
    "cases",
    "exact",
    `(?:政府信息公开|因政府信息公开工作被申请)${of}行政复议${and}(?:提起)?行政诉讼${of}情况`,
  ],
  [
    "cases",
    "alike",
    `[^。；：，]{0,20}?(?:行政)?复议${and}[^。；：]{0,8}?(?:行政)?(?:诉讼|应诉)${of}(?:工作|有关)*(?:情况|统计)?表?`,
  ],
  ["problems", "exact", `(?:政府信息公开工作)?存在${of}主要问题${and}改进情况`],
  [
    "problems",
    "alike",
    `${lead}(?:中)?(?:存在|主要存在)?${of}(?:主要|突出)?${of}(?:问题|困难|不足)${and}(?:不足)?(?:之处)?(?:[、和与及以，]*)(?:下一步|下步|今后|改进|整改|解决|工作)[^。；：]{0,12}`,
  ],
  [
    "problems",
    "loose",
    `${lead}(?:中)?(?:存在|主要存在)?${of}(?:主要|突出)?${of}(?:问题|困难|不足)(?:和不足|与不足|及不足|之处)?`,
  ],
  ["other", "exact", `其他需要报告${of}事项`],
  [
    "other",
    "alike",
    `(?:其[他它]|需要?|有关)${of}(?:需要?|应当?|有关|其[他它])*(?:予以)?(?:报告|说明|公开|补充|汇报)${and}(?:说明|报告)?${of}(?:其[他它])?(?:有关|重要|问题)?(?:事项|情况|内容|事宜)`,
  ],
  ["other", "loose", `其[他它]${of}(?:有关|方面)?(?:事项|情况|工作)`],
];
const patterns = words.map(([part, fit, pattern]) => ({
  part,
  fit,
  pattern: new RegExp(`^(?:${pattern})`, "u"),
}));
/** Most lines name no part: one pattern tells. */
const anyPart = new RegExp(`^(?:${words.map(([, , pattern]) => pattern).join("|")})`, "u");
const fits: readonly Fit[] = ["exact", "alike", "loose"];

/** Which part words name at their beginning, and with how many letters: the surest, then the longest. */
export function partNamed(text: string): PartWords | null {
  if (!anyPart.test(text)) return null;
  const found = patterns.flatMap(({ part, fit, pattern }): PartWords[] => {
    const length = pattern.exec(text)?.[0].length ?? 0;
    return length > 0 ? [{ part, fit, length }] : [];
  });
  const rank = ({ fit }: PartWords) => fits.indexOf(fit);
  return found.sort((a, b) => b.length - a.length || rank(a) - rank(b))[0] ?? null;
}

/** The first heads of table 3 as text: they have the words of the heading above them. */
export const headsOfCases = /^\s*行政复议\t+行政诉讼\s*$/u;

/** Rows of table 2 that are numbered as the parts are. */
export const rowLabel = /新收|结转|本年度?(?:办|处)理结果|予以公开|总计/u;

const aspectWords: Readonly<Partial<Record<PartId, readonly (readonly [title: string, pattern: RegExp])[]>>> =
  {
    overview: [
      ["依申请公开", /^(?:政府信息|信息|做好)?(?:依申请|申请公开)|公开申请/u],
      ["主动公开", /^(?:政府信息|信息|政务信息|做好)?主动公开/u],
      ["政府信息公开平台建设", /平台/u],
      ["监督保障", /监督|保障|^(?:工作)?考核/u],
      ["政府信息管理", /信息(?:资源|发布|公开)?(?:的)?(?:规范化?)?管理/u],
    ],
    problems: [
      ["存在的主要问题", /问题|不足|短板|薄弱|困难|差距/u],
      ["改进情况", /改进|整改|措施|举措|对策|下一?步|打算|思路|方向|计划/u],
    ],
  };

/** Which aspect of the form (主动公开 …) a sub-heading of a part is; null for another one. */
export function aspectNamed(part: PartId, heading: string): string | null {
  return aspectWords[part]?.find(([, pattern]) => pattern.test(heading))?.[0] ?? null;
}
