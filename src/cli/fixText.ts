import type { Language } from "../report";
import type { ChangeGroup } from "../checks";
import { headline, type Review } from "../review";
import { reasonOf } from "./causeText";
import type { Corrected, RefusedGroup } from "./correct";
import { refusals } from "./refusals";
import { changeText } from "./repairText";

/** How a corrected report reads in a terminal: each repair with its cells, and its reason once. */

/**
 * @param target the copy, as people are to find it
 * @param before the review of the report, which says why, in the same language
 */
export function correctedLines(
  { file, groups, refused, after }: Corrected,
  target: string,
  before: Review,
  language: Language,
): readonly string[] {
  const isChinese = language === "zh";
  const count = groups.flatMap(({ changes }) => changes).length;
  const made = isChinese
    ? `改了 ${count} 格，存为 ${target}：`
    : `${count} ${count === 1 ? "cell" : "cells"} corrected in ${target}:`;
  const nothing = isChinese
    ? "没有可以自动改的，没有生成文件。"
    : "Nothing can be corrected unasked; no file was made.";
  return [
    file ? made : nothing,
    ...groups.flatMap((group) => groupLines(group, whyOf(group, before, language), language)),
    ...refused.flatMap((group) => refusedLines(group, before, language)),
    isChinese ? `核验结果：${headline(after, "zh")}。` : `Checked again: ${headline(after, "en")}.`,
  ];
}

function groupLines(group: ChangeGroup, why: string, language: Language): string[] {
  const cells = group.changes.map((change) => `  ${changeText(change, language)}`);
  if (why === "") return cells;
  if (cells.length > 1) return [...cells, `    ${why}`];
  return cells.map((cell) => `${cell}${language === "zh" ? "：" : ": "}${why}`);
}

/** The whole group: whoever makes it by hand must not make half of it. */
function refusedLines({ group, reasons }: RefusedGroup, before: Review, language: Language): string[] {
  const isChinese = language === "zh";
  const { changes } = group;
  const head =
    changes.length === 1
      ? { zh: "没有改：", en: "Not corrected:" }
      : {
          zh: `没有改，下面 ${changes.length} 格要改就一起改：`,
          en: `Not corrected; change these ${changes.length} cells together:`,
        };
  const cells = changes.map((change) => {
    const reason = reasons.get(change);
    const text = `  ${changeText(change, language)}`;
    if (reason === undefined) return text;
    return isChinese ? `${text}：${refusals[reason].zh}。` : `${text}: ${refusals[reason].en}.`;
  });
  const why = whyOf(group, before, language);
  return [head[language], ...cells, ...(why === "" ? [] : [`    ${why}`])];
}

/** Why numbers are changed; nothing for a change of a number's writing alone. */
function whyOf(group: ChangeGroup, { causes }: Review, language: Language): string {
  const fields = new Set(group.changes.map(({ field }) => field));
  const repair = causes
    .flatMap(({ repairs }) => repairs)
    .find(
      ({ standsAlone, changes }) =>
        standsAlone && changes.length === fields.size && changes.every(({ field }) => fields.has(field)),
    );
  return repair ? reasonOf(repair, language) : "";
}

/** How often each thing happened to a report. */
export interface FixCounts {
  readonly all: number;
  readonly corrected: number;
  readonly cells: number;
  readonly kept: number;
  readonly unread: number;
  readonly unwritten: number;
  readonly unchecked: number;
}

/** The last line of the text output. */
export function fixSummary(counts: FixCounts, language: Language): string {
  const some = (count: number, text: string) => (count > 0 ? [`${count} ${text}`] : []);
  if (language === "zh") {
    const parts = [
      ...some(counts.corrected, `份改好另存（共 ${counts.cells} 格）`),
      ...some(counts.kept, "份没有可以自动改的"),
      ...some(counts.unwritten, "份没有写成"),
      ...some(counts.unread, "份读不出或不是年报"),
    ];
    const said = counts.all > 0 ? parts.join("，") : "没有找到可以改正的 .docx 文件";
    return `共 ${counts.all} 份：${said}${counts.unchecked > 0 ? `；另有 ${counts.unchecked} 个未核对` : ""}。`;
  }
  const parts = [
    ...some(counts.corrected, `corrected (${counts.cells} ${counts.cells === 1 ? "cell" : "cells"})`),
    ...some(counts.kept, "with nothing to correct unasked"),
    ...some(counts.unwritten, "not written"),
    ...some(counts.unread, "unreadable or no report"),
  ];
  const said = counts.all > 0 ? parts.join(", ") : "no .docx to correct was found";
  const rest = counts.unchecked > 0 ? `; ${counts.unchecked} more not checked` : "";
  return `${counts.all} ${counts.all === 1 ? "file" : "files"}: ${said}${rest}.`;
}
